"""Questions that got no answer, kept without personal details so that trainers can read them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

# Long enough to see what is asked again and again; a raw message for training is kept no longer.
KEPT = timedelta(days=90)
LONGEST = 300

# Facts of a person, which a trainer has no need of.
PERSONAL = frozenset({"person_name", "email", "phone", "registration_number", "organisation"})
_ADDRESS = re.compile(r"\S{0,64}@\S{0,255}")
# A phone or identity number, however it is grouped; "45000" and "12 weeks" are shorter.
_LONG_NUMBER = re.compile(r"\+?\d(?:[ \t().-]{0,2}\d){6,30}")


@dataclass(frozen=True)
class UnansweredQuestion:
    """What was asked, without personal details, and what the assistant made of it.

    `guesses` are the two likeliest intents, likeliest first; `score` is how sure it was of the
    first, from 0 to 1.
    """

    conversation_id: str
    text: str
    guesses: tuple[str, ...]
    score: float
    at: datetime


def without_personal_details(text: str, personal: Sequence[tuple[int, int]]) -> str:
    """The text for a trainer: what stands at the given places, addresses and long numbers are "…".

    `personal` are start and end of each personal fact found in the text.
    """
    letters = list(text)
    for start, end in sorted(personal, reverse=True):
        letters[start:end] = "…"
    hidden = _LONG_NUMBER.sub("…", _ADDRESS.sub("…", "".join(letters)))
    return " ".join(hidden.split())[:LONGEST]
