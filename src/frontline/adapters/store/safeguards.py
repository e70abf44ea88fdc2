"""What the database itself refuses, whatever program writes to it.

UK GDPR articles 22A to 22D (Data (Use and Access) Act 2025, section 80): nobody may be turned down
without meaningful human involvement. So an outcome needs a named recruiter who has opened the very
case; an adverse one needs a reason; and a case closes only in somebody's hand. What was decided
and who opened what is never rewritten, and goes only together with the case.

These are the statements of migration 0008. A change of them is a new migration.
"""

from __future__ import annotations

_BLANKS = (9, 10, 11, 12, 13, 32, 160, 8203)
_SQLITE_BLANKS = f"char({', '.join(map(str, _BLANKS))})"
_POSTGRES_BLANKS = " || ".join(f"chr({code})" for code in _BLANKS)

NOT_NAMED = "An outcome needs a named recruiter."
NOT_OPENED = "An outcome needs a recruiter who has opened the case."
NO_REASON = "An adverse outcome needs a reason."
CLOSED_BY_NOBODY = "A case is closed by a named recruiter who has opened it, with a reason."
ARRIVES_CLOSED = "A case cannot arrive closed."
ON_RECORD = "What was decided and who opened a case stays on record."

_ADVERSE = "('role_gone', 'not_taken_forward')"
_KEPT = ("case_opening", "case_outcome")


def _is_opened(by: str, at: str, case: str) -> str:
    return (
        "exists (select 1 from case_opening o"  # noqa: S608 - our own words
        f" where o.case_id = {case} and o.opened_by = {by} and o.at <= {at})"
    )


def _sqlite_named(email: str) -> str:
    return (
        "exists (select 1 from account a, json_each(a.roles) r"  # noqa: S608 - our own words
        f" where a.email = {email} and not a.disabled and trim(a.name) <> ''"
        " and r.value in ('recruiter', 'admin'))"
    )


def _sqlite_refuse(message: str, when: str) -> str:
    return f"select raise(abort, '{message}') where {when};"


def _sqlite_empty(text: str) -> str:
    return f"trim(coalesce({text}, ''), {_SQLITE_BLANKS}) = ''"


_CLOSED_WELL = (
    _sqlite_named("new.closed_by"),
    _is_opened("new.closed_by", "new.closed_at", "new.id"),
    f"not {_sqlite_empty('new.closed_reason')}",
)
SQLITE = (
    "create trigger case_outcome_by_a_person before insert on case_outcome begin "
    + _sqlite_refuse(NOT_NAMED, f"not {_sqlite_named('new.recorded_by')}")
    + _sqlite_refuse(
        NOT_OPENED, f"not {_is_opened('new.recorded_by', 'new.recorded_at', 'new.case_id')}"
    )
    + _sqlite_refuse(NO_REASON, f"new.kind in {_ADVERSE} and {_sqlite_empty('new.reason')}")
    + " end",
    "create trigger handoff_case_closed_by_a_person before update on handoff_case"
    " when new.state = 'closed' and old.state <> 'closed' begin "
    + _sqlite_refuse(CLOSED_BY_NOBODY, f"not ({' and '.join(_CLOSED_WELL)})")
    + " end",
    "create trigger handoff_case_arrives_open before insert on handoff_case"
    f" when new.state = 'closed' begin {_sqlite_refuse(ARRIVES_CLOSED, '1')} end",
    *(
        f"create trigger {table}_not_rewritten before update on {table}"
        f" begin {_sqlite_refuse(ON_RECORD, '1')} end"
        for table in _KEPT
    ),
    *(
        f"create trigger {table}_not_removed before delete on {table}"  # noqa: S608 - our own words
        " when exists (select 1 from handoff_case c where c.id = old.case_id)"
        f" begin {_sqlite_refuse(ON_RECORD, '1')} end"
        for table in _KEPT
    ),
)


def _postgres_named(email: str) -> str:
    return (
        "exists (select 1 from account a"  # noqa: S608 - our own words
        f" where a.email = {email} and not a.disabled and btrim(a.name) <> ''"
        " and jsonb_exists_any(cast(a.roles as jsonb), array['recruiter', 'admin']))"
    )


def _postgres_refuse(message: str, when: str) -> str:
    return f"if {when} then raise exception '{message}' using errcode = 'check_violation'; end if;"


def _postgres_empty(text: str) -> str:
    return f"btrim(coalesce({text}, ''), {_POSTGRES_BLANKS}) = ''"


def _function(name: str, body: str, result: str = "new") -> str:
    return (
        f"create function {name}() returns trigger language plpgsql as $$"
        f" begin {body} return {result}; end $$"
    )


_POSTGRES_CLOSED_WELL = (
    _postgres_named("new.closed_by"),
    _is_opened("new.closed_by", "new.closed_at", "new.id"),
    f"not {_postgres_empty('new.closed_reason')}",
)
POSTGRES = (
    _function(
        "case_outcome_by_a_person",
        _postgres_refuse(NOT_NAMED, f"not {_postgres_named('new.recorded_by')}")
        + _postgres_refuse(
            NOT_OPENED, f"not {_is_opened('new.recorded_by', 'new.recorded_at', 'new.case_id')}"
        )
        + _postgres_refuse(
            NO_REASON, f"new.kind in {_ADVERSE} and {_postgres_empty('new.reason')}"
        ),
    ),
    "create trigger case_outcome_by_a_person before insert on case_outcome"
    " for each row execute function case_outcome_by_a_person()",
    _function(
        "handoff_case_closed_by_a_person",
        _postgres_refuse(CLOSED_BY_NOBODY, f"({' and '.join(_POSTGRES_CLOSED_WELL)}) is not true"),
    ),
    "create trigger handoff_case_closed_by_a_person before update on handoff_case"
    " for each row when (new.state = 'closed' and old.state <> 'closed')"
    " execute function handoff_case_closed_by_a_person()",
    _function("handoff_case_arrives_open", _postgres_refuse(ARRIVES_CLOSED, "true")),
    "create trigger handoff_case_arrives_open before insert on handoff_case"
    " for each row when (new.state = 'closed') execute function handoff_case_arrives_open()",
    _function("stays_on_record", _postgres_refuse(ON_RECORD, "true")),
    _function(
        "goes_with_its_case",
        _postgres_refuse(
            ON_RECORD, "exists (select 1 from handoff_case c where c.id = old.case_id)"
        ),
        "old",
    ),
    *(
        f"create trigger {table}_not_rewritten before update on {table}"
        " for each row execute function stays_on_record()"
        for table in _KEPT
    ),
    *(
        f"create trigger {table}_not_removed before delete on {table}"
        " for each row execute function goes_with_its_case()"
        for table in _KEPT
    ),
)
REFUSING: dict[str, tuple[str, ...]] = {"sqlite": SQLITE, "postgresql": POSTGRES}
FUNCTIONS = (
    "case_outcome_by_a_person",
    "handoff_case_closed_by_a_person",
    "handoff_case_arrives_open",
    "stays_on_record",
    "goes_with_its_case",
)
