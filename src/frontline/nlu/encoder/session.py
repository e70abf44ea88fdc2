"""Turn a text into the encoder's vector; one loaded copy per process."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from frontline.nlu.encoder.files import OUTPUTS, WIDTH, EncoderError, EncoderFiles

Vector = NDArray[np.float32]

LONGEST = 64  # word pieces; a visitor's request stands in its first lines
_OUTPUTS = list(OUTPUTS)


class Encoder:
    """Encodes texts with one ONNX session. Safe to share between threads."""

    def __init__(self, graph: Path, tokenizer: Path) -> None:
        self._session = onnxruntime.InferenceSession(
            str(graph), session_options(), providers=["CPUExecutionProvider"]
        )
        if [output.name for output in self._session.get_outputs()] != list(OUTPUTS):
            raise EncoderError(
                f"{graph} was prepared by another version of Frontline. "
                "Run: python -m frontline.nlu.encoder.prepare"
            )
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        # The file pads every text to 128 pieces: eight times the work, and it spoils the mean.
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)

    def encode(self, text: str) -> Vector:
        """The text's vector, 384 numbers of unit length; for an empty text too."""
        vector: Vector = self.encode_layers(text)[-1]
        return vector

    def encode_layers(self, text: str) -> Vector:
        """One vector of unit length for each of `READ_LAYERS`, the last one being `encode`'s."""
        return unit_means(self.states(text))

    def states(self, text: str) -> Vector:
        """The hidden states after each of `READ_LAYERS` (layers x word pieces x 384)."""
        # Half of a character's code, which JSON can hold, is no character a tokenizer takes.
        readable = _beginning(text).encode("utf-8", "replace").decode("utf-8")
        return self._hidden(self._tokenizer.encode(readable).ids)

    def encode_batch(self, texts: Sequence[str]) -> Vector:
        """The vectors of several texts, one a row, each as `encode` gives it.

        Each text runs on its own: int8 activations are scaled per batch, so a neighbour would
        change a text's vector.
        """
        if not texts:
            return np.zeros((0, WIDTH), dtype=np.float32)
        return np.stack([self.encode(text) for text in texts])

    def _hidden(self, ids: Sequence[int]) -> Vector:
        """Layers x word pieces x width."""
        feed = {
            "input_ids": np.array([ids], dtype=np.int64),
            "attention_mask": np.ones((1, len(ids)), dtype=np.int64),
        }
        hidden: Vector = np.concatenate(self._session.run(_OUTPUTS, feed))
        return hidden


def _beginning(text: str) -> str:
    """As many words as can have a piece among those that are read; a word has at least one."""
    words = text.split(maxsplit=LONGEST)
    return text if len(words) <= LONGEST else " ".join(words[:LONGEST])


def unit_means(states: Vector) -> Vector:
    """For each layer of `states` (layers x word pieces x 384) the mean, of unit length."""
    # As `mean` and `norm` reckon, without what they look into first.
    means = np.add.reduce(states, axis=1) / np.float32(states.shape[1])
    lengths = np.sqrt(np.add.reduce(means * means, axis=1, keepdims=True))
    lengths[lengths == 0] = 1
    vectors: Vector = means / lengths
    return vectors


def session_options() -> onnxruntime.SessionOptions:
    """How every graph of ours is run."""
    options = onnxruntime.SessionOptions()
    # One message is too small a job to share between cores, and spinning threads starve others.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


@lru_cache(maxsize=2)
def _loaded(graph: Path, tokenizer: Path, stamp: tuple[int, int]) -> Encoder:  # noqa: ARG001 - the stamp is part of the cache key, so a rebuilt file is read again
    return Encoder(graph, tokenizer)


def shared_encoder(files: EncoderFiles) -> Encoder:
    """The process-wide encoder for these files, loaded at the first call."""
    stamp = (files.graph.stat().st_mtime_ns, files.tokenizer.stat().st_mtime_ns)
    return _loaded(files.graph.resolve(), files.tokenizer.resolve(), stamp)
