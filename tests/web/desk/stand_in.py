"""The recruiter desk with sample cases on a store of its own, for the browser tests."""

from __future__ import annotations

import socket
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware

from frontline.adapters.passwords import Argon2Passwords
from frontline.adapters.store.database import open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.accounts import ManageAccounts, Welcome
from frontline.application.edit_questions import EditQuestions
from frontline.application.edit_vacancies import EditVacancies
from frontline.application.handle_cases import HandleCases
from frontline.application.learn_from_unanswered import ReviewUnanswered
from frontline.application.ports import UnitOfWork
from frontline.application.review_gaps import ReviewGaps
from frontline.application.sign_in import SignIn
from frontline.application.vacancy_desk import VacancyDesk
from frontline.domain.conversation import Conversation, Message, Speaker
from frontline.domain.delivery import Channel, Failure, delivered, failed
from frontline.domain.handoff import CaseKind, Contact
from frontline.domain.pay import Pay
from frontline.domain.people import Role
from frontline.web.recruiter_desk.routes import DeskServices, routes
from frontline.web.security import SecurityHeaders
from tests.clock import NOON
from tests.sample_case import SAMPLE_CASE, sample_case, sample_delivery
from tests.unit.vacancies.samples import KNOWN, vacancy
from tests.web.desk.browser import PASSWORD
from tests.web.desk.gaps_stand_in import fill_gaps, without_pay
from tests.web.desk.imports_stand_in import fill_imports, import_desk, upload_feeds

ANNA = "anna@linq.example"
WIDGET = Path(__file__).parents[3] / "widget" / "dist"
TALK = (
    ("message-1", Speaker.ASSISTANT, "You are talking to an automated assistant. How can I help?"),
    ("message-0", Speaker.VISITOR, "I'd like to apply for the clinical informatics lead role"),
    ("message-3", Speaker.ASSISTANT, "What is your name?"),
    ("message-2", Speaker.VISITOR, "I'm Anna Ọkafor"),
    ("message-5", Speaker.ASSISTANT, "What notice do you have to give?"),
    ("message-4", Speaker.VISITOR, "4 wks"),
)


class RealClock:
    """Implements the port Clock."""

    def now(self) -> datetime:
        return datetime.now(timezone.utc)


def fill(work: UnitOfWork) -> None:
    """Cases of several kinds and states, with a transcript and deliveries for the first."""
    work.conversations.add(Conversation("conversation-1", "0" * 64, NOON, NOON + timedelta(days=1)))
    for number, (message_id, speaker, text) in enumerate(TALK, 1):
        work.conversations.append(
            Message(message_id, "conversation-1", number, speaker, text, NOON)
        )
    work.cases.add(SAMPLE_CASE)
    work.outbox.add(delivered(sample_delivery(Channel.EMAIL), NOON + timedelta(seconds=2)))
    gone = Failure("The receiver answered 410: it is gone.", for_good=True)
    work.outbox.add(failed(sample_delivery(), gone, NOON, 0.5))
    others = (
        (CaseKind.CALL_BACK, "high", Contact("Ben Hughes", phone="+447700900456"),
         "To be called back"),
        (CaseKind.EMPLOYER_ENQUIRY, "normal", Contact("Dr Mair Rees", organisation="Cwm Taf"),
         "Staff for their organisation: two theatre nurses in Swansea from January"),
        (CaseKind.CONCERN, "urgent", Contact(), "To report a concern"),
    )  # fmt: skip
    for number, (kind, priority, contact, wants) in enumerate(others, 2):
        arrived = NOON + timedelta(minutes=20 * number)
        work.cases.add(
            sample_case(
                number, kind=kind, priority=priority, contact=contact, wants=wants, reason="",
                created_at=arrived, vacancy_ref=None, vacancy_title=None, requirements=(),
                conversation_id=f"conversation-{number}", registration=None, answers=(),
            )
        )  # fmt: skip
    work.cases.claim("case_2", ANNA, NOON)
    work.cases.note_opening("case_3", ANNA, NOON)
    work.cases.close("case_3", ANNA, "Handed to the hiring team", NOON)


def fill_vacancies(work: UnitOfWork) -> None:
    """More than a page of vacancies: open, closing soon, past their date, and one applied for."""
    today = datetime.now(timezone.utc).date()
    many = [
        vacancy(f"FD-{number:04}", posted=today - timedelta(days=number % 9), closes=closes)
        for number in range(2, 70)
        for closes in [today + timedelta(days=number)]
    ]
    of_band = Pay("Band 6", 38_682, 46_580, basis="NHS band 6 in England, 2025/26")
    applied_for = vacancy(
        "LQ-0001", title="Clinical informatics lead", posted=today, closes=None, pay=of_band,
        description="Lead how wards use the record. Hybrid working.\nPermanent, 37.5 hours a week.",
    )  # fmt: skip
    past = vacancy("FD-0001", title="Theatre nurse", closes=today - timedelta(days=1))
    work.vacancies.save_all([applied_for, past, *many], "https://ats.example.org/jobs.xml")


def app(folder: str, url: str) -> Starlette:
    """The desk at `url` with one account, Anna's."""
    database = open_database(f"sqlite:///{folder}/desk.db")
    database.create_tables()
    units, clock, passwords = SqlUnitsOfWork(database), RealClock(), Argon2Passwords()
    welcome = Welcome(units, clock, passwords)
    link = ManageAccounts(units, clock).invite(ANNA, [Role.RECRUITER], url)
    welcome.make_account(link.rpartition("/")[2], "Anna Bell", ANNA, PASSWORD)
    with units() as work:
        fill(work)
        fill_vacancies(work)
        fill_imports(work)
        fill_gaps(work, datetime.now(timezone.utc).date())
        work.commit()
    services = DeskServices(
        SignIn(units, clock, passwords),
        welcome,
        HandleCases(units, clock),
        ReviewUnanswered(units, clock, lambda texts: [[at] for at in range(len(texts))]),
        VacancyDesk(units, clock),
        EditVacancies(units, clock, KNOWN, lambda: "H-1"),
        EditQuestions(units, clock),
        import_desk(units, clock),
        upload_feeds(units, clock),
        ReviewGaps(units, clock, without_pay),
        url,
        WIDGET,
    )
    return Starlette(routes=routes(services), middleware=[Middleware(SecurityHeaders)])


def main() -> None:
    """Serve until stopped; the address is printed once the port is taken."""
    listening = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    with tempfile.TemporaryDirectory() as folder:
        config = uvicorn.Config(app(folder, url), log_level="warning", ws="none")
        print(url, flush=True)  # noqa: T201 - the contract with the browser tests
        uvicorn.Server(config).run([listening])


if __name__ == "__main__":
    main()
