"""Recording what was decided: by name, with a reason, after reading."""

from __future__ import annotations

import re

import pytest
from starlette.applications import Starlette

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.accounts import ManageAccounts
from frontline.domain.handoff import CaseKind, CaseState, HandoffCase
from frontline.domain.outcome import OutcomeKind
from frontline.domain.people import Role
from tests.sample_case import sample_case
from tests.web.desk.browser import Browser
from tests.web.desk.test_cases import CASE, case, case_of, colleague, store, words

__all__ = ["case"]


def test_a_decision_is_recorded_in_the_recruiters_name(
    anna: Browser, units: SqlUnitsOfWork, case: HandoffCase
) -> None:
    """Who, when and why stand on the page, and the person is told nothing by it."""
    reason = "The employer needs somebody who drives"
    sent = anna.send(f"{CASE}/outcome", on=CASE, outcome="not_taken_forward", outcome_reason=reason)
    assert sent.headers["location"] == f"{CASE}?done=outcome"
    (outcome,) = case_of(units).outcomes
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_TAKEN_FORWARD, reason)
    assert outcome.recorded_by == "anna@linq.example"
    page = words(anna.page(f"{CASE}?done=outcome"))
    assert "nothing is decided" not in page
    assert "It is on record. Now tell the person yourself." in page
    assert f"Not taken forward {reason} Anna Bell, 23 November 2026 at 12:00pm" in page


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "Choose what was decided."),
        ({"outcome": "auto_reject", "outcome_reason": "x"}, "Choose what was decided."),
        ({"outcome": "not_taken_forward"}, "Say why, in words you would tell the person"),
        ({"outcome": "not_taken_forward", "outcome_reason": " . "}, "Say why"),
        ({"outcome": "role_gone", "outcome_reason": " "}, "Say why"),
        ({"outcome": "offer", "outcome_reason": "y" * 2001}, "2,000 characters"),
    ],
)
def test_a_decision_that_cannot_be_kept_says_what_is_missing(
    anna: Browser, units: SqlUnitsOfWork, case: HandoffCase, fields: dict[str, str], told: str
) -> None:
    """Nothing is recorded, and what was typed is still there."""
    refused = anna.send(f"{CASE}/outcome", on=CASE, **fields)
    assert refused.status_code == 422
    assert told in refused.text
    assert fields.get("outcome_reason", "") in refused.text
    assert case_of(units).outcomes == ()


def test_good_news_may_go_without_a_reason(
    anna: Browser, units: SqlUnitsOfWork, case: HandoffCase
) -> None:
    """One press is enough for an offer."""
    anna.send(f"{CASE}/outcome", on=CASE, outcome="offer")
    assert [each.kind for each in case_of(units).outcomes] == [OutcomeKind.OFFER]


def test_nobody_decides_about_a_case_they_have_not_opened(
    anna: Browser, desk: Starlette, manage: ManageAccounts, units: SqlUnitsOfWork, case: HandoffCase
) -> None:
    """A form sent without the page is refused, for deciding and for closing."""
    ben = colleague(desk, manage, "Ben", Role.RECRUITER)
    token = ben.token("/desk")
    fields = {"outcome": "not_taken_forward", "outcome_reason": "No licence"}
    decided = ben.post(f"{CASE}/outcome", token=token, **fields)
    assert (decided.status_code, case_of(units).outcomes) == (422, ())
    assert "Open the case and read it before you decide." in decided.text
    closed = ben.post(f"{CASE}/close", token=token, reason="spam")
    assert "Open the case and read it before you close it." in closed.text
    assert case_of(units).state is CaseState.NEW


def test_opening_a_case_is_on_record(
    anna: Browser, units: SqlUnitsOfWork, case: HandoffCase
) -> None:
    """Who has read it is known, and who has not."""
    anna.page(CASE)
    with units() as work:
        assert work.cases.has_opened("case_1", "anna@linq.example")
        assert not work.cases.has_opened("case_1", "ben@linq.example")


def test_there_is_nothing_to_decide_about_a_call_back(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Only applications and registrations have an outcome."""
    store(units, sample_case(kind=CaseKind.CALL_BACK))
    assert "What was decided" not in anna.page(CASE)
    refused = anna.send(f"{CASE}/outcome", on=CASE, outcome="offer")
    assert "Only applications and registrations have an outcome." in refused.text


def test_no_choice_is_made_beforehand(anna: Browser, case: HandoffCase) -> None:
    """The page suggests no decision."""
    assert not re.search(r"<input[^>]*checked", anna.page(CASE))
