"""A question a vacancy asks of its own applicants, besides what every applicant is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b

from frontline.domain.met_rule import MetRule

MOST_QUESTIONS = 8
"""Most own questions a vacancy may have: an application should stay a matter of minutes."""


class QuestionKind(str, Enum):
    """What sort of answer a question takes.

    Registration and right to work are asked in the one wording that everybody gets
    (`domain/screening.py`), because the law wants them the same for all.
    """

    YES_NO = "yes_no"
    ONE_OF = "one_of"
    SEVERAL_OF = "several_of"
    NUMBER = "number"
    DATE = "date"
    SHORT_TEXT = "short_text"
    REGISTRATION = "registration"
    RIGHT_TO_WORK = "right_to_work"
    DRIVING = "driving"
    AVAILABILITY = "availability"


STANDARD_KINDS = frozenset((QuestionKind.REGISTRATION, QuestionKind.RIGHT_TO_WORK))
"""Kinds that are asked in the words every applicant gets."""

YES, NO = "Yes", "No"
LICENCE_AND_CAR, LICENCE_ONLY, NO_LICENCE = "Licence and a car", "Licence, no car", "No licence"
_FIXED_OPTIONS = {
    QuestionKind.YES_NO: (YES, NO),
    QuestionKind.DRIVING: (LICENCE_AND_CAR, LICENCE_ONLY, NO_LICENCE),
}
USUAL_SHIFTS = ("Days", "Evenings", "Nights", "Weekends", "Bank holidays")


@dataclass(frozen=True)
class VacancyQuestion:
    """One question of one vacancy.

    `key` is unique within the vacancy and never shown. `purpose` answers "why do you ask". `label`
    names the answer in a review. A question that is not `required` may be skipped. `options` are
    the choices of a choice kind; `unit` counts a number ("years", "miles"). Without `met` a person
    reads the answer.
    """

    key: str
    text: str
    kind: QuestionKind
    purpose: str
    label: str
    required: bool = True
    options: tuple[str, ...] = ()
    unit: str = ""
    met: MetRule | None = None

    @property
    def is_must_have(self) -> bool:
        """Whether the role needs it: required, with a rule for what meets it."""
        return self.required and self.met is not None

    @property
    def choices(self) -> tuple[str, ...]:
        """The answers offered as buttons, in the order written; none for free answers."""
        return _FIXED_OPTIONS.get(self.kind, self.options)


def question_set_version(questions: Sequence[VacancyQuestion]) -> str:
    """The same for the same questions in the same order; another one as soon as a word changes."""
    return blake2b(repr(tuple(questions)).encode("utf-8", "replace"), digest_size=5).hexdigest()
