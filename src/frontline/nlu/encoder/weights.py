"""Read a safetensors file: a JSON header, then raw little-endian numbers."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from frontline.nlu.encoder.files import EncoderError

Tensor = NDArray[np.float32]


def read_weights(path: Path) -> dict[str, Tensor]:
    """Every F32 tensor of the file by name, in the shape it states. Errors: EncoderError.

    Format: 8 bytes header length (little-endian), a JSON header naming dtype, shape and byte
    offsets of each tensor, then the data (the safetensors format description).
    """
    raw = path.read_bytes()
    try:
        (length,) = struct.unpack("<Q", raw[:8])
        header = json.loads(raw[8 : 8 + length])
        body = memoryview(raw)[8 + length :]
        return {
            name: _tensor(body, entry)
            for name, entry in header.items()
            if name != "__metadata__" and entry["dtype"] == "F32"
        }
    except (struct.error, ValueError, KeyError, TypeError) as error:
        raise EncoderError(f"{path} is not a safetensors file: {error}") from error


def _tensor(body: memoryview, entry: dict[str, list[int]]) -> Tensor:
    start, end = entry["data_offsets"]
    return np.frombuffer(body[start:end], dtype="<f4").reshape(entry["shape"]).astype(np.float32)
