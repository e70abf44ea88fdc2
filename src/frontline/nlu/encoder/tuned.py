"""The tuned upper layers at run time: one small graph beside the encoder's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime

from frontline.nlu.encoder.session import Vector, session_options, unit_means


class TunedLayers:
    """Runs on what the encoder's lower layers gave. Safe to share between threads."""

    def __init__(self, graph: Path) -> None:
        # As bytes: Rasa unpacks a model into a folder that is gone when it is loaded.
        self._session = onnxruntime.InferenceSession(
            graph.read_bytes(), session_options(), providers=["CPUExecutionProvider"]
        )

    def vector(self, states: Vector) -> Vector:
        """A text's vector, 384 numbers of unit length, from its hidden states below these layers
        (word pieces x 384).
        """
        feed = {
            "hidden_state": states[None],
            "attention_mask": np.ones((1, len(states)), dtype=np.int64),
        }
        (tuned,) = self._session.run(["tuned_state"], feed)
        vector: Vector = unit_means(tuned)[0]
        return vector
