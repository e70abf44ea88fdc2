"""What an action returns, checked in less time."""

from __future__ import annotations

from typing import Any

import jsonschema
from jsonschema.exceptions import best_match
from rasa.core.actions.action import RemoteAction
from rasa.shared.constants import DOCS_BASE_URL
from rasa.shared.utils.schemas.events import EVENT_SCHEMA

INVALID_RESULT = (
    ". Failed to validate Action server response from API, "
    "make sure your response from the Action endpoint is valid. "
    "For more information about the format visit "
    f"{DOCS_BASE_URL}/custom-actions"
)


class CompiledResultCheck:
    """1. The schema of an action's result, compiled once and asked by event type.

    Why: Rasa checks the schema itself against its metaschema on every action call, 24 ms of CPU,
    and then tries each event against the schemas of all types. A result that any short cut does
    not accept is judged by the whole schema, so the errors are Rasa's own.
    """

    def __init__(self) -> None:
        spec = RemoteAction.action_response_format_spec()
        self._kind = jsonschema.validators.validator_for(spec)
        self._whole = self._kind(spec)
        self._by_type = {
            kind["properties"]["event"]["const"]: self._kind(_whole_schema(kind))
            for kind in EVENT_SCHEMA["oneOf"]
        }
        self._flat = {name for name, check in self._by_type.items() if _is_flat(check.schema)}
        self._shapes: dict[Any, bool] = {}

    def check(self, result: dict[str, Any]) -> bool:
        if self._is_plainly_good(result):
            return True
        error = best_match(self._whole.iter_errors(result))
        if error is None:
            return True
        error.message += INVALID_RESULT
        raise error

    def _is_plainly_good(self, result: Any) -> bool:
        if not isinstance(result, dict):
            return False
        events, responses = result.get("events", []), result.get("responses", [])
        if not isinstance(events, list) or not isinstance(responses, list):
            return False
        return all(map(self._is_event, events)) and all(isinstance(r, dict) for r in responses)

    def _is_event(self, event: Any) -> bool:
        # The types exclude each other by their constant name, so one that fits is the only one.
        kind = event.get("event") if isinstance(event, dict) else None
        validator = self._by_type.get(kind) if isinstance(kind, str) else None
        if validator is None:
            return False
        if kind not in self._flat:
            return bool(validator.is_valid(event))
        shape = kind, *((name, type(value)) for name, value in event.items())
        if shape not in self._shapes:
            self._shapes[shape] = bool(validator.is_valid(event))
        return self._shapes[shape]


def _whole_schema(kind: dict[str, Any]) -> dict[str, Any]:
    """What an event of this kind must be, with what every event must be."""
    return {
        **kind,
        "properties": {**EVENT_SCHEMA["properties"], **kind["properties"]},
        "required": [*EVENT_SCHEMA["required"], *kind.get("required", ())],
    }


def _is_flat(schema: dict[str, Any]) -> bool:
    """Whether no more than the types of an event's own fields decide whether it fits."""
    of_fields = schema["properties"].values()
    return set(schema) <= {"properties", "required"} and all(
        set(field) <= {"const", "type"} for field in of_fields
    )
