"""Search over an index that follows the store, whatever database holds either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from frontline.adapters.search.documents import day_number
from frontline.adapters.search.expression import all_of, any_of
from frontline.adapters.search.follower import Follower
from frontline.adapters.search.index import Cursor, Query, Row, VacancyIndex
from frontline.adapters.search.query import (
    ANYWHERE,
    Surroundings,
    conditions,
    fact_terms,
    surroundings,
    unwanted_terms,
)
from frontline.adapters.search.synonyms import Synonyms
from frontline.adapters.search.terms import stem
from frontline.adapters.search.vocabulary import Vocabulary
from frontline.application.ports import Clock, UnitsOfWork
from frontline.domain.search import MOST_COUNTED, Criteria, Found
from frontline.domain.search_words import words_of_work
from frontline.domain.spread import spread
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import Vacancy

# A page is chosen among so many of the newest, or twice its own size.
LOOKED_AT = 20


@dataclass(frozen=True)
class _Words:
    """A vocabulary, and the state of the index and the day of which it is."""

    cursor: Cursor | None
    today: date
    vocabulary: Vocabulary


class IndexedVacancySearch:
    """Implements `ports.VacancySearch` on an index of either database."""

    def __init__(
        self,
        units: UnitsOfWork,
        clock: Clock,
        index: VacancyIndex,
        synonyms: Synonyms | None = None,
    ) -> None:
        self._units = units
        self._clock = clock
        self._index = index
        self._synonyms = synonyms or Synonyms()
        self._follower = Follower(units, index)
        self._words: _Words | None = None

    def catch_up(self) -> None:
        """Take in everything that has changed in the store, however long it takes."""
        self._follower.catch_up()

    def reached(self) -> int | None:
        """The revision up to which all is found, after catching up; None if that failed."""
        self.catch_up()
        cursor = self._index.cursor()
        with self._units() as work:
            revision = work.vacancies.revision()
            if cursor is None:
                return None if revision else 0
            behind = work.vacancies.changes_after(cursor.revision, cursor.ref, 1)
        return None if behind else revision

    def find(self, criteria: Criteria, limit: int = 5, seen: Sequence[str] = ()) -> Found:
        """Newest first, with the words in title, field or employer.

        Only when there is none are the words looked for in the whole advert. One employer has at
        most two of five (`spread`). Pages join without repeats: `seen` are those of earlier pages.
        """
        self._follower.keep_up()
        today = self._today()
        vocabulary = self._vocabulary(today)
        pages = enumerate(self._rows_by_columns(criteria, today, vocabulary))
        where, rows = next((page for page in pages if page[1]), (0, []))
        shown = set(seen)
        left = [row for row in rows if row[0] not in shown] if shown else rows
        page = spread(left[: max(LOOKED_AT, 2 * limit)], _employer, max(1, limit))
        return Found(
            understood=criteria,
            total=min(len(rows), MOST_COUNTED),
            vacancies=self._vacancies([ref for ref, _ in page]),
            more_than_counted=len(rows) > MOST_COUNTED,
            rest=len(left) > len(page),
            unknown=() if criteria.any_word else vocabulary.unknown(criteria.text),
            in_text=where > 0,
        )

    def count(self, criteria: Criteria, most: int = MOST_COUNTED) -> int:
        """How many `find` would find, counted no further than `most`; as of the last `find`."""
        today = self._today()
        words = self._words
        vocabulary = words.vocabulary if words and words.today == today else self._vocabulary(today)
        queries = [*self._queries(criteria, today, vocabulary, surroundings(criteria, today))]
        # The last is the widest: one look at it tells whether there is anything at all.
        if most == 1 or len(queries) > 1:
            any_at_all = self._index.count(queries[-1], 1) if queries else 0
            if most == 1 or not any_at_all:
                return any_at_all
        return next(filter(None, (self._index.count(query, most) for query in queries)), 0)

    def _rows_by_columns(
        self, criteria: Criteria, today: date, vocabulary: Vocabulary
    ) -> Iterator[Sequence[Row]]:
        near = surroundings(criteria, today)
        queries = self._queries(criteria, today, vocabulary, near)
        return (self._index.rows(query, MOST_COUNTED + 1) for query in queries)

    def _today(self) -> date:
        return uk_date(self._clock.now())

    @staticmethod
    def _queries(
        criteria: Criteria, today: date, vocabulary: Vocabulary, near: Surroundings | None
    ) -> Iterator[Query]:
        """What to ask the index, in order until something is found."""
        wanted = vocabulary.wanted(criteria.text, criteria.any_word)
        if not wanted and words_of_work(criteria.text):
            return
        unwanted = unwanted_terms(criteria, vocabulary.alternatives(criteria.not_text))
        exact = conditions(criteria, today)
        since = day_number(criteria.posted_since) if criteria.posted_since else None
        facts = fact_terms(criteria)
        if not wanted:
            yield Query(all_of(facts) if facts else None, exact, unwanted, since)
        for words in wanted:
            within = Query(all_of([words, *near.terms]), near.exact, unwanted) if near else None
            yield Query(all_of([words, *facts]), exact, unwanted, since, within)

    def _vocabulary(self, today: date) -> Vocabulary:
        cursor, words = self._index.cursor(), self._words
        if words is None or (words.cursor, words.today) != (cursor, today):
            is_known = _KnownWords(self._index, today)
            vocabulary = Vocabulary(self._synonyms, is_known, self._index.title_words)
            words = self._words = _Words(cursor, today, vocabulary)
        return words.vocabulary

    def _vacancies(self, refs: Sequence[str]) -> tuple[Vacancy, ...]:
        """Those of the refs that are still open, in that order."""
        if not refs:
            return ()
        with self._units() as work:
            found = {each.ref: each for each in work.vacancies.open_among(refs)}
        return tuple(found[ref] for ref in refs if ref in found)


class _KnownWords:
    """Tells whether an advert that is open today has a word."""

    def __init__(self, index: VacancyIndex, today: date) -> None:
        self._index = index
        self._open = conditions(Criteria(), today)

    def __call__(self, word: str) -> bool:
        anywhere = any_of(mark + stem(word) for mark in ANYWHERE)
        return bool(self._index.count(Query(anywhere, self._open), 1))


def _employer(row: Row) -> int:
    return row[1]
