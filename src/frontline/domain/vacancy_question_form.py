"""A vacancy's question as plain fields, as a form, a feed or a table writes it, and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from frontline.domain.canonical import canonical
from frontline.domain.met_rule import (
    BETWEEN_CHOICES,
    MetRule,
    NotARule,
    in_words,
    read_amount_rule,
    read_choice_rule,
    read_day_rule,
)
from frontline.domain.plain_words import folded
from frontline.domain.unlawful_questions import refusals
from frontline.domain.vacancy_question import (
    LICENCE_AND_CAR,
    LICENCE_ONLY,
    MOST_QUESTIONS,
    NO,
    NO_LICENCE,
    STANDARD_KINDS,
    USUAL_SHIFTS,
    YES,
    QuestionKind,
    VacancyQuestion,
)

FIELDS = ("key", "text", "kind", "purpose", "label", "required", "options", "unit", "met")
"""The names of the fields of a definition; any other field is left alone."""

_LONGEST = {"text": 300, "purpose": 300, "label": 60, "unit": 20}
_MOST_OPTIONS, _LONGEST_OPTION = 12, 80


@dataclass(frozen=True)
class Problem:
    """What is wrong with one field, in a plain sentence for whoever wrote it."""

    field: str
    message: str


def read_question(fields: Mapping[str, object]) -> VacancyQuestion | tuple[Problem, ...]:
    """The question these fields define, or every problem there is with them.

    `options` are a list, or one text with | or a line break between. `required` is true, yes, no …
    and yes when absent. `met` is read by its kind: see `domain/met_rule.py`. A question that may
    not be asked before an offer is a problem of its field, with the reason and the law.
    """
    typed = {name: _typed(fields.get(name)) for name in FIELDS}
    kind = _kind(typed["kind"])
    if kind is None:
        kinds = ", ".join(each.value for each in QuestionKind)
        return (Problem("kind", f"Choose one kind of answer: {kinds}."),)
    typed = {**_USUAL.get(kind, {}), **{name: value for name, value in typed.items() if value}}
    options = tuple(_parts(typed.get("options", "")))
    met = _read_met(kind, typed.get("met", ""), options)
    problems = [*_problems_of_words(typed, kind), *_problems_of_options(kind, options)]
    problems += [Problem("met", str(met))] if isinstance(met, NotARule) else []
    required = _yes_or_no(typed.get("required", "yes"))
    problems += [Problem("required", "Say yes or no.")] if required is None else []
    if problems or isinstance(met, NotARule):
        return tuple(problems)
    return VacancyQuestion(
        key=_key(typed.get("key") or typed["text"]),
        text=typed["text"],
        kind=kind,
        purpose=typed["purpose"],
        label=typed.get("label") or _label(typed["text"]),
        required=bool(required),
        options=_options(kind, options),
        unit=typed.get("unit", "") if kind is QuestionKind.NUMBER else "",
        met=met,
    )


def read_questions(
    definitions: Sequence[Mapping[str, object]],
) -> tuple[tuple[VacancyQuestion, ...], tuple[str, ...]]:
    """The questions that can be asked, and a plain line for each that cannot.

    Keys are made unique. Beyond `MOST_QUESTIONS` the rest is refused.
    """
    kept: list[VacancyQuestion] = []
    refused: list[str] = []
    for number, definition in enumerate(definitions, 1):
        read = read_question(definition)
        if isinstance(read, tuple):
            told = " ".join(problem.message for problem in read)
            refused.append(f"Question {number} is not asked: {told}")
        elif len(kept) == MOST_QUESTIONS:
            refused.append(f"Question {number} is not asked: {MOST_QUESTIONS} are the most.")
        else:
            kept.append(_unlike(read, kept))
    return tuple(kept), tuple(refused)


def fields_of(question: VacancyQuestion) -> dict[str, str]:
    """The fields from which `read_question` makes the same question again."""
    return {
        "key": question.key,
        "text": question.text,
        "kind": question.kind.value,
        "purpose": question.purpose,
        "label": question.label,
        "required": "yes" if question.required else "no",
        "options": BETWEEN_CHOICES.join(question.options),
        "unit": question.unit,
        "met": in_words(question.met),
    }


# --- reading ------------------------------------------------------------------------

# What every applicant is asked has its wording already, so its fields may stay empty.
_USUAL: Mapping[QuestionKind, Mapping[str, str]] = {
    QuestionKind.REGISTRATION: {
        "text": "Are you on the professional register?",
        "purpose": "The role needs it. A recruiter checks it on the register.",
        "label": "Professional registration",
    },
    QuestionKind.RIGHT_TO_WORK: {
        "text": "Do you have the right to work in the UK?",
        "purpose": "Everyone is asked this the same way.",
        "label": "Right to work in the UK",
    },
}


def _typed(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return BETWEEN_CHOICES.join(_typed(each).replace("|", "/") for each in value)
    return canonical(str(value)).strip()


def _kind(typed: str) -> QuestionKind | None:
    code = re.sub(r"[\s/-]+", "_", typed.casefold())
    return QuestionKind(code) if code in {kind.value for kind in QuestionKind} else None


def _parts(typed: str) -> list[str]:
    listed = [" ".join(part.split()) for part in re.split(r"[|\n]", typed)]
    return [part for part in listed if part]


def _options(kind: QuestionKind, options: tuple[str, ...]) -> tuple[str, ...]:
    if kind is QuestionKind.AVAILABILITY:
        return options or USUAL_SHIFTS
    return options if kind in {QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF} else ()


def _yes_or_no(typed: str) -> bool | None:
    said = typed.casefold()
    if said in {"yes", "true", "1", "required", "on", "y"}:
        return True
    return False if said in {"no", "false", "0", "optional", "off", "n"} else None


def _key(typed: str) -> str:
    words = re.findall(r"[a-z0-9]+", folded(typed))
    return "_".join(words)[:40].strip("_") or "question"


def _label(text: str) -> str:
    short = text.rstrip("?. ").strip()
    return short if len(short) <= _LONGEST["label"] else short[: _LONGEST["label"] - 1] + "…"


def _unlike(question: VacancyQuestion, others: Sequence[VacancyQuestion]) -> VacancyQuestion:
    taken = {other.key for other in others}
    if question.key not in taken:
        return question
    numbered = (f"{question.key[:36]}_{number}" for number in range(2, MOST_QUESTIONS + 2))
    free = next(key for key in numbered if key not in taken)
    return VacancyQuestion(**{**vars(question), "key": free})


def _read_met(
    kind: QuestionKind, typed: str, options: tuple[str, ...]
) -> MetRule | NotARule | None:
    if not typed:
        return None
    try:
        return _RULES[kind](typed, _options(kind, options))
    except NotARule as not_a_rule:
        return not_a_rule


def _by_a_person(_typed: str, _options: Sequence[str]) -> MetRule:
    raise NotARule("A person reads this answer; leave what counts as met empty.")


_DRIVES = {
    "licence": MetRule(any_of=(LICENCE_AND_CAR, LICENCE_ONLY)),
    "licence and car": MetRule(any_of=(LICENCE_AND_CAR,)),
}


def _driving(typed: str, _options: Sequence[str]) -> MetRule:
    short = " ".join(typed.casefold().replace(" a ", " ").split())
    fixed = (LICENCE_AND_CAR, LICENCE_ONLY, NO_LICENCE)
    return _DRIVES[short] if short in _DRIVES else read_choice_rule(typed, fixed)


_RULES: Mapping[QuestionKind, Callable[[str, Sequence[str]], MetRule]] = {
    QuestionKind.YES_NO: lambda typed, _: read_choice_rule(typed, (YES, NO)),
    QuestionKind.ONE_OF: read_choice_rule,
    QuestionKind.SEVERAL_OF: read_choice_rule,
    QuestionKind.AVAILABILITY: read_choice_rule,
    QuestionKind.NUMBER: lambda typed, _: read_amount_rule(typed),
    QuestionKind.DATE: lambda typed, _: read_day_rule(typed),
    QuestionKind.SHORT_TEXT: _by_a_person,
    QuestionKind.REGISTRATION: _by_a_person,
    QuestionKind.RIGHT_TO_WORK: _by_a_person,
    QuestionKind.DRIVING: _driving,
}


# --- problems -----------------------------------------------------------------------

_ASKED_OF_ALL = re.compile(r"\bright to work\b|\bsponsor", re.I)
_REGISTER = re.compile(
    r"\b(?:nmc|gmc|hcpc|gphc|gdc)\b.{0,30}\b(?:pin|number|registr\w+)\b|\bpin number\b"
    r"|\bregist(?:ration|er) number\b",
    re.I,
)
_ADJUSTMENTS = re.compile(r"\badjustments?\b", re.I)


def _problems_of_words(typed: Mapping[str, str], kind: QuestionKind) -> list[Problem]:
    problems = [
        Problem(name, message)
        for name, message in (
            ("text", "Write the question."),
            ("purpose", "Say why you ask; the person is told when they wonder."),
        )
        if not typed.get(name)
    ]
    problems += [
        Problem(name, f"Use at most {most} characters.")
        for name, most in _LONGEST.items()
        if len(typed.get(name, "")) > most
    ]
    if kind is QuestionKind.NUMBER and not typed.get("unit"):
        problems.append(Problem("unit", "Say what is counted, such as years or miles."))
    return [*problems, *_unlawful(typed), *_asked_elsewhere(typed.get("text", ""), kind)]


def _unlawful(typed: Mapping[str, str]) -> list[Problem]:
    return [
        Problem(name, refusal.message)
        for name in ("text", "purpose", "label", "options", "unit")
        for part in _parts(typed.get(name, ""))
        for refusal in refusals(part)
    ]


def _asked_elsewhere(text: str, kind: QuestionKind) -> list[Problem]:
    """What every applicant is asked in one wording may not be asked again in another."""
    if kind in STANDARD_KINDS:
        return []
    if _ASKED_OF_ALL.search(text):
        told = "Choose the kind right_to_work: everyone is asked that in the same words. Source:"
        return [Problem("kind", f"{told} Home Office code of practice on right to work checks.")]
    if _REGISTER.search(text):
        return [
            Problem("kind", "Choose the kind registration: numbers are read and checked there.")
        ]
    if _ADJUSTMENTS.search(text):
        told = "Adjustments go to a person apart and are never among the answers. Source:"
        return [Problem("text", f"{told} Equality Act 2010 s.20 and s.60(6).")]
    return []


def _problems_of_options(kind: QuestionKind, options: tuple[str, ...]) -> list[Problem]:
    if kind not in {QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF, QuestionKind.AVAILABILITY}:
        return []
    if len(_options(kind, options)) < 2:
        return [Problem("options", "Give at least two answers to choose from, with | between.")]
    if len(options) > _MOST_OPTIONS:
        return [Problem("options", f"Give at most {_MOST_OPTIONS} answers to choose from.")]
    if len({option.casefold() for option in options}) < len(options):
        return [Problem("options", "The same answer is there twice.")]
    if any(len(option) > _LONGEST_OPTION for option in options):
        return [Problem("options", f"Keep each answer to {_LONGEST_OPTION} characters.")]
    return []
