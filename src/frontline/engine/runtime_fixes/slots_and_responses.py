"""Slots filled and responses chosen in less time."""

from __future__ import annotations

import random
from typing import Any

from rasa.shared.constants import CHANNEL, RESPONSE_CONDITION
from rasa.shared.core.constants import (
    ACTION_VALIDATE_SLOT_MAPPINGS,
    DEFAULT_SLOT_NAMES,
    MAPPING_TYPE,
    SlotMappingType,
)

from frontline.engine.runtime_fixes.as_rasa_does import AsRasaDoes


async def extract_slots(self: Any, channel: Any, nlg: Any, tracker: Any, domain: Any) -> list[Any]:
    """13. Slots are looked for in a message only where the domain says how to find one.

    Why: Rasa asks fifteen slots that only our actions set what the message holds for them.
    """
    if not fills_slots(domain):
        return []
    found: list[Any] = await AsRasaDoes.extract_slots(self, channel, nlg, tracker, domain)
    return found


def fills_slots(domain: Any) -> bool:
    """Whether a message alone may fill a slot of this domain; asked once of each domain."""
    if "_frontline_fills_slots" not in domain.__dict__:
        mappings = [
            mapping
            for slot in domain.slots
            if slot.name not in DEFAULT_SLOT_NAMES
            for mapping in slot.mappings
        ]
        domain._frontline_fills_slots = (
            ACTION_VALIDATE_SLOT_MAPPINGS in domain.user_actions
            or not all(_is_set_by_actions(mapping) for mapping in mappings)
        )
    return bool(domain._frontline_fills_slots)


def _is_set_by_actions(mapping: dict[str, Any]) -> bool:
    custom = mapping.get(MAPPING_TYPE) == SlotMappingType.CUSTOM.value
    return custom and not mapping.get("action")


def choose_response(self: Any, name: str, channel: str, slots: dict[str, Any]) -> Any:
    """14. One of several wordings without conditions is drawn by Python, not by numpy.

    Why: numpy makes an array of the wordings first, and Rasa sorts them into six lists.
    """
    wordings = self.responses.get(name) or []
    if any(RESPONSE_CONDITION in wording or CHANNEL in wording for wording in wordings):
        return AsRasaDoes.choose_response(self, name, channel, slots)
    # Nothing depends on its being hard to guess.
    return random.choice(wordings) if wordings else None  # noqa: S311
