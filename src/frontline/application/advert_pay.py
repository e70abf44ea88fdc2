"""The pay of an advert: from its words, else its fields, else the pay of the band it names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from frontline.application.ports import BandPay
from frontline.domain.pay import Pay
from frontline.domain.pay_bands import BandTable, bands_in, describe_bands
from frontline.domain.pay_text import PayReading, read_pay

# A sum this many times away from the pay of the band the advert names is no pay of that band.
FAR_FROM_BAND = 2


@dataclass(frozen=True)
class StatedPay:
    """What a feed says about pay, as written; `bands` are those of the whole advert, which count
    where it says nothing else about pay."""

    text: str = ""
    minimum: str = ""
    maximum: str = ""
    unit: str = ""
    bands: tuple[str, ...] = ()


def pay_of(
    stated: StatedPay, band_pay: BandPay, nation: Callable[[], str | None]
) -> tuple[Pay | None, list[str]]:
    """The pay, and remarks on what was corrected, assumed or left out.

    `nation` is asked only where a band has to be turned into pounds. A band alone gives the pay of
    that band in the newest table of the nation, and says so; without the nation or its table it
    stays unknown. Fields beside words that have figures and yet could not be read are not trusted:
    boards make them from the same words, and made £75,645 a year of the postcode IG4 5PZ.
    """
    reading = read_pay(stated.text) if stated.text else PayReading(Pay(""))
    if reading.pay.is_stated:
        return reading.pay, list(reading.remarks)
    text = reading.pay.text
    bands = bands_in(text) if text else stated.bands
    of_band, of_band_remarks = _of_band(text, bands, band_pay, nation)
    of_fields, left_out = _of_fields(
        stated, text, of_band, trusted=bool(bands) or not _figures(text)
    )
    if of_fields is not None and not _same(of_fields, of_band):
        return of_fields, []
    if of_band is not None or bands:
        return of_band or (reading.pay if text else None), left_out + of_band_remarks
    return (reading.pay if text else None), left_out or list(reading.remarks)


def _figures(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _of_fields(
    stated: StatedPay, text: str, of_band: Pay | None, trusted: bool
) -> tuple[Pay | None, list[str]]:
    """The pay of the fields, unless it cannot be."""
    low, high, unit = stated.minimum.strip(), stated.maximum.strip(), stated.unit.strip().lower()
    if not low and not high:
        return None, []
    joined = f"£{low} to £{high}" if low and high else f"£{low or high}"
    written = f"{joined} per {unit}" if unit else joined
    if not trusted:
        beside = f"no amount could be read from its pay '{text[:60]}'"
        return None, [f"{beside}, and '{written}' beside it was left out"]
    pay = read_pay(written).pay
    if not pay.is_stated or _is_far_from(pay, of_band):
        return None, [f"its pay '{written}' cannot be right and was left out"]
    return replace(pay, text=text or pay.text), []


def _is_far_from(pay: Pay, of_band: Pay | None) -> bool:
    if of_band is None or pay.period is not of_band.period:
        return False
    least, most = of_band.minimum or 0, of_band.maximum or 0
    low, high = pay.minimum or pay.maximum or 0, pay.maximum or pay.minimum or 0
    return high * FAR_FROM_BAND < least or low > most * FAR_FROM_BAND


def _same(pay: Pay, of_band: Pay | None) -> bool:
    return of_band is not None and replace(pay, text=of_band.text, basis=of_band.basis) == of_band


def _of_band(
    text: str, bands: tuple[str, ...], band_pay: BandPay, nation: Callable[[], str | None]
) -> tuple[Pay | None, list[str]]:
    if not bands:
        return None, []
    named = describe_bands(bands)
    where = nation()
    if where is None:
        return None, [f"its pay states only {named}, and its nation is not known"]
    table = band_pay.table(where)
    span = table.range_of(bands) if table else None
    if table is None or span is None:
        return None, [f"its pay states only {named}, and there is no table for it in {where}"]
    basis = _basis(named, table)
    remark = f"its pay states only {named}: the pay of {basis} was taken"
    return Pay(text, span[0], span[1], basis=basis), [remark]


def _basis(named: str, table: BandTable) -> str:
    return f"NHS {named} in {table.nation}, {table.year}"
