"""People who sign in to the desks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Role(str, Enum):
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
    """A link that lets its holder make an account once. Only the SHA-256 of its secret is kept."""

    digest: str
    expires_at: datetime
    roles: frozenset[Role]
