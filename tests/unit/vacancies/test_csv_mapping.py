"""A table may keep its own names, dates and words; a mistake in the mapping names line and cure."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from frontline.adapters.feeds.csv_mapping import load_mapping
from frontline.adapters.feeds.flat import COLUMNS
from frontline.adapters.feeds.reading import read_feed
from frontline.application.feed import FeedError
from frontline.application.read_advert import Advert
from tests.unit.vacancies.test_feed_formats import PAGE

TODAY = date(2026, 11, 23)
DOCUMENTED = (
    PAGE.partition("read with a **mapping file**")[2].split("```")[1].removeprefix("yaml\n")
)
TABLE = "Vacancy No;Job Title;Basis;Apply By;Salary\nV1;Pfleger Nurse;pt;20 Dec 2026;£30k\n"


def read(tmp_path: Path, table: str | bytes, mapping: str, name: str = "m.yml") -> list[object]:
    (tmp_path / name).write_text(mapping, "utf-8")
    path = tmp_path / "table.csv"
    path.write_bytes(table.encode("cp1252") if isinstance(table, str) else table)
    return list(read_feed(path, TODAY, "csv", mapping=tmp_path / name))


def test_the_documented_mapping_reads_its_table(tmp_path: Path) -> None:
    """Columns, constants, dates, values, delimiter and encoding each do what the page says."""
    (advert,) = read(tmp_path, TABLE, DOCUMENTED)
    assert isinstance(advert, Advert)
    assert (advert.ref, advert.title, advert.hours) == ("V1", "Pfleger Nurse", "part time")
    assert (advert.employer, advert.closes) == ("Aire Valley Care", "2026-12-20")
    assert advert.pay_text == "£30k"


def test_a_mapping_may_be_json(tmp_path: Path) -> None:
    """What the page writes in YAML can be written in JSON."""
    told = {"columns": {"title": "Job Title", "ref": "Vacancy No"}, "constants": {"employer": "A"}}
    (advert, *_) = read(tmp_path, TABLE, json.dumps(told), "m.json")
    assert isinstance(advert, Advert)
    assert (advert.ref, advert.title, advert.employer) == ("V1", "Pfleger Nurse", "A")


def test_a_column_can_take_the_place_of_one_with_our_name(tmp_path: Path) -> None:
    """The column that is mapped counts, not the one that happens to be called so."""
    table = b"ref,title,Post,employer\nA1,wrong,right,Aire\n"
    (advert,) = read(tmp_path, table, "columns:\n  title: Post\n")
    assert isinstance(advert, Advert)
    assert advert.title == "right"


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ("columns:\n  titel: Post\n", "line 2: 'titel' is no column of ours. Did you mean 'title'"),
        ("colums: {}\n", "line 1: 'colums' is no part of a mapping. Did you mean 'columns'?"),
        ("columns:\n  title: [a, b]\n", "line 2: 'title' must be one text"),
        ("columns: title\n", "line 1: 'columns' must hold lines like 'title: Post'"),
        ("\ndates: soon\n", "line 2: 'dates' must be a form like '%d/%m/%Y', not 'soon'"),
        ("dates: '%d/%m'\n", "line 1: 'dates' must be a form like"),
        ("delimiter: '||'\n", "line 1: 'delimiter' must be one character, not '||'"),
        ("encoding: klingon\n", "line 1: 'encoding' must be one like 'cp1252'"),
        ("values:\n  hours: full\n", "line 2: 'hours' must hold lines like"),
        ("columns:\n  title: 'Post\n", "it is neither YAML nor JSON"),
        ("- a\n", "it must hold names with values"),
        ("", "it must hold names with values"),
        ("columns:\n  title: Jobb Title\n", "no column 'Jobb Title', which m.yml line 2 names for"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_cure(
    tmp_path: Path, mapping: str, message: str
) -> None:
    """One plain line each."""
    with pytest.raises(FeedError) as error:
        read(tmp_path, TABLE, mapping)
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_mapping_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    """With its name and the reason."""
    with pytest.raises(FeedError, match=r"none\.yml cannot be read: No such file"):
        load_mapping(tmp_path / "none.yml")


def test_a_date_in_another_form_is_refused_with_the_row(tmp_path: Path) -> None:
    """It stays as written, and the report shows it."""
    (advert,) = read(tmp_path, TABLE.replace("20 Dec 2026", "Christmas"), DOCUMENTED)
    assert isinstance(advert, Advert)
    assert advert.closes == "Christmas"


def test_every_column_of_ours_can_be_mapped(tmp_path: Path) -> None:
    """Whatever the table calls them."""
    mapping = "columns:\n" + "".join(f"  {name}: their {name}\n" for name in COLUMNS)
    table = ",".join(f"their {name}" for name in COLUMNS) + "\n" + ",".join(COLUMNS) + "\n"
    (advert,) = read(tmp_path, table, mapping)
    found = {n: v[0] if isinstance(v, tuple) else v for n, v in vars(advert).items() if v}
    assert {name: found[name] for name in COLUMNS} == {name: name for name in COLUMNS}
