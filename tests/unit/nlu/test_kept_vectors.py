"""Vectors kept between trainings: what is encoded again, and what is not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from frontline.nlu.encoder import kept_vectors
from frontline.nlu.encoder.kept_vectors import FILE_NAME, KeptVectors


class Encoder:
    """Gives each text three made-up vectors and remembers which it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str) -> NDArray[np.float32]:
        self.asked.append(text)
        return np.random.default_rng(len(text)).normal(size=(3, 384)).astype(np.float32)


def open_kept(folder: Path, state: str = "an encoder") -> tuple[KeptVectors, Encoder]:
    encoder = Encoder()
    return KeptVectors(folder / FILE_NAME, state, encoder), encoder


def keep(folder: Path, *texts: str) -> None:
    kept, _ = open_kept(folder)
    for text in texts:
        kept.layers(text)
    kept.save()


def test_a_text_is_encoded_once(tmp_path: Path) -> None:
    """Neither twice in one training nor again in the next, and both times it gets the same."""
    first, encoder = open_kept(tmp_path)
    before = [first.layers(text) for text in ("hello", "hello", "")]
    first.save()
    assert encoder.asked == ["hello", ""]
    second, encoder = open_kept(tmp_path)
    assert np.array_equal(second.layers("hello"), before[0])
    assert np.array_equal(second.layers(""), before[2])
    assert encoder.asked == []


def test_what_is_kept_is_near_what_the_encoder_gave(tmp_path: Path) -> None:
    kept, encoder = open_kept(tmp_path)
    assert kept.layers("hello") == pytest.approx(encoder("hello"), abs=2e-3)
    assert np.array_equal(kept.meanings(["hello", "a"])[0], kept.layers("hello")[-1])
    assert kept.meanings([]).shape == (0, 384)


def test_another_encoder_starts_anew(tmp_path: Path) -> None:
    keep(tmp_path, "hello")
    other, encoder = open_kept(tmp_path, "another encoder")
    other.layers("hello")
    assert encoder.asked == ["hello"]


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 1.0])
def test_a_damaged_file_counts_as_none(tmp_path: Path, share: float) -> None:
    """Cut off, or with a byte in it that has changed."""
    keep(tmp_path, "hello", "good morning")
    path = tmp_path / FILE_NAME
    whole = bytearray(path.read_bytes())
    if share < 1:
        path.write_bytes(whole[: int(len(whole) * share)])
    else:
        whole[len(whole) // 2] ^= 0xFF
        path.write_bytes(whole)
    kept, encoder = open_kept(tmp_path)
    kept.layers("hello")
    kept.save()
    assert encoder.asked == ["hello"]
    _, encoder = open_kept(tmp_path)
    assert encoder.asked == []


def test_what_was_used_last_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file has a bound; examples that were taken out of the data make room."""
    monkeypatch.setattr(kept_vectors, "MOST_KEPT", 2)
    keep(tmp_path, "old", "older")
    keep(tmp_path, "old", "new")
    kept, encoder = open_kept(tmp_path)
    for text in ("old", "new", "older"):
        kept.layers(text)
    assert encoder.asked == ["older"]


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    """An encoder brought along may lie where only reading is allowed."""
    keep(tmp_path / "not there", "hello")
    assert not list(tmp_path.iterdir())


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    keep(tmp_path, "hello")
    path = tmp_path / FILE_NAME
    before = path.stat().st_mtime_ns
    keep(tmp_path, "hello")
    assert path.stat().st_mtime_ns == before
    assert [each.name for each in tmp_path.iterdir()] == [FILE_NAME]
