"""Erasing what a conversation holds, and taking a permission back."""

from __future__ import annotations

from dataclasses import replace

from frontline.application.follow_up import FollowUp
from frontline.application.ports import UnitOfWork, UnitsOfWork
from frontline.domain.application_draft import DraftState

ERASURE = "erasure of personal data"


class Privacy:
    """A person's rights over what this conversation holds about them."""

    def __init__(self, units: UnitsOfWork, follow_up: FollowUp) -> None:
        self._units = units
        self._follow_up = follow_up

    def erase_all(self, conversation_id: str) -> None:
        """Remove the conversation itself too, so that its token opens nothing any more."""
        self._follow_up.ask(conversation_id, ERASURE, "")
        with self._units() as work:
            work.conversations.erase(conversation_id)
            work.commit()

    def erase(self, conversation_id: str, message_id: str | None) -> str | None:
        """Remove transcript, drafts, job alerts and working memory at once.

        What was sent to a recruiter is kept by law for a year after the last service (Conduct
        Regulations 2003, regulation 29), so a person there is asked to erase or restrict it; the
        reference number of that request is returned, or None when nothing had been sent.
        """
        reference = self._follow_up.ask(conversation_id, ERASURE, "")
        with self._units() as work:
            work.conversations.forget(conversation_id, message_id)
            work.commit()
        return reference

    def withdraw_consent(self, conversation_id: str, words: str) -> str | None:
        """Stop what is not sent yet and job alerts, and tell the recruiter of what is sent.

        Returns the reference of that, or None when nothing was.
        """
        with self._units() as work:
            _drop_unsent(work, conversation_id)
            alerts = work.job_alerts.of_conversation(conversation_id)
            work.job_alerts.remove([alert.id for alert in alerts])
            work.commit()
        return self._follow_up.ask(conversation_id, "withdrawal of consent", words)


def _drop_unsent(work: UnitOfWork, conversation_id: str) -> None:
    for draft in work.drafts.of_conversation(conversation_id):
        if draft.state in {DraftState.OPEN, DraftState.PAUSED}:
            # Without its answers, so that no later enquiry takes them over.
            work.drafts.save(replace(draft, state=DraftState.CANCELLED, answers=(), consents=()))
