"""Recruiters write the questions of a vacancy."""

from __future__ import annotations

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.vacancy_question import MOST_QUESTIONS, VacancyQuestion
from tests.unit.vacancies.samples import vacancy
from tests.web.desk.browser import Browser
from tests.web.desk.test_vacancies import NASTY, store, words
from tests.web.desk.test_vacancy_editing import fields, filled

LIST = "/desk/vacancy/questions?ref=FD-1"
FORM = "/desk/vacancy/question?ref=FD-1"
TEAM = {"text": "Have you led a team?", "purpose": "The post leads one.", "met": "Yes"}


@pytest.fixture(autouse=True)
def _kept(units: SqlUnitsOfWork) -> None:
    store(units, vacancy("FD-1"))


def add(browser: Browser, **typed: str) -> None:
    sent = browser.post(FORM, **filled(browser, FORM, **{**TEAM, **typed}))
    assert sent.headers["location"] == f"{LIST}&done=question_saved", words(sent.text)


def asked(units: SqlUnitsOfWork) -> tuple[VacancyQuestion, ...]:
    with units() as work:
        kept = work.vacancies.get("FD-1")
    assert kept is not None
    return kept.questions


def press(browser: Browser, action: str, key: str) -> int:
    page = fields(browser.get(LIST).text)
    path = f"/desk/vacancy/questions/{action}?ref=FD-1"
    return browser.post(path, token=page["token"], seen=page["seen"], key=key).status_code


def test_a_question_is_added_and_told_everywhere(anna: Browser, units: SqlUnitsOfWork) -> None:
    """In the list with what meets it, on the page of the vacancy, and in the history."""
    typed = {"kind": "several_of", "options": "Epic\nSystmOne\n", "met": "Epic | SystmOne"}
    add(anna, text="Which records do you know?", required="no", **typed)
    shown = words(anna.page(LIST))
    assert "Kind of answer Any of several answers: Epic, SystmOne" in shown
    assert "Answer needed No, it can be skipped Met by Epic | SystmOne" in shown
    page = words(anna.page("/desk/vacancy?ref=FD-1"))
    assert "Own questions 1. Which records do you know? Set by Anna Bell" in page
    assert "Anna Bell Own questions: changed – 1. Which records do you know?" in page


def test_a_question_is_changed_and_stays_the_same_question(
    anna: Browser, units: SqlUnitsOfWork
) -> None:
    """Its form is filled in; what is not touched stays, its key too."""
    add(anna, kind="one_of", options="A\nB", met="A")
    (before,) = asked(units)
    path = f"{FORM}&key={before.key}"
    form = filled(anna, path)
    assert (form["options"], form["kind"]) == ("A\nB", "one_of")
    assert anna.post(path, **{**form, "text": "Which team?"}).status_code == 303
    (after,) = asked(units)
    assert (after.key, after.text, after.options) == (before.key, "Which team?", ("A", "B"))


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ({"text": "Do you have any disabilities?"}, "text", "Equality Act 2010 s.60"),
        ({"text": "How old are you?"}, "text", "Equality Act 2010 s.5"),
        ({"text": ""}, "text", "Write the question"),
        ({"purpose": ""}, "purpose", "Say why you ask"),
        ({"kind": "number", "met": ""}, "unit", "Say what is counted"),
        ({"kind": "one_of", "options": "Only one", "met": ""}, "options", "at least two answers"),
        ({"met": "perhaps"}, "met", "not one of them"),
        ({"kind": "nonsense"}, "kind", "Choose one kind of answer"),
    ],
)
def test_what_cannot_or_may_not_be_asked_is_told_beside_its_field(
    anna: Browser, units: SqlUnitsOfWork, typed: dict[str, str], field: str, told: str
) -> None:
    """With the reason; what was typed stays, and nothing is saved."""
    refused = anna.post(FORM, **filled(anna, FORM, **{**TEAM, "label": "My label", **typed}))
    assert refused.status_code == 422
    assert told in words(refused.text)
    assert f'id="{field}-error"' in refused.text
    kept = fields(refused.text)
    assert kept["label"] == "My label"
    assert kept["text"] == typed.get("text", TEAM["text"])
    assert asked(units) == ()


def test_questions_are_ordered_and_removed(anna: Browser, units: SqlUnitsOfWork) -> None:
    """One place at a time; the ends stay where they are."""
    for text in ("One?", "Two?", "Three?"):
        add(anna, text=text)
    keys = [each.key for each in asked(units)]
    assert press(anna, "earlier", keys[2]) == 303
    assert press(anna, "later", keys[0]) == 303
    assert [each.text for each in asked(units)] == ["Three?", "One?", "Two?"]
    assert press(anna, "earlier", keys[2]) == 303
    assert press(anna, "remove", keys[0]) == 303
    assert press(anna, "remove", "unknown") == 303
    assert [each.text for each in asked(units)] == ["Three?", "Two?"]
    assert "The question is asked no more" in anna.page(f"{LIST}&done=question_removed")


def test_two_alike_are_two_questions_and_eight_are_the_most(
    anna: Browser, units: SqlUnitsOfWork
) -> None:
    """Each has its own key; a ninth is refused and kept in the form."""
    form = filled(anna, FORM, **TEAM)
    for _ in range(MOST_QUESTIONS):
        add(anna)
    assert len({each.key for each in asked(units)}) == MOST_QUESTIONS
    assert "Add a question" not in anna.page(LIST)
    again = anna.post(FORM, **{**form, "seen": fields(anna.get(FORM).text)["seen"]})
    assert "at most 8 questions" in again.text
    assert fields(again.text)["text"] == TEAM["text"]


def test_a_change_of_a_colleague_meanwhile_is_noticed(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Nothing is lost or overwritten; sent once more it is saved."""
    form = filled(anna, FORM, **TEAM)
    add(anna, text="Theirs?")
    refused = anna.post(FORM, **form)
    assert (refused.status_code, "since you opened it" in refused.text) == (422, True)
    assert anna.post(FORM, **fields(refused.text)).status_code == 303
    assert [each.text for each in asked(units)] == ["Theirs?", TEAM["text"]]
    stale = anna.post(
        "/desk/vacancy/questions/remove?ref=FD-1",
        token=form["token"],
        seen=form["seen"],
        key=asked(units)[0].key,
    )
    assert (stale.status_code, len(asked(units))) == (422, 2)


def test_forms_come_only_from_our_own_pages_and_markup_is_text(
    anna: Browser, units: SqlUnitsOfWork
) -> None:
    """And an unknown vacancy has no questions."""
    assert anna.post(FORM, **TEAM).status_code == 403
    add(anna, text=NASTY, purpose=NASTY)
    for path in (LIST, f"{FORM}&key={asked(units)[0].key}", "/desk/vacancy?ref=FD-1"):
        assert "<script>alert" not in anna.get(path).text
    assert anna.get("/desk/vacancy/questions?ref=none").status_code == 404
    assert anna.get(f"{FORM}&key=unknown").status_code == 200
