"""A person's rights over their data."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare import ERASE
from actions.desk import DeskAction
from actions.own_cases import FOUND, Wanted, for_case, own_cases
from actions.serving import RuleAction
from actions.talk import FORM_ENDED, Event, Talk
from frontline.domain.case_request import RequestKind
from frontline.domain.handoff import HandoffCase

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
        return [*FORM_ENDED, *(SlotSet(slot, None) for slot in _FORGOTTEN), *kept]


class ExportMyData(RuleAction):
    def name(self) -> str:
        return "action_export_my_data"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        dispatcher.utter_message(response="utter_privacy_export_my_data")
        return []


class WithdrawConsent(RuleAction):
    def name(self) -> str:
        return "action_withdraw_consent"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.is_button and talk.entity("answer"):
            cases = own_cases(self, talk)
            return for_case(self, dispatcher, talk, _CONSENT, cases, _take_back)
        reference = self.desk.privacy.withdraw_consent(talk.id, talk.text, own_cases(self, talk))
        if reference:
            _say_taken_back(dispatcher, reference)
            return [*FORM_ENDED, SlotSet("offer", None)]
        dispatcher.utter_message(response="utter_privacy_consent_nothing_sent")
        # What was sent in an earlier talk can be named now.
        return [*FORM_ENDED, Wanted(_CONSENT, talk.text).kept()]


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
