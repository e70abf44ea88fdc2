"""The open question of a draft, with what its sentence names and the choices it offers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from frontline.application.find_vacancies import describe
from frontline.domain.answers_shown import answers_as_text, shown
from frontline.domain.application_draft import Draft
from frontline.domain.must_haves import need_of
from frontline.domain.own_answers import ALL_OF_THEM, NONE_OF_THEM, gaps
from frontline.domain.screening import EMAIL, Question
from frontline.domain.screening_message import (
    CHANGE,
    UNMET,
    open_question,
    plan_of,
    question_named,
)
from frontline.domain.screening_step import Setting
from frontline.domain.search import Criteria
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_question import QuestionKind, VacancyQuestion

# The questions about one answer, which is named after a colon.
_ABOUT_AN_ANSWER = {CHANGE: "change_to", UNMET[:-1]: "unmet"}
_SEVERAL = frozenset((QuestionKind.SEVERAL_OF, QuestionKind.AVAILABILITY))
_SKIP = ("Skip this one", "/skip")
Choice = tuple[str, str]
_STILL: tuple[Choice, ...] = (("Yes, still right", "/affirm"), ("No, that has changed", "/deny"))


@dataclass(frozen=True)
class Asked:
    """The open question: the response `utter_screening_ask_<key>` with these values."""

    key: str
    values: Mapping[str, str]
    choices: tuple[Choice, ...] = ()


def asked_of(draft: Draft, setting: Setting, vacancy: Vacancy | None) -> Asked:
    """What is asked of the person now."""
    key, _, of = _opened(draft, setting).partition(":")
    changed = draft.answer_to(of)
    values = {
        "answers": answers_as_text(draft.answers),
        "wording": setting.wording.text,
        "role": vacancy.title if vacancy else "",
        "label": changed.label if changed else "",
        "answer": shown(changed) if changed else "",
        "search": search_in_words(draft.criteria),
        "email": address_of(draft),
    }
    if of:
        return _about_an_answer(
            _ABOUT_AN_ANSWER.get(key, f"{key}_{of}"), of, values, setting, vacancy
        )
    if key == CHANGE:
        return Asked(key, values, _answers_to_change(draft))
    said = draft.to_confirm(key)
    if said:
        words = said.words if any(map(str.isalpha, said.words)) else shown(said)
        return Asked("still", {**values, "label": said.label, "answer": words}, _STILL)
    asked = next((each for each in plan_of(draft, setting) if each.key == key), None)
    return _own(asked, asked.own, values) if asked and asked.own else Asked(key, values)


def _opened(draft: Draft, setting: Setting) -> str:
    """The key of what is open; the next of the plan where a role asks that no more."""
    opened = draft.open_question
    gone = opened and opened.startswith("own_")
    if opened and not (gone and opened not in {each.key for each in plan_of(draft, setting)}):
        return opened
    return open_question(draft, setting).key


def _about_an_answer(
    key: str, of: str, values: Mapping[str, str], setting: Setting, vacancy: Vacancy | None
) -> Asked:
    own = question_named(of, setting).own
    if key == "unmet":
        need = need_of(own) if own else values["label"]
        return Asked(key, {**values, "need": need}, _how_to_go_on(vacancy))
    return Asked(key, values, _own_choices(own) if own and key == "change_to" else ())


def _how_to_go_on(vacancy: Vacancy | None) -> tuple[Choice, ...]:
    like = {"specialty": vacancy.specialty} if vacancy and vacancy.specialty else {}
    others = f"/search_vacancies{json.dumps(like)}" if like else "/latest_vacancies"
    return (("Put me forward anyway", "/affirm"), ("See other roles", others))


def _own(asked: Question, own: VacancyQuestion, values: Mapping[str, str]) -> Asked:
    skip = () if asked.required else (_SKIP,)
    return Asked(asked.sentences, {**values, **gaps(own)}, (*_own_choices(own), *skip))


def _own_choices(own: VacancyQuestion) -> tuple[Choice, ...]:
    """A button for each choice; where several may be chosen, for all and for none of them."""
    offered = (ALL_OF_THEM, NONE_OF_THEM) if own.kind in _SEVERAL else own.choices
    return tuple((title, f"/inform{json.dumps({'answer': title})}") for title in offered)


def _answers_to_change(draft: Draft) -> tuple[Choice, ...]:
    return tuple(
        (answer.label, f'/correct{{"answer":"{answer.question}"}}') for answer in draft.answers
    )


def search_in_words(criteria: Criteria | None) -> str:
    """The search of a job alert as its permission names it."""
    return (describe(criteria) if criteria else "") or "any role"


def address_of(draft: Draft) -> str:
    """The e-mail address given; empty without one."""
    given = draft.answer_to(EMAIL.key)
    return given.value if given else ""
