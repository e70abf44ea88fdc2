"""The models folder: archives, their cards, and one small file that names the live one."""

from __future__ import annotations

import builtins
import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from frontline.application.manage_models import ModelCard, ModelError

ARCHIVE_SUFFIX = ".tar.gz"
LIVE_FILE = "live.json"
# Earlier live models remembered for going back.
REMEMBERED = 20


class ModelRegistry:
    """Implements the port `Models` on a folder.

    `live.json` is replaced in one step, so a server that polls it sees the old name or the new
    one, never half a file.
    """

    def __init__(self, models_dir: Path) -> None:
        self._folder = models_dir

    def list(self) -> Sequence[ModelCard]:
        """Every model with a readable card and an archive, newest first."""
        cards = [_read_card(path) for path in self._folder.glob("*.json") if path.name != LIVE_FILE]
        known = [card for card in cards if card and self._path(card.name).is_file()]
        return sorted(known, key=lambda card: (card.trained_at, card.name), reverse=True)

    def live(self) -> Path | None:
        """The live model's archive, or None when none is promoted or its file is gone."""
        names = self._history()
        archive = self._path(names[0]) if names else None
        return archive if archive and archive.is_file() else None

    def archive(self, name: str) -> Path:
        """Where a model's archive is. Errors: ModelError."""
        path = self._path(name)
        if path.parent != self._folder or not path.is_file():
            raise ModelError(f"There is no model named {name}. See: frontline model list")
        return path

    def promote(self, name: str) -> None:
        """Make this model the live one. Errors: ModelError."""
        self.archive(name)
        history = self._history()
        if history[:1] != [name]:
            self._write_history([name, *history])

    def rollback(self) -> str:
        """Make the earlier live model live again and return its name. Errors: ModelError."""
        for position, name in enumerate(self._history()[1:], start=1):
            if self._path(name).is_file():
                self._write_history(self._history()[position:])
                return name
        raise ModelError("No earlier model is there to go back to.")

    def save_card(self, card: ModelCard) -> None:
        """Write or replace a model's card."""
        record = {**asdict(card), "trained_at": card.trained_at.isoformat()}
        self._replace(self._folder / f"{card.name}.json", record)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{ARCHIVE_SUFFIX}"

    def _history(self) -> builtins.list[str]:
        try:
            record = json.loads((self._folder / LIVE_FILE).read_text(encoding="utf-8"))
            return [str(record["live"]), *map(str, record["before"])]
        except (OSError, ValueError, KeyError, TypeError):
            return []

    def _write_history(self, names: Sequence[str]) -> None:
        record = {"live": names[0], "before": list(names[1 : REMEMBERED + 1])}
        self._replace(self._folder / LIVE_FILE, record)

    def _replace(self, path: Path, record: dict[str, Any]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        beside.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
        beside.replace(path)


def _read_card(path: Path) -> ModelCard | None:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        record["trained_at"] = datetime.fromisoformat(record["trained_at"])
        return ModelCard(**record)
    except (OSError, ValueError, KeyError, TypeError):
        return None
