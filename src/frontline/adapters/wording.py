"""The fixed texts that must be there even when the dialogue engine is not.

They are the engine's own responses, read from the same files, so that there is one source for both.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from frontline.adapters.yaml_files import YamlUnreadable, read_mapping
from frontline.application.brand import Brand
from frontline.application.safety_cards import Helpline, Helplines, SafetyCardsUnusable
from frontline.domain.conversation import Utterance
from frontline.domain.listening import Said
from frontline.domain.safety import SafetyKind

_WELCOME = "utter_conversation_welcome"
_APOLOGY = "utter_conversation_apology"
_MASKED = "utter_conversation_masked"
_UNDER_AGE = "utter_safety_under_age"
_OF_AGE = "utter_safety_of_age"
# The first time, the second and the third; from then on the last two in turn.
_CARDS = {
    kind: tuple(f"utter_safety_{kind.value}{time}" for time in ("", "_again", "_still"))
    for kind in SafetyKind
}

# The first time and the second, in turn.
_LISTENING = {
    said: tuple(f"utter_safety_listening_{said.value}{time}" for time in ("", "_again"))
    for said in Said
}


class FixedWording:
    """Implements the port Wording from the approved responses of two skills."""

    def __init__(self, utterances: Mapping[str, Utterance]) -> None:
        self._utterances = utterances

    def welcome(self) -> Utterance:
        return self._utterances[_WELCOME]

    def apology(self) -> Utterance:
        return self._utterances[_APOLOGY]

    def masking_note(self) -> Utterance:
        return self._utterances[_MASKED]

    def safety_card(self, kind: SafetyKind, times_before: int) -> Utterance:
        first, *later = _CARDS[kind]
        name = later[(times_before - 1) % len(later)] if times_before else first
        return self._utterances[name]

    def listening(self, said: Said, times_before: int) -> Utterance:
        names = _LISTENING[said]
        return self._utterances[names[times_before % len(names)]]

    def under_age(self) -> Utterance:
        return self._utterances[_UNDER_AGE]

    def of_age(self) -> Utterance:
        return self._utterances[_OF_AGE]


def load_wording(data_dir: Path, brand: Brand) -> FixedWording:
    """The welcome, the apology and the safety cards, with the recruiter's facts filled in.

    Errors: SafetyCardsUnusable when a text is missing, or when a card shows a number that is not
    in the register of helplines.
    """
    responses = {
        **_responses(data_dir / "conversation" / "responses.yml"),
        **_responses(data_dir / "safety" / "responses.yml"),
    }
    replies = (*_CARDS.values(), *_LISTENING.values())
    cards = [name for names in replies for name in names]
    wanted = (_WELCOME, _APOLOGY, _MASKED, _UNDER_AGE, _OF_AGE, *cards)
    utterances = {name: _utterance(responses, name, brand) for name in wanted}
    helplines = load_helplines(data_dir / "safety" / "helplines.yml")
    for name in _with_numbers(responses):
        _check_numbers(name, _utterance(responses, name, brand), helplines)
    return FixedWording(utterances)


def _with_numbers(responses: Mapping[str, Any]) -> list[str]:
    """Every response of the safety skill: whatever number it shows must be in the register."""
    return [name for name in responses if name.startswith("utter_safety_")]


def load_helplines(path: Path) -> Helplines:
    """The register of helplines. Errors: SafetyCardsUnusable naming what is wrong."""
    written = _read(path)
    try:
        entries = tuple(
            Helpline(
                entry["name"], tuple(entry["nations"]), tuple(entry["numbers"]), entry["source"]
            )
            for entry in written["helplines"]
        )
        review_by = written["review_by"]
    except (KeyError, TypeError) as error:
        raise SafetyCardsUnusable(
            f"{path.name}: each helpline needs name, nations, numbers and source."
        ) from error
    if not isinstance(review_by, date):
        raise SafetyCardsUnusable(f"{path.name}: 'review_by' must be a date such as 2027-05-22.")
    return Helplines(entries, review_by)


def _check_numbers(name: str, card: Utterance, helplines: Helplines) -> None:
    unknown = helplines.unknown_numbers(card.text)
    if unknown:
        raise SafetyCardsUnusable(
            f"{name} shows {unknown[0]}, which is not in data/safety/helplines.yml."
        )


def _utterance(responses: Mapping[str, Any], name: str, brand: Brand) -> Utterance:
    try:
        first = responses[name][0]
        text = brand.fill(first["text"])
        choices = tuple((b["title"], b["payload"]) for b in first.get("buttons", ()))
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise SafetyCardsUnusable(
            f"The response {name} needs a text, and its buttons a title and a payload."
        ) from error
    return Utterance(text, choices)


def _responses(path: Path) -> Mapping[str, Any]:
    responses = _read(path).get("responses")
    return responses if isinstance(responses, Mapping) else {}


def _read(path: Path) -> Mapping[str, Any]:
    try:
        return read_mapping(path)
    except YamlUnreadable as error:
        raise SafetyCardsUnusable(str(error)) from error
