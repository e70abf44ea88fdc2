"""Embedded in our process or run with Rasa's own tools, it is the same assistant."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from frontline.domain.conversation import Utterance
from frontline.engine.collecting_channel import as_utterance, beside_a_question
from tests.conversations.product import whole_product
from tests.integration.rasa_path.rasa_tools import action_server, environment
from tests.integration.serving.servers import ROOT, free_port

pytestmark = [pytest.mark.model, pytest.mark.slow]

TALKS = {
    "finding": [
        "hello",
        "hybrid clinical informatics roles near Leeds over 45k",
        "show me more",
        "tell me more about the first one",
        "what does it pay",
        "only remote ones",
        "do I need a DBS",
        "how long is a share code valid?",
        "which frameworks does the moon use for its staff canteen?",
        "asdf qwer zxcv",
        "bye",
    ],
    "applying": [
        "hybrid clinical informatics roles near Leeds",
        "apply for the first one",
        "Anna Kowalska",
        "anna@example.org",
        "why do you need it?",
        "sorry, my email is anna.k@example.org",
        "what is the metaverse in healthcare",
        "07700 900123",
        "what have I told you so far",
        "stop",
        "/affirm",
    ],
    "two at once": [
        "do you have band 6 physio jobs in Leeds and do I need a DBS",
        "the first one",
        "thanks",
        "thanks",
        "can I send my details for future roles",
        "Anna Kowalska, do you charge for this?",
        "cancel that and find me something remote",
        "yes",
        "szukam pracy",
    ],
    "a person": [
        "can I speak to someone",
        "Anna Kowalska",
        "07700 900123",
        "I'd rather not say",
        "are you a bot?",
        "tomorrow morning",
    ],
}


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """The talks played by the engine of the product, each in one session as Rasa keeps them."""
    with (
        pytest.MonkeyPatch.context() as patched,
        whole_product(tmp_path_factory.mktemp("embedded")) as product,
    ):
        patched.setattr("frontline.engine.processor.MESSAGES_A_SESSION", 1000)
        outcome = {}
        for name, talk in TALKS.items():
            replies = []
            for number, text in enumerate(talk):
                with product.units.turn() as work:
                    said = product.engine.reply(name, text, f"{name}-{number}")
                    work.commit()
                replies.append(said)
            with product.units() as work:
                outcome[name] = {"replies": replies, "events": work.trackers.load(name)}
        yield outcome


@pytest.fixture(scope="module")
def standard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The talks played by Rasa's agent and `rasa run actions`."""
    var = tmp_path_factory.mktemp("standard")
    with whole_product(var) as product:
        model = product.models.live()
    port = free_port()
    with action_server(port, environment(var), var / "actions.log"):
        played = subprocess.run(
            [
                sys.executable,
                *("-W", "ignore", "-m", "tests.integration.rasa_path.standard_rasa"),
                str(model),
                f"http://127.0.0.1:{port}/webhook",
            ],
            cwd=ROOT,
            env=environment(var),
            input=json.dumps(TALKS),
            capture_output=True,
            text=True,
            check=False,
        )
    assert played.returncode == 0, played.stderr[-3000:]
    outcome: dict[str, Any] = json.loads(played.stdout.splitlines()[-1])
    return outcome


# Random by design, so that they differ from run to run.
REFERENCE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")
PASSING = {"timestamp", "message_id", "model_id", "input_channel", "assistant_id"}
# Guesses that were not followed, which our tracker store leaves out.
PASSING |= {"intent_ranking", "response_selector", "text_tokens"}


def settled(value: Any) -> Any:
    """The value without what differs from run to run."""
    if isinstance(value, dict):
        return {key: settled(part) for key, part in value.items() if key not in PASSING}
    if isinstance(value, (list, tuple)):
        return [settled(part) for part in value]
    if isinstance(value, float):
        return round(value, 4)
    return REFERENCE.sub("REFERENCE", value) if isinstance(value, str) else value


@pytest.mark.parametrize("talk", TALKS)
def test_the_replies_are_the_same(
    embedded: dict[str, Any], standard: dict[str, Any], talk: str
) -> None:
    """Texts, choices and cards, turn by turn."""
    ours = [_beside_the_last(turn) for turn in embedded[talk]["replies"]]
    theirs = [_beside_the_last([*map(as_utterance, turn)]) for turn in standard[talk]["replies"]]
    assert settled(ours) == settled(theirs)


def _beside_the_last(said: list[Utterance]) -> list[list[Any]]:
    """A turn without the choices that our channel may leave out before a question of a form.

    Rasa's REST channel does not tell which response asks such a question.
    """
    beside = [*map(beside_a_question, said[:-1]), *said[-1:]]
    return [[one.text, list(one.choices), list(one.cards)] for one in beside]


@pytest.mark.parametrize("talk", TALKS)
def test_the_slots_are_the_same(
    embedded: dict[str, Any], standard: dict[str, Any], talk: str
) -> None:
    """What the assistant remembers at the end."""
    remembered: dict[str, Any] = {}
    for event in embedded[talk]["events"]:
        if event["event"] == "slot":
            remembered[event["name"]] = event["value"]
    theirs = standard[talk]["slots"]
    assert set(remembered) <= set(theirs)
    for name, value in remembered.items():
        assert settled(value) == settled(theirs[name]), name


@pytest.mark.parametrize("talk", TALKS)
def test_the_events_are_the_same(
    embedded: dict[str, Any], standard: dict[str, Any], talk: str
) -> None:
    """Every event of the tracker, in order, times and ids apart."""
    theirs: list[dict[str, Any]] = standard[talk]["events"]
    start = next(i for i, event in enumerate(theirs) if event["event"] == "session_started")
    assert settled(embedded[talk]["events"]) == settled(theirs[start:])
