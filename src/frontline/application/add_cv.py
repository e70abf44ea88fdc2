"""A visitor adds a CV to the enquiry they are filling in, replaces it, or takes it away again."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.domain.application_draft import Draft
from frontline.domain.conversation import Conversation, Message, Speaker
from frontline.domain.curriculum_vitae import CurriculumVitae, CvRefused, kind_of, shown_name
from frontline.domain.handoff import CaseKind
from frontline.domain.safety_marks import is_under_age

_TAKES_ONE = frozenset({CaseKind.APPLICATION, CaseKind.REGISTRATION})
_NOTHING_OPEN = (
    "A CV belongs to an application or a registration. Please begin one first, then add your CV."
)
_NOTHING_TO_REMOVE = (
    "There is no CV here to remove. One that was sent is with the recruiter: ask for its deletion"
    " in the chat."
)


class AddCv:
    """Keeps the file as it is. Nothing reads what it says: a recruiter does."""

    def __init__(self, units: UnitsOfWork, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def add(self, conversation: Conversation, name: str, content: bytes) -> Sequence[Message]:
        """Keep a CV with the open enquiry in place of an earlier one; the line that says so.

        Errors: CvRefused.
        """
        kind = kind_of(content)
        with self._units() as work:
            draft = _open(work, conversation.id)
            replaced = work.curricula.of_draft(draft.id) is not None
            shown = shown_name(name, kind)
            now = self._clock.now()
            work.curricula.put(
                CurriculumVitae(secrets.token_hex(16), draft.id, shown, kind, content, now)
            )
            said = f"CV {'replaced' if replaced else 'added'}: {shown}"
            line = self._line(work, conversation.id, said)
            work.commit()
        return (line,)

    def remove(self, conversation: Conversation) -> Sequence[Message]:
        """Take the CV of the open enquiry away for good. Errors: CvRefused when there is none."""
        with self._units() as work:
            work.conversations.lock(conversation.id)
            draft = work.drafts.open_for(conversation.id)
            if draft is None or not work.curricula.remove(draft.id):
                raise CvRefused(_NOTHING_TO_REMOVE)
            line = self._line(work, conversation.id, "CV removed")
            work.commit()
        return (line,)

    def _line(self, work: UnitOfWork, conversation_id: str, text: str) -> Message:
        return work.conversations.append(
            Message(
                id=secrets.token_urlsafe(12),
                conversation_id=conversation_id,
                seq=0,
                speaker=Speaker.SYSTEM,
                text=text,
                at=self._clock.now(),
            )
        )


def _open(work: UnitOfWork, conversation_id: str) -> Draft:
    """The enquiry being filled in, which no turn changes meanwhile."""
    work.conversations.lock(conversation_id)
    draft = work.drafts.open_for(conversation_id)
    if draft is None or draft.kind not in _TAKES_ONE:
        raise CvRefused(_NOTHING_OPEN)
    if is_under_age(work.conversations.history(conversation_id)):
        raise CvRefused("We cannot take a CV of somebody under 18.")
    return draft
