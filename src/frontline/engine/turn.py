"""What happened in the turn that runs now, for the engine to look at when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

SUSPICION = "safety_suspicion"
"""The property of a parsed message that says which danger it may be about; often absent."""


@dataclass
class Turn:
    """Rasa swallows the errors of actions; the first one is kept here."""

    failure: BaseException | None = None
    suspicion: str | None = None
    """The kind of danger a message may be about, where no list of ours stopped it."""


_turn: ContextVar[Turn | None] = ContextVar("turn", default=None)


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


def note_suspicion(kind: str | None) -> None:
    """Remember that the message of this turn may be about somebody's safety."""
    turn = _turn.get()
    if turn:
        turn.suspicion = kind
