"""Opening the screening form, whatever it is for."""

from __future__ import annotations

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.talk import FORM, Event, Talk
from frontline.application.front_desk import FrontDesk
from frontline.domain.application_draft import Purpose
from frontline.domain.search import Criteria


def open_form(
    desk: FrontDesk,
    dispatcher: CollectingDispatcher,
    talk: Talk,
    kind: Purpose,
    reason: str = "",
    vacancy_ref: str | None = None,
    topic: str = "",
    criteria: Criteria | None = None,
) -> list[Event]:
    """Start the enquiry, say what is taken over or set aside, and hand over to the form.

    Somebody who said that they are under 18 is told who else helps instead, and asked nothing.
    """
    if not desk.takes_details(talk.id):
        # What the action said on the way to the form does not hold.
        dispatcher.messages.clear()
        dispatcher.utter_message(response="utter_safety_under_age_again")
        return []
    now = desk.clock.now()
    started = desk.screening.start(
        talk.id,
        kind,
        talk.heard(now),
        vacancy_ref,
        reason,
        topic,
        talk.heard_before(now),
        criteria,
    )
    if started.notice:
        dispatcher.utter_message(response="utter_privacy_notice", wording=started.notice)
    if started.paused:
        dispatcher.utter_message(response="utter_screening_set_aside")
    if started.known:
        dispatcher.utter_message(response="utter_screening_known", answers=started.known)
    if started.noted:
        dispatcher.utter_message(response="utter_screening_noted_facts", answers=started.noted)
    return [SlotSet("screening_done", None), SlotSet("offer", None), FollowupAction(FORM)]
