"""Signing in to the desks and out again."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.domain.password import tidy_password
from frontline.domain.people import Account, DeskSession

# OWASP ASVS 5.0 6.3.1. One pair of account and network address may fail a few times; a whole
# address or a whole account more often, so that a stranger cannot easily lock a recruiter out.
WINDOW = timedelta(minutes=15)
_PAIR_LIMIT = 5
_ADDRESS_LIMIT = 20
_ACCOUNT_LIMIT = 50
_TOUCH_EVERY = timedelta(minutes=1)

WRONG = "The e-mail address or the password is not right."


class PasswordHashes(Protocol):
    """Turns passwords into hashes that cannot be turned back."""

    def make(self, password: str) -> str:
        """A salted hash, different each time."""

    def fits(self, password: str, password_hash: str) -> bool:
        """Whether the hash was made of this password."""


class SignInRefused(Exception):
    """Signing in failed; the message is the same whatever was wrong."""


class TooManyAttempts(Exception):
    """Too many attempts failed lately; try again after `retry_after`."""

    def __init__(self, retry_after: timedelta) -> None:
        super().__init__("Too many attempts. Wait 15 minutes, then try again.")
        self.retry_after = retry_after


@dataclass(frozen=True)
class SignedIn:
    """Somebody at a desk. `token` is what their browser keeps; we keep only its digest."""

    account: Account
    token: str


def digest(text: str) -> str:
    """The SHA-256 of a secret, as hex; secrets of ours are random, so no salt is needed."""
    return hashlib.sha256(text.encode()).hexdigest()


def new_secret() -> str:
    """256 random bits as text for a URL or a cookie."""
    return secrets.token_urlsafe(32)


def tidy_email(email: str) -> str:
    """An e-mail address as accounts are found by."""
    return email.strip().lower()


class SignIn:
    """Opens, continues and ends sessions at the desks."""

    def __init__(
        self,
        units: UnitsOfWork,
        clock: Clock,
        hashes: PasswordHashes,
        make_secret: Callable[[], str] = new_secret,
    ) -> None:
        self._units = units
        self._clock = clock
        self._hashes = hashes
        self._make_secret = make_secret
        # Unknown addresses cost the same work as wrong passwords, so time tells nothing.
        self._nobody = hashes.make(make_secret())

    def sign_in(self, email: str, password: str, address: str) -> SignedIn:
        """A new session for who is at a network address. Errors: SignInRefused, TooManyAttempts."""
        keys = _Keys.of(tidy_email(email), address)
        account = self._account(tidy_email(email), keys)
        known_hash = account.password_hash if account else self._nobody
        fits = self._hashes.fits(tidy_password(password), known_hash)
        if account is None or account.disabled or not fits:
            self._note_failure(keys)
            raise SignInRefused(WRONG)
        return self._open(account, keys)

    def open_for(self, account: Account) -> SignedIn:
        """A new session for somebody who has just proved who they are in another way."""
        return self._open(account, None)

    def session(self, token: str, by_person: bool = True) -> SignedIn | None:
        """Who holds this session, or None when it is over, unknown or the account is disabled.

        A request that a page made by itself, not `by_person`, does not keep the session alive.
        """
        now = self._clock.now()
        with self._units() as work:
            found = work.sign_ins.session(digest(token))
            if found is None or not found.is_live(now):
                return None
            account = work.accounts.get(found.account_id)
            if account is None or account.disabled:
                return None
            if by_person and now - found.seen_at >= _TOUCH_EVERY:
                work.sign_ins.touch_session(found.digest, now)
                work.commit()
        return SignedIn(account, token)

    def sign_out(self, token: str) -> None:
        """End the session; its cookie is worth nothing from now on."""
        with self._units() as work:
            work.sign_ins.end_session(digest(token))
            work.commit()

    def _account(self, email: str, keys: _Keys) -> Account | None:
        with self._units() as work:
            self._check_limits(work, keys)
            return work.accounts.by_email(email)

    def _check_limits(self, work: UnitOfWork, keys: _Keys) -> None:
        since = self._clock.now() - WINDOW
        limits = ((keys.pair, _PAIR_LIMIT), (keys.address, _ADDRESS_LIMIT))
        for key, limit in (*limits, (keys.account, _ACCOUNT_LIMIT)):
            if work.sign_ins.failures(key, since) >= limit:
                raise TooManyAttempts(WINDOW)

    def _note_failure(self, keys: _Keys) -> None:
        with self._units() as work:
            work.sign_ins.note_failure((keys.pair, keys.address, keys.account), self._clock.now())
            work.commit()

    def _open(self, account: Account, keys: _Keys | None) -> SignedIn:
        now = self._clock.now()
        token = self._make_secret()
        with self._units() as work:
            if keys is not None:
                work.sign_ins.forget_failures(keys.pair)
            work.sign_ins.open_session(DeskSession(digest(token), account.id, now, now))
            work.commit()
        return SignedIn(account, token)


@dataclass(frozen=True)
class _Keys:
    """What failed attempts are counted by; digests, so that no typed address is kept."""

    pair: str
    address: str
    account: str

    @classmethod
    def of(cls, email: str, address: str) -> _Keys:
        return cls(
            pair=digest(f"pair:{email}:{address}"),
            address=digest(f"address:{address}"),
            account=digest(f"account:{email}"),
        )
