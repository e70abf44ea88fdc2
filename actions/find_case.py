"""How a stranger to this talk proves that a case is theirs, and a person looks where they can't.

It takes the reference number and the e-mail address (or number) that stands in the case; who has
not both learns nothing, not even whether it exists.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.opening import open_form
from actions.talk import Event, Talk
from actions.wanted_case import FOUND, NO_NUMBER, Wanted
from frontline.domain.answers import without_contacts
from frontline.domain.case_request import (
    REASONS,
    RequestKind,
    find_reference,
    lacks_the_number,
    odd_reference,
)
from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.handoff import CaseKind, Contact
from frontline.domain.names import find_introduction

_MOST_TRIES = 3


def with_details(wanted: Wanted, talk: Talk) -> Wanted:
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
    known = with_details(wanted, talk)
    if known.numberless and known.contact and known.reference is None:
        return by_a_person(action, dispatcher, talk, wanted)
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
            response="utter_applications_not_our_number", number=odd, buttons=no_number(wanted)
        )
        return [wanted.kept()]
    missing = {
        (True, True): "utter_applications_need_both",
        (True, False): "utter_applications_need_reference",
        (False, True): "utter_applications_need_contact",
    }[(wanted.reference is None, wanted.contact is None)]
    dispatcher.utter_message(response=missing, buttons=no_number(wanted))
    return [wanted.kept()]


def no_number(wanted: Wanted) -> list[Event]:
    payload = f'/{wanted.kind.value}{{"answer":"{NO_NUMBER}"}}'
    return [{"title": "I don't have the number", "payload": payload}]


def _not_found(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event]:
    tries = wanted.tries + 1
    if tries >= _MOST_TRIES:
        return call_back(action, dispatcher, talk, wanted)
    dispatcher.utter_message(response="utter_applications_not_found", buttons=no_number(wanted))
    return [Wanted(wanted.kind, wanted.words, tries=tries).kept()]


# Nothing of these is in this talk: what the address is for is told in other words.
_OF_DATA = {RequestKind.ERASURE, RequestKind.COPY, RequestKind.WITHDRAW_CONSENT}
_CALL_ME = [{"title": "Ask for a call back", "payload": "/talk_to_human"}]


def by_a_person(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event]:
    """Somebody without the number: a recruiter looks for it by the address it was sent with."""
    known = with_details(wanted, talk)
    if known.contact is None:
        known = replace(known, contact=_told_before(action, talk))
    told = replace(known, words=_with_told(known, talk), numberless=True)
    if known.contact:
        return _passed_on(action, dispatcher, talk, told)
    if wanted.numberless:
        return call_back(action, dispatcher, talk, wanted)
    dispatcher.utter_message(response="utter_applications_need_address", buttons=_CALL_ME)
    return [replace(wanted, numberless=True).kept()]


def _told_before(action: DeskAction, talk: Talk) -> str | None:
    """The address typed last in this talk, which nobody has to type again."""
    said = [each.text for each in talk.heard_before(action.desk.clock.now())]
    found = (find_email(text) for text in reversed(said))
    return next((each.value for each in found if each), None)


def _with_told(wanted: Wanted, talk: Talk) -> str:
    """The words that began it, and what was told beside the address."""
    told = without_contacts(talk.heard(datetime.min)).strip(" .,;")
    says_more = len(told.split()) > _A_NAME and told not in wanted.words
    more = says_more and not lacks_the_number(told) and not talk.is_button
    return f"{wanted.words.rstrip(' .')}. {told}" if more else wanted.words


def _passed_on(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event]:
    given = str(wanted.contact)
    address, number = find_email(given), find_phone(talk.text)
    phone = number.value if number else (None if address else given)
    name = find_introduction(talk.text) or talk.words_of("person_name") or wanted.name
    contact = Contact(name or None, address.value if address else None, phone)
    reference = action.desk.follow_up.pass_on(talk.id, wanted.kind, wanted.words, contact)
    of_data = wanted.kind in _OF_DATA
    response = f"utter_privacy_passed_on_{wanted.kind.value}" if of_data else _TOLD
    dispatcher.utter_message(response=response, reference=reference, contact=given)
    return [SlotSet("offer", None)]


_TOLD = "utter_applications_passed_on"
_A_NAME = 3


def call_back(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, wanted: Wanted
) -> list[Event]:
    """Somebody without the number: a recruiter looks for the case."""
    dispatcher.utter_message(response="utter_applications_by_a_person")
    reason = REASONS[wanted.kind]
    return open_form(
        action.desk, dispatcher, talk, CaseKind.CALL_BACK, reason=reason, topic=wanted.words
    )
