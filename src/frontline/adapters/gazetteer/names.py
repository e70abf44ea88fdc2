"""How the name of a place is compared: without case, accents, hyphens and apostrophes."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Each word in the form names are compared by, with where it starts and ends in the text."""
    return [(_plain(match.group()), match.start(), match.end()) for match in _WORD.finditer(text)]


def name_key(name: str) -> tuple[str, ...]:
    """The words of a name, so that "St. Helens" and "saint helens" are the same."""
    return tuple(word for word, _, _ in words_of(name))


def _plain(word: str) -> str:
    if not word.isascii():
        letters = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in letters if not unicodedata.combining(c))
    plain = word.replace("'", "").replace("’", "").lower()
    return "st" if plain == "saint" else plain
