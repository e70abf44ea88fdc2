"""Where a message is cut, and when its halves are two requests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.nlu.clauses import LONGEST_CUT, MOST_CUTS, cuts, opening
from frontline.nlu.requests import ANSWERS, Piece, may_be_request, two_requests


def halves(text: str) -> list[tuple[str, str]]:
    begin = len(opening(text))
    return [(text[begin:first], text[second:]) for first, second in cuts(text)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("physio jobs in Leeds and do I need a DBS", "physio jobs in Leeds", "do I need a DBS"),
        ("07700 900123, and why do you need it?", "07700 900123", "why do you need it?"),
        ("hi, I'm a nurse in Kent, do you sponsor?", "I'm a nurse in Kent", "do you sponsor?"),
        ("any OT jobs? also can I work nights", "any OT jobs?", "also can I work nights"),
        ("yes, and how long do you keep it?", "yes", "how long do you keep it?"),
        ("Nurse jobs - do you sponsor?", "Nurse jobs", "do you sponsor?"),
        ("find a job\ntell me the fee", "find a job", "tell me the fee"),
        ("tell me bout the 3rd n can i apply", "tell me bout the 3rd", "can i apply"),
        ("put me down for number 1, and alert me", "put me down for number 1", "alert me"),
        ("its 07700 900733, y u need it", "its 07700 900733", "y u need it"),
    ],
)
def test_a_message_is_cut_where_a_new_sentence_begins(text: str, first: str, second: str) -> None:
    """Behind a mark, or before "and" with a verb or a question word after it."""
    assert (first, second) in halves(text)


@pytest.mark.parametrize(
    "text",
    [
        "physio jobs in Leeds and Bradford",
        "band 6 or 7, Leeds or York",
        "thanks, bye",
        "hello, nurse jobs please",
        "can you also tell me about visas",
        "nights and weekends only",
        "a" * (LONGEST_CUT + 1),
    ],
)
def test_a_message_without_a_second_sentence_is_not_cut(text: str) -> None:
    """Lists and courtesies are no boundary."""
    assert halves(text) == []


@given(st.text(max_size=LONGEST_CUT + 50))
def test_cuts_lie_inside_the_text_and_are_few(text: str) -> None:
    """Every half has something in it, whatever is typed."""
    found = cuts(text)
    assert len(found) <= MOST_CUTS
    assert all(0 < first <= second < len(text) for first, second in found)


def piece(text: str, label: str, confidence: float = 0.9) -> Piece:
    return Piece(text, label, confidence)


SEARCH = piece("nurse jobs in Kent", "search_vacancies")
FEES = piece("do you charge me", "faq/fees")
WHOLE = piece("both", "search_vacancies", 0.6)


def test_two_requests_that_are_sure_of_themselves_are_believed() -> None:
    """A search and a question are done one after the other."""
    assert two_requests(WHOLE, [(SEARCH, FEES)]) == (SEARCH, FEES)


def test_the_surest_cut_is_taken() -> None:
    """Of several places the one where both halves are clearest."""
    worse = (piece("nurse jobs", "search_vacancies", 0.7), FEES)
    assert two_requests(WHOLE, [worse, (SEARCH, FEES)]) == (SEARCH, FEES)


@pytest.mark.parametrize(
    ("text", "label", "second"),
    [
        ("we need three nurses in Truro", "hire_staff", piece("what do you charge", "faq/fees")),
        ("first one's for me", "apply", piece("set an alert for others", "job_alert")),
    ],
)
def test_what_is_told_stands_beside_what_is_asked(text: str, label: str, second: Piece) -> None:
    """A wish need not be put as a request, where both halves are sure."""
    told = piece(text, label)
    assert two_requests(WHOLE, [(told, second)]) == (told, second)
    assert two_requests(WHOLE, [(piece(text, label, 0.7), second)]) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SEARCH, piece("show me remote ones", "refine_search")),
        (piece("I want to apply", "apply"), piece("call me back", "talk_to_human")),
        (SEARCH, piece("what now", "help")),
        (SEARCH, piece("do you charge me", "faq/fees", 0.4)),
        (piece("my shift got cancelled", "placed_worker"), FEES),
        (SEARCH, SEARCH),
        (piece("I feel awful", "crisis"), FEES),
    ],
)
def test_halves_of_one_wish_stay_together(first: Piece, second: Piece) -> None:
    """Two searches, two forms, a story with its question or a half unclear are one message."""
    assert two_requests(WHOLE, [(first, second)]) is None


def test_what_is_told_of_oneself_may_lead_to_a_question_of_its_own() -> None:
    """ "Nurse in Kent, do you sponsor?" is about sponsoring, as the whole is."""
    told, asked = piece("I'm a nurse in Kent", "inform"), piece("do you sponsor", "faq/visa")
    whole = piece("I'm a nurse in Kent, do you sponsor", "faq/visa", 0.7)
    assert two_requests(whole, [(told, asked)]) == (told, asked)
    assert two_requests(piece("…", "faq/dbs", 0.7), [(told, asked)]) is None


def test_after_a_stop_the_whole_says_what_is_wanted_instead() -> None:
    """ "Find me something remote" alone is unclear; beside "cancel that" it was understood."""
    stop, other = piece("cancel that", "cancel"), piece("find me something", "job_alert", 0.3)
    whole = piece("cancel that and find me something", "refine_search", 0.7)
    believed = two_requests(whole, [(stop, other)])
    assert believed is not None
    assert (believed[1].text, believed[1].label) == ("find me something", "refine_search")


LABELS = st.sampled_from(["search_vacancies", "apply", "faq/fees", "cancel", "help", *ANSWERS])
WORDS = st.sampled_from(
    ["nurse jobs", "do you charge", "Kent", "cancel that", "so?", "07700 900123"]
)


@given(WORDS, WORDS, LABELS, LABELS)
def test_what_may_be_no_request_is_never_the_second_of_two(
    first: str, second: str, of_first: str, of_second: str
) -> None:
    """So its halves need not be read."""
    pair = (piece(first, of_first), piece(second, of_second))
    for whole in (WHOLE, piece("both", of_second)):
        if two_requests(whole, [pair]):
            assert may_be_request(second)
