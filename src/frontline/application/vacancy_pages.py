"""What the recruiter's own pages show of vacancies, open and closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from frontline.application.find_vacancies import FindVacancies
from frontline.application.ports import Clock, UnitsOfWork
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import Vacancy

MOST_ALIKE = 4
# What one sitemap may list (sitemaps.org, "Sitemap file requirements").
MOST_LISTED = 50_000


@dataclass(frozen=True)
class ShownVacancy:
    """A vacancy and whether somebody can still apply."""

    vacancy: Vacancy
    is_open: bool


class VacancyPages:
    """The vacancy of a page, those like it, and all that are open."""

    def __init__(self, units: UnitsOfWork, clock: Clock, vacancies: FindVacancies) -> None:
        self._units = units
        self._clock = clock
        self._vacancies = vacancies

    def latest(self, most: int) -> Sequence[Vacancy]:
        """The newest open vacancies."""
        return self._vacancies.latest(most).vacancies

    def get(self, ref: str) -> ShownVacancy | None:
        """The vacancy of this reference, open or closed; None when it never was."""
        with self._units() as work:
            vacancy = work.vacancies.get(ref)
            closed = work.vacancies.is_closed(ref)
        if vacancy is None:
            return None
        return ShownVacancy(vacancy, not closed and vacancy.is_open(self._today))

    def alike(self, vacancy: Vacancy) -> Sequence[Vacancy]:
        """Open vacancies of the same kind, the nearest search that finds any; never itself."""
        return self._vacancies.alike(vacancy, MOST_ALIKE)

    def all_open(self) -> Sequence[Vacancy]:
        """Every vacancy somebody can apply for, newest first, at most 50,000."""
        with self._units() as work:
            known = work.vacancies.all_open()
        return [each for each in known if each.is_open(self._today)][:MOST_LISTED]

    @property
    def _today(self) -> date:
        return uk_date(self._clock.now())
