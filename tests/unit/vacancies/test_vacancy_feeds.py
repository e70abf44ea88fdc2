"""A source owns what it brought, a sudden loss closes nothing, the clock imports what is due."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from frontline.application.feed import Feed, FeedError, FeedRow, UnreadableRow, WithdrawnRow
from frontline.application.import_vacancies import ImportReport, ImportVacancies
from frontline.application.read_advert import Advert
from frontline.application.vacancy_feeds import (
    ImportFeeds,
    WatchSources,
    describe_source,
    source_of_address,
    source_of_file,
)
from frontline.domain.vacancy_source import (
    FeedVersion,
    ImportOutcome,
    SourceState,
    VacancySource,
    next_import,
)
from tests.clock import NOON, FixedClock
from tests.unit.vacancies.samples import KNOWN, OneStore

HOURLY = VacancySource("ats", "https://ats.example.org/feed", every=timedelta(hours=1))


def advert(ref: str, row: int = 1, **fields: str) -> Advert:
    return Advert(row=row, ref=ref, title=f"Nurse {ref}", employer="Aire", **fields)  # type: ignore[arg-type]


def adverts(*refs: str) -> list[FeedRow]:
    return [advert(ref, row) for row, ref in enumerate(refs, start=1)]


def run(
    store: OneStore, rows: Sequence[FeedRow], source: str = "a", close_most: bool = False
) -> ImportReport:
    importer = ImportVacancies(store, KNOWN, FixedClock())
    return importer.run(rows, complete=True, source=source, close_most=close_most)


def open_refs(store: OneStore) -> set[str]:
    return {vacancy.ref for vacancy in store.vacancies.all_open()}


def test_a_complete_feed_closes_what_left_it_and_a_return_opens_it() -> None:
    """What the feed names is open, what it names no more is closed."""
    store = OneStore()
    run(store, adverts("1", "2", "3"))
    assert (run(store, adverts("1", "2")).closed, open_refs(store)) == (1, {"1", "2"})
    back = run(store, adverts("1", "2", "3"))
    assert (back.changed, back.unchanged, open_refs(store)) == (1, 2, {"1", "2", "3"})


def test_a_feed_closes_only_what_came_from_its_own_source() -> None:
    """Two clients' complete feeds do not close each other's vacancies."""
    store = OneStore()
    run(store, adverts("1", "2", "3"), "a")
    report = run(store, adverts("7", "8", "9"), "b")
    assert (report.closed, open_refs(store)) == (0, {"1", "2", "3", "7", "8", "9"})
    assert report.remarks == [("", "nothing came from here before, so there was none to close")]
    assert run(store, adverts("7", "8"), "b").closed == 1


def test_what_another_source_brings_belongs_to_it_and_the_report_says_so() -> None:
    """The source that brought a vacancy last decides when it closes."""
    store = OneStore()
    run(store, adverts("1", "2", "3"), "a")
    moved = "2 of its vacancies came from a before and belong to this source now"
    assert ("", moved) in run(store, adverts("2", "3"), "b").remarks
    assert run(store, adverts("1"), "a").closed == 0
    assert open_refs(store) == {"1", "2", "3"}


@pytest.mark.parametrize("left", [[], ["1"]])
def test_a_feed_that_lost_more_than_half_closes_nothing_and_says_so(left: list[str]) -> None:
    """Until somebody says that it is right."""
    store = OneStore()
    run(store, adverts("1", "2", "3", "4"))
    report = run(store, adverts(*left))
    assert (report.closed, len(open_refs(store))) == (0, 4)
    assert f"left out {4 - len(left)} of its 4 open vacancies" in report.note
    assert run(store, adverts(*left), close_most=True).closed == 4 - len(left)


def test_a_feed_that_broke_off_closes_nothing() -> None:
    """Also when somebody says that a loss is right."""
    store = OneStore()
    run(store, adverts("1", "2", "3"))
    broken = [*adverts("1", "2"), UnreadableRow(3, "is cut", breaks_off=True)]
    report = run(store, broken, close_most=True)
    assert (report.closed, open_refs(store)) == (0, {"1", "2", "3"})
    assert "broke off" in report.note


def test_a_row_that_is_refused_has_not_left_the_feed() -> None:
    """Its vacancy stays as it was until the row is mended."""
    store = OneStore()
    run(store, adverts("1", "2", "3"))
    report = run(store, [*adverts("1", "2"), advert("3", 3, closes="soon")])
    assert (report.refused_rows, report.closed) == (1, 0)
    assert open_refs(store) == {"1", "2", "3"}


def test_a_vacancy_that_is_withdrawn_closes_at_once() -> None:
    """Also in a feed that is not complete, and only in its own source."""
    store = OneStore()
    importer = ImportVacancies(store, KNOWN, FixedClock())
    importer.run(adverts("1", "2"), source="a")
    assert importer.run([WithdrawnRow(1, "1"), WithdrawnRow(2, "9")], source="b").closed == 0
    report = importer.run([WithdrawnRow(1, "1"), WithdrawnRow(2, "9")], source="a")
    assert (report.closed, report.withdrawn, open_refs(store)) == (1, 2, {"2"})


def test_an_advert_past_its_closing_date_is_counted() -> None:
    """It is taken, so that a link to it still works, and shown to nobody."""
    report = run(OneStore(), [advert("1", posted="2026-01-01", closes="2026-02-01")])
    assert (report.added, report.expired) == (1, 1)


REFS = st.sets(st.sampled_from("123456"), min_size=1).map(sorted)


class TwoSources(RuleBasedStateMachine):
    """Whatever two complete feeds bring, each vacancy is open exactly as its last source says."""

    def __init__(self) -> None:
        super().__init__()
        self.store = OneStore()
        self.owner: dict[str, str] = {}
        self.open: set[str] = set()

    @rule(source=st.sampled_from("ab"), refs=REFS, sure=st.booleans())
    def feed(self, source: str, refs: list[str], sure: bool) -> None:
        held = {ref for ref in self.open if self.owner[ref] == source}
        gone = held - set(refs)
        report = run(self.store, adverts(*refs), source, close_most=sure)
        closes = sure or len(gone) * 2 <= len(held)
        assert report.closed == (len(gone) if closes else 0)
        self.open = (self.open - gone if closes else self.open) | set(refs)
        self.owner |= dict.fromkeys(refs, source)
        importer = ImportVacancies(self.store, KNOWN, FixedClock())
        again = importer.run(adverts(*refs), source=source)
        assert (again.added, again.changed, again.unchanged) == (0, 0, len(refs))

    @invariant()
    def open_as_told(self) -> None:
        assert open_refs(self.store) == self.open


TestTwoSources = TwoSources.TestCase
TestTwoSources.settings = settings(max_examples=40, stateful_step_count=8, deadline=None)


class ScriptedFeed:
    """Implements `ReadFeed`: a version of adverts, or what goes wrong."""

    def __init__(self, *refs: str) -> None:
        self.refs = refs
        self.version: FeedVersion | None = FeedVersion(etag='"1"')
        self.fault: Exception | None = None
        self.read = 0

    def __call__(
        self,
        source: Path | str,
        today: date,
        kind: str | None = None,
        *,
        mapping: Path | None = None,
        employer: str = "",
        known: FeedVersion | None = None,
    ) -> Feed:
        if self.fault is not None:
            raise self.fault
        if known is not None and known == self.version:
            return Feed("csv", iter(()), known, nothing_new=True)
        self.read += 1
        return Feed("csv", iter(adverts(*self.refs)), self.version)


class Desk:
    """A store, a clock and one feed, as several replicas share them."""

    def __init__(self, source: VacancySource = HOURLY) -> None:
        self.store = OneStore()
        self.clock = FixedClock()
        self.feed = ScriptedFeed("1", "2", "3")
        self.source = source
        self.feeds = self.replica()

    def replica(self) -> ImportFeeds:
        importer = ImportVacancies(self.store, KNOWN, self.clock)
        return ImportFeeds(self.store, self.clock, self.feed, importer, [self.source])

    def state(self) -> SourceState:
        state = self.store.sources.get(self.source.name)
        assert state is not None
        return state

    def due_at(self) -> datetime | None:
        return self.state().due_at


def test_the_clock_imports_a_source_when_it_is_due() -> None:
    """At once the first time, then every hour, and each import is on record."""
    desk = Desk()
    desk.feeds.run_due()
    assert (open_refs(desk.store), desk.due_at()) == ({"1", "2", "3"}, NOON + timedelta(hours=1))
    desk.feeds.run_due()
    assert len(desk.store.sources.kept) == 1
    desk.clock.advance(timedelta(hours=1))
    desk.feeds.run_due()
    assert [r.outcome for r in desk.store.sources.runs()] == [
        *(ImportOutcome.NOTHING_NEW, ImportOutcome.DONE),
    ]


def test_a_source_by_hand_only_is_left_alone_by_the_clock() -> None:
    """Without a time there is no schedule."""
    desk = Desk(replace(HOURLY, every=None))
    desk.feeds.run_due()
    assert desk.store.sources.kept == []


def test_a_source_by_hand_is_imported_once_when_somebody_asks_for_it() -> None:
    """By whichever replica looks next."""
    desk = Desk(replace(HOURLY, every=None))
    desk.store.sources.save(SourceState(desk.source))
    desk.store.sources.ask("ats", desk.clock.now())
    desk.replica().run_due()
    desk.replica().run_due()
    assert (len(desk.store.sources.kept), desk.due_at()) == (1, None)


def test_two_replicas_never_import_one_source_at_once() -> None:
    """While one holds it, the other passes by; what a dead one held is free after the lease."""
    desk = Desk()
    desk.store.sources.save(SourceState(HOURLY))
    now = desk.clock.now()
    assert desk.store.sources.lease("ats", now, now + timedelta(hours=1))
    desk.replica().run_due()
    assert desk.feed.read == 0
    desk.clock.advance(timedelta(hours=1))
    desk.replica().run_due()
    assert desk.feed.read == 1


def test_a_failure_is_kept_logged_once_and_tried_again_later_and_later(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """After 5, 10, 20 minutes, and never later than usual; success ends it."""
    desk = Desk()
    desk.feed.fault = FeedError("The feed cannot be fetched: it answered 503.")
    waits = []
    with caplog.at_level(logging.WARNING):
        for _ in range(6):
            desk.feeds.run_due()
            due_at = desk.due_at()
            assert due_at is not None
            waits.append((due_at - desk.clock.now()) // timedelta(minutes=1))
            desk.clock.advance(due_at - desk.clock.now())
    assert waits == [5, 10, 20, 40, 60, 60]
    assert [record.message for record in caplog.records] == [
        "Vacancies could not be imported from ats: The feed cannot be fetched: it answered 503."
    ]
    ((state, last),) = WatchSources(desk.store).all()
    assert last is not None
    assert (state.failures, last.outcome) == (6, ImportOutcome.FAILED)
    assert last.note == str(desk.feed.fault)
    desk.feed.fault = None
    desk.feeds.run_due()
    assert desk.state().failures == 0


def test_a_fault_nobody_thought_of_stops_no_other_source(caplog: pytest.LogCaptureFixture) -> None:
    """It is on record without a traceback, and the next source is imported."""
    desk = Desk()
    other = replace(HOURLY, name="other", address="b")
    importer = ImportVacancies(desk.store, KNOWN, desk.clock)

    class OneFails(ScriptedFeed):
        def __call__(self, source: Path | str, *rest: object, **more: object) -> Feed:
            if source == HOURLY.address:
                raise ZeroDivisionError("unheard of")
            return Feed("csv", iter(adverts(*self.refs)), None)

    reading = OneFails("1")
    ImportFeeds(desk.store, desk.clock, reading, importer, [HOURLY, other]).run_due()
    outcomes = {run.source: run.note for run in desk.store.sources.kept}
    assert outcomes == {"ats": "Unexpected ZeroDivisionError; the log has more.", "other": ""}
    assert open_refs(desk.store) == {"1"}


def test_a_feed_we_have_is_read_again_when_told_so_or_set_up_anew() -> None:
    """Afresh, with another setting, and after a loss that closed nothing."""
    desk = Desk(replace(HOURLY, complete=True))
    desk.feeds.run(desk.source)
    assert desk.feeds.run(desk.source).nothing_new
    assert desk.feeds.run(desk.source, afresh=True).unchanged == 3
    assert desk.feeds.run(replace(desk.source, kind="csv")).unchanged == 3
    desk.feed.refs, desk.feed.version = ("1",), FeedVersion(etag='"2"')
    assert desk.feeds.run(desk.source).closed == 0
    assert desk.feeds.run(desk.source).note
    assert desk.feeds.run(desk.source, close_most=True).closed == 2


def test_a_report_keeps_its_first_lines_and_all_its_counts() -> None:
    """Ten thousand bad rows fill no table."""
    desk = Desk()
    rows: list[FeedRow] = [UnreadableRow(row, "is no JSON") for row in range(10_000)]
    report = ImportVacancies(desk.store, KNOWN, desk.clock).run(rows)
    assert (report.refused_rows, len(report.refused)) == (10_000, 1_000)


def test_a_source_by_hand_is_named_by_where_it_is() -> None:
    """A file by its whole path; an address without what may be secret in it."""
    assert source_of_file(Path("/a/../b/feed.csv")).name == "/b/feed.csv"
    source = source_of_address("https://me:pw@example.org/feed?key=secret#x")
    assert (source.name, source.address.endswith("secret#x")) == ("https://example.org/feed", True)
    ((state, last),) = [(SourceState(replace(source, name="ats")), None)]
    assert list(describe_source(state, last)) == [
        "from https://example.org/feed",
        "not imported yet",
    ]


@pytest.mark.parametrize(("failures", "minutes"), [(0, 90), (1, 5), (4, 40), (9, 90), (500, 90)])
def test_waits_grow_with_failures_up_to_the_usual_time(failures: int, minutes: int) -> None:
    """However often it failed."""
    every = timedelta(minutes=90)
    assert next_import(NOON, every, failures) == NOON + timedelta(minutes=minutes)
