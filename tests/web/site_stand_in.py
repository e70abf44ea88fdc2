"""The demo site around a handful of vacancies kept in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

from frontline.adapters.feeds.jobposting_export import posting_of_page
from frontline.application.manage_alerts import AlertsOfLink, Change, Confirmation
from frontline.application.site_search import PAGE_SIZE, SiteResults
from frontline.application.vacancy_pages import ShownVacancy
from frontline.domain.handoff import Consent
from frontline.domain.job_alert import AlertState, JobAlert, LinkPurpose
from frontline.domain.search import Criteria, Found
from frontline.domain.vacancy import Vacancy
from frontline.web.site.ports import Alerts
from frontline.web.site.routes import SiteServices

SITE = "https://linq.example"


class FewVacancies:
    """Vacancies of a list, some of them closed. Implements ShowsVacancies and FindsOnSite."""

    def __init__(self, vacancies: Sequence[Vacancy], closed: Sequence[Vacancy] = ()) -> None:
        self._open = list(vacancies)
        self._closed = list(closed)

    def latest(self, most: int) -> Sequence[Vacancy]:
        return self._open[:most]

    def get(self, ref: str) -> ShownVacancy | None:
        known = {v.ref: ShownVacancy(v, is_open=False) for v in self._closed}
        known |= {v.ref: ShownVacancy(v, is_open=True) for v in self._open}
        return known.get(ref)

    def alike(self, vacancy: Vacancy) -> Sequence[Vacancy]:
        return [each for each in self._open if each.ref != vacancy.ref][:4]

    def all_open(self) -> Sequence[Vacancy]:
        return self._open

    def find(self, fields: Mapping[str, str], page: int = 1) -> SiteResults:
        """Those whose title has the words."""
        words = fields.get("q", "").casefold()
        fits = [each for each in self._open if words in each.title.casefold()]
        page = min(page, max(1, -(-len(fits) // PAGE_SIZE)))
        shown = tuple(fits[(page - 1) * PAGE_SIZE : page * PAGE_SIZE])
        rest = page * PAGE_SIZE < len(fits)
        return SiteResults(Found(Criteria(words), len(fits), shown, rest=rest), words, page)


class NoAlerts:
    """Implements Alerts for a site that never sent one."""

    def alerts_of(self, secret: str, purpose: LinkPurpose) -> AlertsOfLink | None:
        return None

    def describe(self, alert: JobAlert) -> str:
        return alert.criteria.text

    def confirm(self, secret: str) -> Confirmation:
        return Confirmation.GONE

    def stop(self, secret: str) -> None: ...

    def change(self, secret: str, alert_id: str, change: Change) -> AlertsOfLink | None:
        return None

    def stop_all(self, secret: str) -> bool:
        return False


class TwoAlerts(NoAlerts):
    """Implements Alerts for one address with two; "full" has ten already, "none" is no link."""

    def alerts_of(self, secret: str, purpose: LinkPurpose) -> AlertsOfLink | None:
        paused = replace(_ALERT, id="two", state=AlertState.PAUSED)
        return None if secret == "none" else AlertsOfLink(_ALERT, (_ALERT, paused))

    def confirm(self, secret: str) -> Confirmation:
        return Confirmation.TOO_MANY if secret == "full" else Confirmation.DONE


_ASKED = datetime(2026, 11, 20, 9, tzinfo=timezone.utc)
_ALERT = JobAlert(
    id="one",
    email="jas@example.org",
    criteria=Criteria("physio in Leeds"),
    conversation_id="talk",
    consent=Consent("job alert", "1", "I agree.", _ASKED),
    asked_at=_ASKED,
    ends_at=_ASKED.replace(year=2027),
    state=AlertState.ACTIVE,
)


def site_services(
    brand: Mapping[str, str],
    vacancies: Sequence[Vacancy],
    widget: Path,
    closed: Sequence[Vacancy] = (),
    public_url: str = SITE,
    alerts: Alerts | None = None,
) -> SiteServices:
    few = FewVacancies(vacancies, closed)
    return SiteServices(brand, few, few, posting_of_page, alerts or NoAlerts(), widget, public_url)
