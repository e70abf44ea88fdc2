"""Start the tuning, which is a process of its own, and hand over what it wants."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from frontline.nlu.encoder.files import EncoderError, EncoderFiles

ROOT = Path(__file__).parents[3]


def tune(examples: Sequence[tuple[str, str]], files: EncoderFiles, result: Path) -> None:
    """Write the graph of the layers tuned on `examples` (text, label) to `result`.

    Minutes for ten thousand examples, with a line of progress now and then on standard output.
    Rasa's process can stay without TensorFlow. Errors: EncoderError, with the reason above it.
    """
    with tempfile.TemporaryDirectory(prefix="frontline-tuning-") as folder:
        given = Path(folder) / "examples.json"
        given.write_text(json.dumps(list(examples)), encoding="utf-8")
        paths = [str(path) for path in (given, files.folder, result)]
        # The command is ours: fixed words, and paths of this installation.
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "frontline.nlu.tuning", *paths],
            env={**os.environ, "PYTHONPATH": str(ROOT), "TF_CPP_MIN_LOG_LEVEL": "3"},
            check=False,
        )
    if done.returncode:
        raise EncoderError("The sentence encoder could not be tuned; the lines above say why.")
