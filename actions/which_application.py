"""Which role somebody wants to apply for who has said no more than that they want to."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.pointing import roles_pointed_at
from actions.roles import (
    WORK,
    not_in_the_list,
    payload,
    role_meant,
    roles_shown,
    title_words,
    work_pointed_at,
)
from actions.search_results import (
    PAGE,
    is_only_near,
    last_search,
    searched,
    shows_the_nearest,
)
from actions.talk import Event, Talk
from frontline.application.criteria_json import criteria_as_dict
from frontline.application.vacancy_cards import card
from frontline.domain.role_pointed_at import standing_out, work_and_place
from frontline.domain.search import Criteria, Found
from frontline.domain.turn_taking import ends_applying, is_question, opens_application, says_yes
from frontline.domain.vacancy import Vacancy, WorkMode

# What is open after "which of these would you like to apply for?".
WHICH = "apply_which"
_APPLYING = {"apply", WHICH}
_PICKS = {"vacancy_details", "inform", "apply", "affirm", "nlu_fallback", "refine_search"}
_PICKS |= {"search_vacancies", "out_of_scope", "correct"}
_FROM_HERE = {
    "apply",
    "inform",
    "register_interest",
    "ask_vacancy",
    "vacancy_details",
    "refine_search",
    "hire_staff",
}
_FROM_HERE |= {"search_vacancies", "faq", "nlu_fallback", "out_of_scope", "more_results", "correct"}
_NAMES_WORK = {"search_vacancies", "inform", "apply", "refine_search", "nlu_fallback"}
_MOST_WORDS_OF_YES = 5
_LOOKED_THROUGH = 12


def answer_which_application(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """A plain wish to apply, the role picked for it, and what is told meanwhile; else None."""
    if _plainly_applies(talk):
        return action.do("action_apply", dispatcher, talk)
    if ends_applying(talk.text) and any(map(talk.words_of, WORK)) and talk.intent in _NAMES_WORK:
        only = roles_of_that_title(action, talk)
        known = talk.naming_role(only[0].ref) if len(only) == 1 else talk
        return action.do("action_apply", dispatcher, known)
    if talk.offer not in _APPLYING or is_question(talk.text):
        return None
    if talk.offer == "apply" and talk.slot("vacancy") and _takes_up(talk):
        return action.do("action_apply", dispatcher, talk)
    picked = _picked(action, talk) if talk.offer == WHICH and talk.intent in _PICKS else None
    if picked:
        return action.do("action_apply", dispatcher, talk.naming_role(picked.ref))
    return None


def ask_which_again(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The question which role it is for once more, to a "yes"."""
    shown = roles_shown(action.desk, talk)
    if not shown:
        return None
    if len(shown) == 1:
        return action.do("action_apply", dispatcher, talk.naming_role(shown[0].ref))
    dispatcher.utter_message(response="utter_vacancies_apply_which", buttons=_choices(shown, False))
    return [SlotSet("offer", WHICH)]


def _plainly_applies(talk: Talk) -> bool:
    """Whether it begins by applying and asks nothing, however many facts drown that out."""
    alone = all(each.intent in _FROM_HERE for each in talk.requests)
    return alone and opens_application(talk.text) and not is_question(talk.text)


def _takes_up(talk: Talk) -> bool:
    """ "Yes that one", "yes please, go on": short, with a yes, and naming nothing else."""
    short = len(talk.text.split()) <= _MOST_WORDS_OF_YES
    return short and says_yes(talk.text) and not set(_entities(talk)) - {"mention"}


def _entities(talk: Talk) -> list[str]:
    return [str(entity.get("entity")) for entity in talk.entities]


def _picked(action: DeskAction, talk: Talk) -> Vacancy | None:
    shown = roles_shown(action.desk, talk)
    role = role_meant(action.desk, talk)
    # What only comes near to the role that was named is taken by a yes, or by being named.
    told = says_yes(talk.text) or talk.entity("mention") or set(_entities(talk)) & set(WORK)
    if shows_the_nearest(talk) and not told:
        return None
    return role if role in shown else None


