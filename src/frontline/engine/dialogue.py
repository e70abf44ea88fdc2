"""The dialogue engine: Rasa's agent embedded, one transaction a turn."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as Late
from contextvars import copy_context
from pathlib import Path

from rasa.core.channels.channel import UserMessage
from rasa.model import get_local_model
from rasa.shared.core.domain import Domain

from frontline.application.ports import CallForHelp, StoreBusy, TurnFailed, TurnHanging, UnitsOfWork
from frontline.domain.conversation import Utterance
from frontline.engine.collecting_channel import TurnChannel
from frontline.engine.in_process_actions import InProcessActions
from frontline.engine.processor import TurnAgent
from frontline.engine.tracker_store import TurnTrackerStore
from frontline.engine.turn import new_turn

logger = logging.getLogger(__name__)

TURNS_AT_ONCE = 8


class RasaDialogue:
    """Implements the port DialogueEngine.

    Turns of different conversations may run at the same time, each in a thread with a loop of its
    own, so that one that waits for the database or hangs never stops the others.
    """

    def __init__(self, units: UnitsOfWork, actions: InProcessActions, turn_timeout: float) -> None:
        self._units = units
        self._actions = actions
        self._turn_timeout = turn_timeout
        self._threads = ThreadPoolExecutor(TURNS_AT_ONCE, thread_name_prefix="turn")
        self._loops = threading.local()
        self._agent: TurnAgent | None = None

    def load(self, model: Path) -> None:
        """Serve this model from the next turn on; turns under way keep theirs.

        Errors: MissingActions; whatever Rasa raises for a model that cannot be loaded, in which
        case the model served so far stays.
        """
        agent = TurnAgent(
            domain=Domain.empty(),
            tracker_store=TurnTrackerStore(self._units),
            action_endpoint=self._actions,
        )
        agent.load_model(get_local_model(str(model)))
        self._actions.require(_names_needing_code(agent.domain))
        self._agent = agent

    @property
    def is_ready(self) -> bool:
        return self._agent is not None

    def reply(self, conversation_id: str, text: str, message_id: str) -> Sequence[Utterance]:
        context = copy_context()
        running: Future[Sequence[Utterance]] = self._threads.submit(
            context.run, self._reply, conversation_id, text, message_id
        )
        try:
            return running.result(timeout=self._turn_timeout)
        except Late:
            raise TurnHanging(
                f"The turn took longer than {self._turn_timeout:g} seconds."
            ) from None

    def _reply(self, conversation_id: str, text: str, message_id: str) -> Sequence[Utterance]:
        if self._agent is None:
            raise TurnFailed("No model is loaded.")
        channel = TurnChannel()
        message = UserMessage(text, channel, conversation_id, metadata={"message_id": message_id})
        with new_turn() as turn:
            try:
                self._loop().run_until_complete(self._agent.processor.handle_message(message))
            except (CallForHelp, StoreBusy, TurnFailed):
                raise
            except Exception as error:
                raise TurnFailed(f"{type(error).__name__} in the turn.") from error
            if isinstance(turn.failure, StoreBusy):
                raise turn.failure
            if turn.failure:
                raise TurnFailed("An action failed.") from turn.failure
        if not channel.utterances:
            raise TurnFailed("The assistant had nothing to say.")
        return [*self._kind_words(turn.suspicion), *channel.said]

    def _kind_words(self, suspicion: str | None) -> Sequence[Utterance]:
        """A line of help before the reply to what may be a call for it; the talk goes on."""
        if self._agent is None or suspicion is None:
            return []
        responses = self._agent.domain.responses
        line = responses.get(f"utter_safety_perhaps_{suspicion}", [])
        return [Utterance(each["text"]) for each in line[:1]]

    def _loop(self) -> asyncio.AbstractEventLoop:
        loop: asyncio.AbstractEventLoop | None = getattr(self._loops, "loop", None)
        if loop is None:
            loop = asyncio.new_event_loop()
            self._loops.loop = loop
        return loop

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)


def _names_needing_code(domain: Domain) -> list[str]:
    """Actions of ours: what is not wording and not Rasa's own."""
    return [name for name in domain.user_actions if not name.startswith("utter_")]
