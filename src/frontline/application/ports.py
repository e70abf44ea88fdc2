"""What the use cases need from the world. Adapters implement these; `bootstrap` chooses which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from types import TracebackType
from typing import Any, NamedTuple, Protocol

from frontline.application.account_store import Accounts, SignIns
from frontline.application.alert_store import JobAlerts
from frontline.application.cv_store import Curricula
from frontline.application.question_sets import QuestionSets
from frontline.application.resume_store import ResumeCodes
from frontline.application.vacancy_desk_store import DeskVacancies, Uploads
from frontline.application.vacancy_edits_store import VacancyEdits
from frontline.application.vacancy_sources_store import SearchGaps, VacancySources
from frontline.domain.application_draft import Draft
from frontline.domain.case_request import CaseRequest
from frontline.domain.conversation import Choice, Conversation, Message, TurnState, Utterance
from frontline.domain.delivery import Channel, Delivery
from frontline.domain.handoff import HandoffCase
from frontline.domain.outcome import CaseOutcome
from frontline.domain.pay_bands import BandTable
from frontline.domain.place import Located, PlaceMention
from frontline.domain.safety import SafetyKind
from frontline.domain.search import MOST_COUNTED, Criteria, Found, PlaceWanted
from frontline.domain.unanswered import UnansweredQuestion
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_source import KnownVacancy


class Clock(Protocol):
    """The time, so that tests can choose it. Always aware, always UTC."""

    def now(self) -> datetime:
        """The present moment."""


class Conversations(Protocol):
    """Conversations and their transcript: the record of what was said."""

    def add(self, conversation: Conversation) -> None:
        """Begin a conversation that is not there yet."""

    def get(self, conversation_id: str) -> Conversation | None:
        """The conversation; None when it is unknown or erased."""

    def show_page(self, conversation_id: str, vacancy_ref: str | None) -> None:
        """Note on which vacancy's page the visitor is now; None for any other page."""

    def lock(self, conversation_id: str) -> None:
        """Hold the conversation until the unit of work ends; others wait. Errors: StoreBusy."""

    def append(self, message: Message) -> Message:
        """Write a message with the next sequence number, which the returned copy carries."""

    def append_all(self, new: Sequence[Message]) -> Sequence[Message]:
        """The same for several messages of one conversation, in their order."""

    def message_by_client_id(self, conversation_id: str, client_id: str) -> Message | None:
        """The message a browser sent under this id before, if it did."""

    def unanswered(self, conversation_id: str) -> Sequence[Message]:
        """Visitor messages acknowledged but not yet answered, oldest first."""

    def conversations_with_unanswered(self, before: datetime) -> Sequence[str]:
        """Ids of conversations where a message from before this time still waits."""

    def set_state(self, message_id: str, state: TurnState) -> None:
        """Note how far a visitor's message has come."""

    def mark(self, message_id: str, payload: str) -> None:
        """Note what a visitor's message turned out to be (`domain.safety_marks`)."""

    def replies_to(self, message_id: str) -> Sequence[Message]:
        """What was answered to a message, in order; empty while it waits."""

    def history(self, conversation_id: str, after: int = 0) -> Sequence[Message]:
        """The transcript in order, from the message that follows number `after`."""

    def choice(self, conversation_id: str, choice_id: str) -> Choice | None:
        """The choice if it was offered in this very conversation."""

    def erase(self, conversation_id: str) -> None:
        """Remove the conversation and everything of it that was not sent, for good."""

    def forget(self, conversation_id: str, keep_message: str | None) -> None:
        """Remove transcript, drafts, tracker, unanswered questions and job alerts of a talk.

        The talk goes on, and the message now being answered stays until it ends.
        """


class TrackerEvents(Protocol):
    """Rasa's working memory of a conversation, one batch of events a turn."""

    def load(self, conversation_id: str) -> list[dict[str, Any]]:
        """Events since the latest session start, oldest first; empty for a new conversation."""

    def append(self, conversation_id: str, events: Sequence[Mapping[str, Any]]) -> None:
        """Write the events of one turn; none at all writes nothing."""

    def conversation_ids(self) -> Sequence[str]:
        """Every conversation that has events."""


class Drafts(Protocol):
    """Applications and enquiries a visitor has begun and not yet sent."""

    def open_for(self, conversation_id: str) -> Draft | None:
        """The draft whose questions are being asked now."""

    def save(self, draft: Draft) -> None:
        """Insert or replace by id."""

    def of_conversation(self, conversation_id: str) -> Sequence[Draft]:
        """Every draft of the conversation, newest first."""

    def get(self, draft_id: str) -> Draft | None:
        """The draft with this id."""

    def unfinished_of(self, address_digest: str) -> Draft | None:
        """The newest unfinished draft with the e-mail address of this SHA-256."""


