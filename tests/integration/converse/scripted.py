"""An engine and wording that say what a test tells them to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from frontline.domain.conversation import Utterance
from frontline.domain.listening import Said
from frontline.domain.safety import SafetyKind


class ScriptedEngine:
    """Answers with what it heard; raises what it is told to, once each."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.troubles: list[Exception] = []
        self.during: Callable[[], None] = lambda: None

    def reply(self, conversation_id: str, text: str, message_id: str) -> Sequence[Utterance]:
        self.heard.append(text)
        self.during()
        if self.troubles:
            raise self.troubles.pop(0)
        cards = ({"kind": "vacancy", "ref": "R1", "choices": [("Read", "/read")]},)
        return (Utterance(f"You said {text}", (("Yes", "/affirm"),), cards),)


class FixedWording:
    def welcome(self) -> Utterance:
        return Utterance("I am an automated assistant.", (("Find a role", "/search_vacancies"),))

    def apology(self) -> Utterance:
        return Utterance("Sorry, that went wrong. Please send it again.")

    def masking_note(self) -> Utterance:
        return Utterance("I have not kept that.")

    def safety_card(self, kind: SafetyKind, times_before: int) -> Utterance:
        return Utterance(f"Card for {kind.value}." + " Again." * times_before)

    def listening(self, said: Said, times_before: int) -> Utterance:
        return Utterance(f"Listening: {said.value}." + " Again." * times_before)

    def under_age(self) -> Utterance:
        return Utterance("Nothing is taken of you.")

    def of_age(self) -> Utterance:
        return Utterance("Welcome back.")


def record_of(conversation_id: str) -> dict[str, str]:
    return {"record of": conversation_id}
