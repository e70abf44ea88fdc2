"""What the demo site needs from the application. Every call may block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from frontline.application.manage_alerts import AlertsOfLink, Change, Confirmation
from frontline.application.site_search import SiteResults
from frontline.application.vacancy_pages import ShownVacancy
from frontline.domain.job_alert import JobAlert, LinkPurpose
from frontline.domain.vacancy import Vacancy


class ShowsVacancies(Protocol):
    """Vacancies as pages show them."""

    def latest(self, most: int) -> Sequence[Vacancy]: ...

    def get(self, ref: str) -> ShownVacancy | None: ...

    def alike(self, vacancy: Vacancy) -> Sequence[Vacancy]: ...

    def all_open(self) -> Sequence[Vacancy]: ...


class FindsOnSite(Protocol):
    """Searches by the fields of the form."""

    def find(self, fields: Mapping[str, str], page: int = 1) -> SiteResults: ...


class Alerts(Protocol):
    """What the links of job alert e-mails do. One that is gone does nothing."""

    def alerts_of(self, secret: str, purpose: LinkPurpose) -> AlertsOfLink | None: ...

    def describe(self, alert: JobAlert) -> str: ...

    def confirm(self, secret: str) -> Confirmation: ...

    def stop(self, secret: str) -> None: ...

    def change(self, secret: str, alert_id: str, change: Change) -> AlertsOfLink | None: ...

    def stop_all(self, secret: str) -> bool: ...
