"""The page docs/dialogue-reference.md, made from domain.yml and data/."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
_GROUP = re.compile(r"  # --- (?P<title>.+?) -*$")
_ENTRY = re.compile(r"  (?:- )?(?P<name>[a-z_]+):?(?: +# (?P<note>.+))?$")
_BEGINNING = 110

_OPENING = """\
# The dialogue, name by name

<!-- Made by scripts/write-reference from domain.yml and data/. Change those, not this page. -->

What the assistant recognises, remembers and does. The meanings are the comments of `domain.yml`;
the examples and answers are the first ones in `data/`, and more stand there.
"""


@dataclass(frozen=True)
class Entry:
    """One name of domain.yml with the comment beside it and the heading above it."""

    name: str
    note: str
    group: str


@dataclass(frozen=True)
class Data:
    """What the skills' folders say about a name: first examples, rules and responses."""

    examples: dict[str, str]
    rules: dict[str, str]
    responses: dict[str, str]


def page() -> str:
    """The whole page in Markdown."""
    data = read_data()
    rows_of_intents = [
        [f"`{e.name}`", e.note, _example(data, e.name), f"`{data.rules[e.name]}`"]
        for e in entries("intents")
    ]
    answers = [
        [f"`{name.removeprefix('utter_')}`", _example(data, name.removeprefix("utter_")), text]
        for name, text in data.responses.items()
        if "/" in name
    ]
    return "\n".join(
        [
            _OPENING,
            "## Intents: what a visitor wants\n",
            _grouped("intents", ["intent", "meaning", "an example", "what runs"], rows_of_intents),
            "## Retrieval intents: questions with one approved answer\n",
            _table(["name", "an example", "how the answer begins"], sorted(answers)),
            "## Entities: facts found in a message\n",
            _noted("entities", "entity"),
            "## Slots: what is remembered from turn to turn\n",
            _noted("slots", "slot"),
            "## Forms\n",
            _noted("forms", "form"),
            "Its questions are in [screening](screening.md). To Rasa it has one slot.\n",
            "## Actions: what runs\n",
            _noted("actions", "action"),
        ]
    )


def entries(section: str) -> Iterator[Entry]:
    """The names of one section of domain.yml, in order."""
    group, inside = "", False
    for line in (ROOT / "domain.yml").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith((" ", "#")):
            inside = line.startswith(f"{section}:")
        elif inside and (heading := _GROUP.match(line)):
            group = heading["title"]
        elif inside and (entry := _ENTRY.match(line)):
            yield Entry(entry["name"], entry["note"] or "", group)


def read_data() -> Data:
    """Everything the skills' folders hold that this page shows."""
    data = Data({}, {}, {})
    for path in sorted(DATA.glob("*/*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for taught in content.get("nlu", []):
            data.examples[taught["intent"]] = taught["examples"].split("\n")[0].removeprefix("- ")
        for rule in content.get("rules", []):
            first, *_, last = rule["steps"]
            data.rules[first.get("intent", "")] = last.get("action", "")
        for name, variations in content.get("responses", {}).items():
            data.responses[name] = _beginning(variations[0])
    return data


def _example(data: Data, name: str) -> str:
    return data.examples.get(name, "see the next table")


def _beginning(variation: dict[str, Any]) -> str:
    return textwrap.shorten(str(variation.get("text", "")), _BEGINNING, placeholder=" …")


def _noted(section: str, kind: str) -> str:
    rows = [[f"`{entry.name}`", entry.note] for entry in entries(section)]
    return _grouped(section, [kind, "meaning"], rows)


def _grouped(section: str, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """One table for each heading that stands in this section of domain.yml."""
    parts: list[str] = []
    paired = zip(entries(section), rows, strict=True)
    for group, members in groupby(paired, key=lambda pair: pair[0].group):
        if group:
            parts.append(f"### {group[0].upper()}{group[1:]}\n")
        parts.append(_table(titles, [row for _, row in members]))
    return "\n".join(parts)


def _table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(_cell(part) for part in line)} |" for line in lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
