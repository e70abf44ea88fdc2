"""The desk's page of questions that nobody answered, for those who train the assistant."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from frontline.application.learn_from_unanswered import ReviewUnanswered
from frontline.application.sign_in import SignedIn
from frontline.domain.unanswered import KEPT
from frontline.web.recruiter_desk.views import Pages
from frontline.web.sessions import form_token


class QuestionPages:
    """What visitors asked in vain, without personal details."""

    def __init__(self, unanswered: ReviewUnanswered, pages: Pages) -> None:
        self._unanswered = unanswered
        self._pages = pages

    async def list(self, _request: Request, signed_in: SignedIn) -> Response:
        """Every group of nearly the same question, most frequent first."""
        groups = await run_in_threadpool(self._unanswered.groups)
        return self._pages.page(
            "unanswered.html",
            account=signed_in.account,
            token=form_token(signed_in.token),
            groups=groups,
            kept_days=KEPT.days,
        )
