"""The words of the desk's pages about vacancies and imports."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from frontline.application.vacancy_desk import Fact
from frontline.application.vacancy_facts import FACT_WORDS
from frontline.application.vacancy_form import FACTS_OF_FIELDS, READ
from frontline.domain.fact_origin import Origin
from frontline.domain.met_rule import in_words
from frontline.domain.vacancy import ContractType, Hours, WorkMode, plain
from frontline.domain.vacancy_edit import AT_THE_DESK, EditKind, EditRecord
from frontline.domain.vacancy_list import Shelf
from frontline.domain.vacancy_question import QuestionKind
from frontline.domain.vacancy_source import ImportOutcome, ImportRun, VacancySource, plain_address

SHELF_WORDS: Mapping[Shelf, str] = {
    Shelf.OPEN: "Open",
    Shelf.CLOSING: "Closing soon",
    Shelf.CLOSED: "Closed",
}
ORIGIN_WORDS: Mapping[Origin, str] = {
    Origin.WORDS: "The words of the advert",
    Origin.FIELD: "A field of the feed",
    Origin.BAND_TABLE: "The pay table of the NHS band, because the advert names no sum",
    Origin.NOT_STATED: "–",
}

EDIT_WORDS: Mapping[EditKind, str] = {
    EditKind.CREATED: "Made",
    EditKind.CHANGED: "Changed",
    EditKind.CLOSED: "Closed",
    EditKind.REOPENED: "Reopened",
    EditKind.RELEASED: "The feed's value is used again",
}
_READ = (READ, "As the text of the advert says")
_NOTHING = ("", "Nothing is said")
CHOICES: Mapping[str, Sequence[tuple[str, str]]] = {
    "work_mode": (_READ, _NOTHING, *((each.value, plain(each).capitalize()) for each in WorkMode)),
    "contract": (
        *(_READ, _NOTHING),
        *((each.value, plain(each).capitalize()) for each in ContractType),
    ),
    "hours": (_READ, _NOTHING, *((each.value, plain(each).capitalize()) for each in Hours)),
    "sponsorship": (_READ, _NOTHING, ("yes", "Offered"), ("no", "Not offered")),
    "registration": (
        _READ,
        ("required", "Required"),
        ("desirable", "Welcome, not required"),
        ("not_needed", "Not needed"),
    ),
}
QUESTION_KIND_WORDS: Mapping[QuestionKind, str] = {
    QuestionKind.YES_NO: "Yes or no",
    QuestionKind.ONE_OF: "One of several answers",
    QuestionKind.SEVERAL_OF: "Any of several answers",
    QuestionKind.NUMBER: "A number",
    QuestionKind.DATE: "A date",
    QuestionKind.SHORT_TEXT: "A few words",
    QuestionKind.REGISTRATION: "Professional registration, in the usual words",
    QuestionKind.RIGHT_TO_WORK: "Right to work, in the usual words",
    QuestionKind.DRIVING: "Driving",
    QuestionKind.AVAILABILITY: "Which shifts",
}
OUTCOME_OF_IMPORT_WORDS: Mapping[ImportOutcome, str] = {
    ImportOutcome.DONE: "Done",
    ImportOutcome.NOTHING_NEW: "Nothing new",
    ImportOutcome.FAILED: "Failed",
}


def _source(name: str | None) -> str:
    """Where vacancies came from, without what may be secret in an address."""
    if name == AT_THE_DESK:
        return "Written at the desk"
    return plain_address(name) if name else "Not known"


def _origin(fact: Fact, made_here: bool) -> str:
    typed = made_here and fact.origin is Origin.FIELD
    return "Written at the desk" if typed else ORIGIN_WORDS[fact.origin]


def _edit(line: EditRecord) -> str:
    """What somebody did, such as "Pay: changed"."""
    done = EDIT_WORDS[line.kind]
    return f"{FACT_WORDS[line.fact]}: {done.lower()}" if line.fact in FACT_WORDS else done


def _rhythm(source: VacancySource) -> str:
    """How often it is imported, such as "Every 2 hours"."""
    return f"Every {_duration(source.every)}" if source.every else "By hand"


def _took(run: ImportRun) -> str:
    return _duration(run.finished_at - run.started_at)


def _duration(time: timedelta) -> str:
    """In the largest unit that fits: "2 hours", "1 minute"; less than a second is one."""
    seconds = max(1, int(time.total_seconds()))
    for unit, size in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= size:
            return _counted(round(seconds / size), unit)
    return _counted(seconds, "second")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


VACANCY_FILTERS: Mapping[str, Callable[..., Any]] = {
    "shelf": SHELF_WORDS.__getitem__,
    "source": _source,
    "origin": _origin,
    "edit": _edit,
    "field": lambda name: FACT_WORDS[FACTS_OF_FIELDS[name]],
    "import_outcome": OUTCOME_OF_IMPORT_WORDS.__getitem__,
    "question_kind": QUESTION_KIND_WORDS.__getitem__,
    "met_words": in_words,
    "rhythm": _rhythm,
    "took": _took,
}
