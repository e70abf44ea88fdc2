"""The desk's page about what visitors looked for and did not find."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from frontline.application.review_gaps import ReviewGaps
from frontline.application.sign_in import SignedIn
from frontline.domain.gap_summary import KINDS
from frontline.domain.search_gap import KEPT
from frontline.web.recruiter_desk.bar_chart import columns, rows
from frontline.web.recruiter_desk.views import Pages
from frontline.web.sessions import form_token


class SearchPages:
    """Searches that found nothing; they name nobody, so everybody at the desk may see them."""

    def __init__(self, gaps: ReviewGaps, pages: Pages) -> None:
        self._gaps = gaps
        self._pages = pages

    async def show(self, request: Request, signed_in: SignedIn) -> Response:
        """By week and by criterion, and the most frequent with what would have fitted."""
        kind = request.query_params.get("criterion", "")
        shown = await run_in_threadpool(self._gaps.show, kind)
        summary = shown.summary
        return self._pages.page(
            "searches.html",
            account=signed_in.account,
            token=form_token(signed_in.token),
            shown=shown,
            summary=summary,
            kept_days=KEPT.days,
            kinds=KINDS,
            weeks=[(_short(monday), number) for monday, number in summary.weeks],
            by_week=columns([(_short(monday), number) for monday, number in summary.weeks]),
            by_kind=rows([(KINDS[each.kind], each.searches) for each in summary.kinds]),
            site_search=lambda query: f"/vacancies?{urlencode(query)}",
        )


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"
