"""A person's rights over their data."""

from __future__ import annotations

import re

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare import ERASE
from actions.desk import DeskAction
from actions.find_case import by_a_person
from actions.own_cases import for_case
from actions.serving import RuleAction
from actions.talk import FORM_ENDED, Event, Talk
from actions.wanted_case import FOUND, Wanted, own_cases
from frontline.domain.case_request import RequestKind
from frontline.domain.contact_details import find_email
from frontline.domain.data_requests import refuses_deletion
from frontline.domain.handoff import HandoffCase
from frontline.domain.permission import takes_nothing_back

_TAKES_BACK = re.compile(
    r"\b(?:consent|permission|(?:don['\u2019]?t|stop|no longer|not) (?:\w+ ){0,3}(?:shar(?:e|ing)"
    r"|send(?:ing)?|pass(?:ing)?|us(?:e|ing)))\b",
    re.IGNORECASE,
)
_CONSENT = RequestKind.WITHDRAW_CONSENT

_FORGOTTEN = (
    "search",
    "shown",
    "vacancy",
    "vacancy_on_page",
    "home",
    "lists",
    "offer",
    "said_before",
    "screening_done",
    FOUND,
)


class DeleteMyData(RuleAction):
    """Asks first. What is erased cannot come back, and a sentence is easily misread."""

    def name(self) -> str:
        return "action_delete_my_data"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if not talk.is_button and refuses_deletion(talk.text):
            dispatcher.utter_message(response="utter_privacy_delete_kept")
            return [SlotSet("offer", None)]
        if talk.entity("answer") != ERASE and not (talk.intent == "affirm" and talk.offer == ERASE):
            # The form steps aside, or the "yes" to this question would be its answer.
            self.desk.screening.set_aside(talk.id)
            dispatcher.utter_message(response="utter_privacy_delete_confirm")
            return [*FORM_ENDED, SlotSet("offer", ERASE)]
        reference = self.desk.privacy.erase(talk.id, talk.message_id)
        if reference:
            dispatcher.utter_message(response="utter_privacy_deleted_sent", reference=reference)
        else:
            dispatcher.utter_message(response="utter_privacy_deleted")
        # What the answers say of the recruiter went with the rest of the talk.
        kept = [SlotSet(name, value) for name, value in self.desk.brand.slots().items()]
        forgotten = [*FORM_ENDED, *(SlotSet(slot, None) for slot in _FORGOTTEN), *kept]
        # What is held from before can be asked for by the address it is held under.
        wanted = Wanted(RequestKind.ERASURE, "everything held about them", numberless=True)
        return forgotten if reference else [*forgotten, wanted.kept()]


class ExportMyData(RuleAction):
    def name(self) -> str:
        return "action_export_my_data"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        wanted = Wanted(RequestKind.COPY, talk.text, numberless=True)
        if find_email(talk.text) and not talk.form_is_active:
            return by_a_person(self, dispatcher, talk, wanted)
        dispatcher.utter_message(response="utter_privacy_export_my_data")
        return [] if talk.form_is_active else [wanted.kept()]


class WithdrawConsent(RuleAction):
    def name(self) -> str:
        return "action_withdraw_consent"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.is_button and talk.entity("answer"):
            cases = own_cases(self, talk)
            return for_case(self, dispatcher, talk, _CONSENT, cases, _take_back)
        if refuses_deletion(talk.text) and not _TAKES_BACK.search(talk.text):
            dispatcher.utter_message(response="utter_privacy_consent_stays")
            return [SlotSet("offer", None)]
        if takes_nothing_back(talk.text):
            return self._given(dispatcher, talk)
        reference = self.desk.privacy.withdraw_consent(talk.id, talk.text, own_cases(self, talk))
        if reference:
            _say_taken_back(dispatcher, reference)
            return [*FORM_ENDED, SlotSet("offer", None)]
        dispatcher.utter_message(response="utter_privacy_consent_nothing_sent")
        # What was sent in an earlier talk can be named now.
        return [*FORM_ENDED, Wanted(_CONSENT, talk.text, numberless=True).kept()]

    def _given(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        """ "I allow it" only resembles its opposite; where a question is open it is asked again."""
        if not talk.form_is_active:
            return self.do("action_affirm", dispatcher, talk)
        dispatcher.utter_message(response="utter_screening_permission_later")
        return []


def _take_back(
    action: DeskAction,
    dispatcher: CollectingDispatcher,
    talk: Talk,
    case: HandoffCase,
    words: str,
) -> list[Event]:
    reference = action.desk.privacy.withdraw_consent(talk.id, words, [case])
    _say_taken_back(dispatcher, str(reference))
    return [SlotSet("offer", None)]


def _say_taken_back(dispatcher: CollectingDispatcher, reference: str) -> None:
    dispatcher.utter_message(response="utter_privacy_consent_withdrawn", reference=reference)
