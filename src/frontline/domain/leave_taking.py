"""Ending a talk for the day without a goodbye."""

from __future__ import annotations

import re

from frontline.domain.turn_taking import is_question

_ENOUGH = re.compile(
    r"\b(?:enough|done|finished) for (?:today|now|tonight)\b|\bthat(?:'?s| is) (?:me|enough)\b"
    r"|\bcall it a day\b|\bthat'?ll do\b",
    re.IGNORECASE,
)


def has_had_enough(text: str) -> bool:
    """Whether somebody ends for the day: "ok enough for today"."""
    return bool(_ENOUGH.search(text.replace("\u2019", "'"))) and not is_question(text)
