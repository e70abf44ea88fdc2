"""An unfinished enquiry goes on in another conversation, by a code sent to its e-mail address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from frontline.application.person_mails import PersonMails
from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.domain.application_draft import UNFINISHED, Draft, DraftState
from frontline.domain.job_alert import digest_of
from frontline.domain.resume_code import (
    CODE_BYTES,
    CODES_COUNTED_FOR,
    LASTS,
    MOST_CODES,
    MOST_TRIES,
    TRIES_COUNTED_FOR,
    ResumeCode,
    code_from,
    veiled,
)
from frontline.domain.screening import EMAIL


class Opened(Enum):
    """What became of a code somebody typed."""

    DONE = "done"
    WRONG = "wrong"
    TOO_MANY = "too_many"


class ContinueElsewhere:
    """Sends codes and takes them. What a stranger learns is the same for every address."""

    def __init__(
        self,
        units: UnitsOfWork,
        clock: Clock,
        mails: PersonMails,
        random_bytes: Callable[[int], bytes],
    ) -> None:
        self._units = units
        self._clock = clock
        self._mails = mails
        self._random_bytes = random_bytes

    def send_code(self, conversation_id: str) -> str | None:
        """Write to the address of this conversation's unfinished enquiry; the address, veiled.

        None when there is no such enquiry, or no address in it yet.
        """
        with self._units() as work:
            drafts = work.drafts.of_conversation(conversation_id)
            draft = next((each for each in drafts if each.state in UNFINISHED), None)
            address = draft.answer_to(EMAIL.key) if draft else None
            if draft is None or address is None:
                return None
            self._write(work, draft, address.value)
            work.commit()
        return veiled(address.value)

    def send_code_to(self, address: str) -> None:
        """Write to this address if an unfinished enquiry has it. The caller learns nothing."""
        with self._units() as work:
            draft = work.drafts.unfinished_of(digest_of(address.lower()))
            if draft:
                self._write(work, draft, address.lower())
                work.commit()

    def _write(self, work: UnitOfWork, draft: Draft, address: str) -> None:
        now, addressed = self._clock.now(), digest_of(address)
        if work.resume_codes.sent_to(addressed, now - CODES_COUNTED_FOR) >= MOST_CODES:
            return
        code = code_from(self._random_bytes(CODE_BYTES))
        digest = _digest(code)
        work.resume_codes.add(
            ResumeCode(digest, draft.id, draft.conversation_id, addressed, now, now + LASTS)
        )
        self._mails.code(work, draft.conversation_id, address, code)

    def open_with(self, conversation_id: str, code: str) -> Opened:
        """Go on here with the enquiry of a code. It is taken out of the conversation it was in."""
        with self._units() as work:
            opened = self._open(work, conversation_id, code)
            work.commit()
        return opened

    def _open(self, work: UnitOfWork, conversation_id: str, code: str) -> Opened:
        now = self._clock.now()
        if work.resume_codes.tries(conversation_id, now - TRIES_COUNTED_FOR) >= MOST_TRIES:
            return Opened.TOO_MANY
        taken = work.resume_codes.take(_digest(code), conversation_id, now)
        draft = work.drafts.get(taken.draft_id) if taken else None
        if draft is None or draft.state not in UNFINISHED:
            work.resume_codes.note_try(conversation_id, now)
            return Opened.WRONG
        for other in work.drafts.of_conversation(conversation_id):
            if other.state is DraftState.OPEN and other.id != draft.id:
                work.drafts.save(replace(other, state=DraftState.PAUSED))
        here = replace(draft, conversation_id=conversation_id, state=DraftState.OPEN)
        work.drafts.save(here)
        return Opened.DONE


def _digest(code: str) -> str:
    return digest_of("".join(letter for letter in code if letter.isdigit()))
