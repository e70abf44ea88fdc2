"""Drafts in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.engine import Connection

from frontline.adapters.store.curricula import SqlCurricula
from frontline.adapters.store.prepared import Prepared
from frontline.adapters.store.tables.drafts import draft as table
from frontline.application.criteria_json import criteria_as_dict, criteria_from_dict
from frontline.domain.application_draft import UNFINISHED, Draft, DraftState, purpose_of
from frontline.domain.handoff import Answer, Consent, Correction, NoticeShown
from frontline.domain.job_alert import digest_of

_OF_CONVERSATION = Prepared(
    select(table)
    .where(table.c.conversation_id == bindparam("one"))
    .order_by(table.c.started_at.desc(), table.c.id.desc())
)


class SqlDrafts:
    """Implements `ports.Drafts` on one connection, and commits nothing itself."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open_for(self, conversation_id: str) -> Draft | None:
        drafts = self.of_conversation(conversation_id)
        return next((draft for draft in drafts if draft.state is DraftState.OPEN), None)

    def of_conversation(self, conversation_id: str) -> Sequence[Draft]:
        rows = _OF_CONVERSATION.all(self._connection, one=conversation_id)
        return [_draft(row._asdict()) for row in rows]

    def get(self, draft_id: str) -> Draft | None:
        row = self._connection.execute(select(table).where(table.c.id == draft_id)).first()
        return _draft(row._asdict()) if row else None

    def unfinished_of(self, address_digest: str) -> Draft | None:
        states = [state.value for state in UNFINISHED]
        query = (
            select(table)
            .where(table.c.email_digest == address_digest, table.c.state.in_(states))
            .order_by(table.c.started_at.desc(), table.c.id.desc())
        )
        row = self._connection.execute(query).first()
        return _draft(row._asdict()) if row else None

    def save(self, draft: Draft) -> None:
        # Delete and insert is one statement more than an upsert and the same on every database.
        self._connection.execute(delete(table).where(table.c.id == draft.id))
        self._connection.execute(insert(table).values(**_row(draft)))
        SqlCurricula(self._connection).follow(draft)


def _row(draft: Draft) -> dict[str, Any]:
    row = asdict(draft)
    row["kind"], row["state"] = draft.kind.value, draft.state.value
    row["answers"] = [_with_text_time(item, "said_at") for item in row["answers"]]
    row["said_before"] = [_with_text_time(item, "said_at") for item in row["said_before"]]
    row["corrections"] = [_with_text_time(item, "at") for item in row["corrections"]]
    row["consents"] = [_with_text_time(item, "given_at") for item in row["consents"]]
    row["skipped"] = list(draft.skipped)
    given = draft.answer_to("email")
    row["email_digest"] = digest_of(given.value.lower()) if given else None
    row["criteria"] = None if draft.criteria is None else criteria_as_dict(draft.criteria)
    shown = row["privacy_notice"]
    row["privacy_notice"] = _with_text_time(shown, "shown_at") if shown else None
    return row


def _with_text_time(item: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {**item, name: item[name].isoformat()}


def _with_time(item: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {**item, name: datetime.fromisoformat(item[name])}


def _draft(row: dict[str, Any]) -> Draft:
    row.pop("email_digest")
    plain = Draft(**{**row, "kind": purpose_of(row["kind"]), "state": DraftState(row["state"])})
    return replace(
        plain,
        answers=tuple(Answer(**_with_time(item, "said_at")) for item in row["answers"]),
        said_before=tuple(Answer(**_with_time(item, "said_at")) for item in row["said_before"]),
        corrections=tuple(Correction(**_with_time(item, "at")) for item in row["corrections"]),
        consents=tuple(Consent(**_with_time(item, "given_at")) for item in row["consents"]),
        skipped=tuple(row["skipped"]),
        privacy_notice=_notice(row["privacy_notice"]),
        criteria=None if row["criteria"] is None else criteria_from_dict(row["criteria"]),
    )


def _notice(shown: Mapping[str, Any] | None) -> NoticeShown | None:
    return NoticeShown(**_with_time(shown, "shown_at")) if shown else None
