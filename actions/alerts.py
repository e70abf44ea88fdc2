"""Being told by e-mail of new roles, and no more of that."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.opening import open_form
from actions.roles import at_hand
from actions.search_results import last_search
from actions.serving import RuleAction
from actions.talk import Event, Talk
from actions.vacancies import is_a_search_of_its_own
from frontline.domain.application_draft import SelfService
from frontline.domain.search import Criteria, like


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


class StopAlerts(RuleAction):
    """Stops what was set up in this talk. For others the link in their e-mails proves whose
    they are.
    """

    def name(self) -> str:
        return "action_stop_alerts"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        stopped = self.desk.alerts.stop_of_conversation(talk.id)
        kind = "alerts_stopped" if stopped else "stop_alerts"
        dispatcher.utter_message(response=f"utter_vacancies_{kind}")
        return []
