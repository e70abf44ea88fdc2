"""What job alerts need of the store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from frontline.domain.job_alert import AlertLink, JobAlert, LinkPurpose


class JobAlerts(Protocol):
    """Job alerts and the links in their e-mails. Erased with the conversation they are from."""

    def save(self, alert: JobAlert) -> None:
        """Insert or replace by id."""

    def get(self, alert_id: str) -> JobAlert | None:
        """The alert, confirmed or not."""

    def of_email(self, email: str) -> Sequence[JobAlert]:
        """The alerts of a lower-case address, oldest first."""

    def of_conversation(self, conversation_id: str) -> Sequence[JobAlert]:
        """The alerts asked for in a conversation, oldest first."""

    def not_looked_on(self, day: date) -> Sequence[str]:
        """Ids of the active alerts that had no digest, sent or empty, on this day or later."""

    def claim(self, alert_id: str, day: date) -> JobAlert | None:
        """The active alert, if nobody has made its digest of this day; nobody else now can.

        It is held until the unit of work ends, and free again if that is not committed.
        """

    def remove(self, alert_ids: Sequence[str]) -> None:
        """Remove alerts with their links and all e-mails not sent yet."""

    def over(self, now: datetime) -> Sequence[str]:
        """Ids of the alerts that were not confirmed or renewed in time."""

    def add_link(self, link: AlertLink) -> None:
        """Write a new link."""

    def find_link(self, digest: str, purpose: LinkPurpose, now: datetime) -> AlertLink | None:
        """The link if it is there, for this purpose and in time."""

    def remove_link(self, digest: str) -> None:
        """Use a link up."""

    def note_request(self, address_digest: str, at: datetime) -> None:
        """Remember that an e-mail was asked for in a chat; those over a day old are forgotten."""

    def requests(self, address_digest: str, since: datetime) -> int:
        """How many were asked for since then."""
