"""Short phrases of a text, counted: "won't be here", which a vector of its meaning blurs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

LONGEST_PHRASE = 3
# A phrase in one example alone may be its author's.
FEWEST_EXAMPLES = 2

Counted = tuple[NDArray[np.int64], NDArray[np.float32]]


@dataclass(frozen=True)
class Phrases:
    """Phrases of one to three words by their column, and how rare each is (`rarity`)."""

    columns: Mapping[str, int]
    rarity: NDArray[np.float32]

    def counted(self, text: str) -> Counted:
        """The columns of the phrases of a text, each once, and their weights.

        The weights are of unit length together, whatever the length of the text. A phrase said
        twice counts a little more, a rare one much more. The numbers are those of scikit-learn's
        `TfidfVectorizer`, which takes a hundred times longer over one text.
        """
        known = (self.columns.get(phrase) for phrase in phrases_of(text))
        said = Counter(column for column in known if column is not None)
        at = np.fromiter(said, dtype=np.int64, count=len(said))
        weights = np.array([1 + log(times) for times in said.values()], dtype=np.float32)
        weights = weights * self.rarity[at] if len(at) else weights
        length = sqrt(float(weights @ weights))
        return at, weights / np.float32(length or 1.0)


def phrases_of(text: str) -> Iterator[str]:
    """Every run of one to three words that stand between blanks."""
    words = text.split()
    for size in range(1, LONGEST_PHRASE + 1):
        yield from map(" ".join, zip(*(words[start:] for start in range(size)), strict=False))


def learn_phrases(texts: Sequence[str]) -> tuple[Phrases, csr_matrix]:
    """The phrases of at least two of the texts, and how they are counted in each text."""
    vectorizer: Any = TfidfVectorizer(
        analyzer=lambda text: list(phrases_of(text)),
        min_df=FEWEST_EXAMPLES,
        sublinear_tf=True,
        dtype=np.float32,
    )
    rows = vectorizer.fit_transform(texts)
    columns = {phrase: int(at) for phrase, at in vectorizer.vocabulary_.items()}
    return Phrases(columns, vectorizer.idf_.astype(np.float32)), rows
