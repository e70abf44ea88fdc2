"""The operator's list of feeds: what it says, and mistakes named with line and cure."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from frontline.adapters.feeds.sources_file import load_sources
from frontline.application.feed import FeedError
from frontline.domain.vacancy_source import VacancySource
from frontline.settings import ROOT
from tests.unit.vacancies.test_feed_formats import PAGE

ATS = VacancySource(
    "our-ats",
    "https://ats.example.org/feed.xml",
    kind="indeed",
    employer="Aire Valley Care",
    complete=True,
    every=timedelta(hours=6),
)


def load(tmp_path: Path, text: str) -> list[VacancySource]:
    (tmp_path / "feeds.yml").write_text(text, "utf-8")
    return list(load_sources(tmp_path / "feeds.yml"))


def test_the_documented_list_is_read(tmp_path: Path) -> None:
    """Every part means what the page says."""
    (example,) = re.findall(r"```yaml\n(sources:.*?)```", PAGE, re.DOTALL)
    assert load(tmp_path, example) == [ATS]


def test_the_example_in_the_file_we_ship_is_read(tmp_path: Path) -> None:
    """Without the signs before its lines; as shipped it lists none."""
    shipped = (ROOT / "data" / "feeds.yml").read_text("utf-8")
    assert load(tmp_path, shipped) == []
    example = shipped.partition("#\n")[2].rpartition("sources:")[0].replace("# ", "", 1)
    lines = [line.removeprefix("# ") for line in example.splitlines()]
    (source,) = load(tmp_path, "\n".join(lines))
    mapping = str(tmp_path / "feeds" / "our-ats.yml")
    assert source == VacancySource(**{**vars(ATS), "mapping": mapping})


def test_paths_begin_at_the_folder_of_the_list(tmp_path: Path) -> None:
    """A file and its mapping can lie beside it."""
    (source,) = load(tmp_path, "sources:\n  a: {address: drop/a.csv, mapping: /etc/a.yml}\n")
    assert source == VacancySource("a", str(tmp_path / "drop/a.csv"), mapping="/etc/a.yml")


def test_without_a_list_there_is_no_source(tmp_path: Path) -> None:
    """It need not be there."""
    assert list(load_sources(tmp_path / "feeds.yml")) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("source: {}\n", "line 1: 'source' is no part of this file. Did you mean 'sources'?"),
        ("sources: [a]\n", "line 1: 'sources' must hold lines like"),
        ("sources:\n  a: x\n", "line 2: 'a' must hold lines like"),
        ("sources:\n  a: {every: 1 hour}\n", "line 2: 'a' has no address. Add 'address: https"),
        ("sources:\n  a:\n    address: x\n    evry: 1\n", "line 4: 'evry' is no part of a source."),
        (
            "sources:\n  a: {address: x, format: rss}\n",
            "'rss' is no format. There are: jobposting,",
        ),
        ("sources:\n  a: {address: x, complete: maybe}\n", "'complete' must be yes or no"),
        ("sources:\n  a: {address: x, every: often}\n", "'often' is no time between two imports."),
        (
            "sources:\n  a: {address: x, every: 1 minute}\n",
            "Write one from '5 minutes' to '31 days'",
        ),
        ("sources:\n  a: {address: x, every: 99 days}\n", "'99 days' is no time between"),
        ("sources:\n  a: {address: x\n", "it is neither YAML nor JSON"),
        (f"sources:\n  {'a' * 120}{'b' * 100}: {{address: x}}\n", "a name has at most 200"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_cure(
    tmp_path: Path, text: str, message: str
) -> None:
    """One plain line each."""
    with pytest.raises(FeedError) as error:
        load(tmp_path, text)
    assert message in str(error.value)
    assert "\n" not in str(error.value)
