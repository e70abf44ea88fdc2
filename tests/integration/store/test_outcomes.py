"""What the database itself refuses about decisions, whoever writes to it and however."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from frontline.adapters.store import migrate, safeguards
from frontline.adapters.store.cases import SqlCases
from frontline.adapters.store.database import Database, open_database
from frontline.adapters.store.safeguards import REFUSING
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.outcome import ADVERSE, CaseOutcome, OutcomeKind
from frontline.domain.people import Role
from tests.clock import NOON
from tests.desk_people import ANNA, BEN, with_account, with_case_open
from tests.sample_case import SAMPLE_CASE, sample_case

AT = "2026-11-23 12:00:00.000000"
EARLIER = "2026-11-23 11:00:00.000000"
OUTCOME: Mapping[str, Any] = {
    "case_id": "case_1",
    "kind": "not_taken_forward",
    "reason": "The employer asks for a driving licence",
    "recorded_by": ANNA,
    "recorded_at": AT,
}
TRIGGERS = {
    "sqlite": "select name from sqlite_master where type = 'trigger' order by name",
    "postgresql": "select tgname from pg_trigger where not tgisinternal order by tgname",
}


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def migrated(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """As the product has it: by its migrations. Two cases; Anna and Ben are recruiters, Anna has
    opened the first case and nobody the second."""
    if request.param == "sqlite":
        opened = open_database(f"sqlite:///{tmp_path / 'migrated.db'}")
    else:
        opened = open_database(request.getfixturevalue("postgres_url"))
    migrate.upgrade(opened)
    with SqlUnitsOfWork(opened)() as work:
        work.cases.add(SAMPLE_CASE)
        work.cases.add(sample_case(2))
        with_case_open(work, ANNA, "case_1")
        with_account(work, BEN)
        work.commit()
    yield opened
    opened.close()


def run(database: Database, statement: str, **values: Any) -> None:
    """Raw SQL, past all our code."""
    with database.engine.begin() as connection:
        connection.execute(text(statement), values)


def record(database: Database, **changes: Any) -> None:
    values = {**OUTCOME, **changes}
    columns = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    run(database, f"insert into case_outcome ({columns}) values ({marks})", **values)  # noqa: S608 - our own words


def rows(database: Database, table: str = "case_outcome") -> int:
    with database.connect() as connection:
        return int(connection.execute(text(f"select count(*) from {table}")).scalar_one())  # noqa: S608 - our own words


def test_a_recruiter_who_has_read_the_case_and_says_why_is_heard(migrated: Database) -> None:
    """Named, opened, with a reason: that is written down."""
    record(migrated)
    assert rows(migrated) == 1


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"recorded_by": "system"}, safeguards.NOT_NAMED),
        ({"recorded_by": ""}, safeguards.NOT_NAMED),
        ({"recorded_by": "model@example.org"}, safeguards.NOT_NAMED),
        ({"recorded_by": BEN}, safeguards.NOT_OPENED),
        ({"case_id": "case_2"}, safeguards.NOT_OPENED),
        ({"recorded_at": EARLIER}, safeguards.NOT_OPENED),
        ({"reason": ""}, safeguards.NO_REASON),
        ({"reason": " \t\n\u00a0\u200b"}, safeguards.NO_REASON),
        ({"kind": "role_gone", "reason": "  "}, safeguards.NO_REASON),
        ({"kind": "auto_rejected"}, "ck_case_outcome_kind"),
    ],
)
def test_whatever_lacks_one_of_them_is_refused(
    migrated: Database, changes: Mapping[str, Any], why: str
) -> None:
    """No program can turn somebody down: each of these is refused by the database."""
    with pytest.raises(DBAPIError, match=why):
        record(migrated, **changes)
    assert rows(migrated) == 0


@pytest.mark.parametrize("why", ["left the company", "a trainer"])
def test_only_an_account_that_may_see_cases_decides(migrated: Database, why: str) -> None:
    """Neither a disabled account nor a trainer's counts as a recruiter."""
    with SqlUnitsOfWork(migrated)() as work:
        if why == "a trainer":
            with_account(work, "t@example.org", Role.TRAINER)
        else:
            with_account(work, "t@example.org", disabled=True)
        work.cases.note_opening("case_1", "t@example.org", NOON)
        work.commit()
    with pytest.raises(DBAPIError, match=safeguards.NOT_NAMED):
        record(migrated, recorded_by="t@example.org")


