"""The transcript in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.conversations import choice as choices
from frontline.adapters.store.tables.conversations import conversation as conversations
from frontline.adapters.store.tables.conversations import message as messages
from frontline.adapters.store.tables.conversations import tracker_batch
from frontline.adapters.store.tables.drafts import draft as drafts
from frontline.adapters.store.tables.unanswered import unanswered_question
from frontline.domain.conversation import Choice, Conversation, Message, Speaker, TurnState

# The statements of every turn are made once: in SQLAlchemy, making one and the key of its compiled
# form takes as long as running it. `one` is the conversation.
_OF_CONVERSATION = messages.c.conversation_id == bindparam("one")
_IN_ORDER = select(messages).order_by(messages.c.seq)
_CONVERSATION = select(conversations).where(conversations.c.id == bindparam("one"))
_LOCK = select(conversations.c.id).where(conversations.c.id == bindparam("one")).with_for_update()
_COUNT_ON = (
    update(conversations)
    .where(conversations.c.id == bindparam("one"))
    .values(last_seq=conversations.c.last_seq + bindparam("count"))
)
_LAST_SEQ = select(conversations.c.last_seq).where(conversations.c.id == bindparam("one"))
_BY_CLIENT_ID = _IN_ORDER.where(_OF_CONVERSATION, messages.c.client_id == bindparam("client"))
_IN_STATE = _IN_ORDER.where(_OF_CONVERSATION, messages.c.state == bindparam("wanted"))
_REPLIES = _IN_ORDER.where(messages.c.reply_to == bindparam("message"))
_AFTER = _IN_ORDER.where(_OF_CONVERSATION, messages.c.seq > bindparam("after"))
_SET_STATE = (
    update(messages).where(messages.c.id == bindparam("message")).values(state=bindparam("reached"))
)
_ADD_MESSAGES = insert(messages)
_ADD_CHOICES = insert(choices)
_CHOICE = select(choices).where(
    choices.c.id == bindparam("choice"), choices.c.conversation_id == bindparam("one")
)
_CHOICES_OF = (
    select(choices)
    .where(choices.c.message_id.in_(bindparam("shown", expanding=True)))
    .order_by(choices.c.message_id, choices.c.position)
)


class SqlConversations:
    """Implements the port Conversations."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, conversation: Conversation) -> None:
        self._connection.execute(
            insert(conversations).values(
                id=conversation.id,
                token_digest=conversation.token_digest,
                started_at=conversation.started_at,
                expires_at=conversation.expires_at,
                page_url=conversation.page_url,
                vacancy_ref=conversation.vacancy_ref,
                last_seq=0,
            )
        )

    def get(self, conversation_id: str) -> Conversation | None:
        row = self._connection.execute(_CONVERSATION, {"one": conversation_id}).first()
        return _conversation(row) if row else None

    def lock(self, conversation_id: str) -> None:
        if self._connection.dialect.name == "sqlite":
            # SQLite has one writer: taking its lock now orders turns and avoids a stale read.
            self._connection.exec_driver_sql("BEGIN IMMEDIATE")
            return
        self._connection.execute(_LOCK, {"one": conversation_id})

    def append(self, message: Message) -> Message:
        return self.append_all([message])[0]

    def append_all(self, new: Sequence[Message]) -> Sequence[Message]:
        if not new:
            return []
        first = self._reserve(new[0].conversation_id, len(new))
        numbered = [replace(message, seq=first + n) for n, message in enumerate(new)]
        self._connection.execute(_ADD_MESSAGES, [_message_values(m) for m in numbered])
        offered = [row for message in numbered for row in _choice_values(message)]
        if offered:
            self._connection.execute(_ADD_CHOICES, offered)
        return numbered

    def _reserve(self, conversation_id: str, count: int) -> int:
        """The first of so many sequence numbers, which nobody else will get."""
        self._connection.execute(_COUNT_ON, {"one": conversation_id, "count": count})
        last = self._connection.execute(_LAST_SEQ, {"one": conversation_id})
        return int(last.scalar_one()) - count + 1

    def message_by_client_id(self, conversation_id: str, client_id: str) -> Message | None:
        found = self._messages(_BY_CLIENT_ID, one=conversation_id, client=client_id)
        return found[0] if found else None

    def unanswered(self, conversation_id: str) -> Sequence[Message]:
        return self._messages(_IN_STATE, one=conversation_id, wanted=TurnState.RECEIVED.value)

    def conversations_with_unanswered(self, before: datetime) -> Sequence[str]:
        query = (
            select(messages.c.conversation_id)
            .where(messages.c.state == TurnState.RECEIVED.value, messages.c.at < before)
            .distinct()
        )
        return [str(found) for found in self._connection.execute(query).scalars()]

    def set_state(self, message_id: str, state: TurnState) -> None:
        self._connection.execute(_SET_STATE, {"message": message_id, "reached": state.value})

    def mark(self, message_id: str, payload: str) -> None:
        self._connection.execute(
            update(messages).where(messages.c.id == message_id).values(payload=payload)
        )

    def replies_to(self, message_id: str) -> Sequence[Message]:
        return self._messages(_REPLIES, message=message_id)

    def history(self, conversation_id: str, after: int = 0) -> Sequence[Message]:
        return self._messages(_AFTER, one=conversation_id, after=after)

    def choice(self, conversation_id: str, choice_id: str) -> Choice | None:
        wanted = {"choice": choice_id, "one": conversation_id}
        row = self._connection.execute(_CHOICE, wanted).first()
        return _choice(row) if row else None

    def erase(self, conversation_id: str) -> None:
        self.forget(conversation_id, keep_message=None)
        self._connection.execute(delete(conversations).where(conversations.c.id == conversation_id))

    def forget(self, conversation_id: str, keep_message: str | None) -> None:
        for table in (choices, tracker_batch, drafts, unanswered_question):
            self._connection.execute(
                delete(table).where(table.c.conversation_id == conversation_id)
            )
        self._connection.execute(
            delete(messages).where(
                messages.c.conversation_id == conversation_id, messages.c.id != (keep_message or "")
            )
        )

    def _messages(self, query: Any, **wanted: Any) -> list[Message]:
        rows = self._connection.execute(query, wanted).all()
        offered = self._choices_of([r.id for r in rows if r.speaker != Speaker.VISITOR.value])
        return [_message(row, offered.get(row.id, ())) for row in rows]

    def _choices_of(self, message_ids: Sequence[str]) -> Mapping[str, tuple[Choice, ...]]:
        offered: dict[str, tuple[Choice, ...]] = {}
        if not message_ids:
            return offered
        for row in self._connection.execute(_CHOICES_OF, {"shown": list(message_ids)}):
            offered[row.message_id] = (*offered.get(row.message_id, ()), _choice(row))
        return offered


