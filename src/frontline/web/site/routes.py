"""The demo recruiter site: a page to embed the chat in, with one script tag."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates

from frontline.domain.vacancy import Vacancy
from frontline.web.site import views
from frontline.web.site.widget_files import WidgetFiles

_HERE = Path(__file__).parent
LATEST = 6


@dataclass(frozen=True)
class SiteServices:
    """What the pages show.

    `brand` maps the brand slots (`brand_name`, `brand_phone` …) to text. `latest` gives at most
    so many open vacancies, newest first. `widget_dir` holds the built widget.
    """

    brand: Mapping[str, str]
    latest: Callable[[int], Sequence[Vacancy]]
    vacancy: Callable[[str], Vacancy | None]
    widget_dir: Path


class SitePages:
    """The endpoints of the demo site."""

    def __init__(self, services: SiteServices) -> None:
        self._services = services
        self._templates = Jinja2Templates(_HERE / "templates")

    async def home(self, request: Request) -> Response:
        latest = await run_in_threadpool(self._services.latest, LATEST)
        return self._page(request, "home.html", adverts=[views.advert(v) for v in latest])

    async def vacancy(self, request: Request) -> Response:
        found = await run_in_threadpool(self._services.vacancy, request.path_params["ref"])
        if found is None:
            return self._page(request, "missing.html", status_code=404)
        return self._page(request, "vacancy.html", advert=views.advert(found))

    async def privacy(self, request: Request) -> Response:
        return self._page(request, "privacy.html")

    def _page(
        self, request: Request, template: str, status_code: int = 200, **shown: object
    ) -> Response:
        context = {"brand": self._services.brand, **shown}
        return self._templates.TemplateResponse(request, template, context, status_code)


def site_routes(services: SiteServices) -> list[BaseRoute]:
    """The demo pages, their files, and the built widget under /widget."""
    pages = SitePages(services)
    return [
        Route("/", pages.home),
        Route("/vacancies/{ref}", pages.vacancy),
        Route("/privacy", pages.privacy),
        Mount("/site", app=StaticFiles(directory=_HERE / "static")),
        Mount("/widget", app=WidgetFiles(services.widget_dir)),
    ]
