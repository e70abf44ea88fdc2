"""A front desk for the tests of the actions: the real use cases on a fresh SQLite file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from frontline.adapters.contact_rules import LibraryContactRules
from frontline.adapters.store.database import open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.alert_mails import AlertMails
from frontline.application.brand import Brand
from frontline.application.continue_elsewhere import ContinueElsewhere
from frontline.application.find_vacancies import FindVacancies
from frontline.application.follow_up import FollowUp
from frontline.application.front_desk import FrontDesk
from frontline.application.hand_over import HandOver
from frontline.application.learn_from_unanswered import NoteUnanswered
from frontline.application.manage_alerts import ManageAlerts
from frontline.application.own_copy import OwnCopy
from frontline.application.person_mails import PersonMails
from frontline.application.privacy import Privacy
from frontline.application.screen_candidate import ScreenCandidate
from frontline.application.set_up_alerts import SetUpAlerts
from frontline.domain.application_draft import PURPOSES
from frontline.domain.conversation import Conversation
from frontline.domain.delivery import Channel
from frontline.domain.office_hours import OfficeHours
from frontline.domain.pay import Pay
from frontline.domain.place import PlaceMention
from frontline.domain.screening_step import ConsentWording
from frontline.domain.search import MOST_COUNTED, Criteria, Found, PlaceWanted
from frontline.domain.vacancy import (
    ContractType,
    Location,
    RegistrationNeed,
    Vacancy,
    WorkMode,
)
from tests.actions.rasa_like import RasaLike
from tests.clock import NOON, FixedClock

LEEDS = PlaceWanted("Leeds", 53.8, -1.55)
CLOSED = "V9"


def role(number: int, title: str, place: str, **more: object) -> Vacancy:
    known: dict[str, object] = {
        "employer": "Aire Valley NHS Foundation Trust",
        "description": "Digital work on the wards.",
        "location": Location(place),
        "posted": date(2026, 11, 20 - number),
        "closes": date(2026, 12, 20),
        "work_mode": WorkMode.HYBRID,
        "contract": ContractType.PERMANENT,
        "pay": Pay("£47,810 a year", 47810.0, 47810.0),
        "requirements": ("NMC registration", "3 years of clinical experience", "Knows SNOMED"),
        "registration": RegistrationNeed.REQUIRED,
        "registration_body": "NMC",
        **more,
    }
    return Vacancy(ref=f"V{number}", title=title, **known)  # type: ignore[arg-type]


ROLES = (
    role(1, "Clinical Informatics Nurse", "Leeds"),
    role(2, "Digital Ward Lead", "Bradford"),
    role(3, "Data Analyst", "Leeds", registration=RegistrationNeed.NOT_NEEDED, requirements=()),
    role(4, "VR Training Lead", "Hull"),
    role(9, "Old Post", "York", closes=date(2026, 11, 1)),
)


class SearchOfRoles:
    """Finds every open role whose title holds all words, and which lies in the place wanted."""

    def find(self, criteria: Criteria, limit: int = 5, seen: Sequence[str] = ()) -> Found:
        fits = [each for each in ROLES if each.ref != CLOSED and _fits(each, criteria)]
        left = [each for each in fits if each.ref not in seen]
        return Found(criteria, len(fits), tuple(left[:limit]), rest=len(left) > limit)

    def count(self, criteria: Criteria, most: int = MOST_COUNTED) -> int:
        return min(most, self.find(criteria).total)


def _fits(each: Vacancy, criteria: Criteria) -> bool:
    title = each.title.lower()
    places = {place.name for place in criteria.places}
    named = all(word in title for word in criteria.text.lower().split())
    return named and (not places or (each.location is not None and each.location.name in places))


class OnlyLeeds:
    """A gazetteer of one place."""

    def nation_at(self, latitude: float, longitude: float) -> str | None:
        return "England"

    def find(self, name: str) -> Sequence[PlaceWanted]:
        return [LEEDS] if name == "Leeds" else []

    def scan(self, text: str) -> Sequence[PlaceMention]:
        return []


@pytest.fixture
def action_units(tmp_path: Path) -> Iterator[SqlUnitsOfWork]:
    database = open_database(f"sqlite:///{tmp_path / 'frontline.db'}")
    database.create_tables()
    yield SqlUnitsOfWork(database)
    database.close()


@pytest.fixture
def desk(action_units: SqlUnitsOfWork) -> FrontDesk:
    with action_units() as work:
        work.conversations.add(
            Conversation("c1", "digest", NOON, NOON.replace(year=2027), vacancy_ref=None)
        )
        for each in ROLES:
            work.vacancies.save(each)
        work.commit()
    clock, ids = FixedClock(), count(1)
    hand_over = HandOver(
        action_units,
        clock,
        lambda size: next(ids).to_bytes(size, "big"),
        [Channel.EMAIL],
        "https://linq.example",
    )
    wordings = {
        kind: ConsentWording(kind.value, "v1", "I agree that you send this for {role}.")
        for kind in PURPOSES
    }
    notice = ConsentWording("notice", "n1", "Who reads this, and why.")
    brand = Brand(
        "Linq",
        "01632 960123",
        "hello@linq.example",
        "9 to 5",
        "a",
        "b",
        "c",
        "d",
        "e",
        wordings,
        notice,
    )
    follow_up = FollowUp(action_units, clock, hand_over)
    mails = AlertMails(clock, lambda: f"secret-{next(ids)}", "https://linq.example")
    letters = PersonMails(
        clock, lambda size: next(ids).to_bytes(size, "big"), "https://linq.example"
    )
    screening = ScreenCandidate(
        action_units,
        clock,
        hand_over,
        SetUpAlerts(action_units, clock, mails, lambda: f"a{next(ids)}"),
        wordings,
        lambda: f"d{next(ids)}",
        LibraryContactRules(),
        notice,
        OfficeHours(),
    )
    return FrontDesk(
        screening=screening,
        vacancies=FindVacancies(SearchOfRoles(), action_units, OnlyLeeds(), clock),
        follow_up=follow_up,
        privacy=Privacy(action_units, follow_up),
        alerts=ManageAlerts(action_units, clock),
        unanswered=NoteUnanswered(action_units, clock),
        brand=brand,
        clock=clock,
        units=action_units,
        site_url="https://linq.example",
        elsewhere=ContinueElsewhere(
            action_units, clock, letters, lambda size: next(ids).to_bytes(size, "big")
        ),
        own_copy=OwnCopy(action_units, clock, letters),
    )


@pytest.fixture
def talk(desk: FrontDesk) -> RasaLike:
    return RasaLike(desk)
