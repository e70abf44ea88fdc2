"""What somebody asks of the staff they look for, which is no question about a job for them."""

from __future__ import annotations

import re

from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.talk import Event, Talk
from frontline.domain.handoff import CaseKind
from frontline.domain.turn_taking import is_question

# What such a question is taken for, as if they looked for work themselves.
_OF_JOBS = {"ask_vacancy", "vacancy_details", "compare_vacancies", "search_vacancies"}
_OF_JOBS |= {"refine_search", "more_results", "latest_vacancies", "application_status"}
_HOW_SOON = re.compile(
    r"\bhow (?:fast|quick(?:ly)?|soon|long)\b|\bwhen (?:can|could|will|would)\b|\bavailable\b",
    re.IGNORECASE,
)


def answer_employer(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on such a question while a request for staff is filled in; None otherwise."""
    asks = not talk.is_button and is_question(talk.text) and talk.intent in _OF_JOBS
    if not asks or action.desk.screening.kind_open(talk.id) is not CaseKind.EMPLOYER_ENQUIRY:
        return None
    told = "timescales" if _HOW_SOON.search(talk.text) else "ask_recruiter"
    dispatcher.utter_message(response=f"utter_people_employers_{told}")
    return []
