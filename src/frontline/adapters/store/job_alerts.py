"""Job alerts in the database."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.job_alerts import job_alert as alerts
from frontline.adapters.store.tables.job_alerts import job_alert_link as links
from frontline.adapters.store.tables.job_alerts import job_alert_request as requests
from frontline.adapters.store.tables.outbox import delivery as deliveries
from frontline.application.criteria_json import criteria_as_dict, criteria_from_dict
from frontline.domain.handoff import Consent
from frontline.domain.job_alert import (
    REQUESTS_COUNTED_FOR,
    AlertLink,
    AlertState,
    JobAlert,
    LinkPurpose,
    digest_of,
)


class SqlJobAlerts:
    """Implements the port JobAlerts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, alert: JobAlert) -> None:
        row = _row(alert)
        change = update(alerts).where(alerts.c.id == alert.id).values(**row)
        if not self._connection.execute(change).rowcount:
            self._connection.execute(insert(alerts).values(id=alert.id, **row))

    def get(self, alert_id: str) -> JobAlert | None:
        found = self._read(alerts.c.id == alert_id)
        return found[0] if found else None

    def of_email(self, email: str) -> Sequence[JobAlert]:
        return self._read(alerts.c.email == email)

    def of_conversation(self, conversation_id: str) -> Sequence[JobAlert]:
        return self._read(alerts.c.conversation_id == conversation_id)

    def not_looked_on(self, day: date) -> Sequence[str]:
        query = select(alerts.c.id).where(*_due(day)).order_by(alerts.c.id)
        return [str(found) for found in self._connection.execute(query).scalars()]

    def claim(self, alert_id: str, day: date) -> JobAlert | None:
        """The row stays locked on PostgreSQL, and SQLite has one writer: a second replica that
        comes meanwhile waits, and then finds the day written.
        """
        mine = update(alerts).where(alerts.c.id == alert_id, *_due(day)).values(looked_on=day)
        return self.get(alert_id) if self._connection.execute(mine).rowcount else None

    def remove(self, alert_ids: Sequence[str]) -> None:
        if not alert_ids:
            return
        for column in (links.c.alert_id, deliveries.c.alert_id, alerts.c.id):
            self._connection.execute(delete(column.table).where(column.in_(alert_ids)))

    def over(self, now: datetime) -> Sequence[str]:
        query = select(alerts.c.id).where(alerts.c.ends_at <= now)
        return [str(found) for found in self._connection.execute(query).scalars()]

    def add_link(self, link: AlertLink) -> None:
        self._connection.execute(
            insert(links).values(
                digest=link.digest,
                alert_id=link.alert_id,
                purpose=link.purpose.value,
                expires_at=link.expires_at,
            )
        )

    def find_link(self, digest: str, purpose: LinkPurpose, now: datetime) -> AlertLink | None:
        in_time = or_(links.c.expires_at.is_(None), links.c.expires_at > now)
        row = self._connection.execute(
            select(links).where(links.c.digest == digest, links.c.purpose == purpose.value, in_time)
        ).first()
        if row is None:
            return None
        return AlertLink(row.digest, row.alert_id, LinkPurpose(row.purpose), row.expires_at)

    def remove_link(self, digest: str) -> None:
        self._connection.execute(delete(links).where(links.c.digest == digest))

    def note_request(self, address_digest: str, at: datetime) -> None:
        old = requests.c.at < at - REQUESTS_COUNTED_FOR
        self._connection.execute(delete(requests).where(old))
        self._connection.execute(insert(requests).values(address_digest=address_digest, at=at))

    def requests(self, address_digest: str, since: datetime) -> int:
        counted = select(func.count()).where(
            requests.c.address_digest == address_digest, requests.c.at >= since
        )
        return int(self._connection.execute(counted).scalar_one())

    def _read(self, condition: Any) -> list[JobAlert]:
        query = select(alerts).where(condition).order_by(alerts.c.asked_at, alerts.c.id)
        return [_alert(row) for row in self._connection.execute(query).mappings()]


def _due(day: date) -> tuple[Any, ...]:
    looked = or_(alerts.c.looked_on.is_(None), alerts.c.looked_on < day)
    return (alerts.c.state == AlertState.ACTIVE.value, looked)


def _row(alert: JobAlert) -> dict[str, Any]:
    criteria = criteria_as_dict(alert.criteria)
    return {
        "email": alert.email,
        "criteria": criteria,
        "criteria_digest": digest_of(json.dumps(criteria, sort_keys=True)),
        "conversation_id": alert.conversation_id,
        "consent_purpose": alert.consent.purpose,
        "consent_version": alert.consent.wording_version,
        "consent_wording": alert.consent.wording,
        "consent_given_at": alert.consent.given_at,
        "asked_at": alert.asked_at,
        "ends_at": alert.ends_at,
        "state": alert.state.value,
        "seen": alert.seen,
        "looked_on": alert.looked_on,
    }


def _alert(row: Any) -> JobAlert:
    consent = Consent(
        row["consent_purpose"],
        row["consent_version"],
        row["consent_wording"],
        row["consent_given_at"],
    )
    return JobAlert(
        id=row["id"],
        email=row["email"],
        criteria=criteria_from_dict(row["criteria"]),
        conversation_id=row["conversation_id"],
        consent=consent,
        asked_at=row["asked_at"],
        ends_at=row["ends_at"],
        state=AlertState(row["state"]),
        seen=row["seen"],
        looked_on=row["looked_on"],
    )
