"""E-mails to the person of a talk, written into the outbox in the transaction of their cause."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from frontline.application.ports import Clock, UnitOfWork
from frontline.domain.answers_shown import answer_lines
from frontline.domain.delivery import Channel, Delivery
from frontline.domain.handoff import HandoffCase


class PersonMails:
    """Writes each kind. Nothing of them is kept once they are sent."""

    def __init__(self, clock: Clock, random_bytes: Callable[[int], bytes], site_url: str) -> None:
        self._clock = clock
        self._random_bytes = random_bytes
        self._site_url = site_url

    def code(self, work: UnitOfWork, conversation_id: str, to: str, code: str) -> None:
        """The code with which an enquiry goes on elsewhere."""
        self._post(work, conversation_id, "resume_code", to, {"code": code})

    def own_copy(self, work: UnitOfWork, case: HandoffCase, to: str) -> None:
        """What was sent to the recruiters, for the person who sent it."""
        told = {
            "reference": case.reference,
            "wants": case.wants,
            "answers": [list(line) for line in answer_lines(case.answers)],
            "consents": [consent.wording for consent in case.consents],
            "call_back": _call_back(case),
        }
        self._post(work, case.conversation_id, "own_copy", to, told)

    def _post(
        self, work: UnitOfWork, conversation_id: str, kind: str, to: str, told: Mapping[str, Any]
    ) -> None:
        now = self._clock.now()
        work.outbox.add(
            Delivery(
                id=f"msg_{self._random_bytes(16).hex()}",
                channel=Channel.LETTER,
                conversation_id=conversation_id,
                document={"kind": kind, "to": to, "site_url": self._site_url, **told},
                created_at=now,
                due_at=now,
            )
        )


def _call_back(case: HandoffCase) -> Mapping[str, str] | None:
    """When they are called, for their calendar, if they chose one time."""
    call = case.call_back
    if call is None:
        return None
    starts, ends = call.starts_at.isoformat(), call.ends_at.isoformat()
    return {"id": case.id, "starts_at": starts, "ends_at": ends}
