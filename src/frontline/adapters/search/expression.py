"""What terms a vacancy must have, as one expression that either database can be asked.

Terms are made by `terms.py` of letters, digits and colons, and stand in quotes, so that nothing a
visitor types is ever an operator.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class AllOf:
    """Every part has to fit. There is at least one."""

    parts: tuple[Expression, ...]

    @cached_property
    def fts5(self) -> str:
        """The whole for `as_fts5`, written once for all searches of a ladder."""
        return f"({' AND '.join(map(as_fts5, self.parts))})"


@dataclass(frozen=True)
class AnyOf:
    """One part has to fit. There is at least one."""

    parts: tuple[Expression, ...]

    @cached_property
    def fts5(self) -> str:
        """The whole for `as_fts5`, written once for all searches of a ladder."""
        return f"({' OR '.join(map(as_fts5, self.parts))})"


Expression = str | AllOf | AnyOf


def all_of(parts: Iterable[Expression]) -> Expression:
    """All of the parts, or the only one."""
    given = tuple(parts)
    return given[0] if len(given) == 1 else AllOf(given)


def any_of(parts: Iterable[Expression]) -> Expression:
    """Any of the parts, or the only one."""
    given = tuple(dict.fromkeys(parts))
    return given[0] if len(given) == 1 else AnyOf(given)


def as_fts5(expression: Expression) -> str:
    """The expression for MATCH of SQLite's FTS5."""
    return f'"{expression}"' if isinstance(expression, str) else expression.fts5


def as_tsquery(expression: Expression) -> str:
    """The expression in the text form of PostgreSQL's tsquery."""
    if isinstance(expression, str):
        return f"'{expression}'"
    joint = " & " if isinstance(expression, AllOf) else " | "
    return f"({joint.join(map(as_tsquery, expression.parts))})"


def terms_of(words: Sequence[str], *marks: str) -> Expression:
    """Each word under one of the marks."""
    return all_of(any_of(mark + word for mark in marks) for word in words)
