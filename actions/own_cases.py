"""Which of a person's own cases they mean, and how a stranger to this talk proves one is theirs.

A case sent in this talk is theirs. Any other takes its reference number and the e-mail address (or
number) that stands in it; who has not both learns nothing, not even whether it exists.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.opening import open_form
from actions.talk import Event, Talk
from frontline.domain.bare_answers import Bare, bare_answer
from frontline.domain.case_request import (
    REASONS,
    RequestKind,
    find_reference,
    lacks_the_number,
    odd_reference,
)
from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.handoff import CaseKind, HandoffCase
from frontline.domain.turn_taking import asks_to_send, is_bare_no, is_question

FOUND = "found_cases"
NO_NUMBER = "no_number"
_PREFIX = "case:"
_MOST_TRIES = 3
_MOST_ASIDES = 2
_SURE = 0.6
_FEW = 4
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


@dataclass(frozen=True)
class Wanted:
    """What is wanted of a case that is not known yet; kept from one message to the next."""

    kind: RequestKind
    words: str
    reference: str | None = None
    contact: str | None = None
    tries: int = 0
    told: int = 0
    asides: int = 0

    def kept(self) -> Event:
        written = {**asdict(self), "kind": self.kind.value}
        return _offered(_PREFIX + json.dumps(written))


def _offered(what: str) -> Event:
    event: Event = SlotSet("offer", what)
    return event


def wanted_before(talk: Talk) -> Wanted | None:
    """What the reply just before asked a reference number, or a choice of cases, for."""
    offer = talk.offer
    if not isinstance(offer, str) or not offer.startswith(_PREFIX):
        return None
    written: dict[str, Any] = json.loads(offer.removeprefix(_PREFIX))
    return Wanted(**{**written, "kind": RequestKind(written["kind"])})


def own_cases(action: DeskAction, talk: Talk) -> tuple[HandoffCase, ...]:
    """What was sent in this talk, and what was found in it."""
    return action.desk.follow_up.sent(talk.id, talk.slot(FOUND) or ())


def for_case(
    action: DeskAction,
    dispatcher: CollectingDispatcher,
    talk: Talk,
    kind: RequestKind,
    cases: Sequence[HandoffCase],
    deed: Deed,
) -> list[Event]:
    """Do it for the case meant; ask which of several; ask for a number where none is known."""
    before = wanted_before(talk)
    again = before is not None and before.kind is kind and talk.is_button
    wanted = before if before and again else Wanted(kind, talk.text)
    pressed = str(talk.entity("answer") or "")
    if pressed == NO_NUMBER:
        return call_back(action, dispatcher, talk, wanted)
    named = find_reference(pressed or talk.text)
    chosen = [case for case in cases if case.reference == named] or list(cases)
    if named and named not in {case.reference for case in cases}:
        return look_up(action, dispatcher, talk, wanted)
    if len(chosen) == 1:
        return deed(action, dispatcher, talk, chosen[0], wanted.words)
    if chosen:
        return _ask_which(dispatcher, wanted, chosen)
    return look_up(action, dispatcher, talk, wanted)


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
    may_be_status = talk.intent in _SAYS_LITTLE | _BY_CHANCE
    if wanted is None and may_be_status and find_reference(talk.text):
        return action.do(f"action_{RequestKind.STATUS.value}", dispatcher, talk)
    if wanted is None:
        return None
    return _after_taking_back(dispatcher, talk, wanted) or _of_case(
        action, dispatcher, talk, wanted
    )


def _of_case(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event] | None:
    if is_bare_no(talk.text) or lacks_the_number(talk.text) or talk.intent == "unsure":
        return call_back(action, dispatcher, talk, wanted)
    chosen = _named_in(talk.text, own_cases(action, talk)) if wanted.tries == 0 else None
    if chosen:
        pressed = talk.pressing(f'/{wanted.kind.value}{{"answer":"{chosen.reference}"}}')
        return action.do(f"action_{wanted.kind.value}", dispatcher, pressed)
    if _with_details(wanted, talk) != wanted or odd_reference(talk.text):
        return look_up(action, dispatcher, talk, wanted)
    return None if wanted.asides else _told_instead(action, dispatcher, talk, wanted)


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
_WAITS = {"affirm", "thank", "greet"}


def _told_instead(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event] | None:
    """Something about the case, but no number: kept for the recruiter, who can do without one."""
    bare = bare_answer(talk.text)
    if talk.is_button or is_question(talk.text) or (bare and bare.kind is not Bare.YES):
        return None
    if talk.intent in _WAITS and not talk.entities and len(talk.text.split()) <= _FEW:
        dispatcher.utter_message(response="utter_applications_waits", buttons=_no_number(wanted))
        return [wanted.kept()]
    if talk.intent not in _TELLS and talk.confidence >= _SURE:
        return None
    if talk.text.strip() == talk.words_of("person_name"):
        return call_back(action, dispatcher, talk, wanted)
    more = replace(wanted, words=f"{wanted.words.rstrip(' .')}. {talk.text}", told=wanted.told + 1)
    if wanted.told or talk.entity("person_name"):
        return call_back(action, dispatcher, talk, more)
    dispatcher.utter_message(response="utter_applications_noted_number", buttons=_no_number(more))
    return [more.kept()]


def still_waiting(talk: Talk, events: list[Event]) -> list[Event]:
    """The events, and the number still waited for after a question in between."""
    wanted = wanted_before(talk)
    turned = any(
        event.get("name") == "offer" or event.get("event") in {"followup", "active_loop"}
        for event in events
    )
    if wanted is None or turned or talk.form_is_active or wanted.asides >= _MOST_ASIDES:
        return events
    return [*events, replace(wanted, asides=wanted.asides + 1).kept()]


def _named_in(text: str, cases: Sequence[HandoffCase]) -> HandoffCase | None:
    """The one case whose role a message names by a word that no other of them has."""
    said = set(text.casefold().split())
    words = {case.id: set((case.vacancy_title or "").casefold().split()) for case in cases}
    meant = [
        case
        for case in cases
        if said & words[case.id] - set().union(*(words[o.id] for o in cases if o is not case))
    ]
    return meant[0] if len(meant) == 1 else None


def _with_details(wanted: Wanted, talk: Talk) -> Wanted:
    """With the reference number, address or phone number that the message holds."""
    reference = find_reference(talk.text)
    rest = talk.text
    address = find_email(rest)
    number = None if address else find_phone(rest)
    contact = address or number
    return replace(
        wanted,
        reference=reference or wanted.reference,
        contact=contact.value if contact else wanted.contact,
    )


def look_up(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event]:
    """Find the case by what was given so far; ask for what is missing."""
    known = _with_details(wanted, talk)
    if known.reference is None or known.contact is None:
        return _ask_for_details(dispatcher, talk, known)
    case = action.desk.follow_up.find(known.reference, known.contact)
    if case:
        found = SlotSet(FOUND, [*(talk.slot(FOUND) or ()), case.id])
        pressed = talk.pressing(f'/{known.kind.value}{{"answer":"{case.reference}"}}')
        # The words that began it are kept, whichever message named the case.
        after = pressed.after([found]).offering(known.kept()["value"])
        return [found, *action.do(f"action_{known.kind.value}", dispatcher, after)]
    return _not_found(action, dispatcher, talk, known)


def _ask_for_details(dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted) -> list[Event]:
    odd = odd_reference(talk.text) if wanted.reference is None else None
    if odd:
        dispatcher.utter_message(
            response="utter_applications_not_our_number", number=odd, buttons=_no_number(wanted)
        )
        return [wanted.kept()]
    missing = {
        (True, True): "utter_applications_need_both",
        (True, False): "utter_applications_need_reference",
        (False, True): "utter_applications_need_contact",
    }[(wanted.reference is None, wanted.contact is None)]
    dispatcher.utter_message(response=missing, buttons=_no_number(wanted))
    return [wanted.kept()]


def _no_number(wanted: Wanted) -> list[Event]:
    payload = f'/{wanted.kind.value}{{"answer":"{NO_NUMBER}"}}'
    return [{"title": "I don't have the number", "payload": payload}]


def _not_found(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event]:
    tries = wanted.tries + 1
    if tries >= _MOST_TRIES:
        return call_back(action, dispatcher, talk, wanted)
    dispatcher.utter_message(response="utter_applications_not_found", buttons=_no_number(wanted))
    return [Wanted(wanted.kind, wanted.words, tries=tries).kept()]


def call_back(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event]:
    """Somebody without the number: a recruiter looks for the case."""
    dispatcher.utter_message(response="utter_applications_by_a_person")
    reason = REASONS[wanted.kind]
    return open_form(
        action.desk, dispatcher, talk, CaseKind.CALL_BACK, reason=reason, topic=wanted.words
    )
