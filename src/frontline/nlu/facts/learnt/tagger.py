"""A conditional random field over the words of a message: which of them are a fact, of which kind.

CRFsuite (Naoaki Okazaki, BSD licence) by way of python-crfsuite (MIT).
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

# Chosen by leaving out one author at a time among the annotated examples (docs/understanding.md).
SETTINGS = {"c1": 0.0, "c2": 0.3, "max_iterations": 60}

# Of each word, what it is told by.
CluesOfEach = Sequence[Sequence[str]]


def learn(examples: Iterable[tuple[CluesOfEach, Sequence[str]]]) -> bytes:
    """A model of the clues and tags of whole messages; the same one for the same examples."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    for clues, tags in examples:
        trainer.append(clues, tags)
    with tempfile.TemporaryDirectory(prefix="frontline-facts-") as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


class Tagger:
    """Tags with one model. Several threads may share it."""

    def __init__(self, model: bytes) -> None:
        # The library reads the model where it lies and keeps nothing of it alive.
        self._model = model
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(self._model)
        # The library holds the message it reads inside the object.
        self._one_at_a_time = threading.Lock()

    def tags(self, clues: CluesOfEach) -> list[str]:
        """The likeliest tag of each word, all together."""
        with self._one_at_a_time:
            found: list[str] = self._tagger.tag(clues)
        return found
