"""What somebody does with the links in their job alert e-mails, without signing in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum

from frontline.application.find_vacancies import describe
from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.domain.job_alert import (
    MOST_OF_AN_ADDRESS,
    AlertLink,
    JobAlert,
    LinkPurpose,
    digest_of,
)

# An e-mail that could not be sent in so long is out of date, and its links go with it.
LETTERS_KEPT = timedelta(days=7)


class Change(str, Enum):
    """What can be done with one alert."""

    PAUSE = "pause"
    RESUME = "resume"
    RENEW = "renew"
    STOP = "stop"


class Confirmation(str, Enum):
    """What became of a link that confirms."""

    DONE = "done"
    TOO_MANY = "too_many"
    GONE = "gone"


@dataclass(frozen=True)
class AlertsOfLink:
    """The alert a link was sent for, and every confirmed alert of its address."""

    alert: JobAlert
    all: tuple[JobAlert, ...]


class ManageAlerts:
    """Confirms, pauses, resumes, renews and stops. A link that is gone changes nothing."""

    def __init__(self, units: UnitsOfWork, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def alerts_of(self, secret: str, purpose: LinkPurpose) -> AlertsOfLink | None:
        """What a link opens; None when it was used, is too old or never was."""
        with self._units() as work:
            found = self._found(work, secret, purpose)
        return found[1] if found else None

    def describe(self, alert: JobAlert) -> str:
        """What it looks for, in one line."""
        return describe(alert.criteria) or "any role"

    def confirm(self, secret: str) -> Confirmation:
        """Begin to tell of what comes from now on. The link is used up."""
        with self._units() as work:
            found = self._found(work, secret, LinkPurpose.CONFIRM)
            if found is None:
                return Confirmation.GONE
            link, opened = found
            if len(opened.all) >= MOST_OF_AN_ADDRESS:
                return Confirmation.TOO_MANY
            revision = work.vacancies.revision()
            if not opened.alert.is_confirmed:
                work.job_alerts.save(opened.alert.confirmed(self._clock.now(), revision))
            work.job_alerts.remove_link(link.digest)
            work.commit()
        return Confirmation.DONE

    def stop(self, secret: str) -> None:
        """Remove the one alert of a link that stops. Doing it again does nothing."""
        with self._units() as work:
            found = self._found(work, secret, LinkPurpose.STOP)
            if found:
                work.job_alerts.remove([found[1].alert.id])
                work.commit()

    def change(self, secret: str, alert_id: str, change: Change) -> AlertsOfLink | None:
        """Change one alert of the link's address; what there is then, or None without any."""
        with self._units() as work:
            found = self._found(work, secret, LinkPurpose.MANAGE)
            if found is None:
                return None
            link, opened = found
            alert = next((each for each in opened.all if each.id == alert_id), None)
            if alert and change is Change.STOP:
                _remove_one(work, link, opened, alert)
            elif alert:
                work.job_alerts.save(self._changed(work, alert, change))
            work.commit()
        return self.alerts_of(secret, LinkPurpose.MANAGE)

    def stop_all(self, secret: str) -> bool:
        """Remove every alert of the link's address, confirmed or not; False for a link gone."""
        with self._units() as work:
            found = self._found(work, secret, LinkPurpose.MANAGE)
            if found is None:
                return False
            self._remove_address(work, found[1].alert.email)
            work.commit()
        return True

    def erase(self, email: str) -> int:
        """Remove every alert of an address; how many there were."""
        with self._units() as work:
            count = self._remove_address(work, email.strip().lower())
            work.commit()
        return count

    def stop_of_conversation(self, conversation_id: str) -> int:
        """Remove the alerts asked for in a talk; how many there were."""
        with self._units() as work:
            alerts = work.job_alerts.of_conversation(conversation_id)
            work.job_alerts.remove([alert.id for alert in alerts])
            work.commit()
        return len(alerts)

    def remove_finished(self) -> int:
        """Remove what was not confirmed or renewed in time, and letters nobody could be sent."""
        now = self._clock.now()
        with self._units() as work:
            over = work.job_alerts.over(now)
            work.job_alerts.remove(over)
            work.outbox.remove_alerts_before(now - LETTERS_KEPT)
            work.commit()
        return len(over)

    def _found(
        self, work: UnitOfWork, secret: str, purpose: LinkPurpose
    ) -> tuple[AlertLink, AlertsOfLink] | None:
        link = work.job_alerts.find_link(digest_of(secret), purpose, self._clock.now())
        alert = work.job_alerts.get(link.alert_id) if link else None
        if link is None or alert is None:
            return None
        there = work.job_alerts.of_email(alert.email)
        return link, AlertsOfLink(alert, tuple(each for each in there if each.is_confirmed))

    def _changed(self, work: UnitOfWork, alert: JobAlert, change: Change) -> JobAlert:
        changes: Mapping[Change, Callable[[], JobAlert]] = {
            Change.PAUSE: alert.paused,
            Change.RESUME: lambda: alert.resumed(work.vacancies.revision()),
            Change.RENEW: lambda: alert.renewed(self._clock.now()),
        }
        return changes[change]()

    @staticmethod
    def _remove_address(work: UnitOfWork, email: str) -> int:
        there: Sequence[JobAlert] = work.job_alerts.of_email(email)
        work.job_alerts.remove([alert.id for alert in there])
        return len(there)


def _remove_one(work: UnitOfWork, link: AlertLink, opened: AlertsOfLink, alert: JobAlert) -> None:
    """The link that was followed goes on to open the alerts that are left."""
    work.job_alerts.remove([alert.id])
    left = [each for each in opened.all if each is not alert]
    if left and link.alert_id == alert.id:
        work.job_alerts.add_link(replace(link, alert_id=left[0].id))
