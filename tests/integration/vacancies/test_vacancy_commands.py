"""`frontline vacancies` as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from frontline.application.check_up import Problem
from frontline.bootstrap import Product
from frontline.commands.vacancies import vacancies
from frontline.health import checks_of
from frontline.settings import ROOT, SettingsError, load_settings
from tests.integration.vacancies.feed_site import Answer, feed_site

TABLE = """ref,title,employer,town,postcode,salary,closes,work mode
A1,Clinical Informatics Nurse,Aire Valley,Leeds,LS1,£47k to £54k a year,01/01/2090,hybrid
A2,,Aire Valley,Leeds,,,,
"""


@pytest.fixture
def product(tmp_path: Path) -> Product:
    product = Product(
        load_settings({"FRONTLINE_VAR_DIR": str(tmp_path), "FRONTLINE_PROJECT_DIR": str(ROOT)})
    )
    product.upgrade_database()
    return product


def run(product: Product, *arguments: str) -> Result:
    return CliRunner().invoke(vacancies, arguments, obj=product)


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "feed.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


def test_import_counts_and_names_what_was_refused(product: Product, table: str) -> None:
    """The counts come first, then each refused row with its reason."""
    result = run(product, "import", table)
    assert result.exit_code == 0
    assert "1 added, 0 changed, 0 unchanged, 0 closed, 1 refused." in result.output
    assert "Row 3 has no title." in result.output


def test_search_prints_all_of_it_as_json(product: Product, table: str) -> None:
    """The JSON says what was understood, how many fit, which, and what was given up."""
    run(product, "import", table)
    text = "permanent hybrid clinical informatics roles near Leeds over 45k"
    found = json.loads(run(product, "search", text, "--json").output)
    assert found["understood"]["pay_floor"] == 45_000
    assert found["understood"]["places"][0]["name"] == "Leeds"
    assert (found["total"], found["results"][0]["ref"]) == (1, "A1")
    assert found["relaxed"] == [{"dropped": "permanent only", "total": 1}]


def test_search_reads_well_without_json(product: Product, table: str) -> None:
    """A person sees what was understood and the facts of each role."""
    run(product, "import", table)
    output = run(product, "search", "informatics in Leeds").output
    assert "Understood: informatics · Leeds, 20 miles" in output
    assert "A1  Clinical Informatics Nurse" in output


@pytest.mark.parametrize("text", ["", "' OR 1=1", "£1e309 NEAR(", "x" * 5_000])
def test_odd_searches_end_in_an_answer(product: Product, text: str) -> None:
    """Nothing that can be typed makes the search fail."""
    assert run(product, "search", text).exit_code == 0


def test_an_export_can_be_imported_again_without_change(
    product: Product, table: str, tmp_path: Path
) -> None:
    """What goes out as JSON lines comes back as the same vacancies."""
    run(product, "import", table)
    out = str(tmp_path / "out.jsonl")
    assert "Wrote 1 vacancies" in run(product, "export", out).output
    assert "0 added, 0 changed, 1 unchanged" in run(product, "import", out).output


def test_the_sources_are_listed_with_their_last_import(product: Product, table: str) -> None:
    """Where vacancies came from, how many, and what went wrong."""
    assert "No feed was imported yet." in run(product, "sources").output
    run(product, "import", table, "--source", "our table")
    run(product, "import", f"{table}x", "--source", "gone")
    output = run(product, "sources").output
    assert f"our table\n    from {table}\n" in output
    assert ": 1 added, 0 changed, 0 unchanged, 0 closed, 1 refused" in output
    assert ": failed\n" in output
    assert "cannot be read: No such file or directory." in output


def test_two_files_of_one_source_close_what_left(product: Product, tmp_path: Path) -> None:
    """A loss of more than half waits for --close-most."""
    rows = [f"A{n},Nurse {n},Aire Valley\n" for n in range(4)]
    for day, count in (("mon", 4), ("tue", 3), ("wed", 1)):
        (tmp_path / f"{day}.csv").write_text("ref,title,employer\n" + "".join(rows[:count]))

    def imported(day: str, *more: str) -> str:
        path = str(tmp_path / f"{day}.csv")
        return run(product, "import", path, "--source", "ats", "--complete", *more).output

    assert "4 added" in imported("mon")
    assert "3 unchanged, 1 closed" in imported("tue")
    held = imported("wed")
    assert "0 closed" in held
    assert "The feed left out 2 of its 3 open vacancies." in held
    assert "1 unchanged, 2 closed" in imported("wed", "--close-most")


def test_a_mapping_and_an_employer_can_be_given(product: Product, tmp_path: Path) -> None:
    """For a table that names its columns otherwise and no employer at all."""
    (tmp_path / "t.csv").write_text("No,Post\nA1,Nurse\n")
    (tmp_path / "m.yml").write_text("columns: {ref: No, title: Post}\nconstants: {employer: A}\n")
    arguments = ("import", str(tmp_path / "t.csv"), "--mapping", str(tmp_path / "m.yml"))
    assert "1 added" in run(product, *arguments).output
    wrong = (tmp_path / "m.yml").write_text("columns: {reff: No}\n")
    result = run(product, *arguments)
    assert (wrong > 0, result.exit_code) == (True, 1)
    assert "m.yml line 1: 'reff' is no column of ours. Did you mean 'ref'?" in result.output


def test_an_export_says_what_its_format_loses(product: Product, tmp_path: Path) -> None:
    """One line a fact, with the number of vacancies."""
    run(product, "load-sample")
    output = run(product, "export", str(tmp_path / "out.xml")).output
    assert "Lost or changed in this format: requirements of 173." in output
    assert "Lost" not in run(product, "export", str(tmp_path / "out.csv")).output


def test_a_feed_from_the_own_network_must_be_allowed(product: Product, tmp_path: Path) -> None:
    """The setting names the hosts that may; from an allowed one a feed comes only when new."""
    with feed_site() as site:
        address = site.put("/feed.csv", Answer(TABLE.encode(), etag='"1"'))
        refused = run(product, "import", address)
        assert "FRONTLINE_FEED_PRIVATE_HOSTS" in refused.output
        told = {"FRONTLINE_VAR_DIR": str(tmp_path), "FRONTLINE_PROJECT_DIR": str(ROOT)}
        allowed = Product(load_settings({**told, "FRONTLINE_FEED_PRIVATE_HOSTS": "127.0.0.1"}))
        assert "1 added" in run(allowed, "import", address).output
        assert "Nothing new" in run(allowed, "import", address).output
        assert "1 unchanged" in run(allowed, "import", address, "--afresh").output


def test_a_listed_feed_is_imported_by_name_and_by_the_clock(
    product: Product, tmp_path: Path
) -> None:
    """The doctor says when it fails, and a mistake in the list is one plain line."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "a.csv").write_text(TABLE, "utf-8")
    (data / "feeds.yml").write_text("sources:\n  ats: {address: a.csv, every: 1 hour}\n")
    told = {"FRONTLINE_VAR_DIR": str(tmp_path), "FRONTLINE_DATA_DIR": str(data)}
    listed = Product(load_settings(told))
    assert "1 added" in run(listed, "import", "ats").output
    feeds = next(check for check in checks_of(listed) if check.name == "vacancy feeds")
    assert feeds.look() == "1 imported by the clock, none failing"
    (data / "a.csv").unlink()
    assert run(listed, "import", "ats").exit_code == 1
    with pytest.raises(Problem, match=r"ats: .*a\.csv cannot be read"):
        feeds.look()
    (data / "feeds.yml").write_text("sources:\n  ats: {every: 1 hour}\n")
    with pytest.raises(SettingsError, match=r"feeds\.yml line 2: 'ats' has no address"):
        _ = Product(load_settings(told)).import_feeds


def test_a_missing_file_is_one_plain_line(product: Product, tmp_path: Path) -> None:
    """No traceback for a user's mistake."""
    result = run(product, "import", str(tmp_path / "nothing.csv"))
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert len(result.output.strip().splitlines()) == 1


def test_an_export_to_nowhere_is_one_plain_line(product: Product, tmp_path: Path) -> None:
    """A folder that is not there is said so."""
    result = run(product, "export", str(tmp_path / "no" / "out.jsonl"))
    assert (result.exit_code, "cannot be written" in result.output) == (1, True)


def test_expire_says_how_many_it_closed(product: Product, table: str) -> None:
    """Nothing is over yet, so nothing is closed."""
    run(product, "import", table)
    assert "Closed 0 vacancies." in run(product, "expire").output
