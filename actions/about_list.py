"""Questions about the roles just listed, whatever the classifier took them for."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.home import home_of, told_home
from actions.named_pair import remember_pair, roles_named, two_spoken_of
from actions.role_facts import fact_of_the_role, facts_named
from actions.roles import WORK, all_mentioned, role_meant, roles_shown
from actions.several_roles import NEAREST, tell_each, tell_first, tell_how_far, tell_which_fit
from actions.talk import Event, Talk
from frontline.application.front_desk import FrontDesk
from frontline.application.vacancy_cards import card
from frontline.domain.advert_answers import answer_of_advert
from frontline.domain.advert_subjects import subjects_of
from frontline.domain.comparison import (
    Comparison,
    Measure,
    asks_beside,
    comparison_asked,
    comparisons_asked,
)
from frontline.domain.list_questions import asks_for_others
from frontline.domain.role_questions import (
    asks_closer_to_home,
    asks_in_general,
    asks_of_one,
    asks_of_several,
    asks_which_fit,
    may_ask_of_a_role,
    names_the_role,
)
from frontline.domain.search import Criteria
from frontline.domain.turn_taking import is_question
from frontline.domain.vacancy import Vacancy

CLOSER = "closer"
_MILES_FROM_HOME = 10.0
_MAY_NAME_TWO = {"search_vacancies", "refine_search", "ask_vacancy", "vacancy_details", "faq"}
_MAY_NAME_TWO |= {"compare_vacancies", "nlu_fallback", "out_of_scope", "innovation", "inform"}
_MAY_NAME_TWO |= {"latest_vacancies", "unsure", "affirm", "more_results"}
_SEARCHES = {"search_vacancies", "refine_search", "latest_vacancies"}
# What takes a paragraph in one advert is not told for three at once.
_LONG_FACTS = {"requirements", "description"}
# "Which pays more, bank or permanent?" asks about the world.
_KINDS_OF_WORK = ("pay_band", "contract_type", "work_mode", "hours")
_MOST_WORDS = 5
# Of so many "is it permanent" is answered for each; of more it is asked which is meant.
_MOST_TOLD = 2
_NO_CRITERIA = Criteria()


def answer_about_list(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What is said to a question about the roles shown; None for any other message."""
    told_first = _home_was_asked(action, dispatcher, talk)
    if told_first is None:
        told_first = _told_of_named_pair(action.desk, dispatcher, talk)
    if told_first is not None:
        return told_first
    roles = roles_compared(action.desk, talk)
    if len(roles) > 1:
        told = _told_of_several(action.desk, dispatcher, talk, roles)
        if told is not None:
            return told
    far = tell_how_far(action.desk, dispatcher, talk)
    if far is not None:
        return far
    if len(roles) == 1 and comparison_asked(talk.text):
        return action.do("action_compare_vacancies", dispatcher, talk.naming())
    if talk.slot("search") and asks_closer_to_home(talk.text) and not talk.entity("distance"):
        return look_closer(action, dispatcher, talk)
    return None


