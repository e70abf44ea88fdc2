"""Questions without an answer in the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.unanswered import unanswered_question as table
from frontline.domain.unanswered import UnansweredQuestion


class SqlUnansweredQuestions:
    """Implements the port UnansweredQuestions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, question: UnansweredQuestion) -> None:
        self._connection.execute(
            insert(table).values(
                conversation_id=question.conversation_id,
                text=question.text,
                guesses=list(question.guesses),
                score=question.score,
                at=question.at,
            )
        )

    def newest(self, since: datetime, most: int) -> Sequence[UnansweredQuestion]:
        query = select(table).where(table.c.at >= since).order_by(table.c.at.desc())
        return [
            _question(row)
            for row in self._connection.execute(query.order_by(table.c.id.desc()).limit(most))
        ]

    def of_conversation(self, conversation_id: str) -> Sequence[UnansweredQuestion]:
        query = select(table).where(table.c.conversation_id == conversation_id)
        return [_question(row) for row in self._connection.execute(query.order_by(table.c.id))]

    def forget_before(self, moment: datetime) -> None:
        self._connection.execute(delete(table).where(table.c.at < moment))


def _question(row: Any) -> UnansweredQuestion:
    return UnansweredQuestion(row.conversation_id, row.text, tuple(row.guesses), row.score, row.at)
