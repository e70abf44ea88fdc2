"""Reading a message as the answer to one of a vacancy's own questions, by its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from frontline.domain.bare_answers import Bare, bare_answer
from frontline.domain.driving_answers import car_of, read_driving
from frontline.domain.experience import find_years
from frontline.domain.heard import Heard, Reading
from frontline.domain.met_rule import BETWEEN_CHOICES, UNCLEAR
from frontline.domain.notice import find_notice
from frontline.domain.spoken_numbers import find_amounts
from frontline.domain.turn_taking import is_question, says_no, says_yes
from frontline.domain.vacancy_question import (
    NO,
    YES,
    QuestionKind,
    VacancyQuestion,
)

NONE_OF_THEM = "None of these"
ALL_OF_THEM = "All of these"


def read_own(question: VacancyQuestion, heard: Heard) -> Reading:
    """The answer with the person's words, or a problem `own_<kind>` where none was found.

    A pressed choice counts as it stands. What is said but neither yes nor no ("it depends") has the
    value `UNCLEAR`: it is taken, and a person reads it. Registration, right to work and short texts
    are read as the standard questions are, not here.
    """
    if heard.pressed:
        return _pressed(question, heard.pressed)
    reading = _READERS[question.kind](question, heard)
    if not reading.value and not reading.problem:
        return Reading(problem=f"own_{question.kind.value}", values=gaps(question))
    return reading


def gaps(question: VacancyQuestion) -> Mapping[str, str]:
    """What the sentences about an own question name: its words, reason, choices and unit."""
    return {
        "question": question.text,
        "purpose": question.purpose,
        "label": question.label,
        "options": ", ".join(question.choices),
        "unit": question.unit,
    }


def _pressed(question: VacancyQuestion, pressed: str) -> Reading:
    if pressed == ALL_OF_THEM:
        return Reading(BETWEEN_CHOICES.join(question.choices), pressed)
    known = {choice.casefold(): choice for choice in (*question.choices, NONE_OF_THEM)}
    value = known.get(pressed.casefold())
    return Reading(value, value) if value else Reading(problem=f"own_{question.kind.value}")


def _plain(text: str) -> str:
    return text.replace("\u2019", "'").strip()


# --- yes or no ----------------------------------------------------------------------

_YES = re.compile(
    r"^\W*(?:(?:oh|well|erm?|um|actually|ha)\W+)?(?:yes|y|yeah|yea|yep|yup|ye|ya|aye"
    r"|certainly|absolutely"
    r"|definitely|sure|of course|indeed|correct|true|ok|okay|always|both|happy to|can do|no problem"
    r"|i (?:do|have|can|am|did|could|would|will|already|currently|still|used to|hold|love"
    r"|led)\b(?! not)"
    r"|i'?(?:ve|m|d|ll) (?!not|never|no\b)|we (?:do|have|did)\b)",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^\W*(?:(?:oh|well|erm?|um|sorry|actually|i'?m afraid"
    r"|unfortunately)\W+)*(?:no\b(?! problem)|n|nope|nah|never"
    r"|not? yet|not really|not at all|neither|none|i (?:don'?t|do not|haven'?t|have not"
    r"|can'?t|cannot|can not"
    r"|am not|didn'?t|couldn'?t|wouldn'?t|have never|have no|won'?t)|i'?m not|i'?ve (?:not"
    r"|never|no))\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:depends|sort of|kind of|partly|partially|sometimes|maybe|perhaps|possibly|a (?:bit"
    r"|little)"
    r"|yes and no|some of|nearly|almost|in training|working towards|halfway|occasionally"
    r"|not sure|unsure"
    r"|don'?t know|not certain|it varies|if needed|might)\b",
    re.IGNORECASE,
)


def _yes_or_no(_question: VacancyQuestion, heard: Heard) -> Reading:
    words = _plain(heard.text)
    if _BETWEEN.search(words):
        return Reading(UNCLEAR, words)
    willing = re.match(r"\W*no problem\b", words, re.IGNORECASE)
    no = (bool(_NO.search(words)) or says_no(words)) and not willing
    yes = bool(willing) or bool(_YES.search(words)) or says_yes(words)
    if yes and not no and not is_question(words):
        return Reading(YES, words)
    if no:
        return Reading(NO, words)
    bare = {"affirm": YES, "deny": NO}.get(heard.intent, "")
    return Reading(bare, words)


# --- choices ------------------------------------------------------------------------

_NEGATION = re.compile(
    r"\b(?:not|no|never|except|but (?!also)|apart from|can'?t do|don'?t do|without)\b", re.I
)
_ALL = re.compile(
    r"^\W*(?:all|any|every|both|whatever|anything|everything|i'?m (?:flexible|easy)|flexible"
    r"|either|yes,? (?:all|any))\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"^\W*(?:none|neither|nothing|no|nope|not any|i (?:can'?t|don'?t|haven'?t))\b", re.I
)
_WORD = re.compile(r"[^\W_]+")
_SMALL = {
    "a",
    "an",
    "the",
    "of",
    "or",
    "and",
    "in",
    "for",
    "with",
    "to",
    "on",
    "at",
    "it",
    "i",
    "my",
}


def _one_of(question: VacancyQuestion, heard: Heard) -> Reading:
    words = _plain(heard.text)
    counted = _counted(question.choices, words)
    named = [counted] if counted else _named(question.choices, words)
    if len(named) == 1:
        return Reading(named[0], words)
    if not named and _BETWEEN.search(words):
        return Reading(UNCLEAR, words)
    return Reading()


def _several_of(question: VacancyQuestion, heard: Heard) -> Reading:
    words = _plain(heard.text)
    counted = _counted(question.choices, words)
    named = [counted] if counted else _named(question.choices, words)
    kept, unwanted = _told_apart(question.choices, named, words)
    if unwanted and not kept:
        kept = [choice for choice in question.choices if choice not in unwanted]
    if kept:
        return Reading(BETWEEN_CHOICES.join(kept), words)
    if _ALL.search(words):
        return Reading(BETWEEN_CHOICES.join(question.choices), words)
    if _NONE.search(words):
        return Reading(NONE_OF_THEM, words)
    return Reading(UNCLEAR, words) if _BETWEEN.search(words) else Reading()


def _counted(choices: Sequence[str], words: str) -> str | None:
    """The choice meant by "2" or "the second one", where a choice is not itself such a number."""
    bare = bare_answer(words)
    exact = next((choice for choice in choices if choice.casefold() == words.casefold()), None)
    if exact or not bare or bare.kind is not Bare.NUMBER or not 0 < bare.number <= len(choices):
        return exact
    return choices[bare.number - 1]


def _named(choices: Sequence[str], words: str) -> list[str]:
    """The choices named whole, longest first; else those with a word of their own in the text."""
    text = f" {' '.join(_words_of(words))} "
    whole = []
    for choice in sorted(choices, key=len, reverse=True):
        said = f" {' '.join(_words_of(choice))} "
        if (
            said in text
            or f"{said[:-1]}s " in text
            or (said[-2] == "s" and f"{said[:-2]} " in text)
        ):
            whole.append(choice)
            text = text.replace(said, " | ")
    if whole:
        return [choice for choice in choices if choice in whole]
    return [choice for choice in choices if _own_words(choice, choices) & _stems(words)]


def _own_words(choice: str, choices: Sequence[str]) -> set[str]:
    """The words that only this choice has."""
    others = {word for other in choices if other != choice for word in _stems(other)}
    return _stems(choice) - others


def _stems(text: str) -> set[str]:
    return {word.rstrip("s") for word in _words_of(text) if word not in _SMALL}


def _words_of(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _told_apart(
    choices: Sequence[str], named: Sequence[str], words: str
) -> tuple[list[str], list[str]]:
    """The named choices that are wanted, and those named behind a "not"."""
    denied = _NEGATION.search(words)
    if not denied:
        return list(named), []
    before = set(_named(choices, words[: denied.start()]))
    return [each for each in named if each in before], [e for e in named if e not in before]


# --- numbers, days ----------------------------------------------------------------------

_NO_NUMBER = re.compile(
    r"^\W*(?:none|no|nothing|never|zero|nil|i have(?:n'?t| not| no| never))\b", re.IGNORECASE
)
_YEARS = re.compile(r"^years?\b", re.IGNORECASE)


def _number(question: VacancyQuestion, heard: Heard) -> Reading:
    words = _plain(heard.text)
    amounts = set(find_amounts(words))
    if len(amounts) > 1:
        # "Two or three" says no one number; a person reads it.
        return Reading(UNCLEAR, words)
    amount = next(iter(amounts), None)
    if _YEARS.search(question.unit):
        amount = _in_years(amount, words)
    if amount is not None:
        return Reading(f"{amount:.10g}", words)
    if _NO_NUMBER.search(words):
        return Reading("0", words)
    return Reading(UNCLEAR, words) if _BETWEEN.search(words) else Reading()


def _in_years(amount: float | None, words: str) -> float | None:
    """ "18 months" is a year and a half; "a decade" has no number in it and is ten."""
    if amount is None:
        return find_years(words)
    only_months = re.search(r"\bmonths?\b", words, re.I) and not re.search(
        r"\byears?\b", words, re.I
    )
    return round(amount / 12, 2) if only_months else amount


def _day(_question: VacancyQuestion, heard: Heard) -> Reading:
    words = _plain(heard.text)
    found = find_notice(words, heard.today)
    if found is None:
        return Reading(UNCLEAR, words) if _BETWEEN.search(words) else Reading()
    if found.problem:
        return Reading(problem=f"date_{found.problem}", values={"date": found.text})
    day = found.starts_on or heard.today.fromordinal(heard.today.toordinal() + found.days)
    return Reading(day.isoformat(), words)


def _of_driving(question: VacancyQuestion, heard: Heard) -> Reading:
    reading = read_driving(heard, yes=bool(_YES.search(_plain(heard.text))), no=_says_no(heard))
    return replace(reading, values=gaps(question)) if reading.problem else reading


def _says_no(heard: Heard) -> bool:
    return bool(_NO.search(_plain(heard.text)))


def read_car(heard: Heard) -> Reading:
    """The reply to "and is there a car?", where the licence is known; empty for anything else."""
    return car_of(heard, yes=bool(_YES.search(_plain(heard.text))), no=_says_no(heard))


_READERS: Mapping[QuestionKind, Callable[[VacancyQuestion, Heard], Reading]] = {
    QuestionKind.YES_NO: _yes_or_no,
    QuestionKind.ONE_OF: _one_of,
    QuestionKind.SEVERAL_OF: _several_of,
    QuestionKind.AVAILABILITY: _several_of,
    QuestionKind.NUMBER: _number,
    QuestionKind.DATE: _day,
    QuestionKind.DRIVING: _of_driving,
}
