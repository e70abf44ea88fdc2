"""Is everything the product depends on there and in order?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum


class Verdict(str, Enum):
    """How a check ended. A remark is something to know, a problem something to mend."""

    GOOD = "ok"
    REMARK = "note"
    BAD = "problem"


class Problem(Exception):
    """What is wrong and how to put it right, in one plain line."""


class Remark(Exception):
    """Something worth knowing that stops nothing."""


@dataclass(frozen=True)
class Check:
    """One thing to look at. `look` returns what it saw; it raises Problem or Remark."""

    name: str
    look: Callable[[], str]


@dataclass(frozen=True)
class Result:
    """What a check saw, in one plain line."""

    name: str
    verdict: Verdict
    seen: str


def check_up(checks: Sequence[Check]) -> list[Result]:
    """Every check, in order; one that breaks is a problem of its own and stops no other."""
    return [_result(check) for check in checks]


def _result(check: Check) -> Result:
    try:
        return Result(check.name, Verdict.GOOD, check.look())
    except Remark as remark:
        return Result(check.name, Verdict.REMARK, str(remark))
    except Exception as error:  # noqa: BLE001 - whatever a dependency raises is the finding
        return Result(check.name, Verdict.BAD, str(error) or type(error).__name__)
