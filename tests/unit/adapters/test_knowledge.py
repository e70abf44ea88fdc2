"""The passages of data/knowledge: read as written, or refused with the file and the line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.adapters.brand import load_brand
from frontline.adapters.knowledge import (
    MOST_WORDS,
    KnowledgeUnusable,
    load_passages,
    read_passages,
)
from frontline.domain.knowledge import Passage

DATA = Path(__file__).parents[3] / "data"
PASSAGES = load_passages(DATA / "knowledge")
HEAD = """---
title: Share codes
source: Home Office
link: https://www.gov.uk/share-codes
reviewed: 2026-11-22
review_by: 2027-05-22
---
"""
BODY = "\n## How long it lasts\n\n> when does it run out\n\nIt lasts 90 days.\n"

words = st.text(st.characters(whitelist_categories=("Ll", "Nd")), min_size=1, max_size=12)
phrases = st.lists(words, min_size=1, max_size=8).map(" ".join)


def written(folder: Path, text: str) -> Path:
    path = folder / "share_codes.md"
    path.write_text(text, encoding="utf-8")
    return path


def refused(folder: Path, text: str) -> str:
    with pytest.raises(KnowledgeUnusable) as caught:
        read_passages(written(folder, text))
    return str(caught.value)


def test_each_heading_is_a_passage_of_its_own(tmp_path: Path) -> None:
    """Title, source and dates are the file's; heading, questions and text the section's."""
    more = "\n## What it looks like\n\nNine\ncharacters.\n"
    first, second = read_passages(written(tmp_path, HEAD + BODY + more))
    assert first.id == "share_codes#how-long-it-lasts"
    assert first.questions == ("when does it run out",)
    assert first.text == "It lasts 90 days."
    assert second.text == "Nine characters."
    assert {first.title, second.title} == {"Share codes"}
    assert first.link == "https://www.gov.uk/share-codes"


def test_text_before_the_first_heading_is_a_passage_under_the_title(tmp_path: Path) -> None:
    """A file that needs no headings has one passage."""
    only, _ = read_passages(written(tmp_path, HEAD + "\nFor work.\n" + BODY))
    assert (only.heading, only.text) == ("Share codes", "For work.")


@given(heading=phrases, question=phrases, text=phrases)
def test_what_is_written_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, heading: str, question: str, text: str
) -> None:
    """Any words survive, for any heading with a letter or number of English."""
    if not re.search("[a-z0-9]", heading):
        return
    body = f"\n## {heading}\n> {question}\n\n{text}\n"
    [passage] = read_passages(written(tmp_path_factory.mktemp("k"), HEAD + body))
    assert (passage.heading, passage.questions, passage.text) == (heading, (question,), text)


@given(text=st.text(max_size=300))
def test_any_text_is_read_or_refused_by_file_and_line(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """A trainer's slip never becomes a traceback."""
    path = tmp_path_factory.mktemp("k") / "share_codes.md"
    path.write_bytes((HEAD[:60] + text).encode("utf-8", "replace"))
    told = "share_codes.md: fine."
    try:
        read_passages(path)
    except KnowledgeUnusable as error:
        told = str(error)
    assert re.match(r"share_codes\.md(, line \d+)?: .+\.$", told)


@pytest.mark.parametrize(
    ("wrong", "line", "why"),
    [
        (HEAD.replace("reviewed: 2026-11-22\n", ""), 1, "lacks 'reviewed'"),
        (HEAD.replace("2026-11-22", "yesterday"), 5, "must be a date"),
        (HEAD.replace("2027-05-22", "2026-05-22"), 6, "must come after"),
        (HEAD.replace("link: https://", "link: javascript://"), 4, "must begin with https://"),
        (HEAD.replace("link: https://www.gov.uk", "link: //evil.example"), 4, "https://"),
        (HEAD.replace("title:", "titel:"), 2, "'titel' is no field"),
        (HEAD.replace("Share codes", ""), 2, "must be a text"),
        (HEAD.replace("title: Share", "title: [Share"), 3, "not valid YAML"),
        (HEAD[4:], 1, "begin the file with '---'"),
        (HEAD[:-4], 1, "no closing '---'"),
    ],
)
def test_a_bad_head_is_refused_by_file_and_line(
    tmp_path: Path, wrong: str, line: int, why: str
) -> None:
    """One plain sentence says where to look."""
    told = refused(tmp_path, wrong + BODY.replace("---", ""))
    assert told.startswith(f"share_codes.md, line {line}: ")
    assert why in told


@pytest.mark.parametrize(
    ("body", "line", "why"),
    [
        ("\n## Empty\n\n## Full\n\nText.\n", 9, "'Empty' has no text"),
        ("", 8, "has no text"),
        (BODY + BODY, 15, "that no other section has"),
        ("\n## Long\n\n" + "word " * (MOST_WORDS + 1), 9, "more than 120 words"),
    ],
)
def test_a_bad_section_is_refused_by_file_and_line(
    tmp_path: Path, body: str, line: int, why: str
) -> None:
    """A heading without text, twice the same, or too much below one."""
    told = refused(tmp_path, HEAD + body)
    assert told.startswith(f"share_codes.md, line {line}: ")
    assert why in told


def test_a_folder_that_is_not_there_holds_no_passages(tmp_path: Path) -> None:
    """Knowledge is optional."""
    assert load_passages(tmp_path / "knowledge") == []


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: p.id)
def test_a_passage_is_short_and_asked_for_in_several_ways(passage: Passage) -> None:
    """Seventy words and twenty-six a sentence, so that it can be read on a phone."""
    assert len(passage.text.split()) <= 70
    assert [s for s in passage.sentences if len(s.split()) > 26] == []
    assert len(passage.questions) >= 2


def test_passages_fill_in_only_known_facts_of_the_recruiter() -> None:
    """Every "{…}" is a value of data/brand.yml."""
    known = set(load_brand(DATA / "brand.yml").slots())
    said = " ".join(f"{p.title} {p.text} {p.source} {p.link}" for p in PASSAGES)
    assert set(re.findall(r"{(\w+)}", said)) <= known


def test_every_passage_leads_to_its_source() -> None:
    """Only the recruiter's own article has no address yet."""
    without = {passage.source for passage in PASSAGES if passage.link is None}
    assert without == {'Our article "Is the healthcare industry spearheading the metaverse?"'}
