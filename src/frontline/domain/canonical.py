"""The one form in which a visitor's text is stored, checked and understood.

Rules: OWASP ASVS 5.0, 1.1.1 and 2.4.1. Letters of every script are kept, invisible characters
are not, and no text may read as one of Rasa's "/intent" commands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

LONGEST_MESSAGE = 2_000
"""Most characters a person may send at once, counted as they see them (graphemes)."""

LONGEST_MARK_RUN = 50
"""Most combining marks in a row: no script needs more, and long runs only break a page."""

DIVISION_SLASH = "\N{DIVISION SLASH}"

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
# Format characters that show as signs of their own in Arabic, Syriac and Kaithi text.
_VISIBLE_FORMAT = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2\U000110bd"
_KEPT = frozenset("\n\t" + _JOINERS + _VISIBLE_FORMAT)
# Nothing here is invisible, a mark or a joiner, and NFC leaves each of them as it is.
_PLAIN = re.compile("[\n\t -~£‘’“”–—…]*")
_RAW_LIMIT = LONGEST_MESSAGE * 8


def canonical(text: str) -> str:
    """The text to keep: NFC, no control or invisible characters, never a command to Rasa.

    Any string is accepted; the work grows in line with its length. Canonical text is left alone.
    """
    if _PLAIN.fullmatch(text):
        return _without_command(text)
    visible = "".join(_visible(_LONE_SURROGATE.sub(_REPLACEMENT, text)))
    capped = "".join(_with_short_mark_runs(unicodedata.normalize("NFC", visible)))
    joined = "".join(_with_meaningful_joiners(capped))
    return _without_command(unicodedata.normalize("NFC", joined))


def too_long(text: str) -> bool:
    """Whether the text has more than LONGEST_MESSAGE characters as a person counts them."""
    if len(text) <= LONGEST_MESSAGE:
        return False
    return len(text) > _RAW_LIMIT or _graphemes(text) > LONGEST_MESSAGE


def is_blank(text: str) -> bool:
    """Whether there is nothing to understand: no letter and no digit, as in "…" or an emoji."""
    return not any(character.isalnum() for character in text)


def _visible(text: str) -> Iterator[str]:
    for character in text.replace("\r\n", "\n").replace("\r", "\n"):
        if unicodedata.category(character) not in ("Cc", "Cf") or character in _KEPT:
            yield character


def _with_short_mark_runs(text: str) -> Iterator[str]:
    run = 0
    for character in text:
        if character in _JOINERS:
            # A joiner neither ends a run of marks nor may it stay after one that was cut.
            keep = run < LONGEST_MARK_RUN
        else:
            run = run + 1 if _is_mark(character) else 0
            keep = run <= LONGEST_MARK_RUN
        if keep:
            yield character


def _with_meaningful_joiners(text: str) -> Iterator[str]:
    """Joiners shape Persian and Indic words and emoji families; elsewhere they only hide."""
    before = ""
    for character, following in zip_longest(text, text[1:], fillvalue=""):
        if character in _JOINERS and not (_may_join(before) and _may_join(following)):
            continue
        yield character
        before = character


def _may_join(character: str) -> bool:
    return (
        bool(character)
        and ord(character) > 127
        and not (character.isspace() or character in _JOINERS)
    )


def _without_command(text: str) -> str:
    # Rasa strips a message before it looks for "/", and full-width "／" becomes "/" under NFKC.
    start = len(text) - len(text.lstrip())
    first = text[start : start + 1]
    if not unicodedata.normalize("NFKC", first).startswith("/"):
        return text
    return text[:start] + DIVISION_SLASH + text[start + 1 :]


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _graphemes(text: str) -> int:
    count = 0
    joined = False
    for character in text:
        if character in _JOINERS:
            joined = True
        elif not _is_mark(character) and not _is_skin_tone(character):
            count += not joined
            joined = False
    return count


def _is_skin_tone(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff"
