"""Several processes look after the same alerts at the same moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from tests.integration.alerts.town import Town, vacancy

REPLICAS = 4
ADDRESSES = 6


def test_one_of_many_sends(units: SqlUnitsOfWork) -> None:
    """Each address gets its digest once, whoever was quicker."""
    town = Town(units)
    for number in range(ADDRESSES):
        town.confirmed(f"person{number}@example.org")
    town.add(vacancy(1))
    town.clock.advance(timedelta(days=1))
    with ThreadPoolExecutor(REPLICAS) as replicas:
        written = list(replicas.map(lambda _: town.digests.run(), range(REPLICAS)))
    digests = [mail.told["to"] for mail in town.mails() if mail.kind == "digest"]
    assert sum(written) == len(digests) == len(set(digests)) == ADDRESSES
