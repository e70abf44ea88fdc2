"""Recruiters with an account, for tests of what only people may do."""

from __future__ import annotations

from frontline.application.ports import UnitOfWork
from frontline.domain.people import Account, Role
from tests.clock import NOON

ANNA = "anna@example.org"
BEN = "ben@example.org"


def with_account(work: UnitOfWork, email: str, *roles: Role, disabled: bool = False) -> None:
    """An account of that address; a recruiter's unless told otherwise."""
    name = email.partition("@")[0].capitalize()
    held = frozenset(roles or (Role.RECRUITER,))
    work.accounts.add(Account(f"id-{email}", email, name, "x", held, NOON, disabled))


def with_case_open(work: UnitOfWork, email: str, case_id: str) -> None:
    """A recruiter with an account who has read the case."""
    with_account(work, email)
    work.cases.note_opening(case_id, email, NOON)