def find_role_to_apply_for(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The roles a wish to apply can mean: "is it this one?", or which; None where none fits."""
    criteria, found = roles_named(action, talk)
    if criteria is None or found is None or is_only_near(found) or not found.vacancies:
        return None
    there = the_one_there(criteria, found.vacancies)
    exact = [there] if there else of_that_title(talk, found.vacancies)
    roles = exact or list(found.vacancies)[:PAGE]
    response = "utter_vacancies_apply_this" if len(roles) == 1 else "utter_vacancies_apply_which"
    rest = not exact and (found.rest or len(found.vacancies) > PAGE)
    return offer_roles(action, dispatcher, response, criteria, roles, rest)


def offer_nearest_role(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """That the role named is not among the open ones, and those that come nearest."""
    criteria, found = roles_named(action, talk)
    if criteria is None or found is None:
        return None
    what, roles = action.desk.vacancies.describe(criteria), list(found.vacancies)[:PAGE]
    if not roles:
        dispatcher.utter_message(response="utter_vacancies_apply_not_found", what=what)
        return []
    response = f"utter_vacancies_apply_nearest{'_one' if len(roles) == 1 else ''}"
    return offer_roles(action, dispatcher, response, criteria, roles, False, what)


def roles_named(action: DeskAction, talk: Talk) -> tuple[Criteria | None, Found | None]:
    """What a message names of the role wanted, and what that finds; nothing without a kind."""
    work = {*WORK, "place", "employer", "hours", "contract_type", "work_mode", "pay_band"}
    naming = [entity for entity in talk.entities if entity.get("entity") in work]
    pointed_at, where = work_and_place(work_pointed_at(talk))
    words = talk.text if any(map(talk.words_of, WORK)) else pointed_at
    if where and not talk.words_of("place"):
        naming.append({"entity": "place", "value": where})
    criteria = action.desk.vacancies.criteria_from(naming, words)
    if criteria == Criteria() or not words:
        return None, None
    return criteria, action.desk.vacancies.find(criteria, _LOOKED_THROUGH)


def the_one_there(criteria: Criteria, found: Sequence[Vacancy]) -> Vacancy | None:
    """The one role found that is in the town the search names; None where it names no one town."""
    place = criteria.places[0].name if len(criteria.places) == 1 else ""
    return standing_out(criteria.text, place, found)


def searched_for(action: DeskAction, talk: Talk) -> Vacancy | None:
    """The one role in the very town the last search named, of all that it finds.

    None where the message itself points at another, or nothing but the nearest was shown.
    """
    criteria, _ = last_search(talk)
    points = roles_pointed_at(action.desk, talk, roles_shown(action.desk, talk))
    if points or not_in_the_list(talk) or len(criteria.places) != 1 or shows_the_nearest(talk):
        return None
    return the_one_there(criteria, action.desk.vacancies.find(criteria, _LOOKED_THROUGH).vacancies)


def roles_of_that_title(action: DeskAction, talk: Talk) -> list[Vacancy]:
    """The open roles of the title and place a message names, with nothing given up for it."""
    criteria, found = roles_named(action, talk)
    if criteria is None or found is None or is_only_near(found):
        return []
    there = the_one_there(criteria, found.vacancies)
    return [there] if there else of_that_title(talk, found.vacancies) or list(found.vacancies)


def of_that_title(talk: Talk, roles: Sequence[Vacancy]) -> list[Vacancy]:
    """The roles whose title has every word of the one named; of many, none stands out."""
    named = talk.words_of("role") or talk.words_of("specialty") or work_pointed_at(talk)
    words = set(title_words(named))
    fits = [role for role in roles if words and words <= set(title_words(role.title))]
    return fits if len(fits) <= PAGE else []


def offer_roles(
    action: DeskAction,
    dispatcher: CollectingDispatcher,
    response: str,
    criteria: Criteria,
    roles: list[Vacancy],
    rest: bool,
    what: str = "",
) -> list[Event]:
    """Show the roles a wish to apply can mean, each to be picked, and remember them."""
    dispatcher.utter_message(
        response=response,
        role=roles[0].title,
        employer=roles[0].employer,
        place=place_of(roles[0]),
        criteria=action.desk.vacancies.describe(criteria),
        what=what,
        json_message={"cards": [card(role, action.desk.site_url) for role in roles]},
        buttons=_choices(roles, rest),
    )
    refs = [role.ref for role in roles]
    only = refs[0] if len(roles) == 1 and not what else None
    return [
        searched(criteria, refs, is_nearest=bool(what)),
        SlotSet("lists", [{"criteria": criteria_as_dict(criteria), "refs": refs}]),
        SlotSet("shown", refs),
        SlotSet("vacancy", only),
        SlotSet("offer", "apply" if only else WHICH),
    ]


def place_of(role: Vacancy) -> str:
    """The town, as far as it is known; for remote work that it is that."""
    if role.work_mode is WorkMode.REMOTE:
        return "remote"
    return role.location.name if role.location else "place not said"


def _choices(roles: list[Vacancy], rest: bool) -> list[dict[str, str]]:
    if len(roles) == 1:
        return [{"title": "Yes, apply", "payload": payload("apply", roles[0])}]
    more = [{"title": "Show more", "payload": "/more_results"}] if rest else []
    return [{"title": each.title, "payload": payload("apply", each)} for each in roles] + more
