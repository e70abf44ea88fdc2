"""The e-mails of job alerts, written into the outbox in the transaction of their cause."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from frontline.application.find_vacancies import describe
from frontline.application.ports import Clock, UnitOfWork
from frontline.application.site_search import query_of
from frontline.application.vacancy_cards import card
from frontline.domain.delivery import Channel, Delivery
from frontline.domain.job_alert import (
    CONFIRM_WITHIN,
    MOST_IN_A_DIGEST,
    AlertLink,
    JobAlert,
    LinkPurpose,
    digest_of,
)
from frontline.domain.search import Criteria
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import Vacancy

ANY_ROLE = "any role"
_SHOWN = ("title", "employer", "place", "pay", "facts", "url")


class AlertMails:
    """Writes each kind of e-mail. The secrets of its links are in the e-mail and nowhere else."""

    def __init__(self, clock: Clock, new_secret: Callable[[], str], site_url: str) -> None:
        self._clock = clock
        self._new_secret = new_secret
        self._site_url = site_url

    def confirm(self, work: UnitOfWork, alert: JobAlert) -> None:
        """Ask the address whether it wants the alert."""
        link = self._link(work, alert, LinkPurpose.CONFIRM)
        self._post(work, alert, "confirm", confirm_url=link)

    def known(self, work: UnitOfWork, alert: JobAlert) -> None:
        """Say that the address has this very alert already."""
        manage = self._link(work, alert, LinkPurpose.MANAGE)
        self._post(work, alert, "known", manage_url=manage)

    def full(self, work: UnitOfWork, alert: JobAlert, wanted: Criteria) -> None:
        """Say that the address has as many alerts as it can have; `alert` is one of them."""
        manage = self._link(work, alert, LinkPurpose.MANAGE)
        self._post(work, alert, "full", search=describe(wanted) or ANY_ROLE, manage_url=manage)

    def digest(self, work: UnitOfWork, alert: JobAlert, found: Sequence[Vacancy]) -> None:
        """Tell of new vacancies: the first 20, and how many more there are."""
        shown = [card(vacancy, self._site_url) for vacancy in found[:MOST_IN_A_DIGEST]]
        self._post(
            work,
            alert,
            "digest",
            vacancies=[{name: each[name] for name in _SHOWN} for each in shown],
            total=len(found),
            more_url=f"{self._site_url}/vacancies?{urlencode(query_of(alert.criteria))}",
            stop_url=self._link(work, alert, LinkPurpose.STOP),
            manage_url=self._link(work, alert, LinkPurpose.MANAGE),
            ends_on=uk_date(alert.ends_at).isoformat(),
        )

    def _link(self, work: UnitOfWork, alert: JobAlert, purpose: LinkPurpose) -> str:
        secret = self._new_secret()
        once = purpose is LinkPurpose.CONFIRM
        expires = self._clock.now() + CONFIRM_WITHIN if once else None
        work.job_alerts.add_link(AlertLink(digest_of(secret), alert.id, purpose, expires))
        return f"{self._site_url}/alerts/{purpose.value}/{secret}"

    def _post(self, work: UnitOfWork, alert: JobAlert, kind: str, **more: Any) -> None:
        now = self._clock.now()
        told: Mapping[str, Any] = {"search": describe(alert.criteria) or ANY_ROLE, **more}
        work.outbox.add(
            Delivery(
                id=f"msg_{digest_of(self._new_secret())[:32]}",
                channel=Channel.ALERT,
                alert_id=alert.id,
                document={"kind": kind, "to": alert.email, **told},
                created_at=now,
                due_at=now,
            )
        )
