"""Brings the rows of a feed into the store, and takes finished vacancies out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from frontline.application.feed import FeedRow, UnreadableRow, WithdrawnRow
from frontline.application.held_facts import HeldFacts
from frontline.application.ports import Clock, UnitsOfWork
from frontline.application.read_advert import Advert, AdvertRefused, Known, read_advert
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import Vacancy, fingerprint
from frontline.domain.vacancy_edit import AT_THE_DESK
from frontline.domain.vacancy_question import VacancyQuestion
from frontline.domain.vacancy_source import KnownVacancy, too_many_gone

# Rows committed together: few enough that a visitor's turn never waits long for the database.
BATCH = 200
# Lines a report keeps; the counts go on.
MOST_LINES = 1_000
BY_HAND = "by hand"


@dataclass
class ImportReport:
    """What an import did: counts, rows refused with the reason, and remarks on rows taken.

    `refused` and `remarks` hold the first of them; a remark without reference is about the whole
    feed. `note` says why nothing was closed, where something would have been.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    closed: int = 0
    expired: int = 0
    withdrawn: int = 0
    refused_rows: int = 0
    refused: list[tuple[int, str]] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)
    note: str = ""
    nothing_new: bool = False

    def refuse(self, row: int, reason: str) -> None:
        """Count a row that was not taken, and keep its reason."""
        self.refused_rows += 1
        if len(self.refused) < MOST_LINES:
            self.refused.append((row, reason))

    def remark(self, ref: str, texts: Iterable[str]) -> None:
        """Keep remarks on a vacancy that was taken."""
        room = MOST_LINES - len(self.remarks)
        self.remarks += [(ref, text) for text in islice(texts, max(0, room))]


class ImportVacancies:
    """Imports adverts. The same feed twice changes nothing the second time."""

    def __init__(self, units: UnitsOfWork, places_and_pay: Known, clock: Clock) -> None:
        self._units = units
        self._places_and_pay = places_and_pay
        self._clock = clock

    def run(
        self,
        rows: Iterable[FeedRow],
        complete: bool = False,
        source: str = BY_HAND,
        close_most: bool = False,
    ) -> ImportReport:
        """Take every row that is a vacancy; a bad row is refused and stops no other.

        With `complete` the rows are all there is of this source: what it brought before and does
        not name now is closed. Nothing is closed where the feed broke off, or lost more than half
        of what it had and `close_most` does not say that this is right.
        """
        with self._units() as work:
            known = work.vacancies.known()
            asked = work.vacancies.questions_by_ref()
        one = _Import(self._places_and_pay, uk_date(self._clock.now()), known, source, asked)
        for batch in _batches(one.read(rows)):
            self._take_in(one, batch, source)
        one.report.remark("", one.taken_over())
        gone = one.withdrawn + (one.gone(close_most) if complete else [])
        not_fed = [*gone, *one.closed_and_not_fed(complete)]
        if not_fed:
            with self._units() as work:
                one.report.closed = len(HeldFacts(work, gone).close_but_held(gone))
                work.vacancy_edits.not_fed(not_fed)
                work.commit()
        return one.report

    def _take_in(self, one: _Import, batch: Sequence[Vacancy], source: str) -> None:
        """Save what is news of a batch. What a person holds stays as the person set it."""
        with self._units() as work:
            # A feed may bring what a person had set; once released, that is what is shown.
            by_person = work.vacancy_edits.holds([each.ref for each in batch])
            differing = [each for each in batch if each.ref in by_person or one.differs(each)]
            held = HeldFacts(work, [each.ref for each in differing]) if differing else None
            new, closed = list[Vacancy](), list[str]()
            for fed in differing:
                vacancy = held.applied(fed) if held else fed
                by_hand = bool(held and held.is_closed_by_hand(fed.ref))
                if one.is_news(vacancy, by_hand):
                    new.append(vacancy)
                    closed += [fed.ref] if by_hand else []
            work.vacancies.save_all(new, source)
            work.vacancies.close_all(closed)
            work.commit()


