"""A job alert that was stopped before it began, wanted after all for another address."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.talk import Event, Talk

# What an address answers after a job alert was left.
ALERT = "alert"


def answer_alert_again(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The same alert for another address, right after the first was not set up; None else."""
    if talk.offer != ALERT or not talk.entity("email"):
        return None
    address = [e for e in talk.entities if e.get("entity") == "email"]
    events = action.do("action_job_alert", dispatcher, talk.with_entities(address))
    # The address of the alert that was left is known, and must not be the one written to.
    heard = talk.with_entities(address).meaning("correct").heard(action.desk.clock.now())
    for say in action.desk.screening.take(talk.id, heard).says:
        dispatcher.utter_message(response=f"utter_screening_{say.key}", **say.values)
    return events
