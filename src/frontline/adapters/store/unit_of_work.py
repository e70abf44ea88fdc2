"""One transaction over everything we store, and the turn that others join."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import TracebackType

from sqlalchemy.engine import Connection

from frontline.adapters.store.accounts import SqlAccounts, SqlSignIns
from frontline.adapters.store.cases import SqlCases
from frontline.adapters.store.conversations import SqlConversations
from frontline.adapters.store.curricula import SqlCurricula
from frontline.adapters.store.database import Database
from frontline.adapters.store.desk_vacancies import SqlDeskVacancies
from frontline.adapters.store.drafts import SqlDrafts
from frontline.adapters.store.job_alerts import SqlJobAlerts
from frontline.adapters.store.outbox import SqlOutbox
from frontline.adapters.store.resume_codes import SqlResumeCodes
from frontline.adapters.store.search_gaps import SqlSearchGaps
from frontline.adapters.store.trackers import SqlTrackerEvents
from frontline.adapters.store.unanswered import SqlUnansweredQuestions
from frontline.adapters.store.uploads import SqlUploads
from frontline.adapters.store.vacancies import SqlVacancies
from frontline.adapters.store.vacancy_edits import SqlVacancyEdits
from frontline.adapters.store.vacancy_sources import SqlVacancySources
from frontline.application.account_store import Accounts, SignIns
from frontline.application.alert_store import JobAlerts
from frontline.application.cv_store import Curricula
from frontline.application.ports import (
    Cases,
    Conversations,
    Drafts,
    Outbox,
    TrackerEvents,
    UnansweredQuestions,
    UnitOfWork,
    Vacancies,
)
from frontline.application.resume_store import ResumeCodes
from frontline.application.vacancy_desk_store import DeskVacancies, Uploads
from frontline.application.vacancy_edits_store import VacancyEdits
from frontline.application.vacancy_sources_store import SearchGaps, VacancySources

_current_turn: ContextVar[SqlUnitOfWork | None] = ContextVar("current_turn", default=None)


class SqlUnitOfWork:
    """Implements the port UnitOfWork on one connection.

    On SQLite reads outside a write take no lock, and the first write takes the writer's lock, so
    a unit of work that only reads never makes anybody wait.
    """

    conversations: Conversations
    trackers: TrackerEvents
    drafts: Drafts
    vacancies: Vacancies
    desk_vacancies: DeskVacancies
    uploads: Uploads
    vacancy_edits: VacancyEdits
    cases: Cases
    outbox: Outbox
    accounts: Accounts
    sign_ins: SignIns
    unanswered: UnansweredQuestions
    sources: VacancySources
    search_gaps: SearchGaps
    job_alerts: JobAlerts
    resume_codes: ResumeCodes
    curricula: Curricula

    def __init__(self, database: Database) -> None:
        self._database = database
        self._abandoned = False

    def __enter__(self) -> SqlUnitOfWork:
        self._connection: Connection = self._database.connect()
        self._transaction = self._connection.begin()
        self.conversations = SqlConversations(self._connection)
        self.trackers = SqlTrackerEvents(self._connection)
        self.drafts = SqlDrafts(self._connection)
        self.vacancies = SqlVacancies(self._connection)
        self.desk_vacancies = SqlDeskVacancies(self._connection)
        self.uploads = SqlUploads(self._connection)
        self.vacancy_edits = SqlVacancyEdits(self._connection)
        self.cases = SqlCases(self._connection)
        self.outbox = SqlOutbox(self._connection)
        self.accounts = SqlAccounts(self._connection)
        self.sign_ins = SqlSignIns(self._connection)
        self.unanswered = SqlUnansweredQuestions(self._connection)
        self.sources = SqlVacancySources(self._connection)
        self.search_gaps = SqlSearchGaps(self._connection)
        self.job_alerts = SqlJobAlerts(self._connection)
        self.resume_codes = SqlResumeCodes(self._connection)
        self.curricula = SqlCurricula(self._connection)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._abandoned:
            self._connection.invalidate()
        elif self._transaction.is_active:
            self._transaction.rollback()
        self._connection.close()

    def commit(self) -> None:
        self._transaction.commit()
        self._transaction = self._connection.begin()

    def abandon(self) -> None:
        """Throw the connection away on leaving: somebody may still be using it."""
        self._abandoned = True


class JoinedUnitOfWork:
    """A unit of work inside a turn: the same transaction, whose commit is the turn's to make."""

    def __init__(self, turn: SqlUnitOfWork) -> None:
        self.conversations = turn.conversations
        self.trackers = turn.trackers
        self.drafts = turn.drafts
        self.vacancies = turn.vacancies
        self.desk_vacancies = turn.desk_vacancies
        self.uploads = turn.uploads
        self.vacancy_edits = turn.vacancy_edits
        self.cases = turn.cases
        self.outbox = turn.outbox
        self.accounts = turn.accounts
        self.sign_ins = turn.sign_ins
        self.unanswered = turn.unanswered
        self.sources = turn.sources
        self.search_gaps = turn.search_gaps
        self.job_alerts = turn.job_alerts
        self.resume_codes = turn.resume_codes
        self.curricula = turn.curricula

    def __enter__(self) -> JoinedUnitOfWork:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing to end: an error goes on to the turn, which rolls everything back."""

    def commit(self) -> None:
        """Left to the turn."""


class SqlUnitsOfWork:
    """Implements the port UnitsOfWork."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __call__(self) -> UnitOfWork:
        turn = _current_turn.get()
        return JoinedUnitOfWork(turn) if turn else SqlUnitOfWork(self._database)

    @contextmanager
    def turn(self) -> Iterator[SqlUnitOfWork]:
        """The unit of work of a turn: what this context opens meanwhile joins it."""
        with SqlUnitOfWork(self._database) as work:
            token = _current_turn.set(work)
            try:
                yield work
            finally:
                _current_turn.reset(token)
