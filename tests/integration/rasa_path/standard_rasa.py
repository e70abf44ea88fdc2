"""Plays talks as any Rasa user would run the project: Rasa's agent, an action server over HTTP.

python -m tests.integration.rasa_path.standard_rasa MODEL ACTION_URL < talks.json > outcome.json

Nothing of ours stands between: the real TensorFlow, no runtime fixes, Rasa's own tracker store.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.utils.endpoints import EndpointConfig


class WholeResponses(OutputChannel):
    """Keeps each response as Rasa sends it."""

    def __init__(self) -> None:
        self.said: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        return "frontline"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        self.said.append(dict(message))


async def play(agent: Agent, talk: list[str], sender: str) -> dict[str, Any]:
    replies = []
    for number, text in enumerate(talk):
        channel = WholeResponses()
        metadata = {"message_id": f"{sender}-{number}"}
        await agent.handle_message(UserMessage(text, channel, sender, metadata=metadata))
        replies.append(channel.said)
    tracker = await agent.tracker_store.retrieve(sender)
    return {
        "replies": replies,
        "slots": tracker.current_slot_values(),
        "events": [event.as_dict() for event in tracker.events],
    }


async def main(model: str, action_url: str) -> None:
    agent = Agent.load(model, action_endpoint=EndpointConfig(action_url))
    talks = json.load(sys.stdin)
    outcome = {name: await play(agent, talk, name) for name, talk in talks.items()}
    json.dump(outcome, sys.stdout)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
