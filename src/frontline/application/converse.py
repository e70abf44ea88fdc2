"""A visitor's talk with the assistant: begun, continued message by message, read, erased."""

from __future__ import annotations

import hashlib
import hmac
import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from frontline.application.fixed_wording import Wording
from frontline.application.ports import (
    CallForHelp,
    Clock,
    DialogueEngine,
    TurnFailed,
    TurnHanging,
    UnitOfWork,
    UnitsOfWork,
)
from frontline.application.visitor_words import Unprocessable, chosen, typed
from frontline.domain.canonical import canonical
from frontline.domain.conversation import (
    Choice,
    Conversation,
    Message,
    PageShown,
    Speaker,
    TurnState,
    Utterance,
)
from frontline.domain.listening import answers_a_card, listened, mark_of, times_said
from frontline.domain.masking import is_masked, without_marks
from frontline.domain.safety import SafetyKind, assess
from frontline.domain.safety_marks import (
    OF_AGE,
    SAFETY_MARKS,
    UNDER_AGE,
    safety_kind,
    times_before,
)

logger = logging.getLogger(__name__)

LIFE = timedelta(hours=24)
LONGEST_CLIENT_ID = 64
LONGEST_PAGE_URL = 2000
# A turn has fewer messages than this.
_LATELY = 12
# What the engine is told when nothing of a message may be kept while a question is open.
ASK_AGAIN = "/repeat_that"


class NotAllowed(Exception):
    """No such conversation for this token: wrong, foreign and expired look the same."""


@dataclass(frozen=True)
class Begun:
    """A new conversation. `token` is shown this once; only its digest is kept."""

    conversation: Conversation
    token: str
    messages: tuple[Message, ...]


@dataclass(frozen=True)
class Said:
    """What the assistant replied to a visitor's message."""

    messages: tuple[Message, ...]
    status: str


@dataclass(frozen=True)
class _Answered:
    """A visitor's message that just got its replies."""

    message_id: str
    replies: Sequence[Message]