class VacancyChange(NamedTuple):
    """A vacancy as it is now, and the revision of the store that last changed it."""

    revision: int
    vacancy: Vacancy
    is_open: bool


class Vacancies(QuestionSets, Protocol):
    """All vacancies known, open or closed."""

    def get(self, ref: str) -> Vacancy | None:
        """The vacancy, open or closed."""

    def save(self, vacancy: Vacancy) -> None:
        """Insert or replace by ref. A closed vacancy that is saved is open again."""

    def save_all(self, vacancies: Sequence[Vacancy], source: str | None = None) -> None:
        """The same for many, which now belong to this source. No reference stands there twice."""

    def correct(self, vacancy: Vacancy) -> None:
        """Replace the facts of a known one; whether it is open and whose it is stays."""

    def reopen(self, ref: str) -> None:
        """Show a closed one again, as it is."""

    def close(self, ref: str) -> None:
        """Show it to nobody any more; it stays known."""

    def close_all(self, refs: Sequence[str]) -> None:
        """The same for many."""

    def known(self) -> Mapping[str, KnownVacancy]:
        """Every vacancy by its reference, open or closed, without its facts."""

    def is_closed(self, ref: str) -> bool:
        """Whether the vacancy was taken out of its feed or has finished."""

    def all_open(self) -> Sequence[Vacancy]:
        """Every vacancy not closed, newest first."""

    def open_among(self, refs: Sequence[str]) -> Sequence[Vacancy]:
        """Those of the refs that are not closed, in any order."""

    def changes_after(self, revision: int, ref: str, most: int) -> Sequence[VacancyChange]:
        """What was saved or closed later, in the order of revision and ref, each as it is now.

        Later means after `revision`, or in it with a ref after `ref`.
        """

    def added_between(self, after: int, upto: int) -> Sequence[str]:
        """References of what is open and was first there in a revision after the one and up to
        the other. Each vacancy has one such revision for good, also when it closes and opens again.
        """

    def revision(self) -> int:
        """A number that grows with every change, so that an index knows when it is stale."""


class Cases(Protocol):
    """Cases handed over to the recruiters."""

    def add(self, case: HandoffCase) -> None:
        """Write a new case."""

    def get(self, case_id: str) -> HandoffCase | None:
        """The case with its notes."""

    def by_reference(self, reference: str) -> HandoffCase | None:
        """The case with the reference its person was told, as "K7QM-34RX"."""

    def by_arrival(self) -> Sequence[HandoffCase]:
        """Oldest first."""

    def of_conversation(self, conversation_id: str) -> Sequence[HandoffCase]:
        """What was sent from a conversation, oldest first."""

    def claim(self, case_id: str, recruiter: str, at: datetime) -> bool:
        """Take a case that nobody has; False when somebody was quicker."""

    def close(self, case_id: str, recruiter: str, reason: str, at: datetime) -> None:
        """Close a case, whoever had it."""

    def add_note(self, case_id: str, author: str, text: str, at: datetime) -> None:
        """Write a recruiter's note below the others."""

    def add_request(self, case_id: str, request: CaseRequest) -> None:
        """Write what the person asked later about a case, as a line on it."""

    def note_opening(self, case_id: str, recruiter: str, at: datetime) -> None:
        """Write down who read a case, and when."""

    def has_opened(self, case_id: str, recruiter: str) -> bool:
        """Whether this recruiter has ever read the case."""

    def add_outcome(self, case_id: str, outcome: CaseOutcome) -> None:
        """Write what was decided below what was decided before; none is ever rewritten.

        The store refuses it of nobody, of somebody who has not opened the case, and an adverse one
        without a reason.
        """


class Outbox(Protocol):
    """Deliveries written in the transaction of their cause and sent afterwards by the relay."""

    def add(self, delivery: Delivery) -> None:
        """Write a delivery that is to be sent."""

    def lease_due(
        self, now: datetime, until: datetime, limit: int, channel: Channel | None = None
    ) -> Sequence[Delivery]:
        """Due deliveries, held for this relay until `until`; another relay never sees them.

        With a channel, only deliveries of that channel.
        """

    def save(self, delivery: Delivery) -> None:
        """Write how a delivery stands now; a lease on it ends."""

    def remove(self, delivery_id: str) -> None:
        """Forget a delivery."""

    def remove_alerts_before(self, moment: datetime) -> None:
        """Forget e-mails to people who look for work from before then, sent or not."""

    def all(self) -> Sequence[Delivery]:
        """Oldest first."""

    def of_case(self, case_id: str) -> Sequence[Delivery]:
        """The deliveries of a case, oldest first."""

    def get(self, delivery_id: str) -> Delivery | None:
        """The delivery with this id."""


