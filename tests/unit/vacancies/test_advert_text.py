"""Facts of a job are read from the words of its advert."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain import advert_text, job_titles
from frontline.domain.advert_text import (
    LONGEST_DESCRIPTION,
    contract_in,
    hours_in,
    plain_text,
    sponsorship_in,
    work_mode_in,
)
from frontline.domain.cued_words import CuedWords
from frontline.domain.job_titles import register_named, register_of_title
from frontline.domain.vacancy import ContractType, Hours, WorkMode


def test_markup_escaped_twice_becomes_plain_lines() -> None:
    """Tags go, paragraphs stay apart, entities become characters."""
    markup = "&amp;lt;p&amp;gt;Band 5 &amp;amp; 6&amp;lt;/p&amp;gt;&lt;b&gt;Apply&lt;/b&gt; now"
    assert plain_text(markup) == "Band 5 & 6\nApply now"


@given(st.text(max_size=300))
def test_plain_text_never_holds_nul_or_grows_without_bound(text: str) -> None:
    """Any markup gives storable text."""
    assert "\x00" not in plain_text(text)
    assert len(plain_text("<p>" + text * 200)) <= LONGEST_DESCRIPTION


@pytest.mark.parametrize(
    ("title", "text", "contract"),
    [
        ("Bank Staff Nurse", "", ContractType.BANK),
        ("Staff Nurse (bank holiday cover)", "", None),
        ("Locum Pharmacist", "a permanent team", ContractType.LOCUM),
        ("Nurse", "This is a fixed-term post for 12 months.", ContractType.FIXED_TERM),
        ("Nurse", "Maternity cover until May.", ContractType.FIXED_TERM),
        ("Nurse", "A permanent role in a happy team", ContractType.PERMANENT),
        ("Nurse", "Blood bank and temporary staff rooms", None),
    ],
)
def test_the_contract_is_read_from_title_then_text(
    title: str, text: str, contract: ContractType | None
) -> None:
    """The title counts before the text, and other banks are no contract."""
    assert contract_in(title, text) is contract


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Hybrid working, two days in Leeds", WorkMode.HYBRID),
        ("This post is home-based", WorkMode.REMOTE),
        ("Look after people by remote monitoring", None),
        ("Work in our hybrid theatre", None),
        ("An on-site role", WorkMode.ON_SITE),
    ],
)
def test_the_work_mode_is_where_the_person_works(text: str, mode: WorkMode | None) -> None:
    """Clinical uses of "remote" and "hybrid" are no work mode."""
    assert work_mode_in(text) is mode


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("part-time", Hours.PART_TIME),
        ("Full time", Hours.FULL_TIME),
        ("full time or part time", None),
        ("37.5 hours per week", Hours.FULL_TIME),
        ("22.5 hrs a week", Hours.PART_TIME),
        ("flexible", None),
    ],
)
def test_hours_are_read_from_words_and_numbers(text: str, hours: Hours | None) -> None:
    """Both kinds offered, or none named, is no kind."""
    assert hours_in(text) is hours


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("We are unable to offer visa sponsorship.", False),
        ("Sponsorship is available for this role.", True),
        ("Sponsor a nurse for the fun run", None),
    ],
)
def test_sponsorship_is_only_what_the_advert_says(text: str, offered: bool | None) -> None:
    """Offered, ruled out, or not mentioned."""
    assert sponsorship_in(text) is offered


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Registered Mental Health Nurse (RMN)", "NMC"),
        ("Senior ODP", "HCPC"),
        ("Clinical Pharmacist", "GPhC"),
        ("Trainee Operating Department Practitioner", None),
        ("Physiotherapist Assistant", None),
        ("Data Analyst", None),
    ],
)
def test_protected_titles_name_their_register(title: str, body: str | None) -> None:
    """A title protected by law needs its register; assistants and trainees do not."""
    assert register_of_title(title) == body


def test_a_register_asked_for_in_the_text_is_named() -> None:
    """ "Registered with the HCPC" and "GMC registration" name the register."""
    assert register_named("You must be registered with the HCPC.") == "HCPC"
    assert register_named("Full GMC registration") == "GMC"
    assert register_named("We work with the NMC on standards") is None


WORDS = st.lists(
    st.sampled_from(
        [
            "Hybrid",
            "REMOTE",
            "remotely",
            "working",
            "home-based",
            "from",
            "home",
            "on-site",
            "only",
            "not",
            "suitable",
            "for",
            "Part-time",
            "full",
            "time",
            "PERMANENT",
            "Fixed",
            "term",
            "maternity",
            "cover",
            "secondment",
            "opportunity",
            "6",
            "months",
            "contract",
            "bank",
            "post",
            "locum",
            "role",
            "temporary",
            "basis",
            "sponsorship",
            "available",
            "no",
            "can",
            "sponsor",
            "visa",
            "NMC",
            "registration",
            "registered",
            "with",
            "Social",
            "Work",
            "England",
            "pin",
            ".",
            ";",
            "(remote)",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(WORDS)
def test_cues_never_hide_what_a_pattern_would_find(text: str) -> None:
    """Looking for the cues first changes how fast words are found, never which."""
    cued = [each for each in vars(advert_text).values() if isinstance(each, CuedWords)]
    cued += [words for _, words in advert_text._CONTRACT_IN_TEXT]
    cued.append(job_titles._REGISTERED)
    assert len(cued) == 13
    for words in cued:
        found, expected = words.search(text, text.lower()), words.pattern.search(text)
        assert (found and found.span()) == (expected and expected.span()), words.pattern.pattern
