"""How a message is marked that is about somebody's safety or age, and who may read it then."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from frontline.domain.conversation import Message, Speaker
from frontline.domain.safety import SafetyKind

# Payloads of messages. No visitor can type one: text never starts with "/".
SAFETY_MARKS = {
    SafetyKind.CRISIS: "/crisis",
    SafetyKind.EMERGENCY: "/emergency",
    SafetyKind.CONCERN: "/report_concern",
}
UNDER_AGE = "/under_age"
OF_AGE = '/correct{"answer":"of_age"}'

NOT_SHOWN = "(a message about the person's safety is not shown)"
UNDER_AGE_WORDS = "(says that they are under 18)"
"""Kept in place of what somebody under 18 typed."""

_KINDS = {mark: kind for kind, mark in SAFETY_MARKS.items()}


def safety_kind(message: Message) -> SafetyKind | None:
    """What a visitor's message was marked as; None for any other message."""
    if message.speaker is not Speaker.VISITOR or message.payload is None:
        return None
    return _KINDS.get(message.payload)


def times_before(history: Sequence[Message], message: Message) -> int:
    """How many messages before this one were about the same kind of danger."""
    kind = safety_kind(message)
    return sum(m.seq < message.seq and safety_kind(m) is kind for m in history) if kind else 0


def is_under_age(history: Sequence[Message]) -> bool:
    """Whether the visitor said so, and did not take it back since."""
    said = [m.payload for m in history if m.payload in {UNDER_AGE, OF_AGE}]
    return bool(said) and said[-1] == UNDER_AGE


def without_safety(
    history: Sequence[Message], shown: Collection[SafetyKind] = ()
) -> Sequence[Message]:
    """A transcript for recruiters: a neutral line for each such message, nothing for its card.

    `shown` are the kinds left as they are.
    """
    hidden = {m.id for m in history if _is_hidden(m, shown)}
    return [
        replace(m, text=NOT_SHOWN) if m.id in hidden else m
        for m in history
        if m.reply_to not in hidden
    ]


def _is_hidden(message: Message, shown: Collection[SafetyKind]) -> bool:
    """Whether it was about somebody's safety, or was said to the card that answered that."""
    return is_listened(message) or safety_kind(message) not in {None, *shown}


# Behind it stands which reply was given to what was said to a card (`frontline.domain.listening`).
LISTENED = "/listened/"


def is_listened(message: Message) -> bool:
    """Whether a visitor's message was an answer to a card, and about nothing else."""
    return (message.payload or "").startswith(LISTENED) and message.speaker is Speaker.VISITOR
