"""What recruiters change on vacancies by hand, and how that stands against the feed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from frontline.domain.vacancy import Vacancy

# Closed, or open, because a person said so. Held and released like a fact, never both at once.
CLOSED, OPENED = "closed", "opened"
STATES = (CLOSED, OPENED)
# The source of what was made by hand; no feed may take it over.
AT_THE_DESK = "the desk"
_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "registration": ("registration", "registration_body"),
    CLOSED: (),
    OPENED: (),
}


class EditKind(str, Enum):
    """What somebody did with a vacancy."""

    CREATED = "created"
    CHANGED = "changed"
    CLOSED = "closed"
    REOPENED = "reopened"
    RELEASED = "released"


@dataclass(frozen=True)
class Hold:
    """A fact that stays as a person set it, whatever the feed brings, until it is released.

    `by` is the person's e-mail address.
    """

    fact: str
    by: str
    at: datetime


@dataclass(frozen=True)
class AsFed:
    """A vacancy as its feed brought it last, and whether the feed has it still."""

    vacancy: Vacancy
    is_open: bool


@dataclass(frozen=True)
class EditRecord:
    """One line of a vacancy's history: who did what when; `before` and `after` in words."""

    kind: EditKind
    by: str
    at: datetime
    fact: str = ""
    before: str = ""
    after: str = ""


def with_facts(vacancy: Vacancy, facts: Collection[str], of: Vacancy) -> Vacancy:
    """The vacancy with these facts taken from another."""
    names = [name for fact in facts for name in _ATTRIBUTES.get(fact, (fact,))]
    return replace(vacancy, **{name: getattr(of, name) for name in names})


def differs(one: Vacancy, other: Vacancy, fact: str) -> bool:
    """Whether the two say something else about the fact."""
    return with_facts(one, (fact,), other) != one
