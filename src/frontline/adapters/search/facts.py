"""Facts of a few kinds as the bits of one number, which either database can look at."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from frontline.domain.pay_bands import BANDS
from frontline.domain.vacancy import ContractType, Hours, RegistrationNeed, Vacancy, WorkMode


class Field(NamedTuple):
    """Bits from `shift` on; a value is its place among `values` from 1, and 0 is not stated."""

    shift: int
    width: int
    values: tuple[Enum, ...]

    @property
    def mask(self) -> int:
        """All bits of the field."""
        return ((1 << self.width) - 1) << self.shift

    def of(self, value: Enum | None) -> int:
        """The bits of one value."""
        return (self.values.index(value) + 1 if value else 0) << self.shift


CONTRACT = Field(0, 3, tuple(ContractType))
MODE = Field(3, 2, tuple(WorkMode))
HOURS = Field(5, 2, tuple(Hours))
REGISTRATION = Field(7, 2, tuple(RegistrationNeed))
SPONSORED = 1 << 9
FIRST_BAND = 10
ALL_BANDS = ((1 << len(BANDS)) - 1) << FIRST_BAND


def facts_of(vacancy: Vacancy) -> int:
    """The facts of a vacancy."""
    return (
        CONTRACT.of(vacancy.contract)
        | MODE.of(vacancy.work_mode)
        | HOURS.of(vacancy.hours)
        | REGISTRATION.of(vacancy.registration)
        | (SPONSORED if vacancy.sponsorship else 0)
        | bands(vacancy.bands)
    )


def bands(named: Iterable[str]) -> int:
    """A bit for each of the pay bands."""
    return sum(1 << (FIRST_BAND + BANDS.index(band)) for band in set(named) if band in BANDS)
