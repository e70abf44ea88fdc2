"""The demo recruiter site: pages to embed the chat in, with one script tag."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates

from frontline.application.site_search import FIELDS
from frontline.domain.vacancy import Vacancy
from frontline.web.site import views
from frontline.web.site.alerts import AlertPages
from frontline.web.site.ports import Alerts, FindsOnSite, ShowsVacancies
from frontline.web.site.widget_files import WidgetFiles

_HERE = Path(__file__).parent
LATEST = 6


@dataclass(frozen=True)
class SiteServices:
    """What the pages show.

    `brand` maps the brand slots (`brand_name`, `brand_phone` …) to text. `posting` gives the data
    block for search engines of a vacancy, its page and the site, if there is enough to say.
    `widget_dir` holds the built widget; `public_url` is where people reach the site. With
    `takes_cv` the chat has a button to add a CV.
    """

    brand: Mapping[str, str]
    vacancies: ShowsVacancies
    search: FindsOnSite
    posting: Callable[[Vacancy, str, str], Mapping[str, Any] | None]
    alerts: Alerts
    widget_dir: Path
    public_url: str
    takes_cv: bool = False


class SitePages:
    """The endpoints of the demo site."""

    def __init__(self, services: SiteServices) -> None:
        self._services = services
        self._vacancies = services.vacancies
        self._templates = Jinja2Templates(_HERE / "templates")

    async def home(self, request: Request) -> Response:
        latest = await run_in_threadpool(self._vacancies.latest, LATEST)
        adverts = [views.advert(vacancy) for vacancy in latest]
        return self.page(request, "home.html", adverts=adverts, form=views.form({}))

    async def vacancies(self, request: Request) -> Response:
        asked = {name: request.query_params.get(name, "") for name in FIELDS}
        wanted = _page_number(request.query_params.get("page", ""))
        found = await run_in_threadpool(self._services.search.find, asked, wanted)
        return self.page(
            request,
            "vacancies.html",
            form=views.form(asked),
            results=views.results(found, asked),
            is_search=any(asked.values()),
        )

    async def vacancy(self, request: Request) -> Response:
        shown = await run_in_threadpool(self._vacancies.get, request.path_params["ref"])
        if shown is None:
            return self.page(request, "missing.html", status_code=404)
        advert = views.advert(shown.vacancy)
        if not shown.is_open:
            alike = await run_in_threadpool(self._vacancies.alike, shown.vacancy)
            others = [views.advert(each) for each in alike]
            return self.page(request, "closed.html", 410, advert=advert, adverts=others)
        address = self._address(shown.vacancy)
        posting = self._services.posting(shown.vacancy, address, self._services.public_url)
        return self.page(request, "vacancy.html", advert=advert, posting=posting, canonical=address)

    async def privacy(self, request: Request) -> Response:
        return self.page(request, "privacy.html")

    async def sitemap(self, request: Request) -> Response:
        listed = await run_in_threadpool(self._vacancies.all_open)
        pages = [(self._address(each), each.posted.isoformat()) for each in listed]
        context = {"site": self._services.public_url, "pages": pages}
        return self._templates.TemplateResponse(
            request, "sitemap.xml", context, media_type="application/xml"
        )

    async def robots(self, _request: Request) -> Response:
        site = self._services.public_url
        closed = "".join(f"Disallow: {path}\n" for path in ("/alerts/", "/chat/", "/desk"))
        return PlainTextResponse(f"User-agent: *\n{closed}Sitemap: {site}/sitemap.xml\n")

    def page(
        self, request: Request, template: str, status_code: int = 200, **shown: object
    ) -> Response:
        """A page of the site in its frame. It is known by its path unless `canonical` is shown."""
        canonical = f"{self._services.public_url}{quote(request.url.path)}"
        context = {
            "brand": self._services.brand,
            "takes_cv": self._services.takes_cv,
            "canonical": canonical,
            **shown,
        }
        return self._templates.TemplateResponse(request, template, context, status_code)

    def _address(self, vacancy: Vacancy) -> str:
        return f"{self._services.public_url}/vacancies/{quote(vacancy.ref, safe='')}"


def _page_number(text: str) -> int:
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def site_routes(services: SiteServices) -> list[BaseRoute]:
    """The demo pages, their files, and the built widget under /widget."""
    pages = SitePages(services)
    alerts = AlertPages(services.alerts, pages.page)
    return [
        Route("/", pages.home),
        Route("/vacancies", pages.vacancies),
        Route("/vacancies/{ref:path}", pages.vacancy),
        Route("/privacy", pages.privacy),
        Route("/sitemap.xml", pages.sitemap),
        Route("/robots.txt", pages.robots),
        *alerts.routes(),
        Mount("/site", app=StaticFiles(directory=_HERE / "static")),
        Mount("/widget", app=WidgetFiles(services.widget_dir)),
    ]
