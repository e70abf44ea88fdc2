"""The helplines that safety cards name, and the rule that no card names any other number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_NUMBER = re.compile(r"(?<![\d.])\d[\d ]{1,18}\d(?!\d)")


class SafetyCardsUnusable(Exception):
    """The safety cards cannot be shown as they are. The message says what to put right."""


@dataclass(frozen=True)
class Helpline:
    """One service somebody in need can reach, in the nations where it answers."""

    name: str
    nations: tuple[str, ...]
    numbers: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Helplines:
    """The register of helplines, and until when it may be trusted without a fresh look."""

    entries: tuple[Helpline, ...]
    review_by: date

    def overdue(self, today: date) -> bool:
        """Whether the numbers should have been checked again by now."""
        return today > self.review_by

    def unknown_numbers(self, card: str) -> tuple[str, ...]:
        """Numbers of three or more digits in the card's text that no helpline has."""
        known = {_digits(number) for helpline in self.entries for number in helpline.numbers}
        shown = (match.group() for match in _NUMBER.finditer(card))
        return tuple(n for n in shown if len(_digits(n)) > 2 and _digits(n) not in known)


def _digits(number: str) -> str:
    return number.replace(" ", "")
