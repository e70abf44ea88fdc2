"""Reads the passages that trainers keep in data/knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from frontline.domain.knowledge import Passage

# Longer is no answer for a chat; it wants another heading.
MOST_WORDS = 120
_REQUIRED = ("title", "source", "reviewed", "review_by")
_FENCE = "---"
_LINK = re.compile(r"(?:https://|/(?![/\\]))[^\s()<>\"']*")


class KnowledgeUnusable(Exception):
    """A passage cannot be used. The message names the file, the line and what is wrong."""


@dataclass
class _Section:
    heading: str
    line: int
    questions: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def load_passages(folder: Path) -> list[Passage]:
    """Every passage, in the order of the files' names and of the sections in them.

    A folder that is not there holds none. Errors: KnowledgeUnusable.
    """
    return [passage for path in sorted(folder.glob("*.md")) for passage in read_passages(path)]


def read_passages(path: Path) -> list[Passage]:
    """The passages of one file. Errors: KnowledgeUnusable."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeUnusable(f"{path.name}: it cannot be read as UTF-8 text.") from error
    end = _end_of_head(path, lines)
    head = _head(path, "\n".join(lines[1:end]))
    sections = list(_sections(head["title"], lines, end + 1))
    _check_sections(path, sections)
    return [_passage(path, head, section) for section in sections]


def _passage(path: Path, head: Mapping[str, Any], section: _Section) -> Passage:
    return Passage(
        id=f"{path.stem}#{_slug(section.heading)}",
        heading=section.heading,
        text=section.text,
        questions=tuple(section.questions),
        link=head.get("link"),
        **{name: head[name] for name in _REQUIRED},
    )


def _slug(heading: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", heading.casefold()))


def _end_of_head(path: Path, lines: list[str]) -> int:
    """The index of the line that ends the front matter."""
    if not lines or lines[0].strip() != _FENCE:
        raise _unusable(path, 1, "begin the file with '---', its title, source and dates.")
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == _FENCE:
            return number
    raise _unusable(path, 1, "the front matter has no closing '---'.")


def _head(path: Path, text: str) -> Mapping[str, Any]:
    try:
        head = YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise _unusable(path, line + 2, "the front matter is not valid YAML.") from error
    except YAMLError as error:
        raise _unusable(path, 1, "the front matter is not valid YAML.") from error
    if not isinstance(head, Mapping):
        raise _unusable(path, 2, "the front matter needs lines such as 'title: Share codes'.")
    _check_head(path, head)
    return {str(name): _plain(value) for name, value in head.items()}


def _check_head(path: Path, head: Any) -> None:
    for name in head:
        if name not in (*_REQUIRED, "link"):
            raise _unusable(path, _line(head, name), f"'{name}' is no field of a passage.")
    for name in _REQUIRED:
        if name not in head:
            raise _unusable(path, 1, f"the front matter lacks '{name}'.")
    for name in head:
        if why := _what_is_wrong(name, head[name]):
            raise _unusable(path, _line(head, name), f"'{name}' {why}")
    if head["review_by"] <= head["reviewed"]:
        raise _unusable(path, _line(head, "review_by"), "'review_by' must come after 'reviewed'.")


def _what_is_wrong(name: str, value: Any) -> str | None:
    if name in {"reviewed", "review_by"}:
        return None if type(value) is date else "must be a date such as 2027-05-22."
    if not isinstance(value, str) or not value.strip():
        return "must be a text."
    if name == "link" and not _LINK.fullmatch(value.strip()):
        return "must begin with https:// or be a page of this site such as /privacy."
    return None


def _sections(title: str, lines: list[str], start: int) -> Iterator[_Section]:
    """The text under each "##", and the one before the first under the file's title."""
    section = _Section(title, start + 1)
    for number, line in enumerate(lines[start:], start=start + 1):
        if line.startswith("## "):
            if section.line > start + 1 or section.words or section.questions:
                yield section
            section = _Section(line[3:].strip(), number)
        elif line.startswith(">"):
            section.questions.append(line[1:].strip())
        elif line.strip():
            section.words.append(line.strip())
    yield section


def _check_sections(path: Path, sections: list[_Section]) -> None:
    seen: set[str] = set()
    for section in sections:
        if not section.text:
            raise _unusable(path, section.line, f"'{section.heading}' has no text below it.")
        if len(section.text.split()) > MOST_WORDS:
            why = f"'{section.heading}' has more than {MOST_WORDS} words; give it more headings."
            raise _unusable(path, section.line, why)
        if not _slug(section.heading) or _slug(section.heading) in seen:
            why = f"'{section.heading}' needs a heading in words that no other section has."
            raise _unusable(path, section.line, why)
        seen.add(_slug(section.heading))


def _plain(value: Any) -> Any:
    return value if type(value) is date else str(value).strip()


def _line(head: Any, name: str) -> int:
    """The line of the file a name of the front matter stands on."""
    return int(head.lc.key(name)[0]) + 2


def _unusable(path: Path, line: int, why: str) -> KnowledgeUnusable:
    return KnowledgeUnusable(f"{path.name}, line {line}: {why}")
