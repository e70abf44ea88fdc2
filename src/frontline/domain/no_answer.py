"""What no form takes down: instructions to the machine, and keys hit at random."""

from __future__ import annotations

from frontline.domain.instructions import gives_instructions
from frontline.domain.keyboard_noise import is_noise
from frontline.domain.screening_message import Message
from frontline.domain.screening_step import Say, Step


def not_of_this(message: Message) -> Step | None:
    """The step of words that are for nobody: the question stands and nothing of them is kept."""
    heard = message.heard
    if heard.is_button:
        return None
    if gives_instructions(heard.text):
        return message.next(message.draft, Say("not_for_here"))
    return message.next(message.draft, Say("not_readable")) if is_noise(heard.text) else None