class _Import:
    """What is known before an import and what was met in it."""

    def __init__(
        self,
        places_and_pay: Known,
        today: date,
        known: Mapping[str, KnownVacancy],
        source: str,
        asked: Mapping[str, tuple[VacancyQuestion, ...]],
    ) -> None:
        self.report = ImportReport()
        self.withdrawn: list[str] = []
        self._places_and_pay = places_and_pay
        self._today = today
        self._known = known
        self._source = source
        self._asked = asked
        self._seen = _Seen()
        self._named: set[str] = set()
        self._taken_back: set[str] = set()
        self._broke_off = False
        self._others: Counter[str] = Counter()

    def read(self, rows: Iterable[FeedRow]) -> Iterator[Vacancy]:
        """The vacancies among the rows; what becomes of the others is in the report."""
        for row in rows:
            if isinstance(row, Advert):
                taken = self._take(row)
                if taken is not None:
                    yield taken
            elif isinstance(row, UnreadableRow):
                self._broke_off |= row.breaks_off
                self.report.refuse(row.row, row.reason)
            elif isinstance(row, WithdrawnRow):
                self._withdraw(row.ref)
            else:
                self.report.remark("", [row.text])

    def _take(self, advert: Advert) -> Vacancy | None:
        # Named is named: a row we cannot read has not left the feed.
        self._named.add(advert.ref.strip())
        try:
            reading = read_advert(advert, self._places_and_pay, self._posted_otherwise(advert))
            self._seen.check(advert.row, reading.vacancy)
        except AdvertRefused as refusal:
            self.report.refuse(advert.row, str(refusal))
            return None
        vacancy = self._asking(advert, reading.vacancy)
        self._named.add(vacancy.ref)
        if self._is_made_at_the_desk(vacancy.ref):
            reason = "has the reference of a vacancy that was made at the recruiters' desk"
            self.report.refuse(advert.row, reason)
            return None
        self.report.expired += not vacancy.is_open(self._today)
        self.report.remark(vacancy.ref, reading.remarks)
        self._note_owner(vacancy.ref)
        return vacancy

    def _is_made_at_the_desk(self, ref: str) -> bool:
        before = self._known.get(ref)
        return before is not None and before.source == AT_THE_DESK

    def _asking(self, advert: Advert, vacancy: Vacancy) -> Vacancy:
        """A feed that knows nothing of questions takes none away."""
        asked = self._asked.get(vacancy.ref)
        if advert.screening_questions or not asked:
            return vacancy
        return replace(vacancy, questions=asked)

    def _note_owner(self, ref: str) -> None:
        before = self._known.get(ref)
        if before and before.is_open and before.source not in (None, self._source):
            self._others[str(before.source)] += 1

    def taken_over(self) -> Iterator[str]:
        """That vacancies of another source now belong to this one."""
        for other, count in self._others.items():
            yield f"{count} of its vacancies came from {other} before and belong to this source now"

    def differs(self, fed: Vacancy) -> bool:
        """Whether it may have to be written; counts those that need not."""
        before = self._known.get(fed.ref)
        same = before is not None and before.fingerprint == fingerprint(fed)
        if before is None or not same or not before.is_open or before.source != self._source:
            return True
        self.report.unchanged += 1
        return False

    def is_news(self, vacancy: Vacancy, closed_by_hand: bool = False) -> bool:
        """Whether it must be written; counts what becomes of it."""
        before = self._known.get(vacancy.ref)
        if before is None:
            self.report.added += 1
            return True
        stands = before.is_open or closed_by_hand
        if stands and before.fingerprint == fingerprint(vacancy):
            self.report.unchanged += 1
            return before.source != self._source
        self.report.changed += 1
        return True

    def _withdraw(self, ref: str) -> None:
        self.report.withdrawn += 1
        self._taken_back.add(ref)
        before = self._known.get(ref)
        if before and before.is_open and before.source == self._source:
            self.withdrawn.append(ref)
            self._named.add(ref)

    def gone(self, close_most: bool) -> list[str]:
        """What the source brought before and names no more; empty where that may be a fault."""
        held = [r for r, v in self._known.items() if v.is_open and v.source == self._source]
        gone = [ref for ref in held if ref not in self._named]
        if not held and any(v.is_open for v in self._known.values()):
            self.report.remark("", ["nothing came from here before, so there was none to close"])
        if not gone:
            return []
        if self._broke_off:
            self.report.note = (
                f"The feed broke off, so the {len(gone)} vacancies it does not name stay open."
            )
            return []
        if too_many_gone(len(gone), len(held)) and not close_most:
            self.report.note = (
                f"The feed left out {len(gone)} of its {len(held)} open vacancies. That may be a "
                "fault, so none was closed. If it is right, import it with --close-most."
            )
            return []
        return gone

    def closed_and_not_fed(self, complete: bool) -> list[str]:
        """Closed vacancies of the source that its feed has no more, as far as it tells."""
        closed = (r for r, v in self._known.items() if not v.is_open and v.source == self._source)
        if complete and not self._broke_off:
            return [ref for ref in closed if ref not in self._named or ref in self._taken_back]
        return [ref for ref in closed if ref in self._taken_back]

    def _posted_otherwise(self, advert: Advert) -> date:
        """The day we first saw an advert without a date."""
        before = self._known.get(advert.ref.strip())
        return before.posted if before else self._today


class ExpireVacancies:
    """Closes every vacancy whose closing date has passed."""

    def __init__(self, units: UnitsOfWork, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def run(self) -> Sequence[str]:
        """The references that were closed."""
        today = uk_date(self._clock.now())
        with self._units() as work:
            finished = [v.ref for v in work.vacancies.all_open() if not v.is_open(today)]
            work.vacancies.close_all(finished)
            work.commit()
        return finished


class _Seen:
    """Notices the same advert twice in one feed."""

    def __init__(self) -> None:
        self._rows: dict[object, int] = {}

    def check(self, row: int, vacancy: Vacancy) -> None:
        place = vacancy.location
        where = (place.postcode or place.name) if place else ""
        same_job = (vacancy.title.lower(), vacancy.employer.lower(), where)
        for key in (vacancy.ref, same_job):
            if key in self._rows:
                raise AdvertRefused(f"is the same advert as row {self._rows[key]}")
        self._rows[vacancy.ref] = self._rows[same_job] = row


def _batches(vacancies: Iterator[Vacancy]) -> Iterator[list[Vacancy]]:
    while batch := list(islice(vacancies, BATCH)):
        yield batch
