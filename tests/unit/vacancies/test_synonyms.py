"""The trainers' table of words that mean the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from frontline.adapters.search.synonyms import Synonyms, SynonymsError, load_synonyms
from frontline.settings import ROOT


def test_the_longest_phrase_counts() -> None:
    """ "Mental health nurses" is one term, and finds what "RMN" finds."""
    table = Synonyms([["rmn", "mental health nurse"], ["nurse", "nursing"]])
    assert table.read(["mental", "health", "nurses"]) == [
        [("mental", "health", "nurses"), ("rmn",), ("mental", "health", "nurse")]
    ]
    assert table.read(["rmn"])[0][1:] == [("mental", "health", "nurse")]


def test_what_says_more_than_another_is_left_out() -> None:
    """Whoever looks for a mental health nurse finds the registered ones among them."""
    table = Synonyms([["mental health nurse", "registered mental health nurse", "rmn"]])
    assert table.read(["rmn"]) == [[("rmn",), ("mental", "health", "nurse")]]


def test_a_field_takes_in_its_professions_and_not_the_reverse() -> None:
    """Pharmacy finds pharmacists; a pharmacist does not find every role of a pharmacy."""
    table = Synonyms([{"pharmacy": ["pharmacist"]}, ["pharmacist", "chemist"]])
    assert table.read(["pharmacy"]) == [[("pharmacy",), ("pharmacist",)]]
    assert table.read(["pharmacist"]) == [[("pharmacist",), ("chemist",)]]


def test_words_without_synonyms_stand_for_themselves() -> None:
    """A word outside the table is its own only phrase."""
    assert Synonyms().read(["porter"]) == [[("porter",)]]


def test_the_table_of_the_project_can_be_used() -> None:
    """data/_shared/synonyms.yml knows the abbreviations of the field."""
    table = load_synonyms(ROOT / "data" / "_shared" / "synonyms.yml")
    assert ("operating", "department", "practitioner") in table.read(["odp"])[0]
    assert len(table.read(["hca"])[0]) > 3


@pytest.mark.parametrize("content", ["[1, 2", "synonyms: 5", "synonyms: [[1]]", "", "- a"])
def test_a_broken_table_is_refused_with_its_name(tmp_path: Path, content: str) -> None:
    """A trainer's slip names the file."""
    path = tmp_path / "synonyms.yml"
    path.write_text(content, "utf-8")
    with pytest.raises(SynonymsError, match=r"synonyms\.yml"):
        load_synonyms(path)
