"""A talk with the screening, for tests: one line of a person, one step of the draft."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from frontline.domain.application_draft import Draft, DraftState
from frontline.domain.handoff import CaseKind
from frontline.domain.heard import Heard
from frontline.domain.screening_step import ConsentWording, Setting, Step
from frontline.domain.screening_turn import harvest, take
from frontline.domain.vacancy import RegistrationNeed

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=timezone.utc)
SETTING = Setting(
    RegistrationNeed.REQUIRED, ConsentWording("application", "v1", "I agree to be put forward.")
)


def heard(text: str, intent: str = "inform", **more: Any) -> Heard:
    return Heard(text=text, intent=intent, at=NOON, **more)


def press(answer: str) -> Heard:
    return heard("", "inform", is_button=True, pressed=answer)


class ScreeningTalk:
    """Keeps the draft from message to message."""

    def __init__(
        self,
        kind: CaseKind = CaseKind.APPLICATION,
        opening: str = "apply",
        setting: Setting = SETTING,
    ) -> None:
        new = Draft("d1", "c1", kind, DraftState.OPEN, NOON, vacancy_ref="V1")
        self.setting = setting
        self.draft = harvest(new, setting, heard(opening, "apply"))
        self.last = Step(self.draft)

    def say(self, text: str, intent: str = "inform", **more: Any) -> Step:
        return self.hear(heard(text, intent, **more))

    def hear(self, message: Heard) -> Step:
        self.last = take(self.draft, self.setting, message)
        self.draft = self.last.draft
        return self.last

    def said(self) -> list[str]:
        return [say.key for say in self.last.says]

    @property
    def open(self) -> str | None:
        return self.draft.open_question

    def value(self, question: str) -> str | None:
        answer = self.draft.answer_to(question)
        return answer.value if answer else None

    def up_to(self, question: str) -> ScreeningTalk:
        """Answer everything before this question in the plainest way."""
        while self.open != question:
            self.up_to_next()
        return self

    def up_to_next(self) -> None:
        """Answer the open question in the plainest way."""
        key = str(self.open)
        self.say(PLAIN[key], "affirm" if key == "consent" else "inform")
        assert self.open != key, f"{key} was not answered"


PLAIN = {
    "staff_place": "York",
    "staff_start": "from March",
    "staff_contract": "permanent",
    "name": "Anna Kowalska",
    "email": "anna@example.org",
    "phone": "07700 900123",
    "profession": "mental health nurse",
    "registration": "12A3456B",
    "right_to_work": "yes, no limits",
    "experience": "six years in theatres",
    "notice": "4 weeks",
    "consent": "yes",
    "organisation": "Aire Valley Care",
    "needs": "three theatre nurses in York from March",
    "when": "after 3pm",
    "topic": "my contract",
    "complaint": "Nobody called me back.",
}
