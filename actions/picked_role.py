"""What is said about a role that a message picks out of the list: "what about the bank one?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.pointing import roles_pointed_at
from actions.role_facts import facts_named
from actions.roles import ask_which, roles_shown
from actions.talk import Event, Talk
from frontline.domain.comparison import asks_beside, comparison_asked
from frontline.domain.role_pointed_at import chooses, goes_to_a_role, leaves_out, pointed_at
from frontline.domain.role_questions import asks_of_several
from frontline.domain.vacancy import Vacancy

_READS = {"vacancy_details", "ask_vacancy", "nlu_fallback", "out_of_scope", "faq", "more_results"}
# A search may name a job too; only "the … one" is sure to point.
_WITH_ONE = {"search_vacancies", "refine_search", "inform", "affirm", "correct", "unsure"}
_WITH_ONE |= {"compare_vacancies", "latest_vacancies", "why_ask", "innovation", "smalltalk"}
# "Is the technologist job in London hybrid?" looks like a search, and asks of a role.
_ASKS_OF_IT = re.compile(
    r"^\W*(?:(?:and|so|ok|but|hi|hello)\W+)*(?:is|does|was|has|what'?s|how (?:long|much|many|often)"
    r"|when|where(?:'?s| is)) (?:is |does )?(?:the|that|this)\b",
    re.IGNORECASE,
)
ASKED_WHICH = ("utter_vacancies_which", "utter_vacancies_which_not_there")


def answer_role_picked(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The role picked by what its advert says, read, asked about or applied for; else None."""
    if not _may_pick(talk):
        return None
    fits = roles_pointed_at(action.desk, talk, roles_shown(action.desk, talk))
    if not fits:
        return None
    asked = _asked_before(talk)
    besides = asked or _besides_the_description(talk)
    if len(fits) > 1:
        return _ask_which_of(dispatcher, besides, fits)
    if (asked and asked.intent == "apply") or chooses(talk.text):
        return action.do("action_apply", dispatcher, talk.naming_role(fits[0].ref))
    name = "action_ask_vacancy" if facts_named(besides) else "action_vacancy_details"
    return action.do(name, dispatcher, besides.naming_role(fits[0].ref))


def _may_pick(talk: Talk) -> bool:
    compares = comparison_asked(talk.text) or asks_beside(talk.text)
    if compares and not chooses(talk.text):
        return False
    # "I'll take the highest paid one" ends a comparison; it asks for none.
    taken = talk.intent == "apply" and chooses(talk.text)
    if talk.intent not in _READS | _WITH_ONE and not taken and not goes_to_a_role(talk.text):
        return False
    if asks_of_several(talk.text) or leaves_out(talk.text) or _counts(talk):
        return False
    pointed = pointed_at(talk.text)
    by_one = pointed is None or " one" in talk.text[pointed.start : pointed.end].casefold()
    asks = pointed is not None and _ASKS_OF_IT.search(talk.text)
    return by_one or talk.intent in _READS or bool(asks) or goes_to_a_role(talk.text)


def _asked_before(talk: Talk) -> Talk | None:
    """What was asked before it had to be said of which role: it is asked of the one picked now."""
    choices = talk.choices_offered() if talk.said_last(*ASKED_WHICH) else []
    asked = talk.pressing(choices[0]) if choices else None
    if asked is None:
        return None
    return asked.with_entities([e for e in asked.entities if e.get("entity") != "vacancy"])


def _counts(talk: Talk) -> bool:
    """Whether it points by number, which says more than any description."""
    mention = talk.entity("mention")
    return isinstance(mention, dict) and bool({"ordinal", "last", "reference"} & set(mention))


def _besides_the_description(talk: Talk) -> Talk:
    """The message without what only describes the role: "permanent" in "the permanent one"."""
    pointed = pointed_at(talk.text)
    if pointed is None:
        return talk
    inside = range(pointed.start, pointed.end)
    return talk.with_entities([e for e in talk.entities if e.get("start") not in inside])


def _ask_which_of(
    dispatcher: CollectingDispatcher, talk: Talk, fits: Sequence[Vacancy]
) -> list[Event]:
    facts = facts_named(talk)
    intent = "ask_vacancy" if facts else "vacancy_details"
    intent = "apply" if talk.intent == "apply" else intent
    about = {"attribute": facts} if facts and intent == "ask_vacancy" else {}
    asked = ask_which(dispatcher, fits, intent, **about)
    # What was talked of before is none of them: "that one" may not mean it any more.
    return [*asked, SlotSet("vacancy", None), SlotSet("shown", [role.ref for role in fits])]
