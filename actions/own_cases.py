"""Which of a person's own cases they mean, and what is done for it.

A case sent in this talk is theirs. Any other takes proof (`actions.find_case`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.find_case import by_a_person, look_up, no_number, with_details
from actions.talk import Event, Talk
from actions.wanted_case import ANOTHER, NO_NUMBER, Wanted, own_cases, wanted_before
from actions.which_case import all_meant, case_meant, names_another, pointed_at
from frontline.domain.bare_answers import Bare, bare_answer
from frontline.domain.case_request import (
    RequestKind,
    find_reference,
    lacks_the_number,
    odd_reference,
)
from frontline.domain.confirmations import confirms
from frontline.domain.handoff import HandoffCase
from frontline.domain.turn_taking import asks_to_send, is_bare_no, is_question

_MOST_ASIDES = 2
_SURE = 0.6
_FEW = 4
# "Withdraw the Leeds one" asks for more than how that stands.
_ASKS_MORE = {"withdraw_application", "interview_change", "withdraw_consent", "delete_my_data"}
_ASKS_MORE |= {"apply", "correct", "give_feedback", "complain", "talk_to_human"}
# Replies that told how one case stands, or what was done for it.
_TOLD_OF_ONE = tuple(
    f"utter_applications_{told}"
    for told in (
        *(f"status_{how}" for how in ("sent", "taken", "finished", "taken_back")),
        *("withdrawn", "withdrawn_before", "interview_told", "when_reply", "when_called"),
    )
)
# What a message with a reference number is taken for that says nothing else we know.
_SAYS_LITTLE = {
    "inform",
    "nlu_fallback",
    "out_of_scope",
    "vacancy_details",
    "ask_vacancy",
    "correct",
}
# A number is nothing the encoder knows: what it makes of one is chance.
_BY_CHANCE = {"innovation", "faq", "search_vacancies", "refine_search", "compare_vacancies"}
Deed = Callable[[DeskAction, CollectingDispatcher, Talk, HandoffCase, str], list[Event]]


def for_case(
    action: DeskAction,
    dispatcher: CollectingDispatcher,
    talk: Talk,
    kind: RequestKind,
    cases: Sequence[HandoffCase],
    deed: Deed,
) -> list[Event]:
    """Do it for the case meant; ask which of several; ask for a number where none is known."""
    wanted = _wanted(talk, kind)
    pressed = str(talk.entity("answer") or "")
    if pressed == NO_NUMBER:
        return by_a_person(action, dispatcher, talk, wanted)
    named = find_reference(pressed or talk.text)
    chosen = [] if pressed == ANOTHER else _chosen(action, talk, cases, named)
    if len(chosen) == 1 and names_another(action.desk, talk, chosen[0]):
        return _ask_if_that_one(dispatcher, wanted, chosen[0])
    if len(chosen) == 1 or all_meant(talk, chosen):
        done = (deed(action, dispatcher, talk, case, wanted.words) for case in chosen)
        return [event for events in done for event in events]
    if chosen:
        return _ask_which(dispatcher, wanted, chosen)
    return look_up(action, dispatcher, talk, wanted)


def _wanted(talk: Talk, kind: RequestKind) -> Wanted:
    """What was wanted in the words that began it, where a choice carries on with that."""
    before = wanted_before(talk)
    again = before is not None and before.kind is kind and talk.is_button
    return before if before and again else Wanted(kind, talk.text)


def _chosen(
    action: DeskAction, talk: Talk, cases: Sequence[HandoffCase], named: str | None
) -> list[HandoffCase]:
    """The case of that number; else the one that the words name, or all there are."""
    if named:
        return [case for case in cases if case.reference == named]
    meant = case_meant(action.desk, talk, cases)
    return [meant] if meant else list(cases)


def _ask_if_that_one(
    dispatcher: CollectingDispatcher, wanted: Wanted, case: HandoffCase
) -> list[Event]:
    """Another town or role was named than that of the only one there is: nothing is done yet."""
    choices = (("Yes, that one", case.reference), ("No, another one", ANOTHER))
    buttons = [
        {"title": title, "payload": f'/{wanted.kind.value}{{"answer":"{answer}"}}'}
        for title, answer in choices
    ]
    dispatcher.utter_message(
        response="utter_applications_that_one",
        role=case.vacancy_title or case.wants,
        reference=case.reference,
        buttons=buttons,
    )
    return [wanted.kept()]


def _ask_which(
    dispatcher: CollectingDispatcher, wanted: Wanted, cases: Sequence[HandoffCase]
) -> list[Event]:
    buttons = [
        {
            "title": f"{case.vacancy_title or case.wants} ({case.reference})",
            "payload": f'/{wanted.kind.value}{{"answer":"{case.reference}"}}',
        }
        for case in cases
    ]
    dispatcher.utter_message(response="utter_applications_which", buttons=buttons)
    return [wanted.kept()]


def answer_about_case(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on a message that names the case just asked for; None for any other message."""
    wanted = wanted_before(talk)
    says_which = talk.intent not in _ASKS_MORE and pointed_at(talk.text)
    if wanted is None and talk.said_last(*_TOLD_OF_ONE) and says_which:
        return _another_status(action, dispatcher, talk)
    may_be_status = talk.intent in _SAYS_LITTLE | _BY_CHANCE
    if wanted is None and may_be_status and find_reference(talk.text):
        return action.do(f"action_{RequestKind.STATUS.value}", dispatcher, talk)
    if wanted is None:
        return None
    return _after_taking_back(dispatcher, talk, wanted) or _of_case(
        action, dispatcher, talk, wanted
    )


