"""A handoff case with something in every part, for tests to change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from frontline.domain.delivery import Channel, Delivery
from frontline.domain.handoff import (
    Answer,
    CaseKind,
    Consent,
    Contact,
    Correction,
    Finding,
    HandoffCase,
    NoticeShown,
    Registration,
    RequirementLine,
)
from frontline.domain.handoff_document import as_document
from frontline.domain.office_hours import CallTime
from frontline.domain.staff_wanted import StaffRole, StaffWanted
from tests.clock import NOON

DESK_URL = "http://localhost:8000/desk"

SAMPLE_CASE = HandoffCase(
    id="case_1",
    reference="K7QM-34RX",
    kind=CaseKind.APPLICATION,
    reason="application",
    priority="normal",
    created_at=NOON,
    conversation_id="conversation-1",
    contact=Contact(name="Anna Ọkafor", email="anna@example.org", phone="+447700900123"),
    wants="To be put forward for Clinical informatics lead (LQ-0001)",
    vacancy_ref="LQ-0001",
    vacancy_title="Clinical informatics lead",
    answers=(
        Answer("name", "Name", "I'm Anna Ọkafor", "Anna Ọkafor", NOON, "message-2"),
        Answer("email", "E-mail", "anna@example.org", "anna@example.org", NOON),
        Answer("notice", "Notice", "4 wks", "28 days", NOON, "message-4"),
    ),
    requirements=(
        RequirementLine("NMC registration", Finding.UNVERIFIED, "PIN is 12A3456B", NOON),
        RequirementLine("Five years in informatics", Finding.NOT_MET, "about three years", NOON),
        RequirementLine("Driving licence", Finding.NOT_ASKED),
    ),
    registration=Registration(
        body="NMC",
        number="12A3456B",
        status="given, not verified",
        register_url="https://www.nmc.org.uk/registration/search-the-register/",
    ),
    notice="4 wks",
    earliest_start="2026-12-21",
    pay_wanted="£48,000 a year",
    consents=(
        Consent("put_forward", "2026-11", "You may put me forward for this role.", NOON, "LQ-0001"),
    ),
    corrections=(
        Correction("email", "anna@example.com", "anna@example.org", NOON + timedelta(minutes=2)),
    ),
    call_back=CallTime(date(2026, 11, 24), time(14), time(14, 30)),
    staff_wanted=StaffWanted((StaffRole("Theatre nurse", 3),), "York", "from March", urgent=True),
    adjustments="Large print at the interview",
    privacy_notice=NoticeShown("notice-2026-11", "Who reads this, and why.", NOON),
)


def sample_case(number: int = 1, **changes: Any) -> HandoffCase:
    """The sample case with its own id and reference for each number from 1 to 9."""
    reference = "K7QM-34R" + "XCDFGHJKM"[number - 1]
    return replace(SAMPLE_CASE, **{"id": f"case_{number}", "reference": reference, **changes})


def sample_delivery(channel: Channel = Channel.WEBHOOK, **changes: Any) -> Delivery:
    """A delivery of the sample case, due at noon."""
    delivery = Delivery(
        id=f"msg_{channel.value}",
        channel=channel,
        case_id=SAMPLE_CASE.id,
        document=as_document(SAMPLE_CASE, DESK_URL),
        created_at=NOON,
        due_at=NOON,
    )
    return replace(delivery, **changes)
