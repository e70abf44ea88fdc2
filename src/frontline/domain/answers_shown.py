"""Answers as the person, and later the recruiter, reads them back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from frontline.domain.contact_details import as_dialled
from frontline.domain.handoff import Answer
from frontline.domain.met_rule import BETWEEN_CHOICES, UNCLEAR
from frontline.domain.office_hours import call_time_of
from frontline.domain.right_to_work import LABELS, RightToWork

REGISTRATION_LABELS = {
    "waiting": "Waiting for a number",
    "none": "Not registered",
    "not_given": "Not given",
}
LABELS_BY_VALUE = {value.value: label for value, label in LABELS.items()}


def shown(answer: Answer) -> str:
    """An answer as the person reads it back: what we understood, or their own words."""
    if answer.question == "right_to_work":
        said = LABELS_BY_VALUE.get(answer.value, answer.value)
        if answer.value == RightToWork.AS_TYPED.value or answer.words == said:
            return answer.words
        return f"{said} (\u201c{answer.words}\u201d)"
    if answer.question.startswith("own_"):
        return _own(answer)
    read = _SHOWN.get(answer.question)
    return read(answer) if read else answer.words


def _when(answer: Answer) -> str:
    call = call_time_of(answer.value)
    return call.words if call else answer.words


def _registered(answer: Answer) -> str:
    """That it lapsed, or is not needed yet, is more than that there is none."""
    says_more = answer.value == "none" and _SAYS_MORE.search(answer.words)
    said = REGISTRATION_LABELS.get(answer.value, answer.value)
    return f"{said} (\u201c{answer.words}\u201d)" if says_more else said


_SAYS_MORE = re.compile(
    r"\b(?:lapsed|ran out|expired|came off|student|study\w*|train\w*|qualif\w*|yet|apprentice"
    r"|graduat\w*|need(?:ed)?|required?|register\b)",
    re.IGNORECASE,
)
_SHOWN: Mapping[str, Callable[[Answer], str]] = {
    "registration": _registered,
    "phone": lambda answer: as_dialled(answer.value),
    "email": lambda answer: answer.value,
    "when": _when,
}


def _own(answer: Answer) -> str:
    """The words, and what they were taken for where they do not say it themselves."""
    meant = answer.value.replace(BETWEEN_CHOICES, ", ")
    plain = meant.casefold() in answer.words.casefold() or meant in {UNCLEAR, "Yes", "No"}
    as_typed = plain or not any(map(str.isalpha, meant))
    return answer.words if as_typed else f"{meant} (\u201c{answer.words}\u201d)"


def answer_lines(answers: Sequence[Answer]) -> tuple[tuple[str, str], ...]:
    """Label and answer of each, in the order given."""
    return tuple((answer.label, shown(answer)) for answer in answers)


def answers_as_text(answers: Sequence[Answer]) -> str:
    """The answers as a list the person can check, one to a line, in the order given."""
    return "\n".join(f"- {answer.label}: {shown(answer)}" for answer in answers)
