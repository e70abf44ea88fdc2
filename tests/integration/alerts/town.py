"""One town's job alerts: the real use cases on a real store, with a clock that tests move."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count
from typing import Any

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.alert_mails import AlertMails
from frontline.application.manage_alerts import ManageAlerts
from frontline.application.send_digests import SendDigests
from frontline.application.set_up_alerts import SetUpAlerts
from frontline.domain.application_draft import Draft, DraftState, SelfService
from frontline.domain.delivery import Channel
from frontline.domain.handoff import Answer, Consent
from frontline.domain.search import Criteria, Found
from frontline.domain.vacancy import Location, Vacancy
from tests.clock import NOON, FixedClock

SITE = "https://linq.example"
ANNA = "anna@example.org"
HOUR = 7
NURSE = Criteria(text="nurse")
_LINK = re.compile(r"/alerts/(\w+)/([\w-]+)")


def vacancy(number: int, title: str = "Staff nurse") -> Vacancy:
    return Vacancy(
        ref=f"V{number}",
        title=title,
        employer="Aire Valley Trust",
        description="Work on a ward.",
        location=Location("Leeds"),
        posted=date(2026, 11, 1),
    )


class SearchOfStore:
    """Every open vacancy whose title holds the words. Implements FindsNew."""

    def __init__(self, units: SqlUnitsOfWork) -> None:
        self._units = units
        self.knows_everything = True

    def find(self, criteria: Criteria, limit: int = 5, seen: Sequence[str] = ()) -> Found:
        with self._units() as work:
            known = work.vacancies.all_open()
        fits = [each for each in known if criteria.text in each.title.lower()]
        return Found(criteria, len(fits), tuple(fits[:limit]))

    def reached(self) -> int | None:
        with self._units() as work:
            return work.vacancies.revision() if self.knows_everything else None


@dataclass(frozen=True)
class Mail:
    """One e-mail that waits in the outbox."""

    id: str
    told: dict[str, Any]

    @property
    def kind(self) -> str:
        return str(self.told["kind"])

    @property
    def titles(self) -> list[str]:
        return [each["title"] for each in self.told.get("vacancies", ())]

    @property
    def refs(self) -> list[str]:
        return [each["url"].rpartition("/")[2] for each in self.told.get("vacancies", ())]

    def secret(self, purpose: str) -> str:
        links: dict[str, str] = dict(_LINK.findall(" ".join(map(str, self.told.values()))))
        return links[purpose]


class Town:
    """What happens to job alerts, one step after another."""

    def __init__(self, units: SqlUnitsOfWork, clock: FixedClock | None = None) -> None:
        self.units = units
        self.clock = clock or FixedClock()
        self._numbers = count(1)
        mails = AlertMails(self.clock, lambda: f"secret-{next(self._numbers)}", SITE)
        self._set_up = SetUpAlerts(units, self.clock, mails, lambda: f"alert-{next(self._numbers)}")
        self.manage = ManageAlerts(units, self.clock)
        self.search = SearchOfStore(units)
        self.digests = SendDigests(units, self.search, self.clock, mails, HOUR)

    def ask(self, email: str = ANNA, criteria: Criteria = NURSE, talk: str = "c1") -> list[Mail]:
        """Ask in a chat; the e-mails written for it."""
        before = {mail.id for mail in self.mails()}
        now = self.clock.now()
        given = Answer("email", "E-mail", email, email, now)
        agreed = Consent("job_alert", "v1", "I agree.", now)
        self._set_up.ask(
            Draft(
                id=f"d{next(self._numbers)}",
                conversation_id=talk,
                kind=SelfService.JOB_ALERT,
                state=DraftState.OPEN,
                started_at=now,
                answers=(given,),
                consents=(agreed,),
                criteria=criteria,
            )
        )
        return [mail for mail in self.mails() if mail.id not in before]

    def confirmed(self, email: str = ANNA, criteria: Criteria = NURSE, talk: str = "c1") -> None:
        """Ask, and follow the link of the e-mail."""
        (mail,) = self.ask(email, criteria, talk)
        self.manage.confirm(mail.secret("confirm"))

    def add(self, *vacancies: Vacancy) -> None:
        with self.units() as work:
            for each in vacancies:
                work.vacancies.save(each)
            work.commit()

    def close(self, ref: str) -> None:
        with self.units() as work:
            work.vacancies.close(ref)
            work.commit()

    def next_morning(self) -> list[Mail]:
        """A minute past the hour on the next UK day; the digests written then."""
        before = {mail.id for mail in self.mails()}
        to_hour = (HOUR - self.clock.now().hour) % 24 or 24
        self.clock.advance(timedelta(hours=to_hour, minutes=1))
        self.digests.run()
        self.clock.advance(timedelta(minutes=-1))
        return [mail for mail in self.mails() if mail.id not in before]

    def mails(self) -> Sequence[Mail]:
        with self.units() as work:
            waiting = work.outbox.all()
        return [Mail(d.id, dict(d.document)) for d in waiting if d.channel is Channel.ALERT]


def many(count_of: int, title: str = "Staff nurse") -> list[Vacancy]:
    return [replace(vacancy(n, title), ref=f"M{n}") for n in range(count_of)]


assert NOON.hour == 12, "next_morning counts from whole hours"
