"""Ordinary English words, so that none of them is taken for a slip of the keyboard."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

# Of the package symspellpy (MIT licence): a word and how often it was counted, on each line.
PACKAGE, WORDS_FILE = "symspellpy", "frequency_dictionary_en_82_765.txt"
SHORTEST = 5
# Rarer words than these are more often somebody's slip than what they meant to write.
MOST = 40_000


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """The 40,000 commonest English words of five letters or more, in lower case."""
    lines = files(PACKAGE).joinpath(WORDS_FILE).read_text("utf-8-sig").splitlines()
    counted = [(int(count), word) for word, count in map(str.split, lines) if _is_wanted(word)]
    return frozenset(word for _, word in sorted(counted, reverse=True)[:MOST])


def _is_wanted(word: str) -> bool:
    return len(word) >= SHORTEST and word.isascii() and word.isalpha() and word.islower()
