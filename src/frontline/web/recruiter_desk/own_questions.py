"""The desk's pages where recruiters write the questions of a vacancy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from frontline.application.edit_questions import NEW_QUESTION, EditQuestions, QuestionsOnDesk
from frontline.application.edit_vacancies import EditRefused
from frontline.application.sign_in import SignedIn
from frontline.application.vacancy_form import FormRefused
from frontline.domain.people import Account
from frontline.web.recruiter_desk.forms import Form
from frontline.web.recruiter_desk.views import DONE_WORDS, Pages
from frontline.web.sessions import form_token

Change = Callable[[str, str, str, Account], None]


class OwnQuestionPages:
    """Pages for recruiters; each works without JavaScript."""

    def __init__(self, questions: EditQuestions, pages: Pages) -> None:
        self._questions = questions
        self._pages = pages

    async def list(self, request: Request, signed_in: SignedIn) -> Response:
        done = DONE_WORDS.get(request.query_params.get("done", ""))
        return await self._listed(_ref(request), signed_in, done=done)

    async def question(self, request: Request, signed_in: SignedIn) -> Response:
        opened = await run_in_threadpool(self._questions.open, _ref(request))
        return self._form(signed_in, opened, request.query_params.get("key", ""))

    async def send(self, request: Request, signed_in: SignedIn, typed: Form) -> Response:
        ref, key = _ref(request), request.query_params.get("key", "")
        try:
            await run_in_threadpool(
                self._questions.write, ref, typed.get("seen", ""), key, typed, signed_in.account
            )
        except FormRefused as refused:
            opened = await run_in_threadpool(self._questions.open, ref)
            return self._form(signed_in, opened, key, typed, refused.problems)
        return _back_to(ref, "question_saved")

    async def earlier(self, request: Request, signed_in: SignedIn, form: Form) -> Response:
        return await self._change(request, signed_in, form, self._mover(-1), "question_moved")

    async def later(self, request: Request, signed_in: SignedIn, form: Form) -> Response:
        return await self._change(request, signed_in, form, self._mover(1), "question_moved")

    async def remove(self, request: Request, signed_in: SignedIn, form: Form) -> Response:
        removed = self._questions.remove
        return await self._change(request, signed_in, form, removed, "question_removed")

    def _mover(self, by: int) -> Change:
        def move(ref: str, seen: str, key: str, account: Account) -> None:
            self._questions.move(ref, seen, key, by, account)

        return move

    async def _change(
        self,
        request: Request,
        signed_in: SignedIn,
        form: Form,
        change: Change,
        done: str,
    ) -> Response:
        ref, seen, key = _ref(request), form.get("seen", ""), form.get("key", "")
        try:
            await run_in_threadpool(change, ref, seen, key, signed_in.account)
        except EditRefused as refused:
            return await self._listed(ref, signed_in, refused=str(refused))
        return _back_to(ref, done)

    async def _listed(
        self, ref: str, signed_in: SignedIn, *, done: str | None = None, refused: str | None = None
    ) -> Response:
        opened = await run_in_threadpool(self._questions.open, ref)
        return self._pages.page(
            "own_questions.html",
            422 if refused else 200,
            account=signed_in.account,
            token=form_token(signed_in.token),
            opened=opened,
            vacancy=opened.vacancy,
            done=done,
            errors={"case": refused} if refused else {},
        )

    def _form(
        self,
        signed_in: SignedIn,
        opened: QuestionsOnDesk,
        key: str,
        typed: Mapping[str, str] | None = None,
        errors: Mapping[str, str] | None = None,
    ) -> Response:
        shown = opened.fields(key)
        if shown is None:
            # Removed meanwhile: what was typed can be saved as a new one.
            key, shown = "", NEW_QUESTION
        listed = {**shown, "options": shown["options"].replace(" | ", "\n")}
        fields = {**listed, **{k: v for k, v in (typed or {}).items() if k in shown}}
        return self._pages.page(
            "own_question.html",
            422 if errors else 200,
            account=signed_in.account,
            token=form_token(signed_in.token),
            opened=opened,
            vacancy=opened.vacancy,
            key=key,
            fields=fields,
            errors=errors or {},
        )


def _ref(request: Request) -> str:
    return request.query_params.get("ref", "")


def _back_to(ref: str, done: str) -> Response:
    return RedirectResponse(f"/desk/vacancy/questions?ref={quote(ref, safe='')}&done={done}", 303)
