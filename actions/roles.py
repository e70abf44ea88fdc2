"""Which role a visitor means."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.pointing import roles_pointed_at
from actions.talk import Event, Talk
from frontline.application.front_desk import FrontDesk
from frontline.domain.meeting import Meets, meets
from frontline.domain.role_pointed_at import pointed_at
from frontline.domain.search import Criteria
from frontline.domain.turn_taking import is_question
from frontline.domain.vacancy import Vacancy

# A word with a digit in it, as references of adverts have.
_REFERENCE = re.compile(r"(?<![\w@.-])(?=[\w/-]*\d)[A-Za-z][\w/-]{1,40}(?![\w@])")
_REFERENCE_APART = re.compile(r"(?<![\w@.-])([A-Za-z]{1,4})\s?(\d{3,8})(?![\w@])")
_ABOUT_ONESELF = re.compile(r"\bi(?:['\u2019]?m| am) ", re.IGNORECASE)
_LIVING = re.compile(r"\b(?:i live|living|from|my home|home is)\b", re.IGNORECASE)
_THIS = re.compile(r"\bthis\b(?! (?:week|month|year|morning|afternoon|evening))", re.IGNORECASE)
WORK = ("role", "specialty", "profession")


def role_meant(desk: FrontDesk, talk: Talk) -> Vacancy | None:
    """The role named by a button or in words, else the one the talk is about; None when unclear."""
    pressed = talk.entity("vacancy")
    if pressed:
        return desk.vacancies.get(str(pressed))
    referred = named_by_reference(desk, talk.text)
    if referred:
        return referred
    shown = roles_shown(desk, talk)
    pointed = roles_pointed_at(desk, talk, shown)
    picked = pointed[0] if len(pointed) == 1 else None
    mention = talk.entity("mention")
    if mention is not None and not _is_this_one(mention):
        return mentioned(mention, shown) or picked or _in_the_place(desk, mention, shown)
    named = picked or named_among(desk, talk, shown) or of_its_town(desk, talk, shown)
    meant = at_hand(desk, talk)
    if named or meant is None or _names_another(desk, talk, meant):
        return named
    return meant if not pointed or meant in pointed else None


def _in_the_place(desk: FrontDesk, mention: Any, shown: Sequence[Vacancy]) -> Vacancy | None:
    """The one role shown that lies in the county or nation pointed at: "the Welsh one"."""
    if not isinstance(mention, Mapping):
        return None
    nation, name = mention.get("nation"), str(mention.get("place") or "")
    if nation:
        fits = [role for role in shown if _nation_of(desk, role) == nation]
    else:
        wanted = desk.vacancies.criteria_from([{"entity": "place", "value": name}], "")
        fits = [role for role in shown if wanted.places and _lies_near(role, wanted)]
    return fits[0] if len(fits) == 1 else None


def _nation_of(desk: FrontDesk, role: Vacancy) -> str | None:
    place = role.location
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return desk.vacancies.nation_of(place.latitude, place.longitude)


def _lies_near(role: Vacancy, wanted: Criteria) -> bool:
    return meets(replace(role, work_mode=None), wanted) is Meets.YES


def came_up(talk: Talk, role: Vacancy) -> bool:
    """Whether the role was shown, read or named by its reference, so that it needs no asking."""
    listed = [ref for each in talk.slot("lists") or () for ref in each["refs"]]
    known = {*talk.shown, *listed, *(talk.slot("talked_of") or ())}
    known |= {talk.slot("vacancy"), talk.slot("vacancy_on_page"), talk.entity("vacancy")}
    known |= set((talk.slot("search") or {}).get("seen") or ())
    return role.ref in known or role.ref.casefold() in re.sub(r"\s", "-", talk.text.casefold())


def _is_this_one(mention: Any) -> bool:
    """ "That one" is the role the talk is about."""
    return isinstance(mention, Mapping) and bool(mention.get("this"))


def named_by_reference(desk: FrontDesk, text: str) -> Vacancy | None:
    """The role whose reference was typed, such as "FD-2002", "fd2002" or "FD 2002"."""
    apart = ["-".join(parts) for parts in _REFERENCE_APART.findall(text)]
    typed = [*_REFERENCE.findall(text), *apart][:4]
    return next((role for role in map(desk.vacancies.get, map(str.upper, typed)) if role), None)


def named_among(desk: FrontDesk, talk: Talk, shown: Sequence[Vacancy]) -> Vacancy | None:
    """The one role shown whose title the message names: "the data engineer one".

    None where the message looks for it in another place than the advert has.
    """
    # "I'm a nurse" says who applies, not which role is meant.
    naming = ("role", "specialty") if _ABOUT_ONESELF.search(talk.text) else WORK
    words = {word for name in naming for word in talk.words_of(name).casefold().split()}
    fits = [role for role in shown if words and words <= set(title_words(role.title))]
    place = talk.words_of("place").casefold()
    if len(fits) > 1 and place:
        fits = [role for role in fits if place in _place(role)]
    return fits[0] if len(fits) == 1 and not _is_elsewhere(desk, talk, fits[0]) else None


def _is_elsewhere(desk: FrontDesk, talk: Talk, role: Vacancy) -> bool:
    """Whether the message names a place that the role is not in or near, and not as its own."""
    if _ABOUT_ONESELF.search(talk.text) or _LIVING.search(talk.text):
        return False
    named = [e for e in talk.entities if e.get("entity") == "place" and not e.get("negated")]
    wanted = desk.vacancies.criteria_from(named, "") if named else Criteria()
    return bool(wanted.places) and meets(role, wanted) is Meets.NO


def of_its_town(desk: FrontDesk, talk: Talk, shown: Sequence[Vacancy]) -> Vacancy | None:
    """The one role, of this list or an earlier one, in the town a question names: "is Bath …"."""
    if not is_question(talk.text) or any(map(talk.words_of, WORK)):
        return None
    earlier = [ref for each in reversed(talk.slot("lists") or ()) for ref in each["refs"]]
    before = [role for role in map(desk.vacancies.get, dict.fromkeys(earlier)) if role]
    for roles in (shown, before):
        fits = [role for role in roles if _asks_of_town(_place(role), talk.text)]
        if fits:
            return fits[0] if len(fits) == 1 else None
    return None


def _asks_of_town(town: str, text: str) -> bool:
    """Whether the town is what the question is about: "is bath permanent", "what does York pay"."""
    verb = r"(?:is|does|are|was|about|when does|when is|how does)"
    return bool(town) and bool(
        re.search(rf"\b{verb} (?:the )?{re.escape(town)}\b", text, re.IGNORECASE)
    )


def _names_another(desk: FrontDesk, talk: Talk, role: Vacancy) -> bool:
    """Whether the message names a job title that shares no word with this role's, or its place."""
    wanted = set(title_words(talk.words_of("role")))
    if not wanted:
        return False
    return wanted.isdisjoint(title_words(role.title)) or _is_elsewhere(desk, talk, role)


