"""Values of JSON feeds, whatever their shape: a feed's field may hold anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def mapping(value: Any) -> Mapping[str, Any]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, Mapping) else {}


def items(value: Any) -> list[Mapping[str, Any]]:
    """The objects of a list, or the one object."""
    listed = value if isinstance(value, list) else [value]
    return [item for item in listed if isinstance(item, Mapping)]


def first(value: Any) -> Mapping[str, Any]:
    """The first object of a list, or the one object; else an empty one."""
    return next(iter(items(value)), {})


def text(value: Any, deepest: int = 5) -> str:
    """The text of a value, of its value or name, or of the first in a list."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (str, int, float)):
        return str(value)
    if not deepest:
        return ""
    if isinstance(value, list):
        return text(value[0], deepest - 1) if value else ""
    if isinstance(value, Mapping):
        inner = value.get("name") if value.get("value") is None else value["value"]
        return text(inner, deepest - 1)
    return ""
