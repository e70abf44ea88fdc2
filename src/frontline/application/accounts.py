"""Making and ending accounts at the desks. Nobody ever sets a password for somebody else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.application.sign_in import PasswordHashes, digest, new_secret, tidy_email
from frontline.domain.password import password_problem, tidy_password
from frontline.domain.people import Account, OneTimeLink, Role

LINK_LIFE = timedelta(days=1)
NAME_LENGTH = 200
EMAIL_LENGTH = 320
FIRST_ROLES = frozenset({Role.ADMIN, Role.RECRUITER, Role.TRAINER})

LINK_OVER = "This link has been used or is out of date. Ask for a new one."


class LinkRefused(Exception):
    """The link was used, is too old or was never made; all three look the same."""


class AccountRefused(Exception):
    """The details cannot be used. `problems` maps each field to one plain sentence."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = problems


class NoSuchAccount(Exception):
    """There is no account with this e-mail address."""


@dataclass(frozen=True)
class Invitation:
    """Whom a link is for: None is the very first account, of whoever started the product."""

    email: str | None
    name: str | None


class FirstAccount:
    """The way in for whoever starts the product for the first time."""

    def __init__(
        self, units: UnitsOfWork, clock: Clock, make_secret: Callable[[], str] = new_secret
    ) -> None:
        self._units = units
        self._clock = clock
        self._make_secret = make_secret

    def link_if_needed(self, public_url: str) -> str | None:
        """A link that makes the first account once, or None when there is an account already."""
        with self._units() as work:
            if work.accounts.count():
                return None
            secret = self._make_secret()
            expires_at = self._clock.now() + LINK_LIFE
            work.accounts.add_link(OneTimeLink(digest(secret), expires_at, FIRST_ROLES))
            work.commit()
        return welcome_url(public_url, secret)


def welcome_url(public_url: str, secret: str) -> str:
    """Where a one-time link leads."""
    return f"{public_url}/desk/welcome/{secret}"


class Welcome:
    """What happens behind a one-time link: an account is made, or its password set anew."""

    def __init__(self, units: UnitsOfWork, clock: Clock, hashes: PasswordHashes) -> None:
        self._units = units
        self._clock = clock
        self._hashes = hashes

    def look(self, secret: str) -> Invitation:
        """Whom the link is for; it stays usable. Errors: LinkRefused."""
        with self._units() as work:
            link = _usable(work, work.accounts.find_link(digest(secret), self._clock.now()))
            known = work.accounts.by_email(link.email) if link.email else None
        return Invitation(link.email, known.name if known else None)

    def make_account(self, secret: str, name: str, email: str, password: str) -> Account:
        """The account, made or with a new password; the link is used up.

        A link made for an address keeps to it whatever `email` says. Errors: LinkRefused,
        AccountRefused, which leaves the link usable.
        """
        invitation = self.look(secret)
        name, email = " ".join(name.split()), invitation.email or tidy_email(email)
        self._check_details(name, email, password)
        password_hash = self._hashes.make(tidy_password(password))
        with self._units() as work:
            link = _usable(work, work.accounts.take_link(digest(secret), self._clock.now()))
            account = self._write(work, link, email, name, password_hash)
            work.commit()
        return account

    def _check_details(self, name: str, email: str, password: str) -> None:
        problems: dict[str, str] = {}
        if not name or len(name) > NAME_LENGTH:
            problems["name"] = f"Enter your name, in at most {NAME_LENGTH} characters."
        if not is_email(email):
            problems["email"] = "Enter an e-mail address like anna@example.org."
        weak = password_problem(tidy_password(password), (name, email, "frontline"))
        if weak:
            problems["password"] = weak
        if problems:
            raise AccountRefused(problems)

    def _write(
        self,
        work: UnitOfWork,
        link: OneTimeLink,
        email: str,
        name: str,
        password_hash: str,
    ) -> Account:
        known = work.accounts.by_email(email)
        if known is not None:
            renewed = replace(known, name=name, password_hash=password_hash)
            work.accounts.save(renewed)
            # Whoever was signed in with the old password is out.
            work.sign_ins.end_sessions_of(known.id)
            return renewed
        account = Account(
            id=f"account_{digest(email)[:16]}",
            email=email,
            name=name,
            password_hash=password_hash,
            roles=link.roles,
            created_at=self._clock.now(),
        )
        work.accounts.add(account)
        return account


def _usable(work: UnitOfWork, link: OneTimeLink | None) -> OneTimeLink:
    # The first account's link opens nothing once there is an account, used or not.
    if link is None or (link.email is None and work.accounts.count()):
        raise LinkRefused(LINK_OVER)
    return link


def is_email(email: str) -> bool:
    """Whether a text can be an address of an account; the link sent to it is the real proof."""
    local, at, domain = email.rpartition("@")
    printable = email.isprintable() and " " not in email
    return (
        bool(at and local and "." in domain.strip(".") and printable) and len(email) <= EMAIL_LENGTH
    )


class ManageAccounts:
    """What an operator does about accounts on the command line."""

    def __init__(
        self, units: UnitsOfWork, clock: Clock, make_secret: Callable[[], str] = new_secret
    ) -> None:
        self._units = units
        self._clock = clock
        self._make_secret = make_secret

    def invite(self, email: str, roles: Sequence[Role], public_url: str) -> str:
        """A link for one address, good once for a day. Errors: AccountRefused."""
        email = tidy_email(email)
        if not is_email(email):
            raise AccountRefused({"email": f"'{email}' is not an e-mail address."})
        with self._units() as work:
            if work.accounts.by_email(email):
                raise AccountRefused({"email": f"{email} has an account already."})
            secret = self._link(work, email, frozenset(roles))
            work.commit()
        return welcome_url(public_url, secret)

    def new_password_link(self, email: str, public_url: str) -> str:
        """A link to set a new password with, for who forgot theirs. Errors: NoSuchAccount."""
        with self._units() as work:
            account = self._known(work, email)
            secret = self._link(work, account.email, account.roles)
            work.commit()
        return welcome_url(public_url, secret)

    def disable(self, email: str) -> None:
        """Nobody signs in with it any more, and open sessions end. Errors: NoSuchAccount."""
        with self._units() as work:
            account = self._known(work, email)
            work.accounts.save(replace(account, disabled=True))
            work.sign_ins.end_sessions_of(account.id)
            work.commit()

    def all(self) -> Sequence[Account]:
        """Every account, by e-mail address."""
        with self._units() as work:
            return work.accounts.all()

    def _link(self, work: UnitOfWork, email: str, roles: frozenset[Role]) -> str:
        secret = self._make_secret()
        expires_at = self._clock.now() + LINK_LIFE
        work.accounts.add_link(OneTimeLink(digest(secret), expires_at, roles, email))
        return secret

    def _known(self, work: UnitOfWork, email: str) -> Account:
        account = work.accounts.by_email(tidy_email(email))
        if account is None:
            raise NoSuchAccount(f"There is no account for {tidy_email(email)}.")
        return account
