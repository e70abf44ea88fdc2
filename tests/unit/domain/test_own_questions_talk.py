"""A role's own questions in the talk: asked last, explained, corrected, and never a verdict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from frontline.domain.application_draft import DraftState
from frontline.domain.assessment import assess
from frontline.domain.handoff import Finding
from frontline.domain.vacancy import RegistrationNeed, Vacancy
from frontline.domain.vacancy_question import VacancyQuestion, question_set_version
from frontline.domain.vacancy_question_form import read_questions
from tests.unit.domain.screening_talk import SETTING, ScreeningTalk, press

DEFINED = [
    {"text": "Can you drive?", "kind": "driving", "purpose": "You visit homes.", "label": "Driving",
     "met": "licence and car"},
    {"text": "Years on wards?", "kind": "number", "unit": "years", "purpose": "You lead.",
     "label": "Ward years", "met": "at least 2"},
    {"text": "Which shifts?", "kind": "availability", "purpose": "It never closes.",
     "label": "Shifts", "required": "no", "met": "Nights"},
]  # fmt: skip
OWN, REFUSED = read_questions(DEFINED)


def talk(*own: VacancyQuestion) -> ScreeningTalk:
    return ScreeningTalk(setting=replace(SETTING, own=own or OWN))


def asked(*own: VacancyQuestion) -> ScreeningTalk:
    """Up to the first own question."""
    return talk(*own).up_to("own_can_you_drive")


def role(need: RegistrationNeed = RegistrationNeed.NOT_NEEDED) -> Vacancy:
    day = date(2026, 11, 1)
    return Vacancy("V1", "Nurse", "Trust", "", None, day, registration=need, questions=OWN)


def findings(spoken: ScreeningTalk) -> dict[str, Finding]:
    return {line.requirement: line.finding for line in assess(spoken.draft, role())}


def test_they_are_asked_after_the_standard_ones_and_before_the_permission() -> None:
    spoken = asked()
    opened = []
    for said in ("I drive and have a car", "four years", "nights"):
        opened.append(spoken.open)
        spoken.say(said)
    assert not REFUSED
    assert opened == ["own_can_you_drive", "own_years_on_wards", "own_which_shifts"]
    assert spoken.open == "consent"


def test_why_tells_the_purpose() -> None:
    spoken = asked()
    spoken.say("why do you ask?")
    assert [(say.key, say.values["purpose"]) for say in spoken.last.says] == [
        ("why_own", "You visit homes.")
    ]
    assert spoken.open == "own_can_you_drive"


def test_a_required_one_stays_and_an_optional_one_may_be_skipped() -> None:
    spoken = asked()
    spoken.say("skip", "skip")
    assert spoken.said() == ["cannot_skip"]
    spoken.say("car and licence")
    spoken.say("3")
    spoken.say("skip this", "skip")
    assert spoken.open == "consent"


def test_an_unmet_need_is_told_once_with_a_choice() -> None:
    """The second one is only pointed out; the application goes on."""
    spoken = asked()
    spoken.say("I don't drive")
    assert spoken.open == "unmet:own_can_you_drive"
    spoken.say("put me forward anyway")
    assert spoken.said() == ["forward_anyway"]
    spoken.say("none")
    assert spoken.said() == ["unmet_too"]
    assert spoken.open == "own_which_shifts"
    spoken.say("days")
    assert spoken.open == "consent"
    assert spoken.draft.state is DraftState.OPEN


def test_other_roles_set_the_application_aside_and_lose_nothing() -> None:
    spoken = asked()
    spoken.say("no")
    step = spoken.hear(replace(press(""), intent="search_vacancies", pressed=None))
    assert step.also_elsewhere
    assert step.draft.state is DraftState.PAUSED
    assert spoken.value("own_can_you_drive") == "No licence"


def test_an_optional_wish_that_is_not_met_is_no_must_have() -> None:
    spoken = asked()
    spoken.say("car and licence")
    spoken.say("3")
    spoken.say("days")
    assert spoken.open == "consent"
    assert findings(spoken)["Shifts (Nights)"] is Finding.NOT_MET


def test_an_answer_can_be_corrected() -> None:
    spoken = asked()
    spoken.say("car and licence")
    spoken.say("3")
    spoken.say("nights")
    spoken.hear(replace(press("own_years_on_wards"), intent="correct"))
    assert spoken.open == "change:own_years_on_wards"
    spoken.say("five")
    assert spoken.value("own_years_on_wards") == "5"
    assert [change.before for change in spoken.draft.corrections] == ["3"]


@pytest.mark.parametrize(
    ("said", "finding"),
    [("three", Finding.MET), ("1", Finding.NOT_MET), ("it depends", Finding.UNCLEAR)],
)
def test_each_has_its_line_by_its_rule(said: str, finding: Finding) -> None:
    spoken = asked()
    spoken.say("car and licence")
    spoken.say(said, message_id="m7")
    line = next(line for line in assess(spoken.draft, role()) if "Ward years" in line.requirement)
    assert (line.finding, line.message_id) == (finding, "m7")
    assert line.rule_version == question_set_version(OWN)
    assert findings(spoken)["Shifts (Nights)"] is Finding.NOT_ASKED


def test_no_answer_ends_hides_or_ranks_an_application() -> None:
    """Whoever meets nothing sends the same case as whoever meets everything."""
    lines = []
    for answers in (["I don't drive", "anyway", "none", "days"], ["both", "5", "nights"]):
        spoken = asked()
        for said in answers:
            spoken.say(said)
        assert spoken.open == "consent"
        spoken.say("yes", "affirm")
        assert spoken.say("send", "affirm").submit
        lines.append([line.requirement for line in assess(spoken.draft, role())])
    assert lines[0] == lines[1]


def test_a_question_taken_from_the_role_meanwhile_is_asked_no_more() -> None:
    """Its answer stays, and can still be changed."""
    spoken = asked()
    spoken.say("car and licence")
    spoken.setting = replace(spoken.setting, own=OWN[1:2])
    spoken.say("3")
    assert spoken.open == "consent"
    spoken.hear(replace(press("own_can_you_drive"), intent="correct"))
    spoken.say("licence only")
    assert spoken.value("own_can_you_drive") == "licence only"


def test_registration_is_asked_in_the_usual_words_where_only_a_question_wants_it() -> None:
    [wanted], _ = read_questions([{"kind": "registration"}])
    setting = replace(SETTING, registration=RegistrationNeed.NOT_NEEDED, own=(wanted,))
    spoken = ScreeningTalk(setting=setting).up_to("registration")
    spoken.say("12A3456B")
    only = replace(role(), questions=(wanted,))
    assert [line.finding for line in assess(spoken.draft, only)] == [Finding.UNVERIFIED]