class Converse:
    """The conversation as the chat API offers it.

    A message is acknowledged once it is committed; from then on it is answered exactly once, in
    order, whatever fails in between. The same client message id always gives the same reply.
    """

    def __init__(
        self,
        units: UnitsOfWork,
        engine: DialogueEngine,
        wording: Wording,
        clock: Clock,
        erase: Callable[[str], None],
        export: Callable[[str], Mapping[str, Any]],
    ) -> None:
        self._units = units
        self._engine = engine
        self._wording = wording
        self._clock = clock
        self._erase = erase
        self._export = export

    def begin(self, page_url: str | None = None, vacancy_ref: str | None = None) -> Begun:
        """Open a conversation and greet; the greeting says that this is an automated assistant."""
        now = self._clock.now()
        token = secrets.token_urlsafe(32)
        with self._units() as work:
            vacancy_ref = _known(work, vacancy_ref)
        conversation = Conversation(
            id=secrets.token_urlsafe(18),
            token_digest=_digest(token),
            started_at=now,
            expires_at=now + LIFE,
            page_url=page_url[:LONGEST_PAGE_URL] if page_url else None,
            vacancy_ref=vacancy_ref,
        )
        with self._units() as work:
            work.conversations.add(conversation)
            greeting = work.conversations.append(
                self._written(conversation.id, self._wording.welcome(), None)
            )
            work.commit()
        return Begun(conversation, token, (greeting,))

    def conversation_for(self, conversation_id: str, token: str) -> Conversation:
        """Errors: NotAllowed."""
        with self._units() as work:
            found = work.conversations.get(conversation_id)
        digest = found.token_digest if found else _digest("")
        right = hmac.compare_digest(digest, _digest(token))
        if not found or not right or found.expires_at <= self._clock.now():
            raise NotAllowed
        return found

    def is_urgent(self, text: str) -> bool:
        """True for a message no limit may hold back: somebody may be in danger."""
        return assess(canonical(text)) is not None

    def say(
        self,
        conversation: Conversation,
        client_id: str,
        text: str | None = None,
        choice: str | None = None,
        page: PageShown | None = None,
    ) -> Said:
        """Take one message, typed or chosen, and answer it.

        `page` is where it was written; without it the visitor is where they were before.

        Errors: Unprocessable, TooLong; StoreBusy when nothing was acknowledged or the answer has
        to wait: sending the same client id again is then right, and safe.
        """
        message = self._receive(conversation, client_id, text, choice, page)
        waits = message.state is TurnState.RECEIVED
        replies = self._answer_until(message) if waits else self._replies(message)
        return Said(messages=tuple(replies), status="answered")

    def _replies(self, message: Message) -> Sequence[Message]:
        with self._units() as work:
            return work.conversations.replies_to(message.id)

    def _receive(
        self,
        conversation: Conversation,
        client_id: str,
        text: str | None,
        choice: str | None,
        page: PageShown | None,
    ) -> Message:
        conversation_id = conversation.id
        if not client_id or len(client_id) > LONGEST_CLIENT_ID:
            raise Unprocessable("A message needs a client_id of 1 to 64 characters.")
        with self._units() as work:
            # Taken before the look-up, so that the same id sent twice at once is one message.
            work.conversations.lock(conversation_id)
            known = work.conversations.message_by_client_id(conversation_id, client_id)
            if known:
                return known
            words, payload = self._taken(work, conversation_id, text, choice)
            if page and page.vacancy_ref != conversation.vacancy_ref:
                work.conversations.show_page(conversation_id, _known(work, page.vacancy_ref))
            message = work.conversations.append(
                Message(
                    id=secrets.token_urlsafe(12),
                    conversation_id=conversation_id,
                    seq=0,
                    speaker=Speaker.VISITOR,
                    text=words,
                    at=self._clock.now(),
                    client_id=client_id,
                    state=TurnState.RECEIVED,
                    payload=payload,
                )
            )
            work.commit()
        return message

    def _taken(
        self, work: UnitOfWork, conversation_id: str, text: str | None, choice: str | None
    ) -> tuple[str, str | None]:
        """The words for the transcript, and what stands for them with the engine if not they."""
        if (text is None) == (choice is None):
            raise Unprocessable("Send either text or choice.")
        if choice is not None:
            return chosen(work.conversations.choice(conversation_id, choice))
        return typed(text or "")

    def answer_waiting(self) -> int:
        """Answer what was acknowledged but never answered, after a crash. Returns how many."""
        before = self._clock.now() - timedelta(seconds=30)
        with self._units() as work:
            waiting = work.conversations.conversations_with_unanswered(before)
        answered = 0
        for conversation_id in waiting:
            while self._answer_next(conversation_id):
                answered += 1
        return answered

    def _answer_until(self, message: Message) -> Sequence[Message]:
        """Answer what waits in this conversation, oldest first, up to this message."""
        while answered := self._answer_next(message.conversation_id):
            if answered.message_id == message.id:
                return answered.replies
        # Somebody else was quicker: the same message sent twice at once, or the sweep.
        return self._replies(message)

    def _answer_next(self, conversation_id: str) -> _Answered | None:
        """Answer the oldest waiting message, trying twice; None when none waits."""
        try:
            return self._take_turn(conversation_id)
        except TurnHanging:
            return self._apologise(conversation_id)
        except TurnFailed:
            logger.warning("A turn failed and is tried once more.")
        try:
            return self._take_turn(conversation_id)
        except TurnFailed as error:
            logger.error("A turn failed twice: %s", _causes(error))
            return self._apologise(conversation_id)

    def _take_turn(self, conversation_id: str) -> _Answered | None:
        with self._units.turn() as work:
            work.conversations.lock(conversation_id)
            waiting = work.conversations.unanswered(conversation_id)
            if not waiting:
                return None
            try:
                said = self._reply(work, waiting[0])
            except TurnHanging:
                work.abandon()
                raise
            replies = self._finish(work, waiting[0], said, TurnState.ANSWERED)
            work.commit()
        return _Answered(waiting[0].id, replies)

    def _note(self, message: Message) -> Sequence[Utterance]:
        """Tell who sent what must not be kept that it is gone, before anything else is said."""
        typed_and_masked = message.payload is None and is_masked(message.text)
        return (self._wording.masking_note(),) if typed_and_masked else ()

    def _reply(self, work: UnitOfWork, message: Message) -> Sequence[Utterance]:
        if safety_kind(message):
            return (self._card(work, message),)
        if message.payload == UNDER_AGE:
            work.conversations.forget(message.conversation_id, message.id)
            return (self._wording.under_age(),)
        if message.payload == OF_AGE:
            return (self._wording.of_age(),)
        comfort = self._listen(work, message)
        if comfort:
            return comfort
        try:
            return (*self._note(message), *self._from_engine(work, message))
        except CallForHelp as call:
            # Marked like a message that a list knew, so that all that follows from it is the same.
            mark = SAFETY_MARKS[call.kind]
            work.conversations.mark(message.id, mark)
            return (self._card(work, replace(message, payload=mark)),)

    def _card(self, work: UnitOfWork, message: Message) -> Utterance:
        kind = safety_kind(message) or SafetyKind.CRISIS
        history = work.conversations.history(message.conversation_id)
        return self._wording.safety_card(kind, times_before(history, message))

    def _listen(self, work: UnitOfWork, message: Message) -> Sequence[Utterance]:
        """What is said to a card is answered without the engine; empty for anything else."""
        # The whole talk is read only where the last messages were about somebody's safety.
        lately = work.conversations.history(message.conversation_id, message.seq - _LATELY)
        if message.payload is not None or not answers_a_card(lately, message):
            return ()
        history = work.conversations.history(message.conversation_id)
        said = listened(history, message)
        if said is None:
            return ()
        work.conversations.mark(message.id, mark_of(said))
        return (self._wording.listening(said, times_said(history, message, said)),)

    def _from_engine(self, work: UnitOfWork, message: Message) -> Sequence[Utterance]:
        # A mark is for people to read; to the understanding it would look like words of theirs.
        words = without_marks(message.text) if is_masked(message.text) else message.text
        said = message.payload or words
        if not said and work.drafts.open_for(message.conversation_id):
            said = ASK_AGAIN
        return self._engine.reply(message.conversation_id, said, message.id) if said else ()

    def _apologise(self, conversation_id: str) -> _Answered | None:
        with self._units() as work:
            work.conversations.lock(conversation_id)
            waiting = work.conversations.unanswered(conversation_id)
            if not waiting:
                return None
            again = waiting[0].payload or waiting[0].text
            apology = replace(self._wording.apology(), choices=(("Try again", again),))
            replies = self._finish(work, waiting[0], (apology,), TurnState.FAILED)
            work.commit()
        return _Answered(waiting[0].id, replies)

    def _finish(
        self,
        work: UnitOfWork,
        message: Message,
        said: Sequence[Utterance],
        state: TurnState,
    ) -> Sequence[Message]:
        replies = [self._written(message.conversation_id, one, message.id) for one in said]
        work.conversations.set_state(message.id, state)
        return work.conversations.append_all(replies)

    def _written(self, conversation_id: str, said: Utterance, reply_to: str | None) -> Message:
        offered = [Choice(secrets.token_urlsafe(12), title, to) for title, to in said.choices]
        cards = []
        for card in said.cards:
            pressed = [Choice(secrets.token_urlsafe(12), t, p) for t, p in card.get("choices", ())]
            shown = [{"id": choice.id, "title": choice.title} for choice in pressed]
            cards.append({**card, "choices": shown})
            offered.extend(replace(choice, on_card=True) for choice in pressed)
        return Message(
            id=secrets.token_urlsafe(12),
            conversation_id=conversation_id,
            seq=0,
            speaker=Speaker.ASSISTANT,
            text=said.text,
            at=self._clock.now(),
            choices=tuple(offered),
            cards=tuple(cards),
            reply_to=reply_to,
        )

    def history(self, conversation: Conversation, after: int = 0) -> Sequence[Message]:
        """Messages with a sequence number above `after`, oldest first."""
        with self._units() as work:
            return work.conversations.history(conversation.id, after)

    def export(self, conversation: Conversation) -> Mapping[str, Any]:
        """Everything held about this talk, as JSON for the person it is about."""
        return self._export(conversation.id)

    def erase(self, conversation: Conversation) -> None:
        """Remove the talk and what was not sent from it; the token is worthless afterwards."""
        self._erase(conversation.id)


def _known(work: UnitOfWork, vacancy_ref: str | None) -> str | None:
    """The reference, if there is such a vacancy: a page may say anything."""
    return vacancy_ref if vacancy_ref and work.vacancies.get(vacancy_ref) else None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _causes(error: BaseException) -> str:
    """The kinds of error behind this one, without their words, which may be a visitor's."""
    names = []
    current: BaseException | None = error
    while current:
        names.append(type(current).__name__)
        current = current.__cause__
    return " from ".join(names)
