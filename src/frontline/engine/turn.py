"""What happened in the turn that runs now, for the engine to look at when it is over."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Iterator, Optional


@dataclass
class Turn:
    """Rasa swallows the errors of actions; the first one is kept here."""

    failure: Optional[BaseException] = None


_turn: ContextVar[Optional[Turn]] = ContextVar("turn", default=None)


@contextmanager
def new_turn() -> Iterator[Turn]:
    turn = Turn()
    token = _turn.set(turn)
    try:
        yield turn
    finally:
        _turn.reset(token)


def note_failure(error: BaseException) -> None:
    """Remember that the turn that runs now must not be committed."""
    turn = _turn.get()
    if turn and turn.failure is None:
        turn.failure = error
