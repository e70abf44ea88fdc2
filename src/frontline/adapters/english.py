"""English words by how common they are, so that slips of the keyboard are told from words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

# Of the package symspellpy (MIT licence): a word and how often it was counted, on each line.
PACKAGE, WORDS_FILE = "symspellpy", "frequency_dictionary_en_82_765.txt"
SHORTEST = 5
# Rarer words than these are more often somebody's slip than what they meant to write.
MOST = 40_000
_PLAIN_WORD = re.compile(r"^([a-z]+)\s(\d+)", re.MULTILINE)


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """The 40,000 commonest English words of five letters or more, in lower case."""
    long = (word for word in word_ranks() if len(word) >= SHORTEST)
    return frozenset(word for word, _ in zip(long, range(MOST), strict=False))


def _words_file() -> Path:
    """Beside the package's code, which is not run: it takes longer to load than the words."""
    package = find_spec(PACKAGE)
    return Path(str(package and package.origin)).with_name(WORDS_FILE)


@lru_cache(maxsize=1)
def word_ranks() -> Mapping[str, int]:
    """Each of some 82,000 English words in lower case with its rank, 0 for the commonest, in order
    of rank."""
    counts = _PLAIN_WORD.findall(_words_file().read_text("utf-8-sig"))
    counted = [(int(count), word) for word, count in counts]
    ordered = (word for _, word in sorted(counted, reverse=True))
    return {word: rank for rank, word in enumerate(ordered)}
