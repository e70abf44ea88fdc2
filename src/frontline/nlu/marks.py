"""Marks of facts in an example, as Rasa has them: `I'm a [staff nurse](profession)`."""

from __future__ import annotations

import re

_MARK = re.compile(r"\[([^\]]+)\]\(([a-z_]+)\)")


def plain_text(example: str) -> str:
    """The example as a visitor would type it, without its marks."""
    return _MARK.sub(r"\1", example)


def marked_kinds(example: str) -> list[str]:
    """The kind of each fact marked, in their order."""
    return [match[2] for match in _MARK.finditer(example)]
