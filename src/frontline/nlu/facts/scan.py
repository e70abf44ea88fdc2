"""All facts of a message, without overlaps and with their polarity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property

from frontline.nlu.facts.availability import find_availability
from frontline.nlu.facts.bands import find_bands
from frontline.nlu.facts.employers import (
    employers_beside,
    find_employers,
    find_headcount,
)
from frontline.nlu.facts.fact import Fact, without_overlaps
from frontline.nlu.facts.jobs import JobFinder, JobWords, jobs_among
from frontline.nlu.facts.mentions import find_mentions, perhaps_mentions, place_mentions
from frontline.nlu.facts.money import find_salaries
from frontline.nlu.facts.names import find_names, names_beside
from frontline.nlu.facts.negation import mark_negated
from frontline.nlu.facts.people import find_contact_details, find_experience, find_registrations
from frontline.nlu.facts.rewritten import Rewritten, both
from frontline.nlu.facts.spelling import Spelling
from frontline.nlu.facts.starting import find_start
from frontline.nlu.facts.where import Scan, find_distances, near_words, place_finder
from frontline.nlu.facts.whose_job import said_of_a_person
from frontline.nlu.facts.working_terms import (
    find_contracts,
    find_hours,
    find_sponsorship,
    find_work_modes,
)

# A message's facts stand in its first lines; the bound keeps a pasted document cheap.
LONGEST = 4_000


class FactScan:
    """Finds the facts of a text. The order of the finders says which wins where two overlap."""

    def __init__(
        self,
        scan_places: Scan,
        words: JobWords,
        ordinary: frozenset[str] = frozenset(),
    ) -> None:
        """`ordinary` are English words that are never read as a slip in another."""
        self.find_places = place_finder(scan_places)
        self.jobs = JobFinder(words)
        self.spelling = Spelling([*words.roles, *words.specialties], ordinary)

    def facts(self, text: str, today: date) -> list[Fact]:
        """The facts in the order of the text, none sharing a character with another.

        `today` is the UK date that "1st of March" and "in four weeks" are counted from.
        """
        return self.sight(text, today).facts

    def sight(self, text: str, today: date, meant: Rewritten | None = None) -> Sight:
        """What there is to see in a text, for those who ask more than its facts. `meant` is the
        text with slips in any of its words put right, where that is known.
        """
        return Sight(self, text, today, meant)


class Sight:
    """What the rules make of one text. Each part is looked for once, when it is first asked for."""

    def __init__(
        self, scan: FactScan, text: str, today: date, meant: Rewritten | None = None
    ) -> None:
        self.text = text
        self._meant = meant
        self._start = text[:LONGEST]
        self._scan = scan
        self._today = today

    def of(self, text: str) -> Sight:
        """The same rules' sight of another text on the same day."""
        return self if text == self.text else Sight(self._scan, text, self._today)

    @cached_property
    def read(self) -> Rewritten:
        """The text with its slips put right, those in words of facts first."""
        own = self._scan.spelling.read(self._start)
        return both(self._start, own, self._meant) if self._meant else own

    @cached_property
    def facts(self) -> list[Fact]:
        """The facts of `FactScan.facts`."""
        return self._facts_with(self._fields)

    @cached_property
    def hints(self) -> list[Fact]:
        """The facts if all that may be a field of work were one."""
        same = self._any_fields == self._fields
        return self.facts if same else self._facts_with(self._any_fields)

    @cached_property
    def listed(self) -> list[Fact]:
        """What the lists hold of roles, fields and facts of a role, and what may point at a role;
        facts may overlap.
        """
        text = self.read.text
        attributes = self._scan.jobs.any_attributes(text)
        listed = [*self._titles, *self._any_fields, *attributes, *perhaps_mentions(text)]
        return self._as_typed(listed)

    def _facts_with(self, fields: list[Fact]) -> list[Fact]:
        text = self._start
        jobs = self._as_typed(
            [*find_headcount(self.read.text), *jobs_among(self.read.text, self._titles, fields)]
        )
        mentions = [*place_mentions(text, self._places, jobs), *self._pointed_at]
        certain = without_overlaps(
            [*self._people, *mentions, *self._terms, *self._named, *jobs, *self._places]
        )
        beside = names_beside(text, certain)
        certain = without_overlaps([*certain, *beside]) if beside else certain
        added = [*near_words(text, certain), *self._scan.jobs.attributes(text, certain)]
        all_facts = said_of_a_person(text, without_overlaps([*certain, *added]))
        return mark_negated(text, all_facts)

    @cached_property
    def _titles(self) -> list[Fact]:
        return self._scan.jobs.titles(self.read.text)

    @cached_property
    def _fields(self) -> list[Fact]:
        # Where nothing may be one, none is.
        return self._scan.jobs.fields(self.read.text) if self._any_fields else []

    @cached_property
    def _any_fields(self) -> list[Fact]:
        return self._scan.jobs.any_fields(self.read.text)

    @cached_property
    def _people(self) -> list[Fact]:
        return [*find_contact_details(self._start), *find_registrations(self._start)]

    @cached_property
    def _places(self) -> list[Fact]:
        return self._scan.find_places(self._start)

    @cached_property
    def _named(self) -> list[Fact]:
        beside = employers_beside(find_employers(self._start), self._places)
        return [*find_names(self._start), *beside]

    @cached_property
    def _pointed_at(self) -> list[Fact]:
        return self._as_typed(find_mentions(self.read.text))

    @cached_property
    def _terms(self) -> list[Fact]:
        return self._as_typed(_terms(self.read.text, self._today))

    def _as_typed(self, facts: Iterable[Fact]) -> list[Fact]:
        """Facts of the text as read, where they stand in the text as typed."""
        if not self.read.shifts:
            return list(facts)
        return [_where_typed(self._start, self.read, fact) for fact in facts]


def _terms(text: str, today: date) -> list[Fact]:
    terms = [
        *find_salaries(text),
        *find_bands(text),
        *find_distances(text),
        *find_hours(text),
        *find_contracts(text),
        *find_work_modes(text),
        *find_sponsorship(text),
        *find_experience(text, today),
    ]
    # "3 days a week" and "a 6 month contract" are no notice.
    rest = _blanked(text, terms)
    return [*terms, *find_start(rest, today, text), *find_availability(rest)]


def _where_typed(text: str, read: Rewritten, fact: Fact) -> Fact:
    start, end = read.start(fact.start), read.end(fact.end)
    words = read.text[fact.start : fact.end]
    return replace(fact, start=start, end=end, read="" if words == text[start:end] else words)


def _blanked(text: str, facts: Iterable[Fact]) -> str:
    for fact in facts:
        text = text[: fact.start] + " " * (fact.end - fact.start) + text[fact.end :]
    return text
