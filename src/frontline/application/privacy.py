"""Erasing what a conversation holds, and taking a permission back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from frontline.application.follow_up import FollowUp
from frontline.application.ports import UnitOfWork, UnitsOfWork
from frontline.domain.application_draft import DraftState
from frontline.domain.case_request import RequestKind
from frontline.domain.handoff import HandoffCase


class Privacy:
    """A person's rights over what this conversation holds about them."""

    def __init__(self, units: UnitsOfWork, follow_up: FollowUp) -> None:
        self._units = units
        self._follow_up = follow_up

    def erase_all(self, conversation_id: str) -> None:
        """Remove the conversation itself too, so that its token opens nothing any more."""
        self._follow_up.ask(conversation_id, RequestKind.ERASURE, "")
        with self._units() as work:
            _erase_earlier(work, conversation_id)
            work.conversations.erase(conversation_id)
            work.commit()

    def erase(self, conversation_id: str, message_id: str | None) -> str | None:
        """Remove transcript, drafts, job alerts and working memory at once.

        What was sent to a recruiter is kept by law for a year after the last service (Conduct
        Regulations 2003, regulation 29), so a person there is asked to erase or restrict it; the
        reference number of that request is returned, or None when nothing had been sent.
        """
        reference = self._follow_up.ask(conversation_id, RequestKind.ERASURE, "")
        with self._units() as work:
            _erase_earlier(work, conversation_id)
            work.conversations.forget(conversation_id, message_id)
            work.commit()
        return reference

    def withdraw_consent(
        self, conversation_id: str, words: str, about: Sequence[HandoffCase] | None = None
    ) -> str | None:
        """Stop what is not sent yet and job alerts, mark what is, and tell the recruiter.

        `about` are the cases meant; everything sent from the talk unless it is said. No delivery of
        them that still waits is made. Returns the reference of what the recruiter is told by, or
        None when nothing was sent.
        """
        cases = self._follow_up.sent(conversation_id) if about is None else about
        with self._units() as work:
            _drop_unsent(work, conversation_id)
            alerts = work.job_alerts.of_conversation(conversation_id)
            work.job_alerts.remove([alert.id for alert in alerts])
            work.commit()
        return self._follow_up.ask(conversation_id, RequestKind.WITHDRAW_CONSENT, words, cases)


def _erase_earlier(work: UnitOfWork, conversation_id: str) -> None:
    """The talks on other devices whose enquiries this one went on with are the same person's."""
    for earlier in work.resume_codes.begun_in(conversation_id):
        work.conversations.erase(earlier)


def _drop_unsent(work: UnitOfWork, conversation_id: str) -> None:
    for draft in work.drafts.of_conversation(conversation_id):
        if draft.state in {DraftState.OPEN, DraftState.PAUSED}:
            # Without its answers, so that no later enquiry takes them over.
            work.drafts.save(replace(draft, state=DraftState.CANCELLED, answers=(), consents=()))
