"""What going on elsewhere needs of the store."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from frontline.domain.resume_code import ResumeCode


class ResumeCodes(Protocol):
    """Codes sent, and wrong ones tried. What is over a day old is forgotten."""

    def add(self, code: ResumeCode) -> None:
        """Write a new code; an older one of the same draft opens nothing any more."""

    def take(self, digest: str, taken_in: str, now: datetime) -> ResumeCode | None:
        """The code if it is there, in time and unused; from now on it is used.

        `taken_in` is the conversation that goes on with the draft. Two at once get it once.
        """

    def sent_to(self, address_digest: str, since: datetime) -> int:
        """How many codes an address was sent since then, used or not."""

    def note_try(self, conversation_id: str, at: datetime) -> None:
        """Remember a wrong code."""

    def tries(self, conversation_id: str, since: datetime) -> int:
        """How many wrong codes a conversation has given since then."""

    def begun_in(self, conversation_id: str) -> list[str]:
        """The conversations whose enquiries this one went on with."""
