"""The pay tables a recruiter keeps up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from frontline.adapters.band_pay import BandPayFiles
from frontline.adapters.yaml_files import YamlUnreadable
from frontline.settings import ROOT

TABLE = 'nation: Wales\nyear: {year}\nbands:\n  "5": {{lowest: {low}, highest: 40000}}\n'


def test_the_table_that_is_shipped_has_every_open_band() -> None:
    """Bands 2 to 9 in England, each within its neighbours; band 1 takes nobody new."""
    table = BandPayFiles(ROOT / "data" / "facts").table("England")
    assert table is not None
    assert table.year == "2025/26"
    assert table.range_of(("6",)) == (38_682, 46_580)
    assert table.range_of(("5", "6")) == (31_049, 46_580)
    assert table.range_of(("1",)) is None


def test_the_newest_table_of_a_nation_counts(tmp_path: Path) -> None:
    """A table for the new year is put beside the old one."""
    for year, low in (("2025/26", 31_000), ("2026/27", 32_000)):
        name = f"pay_bands_wales_{year.replace('/', '_')}.yml"
        (tmp_path / name).write_text(TABLE.format(year=year, low=low), "utf-8")
    table = BandPayFiles(tmp_path).table("Wales")
    assert table is not None
    assert (table.year, table.range_of(("5",))) == ("2026/27", (32_000, 40_000))
    assert BandPayFiles(tmp_path).table("Scotland") is None


@pytest.mark.parametrize(
    "content",
    [
        "nation: Wales\n",
        TABLE.format(year="2026/27", low=50_000),
        TABLE.format(year="2026/27", low="much"),
        'nation: Wales\nyear: 2026/27\nbands:\n  "12": {lowest: 1, highest: 2}\n',
    ],
)
def test_a_faulty_table_is_named(tmp_path: Path, content: str) -> None:
    """The message says which file is wrong."""
    (tmp_path / "pay_bands_wales.yml").write_text(content, "utf-8")
    with pytest.raises(YamlUnreadable, match=r"pay_bands_wales\.yml"):
        BandPayFiles(tmp_path).table("Wales")
