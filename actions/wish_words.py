"""What the messages of a talk called the role somebody wants to apply for."""

from __future__ import annotations

from collections.abc import Mapping

from actions.talk import Talk

_WORK = {"role", "specialty", "profession", "mention"}


def role_in_words(talk: Talk) -> str:
    """What earlier messages called the role, as in "charge nurse, Paisley"; the first that did."""
    told = [event for event in talk.events if event.get("event") == "user"]
    named = (_naming(event.get("parse_data") or {}, str(event.get("text"))) for event in told[:-1])
    return next(filter(None, named), "")


def _naming(parsed: Mapping[str, object], text: str) -> str:
    entities = parsed.get("entities")
    found = [each for each in entities if isinstance(each, dict)] if entities else []  # type: ignore[attr-defined]
    work = [_words(each, text) for each in found if each.get("entity") in _WORK]
    place = [_words(each, text) for each in found if each.get("entity") == "place"]
    return ", ".join(filter(None, [*work[:1], *place[:1]])) if work else ""


def _words(entity: Mapping[str, object], text: str) -> str:
    value = entity.get("value")
    if entity.get("entity") == "mention":
        return str(value.get("kind") or "") if isinstance(value, Mapping) else ""
    start, end = entity.get("start"), entity.get("end")
    return text[start:end] if isinstance(start, int) and isinstance(end, int) else ""
