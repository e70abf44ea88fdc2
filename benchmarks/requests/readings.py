"""What a model makes of messages, and of their halves, that it did not learn from."""

from __future__ import annotations

import asyncio
import hashlib
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from frontline.nlu.clauses import Cut, cuts, opening
from frontline.nlu.request_evidence import Piece
from frontline.nlu.requests import Pair
from frontline.settings import Settings

_INTENT = re.compile(r"\s*- intent:\s*(\S+)")
_OTHER = re.compile(r"\s*- (?:lookup|synonym|regex):")
_EXAMPLE = re.compile(r"\s+- (.*)$")
_MARKS = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})")


@dataclass(frozen=True)
class Halved:
    """A message with the halves at each place where it may be cut."""

    whole: Piece
    halves: tuple[tuple[Cut, Pair], ...]


def leave_out(data: Path, copy: Path, folds: int, fold: int) -> list[tuple[str, str]]:
    """Copy the data without one part of its examples; gives these with their labels."""
    shutil.copytree(data, copy)
    left: list[tuple[str, str]] = []
    for path in sorted(copy.glob("*/*.yml")):
        if path.name in ("nlu.yml", "marked.yml"):
            kept = list(_without(path.read_text(encoding="utf-8"), folds, fold, left))
            path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return left


def _without(text: str, folds: int, fold: int, left: list[tuple[str, str]]) -> Iterator[str]:
    intent = ""
    for line in text.splitlines():
        begins, example = _INTENT.match(line), _EXAMPLE.match(line)
        intent = begins[1] if begins else "" if _OTHER.match(line) else intent
        if intent and example and not begins and _part(example[1], folds) == fold:
            left.append((intent, _MARKS.sub(r"\1", example[1])))
        else:
            yield line


def _part(example: str, folds: int) -> int:
    return int(hashlib.sha256(example.encode()).hexdigest(), 16) % folds


class Reader:
    """A model trained on the given data, in a folder of its own."""

    def __init__(self, settings: Settings, data: Path, models: Path) -> None:
        # Imported late: Rasa, and TensorFlow stood in for before it.
        from frontline.nlu import training, understanding  # noqa: PLC0415

        own = replace(settings, data_dir=data, models_dir=models)
        training._train_archive(own, "fold", tune=False)
        self._parse = understanding.Understanding(models / "fold.tar.gz")._agent.parse_message
        self._loop = asyncio.new_event_loop()

    def halved(self, text: str) -> Halved:
        """The message and its halves, each read by itself."""
        begins = len(opening(text))
        found = [
            (cut, (self._piece(text[begins : cut.ends]), self._piece(text[cut.starts :])))
            for cut in cuts(text)
        ]
        return Halved(self._piece(text), tuple(found))

    def _piece(self, text: str) -> Piece:
        from frontline.nlu import request_splitter  # noqa: PLC0415 - as above

        with patch.object(request_splitter, "places", lambda _: []):
            parsed: dict[str, Any] = self._loop.run_until_complete(self._parse(text))
        return request_splitter.piece_of(parsed)
