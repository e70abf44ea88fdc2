"""What is said of what a search found, and of what could be given up where it found nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.lists_before import remembered
from actions.talk import Event, Talk
from frontline.application.criteria_json import criteria_as_dict, criteria_from_dict
from frontline.application.find_vacancies import describe_wishes
from frontline.application.front_desk import FrontDesk
from frontline.application.vacancy_cards import card
from frontline.domain.search import MOST_OFFERED, Alternative, Criteria, Found, Order

PAGE = 3
_LONG_LIST = 10
_MOST_NARROWER = 3
_FOUND = tuple(
    f"utter_vacancies_{kind}{brief}"
    for kind in ("found", "in_text", "relaxed")
    for brief in ("", "_brief")
)
_ANYWHERE = "anywhere in the UK"


def show_page(
    action: DeskAction,
    dispatcher: CollectingDispatcher,
    talk: Talk,
    criteria: Criteria,
    seen: Sequence[str] = (),
    leaving_out: Sequence[str] = (),
) -> list[Event]:
    """Show one page of what fits besides those `seen`, and remember it.

    What is to be left out of all pages is no page before this one.
    """
    desk = action.desk
    found = desk.vacancies.find(criteria, PAGE, [*seen, *leaving_out])
    if leaving_out and not found.relaxed:
        found = replace(found, total=found.total - _among(desk, criteria, leaving_out))
    is_new = not seen and criteria != last_search(talk)[0]
    if is_new and (found.relaxed or not found.total):
        desk.vacancies.note_gap(criteria)
    described = desk.vacancies.describe(criteria)
    asks = not seen and leaves_the_choice(found)
    if asks:
        say_choices(dispatcher, found, described)
    else:
        cards = [card(vacancy, desk.site_url) for vacancy in found.vacancies]
        narrower = [] if seen or found.relaxed else narrowing_choices(desk, found)
        say_found(dispatcher, talk, found, cards, described, bool(seen), narrower)
    shown = [] if asks else [vacancy.ref for vacancy in found.vacancies]
    first_page = [] if seen else [remembered(talk, criteria_as_dict(criteria), shown)]
    return [
        *first_page,
        searched(criteria, [*seen, *leaving_out, *shown], is_nearest=is_only_near(found)),
        SlotSet("shown", shown),
        SlotSet("vacancy", None),
        SlotSet("offer", "more" if found.rest and not asks else None),
        SlotSet("places_asked", None),
    ]


def _among(desk: FrontDesk, criteria: Criteria, refs: Sequence[str]) -> int:
    """How many of these roles the search itself finds."""
    return sum(role.ref in refs for role in desk.vacancies.find(criteria, MOST_OFFERED).vacancies)


def searched(criteria: Criteria, seen: Sequence[str], is_nearest: bool = False) -> Event:
    """What keeps a search for the messages after it, with all refs shown so far.

    With `is_nearest` none of them is what was asked for: nobody applies for one unasked.
    """
    search = {"criteria": criteria_as_dict(criteria), "seen": list(seen)}
    event: Event = SlotSet("search", {**search, **({"nearest": True} if is_nearest else {})})
    return event


def is_only_near(found: Found) -> bool:
    """Whether what was found is not what was asked for, only the nearest to it."""
    return bool(found.relaxed) or found.in_text


def shows_the_nearest(talk: Talk) -> bool:
    """Whether the roles shown last are only the nearest to what was asked for."""
    return bool((talk.slot("search") or {}).get("nearest"))


def last_search(talk: Talk) -> tuple[Criteria, list[str]]:
    """The last search, and the refs of all vacancies it has shown so far."""
    search = talk.slot("search") or {}
    return criteria_from_dict(search.get("criteria") or {}), list(search.get("seen") or [])


def leaves_the_choice(found: Found) -> bool:
    """Whether only much given up finds anything, so that the visitor says what.

    One thing given up near by is shown at once, with what else could be given up.
    """
    steps = [relaxation.instead for relaxation in found.relaxed]
    offered = [each for each in found.alternatives if each.entities]
    return len(offered) > 1 and (len(steps) > 1 or _ANYWHERE in steps)


def narrowing_choices(desk: FrontDesk, found: Found) -> list[dict[str, str]]:
    """What would shorten a long list, with how many roles are left; never a choice without any.

    Of each kind (hours, contract …) the one that parts the list most evenly, at most three.
    """
    if found.total < _LONG_LIST:
        return []
    best: dict[str, Alternative] = {}
    for each in desk.vacancies.options(found.understood):
        before = best.get(each.kind)
        if each.total >= min(found.total, MOST_OFFERED) or not each.entities:
            continue
        if before is None or _unevenness(each, found) < _unevenness(before, found):
            best[each.kind] = each
    return [_choice(each) for each in list(best.values())[:_MOST_NARROWER]]


def _unevenness(each: Alternative, found: Found) -> float:
    return abs(each.total - found.total / 2)


def _choice(each: Alternative) -> dict[str, str]:
    return {
        "title": f"{each.offer}: {_up_to(each.total)}",
        "payload": f"/refine_search{json.dumps(dict(each.entities))}",
    }


def say_choices(dispatcher: CollectingDispatcher, found: Found, criteria: str) -> None:
    """Each thing that could be given up, with how many roles that finds."""
    buttons = offered_instead(found)
    dispatcher.utter_message(
        response="utter_vacancies_choose",
        criteria=criteria,
        lines="\n".join(f"- {button['title']}" for button in buttons),
        buttons=buttons,
    )


def say_found(
    dispatcher: CollectingDispatcher,
    talk: Talk,
    found: Found,
    cards: list[dict[str, Any]],
    criteria: str,
    is_more: bool,
    narrower: Sequence[dict[str, str]] = (),
) -> None:
    if not found.vacancies:
        dispatcher.utter_message(
            response="utter_vacancies_none", criteria=criteria, buttons=_choices(found)
        )
        return
    values: dict[str, Any] = {"criteria": criteria, "roles": roles_counted(found)}
    values |= {"instead": instead_of(found), "wished": _wished(talk, found)}
    values |= {"order": _order(talk, found), "brief_order": ""}
    if found.understood.order is not Order.NEWEST:
        values["brief_order"] = f" {values['order']}."
    dispatcher.utter_message(
        response=_response(talk, found, criteria, is_more),
        buttons=[*narrower, *_choices(found)],
        json_message={"cards": cards},
        **values,
    )


def instead_of(found: Found) -> str:
    """ "Within 40 miles of Leeds, at any pay and without “bank”"."""
    return _sentence([relaxation.instead for relaxation in found.relaxed])


def _sentence(steps: Sequence[str]) -> str:
    told = " and ".join(filter(None, (", ".join(steps[:-1]), *steps[-1:])))
    return told[:1].upper() + told[1:]


def _choices(found: Found) -> list[dict[str, str]]:
    """What else could be looked for, where nothing fitted, and the rest of what was found."""
    chosen = _sentence([each.instead for each in found.relaxed if not each.unknown])
    instead = [
        _choice(each)
        for each in found.alternatives
        if each.entities
        and chosen.casefold() != each.offer.casefold()
        and not _is_shown(each, found)
    ]
    more = [{"title": "Show more", "payload": "/more_results"}] if found.rest else []
    return [*instead, *more]


def _is_shown(each: Alternative, found: Found) -> bool:
    """Whether the choice would find what is shown already."""
    return found.wider is not None and each.criteria == found.wider.conditions()


def offered_instead(found: Found) -> list[dict[str, str]]:
    """Each thing that could be given up, with how many roles that finds."""
    return [_choice(each) for each in found.alternatives if each.entities]


def _order(talk: Talk, found: Found) -> str:
    return talk.wording(f"utter_vacancies_order_{found.understood.order.value}") or ""


def _wished(talk: Talk, found: Found) -> str:
    """How many have what was only wished for; empty where nothing was."""
    if found.preferred is None:
        return ""
    met = found.met or found.understood
    words = {"count": str(found.preferred), "wishes": describe_wishes(met)}
    words |= {"has": "has", "they": "it comes"} if found.preferred == 1 else {}
    said = talk.wording(f"utter_vacancies_wish_{'met' if found.preferred else 'not_met'}") or ""
    for name, value in {"has": "have", "they": "they come", **words}.items():
        said = said.replace(f"{{{name}}}", value)
    return f" {said}"


def _up_to(total: int) -> str:
    if total >= MOST_OFFERED:
        return f"{total} roles or more"
    return "1 role" if total == 1 else f"{total} roles"


def _response(talk: Talk, found: Found, criteria: str, is_more: bool) -> str:
    if is_more:
        return "utter_vacancies_more"
    kind = "relaxed" if found.relaxed else "found" if criteria else "latest"
    kind = "in_text" if kind == "found" and found.in_text else kind
    # Whoever has just searched knows how the list works: it is told in fewer words.
    brief = "_brief" if kind != "latest" and talk.said_last(*_FOUND) else ""
    return f"utter_vacancies_{kind}{brief}"


def roles_counted(found: Found) -> str:
    """ "1 role", "12 roles", "more than 1,000 roles"."""
    if found.more_than_counted:
        return f"more than {found.total:,} roles"
    return "1 role" if found.total == 1 else f"{found.total:,} roles"
