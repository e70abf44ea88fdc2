"""Where the encoder's files are, what they must contain, and how that is checked."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from frontline.settings import Settings

# sentence-transformers/all-MiniLM-L6-v2, upstream revision
# 1110a243fdf4706b3f48f1d95db1a4f5529b4d41 (Apache-2.0).
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"

# Raised when the way the graph is built or quantised changes, so that old files are rebuilt.
RECIPE = 2

# The graph's outputs: the hidden states after these layers. The last one tells what a sentence
# means; the lower ones keep more of its words.
READ_LAYERS = (2, 4, 6)
WIDTH = 384
OUTPUTS = tuple(f"hidden_state_{layer}" for layer in READ_LAYERS)

# The layers that may be tuned, counted from 0, and the output they go on from.
TUNED_LAYERS = (4, 5)
BELOW_TUNED = OUTPUTS.index("hidden_state_4")

WEIGHTS_NAME = "model.safetensors"
TOKENIZER_NAME = "tokenizer.json"
GRAPH_NAME = "encoder.onnx"
CARD_NAME = "encoder.json"


class EncoderError(Exception):
    """The encoder cannot be prepared or used. The message is one line a person can act on."""


@dataclass(frozen=True)
class EncoderCard:
    """What `encoder.json` records: the sources, the result and how close int8 stays to fp32."""

    model: str
    recipe: int
    weights_sha256: str
    tokenizer_sha256: str
    graph_sha256: str
    similarity_mean: float
    similarity_lowest: float

    def as_json(self) -> str:
        """The card as readable JSON."""
        return json.dumps(asdict(self), indent=2) + "\n"


@dataclass(frozen=True)
class EncoderFiles:
    """A folder that holds, or is to hold, a prepared encoder."""

    folder: Path

    @property
    def graph(self) -> Path:
        """The int8 ONNX graph."""
        return self.folder / GRAPH_NAME

    @property
    def tokenizer(self) -> Path:
        """The tokenizer the graph was trained with."""
        return self.folder / TOKENIZER_NAME

    @property
    def card(self) -> Path:
        """The record of where both came from."""
        return self.folder / CARD_NAME

    def complete(self) -> bool:
        """Whether graph and tokenizer are both there."""
        return self.graph.is_file() and self.tokenizer.is_file()


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in lower-case hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def encoder_files(settings: Settings) -> EncoderFiles:
    """The encoder this installation uses: FRONTLINE_ENCODER_PATH if prepared, else our own."""
    if settings.encoder_path is not None:
        given = EncoderFiles(settings.encoder_path)
        if given.complete():
            return given
    return EncoderFiles(settings.models_dir / "encoder")


def read_card(files: EncoderFiles) -> EncoderCard | None:
    """The card beside the files, or None when there is none or it cannot be read."""
    try:
        return EncoderCard(**json.loads(files.card.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def fingerprint(files: EncoderFiles) -> str:
    """One value that changes when graph or tokenizer change. Errors: EncoderError if absent."""
    if not files.complete():
        raise EncoderError(
            f"No sentence encoder in {files.folder}. Run: python -m frontline.nlu.encoder.prepare"
        )
    return f"{sha256_of(files.graph)}:{sha256_of(files.tokenizer)}"


def is_prepared(files: EncoderFiles, weights_sha256: str = WEIGHTS_SHA256) -> bool:
    """Whether the files are whole, from these weights and from today's recipe."""
    card = read_card(files)
    if card is None or not files.complete():
        return False
    return (
        card.recipe == RECIPE
        and card.weights_sha256 == weights_sha256
        and fingerprint(files) == f"{card.graph_sha256}:{card.tokenizer_sha256}"
    )
