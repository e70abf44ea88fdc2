"""What a visitor typed or chose: the words that may be kept, and what stands for them."""

from __future__ import annotations

from frontline.domain.age import says_under_18
from frontline.domain.canonical import canonical, is_blank, too_long
from frontline.domain.conversation import Choice
from frontline.domain.masking import mask
from frontline.domain.safety import assess
from frontline.domain.safety_marks import SAFETY_MARKS, UNDER_AGE, UNDER_AGE_WORDS


class Unprocessable(Exception):
    """The message cannot be taken. Its text is for the visitor."""


class TooLong(Unprocessable):
    """The message is longer than 2,000 characters."""


def chosen(choice: Choice | None) -> tuple[str, str | None]:
    """The title of a choice and the payload it stands for. Errors: Unprocessable."""
    if choice is None:
        raise Unprocessable("That choice is not part of this conversation. Please type instead.")
    return choice.title, choice.payload


def typed(text: str) -> tuple[str, str | None]:
    """Typed words as they may be kept; a mark instead of them where somebody may be in danger.

    Errors: Unprocessable, TooLong.
    """
    if too_long(text):
        raise TooLong("Your message is too long. Please keep it under 2,000 characters.")
    words = canonical(text)
    if is_blank(words):
        raise Unprocessable("Your message is empty. Please type what you would like to know.")
    signal = assess(words)
    if signal is None and says_under_18(words):
        return UNDER_AGE_WORDS, UNDER_AGE
    return mask(words).text, SAFETY_MARKS[signal.kind] if signal else None
