"""The desk's pages about vacancies: the list, and one vacancy."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from frontline.application.sign_in import SignedIn
from frontline.application.vacancy_desk import VacancyDesk
from frontline.domain.vacancy_list import Shelf
from frontline.web.recruiter_desk.views import DONE_WORDS, Pages
from frontline.web.sessions import form_token

LONGEST_SEARCH = 200


class VacancyPages:
    """Pages for recruiters; each works without JavaScript."""

    def __init__(self, desk: VacancyDesk, pages: Pages) -> None:
        self._desk = desk
        self._pages = pages

    async def list(self, request: Request, signed_in: SignedIn) -> Response:
        asked = request.query_params
        shelf, words = _shelf(asked.get("state", "")), asked.get("q", "")[:LONGEST_SEARCH].strip()
        after = asked.get("after", "")
        listed = await run_in_threadpool(self._desk.list, shelf, words, after)
        return self._pages.page(
            "vacancies.html",
            account=signed_in.account,
            token=form_token(signed_in.token),
            listed=listed,
            shelf=shelf,
            words=words,
            first=not after,
            clear=_address(shelf, "", ""),
            address_of=lambda state, after="": _address(state, words, after),
        )

    async def vacancy(self, request: Request, signed_in: SignedIn) -> Response:
        asked = request.query_params
        done = DONE_WORDS.get(asked.get("done", ""))
        return await self.page_of(asked.get("ref", ""), signed_in, done=done)

    async def page_of(
        self, ref: str, signed_in: SignedIn, *, done: str | None = None, refused: str | None = None
    ) -> Response:
        """One vacancy, with what was done or why it could not be. Errors: VacancyNotFound."""
        opened = await run_in_threadpool(self._desk.open, ref)
        return self._pages.page(
            "vacancy.html",
            422 if refused else 200,
            done=done,
            errors={"case": refused} if refused else {},
            account=signed_in.account,
            token=form_token(signed_in.token),
            opened=opened,
            vacancy=opened.vacancy,
            listed=opened.listed,
        )


def _shelf(text: str) -> Shelf:
    return next((shelf for shelf in Shelf if shelf.value == text), Shelf.OPEN)


def _address(shelf: Shelf, words: str, after: str) -> str:
    asked = {"state": "" if shelf is Shelf.OPEN else shelf.value, "q": words, "after": after}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"/desk/vacancies?{query}" if query else "/desk/vacancies"
