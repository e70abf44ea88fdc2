"""Where in a message a name stands so that, if a place is called so, that place is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from frontline.domain.list_questions import only_carries
from frontline.domain.search_words import ASKING

_NAME = r"(?P<name>[a-z][\w-]+(?:[ -][a-z][\w-]+){0,2}?)"
_ALONE = re.compile(
    rf"(?:^|[.,;:!?]\s+)(?:(?:try|maybe|or|in|near|just|so|and|ok|no|then)\s){{0,2}}{_NAME}"
    r"(?:\s(?:instead|please|then|maybe|pls|only))?(?=\s*(?:[.,;:!?]|$))",
    re.IGNORECASE,
)
_SURELY = re.compile(
    rf"\b(?:has|does|have)\s{_NAME}\s(?:got|have|any)\b"
    rf"|\b(?:back to|go with|swap (?:it )?to|change (?:it )?to)\s{_NAME.replace('name', 'other')}"
    r"(?=\s*(?:[.,;:!?]|$|instead|then|please))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class NameSaid:
    """A name at its positions; `surely` where nothing but a place can stand there."""

    name: str
    start: int
    end: int
    surely: bool


def names_said_alone(text: str) -> Iterator[NameSaid]:
    """The names that may be places: of "no, not London. Kent", and of "has Bristol got any"."""
    for pattern, surely in ((_SURELY, True), (_ALONE, False)):
        for said in pattern.finditer(text):
            group = next(name for name, word in said.groupdict().items() if word)
            words = said[group].casefold().split()
            if not (only_carries(" ".join(words)) or set(words) & ASKING):
                yield NameSaid(said[group], *said.span(group), surely)