def test_good_news_needs_no_reason_but_still_a_person(migrated: Database) -> None:
    """An offer may be noted in one press; by nobody it may not."""
    record(migrated, kind="offer", reason="")
    with pytest.raises(DBAPIError, match=safeguards.NOT_NAMED):
        record(migrated, kind="offer", reason="", recorded_by="system")


@pytest.mark.parametrize(
    "statement",
    [
        "update case_outcome set reason = 'something else'",
        "update case_outcome set kind = 'offer'",
        "update case_opening set opened_by = 'ben@example.org'",
        "delete from case_outcome",
        "delete from case_opening",
    ],
)
def test_what_was_decided_is_never_rewritten(migrated: Database, statement: str) -> None:
    """Decisions and openings stay as they were written."""
    record(migrated)
    with pytest.raises(DBAPIError, match=safeguards.ON_RECORD):
        run(migrated, statement)
    assert rows(migrated) == 1


def test_it_goes_with_its_case(migrated: Database) -> None:
    """When the year is over a case can be deleted, and nothing of it stays."""
    record(migrated)
    run(migrated, "delete from handoff_case where id = 'case_1'")
    assert (rows(migrated), rows(migrated, "case_opening")) == (0, 0)


@pytest.mark.parametrize(
    ("who", "reason"),
    [("system", "Spam"), (BEN, "Spam"), (ANNA, ""), (ANNA, " \n"), (None, "Spam"), (ANNA, None)],
)
def test_nothing_puts_a_case_away_by_itself(
    migrated: Database, who: str | None, reason: str | None
) -> None:
    """A case closes only in the hand of somebody who has read it and says why."""
    with pytest.raises(DBAPIError, match=safeguards.CLOSED_BY_NOBODY):
        run(
            migrated,
            "update handoff_case set state = 'closed', closed_by = :who, closed_at = :at,"
            " closed_reason = :reason where id = 'case_1'",
            who=who,
            at=AT,
            reason=reason,
        )


def test_a_case_cannot_be_born_closed(migrated: Database) -> None:
    """Nobody is filtered out on arrival."""
    with pytest.raises(DBAPIError, match=safeguards.ARRIVES_CLOSED):
        run(
            migrated,
            "insert into handoff_case (id, reference, kind, created_at, conversation_id, content,"
            " state) select 'case_3', 'X', kind, created_at, conversation_id, content, 'closed'"
            " from handoff_case where id = 'case_1'",
        )


def triggers(of: Database) -> list[str]:
    with of.connect() as connection:
        return list(connection.execute(text(TRIGGERS[of.engine.dialect.name])).scalars())


def named_in_the_code(of: Database) -> list[str]:
    made = re.findall(r"create trigger (\w+)", " ".join(REFUSING[of.engine.dialect.name]))
    return sorted(made)


def test_the_product_has_every_safeguard(migrated: Database) -> None:
    """A later migration that rebuilds a table of SQLite loses its triggers; this would show it."""
    assert triggers(migrated) == named_in_the_code(migrated)


def test_a_database_of_the_tests_is_as_strict(database: Database) -> None:
    """Tests that make their tables from the code meet the same refusals."""
    assert triggers(database) == named_in_the_code(database)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["open", "decide"]),
        st.sampled_from([ANNA, BEN, "system"]),
        st.sampled_from(["case_1", "case_2"]),
        st.sampled_from(list(OutcomeKind)),
        st.sampled_from(["", " ", "No licence"]),
    ),
    max_size=12,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_in_any_order_of_events_nobody_is_turned_down_unread(
    migrated: Database, steps: list[tuple[str, str, str, OutcomeKind, str]]
) -> None:
    """Adverse means: a named recruiter, who opened the case before, and gave a reason."""
    with migrated.connect() as connection:
        transaction = connection.begin()
        cases = SqlCases(connection)
        opened = {("case_1", ANNA)}
        for what, who, case_id, kind, reason in steps:
            if what == "open":
                cases.note_opening(case_id, who, NOON)
                opened.add((case_id, who))
                continue
            named = who in {ANNA, BEN}
            allowed = (
                named and (case_id, who) in opened and (kind not in ADVERSE or bool(reason.strip()))
            )
            outcome = CaseOutcome(kind, reason, who, NOON)
            kept = _is_kept(connection, partial(cases.add_outcome, case_id, outcome))
            assert kept is allowed
        transaction.rollback()


def _is_kept(connection: Connection, write: Callable[[], None]) -> bool:
    try:
        with connection.begin_nested():
            write()
    except DBAPIError:
        return False
    return True
