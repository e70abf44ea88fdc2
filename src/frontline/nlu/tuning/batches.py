"""Which examples are learnt from together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]

# Lengths are blurred by as many word pieces, so that an epoch's batches differ from the last one's.
BLUR = 4


def batches(
    targets: Indices, lengths: Sequence[int], size: int, chance: np.random.RandomState
) -> list[Indices]:
    """Every example once, in batches of about `size`, in an order left to `chance`.

    Two examples of a label stand side by side, so that a batch has what belongs together as well
    as what does not. Texts of a batch are about equally long: little of it is padding.
    """
    pairs = _pairs(targets, chance)
    longest = [max(lengths[each] for each in pair) for pair in pairs]
    order = np.argsort(longest + chance.uniform(0, BLUR, len(pairs)))
    count = max(1, round(len(targets) / size))
    found = [
        np.concatenate([pairs[place] for place in part]) for part in np.array_split(order, count)
    ]
    return [found[place] for place in chance.permutation(len(found))]


def _pairs(targets: Indices, chance: np.random.RandomState) -> list[Indices]:
    pairs = []
    for target in np.unique(targets):
        own = chance.permutation(np.flatnonzero(targets == target))
        pairs += [own[start : start + 2] for start in range(0, len(own), 2)]
    return pairs
