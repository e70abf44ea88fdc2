"""Applying and registering: the form's own two actions, what starts it, and its control words."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import ActionExecutionRejected, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.after_sending import put_right, tells_not_sent_yet
from actions.by_intent import action_for
from actions.continuing import OWN_COPY, carried_over
from actions.desk import DeskAction
from actions.list_changes import names_criteria
from actions.one_role import tell_about, tell_closed
from actions.opening import open_form
from actions.roles import WORK, ask_which, not_in_the_list, role_meant, roles_shown, work_pointed_at
from actions.serving import RuleAction, confirmed_last
from actions.talk import FORM, Event, Talk
from actions.vacancies import RefineSearch, SearchVacancies
from actions.variety import ask_differently, never_thrice
from actions.which_application import WHICH, find_role_to_apply_for, offer_nearest_role
from frontline.application.screen_candidate import Outcome
from frontline.domain.answers_shown import answers_as_text
from frontline.domain.handoff import CaseKind
from frontline.domain.turn_taking import (
    asks_to_be_told,
    is_question,
    opens_application,
    opens_registration,
    registers_another,
)


class ValidateScreeningForm(DeskAction):
    """Takes each message first while a question is open. No event returned means "not mine"."""

    def name(self) -> str:
        return "validate_screening_form"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.answered_already:
            # At the start an event spares a second call; on the way back nothing may change.
            return [] if talk.slot("requested_slot") else [SlotSet("screening_done", None)]
        carried = carried_over(self.desk, dispatcher, talk)
        if carried is None:
            carried = tells_not_sent_yet(self.desk, dispatcher, talk)
        if carried is not None:
            return [SlotSet("screening_done", None), *_without_follow_up(carried)]
        requests = self._parts(talk)
        if _are_apart(requests) and self._may_be_parted(talk):
            events = self._take_both(dispatcher, *requests)
        else:
            events = self._take(dispatcher, talk)
        never_thrice(dispatcher, talk)
        return events

    def _parts(self, talk: Talk) -> list[Talk]:
        """Two requests; or an answer that would be noted, and what is asked after it."""
        parts = talk.answer_and_request
        if not parts or not self._may_be_parted(talk):
            return talk.requests
        answer = parts[0].heard(self.desk.clock.now())
        return parts if self.desk.screening.would_note(talk.id, answer) else [talk]

    def _may_be_parted(self, talk: Talk) -> bool:
        heard = talk.heard(self.desk.clock.now())
        return self.desk.screening.takes_in_parts(talk.id, heard)

    def _take(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        outcome = self.desk.screening.take(talk.id, talk.heard(self.desk.clock.now()))
        for say in outcome.says:
            dispatcher.utter_message(response=f"utter_screening_{say.key}", **say.values)
        if outcome.paused_before:
            dispatcher.utter_message(response="utter_screening_resume_offer")
        if outcome.ended == "paused" and outcome.also_elsewhere:
            return self._leave_for(dispatcher, talk)
        return _events(outcome)

    def _take_both(
        self, dispatcher: CollectingDispatcher, first: Talk, second: Talk
    ) -> list[Event]:
        """Both requests of a message; what is not for the form is answered here and now."""
        if first.intent == "cancel":
            return self._leave_for(dispatcher, second)
        # Why a question is asked is told while it is open.
        in_turn = [second, first] if second.intent == "why_ask" else [first, second]
        events: list[Event] = []
        for request in confirmed_last(in_turn):
            events += self._take_or_do(dispatcher, request.after(events))
        return [SlotSet("screening_done", None), *_without_follow_up(events)]

    def _take_or_do(self, dispatcher: CollectingDispatcher, request: Talk) -> list[Event]:
        events = _without_follow_up(self._take(dispatcher, request))
        return events or self.do(action_for(request.intent), dispatcher, request)

    def _leave_for(self, dispatcher: CollectingDispatcher, wish: Talk) -> list[Event]:
        """ "Cancel that and find me something remote": nothing is sent, and nothing lost."""
        self.desk.screening.set_aside(wish.id)
        dispatcher.utter_message(response="utter_screening_left")
        events = self.do(action_for(wish.intent), dispatcher, wish)
        if any(event.get("event") == "followup" for event in events):
            return [SlotSet("screening_done", None), *_without_follow_up(events)]
        return [*events, SlotSet("screening_done", "paused")]


def _are_apart(requests: Sequence[Talk]) -> bool:
    """ "07700 900123, and why do you need it?" asks about the question that was open until now."""
    if len(requests) > 1 and requests[1].intent == "why_ask":
        return requests[0].intent == "skip"
    # "6 years, 2 of them in theatre" tells one thing, and is heard as a whole.
    told_on = requests[-1].intent == "inform" and not is_question(requests[-1].text)
    return len(requests) > 1 and not (told_on and requests[0].intent == "inform")


# The form itself asks its question after these; a rejected run would only be run again.
_NEXT_UP = {"followup", "action_execution_rejected"}


def _without_follow_up(events: list[Event]) -> list[Event]:
    return [event for event in events if event.get("event") not in _NEXT_UP]


def _events(outcome: Outcome) -> list[Event]:
    if not outcome.claimed:
        return []
    claimed = [SlotSet("screening_done", outcome.ended)]
    if outcome.offers_copy:
        claimed.append(SlotSet("offer", OWN_COPY))
    if outcome.paused_before or outcome.ended == "paused":
        claimed.append(SlotSet("offer", "resume"))
    return [*claimed, ActionExecutionRejected(FORM)] if outcome.also_elsewhere else claimed


class AskScreeningDone(DeskAction):
    """Asks the open question; ends the form when there is none left, as after erasure."""

    def name(self) -> str:
        return "action_ask_screening_done"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        asked = self.desk.screening.question(talk.id)
        if asked is None:
            return [SlotSet("requested_slot", None)]
        buttons = [{"title": title, "payload": payload} for title, payload in asked.choices]
        question = f"utter_screening_ask_{asked.key}"
        ask_differently(dispatcher, talk, question, buttons, asked.values)
        return []


class Apply(RuleAction):
    def name(self) -> str:
        return "action_apply"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        vacancy = role_meant(self.desk, talk)
        names_none = talk.entity("mention") is None and any(map(talk.words_of, WORK))
        if vacancy is None and (names_none or work_pointed_at(talk)):
            offered = find_role_to_apply_for(self, dispatcher, talk)
            if offered is None and work_pointed_at(talk):
                offered = offer_nearest_role(self, dispatcher, talk)
            if offered is not None:
                return offered
            return SearchVacancies(self._desk).answer(dispatcher, talk)
        if vacancy is None:
            shown = roles_shown(self.desk, talk)
            asked = ask_which(dispatcher, shown, "apply", **not_in_the_list(talk))
            return [*asked, SlotSet("offer", WHICH)] if shown else asked
        # "Tell me about FD-1001" is no application, whatever else it resembles.
        if asks_to_be_told(talk.text):
            return tell_about(dispatcher, talk, vacancy, self.desk.site_url)
        if not self.desk.vacancies.is_open(vacancy):
            return tell_closed(self.desk, dispatcher, talk, vacancy)
        dispatcher.utter_message(
            response="utter_screening_apply", role=vacancy.title, employer=vacancy.employer
        )
        opened = open_form(
            self.desk, dispatcher, talk, CaseKind.APPLICATION, vacancy_ref=vacancy.ref
        )
        return [SlotSet("vacancy", vacancy.ref), *opened]


class RegisterInterest(RuleAction):
    def name(self) -> str:
        return "action_register_interest"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        # "I'd like to apply" with many facts looks like this, but there is a role it is for.
        applies = not talk.is_button and opens_application(talk.text)
        if applies and role_meant(self.desk, talk):
            return Apply(self._desk).answer(dispatcher, talk)
        if not talk.is_button and registers_another(talk.text):
            # They decide themselves what is told of them.
            dispatcher.utter_message(response="utter_faq/referral")
            return []
        dispatcher.utter_message(response="utter_screening_register_interest")
        return open_form(self.desk, dispatcher, talk, CaseKind.REGISTRATION)


class Resume(RuleAction):
    def name(self) -> str:
        return "action_resume"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if self.desk.screening.resume(talk.id) is None:
            dispatcher.utter_message(response="utter_screening_nothing_open")
            return []
        dispatcher.utter_message(response="utter_screening_resumed")
        return [SlotSet("screening_done", None), SlotSet("offer", None), FollowupAction(FORM)]


# What a wish for a job may say besides the kind of work.
_NARROWS = ("place", "distance", "work_mode", "contract_type", "hours", "salary", "pay_band")


def opens_enquiry(talk: Talk) -> type[DeskAction] | None:
    """What a message starts that begins by applying, however many facts drown that out."""
    if opens_application(talk.text):
        return Apply
    return RegisterInterest if opens_registration(talk.text) else None


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
        nothing = "utter_screening_paused_waits" if waiting else "utter_screening_nothing_open"
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
        sent = self.desk.follow_up.sent(talk.id)
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
