"""Digests on the index that visitors search, right after a large import."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from frontline.adapters.search.follower import AT_ONCE
from frontline.bootstrap import Product
from frontline.domain.search import Criteria
from frontline.settings import ROOT, load_settings
from tests.integration.alerts.town import Town, many, vacancy


@pytest.fixture
def product(tmp_path: Path) -> Iterator[Product]:
    made = Product(
        load_settings(
            {
                "FRONTLINE_VAR_DIR": str(tmp_path),
                "FRONTLINE_PROJECT_DIR": str(ROOT),
                "FRONTLINE_ALERT_HOUR": "0",
            }
        )
    )
    made.upgrade_database()
    yield made
    made.database.close()


def test_an_import_too_large_to_be_followed_at_once_is_told_whole(product: Product) -> None:
    """The search takes a large import in beside the visitors; an alert waits for it."""
    town = Town(product.units)
    town.add(vacancy(1))
    product.follow_vacancies()
    town.confirmed(criteria=Criteria(text="nurse"))
    with product.units() as work:
        work.vacancies.save_all(many(AT_ONCE + 50))
        work.commit()
    product.alerts.look_after()
    (digest,) = [mail for mail in town.mails() if mail.kind == "digest"]
    assert (digest.told["total"], len(digest.refs)) == (AT_ONCE + 50, 20)
    product.alerts.look_after()
    assert len([mail for mail in town.mails() if mail.kind == "digest"]) == 1
