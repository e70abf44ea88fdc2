"""Another role wanted in the middle of an application: the same answers go on for that one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.roles import mentioned, named_by_reference, roles_shown
from actions.talk import Event, Talk
from frontline.domain.role_changed import role_wanted_instead
from frontline.domain.role_pointed_at import all_pointed_at, described
from frontline.domain.vacancy import Vacancy


def answer_role_changed(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on "do the Canterbury one instead" while a form is open; None otherwise."""
    said = "" if talk.is_button else role_wanted_instead(talk.text)
    before = action.desk.screening.role_open(talk.id) if said else None
    role = _role(action, talk, said) if before else None
    if role is None or role.ref == before or not action.desk.vacancies.is_open(role):
        return None
    if not action.desk.screening.for_another_role(talk.id, role.ref):
        return None
    old = action.desk.vacancies.get(str(before))
    dispatcher.utter_message(
        response="utter_screening_another_role",
        role=role.title,
        employer=role.employer,
        before=old.title if old else "the one before",
    )
    return [SlotSet("vacancy", role.ref)]


def _role(action: DeskAction, talk: Talk, said: str) -> Vacancy | None:
    """The one role seen in this talk that the words name, by reference, number, town or title."""
    referred = named_by_reference(action.desk, said)
    if referred:
        return referred
    seen = _seen(action, talk)
    for pointed in all_pointed_at(said):
        fits = described(pointed.said, seen)
        if len(fits) == 1:
            return fits[0]
    if talk.words_of("mention") and talk.words_of("mention") in said:
        role = mentioned(talk.entity("mention"), roles_shown(action.desk, talk))
        if role:
            return role
    fits = [role for role in seen if _names_its_town(role, said)]
    if len(fits) == 1:
        return fits[0]
    talked_of = talk.slot("vacancy") if _THAT_ONE.search(said) else None
    return action.desk.vacancies.get(str(talked_of)) if talked_of else None


_THAT_ONE = re.compile(r"\b(?:that|this) (?:one|role|job|post)\b|\bit\b", re.IGNORECASE)


def _seen(action: DeskAction, talk: Talk) -> Sequence[Vacancy]:
    lists = [ref for each in reversed(talk.slot("lists") or ()) for ref in each["refs"]]
    refs = dict.fromkeys([*talk.shown, *lists])
    return [role for role in map(action.desk.vacancies.get, refs) if role]


def _names_its_town(role: Vacancy, said: str) -> bool:
    town = role.location.name if role.location else ""
    return bool(town) and bool(re.search(rf"\b{re.escape(town)}\b", said, re.IGNORECASE))
