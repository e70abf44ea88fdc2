"""Files that recruiters sent are kept as they were, on every database we support."""

from __future__ import annotations

from datetime import timedelta

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.uploaded_feed import UploadedFeed
from tests.clock import NOON

SENT = UploadedFeed("u1", "list “1”.csv", bytes(range(256)), "Aire", "anna@linq.example", NOON)


def test_a_file_comes_back_byte_by_byte_until_it_is_forgotten(units: SqlUnitsOfWork) -> None:
    """One that is too old goes, a newer one stays."""
    with units() as work:
        work.uploads.add(SENT)
        work.commit()
    with units() as work:
        assert work.uploads.get("u1") == SENT
        assert work.uploads.get("none") is None
        work.uploads.forget_before(NOON)
        assert work.uploads.get("u1") == SENT
        work.uploads.forget_before(NOON + timedelta(seconds=1))
        assert work.uploads.get("u1") is None
