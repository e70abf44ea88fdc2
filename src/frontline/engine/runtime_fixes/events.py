"""Events of a talk, read in less time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from rasa.shared.core.events import (
    ActionReverted,
    ActiveLoop,
    Event,
    Restarted,
    SessionStarted,
    UserUtteranceReverted,
)
from rasa.shared.utils.common import all_subclasses

from frontline.engine.runtime_fixes.as_rasa_does import AsRasaDoes

_event_types: dict[str, type[Event]] = {}


def resolve_event_type(type_name: str, default: type[Event] | None = None) -> Any:
    """2. Event classes by name, remembered.

    Why: Rasa walks all subclasses of Event for every event of every tracker it loads.
    """
    if type_name not in _event_types:
        _remember_event_types()
    if type_name in _event_types:
        return _event_types[type_name]
    return AsRasaDoes.resolve_event_type(type_name, default)


def _remember_event_types() -> None:
    for kind in all_subclasses(Event):
        # The first match wins, as in the original.
        _event_types.setdefault(kind.type_name, kind)


def applied_events(self: Any) -> list[Event]:
    """11. A talk in which nothing was taken back is not searched for what was.

    Why: Rasa asks of each event, four times a message, whether it is one of six kinds, and asks it
    the slow way of abstract classes.
    """
    start = plain_start(self)
    return AsRasaDoes.applied_events(self) if start is None else list(self.events)[start:]


def plain_start(tracker: Any) -> int | None:
    """Where the events that count begin; None where some of those after it may not count."""
    start = 0
    kinds: Iterator[Any] = map(type, tracker.events)
    for at, kind in enumerate(kinds):
        effect = _effect(kind)
        if effect == "begins":
            start = at + 1
        elif effect == "takes back":
            return None
    return start


@cache
def _effect(kind: type[Event]) -> str | None:
    if issubclass(kind, (Restarted, SessionStarted)):
        return "begins"
    # Inside a loop its own runs before the last are taken back too.
    if issubclass(kind, (ActionReverted, UserUtteranceReverted, ActiveLoop)):
        return "takes back"
    return None
