"""Vectors of the training data, kept from one training to the next in a file beside the encoder.

Encoding is the dearest part of a training, and from one to the next few examples change.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from frontline.nlu.encoder.files import READ_LAYERS, WIDTH, EncoderFiles, fingerprint
from frontline.nlu.encoder.session import LONGEST, Vector, shared_encoder

FILE_NAME = "vectors.npz"
# 2.3 KB a text: with as many the file has 92 MB. Those asked for last stay.
MOST_KEPT = 40_000

Half = NDArray[np.float16]


class KeptVectors:
    """Gives the vectors of texts, from the file where it has them and from `encode` otherwise.

    Both ways in half precision, so that the same data make the same model. A file that is damaged,
    or was made by another encoder (`state`), counts as empty. Not for several threads.
    """

    def __init__(self, path: Path, state: str, encode: Callable[[str], Vector]) -> None:
        self._path = path
        self._state = state
        self._encode = encode
        self._kept = _read(path, state)
        self._used: dict[bytes, Half] = {}
        self._something_new = False

    def layers(self, text: str) -> Vector:
        """As `Encoder.encode_layers`, with three digits each."""
        key = hashlib.sha256(text.encode("utf-8", "replace")).digest()
        rows = self._used.get(key)
        if rows is None:
            rows = self._kept.get(key)
        if rows is None:
            rows = self._encode(text).astype(np.float16)
            self._something_new = True
        self._used[key] = rows
        vectors: Vector = rows.astype(np.float32)
        return vectors

    def meanings(self, texts: Sequence[str]) -> Vector:
        """As `Encoder.encode_batch`: the last layer's vector of each text, one a row."""
        if not texts:
            return np.zeros((0, WIDTH), dtype=np.float32)
        return np.stack([self.layers(text)[-1] for text in texts])

    def save(self) -> None:
        """Write what is worth keeping, if anything is new. A folder that cannot be written to
        costs the next training its time and nothing else.
        """
        if not self._something_new:
            return
        others = {key: rows for key, rows in self._kept.items() if key not in self._used}
        kept = dict(list({**self._used, **others}.items())[:MOST_KEPT])
        with contextlib.suppress(OSError):
            _write(self._path, self._state, kept)


@contextlib.contextmanager
def kept_vectors(files: EncoderFiles) -> Iterator[KeptVectors]:
    """The vectors kept for an encoder; what the block added is written at its end.

    Errors: EncoderError if there is no encoder.
    """
    # Another runtime may round otherwise.
    state = f"{fingerprint(files)}:{onnxruntime.__version__}:{LONGEST}"
    vectors = KeptVectors(files.folder / FILE_NAME, state, shared_encoder(files).encode_layers)
    yield vectors
    vectors.save()


def _read(path: Path, state: str) -> dict[bytes, Half]:
    try:
        # The zip around the arrays has a checksum of each.
        with np.load(path, allow_pickle=False) as file:
            if str(file["state"]) != state:
                return {}
            keys, rows = file["keys"], file["rows"]
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return {}
    if rows.dtype != np.float16 or rows.shape != (len(keys), len(READ_LAYERS), WIDTH):
        return {}
    return {key.tobytes(): each for key, each in zip(keys, rows, strict=True)}


def _write(path: Path, state: str, kept: dict[bytes, Half]) -> None:
    """A reader sees the old file or the new one, whole."""
    beside = path.with_name(f".{path.stem}.{os.getpid()}.npz")
    try:
        keys = np.frombuffer(b"".join(kept), dtype=np.uint8).reshape(len(kept), -1)
        np.savez(beside, state=np.array(state), keys=keys, rows=np.stack(list(kept.values())))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
