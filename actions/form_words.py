"""The form's control words and facts nobody asked for, where no form is open."""

from __future__ import annotations

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.after_sending import put_right
from actions.applying import Apply, RegisterInterest
from actions.desk import DeskAction
from actions.list_changes import names_criteria
from actions.roles import WORK
from actions.serving import RuleAction
from actions.talk import FORM, Event, Talk
from actions.told_of_oneself import kept_so_far
from actions.vacancies import RefineSearch, SearchVacancies
from frontline.domain.answers_shown import answers_as_text
from frontline.domain.turn_taking import opens_application, opens_registration

# What a wish for a job may say besides the kind of work.
_NARROWS = ("place", "distance", "work_mode", "contract_type", "hours", "salary", "pay_band")


def opens_enquiry(talk: Talk) -> type[DeskAction] | None:
    """What a message starts that begins by applying, however many facts drown that out."""
    if opens_application(talk.text):
        return Apply
    return RegisterInterest if opens_registration(talk.text) else None


# What words about the search are taken for that name nothing to search by.
_SAID_IN_A_SEARCH = {"correct", "inform", "skip", "pause"}


def _names_work_and_place(talk: Talk) -> bool:
    """ "RMN, want a change, Yorkshire but no Bradford" looks for work, whatever it is taken for."""
    return any(map(talk.entity, WORK)) and talk.entity("place") is not None


class NothingOpen(RuleAction):
    """The form's control words when no form is open, or when it left them alone."""

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.form_is_active:
            dispatcher.utter_message(response="utter_screening_cannot_answer")
            return []
        waiting = self.desk.screening.is_unfinished(talk.id)
        # "Still not a nurse" corrects the search where there is nothing else to correct.
        if not waiting and not talk.is_button and names_criteria(talk):
            return self.do("action_refine_search", dispatcher, talk)
        if not waiting and not talk.is_button and _names_work_and_place(talk):
            return self.do("action_search_vacancies", dispatcher, talk)
        nothing = "utter_screening_paused_waits" if waiting else "utter_screening_nothing_open"
        # In the midst of a search it is the search that can be changed, not a form.
        if not waiting and talk.slot("search") and talk.intent in _SAID_IN_A_SEARCH:
            nothing = "utter_vacancies_neither"
        dispatcher.utter_message(response=nothing)
        return [SlotSet("offer", "resume")] if waiting else []


class Inform(NothingOpen):
    """Facts nobody asked for: an application, or with a kind of work or a place a search.

    Without a kind of work they narrow the search there was: "nurse", then "in Leeds".
    """

    def name(self) -> str:
        return "action_inform"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.form_is_active:
            dispatcher.utter_message(response="utter_screening_cannot_answer")
            return []
        opened = opens_enquiry(talk)
        if opened:
            return opened(self._desk).answer(dispatcher, talk)
        if any(talk.entity(name) for name in WORK):
            return SearchVacancies(self._desk).answer(dispatcher, talk)
        if any(talk.entity(name) for name in _NARROWS):
            searched = RefineSearch if talk.slot("search") else SearchVacancies
            return searched(self._desk).answer(dispatcher, talk)
        if self.desk.screening.is_unfinished(talk.id):
            return super().answer(dispatcher, talk)
        dispatcher.utter_message(response="utter_screening_inform")
        return []


class Correct(NothingOpen):
    """Once it is sent, what should have been said instead is told to the recruiter."""

    def name(self) -> str:
        return "action_correct"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        waits = talk.form_is_active or self.desk.screening.is_unfinished(talk.id)
        corrected = None if waits else put_right(self.desk, dispatcher, talk)
        return super().answer(dispatcher, talk) if corrected is None else corrected


class ReviewAnswers(NothingOpen):
    """What was set aside or sent is read back too: it was told here."""

    def name(self) -> str:
        return "action_review_answers"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        waiting = self.desk.screening.answers_waiting(talk.id)
        if waiting:
            dispatcher.utter_message(response="utter_screening_noted", answers=waiting)
            return super().answer(dispatcher, talk)
        sent = [case for case in self.desk.follow_up.sent(talk.id) if case.answers]
        kept = "" if sent else kept_so_far(self, talk, with_this=False)
        if kept:
            dispatcher.utter_message(response="utter_screening_kept_so_far", answers=kept)
            return [SlotSet("offer", None)]
        if not sent:
            return super().answer(dispatcher, talk)
        dispatcher.utter_message(
            response="utter_screening_noted_sent",
            reference=sent[-1].reference,
            answers=answers_as_text(sent[-1].answers),
        )
        return []


class WhyAsk(NothingOpen):
    def name(self) -> str:
        return "action_why_ask"


class Skip(NothingOpen):
    def name(self) -> str:
        return "action_skip"


class Cancel(NothingOpen):
    """What was set aside can be given up too; that is confirmed like any other."""

    def name(self) -> str:
        return "action_cancel"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.form_is_active or self.desk.screening.resume(talk.id) is None:
            return super().answer(dispatcher, talk)
        self.desk.screening.take(talk.id, talk.heard(self.desk.clock.now()))
        return [SlotSet("screening_done", None), SlotSet("offer", None), FollowupAction(FORM)]


class Pause(NothingOpen):
    def name(self) -> str:
        return "action_pause"
