"""The desk's pages: templates, the words they use, and how times read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from frontline.application.handle_cases import CLOSE_REASONS
from frontline.domain.case_request import REQUEST_WORDS
from frontline.domain.conversation import Speaker
from frontline.domain.delivery import Channel, DeliveryState
from frontline.domain.handoff import CaseState, Priority
from frontline.domain.handoff_words import (
    FINDING_WORDS,
    KIND_WORDS,
    PRIORITY_WORDS,
    STATE_WORDS,
    reason_words,
    value_words,
)
from frontline.domain.outcome import OUTCOME_WORDS
from frontline.domain.password import ADVISED, MINIMUM
from frontline.domain.uk_time import uk_day, uk_time
from frontline.domain.vacancy_list import Shelf
from frontline.domain.vacancy_question import QuestionKind
from frontline.web.recruiter_desk.vacancy_words import CHOICES, VACANCY_FILTERS

SPEAKER_WORDS: Mapping[Speaker, str] = {
    Speaker.VISITOR: "The person",
    Speaker.ASSISTANT: "Assistant (automated)",
    Speaker.RECRUITER: "Recruiter",
    Speaker.SYSTEM: "System",
}
CHANNEL_WORDS: Mapping[Channel, str] = {Channel.EMAIL: "E-mail", Channel.WEBHOOK: "Webhook"}
DELIVERY_WORDS: Mapping[DeliveryState, str] = {
    DeliveryState.WAITING: "Waiting",
    DeliveryState.DELIVERED: "Sent",
    DeliveryState.DEAD: "Failed for good",
    DeliveryState.STOPPED: "Stopped",
}

# Said once at the top of the page after something was done.
DONE_WORDS: Mapping[str, str] = {
    "claimed": "You have taken this case.",
    "noted": "Your note is saved.",
    "closed": "The case is closed.",
    "outcome": "It is on record. Now tell the person yourself.",
    "sent": "It will be sent again in a moment.",
    "changed": "Your changes are saved, and visitors see them.",
    "made": "The vacancy is saved, and visitors can find it.",
    "vacancy_closed": "The vacancy is closed. Visitors cannot find it or apply any more.",
    "reopened": "The vacancy is open again.",
    "question_saved": "The question is saved. From now on applicants are asked it.",
    "question_moved": "The order is changed.",
    "question_removed": "The question is asked no more.",
    "uploaded": "The file is imported. Its report stands below.",
    "asked": "The import begins within half a minute.",
    "released": "What the feed says is used again.",
}


class Pages:
    """Renders the desk's templates. Whatever people typed is escaped."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters.update(
            uk_time=uk_time,
            uk_day=uk_day,
            reason=reason_words,
            understood=value_words,
            kind=KIND_WORDS.__getitem__,
            state=STATE_WORDS.__getitem__,
            priority=lambda text: PRIORITY_WORDS[Priority(text)],
            finding=FINDING_WORDS.__getitem__,
            speaker=SPEAKER_WORDS.__getitem__,
            channel=CHANNEL_WORDS.__getitem__,
            delivery=DELIVERY_WORDS.__getitem__,
            outcome=OUTCOME_WORDS.__getitem__,
            request=REQUEST_WORDS.__getitem__,
        )
        self._templates.filters.update(VACANCY_FILTERS)
        self._templates.globals.update(
            owners_name=_owners_name,
            close_reasons=CLOSE_REASONS,
            outcomes=OUTCOME_WORDS,
            states=tuple(CaseState),
            shelves=tuple(Shelf),
            choices=CHOICES,
            question_kinds=tuple(QuestionKind),
            password_minimum=MINIMUM,
            password_advised=ADVISED,
        )

    def page(
        self,
        template: str,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        **shown: Any,
    ) -> HTMLResponse:
        """One page as a response."""
        html = self._templates.get_template(template).render({"account": None, **shown})
        return HTMLResponse(html, status, headers=headers)


def _owners_name(owners: Mapping[str, str], email: str | None) -> str:
    """The name of a recruiter who has an account, else the address they had."""
    return owners.get(email, email) if email else "Nobody yet"
