"""Understand one message with a trained model, without the rest of the product."""

from __future__ import annotations

import asyncio
import time
import warnings
from pathlib import Path
from typing import Any

from frontline.application.evaluation.talk import Fact, Understood
from frontline.engine.preparation import prepare_rasa


class Understanding:
    """A loaded model that only parses: no conversation, no actions."""

    def __init__(self, archive: Path, stub_tensorflow: bool = True) -> None:
        """Load the model. Takes seconds; errors are Rasa's own for an unusable archive."""
        prepare_rasa(stub_tensorflow)
        # What Rasa's libraries think of one another is nothing a trainer can act on.
        with warnings.catch_warnings(record=True):
            from rasa.core.agent import Agent  # noqa: PLC0415 - after TensorFlow is stood in for

            from frontline.engine import runtime_fixes  # noqa: PLC0415 - as Rasa

            runtime_fixes.apply()
            self._agent = Agent.load(str(archive))
        # The default one here is uvloop, which opens a pair of sockets each time it is run.
        self._loop = asyncio.SelectorEventLoop()

    def parse(self, text: str) -> dict[str, Any]:
        """What `frontline nlu parse --json` prints for the text."""
        parsed = self._loop.run_until_complete(self._agent.parse_message(text))
        return as_output(text, parsed)

    def suspicion(self, text: str) -> str | None:
        """The kind of danger the text may be about, as `SafetyOpinion` sees it."""
        parsed = self._loop.run_until_complete(self._agent.parse_message(text))
        found: str | None = parsed.get("safety_suspicion")
        return found

    def understand(self, text: str) -> Understood:
        """The label, its confidence, the facts and the processor time it took."""
        started = time.process_time()
        parsed = self.parse(text)
        seconds = time.process_time() - started
        intent = parsed["intent"]
        return Understood(
            parsed["retrieval"] or intent["name"],
            intent["confidence"],
            tuple(map(_fact, parsed["entities"])),
            seconds,
            frozenset(each["retrieval"] or each["intent"] for each in parsed.get("requests", ())),
        )

    def close(self) -> None:
        """Free the event loop."""
        self._loop.close()


def as_output(text: str, parsed: dict[str, Any]) -> dict[str, Any]:
    """Rasa's parse in the product's own format, which `frontline nlu parse --json` prints."""
    intent = parsed["intent"]
    two = [_request(each) for each in parsed.get("requests") or ()]
    return {
        "text": text,
        "intent": {"name": intent["name"], "confidence": intent["confidence"]},
        "retrieval": intent.get("full_retrieval_intent_name"),
        "entities": [_entity(text, entity) for entity in parsed["entities"]],
        "ranking": [
            {"name": each["name"], "confidence": each["confidence"]}
            for each in parsed["intent_ranking"]
        ],
        "knowledge": parsed.get("knowledge"),
        **({"requests": two} if two else {}),
    }


def _request(half: dict[str, Any]) -> dict[str, Any]:
    """One of two requests: its words, its intent, and the approved answer or null."""
    name = half["intent"]["name"]
    picked = (half.get("response_selector") or {}).get(name) or {}
    answer = (picked.get("response") or {}).get("intent_response_key")
    return {"text": half["text"], "intent": name, "retrieval": answer}


def _fact(entity: dict[str, Any]) -> Fact:
    negated = entity.get("negated", False)
    return Fact(entity["entity"], entity["text"].casefold(), entity["value"], negated)


def _entity(text: str, entity: dict[str, Any]) -> dict[str, Any]:
    shown = {
        "entity": entity["entity"],
        "text": text[entity["start"] : entity["end"]],
        "start": entity["start"],
        "end": entity["end"],
        "value": entity["value"],
    }
    return {**shown, "negated": True} if entity.get("negated") else shown
