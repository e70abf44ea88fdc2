"""A person's edit wins over the feed until it is released, on every database we support."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontline.adapters.store.database import open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.edit_questions import EditQuestions
from frontline.application.edit_vacancies import EditRefused, EditVacancies
from frontline.application.feed import FeedRow, WithdrawnRow
from frontline.application.import_vacancies import ImportReport, ImportVacancies
from frontline.application.read_advert import Advert
from frontline.application.vacancy_form import FormRefused
from frontline.domain.people import Account, Role
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_question import question_set_version
from tests.clock import NOON, FixedClock
from tests.unit.vacancies.samples import KNOWN

ANNA = Account("a", "anna@linq.example", "Anna", "", frozenset({Role.RECRUITER}), NOON)
ADVERT = Advert(
    2, "CN-7", "Community nurse", "Aire Valley Care", locality="Leeds", pay_text="£31,049 a year",
    posted="2026-11-20", closes="2026-12-20",
)  # fmt: skip


class Desk:
    """A recruiter and a feed on one store."""

    def __init__(self, units: SqlUnitsOfWork, clock: FixedClock) -> None:
        self.units = units
        self.edits = EditVacancies(units, clock, KNOWN, lambda: "H-1")
        self._imports = ImportVacancies(units, KNOWN, clock)

    def feed(self, *rows: FeedRow) -> ImportReport:
        return self._imports.run(rows, complete=True, source="ats", close_most=True)

    def change(self, **typed: str) -> None:
        form = self.edits.form("CN-7")
        self.edits.save("CN-7", {**form.fields, **typed}, form.seen, ANNA)

    def release(self, fact: str) -> None:
        self.edits.release("CN-7", fact, ANNA)

    @property
    def shown(self) -> Vacancy:
        with self.units() as work:
            vacancy = work.vacancies.get("CN-7")
        assert vacancy is not None
        return vacancy

    @property
    def is_open(self) -> bool:
        with self.units() as work:
            return not work.vacancies.is_closed("CN-7")

    @property
    def history(self) -> list[tuple[str, str, str, str]]:
        with self.units() as work:
            lines = work.vacancy_edits.history("CN-7")
        return [(line.kind.value, line.fact, line.before, line.after) for line in lines]


@pytest.fixture
def desk(units: SqlUnitsOfWork, clock: FixedClock) -> Desk:
    desk = Desk(units, clock)
    desk.feed(ADVERT)
    return desk


def test_an_edit_stays_and_the_rest_follows_the_feed(desk: Desk) -> None:
    """The next import brings another pay and another title: only the title is taken."""
    desk.change(pay="£35,000 a year")
    report = desk.feed(replace(ADVERT, title="Lead nurse", pay_text="£32,000 a year"))
    assert (report.changed, desk.shown.title) == (1, "Lead nurse")
    assert desk.shown.pay is not None
    assert desk.shown.pay.minimum == 35_000


def test_the_same_feed_again_changes_nothing(desk: Desk) -> None:
    """A held fact that differs from the feed is no change each time."""
    desk.change(pay="£35,000 a year")
    with desk.units() as work:
        before = work.vacancies.revision()
    report = desk.feed(ADVERT)
    with desk.units() as work:
        assert work.vacancies.revision() == before
    assert (report.unchanged, report.changed) == (1, 0)


def test_releasing_takes_what_the_feed_says_now(desk: Desk) -> None:
    """Not what it said when the fact was edited."""
    desk.change(pay="£35,000 a year", title="Matron")
    desk.feed(replace(ADVERT, pay_text="£32,000 a year"))
    desk.release("pay")
    assert desk.shown.pay is not None
    assert (desk.shown.pay.minimum, desk.shown.title) == (32_000, "Matron")
    with pytest.raises(EditRefused, match="used already"):
        desk.release("pay")


def test_each_step_stands_in_the_history(desk: Desk) -> None:
    """Who did what, with the words of before and after."""
    desk.change(pay="£35,000 a year")
    desk.edits.close("CN-7", ANNA)
    desk.release("pay")
    assert desk.history == [
        ("released", "pay", "£35,000 a year", "£31,049 a year"),
        ("closed", "", "", ""),
        ("changed", "pay", "£31,049 a year", "£35,000 a year"),
    ]


def test_what_a_person_closed_no_feed_opens(desk: Desk) -> None:
    """Unchanged or changed; released it follows the feed again."""
    desk.edits.close("CN-7", ANNA)
    report = desk.feed(ADVERT)
    assert (desk.is_open, report.unchanged) == (False, 1)
    desk.feed(replace(ADVERT, title="Lead nurse"))
    assert (desk.is_open, desk.shown.title) == (False, "Lead nurse")
    desk.release("closed")
    assert desk.is_open


def test_what_was_closed_and_left_the_feed_stays_closed_when_released(desk: Desk) -> None:
    """There is nothing to follow any more."""
    desk.edits.close("CN-7", ANNA)
    desk.feed()
    desk.release("closed")
    assert not desk.is_open


@pytest.mark.parametrize("gone", [(), (WithdrawnRow(2, "CN-7"),)])
def test_what_a_person_reopened_no_feed_closes(desk: Desk, gone: tuple[FeedRow, ...]) -> None:
    """Left out or withdrawn; released it is closed."""
    desk.feed(*gone)
    assert not desk.is_open
    desk.edits.reopen("CN-7", ANNA)
    desk.feed(*gone)
    assert desk.is_open
    desk.release("opened")
    assert not desk.is_open


def test_past_its_closing_date_the_date_comes_first(desk: Desk, clock: FixedClock) -> None:
    """Reopening says so; with a later date it works."""
    desk.feed(replace(ADVERT, posted="2026-11-01", closes="2026-11-22"))
    desk.edits.close("CN-7", ANNA)
    with pytest.raises(EditRefused, match="closing date first"):
        desk.edits.reopen("CN-7", ANNA)
    desk.change(closes="1 January 2027")
    desk.edits.reopen("CN-7", ANNA)
    assert desk.is_open


def test_no_feed_takes_over_what_was_made_at_the_desk(desk: Desk) -> None:
    """The row is refused with the reason, and nothing of ours is lost."""
    typed = {**desk.edits.new_form().fields, "ref": "D-1", "title": "Porter", "employer": "Us"}
    assert desk.edits.create(typed, ANNA) == "D-1"
    report = desk.feed(ADVERT, replace(ADVERT, row=3, ref="D-1", title="Mine"))
    assert report.refused == [
        (3, "has the reference of a vacancy that was made at the recruiters' desk")
    ]
    with desk.units() as work:
        made = work.vacancies.get("D-1")
        assert (made and made.title, work.vacancies.is_closed("D-1")) == ("Porter", False)


def test_an_edit_of_what_is_no_longer_there_is_refused(desk: Desk) -> None:
    """An import came between: nothing is saved over it unseen."""
    form = desk.edits.form("CN-7")
    desk.feed(replace(ADVERT, title="Lead nurse"))
    with pytest.raises(FormRefused, match="since you opened it"):
        desk.edits.save("CN-7", {**form.fields, "pay": "£35,000"}, form.seen, ANNA)
    assert desk.shown.title == "Lead nurse"


def ask(desk: Desk, text: str, key: str = "") -> None:
    questions = EditQuestions(desk.units, FixedClock())
    seen = questions.open("CN-7").version
    typed = {"text": text, "kind": "yes_no", "purpose": "The post leads one.", "met": "Yes"}
    questions.write("CN-7", seen, key, typed, ANNA)


def asked(desk: Desk) -> list[str]:
    return [each.text for each in desk.shown.questions]


def test_questions_written_by_hand_stay_and_every_version_is_kept(desk: Desk) -> None:
    """A feed that knows of no questions, and one that brings others, leave them as they are."""
    ask(desk, "Have you led a team?")
    first = desk.shown.questions
    ask(desk, "Have you led a large team?", first[0].key)
    desk.feed(replace(ADVERT, title="Lead nurse"))
    assert asked(desk) == ["Have you led a large team?"]
    theirs = '[{"text": "Do you drive?", "kind": "yes_no", "purpose": "Visits."}]'
    desk.feed(replace(ADVERT, screening_questions=theirs))
    assert asked(desk) == ["Have you led a large team?"]
    with desk.units() as work:
        for kept in (first, desk.shown.questions):
            assert work.vacancies.question_set("CN-7", question_set_version(kept)) == kept
    desk.release("questions")
    assert asked(desk) == ["Do you drive?"]


def test_questions_released_where_the_feed_has_none_are_gone(desk: Desk) -> None:
    """Also after imports in between."""
    ask(desk, "Have you led a team?")
    desk.feed(ADVERT)
    desk.feed(replace(ADVERT, title="Lead nurse"))
    assert asked(desk) == ["Have you led a team?"]
    desk.release("questions")
    assert asked(desk) == []
    desk.feed(ADVERT)
    assert asked(desk) == []


TITLES = st.sampled_from(["Nurse", "Lead nurse", "Matron"])
SUMS = st.sampled_from(["£31,000 a year", "£32,000 a year", "£33,000 a year"])
STEPS = st.one_of(
    st.tuples(st.just("feed"), TITLES, SUMS),
    st.tuples(st.just("title"), TITLES, SUMS),
    st.tuples(st.just("pay"), TITLES, SUMS),
    st.tuples(st.just("release"), st.sampled_from(["title", "pay"]), SUMS),
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(STEPS, max_size=9))
def test_a_fact_is_the_persons_while_held_and_the_feeds_otherwise(
    steps: list[tuple[str, str, str]],
) -> None:
    """Whatever the order of imports, edits and releases."""
    database = open_database("sqlite://")
    database.create_tables()
    desk = Desk(SqlUnitsOfWork(database), FixedClock())
    desk.feed(ADVERT)
    fed: dict[str, str] = {"title": ADVERT.title, "pay": ADVERT.pay_text}
    ours: dict[str, str] = {}
    for step, one, other in steps:
        if step == "feed":
            fed = {"title": one, "pay": other}
            desk.feed(replace(ADVERT, title=one, pay_text=other))
        elif step == "release":
            _released(desk, ours, one)
        else:
            _changed(desk, ours, fed, step, one if step == "title" else other)
        expected = {**fed, **ours}
        pay = desk.shown.pay
        assert {"title": desk.shown.title, "pay": pay and pay.text} == expected
    database.close()


def _released(desk: Desk, ours: dict[str, str], fact: str) -> None:
    if ours.pop(fact, None) is None:
        with pytest.raises(EditRefused):
            desk.release(fact)
    else:
        desk.release(fact)


def _changed(
    desk: Desk, ours: dict[str, str], fed: Mapping[str, str], fact: str, value: str
) -> None:
    if {**fed, **ours}[fact] == value:
        with pytest.raises(FormRefused, match="changed nothing"):
            desk.change(**{fact: value})
    else:
        desk.change(**{fact: value})
        ours[fact] = value
