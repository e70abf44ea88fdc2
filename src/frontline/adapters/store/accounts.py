"""Accounts, one-time links and desk sessions in the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.accounts import (
    account as accounts,
)
from frontline.adapters.store.tables.accounts import (
    desk_session as sessions,
)
from frontline.adapters.store.tables.accounts import (
    one_time_link as links,
)
from frontline.adapters.store.tables.accounts import (
    sign_in_failure as failures,
)
from frontline.domain.people import ABSOLUTE_LIMIT, Account, DeskSession, OneTimeLink, Role

_FAILURES_KEPT = timedelta(days=1)


class SqlAccounts:
    """People who sign in to the desks. Implements the port Accounts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, account: Account) -> None:
        """Write a new account. Its e-mail address must be new."""
        self._connection.execute(insert(accounts).values(**_account_values(account)))

    def by_email(self, email: str) -> Account | None:
        """The account of a lower-case e-mail address, or None."""
        return self._one(select(accounts).where(accounts.c.email == email))

    def get(self, account_id: str) -> Account | None:
        """The account, or None."""
        return self._one(select(accounts).where(accounts.c.id == account_id))

    def all(self) -> Sequence[Account]:
        """Every account, by e-mail address."""
        rows = self._connection.execute(select(accounts).order_by(accounts.c.email)).mappings()
        return [_account(row) for row in rows]

    def save(self, account: Account) -> None:
        """Write an account that exists already."""
        self._connection.execute(
            update(accounts).where(accounts.c.id == account.id).values(**_account_values(account))
        )

    def count(self) -> int:
        """How many accounts there are, disabled ones included."""
        return int(
            self._connection.execute(select(func.count()).select_from(accounts)).scalar_one()
        )

    def add_link(self, link: OneTimeLink) -> None:
        """Write a link that can be used once."""
        self._connection.execute(
            insert(links).values(
                digest=link.digest,
                expires_at=link.expires_at,
                roles=_role_names(link.roles),
                email=link.email,
            )
        )

    def find_link(self, digest: str, now: datetime) -> OneTimeLink | None:
        """The link if it is unused and in time."""
        row = (
            self._connection.execute(
                select(links).where(
                    links.c.digest == digest, links.c.used_at.is_(None), links.c.expires_at > now
                )
            )
            .mappings()
            .first()
        )
        return _link(row) if row else None

    def take_link(self, digest: str, now: datetime) -> OneTimeLink | None:
        """The link, used up by this call; None for everybody who comes second."""
        taken = self._connection.execute(
            update(links)
            .where(links.c.digest == digest, links.c.used_at.is_(None), links.c.expires_at > now)
            .values(used_at=now)
        )
        if taken.rowcount != 1:
            return None
        row = self._connection.execute(select(links).where(links.c.digest == digest))
        return _link(row.mappings().one())

    def _one(self, query: Any) -> Account | None:
        row = self._connection.execute(query).mappings().first()
        return _account(row) if row else None


class SqlSignIns:
    """Sessions and failed attempts. Implements the port SignIns."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open_session(self, session: DeskSession) -> None:
        """Write a new session and forget those that ended long ago."""
        over = session.opened_at - ABSOLUTE_LIMIT
        self._connection.execute(delete(sessions).where(sessions.c.opened_at < over))
        self._connection.execute(
            insert(sessions).values(
                digest=session.digest,
                account_id=session.account_id,
                opened_at=session.opened_at,
                seen_at=session.seen_at,
            )
        )

    def session(self, digest: str) -> DeskSession | None:
        """The session, live or not, or None once it was ended."""
        row = (
            self._connection.execute(select(sessions).where(sessions.c.digest == digest))
            .mappings()
            .first()
        )
        return DeskSession(**row) if row else None

    def touch_session(self, digest: str, at: datetime) -> None:
        """Note a request in the session."""
        self._connection.execute(
            update(sessions).where(sessions.c.digest == digest).values(seen_at=at)
        )

    def end_session(self, digest: str) -> None:
        """Remove one session."""
        self._connection.execute(delete(sessions).where(sessions.c.digest == digest))

    def end_sessions_of(self, account_id: str) -> None:
        """Remove every session of an account."""
        self._connection.execute(delete(sessions).where(sessions.c.account_id == account_id))

    def note_failure(self, keys: Sequence[str], at: datetime) -> None:
        """Remember one failed attempt under each key and forget those over a day old."""
        self._connection.execute(delete(failures).where(failures.c.at < at - _FAILURES_KEPT))
        self._connection.execute(insert(failures), [{"key": key, "at": at} for key in keys])

    def failures(self, key: str, since: datetime) -> int:
        """How many attempts under this key failed since then."""
        query = select(func.count()).where(failures.c.key == key, failures.c.at >= since)
        return int(self._connection.execute(query).scalar_one())

    def forget_failures(self, key: str) -> None:
        """Forget every failed attempt under this key."""
        self._connection.execute(delete(failures).where(failures.c.key == key))


def _role_names(roles: frozenset[Role]) -> list[str]:
    return sorted(role.value for role in roles)


def _account_values(account: Account) -> dict[str, Any]:
    return {
        "id": account.id,
        "email": account.email,
        "name": account.name,
        "password_hash": account.password_hash,
        "roles": _role_names(account.roles),
        "created_at": account.created_at,
        "disabled": account.disabled,
    }


def _account(row: Any) -> Account:
    return Account(**{**row, "roles": frozenset(Role(name) for name in row["roles"])})


def _link(row: Any) -> OneTimeLink:
    return OneTimeLink(
        digest=row["digest"],
        expires_at=row["expires_at"],
        roles=frozenset(Role(name) for name in row["roles"]),
        email=row["email"],
    )
