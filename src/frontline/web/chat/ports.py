"""What the chat API needs from the application."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from frontline.application.converse import Begun, Said
from frontline.domain.conversation import Conversation, Message, PageShown


class Converse(Protocol):
    """A visitor's talk, from its first message to its erasure. Every call may block."""

    def begin(self, page_url: str | None, vacancy_ref: str | None) -> Begun: ...

    def conversation_for(self, conversation_id: str, token: str) -> Conversation:
        """Errors: NotAllowed, the same for a wrong, a foreign and an expired token."""

    def say(
        self,
        conversation: Conversation,
        client_id: str,
        text: str | None,
        choice: str | None,
        page: PageShown | None,
    ) -> Said:
        """The answer; the same client id gets the same one.

        Errors: Unprocessable, TooLong, StoreBusy.
        """

    def history(self, conversation: Conversation, after: int) -> Sequence[Message]:
        """Messages with a sequence number above `after`, oldest first."""

    def export(self, conversation: Conversation) -> Mapping[str, Any]: ...

    def erase(self, conversation: Conversation) -> None: ...


class AddsCv(Protocol):
    """Keeps a CV with what a visitor is filling in. Every call may block."""

    def add(self, conversation: Conversation, name: str, content: bytes) -> Sequence[Message]:
        """What the transcript says of it now. Errors: CvRefused, StoreBusy."""

    def remove(self, conversation: Conversation) -> Sequence[Message]:
        """The same. Errors: CvRefused when there is none, StoreBusy."""


class IsUrgent(Protocol):
    """Tells whether a message speaks of danger to life, which no rate limit may hold up."""

    def __call__(self, text: str) -> bool: ...
