"""The sentence of an advert that answers a question, by its subject or by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from frontline.domain.vacancy import Vacancy

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"[\w#+.'-]*[\w#+]")
_STEM = 6
_LEAST_LETTERS = 3
_LONGEST_QUOTE = 300


def _about(asked: str, told: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(rf"\b(?:{asked})", re.I), re.compile(rf"\b(?:{told})", re.I)


# What is asked in words of its own, and the words adverts tell it in.
_SUBJECTS = (
    _about(
        r"driv\w*|licen[cs]e|(?:a|my|own) car\b|car (?:needed|required)|vehicle",
        r"driv(?:er|ing|e)\b|car\b(?! park)|own (?:transport|vehicle)",
    ),
    _about(r"park\w*|car park", r"parking|car park"),
    _about(
        r"shift|rota\b|nights?\b|weekends?|evenings?|on.?call|which days|what days|earl(?:y|ies)"
        r"|days a week|bank holidays",
        r"shift|rota\b|nights?\b|weekends?|evenings?|on.call|earlies|early starts"
        r"|\w+ days (?:a|alongside)|hours (?:over|a week)|term time|over \w+ days",
    ),
    _about(r"travel|visits?\b|lone work", r"travel|visits\b|site days"),
    _about(
        r"(?:days|how often|how much).{0,20}(?:office|home|site)|office days|come in\b|commut",
        r"(?:days?|tuesdays?|office).{0,40}(?:home|office|week|month|in [A-Z])|remote|from home",
    ),
    _about(r"accommodation|relocat|somewhere to (?:live|stay)|housing", r"accommodat|relocat"),
    _about(r"how long|fixed term until|contract length", r"(?:month|year|term|march|april)\b"),
    _about(r"newly qualified|years of experience|how many years", r"newly|years? (?:of|in)|year's"),
    _about(r"ir35|umbrella", r"ir35|umbrella"),
    _about(
        r"team\b|who would i work with|how many (?:people|staff|nurses)", r"team|people|staff\b"
    ),
    _about(r"train(?:ing|ed)\b|course|study|qualif\w* paid", r"train|course|college|certificate"),
)
_ONLY_THEMSELVES = frozenset(
    word[:_STEM] for word in ("weekends", "weekend", "evenings", "evening", "nights", "night")
) | {"bank h", "on cal", "early", "earlie"}
_ASKING = frozenset(
    word
    for line in (
        "the and for are was does did will would can could should must may have has had need",
        "needed needs want this that these those with from about any some there what when where",
        "who which how why job role post position vacancy advert work working employer trust they",
        "them their you your not get got give giv tell know say says said mean like one ones much",
        "many its also just please required require requires involve involves involved include",
        "includes included free pay paid okay then really actually first second third last apply",
        "more information details nhs part full time able possible really even ever use uses "
        "used using",
    )
    for word in line.split()
)


def sentence_that_answers(question: str, role: Vacancy) -> str | None:
    """The advert's own sentence or requirement that speaks of what is asked; None without one."""
    sentences = list(_sentences(role))
    for asked, told in _SUBJECTS:
        if asked.search(question):
            return _nearest([each for each in sentences if told.search(each)], asked, question)
    wanted = {word[:_STEM] for word in words_asked(question)} - _words_of_the_role(role)
    if not wanted:
        return None
    best = max(sentences, key=lambda each: len(wanted & _stems(each)), default="")
    # Half of the words may meet by chance: "part time" in "for the first time".
    return best if 2 * len(wanted & _stems(best)) > len(wanted) else None


def _nearest(sentences: list[str], asked: re.Pattern[str], question: str) -> str | None:
    """The first sentence with the very word that was asked, else the first of all."""
    words = [_plain(match[0])[:_STEM] for match in asked.finditer(question)]
    exact = [each for each in sentences if any(word in _plain(each) for word in words)]
    # Of shifts in general a sentence about nights says nothing that was not asked; of weekends it
    # says nothing at all.
    if words and all(word in _ONLY_THEMSELVES for word in words):
        return next(iter(exact), None)
    return next(iter(exact or sentences), None)


def _plain(text: str) -> str:
    return text.casefold().replace("-", " ")


def words_asked(question: str) -> list[str]:
    """The words of a question that say what it is about."""
    words = (word.casefold().removesuffix("'s") for word in _WORD.findall(question))
    return [word for word in words if len(word) >= _LEAST_LETTERS and word not in _ASKING]


def _sentences(role: Vacancy) -> Iterator[str]:
    for text in (role.description, *role.requirements):
        for sentence in _SENTENCE_END.split(text):
            if 0 < len(sentence.strip()) <= _LONGEST_QUOTE:
                yield sentence.strip()


def _words_of_the_role(role: Vacancy) -> set[str]:
    return _stems(role.title)


def _stems(text: str) -> set[str]:
    return {word.casefold()[:_STEM] for word in _WORD.findall(text)}
