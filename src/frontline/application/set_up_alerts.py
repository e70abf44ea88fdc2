"""A visitor asks for a job alert: it is kept, and its address is asked to confirm it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from frontline.application.alert_mails import AlertMails
from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.domain.application_draft import Draft
from frontline.domain.job_alert import (
    CONFIRM_WITHIN,
    MOST_OF_AN_ADDRESS,
    MOST_REQUESTS,
    REQUESTS_COUNTED_FOR,
    JobAlert,
    digest_of,
)
from frontline.domain.screening import EMAIL
from frontline.domain.search import Criteria


class SetUpAlerts:
    """Takes what the chat gathered.

    Whether the address is known, has too many alerts or was written to too often today, is told
    to the address alone: in the chat nobody learns whose addresses are here.
    """

    def __init__(
        self, units: UnitsOfWork, clock: Clock, mails: AlertMails, new_id: Callable[[], str]
    ) -> None:
        self._units = units
        self._clock = clock
        self._mails = mails
        self._new_id = new_id

    def ask(self, draft: Draft) -> None:
        """Keep the alert of a draft whose address and permission were given, and write to it."""
        wanted = self._alert(draft)
        with self._units() as work:
            if self._may_write(work, wanted.email):
                self._write(work, wanted)
                work.commit()

    def _alert(self, draft: Draft) -> JobAlert:
        given, now = draft.answer_to(EMAIL.key), self._clock.now()
        assert given, "the form ends only once the address is there"
        return JobAlert(
            id=self._new_id(),
            email=given.value.lower(),
            criteria=draft.criteria or Criteria(),
            conversation_id=draft.conversation_id,
            consent=draft.consents[-1],
            asked_at=now,
            ends_at=now + CONFIRM_WITHIN,
        )

    def _may_write(self, work: UnitOfWork, email: str) -> bool:
        address, now = digest_of(email), self._clock.now()
        if work.job_alerts.requests(address, now - REQUESTS_COUNTED_FOR) >= MOST_REQUESTS:
            return False
        work.job_alerts.note_request(address, now)
        return True

    def _write(self, work: UnitOfWork, wanted: JobAlert) -> None:
        there = work.job_alerts.of_email(wanted.email)
        same = next((each for each in there if each.criteria == wanted.criteria), None)
        if same and same.is_confirmed:
            self._mails.known(work, same)
            return
        full = _confirmed(there)
        if len(full) >= MOST_OF_AN_ADDRESS:
            self._mails.full(work, full[0], wanted.criteria)
            return
        alert = replace(wanted, id=same.id) if same else wanted
        work.job_alerts.save(alert)
        self._mails.confirm(work, alert)


def _confirmed(alerts: Sequence[JobAlert]) -> list[JobAlert]:
    return [each for each in alerts if each.is_confirmed]