class UnansweredQuestions(Protocol):
    """Questions that got no answer, without personal details. Erased with their conversation."""

    def add(self, question: UnansweredQuestion) -> None:
        """Write one."""

    def newest(self, since: datetime, most: int) -> Sequence[UnansweredQuestion]:
        """Those asked since then, newest first."""

    def of_conversation(self, conversation_id: str) -> Sequence[UnansweredQuestion]:
        """Those of one conversation, oldest first."""

    def forget_before(self, moment: datetime) -> None:
        """Remove those asked before then, for good."""


class UnitOfWork(Protocol):
    """One transaction over everything we store. Leaving without `commit` rolls back."""

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

    def __enter__(self) -> UnitOfWork: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def commit(self) -> None:
        """Make it last. Errors: StoreBusy, and then nothing of it was saved."""


class TurnOfWork(UnitOfWork, Protocol):
    """The unit of work of one turn."""

    def abandon(self) -> None:
        """Throw the connection away on leaving: a hanging action may still be using it."""


class UnitsOfWork(Protocol):
    """Opens units of work. Inside a turn it joins the turn's own, whose commit comes last."""

    def __call__(self) -> UnitOfWork: ...

    def turn(self) -> AbstractContextManager[TurnOfWork]:
        """The unit of work of a turn: what this context opens meanwhile joins it."""


class DialogueEngine(Protocol):
    """Understands a message and says what the assistant replies. Implemented with Rasa."""

    def reply(self, conversation_id: str, text: str, message_id: str) -> Sequence[Utterance]:
        """Answer inside the caller's unit of work.

        `text` is canonical and may not start with "/" unless it is the payload of a choice we
        offered. Errors: TurnFailed when anything in the turn failed; nothing may be committed.
        CallForHelp when the message is about somebody's safety: nothing of it was kept.
        """


class VacancySearch(Protocol):
    """Finds open vacancies. Another engine belongs behind this port (docs/vacancies.md)."""

    def find(self, criteria: Criteria, limit: int = 5, seen: Sequence[str] = ()) -> Found:
        """One page, newest first, without relaxing: `relaxed` is always empty here.

        `seen` are the refs of earlier pages, which this one leaves out.
        """

    def count(self, criteria: Criteria, most: int = MOST_COUNTED) -> int:
        """How many fit, counted no further than `most`."""


class Gazetteer(Protocol):
    """Places of the United Kingdom."""

    def find(self, name: str) -> Sequence[PlaceWanted]:
        """Every place the name may mean, likeliest first; empty when unknown."""

    def scan(self, text: str) -> Sequence[PlaceMention]:
        """Places named in a text, in order and not overlapping."""

    def nation_at(self, latitude: float, longitude: float) -> str | None:
        """ "England", "Scotland", "Wales" or "Northern Ireland"; None on the islands outside it."""


class Addresses(Protocol):
    """Where adverts are."""

    def locate(self, locality: str, postcode: str | None, employer: str) -> Located | None:
        """The place an advert names, or None. `postcode` is a tidy one; an employer of one place
        helps where the locality says nothing."""

    def nation_at(self, latitude: float, longitude: float) -> str | None:
        """ "England", "Scotland", "Wales" or "Northern Ireland"; None on the islands outside it."""


class BandPay(Protocol):
    """What the bands of Agenda for Change pay."""

    def table(self, nation: str) -> BandTable | None:
        """The newest table of the nation, or None where there is none."""


class StoreBusy(Exception):
    """The database did not answer in time; nothing was saved."""


class TurnFailed(Exception):
    """The engine could not answer this message; the turn must be rolled back."""


class CallForHelp(Exception):
    """A message that no list knew is a call for help; the dialogue has not seen it."""

    def __init__(self, kind: SafetyKind) -> None:
        super().__init__(kind.value)
        self.kind = kind


class TurnHanging(TurnFailed):
    """The turn did not end in time and may still run: its connection must not be reused."""


class BackupError(Exception):
    """A backup or restore cannot be done. The message says why and what to do."""
