"""The encoder's upper layers as numbers: read out of its graph, and written as their own."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import numpy_helper

from frontline.nlu.encoder.files import TUNED_LAYERS, WIDTH
from frontline.nlu.encoder.graph import write_layers
from frontline.nlu.encoder.prepare import quantise
from frontline.nlu.encoder.weights import Tensor

# What the graph's constants are called, and what the weights file calls them.
_LINEAR = {
    "attention.out": "attention.output.dense",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
}
_NORM = {"attention.norm": "attention.output.LayerNorm", "norm": "output.LayerNorm"}


def read_upper_layers(graph: Path) -> dict[str, Tensor]:
    """The weights of `TUNED_LAYERS` in single precision, named as in the weights file.

    From the prepared 8-bit graph: the weights file is not kept once that is made. A rounding
    of half a 255th is nothing to layers that are about to be changed.
    """
    constants = {each.name: each for each in onnx.load(str(graph)).graph.initializer}
    return {
        f"encoder.layer.{number}.{name}": value
        for number in TUNED_LAYERS
        for name, value in _layer(constants, f"layer{number}").items()
    }


def write_upper_layers(weights: Mapping[str, Tensor], path: Path) -> None:
    """An 8-bit graph from the hidden states below `TUNED_LAYERS` to those after them."""
    with tempfile.TemporaryDirectory(prefix="frontline-tuned-") as folder:
        exact = Path(folder) / "exact.onnx"
        write_layers(weights, TUNED_LAYERS, exact)
        quantise(exact, path)


def _layer(constants: Mapping[str, Any], layer: str) -> dict[str, Tensor]:
    found = {}
    for ours, theirs in _LINEAR.items():
        found[f"{theirs}.weight"] = _matrix(constants, f"{layer}.{ours}.weight")
        found[f"{theirs}.bias"] = _array(constants, f"{layer}.{ours}.bias")
    for ours, theirs in _NORM.items():
        found[f"{theirs}.weight"] = _array(constants, f"{layer}.{ours}.scale")
        found[f"{theirs}.bias"] = _array(constants, f"{layer}.{ours}.shift")
    joined = _matrix(constants, f"{layer}.attention.qkv.weight")
    biases = _array(constants, f"{layer}.attention.qkv.bias")
    for place, part in enumerate(("query", "key", "value")):
        rows = slice(place * WIDTH, (place + 1) * WIDTH)
        found[f"attention.self.{part}.weight"] = joined[rows]
        found[f"attention.self.{part}.bias"] = biases[rows]
    return found


def _matrix(constants: Mapping[str, Any], name: str) -> Tensor:
    """A weight as the weights file has it: one row for each output."""
    scale, zero, small = (
        _array(constants, f"{name}_{part}") for part in ("scale", "zero_point", "quantized")
    )
    exact: Tensor = ((small.astype(np.float32) - zero) * scale).astype(np.float32)
    return np.ascontiguousarray(exact.T)


def _array(constants: Mapping[str, Any], name: str) -> Any:
    return numpy_helper.to_array(constants[name])
