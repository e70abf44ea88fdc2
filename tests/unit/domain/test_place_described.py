"""Which of several places of one name is meant."""

from __future__ import annotations

import pytest

from frontline.domain.place_described import described_place
from frontline.domain.search import PlaceWanted

GWENT = PlaceWanted("Newport, near Cardiff", 51.58, -3.0)
WIGHT = PlaceWanted("Newport, near Gosport", 50.7, -1.29)
SHROPSHIRE = PlaceWanted("Newport, near Telford", 52.77, -2.38)
NEWPORTS = (GWENT, WIGHT, SHROPSHIRE)
CARDIFF = PlaceWanted("Cardiff", 51.48, -3.18)


def nation_at(_latitude: float, longitude: float) -> str:
    return "Wales" if longitude < -2.6 else "England"


@pytest.mark.parametrize(
    ("text", "beside", "meant"),
    [
        ("the Welsh one", (), GWENT),
        ("in Wales", (), GWENT),
        ("the one near Cardiff", (CARDIFF,), GWENT),
        ("the big one", (), GWENT),
        ("the English one", (), None),
        ("what about 40 miles", (), None),
        ("a big hospital", (), None),
    ],
)
def test_a_place_is_told_by_where_it_lies(
    text: str, beside: tuple[PlaceWanted, ...], meant: PlaceWanted | None
) -> None:
    """Its nation, a town beside it or its size settle it; two that fit leave it open."""
    assert described_place(text, NEWPORTS, beside, nation_at) is meant
