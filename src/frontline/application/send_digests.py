"""The daily e-mail of a job alert: what is new and fits, each vacancy once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from frontline.application.alert_mails import AlertMails
from frontline.application.ports import Clock, UnitsOfWork
from frontline.domain.job_alert import JobAlert
from frontline.domain.search import MOST_COUNTED, Criteria, Found
from frontline.domain.uk_time import to_uk
from frontline.domain.vacancy import Vacancy


class FindsNew(Protocol):
    """Finds open vacancies, and says how far it knows them."""

    def find(self, criteria: Criteria, limit: int = 5, seen: Sequence[str] = ()) -> Found:
        """One page of what fits, newest first."""

    def reached(self) -> int | None:
        """The revision up to which `find` knows every vacancy; None while it is catching up."""


class SendDigests:
    """Writes the digests that are due.

    Each vacancy was first there in one revision, and an alert is told of each revision once: so
    nothing is told twice, however often and by however many processes this is run.
    """

    def __init__(
        self,
        units: UnitsOfWork,
        search: FindsNew,
        clock: Clock,
        mails: AlertMails,
        hour: int,
    ) -> None:
        self._units = units
        self._search = search
        self._clock = clock
        self._mails = mails
        self._hour = hour

    def run(self) -> int:
        """From the set hour of the UK day on, look once a day for each alert; e-mails written."""
        now = to_uk(self._clock.now())
        if now.hour < self._hour:
            return 0
        with self._units() as work:
            due = work.job_alerts.not_looked_on(now.date())
        upto = self._search.reached() if due else None
        if upto is None:
            return 0
        return sum(self._look(alert_id, upto, now.date()) for alert_id in due)

    def _look(self, alert_id: str, upto: int, day: date) -> bool:
        # Searched before anything is held, so that no visitor's turn waits for it.
        with self._units() as work:
            alert = work.job_alerts.get(alert_id)
            if alert is None:
                return False
            added = frozenset(work.vacancies.added_between(alert.seen, upto))
        fits = (
            self._search.find(alert.criteria.conditions(), MOST_COUNTED).vacancies if added else ()
        )
        return self._write(alert, upto, day, [each for each in fits if each.ref in added])

    def _write(self, looked: JobAlert, upto: int, day: date, found: list[Vacancy]) -> bool:
        with self._units() as work:
            alert = work.job_alerts.claim(looked.id, day)
            # Changed meanwhile: it is looked at anew, because nothing of this is committed.
            if alert is None or alert.seen != looked.seen or alert.ends_at <= self._clock.now():
                return False
            work.job_alerts.save(replace(alert, seen=max(alert.seen, upto)))
            if found:
                self._mails.digest(work, alert, found)
            work.commit()
        return bool(found)
