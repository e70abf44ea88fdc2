"""What signing in at the desks needs of the store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from frontline.domain.people import Account, DeskSession, OneTimeLink


class Accounts(Protocol):
    """People who sign in to the desks."""

    def add(self, account: Account) -> None:
        """Write a new account; its e-mail address is nobody else's."""

    def by_email(self, email: str) -> Account | None:
        """The account with this lower-case address, also when disabled."""

    def get(self, account_id: str) -> Account | None:
        """The account, also when disabled."""

    def all(self) -> Sequence[Account]:
        """Ordered by e-mail address, disabled accounts included."""

    def save(self, account: Account) -> None:
        """Replace the account by id."""

    def count(self) -> int:
        """How many accounts there are, disabled ones included."""

    def add_link(self, link: OneTimeLink) -> None:
        """Write a new link."""

    def find_link(self, digest: str, now: datetime) -> OneTimeLink | None:
        """The link if it is unused and in time; it stays usable."""

    def take_link(self, digest: str, now: datetime) -> OneTimeLink | None:
        """The link if it is unused and in time; it is used up by this call."""


class SignIns(Protocol):
    """Open sessions at the desks, and failed attempts to open one."""

    def open_session(self, session: DeskSession) -> None:
        """Write a new session; those long over are forgotten."""

    def session(self, digest: str) -> DeskSession | None:
        """The session, whether or not it is still live."""

    def touch_session(self, digest: str, at: datetime) -> None:
        """Note that somebody is still there."""

    def end_session(self, digest: str) -> None:
        """Sign one browser out."""

    def end_sessions_of(self, account_id: str) -> None:
        """Sign somebody out wherever they are."""

    def note_failure(self, keys: Sequence[str], at: datetime) -> None:
        """Remember one failed attempt under each key; those over a day old are forgotten."""

    def failures(self, key: str, since: datetime) -> int:
        """How many attempts failed under this key since then."""

    def forget_failures(self, key: str) -> None:
        """Begin to count anew, after a success."""