def title_words(title: str) -> list[str]:
    """The words of a title, to be compared."""
    return re.findall(r"\w+", title.casefold())


def at_hand(desk: FrontDesk, talk: Talk) -> Vacancy | None:
    """The role the talk is about; after a search the only one found, or that of the page.

    "This one" is the page's before it is the only one found.
    """
    shown = roles_shown(desk, talk)
    found = shown[0] if len(shown) == 1 else None
    after_search = (_of(desk, talk.slot("vacancy_on_page")), found)
    if not _THIS.search(talk.text):
        after_search = after_search[::-1]
    return next(filter(None, (_of(desk, talk.slot("vacancy")), *after_search)), None)


def _of(desk: FrontDesk, ref: object) -> Vacancy | None:
    return desk.vacancies.get(str(ref)) if ref else None


def roles_shown(desk: FrontDesk, talk: Talk) -> list[Vacancy]:
    """The roles last shown that are still known, in the order shown."""
    return [role for role in map(desk.vacancies.get, talk.shown) if role]


def mentioned(mention: Any, shown: Sequence[Vacancy]) -> Vacancy | None:
    """The role of "the second one", "the last one", "the Leeds one", "the NHS one" or "HC-8014"."""
    if not isinstance(mention, Mapping) or not shown:
        return None
    if mention.get("last"):
        return shown[-1 - min(int(mention.get("skip") or 0), len(shown) - 1)]
    if mention.get("reference"):
        return next((role for role in shown if role.ref.upper() == mention["reference"]), None)
    if mention.get("kind"):
        return _of_kind(str(mention["kind"]), shown)
    if mention.get("place"):
        place = str(mention["place"]).casefold()
        return next((role for role in shown if place in _place(role)), None)
    ordinal = mention.get("ordinal")
    fits = isinstance(ordinal, int) and 1 <= ordinal <= len(shown)
    return shown[int(ordinal) - 1] if fits and ordinal is not None else None


