"""Values of JSON feeds, whatever their shape: a feed's field may hold anything.

An object is a `dict`, as the JSON reader makes it: to ask for any `Mapping` takes four times longer
and is done a hundred times an advert.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def mapping(value: Any) -> Mapping[str, Any]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Mapping[str, Any]]:
    """The objects of a list, or the one object."""
    listed = value if isinstance(value, list) else [value]
    return [item for item in listed if isinstance(item, dict)]


def first(value: Any) -> Mapping[str, Any]:
    """The first object of a list, or the one object; else an empty one."""
    return next(iter(items(value)), {})


def text(value: Any, deepest: int = 5) -> str:
    """The text of a value, of its value or name, or of the first in a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return str(value)
    inner: Any = None
    if isinstance(value, list) and value:
        inner = value[0]
    elif isinstance(value, dict):
        inner = value.get("name") if value.get("value") is None else value["value"]
    return text(inner, deepest - 1) if deepest and inner is not None else ""
