"""Tune the encoder's upper layers: `python -m frontline.nlu.tuning EXAMPLES ENCODER RESULT`.

EXAMPLES is a JSON list of pairs (text, label), ENCODER the folder of the prepared encoder and
RESULT the graph to write. A process of its own, because it is the only one that wants TensorFlow.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from frontline.nlu.encoder.files import BELOW_TUNED, EncoderFiles
from frontline.nlu.encoder.session import Vector, shared_encoder
from frontline.nlu.encoder.similarity import Similarity
from frontline.nlu.encoder.tuned import TunedLayers
from frontline.nlu.tuning.learn import learn
from frontline.nlu.tuning.network import UpperLayers
from frontline.nlu.tuning.upper_layers import read_upper_layers, write_upper_layers

# Examples whose vectors are compared when the layers are made small, and how similar they must be
# on average (1 is the same direction): 0.998 is usual, 0.97 after a dozen examples.
COMPARED, FAITHFUL = 200, 0.95


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - progress for the person who started it


def main() -> int:
    """Read, learn, write and compare; 0 when the graph is there."""
    parser = argparse.ArgumentParser(prog="python -m frontline.nlu.tuning", description=__doc__)
    for name in ("examples", "encoder", "result"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    texts, labels = zip(*json.loads(options.examples.read_text(encoding="utf-8")))
    say(f"Sentence encoder: tuning its upper layers on {len(texts)} examples …")
    files = EncoderFiles(options.encoder)
    encoder = shared_encoder(files)
    # A copy of one layer, so that those above and below it take no memory.
    states = [encoder.states(text)[BELOW_TUNED].copy() for text in texts]
    layers = learn(read_upper_layers(files.graph), states, labels, say)
    write_upper_layers(layers.weights(), options.result)
    alike = compared(layers, options.result, states[:COMPARED])
    say(f"Sentence encoder: tuned (similarity of the small layers {alike.mean:.4f}).")
    return 0 if alike.mean >= FAITHFUL else 1


def compared(exact: UpperLayers, graph: Path, states: Sequence[Vector]) -> Similarity:
    """How similar the vectors of the written layers are to those of the exact ones."""
    small = TunedLayers(graph)
    vectors = exact.vectors_of(states)
    cosines = [float(row @ small.vector(each)) for row, each in zip(vectors, states)]
    return Similarity(sum(cosines) / len(cosines), min(cosines))


if __name__ == "__main__":
    sys.exit(main())
