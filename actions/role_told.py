"""What is said of one role: its facts in sentences, its advert's own words, or its silence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.role_facts import asked_beyond, yes_or_no
from actions.roles import payload
from actions.talk import Event, Talk
from frontline.application.vacancy_cards import answer_about
from frontline.domain.advert_answers import AdvertAnswer, answer_of_advert
from frontline.domain.role_pointed_at import pointed_at
from frontline.domain.vacancy import Vacancy

_ASK = {"title": "Ask a recruiter", "payload": "/talk_to_human"}
# What the words of an advert answer better than its list of requirements, or its whole text.
_WIDE = {"requirements", "description"}
TOLD_BY_REQUIREMENTS = {"experience", "newly qualified people or years of experience"}
# "Do they pay for the check" asks for no salary.
_PAID_FOR = re.compile(
    r"\b(?:pay|pays|paid)\b(?: \w+)? (?:for|towards|my|the|while|during)\b|\bis (?:that|it) paid\b",
    re.IGNORECASE,
)
_NOTHING_QUOTED = AdvertAnswer((), ())


def to_apply(talk: Talk, role: Vacancy) -> list[Event]:
    """The choice to apply; none for somebody who is just filling something in."""
    choice = {"title": "Apply for this role", "payload": payload("apply", role)}
    return [] if talk.form_is_active else [choice]


def to_ask(talk: Talk) -> list[Event]:
    """The choice to ask a recruiter; none in a form, at whose end a recruiter reads it all."""
    return [] if talk.form_is_active else [_ASK]


def tell_facts(
    dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy, names: Sequence[str]
) -> list[Event]:
    """What the advert says of each fact and of what else is asked, and what it does not tell."""
    answer = answer_of_advert(question_of(talk), role) if talk.text else _NOTHING_QUOTED
    beyond = asked_beyond(talk, role)
    if beyond and not answer.quotes:
        return _tell_otherwise(dispatcher, talk, role, names, beyond)
    names, answer = _with_list(role, _of_the_question(talk, names, answer), answer)
    told = [name for name in names if answer_about(role, name)]
    unsaid = [] if answer.quotes else [name for name in names if name not in told]
    silent = [each.name for each in answer.silent] or [_name_of(talk, fact) for fact in unsaid]
    if told or answer.quotes:
        _tell(dispatcher, talk, role, told, answer.quotes, _about(silent))
        return [SlotSet("vacancy", role.ref), SlotSet("offer", "apply")]
    dispatcher.utter_message(
        response="utter_vacancies_not_said",
        role=role.title,
        about=_about(silent),
        buttons=to_ask(talk),
    )
    _tell_in_general(dispatcher, answer)
    return [SlotSet("vacancy", role.ref), SlotSet("offer", None)]


def question_of(talk: Talk) -> str:
    """The words of a question without those that only say which role it is about."""
    pointed = pointed_at(talk.text)
    return talk.text[: pointed.start] + talk.text[pointed.end :] if pointed else talk.text


def _of_the_question(talk: Talk, names: Sequence[str], answer: AdvertAnswer) -> list[str]:
    """The facts asked for, without those that a word of the question only seems to name."""
    paid_for = bool(answer.is_asked and _PAID_FOR.search(talk.text))
    return [
        name
        for name in names
        if not (answer.is_asked and name in _WIDE) and not (paid_for and name == "pay")
    ]


def _with_list(
    role: Vacancy, names: list[str], answer: AdvertAnswer
) -> tuple[list[str], AdvertAnswer]:
    """Where the advert says nothing of experience, all that it asks for is the answer to that."""
    listed = [each for each in answer.silent if each.name in TOLD_BY_REQUIREMENTS]
    if not (listed and role.requirements):
        return names, answer
    left = tuple(each for each in answer.silent if each not in listed)
    return [*names, "requirements"], AdvertAnswer(answer.quotes, left)


def _about(names: Sequence[str]) -> str:
    what = " or ".join(dict.fromkeys(filter(None, names)))
    return f" anything about {what}" if what else ""


def _tell_in_general(dispatcher: CollectingDispatcher, answer: AdvertAnswer) -> None:
    """What holds for every job, where the advert is silent and there is an answer of that kind."""
    general = next((each.general for each in answer.silent if each.general), "")
    if general:
        dispatcher.utter_message(response=f"utter_{general}")


def _tell(
    dispatcher: CollectingDispatcher,
    talk: Talk,
    role: Vacancy,
    facts: Sequence[str],
    quotes: Sequence[str],
    silent: str,
) -> None:
    """The facts, the advert's own words, and what it leaves open, in one message."""
    besides = talk.wording("utter_vacancies_not_said_besides") if silent else None
    left_open = [besides.replace("{about}", silent)] if besides else []
    buttons = [*to_apply(talk, role), *(to_ask(talk) if silent else [])]
    if facts:
        says = [_quoted(talk, quotes)] if quotes else []
        told = [*_answering(talk, role, sentences(talk, role, facts)), *says, *left_open]
        dispatcher.utter_message(
            response="utter_vacancies_about",
            role=role.title,
            employer=role.employer,
            fact=" ".join(told),
            buttons=buttons,
        )
        return
    dispatcher.utter_message(
        response="utter_vacancies_advert_says",
        role=role.title,
        quote=_joined(quotes),
        besides=" ".join(["", *left_open]),
        buttons=buttons,
    )


