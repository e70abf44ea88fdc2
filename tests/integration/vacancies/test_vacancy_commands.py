"""`frontline vacancies` as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from frontline.bootstrap import Product
from frontline.commands.vacancies import vacancies
from frontline.settings import ROOT, load_settings

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
