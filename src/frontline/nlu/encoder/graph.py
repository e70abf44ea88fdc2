"""Build the encoder's network as an ONNX graph, without torch: a plain six-layer BERT."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from frontline.nlu.encoder.files import OUTPUTS, READ_LAYERS, WIDTH
from frontline.nlu.encoder.weights import Tensor

LAYERS = 6
HEADS = 12
EPSILON = 1e-12  # the model's own layer_norm_eps
OPSET = 17
IR_VERSION = 8
ORT_DOMAIN = "com.microsoft"


class _Network:
    """Collects nodes and constants; each method returns the name of its result."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def constant(self, name: str, value: Any) -> str:
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    def node(self, kind: str, inputs: Sequence[str], name: str, **settings: Any) -> str:
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **settings))
        return name

    def number(self, name: str, value: float) -> str:
        return self.constant(name, np.array(value, dtype=np.float32))

    def numbers(self, name: str, values: Sequence[int]) -> str:
        return self.constant(name, np.array(values, dtype=np.int64))


class _Bert:
    def __init__(self, weights: Mapping[str, Tensor]) -> None:
        self._weights = weights
        self.net = _Network()

    def linear(self, data: str, weight: str, name: str) -> str:
        net, bias = self.net, self._weights[f"{weight}.bias"]
        transposed = np.ascontiguousarray(self._weights[f"{weight}.weight"].T)
        matrix = net.constant(f"{name}.weight", transposed)
        product = net.node("MatMul", [data, matrix], f"{name}.product")
        return net.node("Add", [product, net.constant(f"{name}.bias", bias)], name)

    def norm(self, data: str, weight: str, name: str) -> str:
        net = self.net
        scale = net.constant(f"{name}.scale", self._weights[f"{weight}.weight"])
        shift = net.constant(f"{name}.shift", self._weights[f"{weight}.bias"])
        return net.node("LayerNormalization", [data, scale, shift], name, axis=-1, epsilon=EPSILON)

    def embeddings(self) -> str:
        net, prefix = self.net, "embeddings"
        words = net.constant("word_table", self._weights[f"{prefix}.word_embeddings.weight"])
        word = net.node("Gather", [words, "input_ids"], "words", axis=0)
        # Every text is of segment 0, so its row is added to the positions once and for all.
        segment = self._weights[f"{prefix}.token_type_embeddings.weight"][0]
        positions = self._weights[f"{prefix}.position_embeddings.weight"] + segment
        table = net.constant("position_table", positions)
        shape = net.node("Shape", ["input_ids"], "shape")
        length = net.node("Gather", [shape, net.numbers("one", [1])], "length", axis=0)
        start, axis = net.numbers("zero", [0]), net.numbers("axis", [0])
        position = net.node("Slice", [table, start, length, axis], "positions")
        total = net.node("Add", [word, position], "embedded")
        return self.norm(total, f"{prefix}.LayerNorm", "embedded.norm")

    def mask(self) -> str:
        """1 for a piece that counts, 0 for padding, in the type the attention node wants."""
        return self.net.node("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)

    def attention(self, data: str, mask: str, weight: str, name: str) -> str:
        """All heads as ONNX Runtime's one fused node, which quantising turns into int8.

        Written out as single products the same numbers take a fifth more time.
        """
        net, own = self.net, f"{weight}.attention.self"
        joined = net.node(
            "Attention",
            [data, *self._query_key_value(own, name), mask],
            f"{name}.joined",
            domain=ORT_DOMAIN,
            num_heads=HEADS,
        )
        out = self.linear(joined, f"{weight}.attention.output.dense", f"{name}.out")
        total = net.node("Add", [out, data], f"{name}.residual")
        return self.norm(total, f"{weight}.attention.output.LayerNorm", f"{name}.norm")

    def _query_key_value(self, own: str, name: str) -> tuple[str, str]:
        parts = [f"{own}.{part}" for part in ("query", "key", "value")]
        weights = np.concatenate([self._weights[f"{part}.weight"].T for part in parts], axis=1)
        biases = np.concatenate([self._weights[f"{part}.bias"] for part in parts])
        return (
            self.net.constant(f"{name}.qkv.weight", np.ascontiguousarray(weights)),
            self.net.constant(f"{name}.qkv.bias", biases),
        )

    def gelu(self, data: str, name: str) -> str:
        """The exact form with Erf, which the model was trained with, not the tanh one."""
        net = self.net
        divided = net.node("Div", [data, net.number("sqrt2", float(np.sqrt(2.0)))], f"{name}.div")
        erf = net.node("Erf", [divided], f"{name}.erf")
        shifted = net.node("Add", [erf, net.number("unit", 1.0)], f"{name}.shift")
        product = net.node("Mul", [data, shifted], f"{name}.mul")
        return net.node("Mul", [product, net.number("half", 0.5)], name)

    def layer(self, data: str, mask: str, number: int) -> str:
        weight, name = f"encoder.layer.{number}", f"layer{number}"
        attended = self.attention(data, mask, weight, f"{name}.attention")
        wide = self.linear(attended, f"{weight}.intermediate.dense", f"{name}.wide")
        narrow = self.linear(
            self.gelu(wide, f"{name}.gelu"), f"{weight}.output.dense", f"{name}.narrow"
        )
        total = self.net.node("Add", [narrow, attended], f"{name}.residual")
        return self.norm(total, f"{weight}.output.LayerNorm", f"{name}.norm")


def write_graph(weights: Mapping[str, Tensor], path: Path) -> None:
    """Write the fp32 network to `path`.

    Inputs `input_ids` and `attention_mask` (int64, batch x sequence); outputs `OUTPUTS`, the
    hidden states after `READ_LAYERS` (float32, batch x sequence x 384). Sequences of at most 512.
    """
    bert = _Bert(weights)
    mask = bert.mask()
    data = bert.embeddings()
    for number in range(LAYERS):
        data = bert.layer(data, mask, number)
        if number + 1 in READ_LAYERS:
            bert.net.node("Identity", [data], f"hidden_state_{number + 1}")
    _save(bert.net, [_pieces("input_ids"), _pieces("attention_mask")], OUTPUTS, path)


def write_layers(weights: Mapping[str, Tensor], numbers: Sequence[int], path: Path) -> None:
    """Write the fp32 network of some layers alone, one after the other, to `path`.

    Inputs `hidden_state` (float32, batch x sequence x 384) and `attention_mask` (int64, batch x
    sequence), output `tuned_state`, of the first one's shape.
    """
    bert = _Bert(weights)
    mask, data = bert.mask(), "hidden_state"
    for number in numbers:
        data = bert.layer(data, mask, number)
    bert.net.node("Identity", [data], "tuned_state")
    _save(bert.net, [_states("hidden_state"), _pieces("attention_mask")], ["tuned_state"], path)


def _pieces(name: str) -> Any:
    return helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "sequence"])


def _states(name: str) -> Any:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", "sequence", WIDTH])


def _save(net: _Network, inputs: Sequence[Any], outputs: Sequence[str], path: Path) -> None:
    constants = list(net.constants.values())
    results = [_states(name) for name in outputs]
    graph = helper.make_graph(net.nodes, "all-MiniLM-L6-v2", inputs, results, constants)
    opsets = [helper.make_operatorsetid("", OPSET), helper.make_operatorsetid(ORT_DOMAIN, 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
