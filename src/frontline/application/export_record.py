"""A person's own copy of what is held about them (UK GDPR Article 15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, time
from enum import Enum
from typing import Any

from frontline.application.criteria_json import criteria_as_dict
from frontline.application.find_vacancies import describe
from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.domain.conversation import Message
from frontline.domain.handoff import HandoffCase
from frontline.domain.job_alert import JobAlert


class ExportRecord:
    """Gathers transcript, answers and cases as JSON that a person can read."""

    def __init__(self, units: UnitsOfWork, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def of_conversation(self, conversation_id: str) -> Mapping[str, Any]:
        """Everything held about one talk. Times are UTC in ISO 8601."""
        with self._units() as work:
            return self._record(work, conversation_id)

    def of_email(self, email: str) -> Mapping[str, Any]:
        """Everything held about the person with this e-mail address, talk by talk."""
        wanted = email.strip().lower()
        with self._units() as work:
            cases = [
                c for c in work.cases.by_arrival() if (c.contact.email or "").lower() == wanted
            ]
            talks = list(dict.fromkeys(case.conversation_id for case in cases))
            return {
                "exported_at": self._clock.now().isoformat(),
                "email": wanted,
                "conversations": [self._record(work, talk) for talk in talks],
                "job_alerts": [_alert(alert) for alert in work.job_alerts.of_email(wanted)],
            }

    def _record(self, work: UnitOfWork, conversation_id: str) -> Mapping[str, Any]:
        conversation = work.conversations.get(conversation_id)
        return {
            "exported_at": self._clock.now().isoformat(),
            "conversation": {
                "id": conversation_id,
                "started_at": _plain(conversation.started_at) if conversation else None,
                "page_url": conversation.page_url if conversation else None,
            },
            "messages": _messages(work.conversations.history(conversation_id)),
            "answers_not_sent": [
                _plain(asdict(draft))
                for draft in work.drafts.of_conversation(conversation_id)
                if draft.case_id is None
            ],
            "cvs": [_plain(asdict(cv)) for cv in work.curricula.of_conversation(conversation_id)],
            "questions_without_answer": [
                {"text": each.text, "at": _plain(each.at)}
                for each in work.unanswered.of_conversation(conversation_id)
            ],
            "job_alerts": [
                _alert(alert) for alert in work.job_alerts.of_conversation(conversation_id)
            ],
            "sent_to_recruiters": [
                _case(case) for case in work.cases.of_conversation(conversation_id)
            ],
        }


def _messages(history: Sequence[Message]) -> list[dict[str, Any]]:
    return [
        {"from": m.speaker.value, "at": _plain(m.at), "text": m.text, "cards": _plain(m.cards)}
        for m in history
    ]


def _alert(alert: JobAlert) -> Any:
    criteria = criteria_as_dict(alert.criteria)
    return {**_plain(asdict(alert)), "criteria": criteria, "search": describe(alert.criteria)}


def _case(case: HandoffCase) -> Any:
    record = asdict(case)
    # What recruiters note for each other is not the person's own copy to read unchecked: names of
    # third parties may stand in it. A recruiter adds it to the answer by hand.
    record.pop("notes")
    record.pop("claimed_by")
    # What was decided and why is the person's to know; which colleague wrote it down is not.
    for outcome in record["outcomes"]:
        outcome.pop("recorded_by")
    return _plain(record)


def _plain(value: Any) -> Any:
    """The same in types that JSON knows."""
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    return value
