"""Where a message is cut, and when its halves are two requests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.nlu.clauses import LONGEST_CUT, MOST_PLACES, Cut, cuts, opening
from frontline.nlu.request_evidence import Piece, of_form
from frontline.nlu.requests import (
    ANSWERS,
    MOST_CUTS,
    Halves,
    answer_and_request,
    places,
    two_requests,
)


def halves(text: str) -> list[tuple[str, str]]:
    begin = len(opening(text))
    return [(text[begin : cut.ends], text[cut.starts :]) for cut in cuts(text)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("physio jobs in Leeds and do I need a DBS", "physio jobs in Leeds", "do I need a DBS"),
        ("07700 900123, and why do you need it?", "07700 900123", "why do you need it?"),
        ("hi, I'm a nurse in Kent, do you sponsor?", "I'm a nurse in Kent", "do you sponsor?"),
        ("any OT jobs? also can I work nights", "any OT jobs?", "can I work nights"),
        ("yes, and how long do you keep it?", "yes", "how long do you keep it?"),
        ("Nurse jobs - do you sponsor?", "Nurse jobs", "do you sponsor?"),
        ("find a job\ntell me the fee", "find a job", "tell me the fee"),
        ("tell me bout the 3rd n can i apply", "tell me bout the 3rd", "can i apply"),
        ("put me down for number 1, and alert me", "put me down for number 1", "alert me"),
        ("its 07700 900733, y u need it", "its 07700 900733", "y u need it"),
        ("apply for it btw will they sponsor", "apply for it", "will they sponsor"),
        ("any jobs. oh and do you sponsor", "any jobs.", "do you sponsor"),
        ("find me a job while you're at it text me", "find me a job", "text me"),
        ("what is a DBS do i need one", "what is a DBS", "do i need one"),
    ],
)
def test_a_message_is_cut_where_another_request_may_begin(
    text: str, first: str, second: str
) -> None:
    """Behind a mark, a comma or a joining word, which is in neither half; or before a question."""
    assert (first, second) in halves(text)


@pytest.mark.parametrize(
    "text",
    [
        "physio jobs in Leeds and Bradford",
        "band 6 or 7, Leeds or York",
        "thanks, bye",
        "hello, nurse jobs please",
        "nights and weekends only",
        "a" * (LONGEST_CUT + 1),
    ],
)
def test_lists_and_courtesies_are_not_looked_at(text: str) -> None:
    """Their form speaks so much against it that their halves need not be read."""
    assert places(text) == []


@given(st.text(max_size=LONGEST_CUT + 50))
def test_cuts_lie_inside_the_text_and_are_few(text: str) -> None:
    """Every half has something in it, whatever is typed; of the places the likeliest are kept."""
    found = cuts(text)
    assert len(found) <= MOST_PLACES
    assert len(places(text)) <= MOST_CUTS
    assert all(0 <= cut.ends <= cut.starts < len(text) for cut in found)


def piece(text: str, label: str, confidence: float = 0.95) -> Piece:
    return Piece(text, label, confidence, support={label: confidence})


MARK = Cut(0, 0, "mark", "?")
AND = Cut(0, 0, "word", "and")


def joined(first: Piece, second: Piece, cut: Cut = AND) -> Halves:
    return of_form(first.text, second.text, cut, 1), (first, second)


SEARCH = piece("show me nurse jobs in Kent", "search_vacancies")
FEES = piece("do you charge me anything", "faq/fees")
WHOLE = piece("both", "search_vacancies", 0.6)


def test_two_requests_that_are_sure_of_themselves_are_believed() -> None:
    """A search and a question are done one after the other."""
    assert two_requests(WHOLE, [joined(SEARCH, FEES)]) == (SEARCH, FEES)


def test_the_surest_cut_is_taken() -> None:
    """Of several places the one where both halves are clearest."""
    worse = joined(piece("show me", "search_vacancies", 0.7), FEES)
    assert two_requests(WHOLE, [worse, joined(SEARCH, FEES)]) == (SEARCH, FEES)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SEARCH, piece("what now", "help")),
        (SEARCH, piece("do you charge me", "faq/fees", 0.1)),
        (SEARCH, piece("I live in Kent", "inform")),
        (SEARCH, SEARCH),
        (piece("yes", "affirm"), piece("send my application", "apply")),
        (piece("I feel awful", "crisis"), FEES),
        (SEARCH, piece("ich suche Arbeit", "other_language")),
    ],
)
def test_halves_of_one_wish_stay_together(first: Piece, second: Piece) -> None:
    """A wish and what it is made of, a half unclear, and what nothing can be done beside."""
    assert two_requests(WHOLE, [joined(first, second, MARK)]) is None


def test_what_is_not_had_back_needs_more_to_speak_for_it() -> None:
    """As sure as a wish for an alert is not enough to have everything deleted."""
    first, link = (
        piece("tell me your opening hours", "faq/opening_hours"),
        Cut(0, 0, "mark", "also"),
    )

    def believed(label: str) -> int:
        sure = [n / 50 for n in range(1, 50)]
        ends = [piece("please see to an end of it all", label, each) for each in sure]
        return sum(bool(two_requests(WHOLE, [joined(first, end, link)])) for end in ends)

    assert 0 < believed("stop_alerts") < believed("review_answers")


def test_an_answer_and_a_question_count_as_two_only_where_an_answer_is_awaited() -> None:
    """ "Nurse in Kent, do I need a DBS?" is one question, unless the profession was asked for."""
    told, asked = piece("I'm a nurse in Kent", "inform"), piece("do I need a DBS", "faq/dbs")
    comma = Cut(0, 0, "comma", ",")
    whole = piece("I'm a nurse in Kent, do I need a DBS", "faq/dbs", 0.9)
    assert two_requests(whole, [joined(told, asked, comma)]) is None
    assert answer_and_request(whole, [joined(told, asked, comma)]) == (told, asked)


@pytest.mark.parametrize(
    "second", [piece("please hurry", "pause"), piece("could it be two", "faq/fees", 0.4)]
)
def test_what_is_unsure_or_no_question_is_not_taken_off_an_answer(second: Piece) -> None:
    """A form must not be left, nor a person told of fees, for a word in passing."""
    name = piece("Maria Silva", "inform")
    assert answer_and_request(WHOLE, [joined(name, second)]) is None


def test_a_question_and_a_request_are_no_answer_with_a_question() -> None:
    """Whatever is awaited: the first half must be told, not asked."""
    assert answer_and_request(WHOLE, [joined(FEES, SEARCH)]) is None


LABELS = st.sampled_from(["search_vacancies", "apply", "faq/fees", "cancel", "help", *ANSWERS])
WORDS = st.sampled_from(
    ["nurse jobs", "do you charge", "Kent", "cancel that", "so?", "07700 900123"]
)


@given(WORDS, WORDS, LABELS, LABELS, st.floats(0, 1), st.floats(0, 1))
def test_two_requests_are_never_the_same_one_twice(
    first: str, second: str, of_first: str, of_second: str, sure: float, surer: float
) -> None:
    """Whatever is read of the halves, and however surely."""
    pair = joined(piece(first, of_first, sure), piece(second, of_second, surer))
    for whole in (WHOLE, piece("both", of_second)):
        for believed in (two_requests(whole, [pair]), answer_and_request(whole, [pair])):
            assert believed is None or believed[0].label != believed[1].label


@pytest.mark.parametrize(
    ("wish", "question"),
    [
        (
            piece("I should like to apply for the Manchester post.", "apply", 0.9),
            piece("Will my present employer find out?", "privacy_question", 0.8),
        ),
        (
            piece("i wanna go for the second one", "apply", 0.8),
            piece("is it nights?", "faq/x", 0.6),
        ),
    ],
)
def test_a_wish_to_apply_and_a_question_are_two_however_formal(
    wish: Piece, question: Piece
) -> None:
    """Each is sure by itself, whatever the whole was taken for."""
    whole = piece("both", "apply", 0.99)
    assert two_requests(whole, [joined(wish, question, MARK)]) == (wish, question)


@pytest.mark.parametrize(
    "second",
    [
        piece("Will my employer find out?", "privacy_question", 0.3),
        piece("I have five years in ICU", "inform", 0.9),
        piece("Will that do?", "affirm", 0.9),
    ],
)
def test_what_is_unsure_or_asks_nothing_is_not_taken_off_a_wish_to_apply(second: Piece) -> None:
    whole, first = piece("both", "apply", 0.99), piece("I'd like to apply for it.", "apply", 0.99)
    assert two_requests(whole, [joined(first, second, MARK)]) is None