def _told_of_named_pair(
    desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What is asked of two roles named here, or spoken of before, whatever list was shown.

    Which comes first, or each fact of both; None without two such roles.
    """
    if talk.intent not in _MAY_NAME_TWO:
        return None
    comparison = comparison_asked(talk.text)
    facts = [] if comparison else _facts_asked(talk)
    if not (comparison or facts or subjects_of(talk.text) or asks_beside(talk.text)):
        return None
    roles = roles_named(desk, talk) or two_spoken_of(desk, talk)
    if not roles:
        return None
    if comparison:
        told = tell_first(desk, dispatcher, talk, roles, comparison)
    elif facts or subjects_of(talk.text):
        told = tell_each(dispatcher, talk, roles, facts)
    else:
        dispatcher.utter_message(
            response="utter_vacancies_compare",
            lines="\n".join(beside(role, desk.site_url) for role in roles),
        )
        told = [SlotSet("offer", None)]
    return [*remember_pair(talk, roles), *told]


def _facts_asked(talk: Talk) -> list[str]:
    return [fact for fact in facts_named(talk) if fact not in _LONG_FACTS | {"place"}]


def beside(role: Vacancy, site_url: str) -> str:
    """A role in one line, to stand beside others."""
    shown = card(role, site_url)
    facts = [shown["pay"], shown["place"], *shown["facts"]]
    return f"- **{role.title}**, {role.employer}: " + "; ".join(fact for fact in facts if fact)


def roles_compared(desk: FrontDesk, talk: Talk) -> list[Vacancy]:
    """The roles a question about several means: "the first two", else all that are shown."""
    shown = roles_shown(desk, talk)
    mentions = talk.entity_values("mention")
    roles = [role for mention in mentions for role in all_mentioned(mention, shown)]
    return roles if len(roles) > 1 else shown


def _told_of_several(
    desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk, roles: list[Vacancy]
) -> list[Event] | None:
    comparisons = comparisons_asked(talk.text)
    if comparisons and not any(talk.entity(kind) for kind in _KINDS_OF_WORK):
        told = [tell_first(desk, dispatcher, talk, roles, each) for each in comparisons]
        return told[-1]
    asked = _criteria_of_question(desk, talk) if asks_which_fit(talk.text) else _NO_CRITERIA
    if asked != _NO_CRITERIA:
        return tell_which_fit(desk, dispatcher, talk, roles, asked)
    facts = _facts_of_each(desk, talk)
    if facts or _asks_what_adverts_say(desk, talk):
        return tell_each(dispatcher, talk, roles, facts)
    return None


def _asks_what_adverts_say(desk: FrontDesk, talk: Talk) -> bool:
    """Whether it asks of no role in particular what only the adverts can say: "is there"
    " parking"."""
    asks = is_question(talk.text) and not (asks_in_general(talk.text) or asks_for_others(talk.text))
    named = _mentions(talk) or any(map(talk.words_of, WORK)) or talk.entity("place")
    if not asks or named or talk.intent not in _MAY_NAME_TWO:
        return False
    if role_meant(desk, talk) is not None:
        return False
    roles = roles_shown(desk, talk)
    by_words = talk.intent == "ask_vacancy" and not facts_named(talk)
    told = by_words and any(answer_of_advert(talk.text, role).quotes for role in roles)
    return bool(subjects_of(talk.text)) or told


def _criteria_of_question(desk: FrontDesk, talk: Talk) -> Criteria:
    """What a question asks of roles besides the kind of work: "which are permanent?"."""
    besides = [e for e in talk.entities if e.get("entity") not in {"mention", "attribute"}]
    asked = desk.vacancies.criteria_from(besides, talk.text)
    sponsors = True if "sponsorship" in talk.entity_values("attribute") else asked.sponsorship
    return replace(asked, text="", not_text="", employer=None, sponsorship=sponsors)


def _facts_of_each(desk: FrontDesk, talk: Talk) -> list[str]:
    """The facts a message asks of every role of the list; none where it means one role."""
    facts = [fact for fact in facts_named(talk) if fact not in _LONG_FACTS]
    if not facts and talk.intent == "faq":
        fact = fact_of_the_role(talk)
        facts = [fact] if fact else []
    if not facts or asks_in_general(talk.text):
        return []
    if asks_of_several(talk.text) or any("count" in m for m in _mentions(talk)):
        return facts if is_question(talk.text) or talk.intent not in _SEARCHES else []
    if _mentions(talk) or not _only_asks_facts(talk):
        return []
    if asks_of_one(talk.text) and len(talk.shown) > _MOST_TOLD:
        return []
    # "Band 7?" is a wish; only with "they" do its words ask.
    asks = (
        names_the_role(talk.text) if not talk.entity("attribute") else may_ask_of_a_role(talk.text)
    )
    unclear = asks and role_meant(desk, talk) is None
    return facts if unclear else []


def _only_asks_facts(talk: Talk) -> bool:
    """Whether it asks after facts and names nothing to search for: "and the hours?"."""
    if talk.intent not in _SEARCHES:
        return is_question(talk.text) or talk.intent == "ask_vacancy"
    bare = all(entity.get("entity") == "attribute" for entity in talk.entities)
    return bare and len(talk.text.split()) <= _MOST_WORDS


def _mentions(talk: Talk) -> list[dict[str, object]]:
    return [each for each in talk.entity_values("mention") if isinstance(each, dict)]


def _home_was_asked(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What was wanted when home was asked for, now that it is told."""
    remembered = told_home(action.desk, talk) if talk.offer in {NEAREST, CLOSER} else None
    if remembered is None:
        return None
    known = talk.after([remembered])
    if talk.offer == CLOSER:
        return [remembered, *look_closer(action, dispatcher, known)]
    roles = roles_shown(action.desk, talk)
    nearest = Comparison(Measure.DISTANCE, most=False)
    return [remembered, *tell_first(action.desk, dispatcher, known, roles, nearest)]


def look_closer(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    """The last search within fewer miles of home, which is asked for where nobody told it."""
    told = told_home(action.desk, talk)
    known = talk.after([told]) if told else talk
    home = home_of(action.desk, known)
    if home is None:
        dispatcher.utter_message(response="utter_vacancies_ask_home")
        return [SlotSet("offer", CLOSER)]
    miles = min(_MILES_FROM_HOME, home.miles / 2)
    at = {"name": home.name, "latitude": home.latitude, "longitude": home.longitude}
    place = {"entity": "place", "value": at}
    near = known.naming(place, {"entity": "distance", "value": miles})
    searched = action.do("action_refine_search", dispatcher, near)
    return [*([told] if told else []), *searched]
