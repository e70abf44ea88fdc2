"""`frontline people` for somebody who has job alerts and never sent anything else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from frontline.bootstrap import Product
from frontline.commands.handoffs import handoffs
from frontline.commands.people import people
from frontline.settings import ROOT, SettingsError, load_settings
from tests.integration.alerts.town import ANNA, Town


@pytest.fixture
def product(tmp_path: Path) -> Iterator[Product]:
    made = Product(
        load_settings({"FRONTLINE_VAR_DIR": str(tmp_path), "FRONTLINE_PROJECT_DIR": str(ROOT)})
    )
    made.upgrade_database()
    Town(made.units).confirmed()
    yield made
    made.database.close()


def run(product: Product, *arguments: str) -> Result:
    return CliRunner().invoke(people, arguments, obj=product)


def test_a_copy_holds_the_alerts(product: Product) -> None:
    """Also where no case was ever sent."""
    record = json.loads(run(product, "export", ANNA).output)
    assert [alert["search"] for alert in record["job_alerts"]] == ["nurse"]


def test_erasing_removes_them(product: Product) -> None:
    """And says what is gone; afterwards nothing is held."""
    result = run(product, "erase", ANNA.upper(), "--yes")
    assert result.output.splitlines()[-1] == "Erased 0 talks and 1 job alerts."
    assert "Nothing is held" in run(product, "export", ANNA).output


def test_a_job_alert_is_no_handoff(product: Product) -> None:
    """Recruiters' deliveries are listed without e-mails to visitors."""
    result = CliRunner().invoke(handoffs, ["list"], obj=product)
    assert result.output == "Nothing has been handed over yet.\n"


@pytest.mark.parametrize("hour", ["24", "-1", "seven", "7.5"])
def test_an_hour_that_is_none_stops_the_start(hour: str) -> None:
    """With one line that names the setting."""
    with pytest.raises(SettingsError, match="FRONTLINE_ALERT_HOUR"):
        load_settings({"FRONTLINE_ALERT_HOUR": hour})
