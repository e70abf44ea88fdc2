"""A job alert: the promise to tell somebody of new vacancies that fit a search.

E-mails of this kind need permission (Privacy and Electronic Communications Regulations 2003,
regulation 22), so nothing is sent before the owner of the address has confirmed it there.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum

from frontline.domain.handoff import Consent
from frontline.domain.search import Criteria

CONFIRM_WITHIN = timedelta(days=7)
LASTS = timedelta(days=365)
MOST_OF_AN_ADDRESS = 10
MOST_IN_A_DIGEST = 20
# A chat asks for an address that may be somebody else's: they are not written to without end.
MOST_REQUESTS = 3
REQUESTS_COUNTED_FOR = timedelta(days=1)


class AlertState(str, Enum):
    """Only a confirmed, active alert is told of vacancies. One that is over is removed."""

    UNCONFIRMED = "unconfirmed"
    ACTIVE = "active"
    PAUSED = "paused"


@dataclass(frozen=True)
class JobAlert:
    """One search of one address, which is lower-case.

    `seen` is the revision of the vacancies up to which it knows them; `looked_on` is the UK day
    of its last digest, sent or empty. Without being confirmed or renewed it is over at `ends_at`.
    """

    id: str
    email: str
    criteria: Criteria
    conversation_id: str
    consent: Consent
    asked_at: datetime
    ends_at: datetime
    state: AlertState = AlertState.UNCONFIRMED
    seen: int = 0
    looked_on: date | None = None

    def asked_again(self, now: datetime) -> JobAlert:
        """Not confirmed yet, and asked for once more: there is time to confirm from now on."""
        return replace(self, ends_at=now + CONFIRM_WITHIN)

    def confirmed(self, now: datetime, revision: int) -> JobAlert:
        """Told of what comes after the vacancies of this revision, for a year."""
        ends = now + LASTS
        return replace(self, state=AlertState.ACTIVE, ends_at=ends, seen=revision)

    def paused(self) -> JobAlert:
        """Told of nothing until it is resumed. One not confirmed stays so."""
        return replace(self, state=AlertState.PAUSED) if self.is_confirmed else self

    def resumed(self, revision: int) -> JobAlert:
        """Told of what comes from now on; what came meanwhile is not told."""
        if self.state is not AlertState.PAUSED:
            return self
        return replace(self, state=AlertState.ACTIVE, seen=revision)

    def renewed(self, now: datetime) -> JobAlert:
        """Kept for another year from now."""
        return replace(self, ends_at=now + LASTS) if self.is_confirmed else self

    @property
    def is_confirmed(self) -> bool:
        """Whether the owner of the address wants it."""
        return self.state is not AlertState.UNCONFIRMED


class LinkPurpose(str, Enum):
    """What a link in an e-mail opens."""

    CONFIRM = "confirm"
    STOP = "stop"
    MANAGE = "manage"


@dataclass(frozen=True)
class AlertLink:
    """A link sent to an alert's address. Only the SHA-256 of its secret is kept.

    One that confirms works once; the others, until their alert is over. One that stops is for its
    own alert alone, one that manages for every alert of the address.
    """

    digest: str
    alert_id: str
    purpose: LinkPurpose
    expires_at: datetime | None = None


def digest_of(secret: str) -> str:
    """The SHA-256 of a secret or of an address, in hexadecimal."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


_HOW_TO_STOP = re.compile(
    r"\bhow (?:do|can|could|would|will) (?:i|you|one|we)\b.{0,30}\b(?:stop|end|cancel"
    r"|unsubscribe)\b"
    r"|\b(?:can|could) i (?:always |later |still |easily )*(?:stop|cancel|unsubscribe)\b.{0,30}"
    r"\b(?:later|any ?time|again|if|when|afterwards)\b"
    r"|\b(?:stop|cancel|unsubscribe)\b.{0,20}\bif i (?:find|get|change)\b",
    re.IGNORECASE,
)


def asks_how_to_stop(text: str) -> bool:
    """Whether it asks how e-mails are stopped, some day, and orders nothing yet."""
    return bool(_HOW_TO_STOP.search(text))
