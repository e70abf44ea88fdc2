"""Read the held-out talk: messages with their labels, and messages with their facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML, YAMLError

from frontline.application.evaluate_understanding import HeldOutFacts, HeldOutMessage

FACTS_FILE = "entities.yml"
# The kinds the annotators marked; a fact of another kind is neither right nor wrong.
ANNOTATED_KINDS = frozenset(
    {"place", "salary", "pay_band", "work_mode", "contract_type", "email", "phone"}
    | {"registration_number", "notice_period", "mention"}
)


class HeldOutError(Exception):
    """The held-out files cannot be read. The message names the file."""


class HeldOutTalk:
    """The talk of one folder: Rasa's format, one file a skill, and `entities.yml` for facts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def messages(self) -> list[HeldOutMessage]:
        """Every labelled message. Errors: HeldOutError, also when there is none."""
        paths = sorted(path for path in self.folder.glob("*.yml") if path.name != FACTS_FILE)
        found = [message for path in paths for message in _messages(path)]
        if not found:
            raise HeldOutError(f"There is no held-out talk in {self.folder}.")
        return found

    def facts(self) -> list[HeldOutFacts]:
        """The messages with annotated facts; none without their file. Errors: HeldOutError."""
        path = self.folder / FACTS_FILE
        rows = _load(path) if path.is_file() else []
        return [
            HeldOutFacts(
                str(row["text"]),
                frozenset((e["entity"], str(e["text"]).casefold()) for e in row["entities"]),
                ANNOTATED_KINDS,
            )
            for row in rows
        ]


def _messages(path: Path) -> Iterator[HeldOutMessage]:
    content = _load(path)
    if not isinstance(content, Mapping) or "nlu" not in content:
        raise HeldOutError(f"{path} has no 'nlu' list.")
    for entry in content["nlu"]:
        for line in str(entry["examples"]).splitlines():
            if line.strip():
                yield HeldOutMessage(line.strip().removeprefix("-").strip(), entry["intent"])


def _load(path: Path) -> Any:
    try:
        return YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except YAMLError as error:
        raise HeldOutError(f"{path} is not YAML: {error}") from error
