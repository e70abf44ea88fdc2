"""People who sign in to the desks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

# OWASP ASVS 5.0 7.3.1 and 7.3.2 ask for an idle limit and an absolute limit.
IDLE_LIMIT = timedelta(minutes=30)
ABSOLUTE_LIMIT = timedelta(hours=12)


class Role(str, Enum):
    """What somebody may do: recruiters and admins see cases, trainers do not."""

    RECRUITER = "recruiter"
    TRAINER = "trainer"
    ADMIN = "admin"


@dataclass(frozen=True)
class Account:
    """`email` is lower-case and unique; `password_hash` is an Argon2id string."""

    id: str
    email: str
    name: str
    password_hash: str
    roles: frozenset[Role]
    created_at: datetime
    disabled: bool = False


@dataclass(frozen=True)
class OneTimeLink:
    """A link that lets its holder make an account once. Only the SHA-256 of its secret is kept.

    With `email` the account is for that address and nobody else; without, it is the link for
    the very first account.
    """

    digest: str
    expires_at: datetime
    roles: frozenset[Role]
    email: str | None = None


@dataclass(frozen=True)
class DeskSession:
    """One signed-in browser. `digest` is the SHA-256 of the cookie, never the cookie."""

    digest: str
    account_id: str
    opened_at: datetime
    seen_at: datetime

    def is_live(self, now: datetime) -> bool:
        """False after 30 minutes without a request, and always 12 hours after signing in."""
        return now - self.seen_at < IDLE_LIMIT and now - self.opened_at < ABSOLUTE_LIMIT
