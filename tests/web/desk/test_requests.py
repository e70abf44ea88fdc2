"""What people asked later about a case, as recruiters see it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.follow_up import FollowUp
from frontline.application.hand_over import HandOver
from frontline.application.privacy import Privacy
from frontline.domain.case_request import RequestKind
from frontline.domain.delivery import Channel
from frontline.domain.handoff import HandoffCase
from tests.clock import FixedClock
from tests.web.desk.browser import Browser
from tests.web.desk.test_cases import CASE, case, case_of, words

__all__ = ["case"]
TOLD = "They took their permission back on 23 November 2026 at 1:00pm."


@pytest.fixture
def follow_up(units: SqlUnitsOfWork, clock: FixedClock) -> FollowUp:
    def numbered(size: int) -> bytes:
        return bytes(range(size))

    hand_over = HandOver(units, clock, numbered, [Channel.EMAIL], "http://localhost:8000")
    return FollowUp(units, clock, hand_over)


@pytest.fixture
def withdrawn(
    follow_up: FollowUp, units: SqlUnitsOfWork, clock: FixedClock, case: HandoffCase
) -> str:
    """The sample case after its person took their permission back, an hour later."""
    clock.advance(timedelta(hours=1))
    reference = Privacy(units, follow_up).withdraw_consent(
        "conversation-1", "please don't share it any more"
    )
    assert reference is not None
    return reference


@pytest.fixture
def anna_later(anna: Browser, withdrawn: str) -> Browser:
    """Anna, signed in again after that hour."""
    anna.sign_in("anna@linq.example")
    return anna


def test_a_request_is_a_line_on_the_case_it_is_about(
    anna: Browser, follow_up: FollowUp, case: HandoffCase
) -> None:
    """The person's words, and a link to the case that told of it; there, a link back."""
    follow_up.ask("conversation-1", RequestKind.INTERVIEW, "I can't make Thursday", [case])
    page = anna.page(CASE)
    assert "News about an interview or offer" in page
    assert "“I can't make Thursday”" in page
    link = re.search(r'href="(/desk/cases/\w+)">case [A-Z0-9-]{9}</a>', page)
    assert link is not None
    other = anna.page(link[1])
    assert f'<a href="{CASE}">case K7QM-34RX</a>' in other
    assert "What they agreed to stands with the earlier case." in other


def test_a_permission_taken_back_cannot_be_overlooked(anna_later: Browser) -> None:
    """The case says so at the top, and the list beside its state."""
    assert TOLD in words(anna_later.page(CASE))
    assert "Permission withdrawn" in words(anna_later.page("/desk"))


def test_what_was_stopped_is_not_sent_again(anna_later: Browser, units: SqlUnitsOfWork) -> None:
    """Both deliveries of the case are stopped, there is no button, and a form is refused."""
    page = words(anna_later.page(CASE))
    assert page.count("Stopped Not sent: the person took their permission back.") == 2
    assert "Send again" not in page
    refused = anna_later.send(f"{CASE}/deliveries/msg_webhook/send-again", on=CASE)
    assert refused.status_code == 422
    assert "They took their permission back, so this is not sent any more." in refused.text


def test_nobody_is_put_forward_without_permission(
    anna_later: Browser, units: SqlUnitsOfWork
) -> None:
    """The outcome is refused with the reason; another one may be recorded."""
    refused = anna_later.send(f"{CASE}/outcome", on=CASE, outcome="put_forward")
    assert "They took their permission back, so they cannot be put forward." in refused.text
    anna_later.send(f"{CASE}/outcome", on=CASE, outcome="withdrew")
    assert [each.kind.value for each in case_of(units).outcomes] == ["withdrew"]


def test_the_notice_is_shown_with_its_version(anna: Browser, case: HandoffCase) -> None:
    """Recruiters see what the person had read."""
    shown = "before the first question, wording notice-2026-11: Who reads this, and why."
    assert shown in words(anna.page(CASE))
