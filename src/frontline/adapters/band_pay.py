"""The pay tables of Agenda for Change, from the fact files a recruiter keeps up to date."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from frontline.adapters.yaml_files import YamlUnreadable, read_mapping
from frontline.domain.pay_bands import BANDS, BandTable


class BandPayFiles:
    """Implements `ports.BandPay` on the files `pay_bands_*.yml` of a folder.

    Read when first asked. Errors: YamlUnreadable, naming the file, where one holds no such table.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def table(self, nation: str) -> BandTable | None:
        return self._newest.get(nation)

    @cached_property
    def _newest(self) -> dict[str, BandTable]:
        tables = [_table(path) for path in self._folder.glob("pay_bands_*.yml")]
        return {table.nation: table for table in sorted(tables, key=lambda table: table.year)}


def _table(path: Path) -> BandTable:
    facts = read_mapping(path)
    try:
        ranges = {str(band): _range(span) for band, span in facts["bands"].items()}
        table = BandTable(str(facts["nation"]), str(facts["year"]), ranges)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise YamlUnreadable(
            f"{path} needs nation, year and, for each of bands, lowest and highest."
        ) from error
    if unknown := [band for band in ranges if band not in BANDS]:
        raise YamlUnreadable(f"{path} names a band that does not exist: {unknown[0]}.")
    return table


def _range(span: Mapping[str, Any]) -> tuple[float, float]:
    lowest, highest = float(span["lowest"]), float(span["highest"])
    if not 0 < lowest <= highest:
        raise ValueError
    return lowest, highest
