"""The desk's forms that change vacancies: written, read back as understood, then saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from frontline.application.edit_vacancies import (
    WHOLE,
    EditRefused,
    EditVacancies,
    Understood,
    VacancyForm,
)
from frontline.application.sign_in import SignedIn
from frontline.application.vacancy_form import FormRefused
from frontline.domain.people import Account
from frontline.web.recruiter_desk.forms import Form
from frontline.web.recruiter_desk.vacancies import VacancyPages
from frontline.web.recruiter_desk.views import Pages
from frontline.web.sessions import form_token


class VacancyEditing:
    """Pages for recruiters; what somebody typed is never lost."""

    def __init__(self, edits: EditVacancies, shown: VacancyPages, pages: Pages) -> None:
        self._edits = edits
        self._shown = shown
        self._pages = pages

    async def new(self, _request: Request, signed_in: SignedIn) -> Response:
        return self._form(signed_in, self._edits.new_form())

    async def edit(self, request: Request, signed_in: SignedIn) -> Response:
        form = await run_in_threadpool(self._edits.form, _ref(request))
        return self._form(signed_in, form)

    async def send_new(self, _request: Request, signed_in: SignedIn, typed: Form) -> Response:
        form = self._edits.new_form()
        try:
            if typed.get("step") == "save":
                ref = await run_in_threadpool(self._edits.create, typed, signed_in.account)
                return _back_to(ref, "made")
            understood = await run_in_threadpool(self._edits.check_new, typed)
        except FormRefused as refused:
            return self._form(signed_in, form, typed, refused.problems)
        return self._next(signed_in, form, typed, understood)

    async def send_edit(self, request: Request, signed_in: SignedIn, typed: Form) -> Response:
        ref, seen = _ref(request), typed.get("seen", "")
        form = await run_in_threadpool(self._edits.form, ref)
        try:
            if typed.get("step") == "save":
                await run_in_threadpool(self._edits.save, ref, typed, seen, signed_in.account)
                return _back_to(ref, "changed")
            understood = await run_in_threadpool(self._edits.check, ref, typed, seen)
        except FormRefused as refused:
            return self._form(signed_in, form, typed, refused.problems)
        return self._next(signed_in, form, typed, understood)

    async def close(self, request: Request, signed_in: SignedIn, _form: Form) -> Response:
        return await self._change(request, signed_in, self._edits.close, "vacancy_closed")

    async def reopen(self, request: Request, signed_in: SignedIn, _form: Form) -> Response:
        return await self._change(request, signed_in, self._edits.reopen, "reopened")

    async def release(self, request: Request, signed_in: SignedIn, form: Form) -> Response:
        def release(ref: str, account: Account) -> None:
            self._edits.release(ref, form.get("fact", ""), account)

        return await self._change(request, signed_in, release, "released")

    async def _change(
        self,
        request: Request,
        signed_in: SignedIn,
        change: Callable[[str, Account], None],
        done: str,
    ) -> Response:
        ref = _ref(request)
        try:
            await run_in_threadpool(change, ref, signed_in.account)
        except EditRefused as refused:
            return await self._shown.page_of(ref, signed_in, refused=str(refused))
        return _back_to(ref, done)

    def _next(
        self, signed_in: SignedIn, form: VacancyForm, typed: Form, understood: Understood
    ) -> Response:
        """What was understood, to be saved; or the form once more, where that was asked for."""
        if typed.get("step") == "again":
            return self._form(signed_in, form, typed)
        return self._pages.page(
            "vacancy_check.html",
            account=signed_in.account,
            token=form_token(signed_in.token),
            form=form,
            typed={name: typed.get(name, "") for name in (*form.fields, "seen")},
            understood=understood,
        )

    def _form(
        self,
        signed_in: SignedIn,
        form: VacancyForm,
        typed: Mapping[str, str] | None = None,
        errors: Mapping[str, str] | None = None,
    ) -> Response:
        # What was changed meanwhile is seen now: the next check compares with what is there.
        fields = {**form.fields, **{k: v for k, v in (typed or {}).items() if k in form.fields}}
        moved = form.fields if errors and WHOLE in errors else {}
        return self._pages.page(
            "vacancy_form.html",
            422 if errors else 200,
            account=signed_in.account,
            token=form_token(signed_in.token),
            form=form,
            fields=fields,
            moved={k: v for k, v in moved.items() if v != fields[k]},
            errors=errors or {},
        )


def _ref(request: Request) -> str:
    return request.query_params.get("ref", "")


def _back_to(ref: str, done: str) -> Response:
    return RedirectResponse(f"/desk/vacancy?ref={quote(ref, safe='')}&done={done}", 303)
