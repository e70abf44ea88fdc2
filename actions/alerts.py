"""Being told by e-mail of new roles, and no more of that."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.alert_again import ALERT
from actions.opening import open_form
from actions.roles import at_hand
from actions.search_results import last_search
from actions.serving import RuleAction
from actions.talk import Event, Talk
from actions.vacancies import is_a_search_of_its_own
from frontline.application.front_desk import FrontDesk
from frontline.domain.application_draft import SelfService
from frontline.domain.job_alert import asks_how_to_stop
from frontline.domain.permission import permits_telling_others
from frontline.domain.right_to_work import status_told
from frontline.domain.screening import SUBSCRIBE
from frontline.domain.search import Criteria, like
from frontline.domain.turn_taking import is_bare_no, says_clearly_no, says_yes

_OF_ONESELF = {"person_name", "phone", "registration_number", "registration_body", "profession"}
_OF_ONESELF |= {"experience_years", "notice_period", "start_date"}


class JobAlert(RuleAction):
    """Names the search back, then asks for the address and the permission."""

    def name(self) -> str:
        return "action_job_alert"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        criteria = self._wanted(talk)
        if criteria is None:
            dispatcher.utter_message(response="utter_vacancies_alert_for_what")
            return []
        search = self.desk.vacancies.describe(criteria) or "any new role"
        dispatcher.utter_message(response="utter_vacancies_job_alert", search=search)
        return open_form(self.desk, dispatcher, talk, SelfService.JOB_ALERT, criteria=criteria)

    def _wanted(self, talk: Talk) -> Criteria | None:
        """What is named in the message, on top of the last search; else roles like the one shown.

        None when there is nothing to go by.
        """
        named = self.desk.vacancies.criteria_from(talk.entities, "")
        if talk.slot("search") and not is_a_search_of_its_own(talk):
            before, _ = last_search(talk)
            return self.desk.vacancies.refine(before, talk.entities, talk.text)
        if named != Criteria():
            return named
        role = at_hand(self.desk, talk)
        return like(role) if role else None


def answer_in_alert(
    desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """A no to being e-mailed, and a yes that belongs to another question; None for the rest.

    An alert is set up after a clear yes to it, and nothing else.
    """
    if talk.is_button or desk.screening.kind_open(talk.id) is not SelfService.JOB_ALERT:
        return None
    stops = talk.intent == "stop_alerts" and not asks_how_to_stop(talk.text)
    refuses = is_bare_no(talk.text) or (says_clearly_no(talk.text) and not talk.entities)
    if refuses or (stops and not talk.entity("email")):
        desk.screening.give_up(talk.id)
        dispatcher.utter_message(response="utter_vacancies_alert_left")
        return [SlotSet("screening_done", "cancelled"), SlotSet("offer", ALERT)]
    asked = desk.screening.question(talk.id)
    is_asked = asked is not None and asked.key == SUBSCRIBE.key
    elsewhere = says_yes(talk.text) and _answers_something_else(talk)
    if not is_asked or not (elsewhere or permits_telling_others(talk.text)):
        return None
    dispatcher.utter_message(response="utter_vacancies_alert_unclear")
    return [SlotSet("screening_done", None)]


def _answers_something_else(talk: Talk) -> bool:
    told = {str(entity.get("entity")) for entity in talk.entities}
    return status_told(talk.text) is not None or bool(told & _OF_ONESELF)


class StopAlerts(RuleAction):
    """Stops what was set up in this talk. For others the link in their e-mails proves whose
    they are.
    """

    def name(self) -> str:
        return "action_stop_alerts"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        # "How do I stop them if I find something" orders nothing.
        only_asks_how = not talk.is_button and asks_how_to_stop(talk.text)
        stopped = 0 if only_asks_how else self.desk.alerts.stop_of_conversation(talk.id)
        kind = "alerts_stopped" if stopped else "stop_alerts"
        dispatcher.utter_message(response=f"utter_vacancies_{kind}")
        return []
