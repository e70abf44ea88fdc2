"""The sentence of an advert that answers a question, by its subject or by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from frontline.domain.advert_subjects import Subject, subjects_of
from frontline.domain.vacancy import Vacancy

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"[\w#+.'-]*[\w#+]")
_STEM = 6
_LEAST_LETTERS = 3
_LONGEST_QUOTE = 300
_HALF, _ALL = 0.5, 0.99


_HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
_ONLY_THEMSELVES = frozenset(
    word[:_STEM] for word in ("weekends", "weekend", "evenings", "evening", "nights", "night")
) | {
    "bank h",
    "on cal",
    "early",
    "earlie",
    "term t",
    "school",
    "christ",
    "mornin",
    "diplom",
    "precep",
}
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


@dataclass(frozen=True)
class AdvertAnswer:
    """What an advert says to a question in its own sentences, and the subjects it is silent on."""

    quotes: tuple[str, ...]
    silent: tuple[Subject, ...]

    @property
    def is_asked(self) -> bool:
        """Whether the question was about anything an advert may say."""
        return bool(self.quotes or self.silent)


def answer_of_advert(question: str, role: Vacancy) -> AdvertAnswer:
    """The advert's own sentences to each thing asked; by the question's words without such."""
    sentences, subjects = list(_sentences(role)), subjects_of(question)
    if not subjects:
        quote = _by_its_words(question, role, sentences, least=_HALF)
        return AdvertAnswer((quote,) if quote else (), ())
    told = {
        each: _nearest([s for s in sentences if each.told.search(s)], each, question)
        for each in subjects
    }
    quotes = tuple(dict.fromkeys(quote for quote in told.values() if quote))
    silent = tuple(_as_asked(each, question) for each in subjects if not told[each])
    return AdvertAnswer(quotes, silent)


def _as_asked(subject: Subject, question: str) -> Subject:
    """The subject by the name the question has for it: "nights" and not working times."""
    words = [match[0].casefold() for match in subject.asked.finditer(question)]
    themselves = bool(words) and all(_plain(word)[:_STEM] in _ONLY_THEMSELVES for word in words)
    return replace(subject, name=words[0]) if themselves else subject


def sentence_that_answers(question: str, role: Vacancy) -> str | None:
    """The advert's own sentence or requirement that speaks of what is asked; None without one."""
    return next(iter(answer_of_advert(question, role).quotes), None)


def sentence_with_all_words(question: str, role: Vacancy) -> str | None:
    """The sentence that holds every word a question is about; None without one.

    For questions that are as likely asked of everybody: "do I need the care certificate".
    """
    return _by_its_words(question, role, list(_sentences(role)), least=_ALL)


def _by_its_words(question: str, role: Vacancy, sentences: list[str], least: float) -> str | None:
    asked = {word[:_STEM] for word in words_asked(question)}
    # "How many schools" of the school nurse's advert asks for just that word.
    wanted = asked if _HOW_MANY.search(question) else asked - _words_of_the_role(role)
    if not wanted:
        return None
    best = max(sentences, key=lambda each: len(wanted & _stems(each)), default="")
    # Half of the words may meet by chance: "part time" in "for the first time".
    return best if len(wanted & _stems(best)) > least * len(wanted) else None


def _nearest(sentences: list[str], subject: Subject, question: str) -> str | None:
    """The first sentence with the very word that was asked, else the first of all."""
    words = [_plain(match[0])[:_STEM] for match in subject.asked.finditer(question)]
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
    place = role.location.name if role.location else ""
    return _stems(f"{role.title} {place}")


def _stems(text: str) -> set[str]:
    return {word.casefold()[:_STEM] for word in _WORD.findall(text)}
