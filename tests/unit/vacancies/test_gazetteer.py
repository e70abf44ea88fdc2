"""The gazetteer knows the places of the United Kingdom, as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.adapters.gazetteer.uk import HERE, UkGazetteer
from frontline.domain.place import in_the_uk

UK = UkGazetteer()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Leeds", "Leeds"),
        ("leeds city centre", "Leeds"),
        ("Brum", "Birmingham"),
        ("Hull", "Kingston upon Hull"),
        ("newcastle", "Newcastle upon Tyne"),
        ("Caerdydd", "Cardiff"),
        ("saint helens", "St Helens"),
        ("kings lynn", "King's Lynn"),
        ("lester", "Leicester"),
        ("worchester", "Worcester"),
        ("Manchestre", "Manchester"),
        ("the north west", "North West"),
        ("ls14ap", "LS1 4AP"),
        ("BT9", "BT9"),
        ("kent", "Kent"),
        ("west mids", "West Midlands"),
        ("the M62 corridor", "M62 corridor"),
        ("camden", "Camden"),
        ("leamington spa", "Leamington Spa"),
        ("addenbrookes", "Addenbrooke's Hospital"),
        ("je2", "JE2"),
        ("im1 1aa", "IM1 1AA"),
        ("bt66", "BT66"),
    ],
)
def test_places_are_found_as_people_write_them(typed: str, name: str) -> None:
    """Nicknames, spellings, slips, regions and postcodes lead to the place."""
    assert UK.find(typed)[0].name == name


@pytest.mark.parametrize("typed", ["", "xyzzy", "a" * 10_000, "ZZ99 9ZZ", "'; drop table", "\x00"])
def test_what_is_no_place_is_not_found(typed: str) -> None:
    """Unknown names give nothing, at once."""
    assert list(UK.find(typed)) == []


def test_namesakes_are_told_apart_by_the_town_nearby() -> None:
    """Newport in Wales comes first, and each Newport says which it is."""
    names = [place.name for place in UK.find("Newport")]
    assert names[0] == "Newport, near Cardiff"
    assert len(names) > 1


def test_scotland_is_its_postcodes_and_not_a_circle() -> None:
    """Carlisle lies within the circle around Scotland, but is not in it."""
    scotland = UK.find("Scotland")[0]
    assert "EH" in scotland.areas
    assert "CA" not in scotland.areas


def scanned(text: str) -> list[str]:
    return [mention.places[0].name for mention in UK.scan(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("hybrid clinical informatics roles near Leeds over 45k", ["Leeds"]),
        ("Newcastle upon Tyne or the North West", ["Newcastle upon Tyne", "North West"]),
        ("ODP in London or Kent, not Essex", ["London", "Kent", "Essex"]),
        ("jobs in reading or bath", ["Reading", "Bath"]),
        ("reading CVs in march", []),
        ("I hope to deal with it over sandwiches", []),
        ("band 6 physio", []),
        ("ST3 doctor", []),
        ("physio in B6", ["B6"]),
        ("anything around LS1 4AP?", ["LS1 4AP"]),
        ("reading jobs", ["Reading"]),
        ("band 6 jobs near the royal marsden hospital", ["Royal Marsden Hospital"]),
        ("nurse in lewisham or whitechapel", ["Lewisham", "Whitechapel"]),
        ("Addenbrookes", ["Addenbrooke's Hospital"]),
        ("jobs at Royal Papworth Hospital", []),
        ("Sale", ["Sale"]),
        ("VR training ward manager, wells", []),
    ],
)
def test_places_are_found_in_sentences(text: str, names: list[str]) -> None:
    """The longest name counts, and English words only where a place is meant."""
    assert scanned(text) == names


WORDS = ("Leeds", "bath", "IN", "near", "st", "kent", "LS1", "4AP", "ŵ", "é", "💥", "\x00", " ")


@settings(max_examples=40)
@given(st.lists(st.sampled_from(WORDS)))
def test_mentions_lie_in_order_inside_the_text(words: list[str]) -> None:
    """Spans never overlap, and each place lies in the country."""
    text = " ".join(words)
    end = 0
    for mention in UK.scan(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        assert mention.places
        assert all(in_the_uk(place.latitude, place.longitude) for place in mention.places)


def test_a_long_text_is_scanned_whole() -> None:
    """Fifty thousand characters give every mention, without trouble."""
    assert len(UK.scan("nurse in Leeds, " * 3_200)) == 3_200


def test_the_file_stays_small_and_its_sources_are_named() -> None:
    """The data shipped with the package is under 400 kB, with its attributions beside it."""
    assert (HERE / "places.tsv.gz").stat().st_size < 400_000
    notice = (HERE / "NOTICE").read_text("utf-8")
    assert "Contains OS data © Crown copyright and database right" in notice
    assert "Creative Commons Attribution 4.0" in notice
