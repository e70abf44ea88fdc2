"""Search over an in-memory index derived from the store, so that any database may lie below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from threading import Lock

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from frontline.adapters.search.index import VacancyIndex, searchable_body, searchable_head
from frontline.adapters.search.query import ANYWHERE, HEAD, conditions, match_expression
from frontline.adapters.search.synonyms import Synonyms, Terms
from frontline.application.ports import Clock, UnitsOfWork
from frontline.domain.search import Criteria, Found
from frontline.domain.search_words import plain_words, words_of_work
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import Vacancy

OR = re.compile(r"\bor\b", re.IGNORECASE)
SHORTEST_CORRECTED = 4
TWO_SLIPS_FROM = 8


@dataclass(frozen=True)
class _Snapshot:
    revision: int
    index: VacancyIndex
    vocabulary: _Vocabulary


class FtsVacancySearch:
    """Implements `ports.VacancySearch`. The index is rebuilt when the store's revision changed."""

    def __init__(self, units: UnitsOfWork, clock: Clock, synonyms: Synonyms | None = None) -> None:
        self._units = units
        self._clock = clock
        self._synonyms = synonyms or Synonyms()
        self._snapshot: _Snapshot | None = None
        self._building = Lock()

    def find(self, criteria: Criteria, limit: int = 5, offset: int = 0) -> Found:
        """Newest first. Adverts with the words in title, field or employer come before all others:
        only when there is none are the words looked for in the whole advert.
        """
        current = self._current()
        wanted = current.vocabulary.alternatives(criteria.text)
        if not wanted and words_of_work(criteria.text):
            return Found(criteria, 0, ())
        for columns in (HEAD, ANYWHERE):
            total, page = self._page(current, criteria, wanted, columns, limit, offset)
            if total or not wanted:
                break
        return Found(criteria, total, tuple(page))

    def _page(
        self,
        current: _Snapshot,
        criteria: Criteria,
        wanted: Sequence[Terms],
        columns: str,
        limit: int,
        offset: int,
    ) -> tuple[int, list[Vacancy]]:
        unwanted = current.vocabulary.alternatives(criteria.not_text)
        match = match_expression(criteria, wanted, unwanted, columns)
        exact = conditions(criteria, uk_date(self._clock.now()))
        return current.index.page(match, exact.sql, exact.values, max(1, limit), max(0, offset))

    def _current(self) -> _Snapshot:
        with self._units() as work:
            revision = work.vacancies.revision()
            with self._building:
                if self._snapshot is None or self._snapshot.revision != revision:
                    open_now = work.vacancies.all_open()
                    vocabulary = _Vocabulary(open_now, self._synonyms)
                    self._snapshot = _Snapshot(revision, VacancyIndex(open_now), vocabulary)
                return self._snapshot


class _Vocabulary:
    """The words of the live adverts, with which a visitor's words are read."""

    def __init__(self, vacancies: Sequence[Vacancy], synonyms: Synonyms) -> None:
        self._synonyms = synonyms
        self._vacancies = vacancies
        # A ladder of searches reads the same words again and again.
        self._spelt_before = lru_cache(maxsize=2_000)(self._spelt)

    def alternatives(self, text: str) -> list[Terms]:
        """What a text means here, with each side of an "or" on its own.

        Slips are corrected, synonyms added, and words that no advert has are left out.
        """
        read = (self._terms(words_of_work(side)) for side in OR.split(text))
        return [terms for terms in read if terms]

    def _terms(self, words: Sequence[str]) -> Terms:
        spelt = map(self._spelt_before, words)
        return self._synonyms.read([word for word in spelt if word is not None])

    def _spelt(self, word: str) -> str | None:
        if word in self._known or word.rstrip("s") in self._known:
            return word
        if len(word) < SHORTEST_CORRECTED:
            return None
        slips = 1 if len(word) < TWO_SLIPS_FROM else 2
        close = process.extract(
            word,
            self._heads.keys(),
            scorer=DamerauLevenshtein.distance,
            score_cutoff=slips,
            limit=8,
        )
        same_start = [(score, w) for w, score, _ in close if w[0] == word[0] or score == 1]
        if not same_start:
            return None
        return min(same_start, key=lambda pair: (pair[0], -self._heads[pair[1]]))[1]

    @cached_property
    def _heads(self) -> Counter[str]:
        heads = (f"{searchable_head(v)} {v.employer}" for v in self._vacancies)
        counted = Counter(word for head in heads for word in plain_words(head))
        counted.update(self._synonyms.words())
        return Counter({w: n for w, n in counted.items() if len(w) >= SHORTEST_CORRECTED})

    @cached_property
    def _known(self) -> frozenset[str]:
        texts = (f"{searchable_head(v)} {v.employer} {searchable_body(v)}" for v in self._vacancies)
        words = {word for text in texts for word in plain_words(text)}
        return frozenset(words | self._synonyms.words())