def _conversation(row: Any) -> Conversation:
    return Conversation(
        id=row.id,
        token_digest=row.token_digest,
        started_at=row.started_at,
        expires_at=row.expires_at,
        page_url=row.page_url,
        vacancy_ref=row.vacancy_ref,
    )


def _choice_values(message: Message) -> list[dict[str, Any]]:
    return [
        {
            "id": choice.id,
            "conversation_id": message.conversation_id,
            "message_id": message.id,
            "position": position,
            "title": choice.title,
            "payload": choice.payload,
            "on_card": choice.on_card,
        }
        for position, choice in enumerate(message.choices)
    ]


def _choice(row: Any) -> Choice:
    return Choice(row.id, row.title, row.payload, row.on_card)


def _message_values(message: Message) -> dict[str, Any]:
    return {
        "id": message.id,
        "conversation_id": message.conversation_id,
        "seq": message.seq,
        "speaker": message.speaker.value,
        "text": message.text,
        "at": message.at,
        "cards": [dict(card) for card in message.cards],
        "client_id": message.client_id,
        "reply_to": message.reply_to,
        "state": message.state.value if message.state else None,
        "payload": message.payload,
    }


def _message(row: Any, offered: tuple[Choice, ...]) -> Message:
    return Message(
        id=row.id,
        conversation_id=row.conversation_id,
        seq=row.seq,
        speaker=Speaker(row.speaker),
        text=row.text,
        at=row.at,
        choices=offered,
        cards=tuple(row.cards),
        client_id=row.client_id,
        reply_to=row.reply_to,
        state=TurnState(row.state) if row.state else None,
        payload=row.payload,
    )
