"""English words by how common they are, so that slips of the keyboard are told from words."""

from __future__ import annotations

from collections.abc import Mapping
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
    long = (word for word in word_ranks() if len(word) >= SHORTEST)
    return frozenset(word for word, _ in zip(long, range(MOST), strict=False))


@lru_cache(maxsize=1)
def word_ranks() -> Mapping[str, int]:
    """Each of some 82,000 English words in lower case with its rank, 0 for the commonest, in order
    of rank."""
    lines = files(PACKAGE).joinpath(WORDS_FILE).read_text("utf-8-sig").splitlines()
    counted = [(int(count), word) for word, count in map(str.split, lines) if _is_plain(word)]
    ordered = (word for _, word in sorted(counted, reverse=True))
    return {word: rank for rank, word in enumerate(ordered)}


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.islower()
