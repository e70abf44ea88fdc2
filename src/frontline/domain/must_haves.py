"""What the role needs and the person says they have not: told honestly, and theirs to decide on.

Nothing here ends, hides or ranks an application. The person is told once, may look at other roles,
and may be put forward anyway; a recruiter decides (UK GDPR articles 22A to 22D).
"""

from __future__ import annotations

import re
from dataclasses import replace

from frontline.domain.application_draft import Draft, DraftState
from frontline.domain.handoff import Finding
from frontline.domain.met_rule import BETWEEN_CHOICES, in_words, judge
from frontline.domain.screening_message import UNMET, Message
from frontline.domain.screening_step import Say, Step
from frontline.domain.turn_taking import says_no, says_yes
from frontline.domain.vacancy_question import VacancyQuestion

_OTHER_ROLES = frozenset(
    ("search_vacancies", "refine_search", "more_results", "latest_vacancies", "job_alert")
)
_ANYWAY = re.compile(
    r"\b(?:anyway|any way|regardless|still|forward|go ahead|carry on|continue|keep going)\b", re.I
)
_ELSEWHERE = re.compile(r"\b(?:other|another|different|else) (?:roles?|jobs?|ones?)?", re.I)


def told_honestly(message: Message, saved: Draft) -> Step | None:
    """The step after an answer that does not meet what the role needs; None after any other.

    The first time the person chooses how to go on; later ones are only told.
    """
    question = message.question
    answer = saved.answer_to(question.key)
    if not (answer and question.own and question.own.is_must_have and question.own.met):
        return None
    if judge(question.own.met, answer.value) is not Finding.NOT_MET:
        return None
    if UNMET in saved.skipped:
        return message.next(saved, Say("unmet_too", {"label": question.label}))
    return Step(replace(saved, skipped=(*saved.skipped, UNMET)).asking(UNMET + question.key))


def settle_unmet(message: Message) -> Step | None:
    """The reply to "put you forward anyway?"; None when the message is about something else."""
    draft, heard = message.draft, message.heard
    wants_others = heard.intent in _OTHER_ROLES or bool(_ELSEWHERE.search(heard.text))
    if wants_others and (heard.is_button or heard.intent in _OTHER_ROLES):
        aside = replace(message.asking_next(draft), state=DraftState.PAUSED)
        return Step(aside, also_elsewhere=True)
    if heard.intent == "affirm" or says_yes(heard.text) or _ANYWAY.search(heard.text):
        return message.next(draft, Say("forward_anyway"))
    if heard.intent == "deny" or says_no(heard.text):
        aside = replace(message.asking_next(draft), state=DraftState.PAUSED)
        return Step(aside, (Say("paused"),))
    return None


def need_of(question: VacancyQuestion) -> str:
    """What the role needs, in words: the label, with the rule where that says more than yes."""
    rule = in_words(question.met)
    if not rule or rule.casefold() == "yes":
        return question.label
    return f"{question.label} ({rule.replace(BETWEEN_CHOICES, ' or ')})"
