"""What was meant by what was typed, for those who read the meaning of a whole message."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.adapters.english import word_ranks
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.slips.correction import Correction
from frontline.nlu.slips.text_speak import TEXT_SPEAK

LISTS = read_job_words(Path(__file__).parents[3] / "data" / "_shared")
UK = UkGazetteer()
FIELD = {
    word
    for phrase in (*LISTS.roles, *LISTS.specialties, *LISTS.attributes)
    for word in re.findall(r"[a-z]{3,}", phrase.lower())
}
CORRECTION = Correction(word_ranks(), FIELD | UK.large_towns(), UK.words_of_names() | {"brum"})


def meant(text: str) -> str:
    """The text as it was meant."""
    return CORRECTION.read(text).text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("i wnat to aply 4 teh job", "i want to apply for the job"),
        (
            "lokking 4 bnd 5 stff nurse jbs nr brum",
            "looking for band 5 staff nurse jobs near brum",
        ),
        ("wen is teh intervew", "when is the interview"),
        ("intrested in physo wrk", "interested in physio work"),
        ("any jobs in manchstr", "any jobs in manchester"),
        ("want 2 start asap", "want to start as soon as possible"),
        ("u sponsor visas tho?", "you sponsor visas though?"),
        ("dont wnat it", "don't want it"),
        ("CANCLE MY APLICATION", "cancel my application"),
    ],
)
def test_slips_and_text_speak_are_read_as_they_are_meant(typed: str, read: str) -> None:
    """As a recruiter would read them."""
    assert meant(typed).lower() == read


@pytest.mark.parametrize(
    "text",
    [
        "i am an ot",
        "RMN, ODP or HCPC",
        "band 4 jobs",
        "can start in 2 weeks",
        "option 2 please",
        "Rhys Penhallow",
        "my name is Anya Kowalska",
        "call me jhon",
        "email anna.smiht@exmaple.org",
        "my pin is 12A3456B",
        "FD-2002",
        "EPR and FHIR at Moorfields",
        "any jobs in Llandudno or Aberystwyth",
        "I am ill, where is my photo id",
        "y",
        "n",
        "je cherche un emploi dans un hopital",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    """Names, places, figures, addresses, abbreviations, other languages and words."""
    assert meant(text) == text


def test_common_english_and_the_words_of_the_field_are_no_slips() -> None:
    """Each alone in a sentence; short forms are listed, and stand for something else."""
    common = [word for word, rank in word_ranks().items() if rank < 2_500 and len(word) > 1]
    changed = {word for word in (*common, *FIELD) if meant(f"so {word} it") != f"so {word} it"}
    assert changed <= set(TEXT_SPEAK)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    """The way back leads to what was typed, in order and without overlaps."""
    read = CORRECTION.read(text)
    done = 0
    for now, now_end, start, end in read.shifts:
        assert done <= start < end <= len(text)
        assert read.text[now:now_end]
        done = end
    assert read.shifts or read.text == text


@settings(max_examples=200, deadline=None)
@given(
    words=st.lists(st.sampled_from(["wnat", "4", "teh", "pls", "job", "leeds"]), max_size=8),
    held=st.from_regex(
        r"(?:0[0-9]{10}|[0-9]{2}[A-Z][0-9]{4}[A-Z]|[a-z]{3,9}@[a-z]{3,9}\.org)", fullmatch=True
    ),
)
def test_numbers_and_addresses_are_never_touched(words: list[str], held: str) -> None:
    """A letter changed in one would lose the visitor."""
    assert held in meant(" ".join([*words, held, *words])).split()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(sorted(FIELD)), min_size=1, max_size=6))
def test_what_was_put_right_stays_right(words: list[str]) -> None:
    """Reading a text twice changes nothing more."""
    once = meant(" ".join(words))
    assert meant(once) == once
