"""What every action of this assistant is: one message read, one use case, one reply."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from functools import lru_cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.utils import all_subclasses

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

    def do(self, name: str, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        """What another action, named as in domain.yml, answers to this."""
        return _classes()[name](self._desk).answer(dispatcher, talk)


@lru_cache(maxsize=1)
def _classes() -> dict[str, type[DeskAction]]:
    """The classes by name, once rasa_sdk has imported every module of actions/."""
    classes = [each for each in all_subclasses(DeskAction) if not inspect.isabstract(each)]
    return {each().name(): each for each in classes}
