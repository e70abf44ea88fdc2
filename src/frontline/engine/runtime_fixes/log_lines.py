"""What only a debug line needs is not made.

Why: Rasa's own logs may hold what visitors said, so they are off (`engine.preparation`); yet events
and states are copied whole, and states and slots written out, for lines that are never written.
"""

from __future__ import annotations

from typing import Any


def itself(value: Any) -> Any:
    """8. What is copied only for a debug line is not copied."""
    return value


def no_states(_states: Any) -> str:
    """9. The states a rule is looked up with are not written out."""
    return ""


def no_slots(_tracker: Any) -> None:
    """10. The values of all slots, up to three times a message, are not written out."""


def unseen_features_unchecked(self: Any, parse_data: dict[str, Any]) -> None:
    """15. What a message was understood as is not looked up in the domain.

    Why: Rasa compares the domain with an empty one for every message, 0.3 ms, only to warn a
    trainer of what `rasa data validate` says too, on a channel that is off (`engine.preparation`).
    """