def _answering(talk: Talk, role: Vacancy, said: list[str]) -> list[str]:
    """The sentences with a yes or a no before the first, where that was asked."""
    answer = yes_or_no(talk, role)
    return [f"{answer}, {_within(said[0])}", *said[1:]] if answer and said else said


def _within(sentence: str) -> str:
    """A sentence as it goes on after a yes: only a title keeps its capital letter."""
    return f"f{sentence[1:]}" if sentence.startswith("For ") else sentence


def tell_nothing_said(dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy) -> list[Event]:
    """That the advert does not say, whatever was asked of it."""
    dispatcher.utter_message(
        response="utter_vacancies_not_said", role=role.title, about="", buttons=to_ask(talk)
    )
    return [SlotSet("vacancy", role.ref), SlotSet("offer", None)]


def _tell_otherwise(
    dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy, names: Sequence[str], asked: str
) -> list[Event]:
    """What the advert says, and that it does not say whether it can be had as asked."""
    told = sentences(talk, role, [name for name in names if answer_about(role, name)])
    dispatcher.utter_message(
        response=f"utter_vacancies_{'told_otherwise' if told else 'not_said'}",
        role=role.title,
        employer=role.employer,
        fact=" ".join(told),
        asked=asked,
        about=f" anything about {asked}",
        buttons=to_ask(talk),
    )
    return [SlotSet("vacancy", role.ref), SlotSet("offer", None)]


def sentences(talk: Talk, role: Vacancy, facts: Sequence[str]) -> list[str]:
    """The facts the advert states, a sentence each: only the first names the role."""
    said: list[str] = []
    for name in facts:
        wording = talk.wording(f"utter_vacancies_tells_{name}") or "{fact}"
        fact = (answer_about(role, name) or "").replace("\n• ", "; ").removeprefix("• ")
        sentence = wording.replace("{role}", "this role" if said else role.title)
        sentence = sentence.replace("{fact}", fact)
        said.append(sentence[:1].upper() + sentence[1:])
    return said


def _quoted(talk: Talk, quotes: Sequence[str]) -> str:
    wording = talk.wording("utter_vacancies_advert_also_says") or "“{quote}”"
    return wording.replace("{quote}", _joined(quotes))


def _joined(quotes: Sequence[str]) -> str:
    return "” and “".join(quotes)


def _name_of(talk: Talk, fact: str) -> str:
    """ "visa sponsorship", where the advert is silent on it; empty where it has no name."""
    return talk.wording(f"utter_vacancies_name_{fact}") or ""
