"""Which pieces of text a pattern cannot do without, so that most patterns need not be tried.

A message in which none of a pattern's pieces stands cannot match it. Looking for a few pieces costs
a tenth of trying the pattern.
"""

from __future__ import annotations

import re
import sre_parse
from collections.abc import Iterable, Sequence
from itertools import product
from sre_constants import AT, BRANCH, IN, LITERAL, MAX_REPEAT, MIN_REPEAT, SUBPATTERN
from typing import Any

_SIGNS = re.compile(r"\\.|\[[^\]]*\]|[()|]")
_MOST_PIECES = 80
_SHORTEST_PIECE = 3
_MOST_CHOICES = 2_000

_Parts = Sequence[tuple[Any, Any]]
_Texts = frozenset[str]


def alternatives(pattern: str) -> tuple[str, ...]:
    """The ways to match that a pattern puts side by side, each a pattern with pieces of its own."""
    ways, depth, since = [], 0, 0
    for sign in _SIGNS.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(sign.group(), 0)
        if sign.group() == "|" and depth == 0:
            ways.append(pattern[since : sign.start()])
            since = sign.end()
    return (*ways, pattern[since:])


def wanted_words(pattern: str) -> tuple[str, ...]:
    """Pieces of which every match holds at least one; empty when there is no telling."""
    found = [one for one in _candidates(sre_parse.parse(pattern).data) if _is_telling(one)]
    best = max(found, key=lambda one: (min(map(len, one)), -len(one)), default=frozenset())
    return tuple(sorted(best))


def _is_telling(pieces: _Texts) -> bool:
    return 0 < len(pieces) <= _MOST_PIECES and min(map(len, pieces)) >= _SHORTEST_PIECE


def _candidates(parts: _Parts) -> Iterable[_Texts]:
    """Sets of pieces, each of which alone every match of the sequence must touch."""
    run: _Texts = frozenset({""})
    for part in parts:
        spelt = _spelt_out(part)
        longer = _after(run, spelt) if spelt is not None else None
        if longer is not None:
            run = longer
            continue
        yield run
        yield from _inside(part)
        run = spelt if spelt is not None else frozenset({""})
    yield run


def _inside(part: tuple[Any, Any]) -> Iterable[_Texts]:
    kind, value = part
    if kind is SUBPATTERN:
        yield from _candidates(value[-1])
    elif kind in (MAX_REPEAT, MIN_REPEAT) and value[0] >= 1:
        yield from _candidates(value[2])
    elif kind is BRANCH:
        ways = [_best(way) for way in value[1]]
        if all(ways):
            yield frozenset().union(*ways)


def _best(parts: _Parts) -> _Texts:
    found = [one for one in _candidates(parts) if _is_telling(one)]
    return max(found, key=lambda one: min(map(len, one)), default=frozenset())


def _spelt_out(part: tuple[Any, Any]) -> _Texts | None:
    """Every text the part can match, when those are few."""
    kind, value = part
    if kind is SUBPATTERN:
        return _all_of(value[-1])
    if kind is BRANCH:
        return _any_of([_all_of(way) for way in value[1]])
    if kind is MAX_REPEAT and value[:2] == (0, 1):
        return _any_of([_all_of(value[2]), frozenset({""})])
    return _one_character(kind, value)


def _one_character(kind: Any, value: Any) -> _Texts | None:
    if kind is LITERAL:
        return frozenset({chr(value)})
    if kind is AT:
        return frozenset({""})
    if kind is IN and all(inner is LITERAL for inner, _ in value):
        return frozenset(chr(code) for _, code in value)
    return None


def _any_of(ways: Sequence[_Texts | None]) -> _Texts | None:
    known = [way for way in ways if way is not None]
    return frozenset().union(*known) if len(known) == len(ways) else None


def _all_of(parts: _Parts) -> _Texts | None:
    run: _Texts | None = frozenset({""})
    for part in parts:
        spelt = _spelt_out(part)
        run = _after(run, spelt) if run is not None and spelt is not None else None
        if run is None:
            return None
    return run


def _after(run: _Texts, texts: _Texts) -> _Texts | None:
    if len(run) * len(texts) > _MOST_CHOICES:
        return None
    joined = frozenset(first + second for first, second in product(run, texts))
    return joined if len(joined) <= _MOST_PIECES else None
