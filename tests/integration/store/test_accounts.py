"""Accounts, one-time links and sessions in the database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.people import Account, DeskSession, OneTimeLink, Role
from tests.clock import NOON

ANNA = Account(
    id="account_anna",
    email="anna@example.org",
    name="Anna Bell",
    password_hash="$argon2id$stand-in",
    roles=frozenset({Role.RECRUITER, Role.ADMIN}),
    created_at=NOON,
)
LINK = OneTimeLink("digest-1", NOON + timedelta(days=1), frozenset({Role.TRAINER}), "t@example.org")


def test_an_account_comes_back_as_it_was_made(units: SqlUnitsOfWork) -> None:
    """It is found by id and by address."""
    with units() as work:
        work.accounts.add(ANNA)
        assert work.accounts.get(ANNA.id) == ANNA
        assert work.accounts.by_email(ANNA.email) == ANNA
        assert work.accounts.all() == [ANNA]
        assert work.accounts.count() == 1


def test_an_account_can_be_disabled(units: SqlUnitsOfWork) -> None:
    """What is saved replaces what was there."""
    with units() as work:
        work.accounts.add(ANNA)
        work.accounts.save(replace(ANNA, disabled=True))
        kept = work.accounts.get(ANNA.id)
    assert kept is not None
    assert kept.disabled


def test_nobody_is_found_under_an_unknown_address(units: SqlUnitsOfWork) -> None:
    """Absence is None, not an error."""
    with units() as work:
        assert work.accounts.by_email("nobody@example.org") is None
        assert work.accounts.get("account_nobody") is None


def test_a_link_can_be_looked_at_and_used_once(units: SqlUnitsOfWork) -> None:
    """Looking leaves it usable; taking it does not."""
    with units() as work:
        work.accounts.add_link(LINK)
        assert work.accounts.find_link(LINK.digest, NOON) == LINK
        assert work.accounts.take_link(LINK.digest, NOON) == LINK
        assert work.accounts.take_link(LINK.digest, NOON) is None
        assert work.accounts.find_link(LINK.digest, NOON) is None


def test_an_old_link_is_worth_nothing(units: SqlUnitsOfWork) -> None:
    """After a day it can neither be seen nor used."""
    with units() as work:
        work.accounts.add_link(LINK)
        assert work.accounts.find_link(LINK.digest, LINK.expires_at) is None
        assert work.accounts.take_link(LINK.digest, LINK.expires_at) is None


def test_of_many_who_use_a_link_at_once_one_gets_it(units: SqlUnitsOfWork) -> None:
    """A link pressed twice makes one account."""
    with units() as work:
        work.accounts.add_link(LINK)
        work.commit()

    def take(_: int) -> bool:
        with units() as work:
            taken = work.accounts.take_link(LINK.digest, NOON)
            work.commit()
        return taken is not None

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(take, range(4))) == [False, False, False, True]


def test_sessions_are_opened_touched_and_ended(units: SqlUnitsOfWork) -> None:
    """Ending one session leaves the others; ending all of an account leaves none."""
    later = NOON + timedelta(minutes=10)
    with units() as work:
        work.accounts.add(ANNA)
        for digest in ("s1", "s2", "s3"):
            work.sign_ins.open_session(DeskSession(digest, ANNA.id, NOON, NOON))
        work.sign_ins.touch_session("s1", later)
        work.sign_ins.end_session("s2")
        assert work.sign_ins.session("s1") == DeskSession("s1", ANNA.id, NOON, later)
        assert work.sign_ins.session("s2") is None
        work.sign_ins.end_sessions_of(ANNA.id)
        assert work.sign_ins.session("s1") is work.sign_ins.session("s3") is None


def test_sessions_of_past_days_are_forgotten(units: SqlUnitsOfWork) -> None:
    """Opening a session sweeps away those that ended long ago."""
    next_day = NOON + timedelta(days=1)
    with units() as work:
        work.accounts.add(ANNA)
        work.sign_ins.open_session(DeskSession("old", ANNA.id, NOON, NOON))
        work.sign_ins.open_session(DeskSession("new", ANNA.id, next_day, next_day))
        assert work.sign_ins.session("old") is None
        assert work.sign_ins.session("new") is not None


def test_failures_are_counted_by_key_and_forgotten_after_a_day(units: SqlUnitsOfWork) -> None:
    """Only recent failures count, and old ones are not kept."""
    with units() as work:
        work.sign_ins.note_failure(("pair", "address"), NOON)
        work.sign_ins.note_failure(("pair",), NOON + timedelta(minutes=20))
        assert work.sign_ins.failures("pair", NOON) == 2
        assert work.sign_ins.failures("pair", NOON + timedelta(minutes=10)) == 1
        assert work.sign_ins.failures("address", NOON) == 1
        work.sign_ins.forget_failures("pair")
        assert work.sign_ins.failures("pair", NOON) == 0
        work.sign_ins.note_failure(("pair",), NOON + timedelta(days=2))
        assert work.sign_ins.failures("address", NOON) == 0