def all_mentioned(mention: Any, shown: Sequence[Vacancy]) -> list[Vacancy]:
    """The roles of one mention: "the first two" are two."""
    if isinstance(mention, Mapping) and isinstance(mention.get("count"), int):
        count = int(mention["count"])
        return list(shown[-count:] if mention.get("last") else shown[:count])
    role = mentioned(mention, shown)
    return [role] if role else []


def _of_kind(kind: str, shown: Sequence[Vacancy]) -> Vacancy | None:
    """The one role shown whose employer or title names the kind; None when two do."""
    words = set(title_words(kind))
    fits = [
        role for role in shown if words <= {*title_words(role.employer), *title_words(role.title)}
    ]
    return fits[0] if len(fits) == 1 else None


def _place(role: Vacancy) -> str:
    return role.location.name.casefold() if role.location else ""


def payload(intent: str, role: Vacancy, **more: Any) -> str:
    """What a button about one role stands for; a list of facts is written as one value."""
    told = {
        name: ",".join(value) if isinstance(value, list) else value for name, value in more.items()
    }
    return f"/{intent}{json.dumps({'vacancy': role.ref, **told})}"


def work_pointed_at(talk: Talk) -> str:
    """The kind of work inside "the simulation technician job"; empty for other mentions."""
    mention = talk.entity("mention")
    return str(mention.get("kind") or "") if isinstance(mention, Mapping) else ""


def not_in_the_list(talk: Talk) -> dict[str, str]:
    """What a message points at by place or number, for `ask_which` where no role shown is that."""
    mention = talk.entity("mention")
    if not isinstance(mention, Mapping) or _is_this_one(mention):
        pointed = pointed_at(talk.text)
        return {"not_there": f"one that is “{pointed.said}”"} if pointed else {}
    where = mention.get("place") or mention.get("nation")
    if where:
        return {"not_there": f"a role in {where}"}
    beyond = int(mention.get("ordinal") or 0) > len(talk.shown) and not mention.get("count")
    return {"not_there": f"a role number {mention['ordinal']}"} if beyond else {}


def say_so_many(dispatcher: CollectingDispatcher, shown: int) -> list[Event]:
    """That the list is not as long as the number that was pointed at."""
    count = "is only one role" if shown == 1 else f"are {shown} roles"
    dispatcher.utter_message(response="utter_vacancies_only_so_many", count=count)
    return []


def told_apart(roles: Sequence[Vacancy]) -> list[str]:
    """The titles, with the town, else the employer, of those that share theirs with another."""
    titles = [role.title for role in roles]
    return [
        f"{role.title}, {role.location.name if role.location else role.employer}"
        if titles.count(role.title) > 1
        else role.title
        for role in roles
    ]


def ask_which(
    dispatcher: CollectingDispatcher, shown: Sequence[Vacancy], intent: str, **more: Any
) -> list[Event]:
    """Ask which of the roles shown is meant; without any, what to look for.

    `not_there` is what was pointed at and is none of them: "a role in Cardiff".
    """
    not_there = more.pop("not_there", "")
    if not shown:
        dispatcher.utter_message(response="utter_vacancies_which_none")
        return []
    buttons = [
        {"title": title, "payload": payload(intent, role, **more)}
        for title, role in zip(told_apart(shown), shown)
    ]
    response = f"utter_vacancies_which{'_not_there' if not_there else ''}"
    dispatcher.utter_message(response=response, what=not_there, buttons=buttons)
    return []
