"""What a person asks about something they already sent: a new case for the recruiter."""

from __future__ import annotations

from frontline.application.ports import Clock, UnitsOfWork
from frontline.application.submission import SubmitsCases
from frontline.domain.handoff import CaseKind, HandoffCase, priority_for


class FollowUp:
    """Carries a wish about earlier cases to a person. It changes nothing by itself."""

    def __init__(self, units: UnitsOfWork, clock: Clock, hand_over: SubmitsCases) -> None:
        self._units = units
        self._clock = clock
        self._hand_over = hand_over

    def sent(self, conversation_id: str) -> tuple[HandoffCase, ...]:
        """What was sent from this conversation, oldest first."""
        with self._units() as work:
            return tuple(work.cases.of_conversation(conversation_id))

    def ask(self, conversation_id: str, reason: str, words: str) -> str | None:
        """Hand the wish over with the contact details last sent; its reference number.

        None when nothing was sent from this conversation, so that nobody could be reached.
        """
        sent = self.sent(conversation_id)
        if not sent:
            return None
        numbers = self._hand_over.new_numbers()
        about = ", ".join(case.reference for case in sent)
        self._hand_over.submit(
            HandoffCase(
                id=numbers.id,
                reference=numbers.reference,
                kind=CaseKind.CALL_BACK,
                reason=reason,
                priority=priority_for(CaseKind.CALL_BACK, reason).value,
                created_at=self._clock.now(),
                conversation_id=conversation_id,
                contact=sent[-1].contact,
                wants=f"{reason[:1].upper()}{reason[1:]} for {about}"
                + (f": {words}" * bool(words)),
                vacancy_ref=sent[-1].vacancy_ref,
                vacancy_title=sent[-1].vacancy_title,
            )
        )
        return numbers.reference
