"""The transcript in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, text, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.curricula import SqlCurricula
from frontline.adapters.store.job_alerts import SqlJobAlerts
from frontline.adapters.store.prepared import Prepared
from frontline.adapters.store.tables.conversations import choice as choices
from frontline.adapters.store.tables.conversations import conversation as conversations
from frontline.adapters.store.tables.conversations import message as messages
from frontline.adapters.store.tables.conversations import tracker_batch
from frontline.adapters.store.tables.drafts import draft as drafts
from frontline.adapters.store.tables.outbox import delivery as deliveries
from frontline.adapters.store.tables.unanswered import unanswered_question
from frontline.domain.conversation import Choice, Conversation, Message, Speaker, TurnState

# The statements of every turn. `one` is the conversation.
_OF_CONVERSATION = messages.c.conversation_id == bindparam("one")
_IN_ORDER = select(messages).order_by(messages.c.seq)
_THIS_ONE = conversations.c.id == bindparam("one")
_CONVERSATION = Prepared(select(conversations).where(_THIS_ONE))
_LOCK = Prepared(select(conversations.c.id).where(_THIS_ONE).with_for_update())
_LOCK_SQLITE = Prepared(text("BEGIN IMMEDIATE"))
_COUNT_ON = Prepared(
    update(conversations)
    .where(_THIS_ONE)
    .values(last_seq=conversations.c.last_seq + bindparam("count"))
)
_LAST_SEQ = Prepared(select(conversations.c.last_seq).where(_THIS_ONE))
_BY_CLIENT_ID = Prepared(
    _IN_ORDER.where(_OF_CONVERSATION, messages.c.client_id == bindparam("client"))
)
_IN_STATE = Prepared(_IN_ORDER.where(_OF_CONVERSATION, messages.c.state == bindparam("wanted")))
_REPLIES = Prepared(_IN_ORDER.where(messages.c.reply_to == bindparam("message")))
_AFTER = Prepared(_IN_ORDER.where(_OF_CONVERSATION, messages.c.seq > bindparam("after")))
_SET_STATE = Prepared(
    update(messages).where(messages.c.id == bindparam("message")).values(state=bindparam("reached"))
)
_ADD_MESSAGES = Prepared(insert(messages), messages.c.keys())
_ADD_CHOICES = Prepared(insert(choices), choices.c.keys())
_CHOICE = Prepared(
    select(choices).where(
        choices.c.id == bindparam("choice"), choices.c.conversation_id == bindparam("one")
    )
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
        row = _CONVERSATION.first(self._connection, one=conversation_id)
        return _conversation(row) if row else None

    def show_page(self, conversation_id: str, vacancy_ref: str | None) -> None:
        self._connection.execute(
            update(conversations)
            .where(conversations.c.id == conversation_id)
            .values(vacancy_ref=vacancy_ref)
        )

    def lock(self, conversation_id: str) -> None:
        if self._connection.dialect.name == "sqlite":
            # SQLite has one writer: taking its lock now orders turns and avoids a stale read.
            _LOCK_SQLITE.run(self._connection)
            return
        _LOCK.all(self._connection, one=conversation_id)

    def append(self, message: Message) -> Message:
        return self.append_all([message])[0]

    def append_all(self, new: Sequence[Message]) -> Sequence[Message]:
        if not new:
            return []
        first = self._reserve(new[0].conversation_id, len(new))
        numbered = [replace(message, seq=first + n) for n, message in enumerate(new)]
        _ADD_MESSAGES.run_all(self._connection, [_message_values(m) for m in numbered])
        offered = [row for message in numbered for row in _choice_values(message)]
        _ADD_CHOICES.run_all(self._connection, offered)
        return numbered

    def _reserve(self, conversation_id: str, count: int) -> int:
        """The first of so many sequence numbers, which nobody else will get."""
        _COUNT_ON.run(self._connection, one=conversation_id, count=count)
        last = _LAST_SEQ.all(self._connection, one=conversation_id)
        return int(last[0].last_seq) - count + 1

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
        _SET_STATE.run(self._connection, message=message_id, reached=state.value)

    def mark(self, message_id: str, payload: str) -> None:
        self._connection.execute(
            update(messages).where(messages.c.id == message_id).values(payload=payload)
        )

    def replies_to(self, message_id: str) -> Sequence[Message]:
        return self._messages(_REPLIES, message=message_id)

    def history(self, conversation_id: str, after: int = 0) -> Sequence[Message]:
        return self._messages(_AFTER, one=conversation_id, after=after)

    def choice(self, conversation_id: str, choice_id: str) -> Choice | None:
        row = _CHOICE.first(self._connection, choice=choice_id, one=conversation_id)
        return _choice(row) if row else None

    def erase(self, conversation_id: str) -> None:
        self.forget(conversation_id, keep_message=None)
        self._connection.execute(delete(conversations).where(conversations.c.id == conversation_id))

    def forget(self, conversation_id: str, keep_message: str | None) -> None:
        alerts = SqlJobAlerts(self._connection)
        alerts.remove([alert.id for alert in alerts.of_conversation(conversation_id)])
        SqlCurricula(self._connection).forget_unsent(conversation_id)
        for table in (choices, tracker_batch, drafts, unanswered_question, deliveries):
            self._connection.execute(
                delete(table).where(table.c.conversation_id == conversation_id)
            )
        self._connection.execute(
            delete(messages).where(
                messages.c.conversation_id == conversation_id, messages.c.id != (keep_message or "")
            )
        )

    def _messages(self, query: Prepared, **wanted: Any) -> list[Message]:
        rows = query.all(self._connection, **wanted)
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
