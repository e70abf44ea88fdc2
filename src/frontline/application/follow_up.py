"""What a person asks about something they sent: a line on it, and a case that tells of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from frontline.application.ports import Clock, UnitsOfWork
from frontline.application.submission import SubmitsCases
from frontline.domain.case_request import REASONS, AboutCase, CaseRequest, RequestKind
from frontline.domain.delivery import stopped
from frontline.domain.handoff import CaseKind, Contact, HandoffCase, priority_for
from frontline.domain.office_hours import CallTime

# Requests after which a delivery that still waits is wrong, and what is noted on it.
_STOPS: Mapping[RequestKind, str] = {
    RequestKind.WITHDRAW: "Not sent: the person withdrew.",
    RequestKind.WITHDRAW_CONSENT: "Not sent: the person took their permission back.",
}


class FollowUp:
    """Carries a wish about earlier cases to a person. It decides nothing by itself."""

    def __init__(self, units: UnitsOfWork, clock: Clock, hand_over: SubmitsCases) -> None:
        self._units = units
        self._clock = clock
        self._hand_over = hand_over

    def sent(self, conversation_id: str, also: Sequence[str] = ()) -> tuple[HandoffCase, ...]:
        """What was sent from this conversation, oldest first, and `also` the cases of these ids.

        Wishes about earlier cases are not among them: `requests` of those cases tell of them.
        """
        with self._units() as work:
            here = list(work.cases.of_conversation(conversation_id))
            other = [work.cases.get(case_id) for case_id in also]
        known = {case.id: case for case in [*filter(None, other), *here]}
        own = [case for case in known.values() if case.request is None]
        return tuple(sorted(own, key=lambda case: case.created_at))

    def find(self, reference: str, contact: str) -> HandoffCase | None:
        """The case of this reference, if the e-mail address or number in it is `contact`.

        Nobody learns which of the two was wrong, nor whether either exists.
        """
        with self._units() as work:
            case = work.cases.by_reference(reference)
        if case is None or case.request is not None:
            return None
        return case if contact.casefold() in _ways_to_reach(case.contact) else None

    def ask(
        self,
        conversation_id: str,
        kind: RequestKind,
        words: str,
        about: Sequence[HandoffCase] | None = None,
    ) -> str | None:
        """Hand the wish over with the contact details last sent; its reference number.

        It is about everything sent from the conversation unless it is said what. None when there
        is nothing it could be about, so that nobody could be reached. What somebody takes back,
        their application or their permission, is not delivered any more if it still waited.
        """
        concerned = self.sent(conversation_id) if about is None else tuple(about)
        if not concerned:
            return None
        if kind in _STOPS:
            self._stop_sending(concerned, _STOPS[kind])
        carrier = self._carrier(conversation_id, kind, words, concerned)
        self._hand_over.submit(carrier)
        self._write_lines(concerned, kind, words, carrier)
        return carrier.reference

    def pass_on(self, conversation_id: str, kind: RequestKind, words: str, contact: Contact) -> str:
        """Hand over a wish about something that nobody could find here; its reference number.

        `contact` is what the person says it was sent with. Whoever gets the wish makes sure that it
        is theirs; nothing is done or told before that.
        """
        numbers, reason = self._hand_over.new_numbers(), REASONS[kind]
        self._hand_over.submit(
            HandoffCase(
                id=numbers.id,
                reference=numbers.reference,
                kind=CaseKind.CALL_BACK,
                reason=reason,
                priority=priority_for(CaseKind.CALL_BACK, reason).value,
                created_at=self._clock.now(),
                conversation_id=conversation_id,
                contact=contact,
                wants=f"{reason[:1].upper()}{reason[1:]}, without a reference number: {words}",
            )
        )
        return numbers.reference

    def move_call(self, conversation_id: str, case: HandoffCase, call: CallTime) -> str:
        """Tell the recruiter another time for the call they were asked for; its reference."""
        kind = RequestKind.CALL_TIME
        carrier = self._carrier(conversation_id, kind, call.words, [case])
        self._hand_over.submit(replace(carrier, call_back=call))
        self._write_lines([case], kind, call.words, carrier)
        return carrier.reference

    def note(self, kind: RequestKind, words: str, about: HandoffCase) -> None:
        """Write what was said on the case, for whoever reads it; nobody is told at once."""
        self._write_lines([about], kind, words, None)

    def _stop_sending(self, cases: Sequence[HandoffCase], why: str) -> None:
        with self._units() as work:
            for delivery in (each for case in cases for each in work.outbox.of_case(case.id)):
                work.outbox.save(stopped(delivery, why))
            work.commit()

    def _write_lines(
        self,
        about: Sequence[HandoffCase],
        kind: RequestKind,
        words: str,
        carrier: HandoffCase | None,
    ) -> None:
        by, reference = (carrier.id, carrier.reference) if carrier else (None, None)
        line = CaseRequest(kind, words, self._clock.now(), by, reference)
        with self._units() as work:
            for case in about:
                work.cases.add_request(case.id, line)
            work.commit()

    def _carrier(
        self, conversation_id: str, kind: RequestKind, words: str, about: Sequence[HandoffCase]
    ) -> HandoffCase:
        numbers, reason, last = self._hand_over.new_numbers(), REASONS[kind], about[-1]
        of = ", ".join(case.reference for case in about)
        said = f": {words}" if words else ""
        return HandoffCase(
            id=numbers.id,
            reference=numbers.reference,
            kind=CaseKind.CALL_BACK,
            reason=reason,
            priority=priority_for(CaseKind.CALL_BACK, reason).value,
            created_at=self._clock.now(),
            conversation_id=conversation_id,
            contact=last.contact,
            wants=f"{reason[:1].upper()}{reason[1:]} for {of}{said}",
            vacancy_ref=last.vacancy_ref,
            vacancy_title=last.vacancy_title,
            privacy_notice=last.privacy_notice,
            request=kind,
            about=tuple(AboutCase(case.id, case.reference) for case in about),
        )


def _ways_to_reach(contact: Contact) -> set[str]:
    return {each.casefold() for each in (contact.email, contact.phone) if each}
