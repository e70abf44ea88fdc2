"""All facts of a message, without overlaps and with their polarity."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from frontline.nlu.facts.bands import find_bands
from frontline.nlu.facts.employers import find_employers, find_headcount
from frontline.nlu.facts.fact import Fact, without_overlaps
from frontline.nlu.facts.jobs import JobFinder, JobWords
from frontline.nlu.facts.mentions import find_mentions, place_mentions
from frontline.nlu.facts.money import find_salaries
from frontline.nlu.facts.negation import mark_negated
from frontline.nlu.facts.people import (
    find_availability,
    find_contact_details,
    find_experience,
    find_names,
    find_registrations,
    find_start,
)
from frontline.nlu.facts.where import Scan, find_distances, near_words, place_finder
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

    def __init__(self, scan_places: Scan, words: JobWords) -> None:
        self._find_places = place_finder(scan_places)
        self._jobs = JobFinder(words)

    def facts(self, text: str, today: date) -> list[Fact]:
        """The facts in the order of the text, none sharing a character with another.

        `today` is the UK date that "1st of March" and "in four weeks" are counted from.
        """
        text = text[:LONGEST]
        people = [*find_contact_details(text), *find_registrations(text)]
        terms = self._terms(text, today)
        named = [*find_employers(text), *find_headcount(text), *find_names(text)]
        places = self._find_places(text)
        mentions = [*place_mentions(text, places), *find_mentions(text)]
        jobs = [*self._jobs.roles(text), *self._jobs.specialties(text)]
        certain = without_overlaps([*people, *mentions, *terms, *named, *jobs, *places])
        added = [*near_words(text, certain), *self._jobs.attributes(text, certain)]
        return mark_negated(text, without_overlaps([*certain, *added]))

    def _terms(self, text: str, today: date) -> list[Fact]:
        terms = [
            *find_salaries(text),
            *find_bands(text),
            *find_distances(text),
            *find_hours(text),
            *find_contracts(text),
            *find_work_modes(text),
            *find_sponsorship(text),
            *find_experience(text),
        ]
        # "3 days a week" and "a 6 month contract" are no notice.
        rest = _blanked(text, terms)
        return [*terms, *find_start(rest, today), *find_availability(rest)]


def _blanked(text: str, facts: Iterable[Fact]) -> str:
    for fact in facts:
        text = text[: fact.start] + " " * (fact.end - fact.start) + text[fact.end :]
    return text
