"""The pages behind the links in job alert e-mails. Nobody signs in: the link says who they are.

A GET changes nothing, because mail scanners follow links; a button does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from frontline.application.manage_alerts import AlertsOfLink, Change, Confirmation
from frontline.domain.job_alert import AlertState, JobAlert, LinkPurpose
from frontline.domain.uk_time import uk_date, uk_day
from frontline.web.site.ports import Alerts

_STOP_ALL = "stop_all"
_DONE = {
    Confirmation.DONE: ("alert_confirmed.html", 200),
    Confirmation.TOO_MANY: ("alert_too_many.html", 409),
    Confirmation.GONE: ("alert_gone.html", 410),
}


class ShowsPage(Protocol):
    """Puts a template into the frame of the site."""

    def __call__(
        self, request: Request, template: str, status_code: int = 200, **shown: object
    ) -> Response: ...


@dataclass(frozen=True)
class AlertRow:
    """One alert, ready to print."""

    id: str
    search: str
    paused: bool
    ends: str


class AlertPages:
    """The endpoints."""

    def __init__(self, alerts: Alerts, page: ShowsPage) -> None:
        self._alerts = alerts
        self._page = page

    def routes(self) -> Sequence[Route]:
        return [
            Route("/alerts/confirm/{secret}", self.ask_to_confirm),
            Route("/alerts/confirm/{secret}", self.confirm, methods=["POST"]),
            Route("/alerts/stop/{secret}", self.ask_to_stop),
            Route("/alerts/stop/{secret}", self.stop, methods=["POST"]),
            Route("/alerts/manage/{secret}", self.manage),
            Route("/alerts/manage/{secret}", self.change, methods=["POST"]),
        ]

    async def ask_to_confirm(self, request: Request) -> Response:
        return await self._ask(request, LinkPurpose.CONFIRM, "alert_confirm.html")

    async def confirm(self, request: Request) -> Response:
        outcome = await run_in_threadpool(self._alerts.confirm, _secret(request))
        template, status = _DONE[outcome]
        return self._page(request, template, status)

    async def ask_to_stop(self, request: Request) -> Response:
        return await self._ask(request, LinkPurpose.STOP, "alert_stop.html")

    async def stop(self, request: Request) -> Response:
        """Also what a mail program asks for by itself (RFC 8058): no page between, no error."""
        await run_in_threadpool(self._alerts.stop, _secret(request))
        return self._page(request, "alert_stopped.html")

    async def manage(self, request: Request) -> Response:
        opened = await self._opened(request, LinkPurpose.MANAGE)
        return self._list(request, opened) if opened else self._gone(request)

    async def change(self, request: Request) -> Response:
        form = await request.form()
        wanted, alert_id = str(form.get("change", "")), str(form.get("alert", ""))
        if wanted == _STOP_ALL:
            done = await run_in_threadpool(self._alerts.stop_all, _secret(request))
            return self._page(request, "alert_stopped.html") if done else self._gone(request)
        opened = await self._changed(request, alert_id, wanted)
        if opened is None:
            stopped = wanted == Change.STOP.value
            return self._page(request, "alert_stopped.html") if stopped else self._gone(request)
        return self._list(request, opened, changed=True)

    async def _changed(self, request: Request, alert_id: str, wanted: str) -> AlertsOfLink | None:
        if wanted not in set(Change):
            return await self._opened(request, LinkPurpose.MANAGE)
        secret, change = _secret(request), Change(wanted)
        return await run_in_threadpool(self._alerts.change, secret, alert_id, change)

    async def _ask(self, request: Request, purpose: LinkPurpose, template: str) -> Response:
        opened = await self._opened(request, purpose)
        if opened is None:
            return self._gone(request)
        return self._page(request, template, search=self._alerts.describe(opened.alert))

    async def _opened(self, request: Request, purpose: LinkPurpose) -> AlertsOfLink | None:
        return await run_in_threadpool(self._alerts.alerts_of, _secret(request), purpose)

    def _list(self, request: Request, opened: AlertsOfLink, changed: bool = False) -> Response:
        rows = [self._row(alert) for alert in opened.all]
        return self._page(request, "alert_manage.html", alerts=rows, changed=changed)

    def _row(self, alert: JobAlert) -> AlertRow:
        return AlertRow(
            id=alert.id,
            search=self._alerts.describe(alert),
            paused=alert.state is AlertState.PAUSED,
            ends=uk_day(uk_date(alert.ends_at).isoformat()),
        )

    def _gone(self, request: Request) -> Response:
        return self._page(request, "alert_gone.html", 410)


def _secret(request: Request) -> str:
    return str(request.path_params["secret"])
