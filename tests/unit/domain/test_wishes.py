"""How firmly something is meant, and what is given up by its name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.wishes import Firmness, firmness, given_up

CONDITION, WISH, LET_GO = Firmness.CONDITION, Firmness.WISH, Firmness.LET_GO
ALLOWED = Firmness.ALLOWED


@pytest.mark.parametrize(
    ("text", "said", "meant"),
    [
        ("permanent, hybrid if possible", "hybrid", WISH),
        ("permanent, hybrid if possible", "permanent", CONDITION),
        ("permanent day work, ideally part time", "part time", WISH),
        ("preferably mental health", "mental health", WISH),
        ("would be nice if it was remote", "remote", WISH),
        ("I'd prefer hybrid", "hybrid", WISH),
        ("remote preferred", "remote", WISH),
        ("part time if you have any", "part time", WISH),
        ("part time would be lovely", "part time", WISH),
        ("ideally it must be permanent", "permanent", CONDITION),
        ("preferred location Leeds", "Leeds", CONDITION),
        ("only remote please", "remote", CONDITION),
        ("forget bristol, try the south west", "bristol", LET_GO),
        ("forget bristol, try the south west", "south west", CONDITION),
        ("forget bristol try bath", "bath", CONDITION),
        ("York instead of Leeds", "Leeds", LET_GO),
        ("York instead of Leeds", "York", CONDITION),
        ("rather than Leeds, York", "Leeds", LET_GO),
        ("rather Bristol than Bath", "Bath", LET_GO),
        ("rather Bristol than Bath", "Bristol", CONDITION),
        ("full time and permanent, ideally", "full time", WISH),
        ("full time and permanent, ideally", "permanent", WISH),
        ("swap Leeds for York", "Leeds", LET_GO),
        ("swap Leeds for York", "York", CONDITION),
        ("change to York", "York", CONDITION),
        ("not Leeds any more", "Leeds", LET_GO),
        ("drop the no nights thing", "nights", LET_GO),
        ("it doesn't have to be hybrid", "hybrid", LET_GO),
        ("part time doesn’t matter", "part time", LET_GO),
        ("not in Leeds", "Leeds", CONDITION),
        ("bank is fine after all", "bank", ALLOWED),
        ("bank work would be ok too", "bank", ALLOWED),
        ("nights are ok actually", "nights", ALLOWED),
        ("I don't mind nights", "nights", ALLOWED),
        ("happy to do nights", "nights", ALLOWED),
        ("I'd also consider locum", "locum", ALLOWED),
        ("hybrid works too", "hybrid", ALLOWED),
        ("bank is fine if it is in Leeds", "bank", CONDITION),
        ("is hybrid ok?", "hybrid", CONDITION),
        ("only nights please", "nights", CONDITION),
        ("anything near Leeds", "Leeds", CONDITION),
    ],
)
def test_a_fact_is_meant_as_it_was_said(text: str, said: str, meant: Firmness) -> None:
    """A wish stays a wish, and what is let go is neither wanted nor refused."""
    start = text.index(said)
    assert firmness(text, start, start + len(said)) is meant


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("never mind the band", {"bands"}),
        ("I don't mind where really", {"places"}),
        ("I don’t care about the salary", {"pay"}),
        ("any hours", {"hours"}),
        ("doesn't matter about the pay then", {"pay"}),
        ("what about the whole of the UK", {"places"}),
        ("location doesn't matter", {"places"}),
        ("I don't mind how far", {"places"}),
        ("anywhere", {"places"}),
        ("anywhere in the UK is fine", {"places"}),
        ("anywhere near Birmingham", set()),
        ("how about anywhere in the south west", set()),
        ("any permanent roles?", set()),
        ("any jobs in Leeds", set()),
        ("what about pay", set()),
        ("older ones too", {"posted_since"}),
    ],
)
def test_what_is_given_up_by_name_is_known(text: str, kinds: set[str]) -> None:
    """Naming a kind gives it up only with a word that says so."""
    assert given_up(text) == kinds


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_no_text_breaks_the_reading(text: str, start: int, end: int) -> None:
    """Any positions of any text have one meaning."""
    assert firmness(text, min(start, end), max(start, end)) in Firmness
    assert given_up(text) <= {
        *("pay", "places", "work_modes", "contracts", "hours", "bands"),
        *("sponsorship", "employer", "posted_since", "text"),
    }
