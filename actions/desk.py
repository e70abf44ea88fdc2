"""What every action of this assistant is: one message read, one use case, one reply."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.talk import Event, Talk
from frontline.application.front_desk import FrontDesk


def composed_desk() -> FrontDesk:
    """The front desk of the running product."""
    # Imported late: the composition needs the database, which the mere list of actions does not.
    from frontline.bootstrap import front_desk  # noqa: PLC0415

    return front_desk()


class DeskAction(Action, ABC):
    """An action with the front desk at hand. rasa_sdk makes each once, without arguments."""

    def __init__(self, desk: FrontDesk | None = None) -> None:
        self._desk = desk

    @property
    def desk(self) -> FrontDesk:
        return self._desk or composed_desk()

    @abstractmethod
    def name(self) -> str:
        """The action's name in domain.yml."""

    @abstractmethod
    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        """Say what there is to say, and return what Rasa should remember."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[Event]:
        return self.answer(dispatcher, Talk(tracker, domain))
