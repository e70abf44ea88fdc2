"""The fixed texts of a talk, which no dialogue engine has to find."""

from __future__ import annotations

from typing import Protocol

from frontline.domain.conversation import Utterance
from frontline.domain.listening import Said
from frontline.domain.safety import SafetyKind


class Wording(Protocol):
    """The few fixed texts that must be there even when the dialogue engine is not."""

    def welcome(self) -> Utterance:
        """The first message: an automated assistant, the privacy notice, a person."""

    def apology(self) -> Utterance:
        """What a visitor is told when a turn failed for good."""

    def masking_note(self) -> Utterance:
        """Said when something was taken out of a message before it was kept."""

    def safety_card(self, kind: SafetyKind, times_before: int) -> Utterance:
        """Who to call, for this kind of danger; in other words each time it is shown again."""

    def listening(self, said: Said, times_before: int) -> Utterance:
        """A reply to what somebody says to such a card; in other words when it comes again."""

    def under_age(self) -> Utterance:
        """Why nothing is taken of somebody under 18, and who is there for them."""

    def of_age(self) -> Utterance:
        """What somebody is told who is 18 after all."""
