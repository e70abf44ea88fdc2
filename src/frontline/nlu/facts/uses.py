"""Which facts a request has a use for: other words are only words of its sentence.

"Can the surgeon see it?" asks about a headset, not after a surgeon's job. The kinds of `USES` are
made of everyday words, so they count only in the requests listed there: those that act on such a
fact or hand it on. Every other kind (contact details, places, pay, names …) counts anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from frontline.domain.role_questions import may_ask_of_a_role

# The talk of a visitor, by what it is about. Names of docs/dialogue-reference.md.
_FINDING = frozenset(
    {"search_vacancies", "refine_search", "more_results", "latest_vacancies", "job_alert"}
)
_ONE_ROLE = frozenset({"vacancy_details", "ask_vacancy", "compare_vacancies"})
_TAKING_PART = frozenset({"apply", "register_interest", "send_cv", "inform", "correct"})
_ANSWERING = frozenset({"affirm", "deny", "unsure", "skip"})
_UNDER_WAY = frozenset({"application_status", "withdraw_application", "interview_change"})
_PEOPLE = frozenset({"talk_to_human", "placed_worker", "hire_staff"})
_NOT_UNDERSTOOD = frozenset({"nlu_fallback"})

_JOBS = _FINDING | _ONE_ROLE | _TAKING_PART | _ANSWERING | {"hire_staff"}
_STARTING = frozenset({"search_vacancies", "refine_search", "job_alert", "hire_staff"})
_STARTING |= _TAKING_PART | _ANSWERING

# Kind of fact: the intents that act on it or hand it on; "faq" is any approved answer there.
USES: Mapping[str, frozenset[str]] = {
    # In a general question only where the words allow that one role's fact is asked for.
    "attribute": _ONE_ROLE | {"faq"},
    "role": _JOBS | _UNDER_WAY | {"faq", "talk_to_human"},
    "specialty": _JOBS
    | {"innovation/jobs_in_innovation", "innovation/how_to_move_into_it"}
    | {"innovation/skills_needed", "faq/roles_recruited"},
    # "Skip this one" points at a question, no role.
    "mention": (_JOBS - {"skip", "unsure"})
    | _UNDER_WAY
    | {"faq", "talk_to_human", "cancel", "give_feedback"},
    "experience_years": _JOBS | {"faq", "innovation"},
    "notice_period": (_STARTING - {"hire_staff"}) | {"faq/notice_periods"},
    "start_date": _STARTING,
    # "After my nights", "the remote is under the dog": terms of a job only where one is spoken of.
    "work_mode": _JOBS | _PEOPLE | {"faq", "interview_change", "correct"},
    "hours": _JOBS | (_PEOPLE - {"placed_worker"}) | {"faq", "interview_change"},
    "contract_type": _JOBS | _PEOPLE | {"faq"},
    "sponsorship": _JOBS | {"faq", "talk_to_human"},
    "distance": _JOBS | {"faq"},
    "availability": _JOBS | _UNDER_WAY | _PEOPLE | {"pause"},
}


def has_use(kind: str, label: str, text: str) -> bool:
    """Whether a message understood as `label` (`apply`, `faq/dbs`) has a use for such a fact."""
    intent = label.split("/", maxsplit=1)[0]
    uses = USES.get(kind)
    if uses is None or intent in _NOT_UNDERSTOOD:
        return True
    if kind == "attribute" and intent == "faq":
        return may_ask_of_a_role(text)
    return intent in uses or label in uses
