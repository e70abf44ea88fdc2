"""Build the encoder's network as an ONNX graph, without torch: a plain six-layer BERT."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from frontline.nlu.encoder.weights import Tensor

LAYERS = 6
WIDTH = 384
HEADS = 12
HEAD_WIDTH = WIDTH // HEADS
EPSILON = 1e-12  # the model's own layer_norm_eps
OPSET = 17
IR_VERSION = 8

# Far below any attention score, so that padding gets no weight after Softmax.
MASKED = -10_000.0


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
        net = self.net
        present = net.node("Cast", ["attention_mask"], "present", to=TensorProto.FLOAT)
        absent = net.node("Sub", [net.number("unit", 1.0), present], "absent")
        penalty = net.node("Mul", [absent, net.number("masked", MASKED)], "penalty")
        return net.node("Unsqueeze", [penalty, net.numbers("middle", [1, 2])], "mask")

    def heads(self, data: str, name: str, order: Sequence[int]) -> str:
        split = self.net.numbers("split", [0, 0, HEADS, HEAD_WIDTH])
        apart = self.net.node("Reshape", [data, split], f"{name}.split")
        return self.net.node("Transpose", [apart], f"{name}.heads", perm=list(order))

    def attention(self, data: str, mask: str, weight: str, name: str) -> str:
        net, own = self.net, f"{weight}.attention.self"
        query = self.heads(
            self.linear(data, f"{own}.query", f"{name}.q"), f"{name}.q", (0, 2, 1, 3)
        )
        key = self.heads(self.linear(data, f"{own}.key", f"{name}.k"), f"{name}.k", (0, 2, 3, 1))
        value = self.heads(
            self.linear(data, f"{own}.value", f"{name}.v"), f"{name}.v", (0, 2, 1, 3)
        )
        raw = net.node("MatMul", [query, key], f"{name}.raw")
        root = net.number("root", float(1 / np.sqrt(HEAD_WIDTH)))
        scaled = net.node("Mul", [raw, root], f"{name}.scaled")
        masked = net.node("Add", [scaled, mask], f"{name}.masked")
        share = net.node("Softmax", [masked], f"{name}.share", axis=-1)
        mixed = net.node("MatMul", [share, value], f"{name}.mixed")
        back = net.node("Transpose", [mixed], f"{name}.back", perm=[0, 2, 1, 3])
        joined = net.node("Reshape", [back, net.numbers("join", [0, 0, WIDTH])], f"{name}.joined")
        out = self.linear(joined, f"{weight}.attention.output.dense", f"{name}.out")
        total = net.node("Add", [out, data], f"{name}.residual")
        return self.norm(total, f"{weight}.attention.output.LayerNorm", f"{name}.norm")

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

    Inputs `input_ids` and `attention_mask` (int64, batch x sequence); output
    `last_hidden_state` (float32, batch x sequence x 384). Sequences of at most 512.
    """
    bert = _Bert(weights)
    mask = bert.mask()
    data = bert.embeddings()
    for number in range(LAYERS):
        data = bert.layer(data, mask, number)
    bert.net.node("Identity", [data], "last_hidden_state")
    model = _model(bert.net)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _model(net: _Network) -> Any:
    def port(name: str, kind: int, *shape: str | int) -> Any:
        return helper.make_tensor_value_info(name, kind, list(shape))

    graph = helper.make_graph(
        net.nodes,
        "all-MiniLM-L6-v2",
        [port(n, TensorProto.INT64, "batch", "sequence") for n in ("input_ids", "attention_mask")],
        [port("last_hidden_state", TensorProto.FLOAT, "batch", "sequence", WIDTH)],
        initializer=list(net.constants.values()),
    )
    opset = helper.make_operatorsetid("", OPSET)
    return helper.make_model(graph, opset_imports=[opset], ir_version=IR_VERSION)
