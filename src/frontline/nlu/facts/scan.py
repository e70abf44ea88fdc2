"""All facts of a message, without overlaps and with their polarity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from frontline.nlu.facts.availability import find_availability
from frontline.nlu.facts.bands import find_bands
from frontline.nlu.facts.employers import (
    employers_beside,
    find_employers,
    find_headcount,
)
from frontline.nlu.facts.fact import Fact, without_overlaps
from frontline.nlu.facts.jobs import JobFinder, JobWords
from frontline.nlu.facts.mentions import find_mentions, perhaps_mentions, place_mentions
from frontline.nlu.facts.money import find_salaries
from frontline.nlu.facts.names import find_names, names_beside
from frontline.nlu.facts.negation import mark_negated
from frontline.nlu.facts.people import find_contact_details, find_experience, find_registrations
from frontline.nlu.facts.rewritten import Rewritten
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
        perhaps: bool = False,
    ) -> None:
        """`ordinary` are English words that are never read as a slip in another. With `perhaps`,
        what may be a field of work counts as one.
        """
        self._find_places = place_finder(scan_places)
        self._jobs = JobFinder(words, perhaps)
        self._spelling = Spelling([*words.roles, *words.specialties], ordinary)

    def facts(self, text: str, today: date) -> list[Fact]:
        """The facts in the order of the text, none sharing a character with another.

        `today` is the UK date that "1st of March" and "in four weeks" are counted from.
        """
        text = text[:LONGEST]
        read = self._spelling.read(text)
        people = [*find_contact_details(text), *find_registrations(text)]
        terms = _as_typed(text, read, self._terms(read.text, today))
        places = self._find_places(text)
        named = [*find_names(text), *employers_beside(find_employers(text), places)]
        jobs = _as_typed(text, read, self._found_jobs(read.text))
        mentions = [
            *place_mentions(text, places, jobs),
            *_as_typed(text, read, find_mentions(read.text)),
        ]
        certain = without_overlaps([*people, *mentions, *terms, *named, *jobs, *places])
        beside = names_beside(text, certain)
        certain = without_overlaps([*certain, *beside]) if beside else certain
        added = [*near_words(text, certain), *self._jobs.attributes(text, certain)]
        all_facts = said_of_a_person(text, without_overlaps([*certain, *added]))
        return mark_negated(text, all_facts)

    def read(self, text: str) -> Rewritten:
        """The text with the slips in words of facts put right."""
        return self._spelling.read(text[:LONGEST])

    def listed(self, text: str) -> list[Fact]:
        """What the lists hold of roles, fields and facts of a role, and what may point at a role;
        facts may overlap.
        """
        read = self.read(text)
        listed = [*self._jobs.listed(read.text), *perhaps_mentions(read.text)]
        return _as_typed(text, read, listed)

    def _found_jobs(self, text: str) -> list[Fact]:
        return [*find_headcount(text), *self._jobs.roles_and_specialties(text)]

    def _terms(self, text: str, today: date) -> list[Fact]:
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


def _as_typed(text: str, read: Rewritten, facts: Iterable[Fact]) -> list[Fact]:
    """Facts of the text as read, where they stand in the text as typed."""
    if not read.shifts:
        return list(facts)
    return [_where_typed(text, read, fact) for fact in facts]


def _where_typed(text: str, read: Rewritten, fact: Fact) -> Fact:
    start, end = read.start(fact.start), read.end(fact.end)
    words = read.text[fact.start : fact.end]
    return replace(fact, start=start, end=end, read="" if words == text[start:end] else words)


def _blanked(text: str, facts: Iterable[Fact]) -> str:
    for fact in facts:
        text = text[: fact.start] + " " * (fact.end - fact.start) + text[fact.end :]
    return text
