"""Where a fact of a vacancy comes from, as far as the vacancy itself can tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from frontline.domain.advert_text import contract_in, hours_in, sponsorship_in, work_mode_in
from frontline.domain.job_titles import register_named, register_of_title
from frontline.domain.pay_bands import bands_in
from frontline.domain.vacancy import RegistrationNeed, Vacancy


class Origin(str, Enum):
    """`WORDS`: the advert's own words say it. `BAND_TABLE`: the pay of an NHS band, looked up.

    `FIELD`: a field of the feed says it, and no words do. `NOT_STATED`: nothing does.
    """

    WORDS = "words"
    FIELD = "field"
    BAND_TABLE = "band_table"
    NOT_STATED = "not_stated"


def origin_of(vacancy: Vacancy, fact: str) -> Origin:
    """Where the fact, an attribute of the vacancy, comes from.

    What the words say is read again, with the readers that the import uses.
    """
    value = getattr(vacancy, fact)
    if value is None or value == ():
        return Origin.NOT_STATED
    if fact == "pay":
        return Origin.BAND_TABLE if value.basis else Origin.FIELD
    if fact == "registration" and value is RegistrationNeed.NOT_NEEDED:
        return Origin.NOT_STATED
    read = _READ.get(fact)
    return Origin.WORDS if read and read(vacancy) else Origin.FIELD


def _said(vacancy: Vacancy) -> str:
    pay = vacancy.pay.text if vacancy.pay else ""
    return f"{vacancy.title}\n{pay}\n{vacancy.description}"


def _registration(vacancy: Vacancy) -> Any:
    lines = "\n".join((vacancy.description, *vacancy.requirements))
    return register_of_title(vacancy.title) or register_named(lines)


_READ: Mapping[str, Callable[[Vacancy], Any]] = {
    "work_mode": lambda v: work_mode_in(_said(v)) == v.work_mode,
    "contract": lambda v: contract_in(v.title, v.description) == v.contract,
    "hours": lambda v: hours_in(_said(v)) == v.hours,
    "sponsorship": lambda v: sponsorship_in(v.description) == v.sponsorship,
    "bands": lambda v: bands_in(_said(v)) == v.bands,
    "registration": _registration,
}
