"""Recruiters write, change, close and reopen vacancies by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from frontline.application.hand_edit import HandEdit, words_of
from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.application.read_advert import LONGEST_REF, Known
from frontline.application.vacancy_desk import VacancyNotFound
from frontline.application.vacancy_facts import FACT_WORDS
from frontline.application.vacancy_form import (
    Fields,
    FormReading,
    FormRefused,
    fields_of,
    new_fields,
    read_form,
)
from frontline.domain.people import Account
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import Vacancy, fingerprint
from frontline.domain.vacancy_edit import (
    AT_THE_DESK,
    CLOSED,
    OPENED,
    STATES,
    AsFed,
    EditKind,
    EditRecord,
    with_facts,
)

# About the whole form and not one field of it.
WHOLE = "case"
CHANGED_MEANWHILE = (
    "Somebody or a feed has changed this vacancy since you opened it. Look at what is different "
    "below, and check again."
)
_REF = re.compile(r"[^\s\x00-\x1f]+(?: [^\s\x00-\x1f]+)*")


class EditRefused(Exception):
    """It cannot be done; the message says why and what to do."""


@dataclass(frozen=True)
class VacancyForm:
    """The form of a vacancy. `seen` goes back with it, to notice what was changed meanwhile."""

    fields: Mapping[str, str]
    seen: str
    vacancy: Vacancy | None


@dataclass(frozen=True)
class Understood:
    """What a form would change, in words, before it is saved."""

    changes: Sequence[tuple[str, str, str]]
    remarks: Sequence[str]


class EditVacancies:
    """What people set by hand stays, whatever a feed brings, until it is released.

    `new_ref` makes a reference for a vacancy that is given none.
    """

    def __init__(
        self, units: UnitsOfWork, clock: Clock, known: Known, new_ref: Callable[[], str]
    ) -> None:
        self._units = units
        self._clock = clock
        self._known = known
        self._new_ref = new_ref

    def form(self, ref: str) -> VacancyForm:
        """The form of a vacancy as it is. Errors: VacancyNotFound."""
        with self._units() as work:
            vacancy = _known_vacancy(work, ref)
        return VacancyForm(fields_of(vacancy), fingerprint(vacancy), vacancy)

    def new_form(self) -> VacancyForm:
        """The form of a vacancy that is not there yet."""
        return VacancyForm({**new_fields(), "ref": ""}, "", None)

    def check(self, ref: str, typed: Fields, seen: str) -> Understood:
        """What saving would change. Errors: VacancyNotFound, FormRefused."""
        with self._units() as work:
            vacancy = _known_vacancy(work, ref)
        return _understood(vacancy, self._read(vacancy, typed, seen))

    def save(self, ref: str, typed: Fields, seen: str, account: Account) -> None:
        """Save it and hold what is different. Errors: VacancyNotFound, FormRefused."""
        with self._units() as work:
            edit = HandEdit(work, self._clock, ref, account)
            reading = self._read(edit.before, typed, seen)
            edit.save(reading.vacancy, reading.changed)
            work.commit()

    def check_new(self, typed: Fields) -> Understood:
        """What would be made. Errors: FormRefused."""
        reading = self._read_new(typed)
        nothing = Vacancy("", "", "", "", None, reading.vacancy.posted)
        told = {"registration", *reading.changed}
        named = tuple(fact for fact in FACT_WORDS if fact in told)
        return _understood(nothing, replace(reading, changed=named))

    def create(self, typed: Fields, account: Account) -> str:
        """Make it, open at once; its reference. Errors: FormRefused."""
        reading = self._read_new(typed)
        vacancy = reading.vacancy
        with self._units() as work:
            if work.vacancies.get(vacancy.ref) is not None:
                raise FormRefused({"ref": f"There is a vacancy {vacancy.ref} already."})
            work.vacancies.save_all([vacancy], AT_THE_DESK)
            made = EditRecord(EditKind.CREATED, account.email, self._clock.now())
            work.vacancy_edits.record(vacancy.ref, [made])
            work.commit()
        return vacancy.ref

    def close(self, ref: str, account: Account) -> None:
        """Show it to nobody any more. Errors: VacancyNotFound, EditRefused."""
        with self._units() as work:
            edit = HandEdit(work, self._clock, ref, account)
            if work.vacancies.is_closed(ref):
                raise EditRefused("This vacancy is closed already.")
            edit.hold([CLOSED])
            work.vacancy_edits.release(ref, OPENED)
            work.vacancies.close(ref)
            edit.record(EditKind.CLOSED)
            work.commit()

    def reopen(self, ref: str, account: Account) -> None:
        """Show it again. Errors: VacancyNotFound, EditRefused."""
        with self._units() as work:
            edit = HandEdit(work, self._clock, ref, account)
            if not edit.before.is_open(self._today):
                raise EditRefused(
                    "Its closing date has passed. Change the closing date first, then reopen it."
                )
            if not work.vacancies.is_closed(ref):
                raise EditRefused("This vacancy is open already.")
            edit.hold([OPENED])
            work.vacancy_edits.release(ref, CLOSED)
            work.vacancies.reopen(ref)
            edit.record(EditKind.REOPENED)
            work.commit()

    def release(self, ref: str, fact: str, account: Account) -> None:
        """Use the feed's value again. Errors: VacancyNotFound, EditRefused."""
        with self._units() as work:
            edit = HandEdit(work, self._clock, ref, account)
            fed = work.vacancy_edits.as_fed(ref)
            held = {hold.fact for hold in work.vacancy_edits.holds([ref]).get(ref, ())}
            if fact not in held or fed is None:
                raise EditRefused("The feed's value is used already.")
            work.vacancy_edits.release(ref, fact)
            after = with_facts(edit.before, [fact], fed.vacancy)
            if fact in STATES:
                self._follow_feed(work, ref, fed)
            else:
                work.vacancies.correct(after)
            edit.record(EditKind.RELEASED, after, [fact])
            work.commit()

    def _follow_feed(self, work: UnitOfWork, ref: str, fed: AsFed) -> None:
        if fed.is_open:
            work.vacancies.reopen(ref)
        else:
            work.vacancies.close(ref)

    def _read(self, before: Vacancy, typed: Fields, seen: str) -> FormReading:
        reading = read_form(typed, before, fields_of(before), self._known)
        if seen != fingerprint(before):
            raise FormRefused({WHOLE: CHANGED_MEANWHILE})
        closes = reading.vacancy.closes
        if "closes" in reading.changed and closes is not None and closes < self._today:
            told = "That day has passed. To close the vacancy now, use “Close this vacancy”."
            raise FormRefused({"closes": told})
        if not reading.changed:
            raise FormRefused({WHOLE: "You have changed nothing yet."})
        return reading

    def _read_new(self, typed: Fields) -> FormReading:
        today = self._today
        ref = " ".join(typed.get("ref", "").split()) or self._new_ref()
        shown = dict.fromkeys(new_fields(), "")
        empty = Vacancy(ref, "", "", "", None, today)
        problems = _reference_problem(ref)
        try:
            reading = read_form(typed, empty, shown, self._known)
        except FormRefused as refused:
            raise FormRefused({**problems, **refused.problems}) from None
        closes = reading.vacancy.closes
        if closes is not None and closes < today:
            problems["closes"] = "The closing date has passed already."
        if problems:
            raise FormRefused(problems)
        return reading

    @property
    def _today(self) -> date:
        return uk_date(self._clock.now())


def _reference_problem(ref: str) -> dict[str, str]:
    if len(ref) > LONGEST_REF or not _REF.fullmatch(ref):
        return {"ref": f"Give a reference of at most {LONGEST_REF} letters, digits and signs."}
    return {}


def _known_vacancy(work: UnitOfWork, ref: str) -> Vacancy:
    vacancy = work.vacancies.get(ref)
    if vacancy is None:
        raise VacancyNotFound(ref)
    return vacancy


def _understood(before: Vacancy, reading: FormReading) -> Understood:
    after = reading.vacancy
    changes = [
        (FACT_WORDS[fact], words_of(before, fact), words_of(after, fact))
        for fact in reading.changed
    ]
    return Understood(changes, reading.remarks)