def _another_status(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """ "And the Leeds one?" once the status of something was told."""
    cases = own_cases(action, talk)
    meant = case_meant(action.desk, talk, cases) or (cases[0] if len(cases) == 1 else None)
    if meant is None or names_another(action.desk, talk, meant):
        return None
    return _for(action, dispatcher, talk, RequestKind.STATUS, meant)


def _for(
    action: DeskAction,
    dispatcher: CollectingDispatcher,
    talk: Talk,
    kind: RequestKind,
    case: HandoffCase,
) -> list[Event]:
    """Do what is asked as if this case had been chosen."""
    pressed = talk.pressing(f'/{kind.value}{{"answer":"{case.reference}"}}')
    return action.do(f"action_{kind.value}", dispatcher, pressed)


def _of_case(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event] | None:
    if talk.said_last("utter_applications_that_one"):
        is_that = _that_one(talk)
        if is_that is not None:
            choice = talk.choices_offered()[0 if is_that else 1]
            return action.do(f"action_{wanted.kind.value}", dispatcher, talk.pressing(choice))
    if is_bare_no(talk.text) or lacks_the_number(talk.text) or talk.intent == "unsure":
        return by_a_person(action, dispatcher, talk, wanted)
    known = own_cases(action, talk) if wanted.tries == 0 else ()
    chosen = case_meant(action.desk, talk, known)
    if chosen:
        return _for(action, dispatcher, talk, wanted.kind, chosen)
    if all_meant(talk, known):
        each = (_for(action, dispatcher, talk, wanted.kind, case) for case in known)
        return [event for events in each for event in events]
    if with_details(wanted, talk) != wanted or odd_reference(talk.text):
        return look_up(action, dispatcher, talk, wanted)
    late = wanted.asides and not wanted.numberless
    return None if late else _told_instead(action, dispatcher, talk, wanted)


def _that_one(talk: Talk) -> bool | None:
    """The answer to "do you mean that one?"; None where the message says something else."""
    if _NOT_THAT.search(talk.text):
        return False
    bare = bare_answer(talk.text)
    said_so = bare is not None and bare.kind in {Bare.YES, Bare.THAT_ONE, Bare.GO_ON}
    return True if said_so or confirms(talk.text) or _IS_THAT.search(talk.text) else None


_NOT_THAT = re.compile(
    r"^\W*(?:no|nope|nah)\b|\b(?:not that|another|a different|the other|neither)\b", re.IGNORECASE
)
_IS_THAT = re.compile(
    r"^\W*(?:yes|yeah|yep|ok(?:ay)?|that)\b\W*(?:that(?:['\u2019]?s)?|it is|the|this|right|one|is"
    r"|please|\W)*$",
    re.IGNORECASE,
)
_ONLY_NOT_SHARED = re.compile(
    r"\b(?:do(?:n['\u2019]?t| not)|no need to|without)\b.{0,24}"
    r"\b(?:shar(?:e|ing)|delet(?:e|ing)|send(?:ing)?|pass(?:ing)?|remov(?:e|ing))\b",
    re.IGNORECASE,
)


def _after_taking_back(
    dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event] | None:
    """Where nothing was sent there is nothing to send either, and a no leaves it like that."""
    if wanted.kind is not RequestKind.WITHDRAW_CONSENT or talk.is_button:
        return None
    if asks_to_send(talk.text):
        dispatcher.utter_message(response="utter_privacy_consent_nothing_to_send")
        return [SlotSet("offer", None)]
    stays = is_bare_no(talk.text) or _ONLY_NOT_SHARED.search(talk.text)
    if not stays or is_question(talk.text):
        return None
    dispatcher.utter_message(response="utter_privacy_consent_stays")
    return [SlotSet("offer", None)]


# What is told, rather than asked for, while a number is waited for.
_TELLS = _SAYS_LITTLE | {"application_status", "interview_change", "withdraw_application", "deny"}
# "Yes, the King's Lynn one, please keep the Cardiff one" says which, and applies for nothing.
_NAMES_ONE = {"apply", "search_vacancies", "refine_search", "vacancy_details", "register_interest"}
_WAITS = {"affirm", "thank", "greet"}


def _told_instead(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event] | None:
    """Something about the case, but no number: kept for the recruiter, who can do without one."""
    bare = bare_answer(talk.text)
    if talk.is_button or is_question(talk.text) or (bare and bare.kind is not Bare.YES):
        return None
    if talk.intent in _WAITS and not talk.entities and len(talk.text.split()) <= _FEW:
        dispatcher.utter_message(response="utter_applications_waits", buttons=no_number(wanted))
        return [wanted.kept()]
    names_it = talk.intent in _NAMES_ONE and pointed_at(talk.text.split(",")[0])
    if talk.intent not in _TELLS and talk.confidence >= _SURE and not names_it:
        return None
    more = _with_told(wanted, talk)
    if wanted.told and not wanted.numberless:
        return by_a_person(action, dispatcher, talk, more)
    waits_for = "address" if wanted.numberless else "number"
    buttons = [] if wanted.numberless else no_number(more)
    dispatcher.utter_message(response=f"utter_applications_noted_{waits_for}", buttons=buttons)
    return [more.kept()]


def _with_told(wanted: Wanted, talk: Talk) -> Wanted:
    """With what was told of it, or with the name of whoever tells it."""
    name = talk.words_of("person_name")
    if name and talk.text.strip() == name:
        return replace(wanted, name=name, told=wanted.told + 1)
    words = f"{wanted.words.rstrip(' .')}. {talk.text}"
    return replace(wanted, words=words, told=wanted.told + 1, name=name or wanted.name)


def still_waiting(talk: Talk, events: list[Event]) -> list[Event]:
    """The events, and the number still waited for after a question in between."""
    wanted = wanted_before(talk)
    turned = any(
        event.get("name") == "offer" or event.get("event") in {"followup", "active_loop"}
        for event in events
    )
    most = _MOST_ASIDES * 3 if wanted and wanted.numberless else _MOST_ASIDES
    if wanted is None or turned or talk.form_is_active or wanted.asides >= most:
        return events
    return [*events, replace(wanted, asides=wanted.asides + 1).kept()]
