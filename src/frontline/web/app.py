"""The whole web face of the product in one application."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from frontline.web.chat.health import Ready, health_routes
from frontline.web.chat.routes import ChatServices, chat_routes
from frontline.web.openapi import openapi_routes
from frontline.web.recruiter_desk.routes import DeskServices
from frontline.web.recruiter_desk.routes import routes as desk_routes
from frontline.web.security import SecurityHeaders
from frontline.web.site.routes import SiteServices, site_routes


def web_app(
    chat: ChatServices, desk: DeskServices, site: SiteServices, problems: Ready, https: bool
) -> Starlette:
    """Chat API, desk, demo site and health, all with the same security headers.

    `problems` names what keeps this process from serving visitors; empty means ready.
    """
    routes: Sequence[BaseRoute] = [
        *health_routes(problems),
        *openapi_routes(takes_cv=chat.add_cv is not None),
        *chat_routes(chat),
        *desk_routes(desk),
        *site_routes(site),
    ]
    return Starlette(routes=routes, middleware=[Middleware(SecurityHeaders, https=https)])
