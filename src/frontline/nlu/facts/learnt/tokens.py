"""The words and signs of a text, and the way from spans to a tag for each and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from frontline.nlu.facts.rewritten import Rewritten

# Part of no fact.
OUTSIDE = "O"
# A sign is a token of its own, so that a fact can begin or end beside it: "nurse's", "part-time".
_TOKEN = re.compile(r"\w+|[^\w\s]")
# Half a character, which no file or library can hold.
_HALF = re.compile("[\ud800-\udfff]")

Span = tuple[int, int, str]


class Token(NamedTuple):
    """Characters `start` to `end` of a text, and what was meant by them, in lower case."""

    start: int
    end: int
    typed: str
    meant: str


def tokens_of(text: str, read: Rewritten) -> list[Token]:
    """The tokens in their order. `read` is the text with its slips put right."""
    meant = {start: read.text[now_start:now_end] for now_start, now_end, start, _ in read.shifts}
    return [
        Token(*match.span(), match[0], meant.get(match.start(), match[0]).lower())
        for match in _TOKEN.finditer(_HALF.sub("\ufffd", text))
    ]


def tags_of(tokens: Sequence[Token], spans: Iterable[Span]) -> list[str]:
    """For each token the kind of the span it stands in, or OUTSIDE."""
    tags = [OUTSIDE] * len(tokens)
    ordered = sorted(spans)
    place = 0
    for start, end, kind in ordered:
        while place < len(tokens) and tokens[place].end <= start:
            place += 1
        while place < len(tokens) and tokens[place].start < end:
            tags[place] = kind
            place += 1
    return tags


def spans_of(tokens: Sequence[Token], tags: Sequence[str]) -> Iterator[Span]:
    """The stretches of tokens with the same kind, in the order of the text."""
    start = end = 0
    kind = OUTSIDE
    for token, tag in zip(tokens, tags, strict=True):
        if tag == kind:
            end = token.end
            continue
        if kind != OUTSIDE:
            yield start, end, kind
        start, end, kind = token.start, token.end, tag
    if kind != OUTSIDE:
        yield start, end, kind
