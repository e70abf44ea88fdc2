"""What is told of somebody's work at a question it does not answer is kept for the recruiter."""

from __future__ import annotations

import pytest

from frontline.domain.told_of_work import tells_of_work
from frontline.domain.unneeded_words import without_family
from tests.unit.domain.screening_talk import ScreeningTalk

WORK = [
    "yes pin is in date, nothing on it",
    "drug rounds fine yeah, done my iv's and all that",
    "MSK I do every day, group class for back pain I made myself",
    "Dysphagia competencies up to level C and I supervise",
    "driving licence clean since 2004",
    "I've run dashboards for 30 wards",
    "home births, yes, 40 odd. and I drive",
    "I taught second years at uni for two terms",
    "trained the juniors in triage too",
]
OTHER = [
    "yes you may share it with the trust",
    "what shifts are there on the ward?",
    "send it please",
    "stop, I don't want to apply for a ward",
    "any jobs on a children's ward",
    "my e-mail is wrong",
    "I don't know my notice",
    "forget the ward one",
    "ok thanks",
    "can someone call me about the shifts",
    "that looks good to me",
    "take out the years on the ward",
]


@pytest.mark.parametrize("text", WORK)
def test_somebody_tells_of_their_work(text: str) -> None:
    assert tells_of_work(text)


@pytest.mark.parametrize("text", OTHER)
def test_what_asks_or_decides_tells_of_none(text: str) -> None:
    assert not tells_of_work(text)


@pytest.mark.parametrize("text", WORK)
@pytest.mark.parametrize("opened", ["name", "phone", "right_to_work", "consent", "review"])
def test_what_is_told_beside_the_question_is_kept(text: str, opened: str) -> None:
    talk = ScreeningTalk().up_to(opened)
    answers = {a.question: a.value for a in talk.draft.answers}
    talk.say(text)
    kept = (talk.value("note") or "") + (talk.value("experience") or "")
    assert text in kept
    assert talk.open == opened
    assert {k: v for k, v in answers.items() if k != "experience"}.items() <= {
        a.question: a.value for a in talk.draft.answers
    }.items()


def test_nothing_is_sent_or_permitted_by_it() -> None:
    talk = ScreeningTalk().up_to("consent")
    talk.say("yes pin is in date, nothing on it", "affirm")
    assert (talk.open, talk.draft.consents) == ("consent", ())


def test_two_things_told_are_both_kept() -> None:
    talk = ScreeningTalk().up_to("consent")
    talk.say(WORK[1])
    talk.say(WORK[4])
    assert talk.value("note") == f"{WORK[1]}; {WORK[4]}"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("ten years qualified but one of those I've been on mat leave", "ten years qualified"),
        ("8 years on a stroke ward, then maternity leave", "8 years on a stroke ward, then"),
        ("band 6, my little one is two, bank shifts since", "band 6, bank shifts since"),
    ],
)
def test_family_stays_out_of_what_an_employer_reads(words: str, kept: str) -> None:
    assert without_family(words) == kept.removesuffix(", then")


@pytest.mark.parametrize(
    "words",
    [
        "midwife, 6 years on a maternity ward",
        "two years with new babies in neonatal care",
        "ten years in a nursing home",
    ],
)
def test_whose_work_it_is_keeps_every_word(words: str) -> None:
    assert without_family(words) == words


def test_leave_told_with_the_years_is_not_kept() -> None:
    talk = ScreeningTalk().up_to("experience")
    talk.say("ten years qualified but one of those I've been on mat leave")
    answer = talk.draft.answer_to("experience")
    assert answer is not None
    assert "mat leave" not in answer.words + answer.value


@pytest.mark.parametrize("text", ["yes send it", "ok send it now", "That is all. Kindly submit it"])
def test_what_may_be_left_out_does_not_keep_it_from_being_sent(text: str) -> None:
    talk = ScreeningTalk().up_to("experience")
    talk.say(text, "affirm")
    assert (talk.said(), talk.open) == (["left_optional"], "consent")


@pytest.mark.parametrize(
    "text",
    [
        "No, don't share it. My practice manager plays golf with theirs",
        "please don't send it to anyone yet",
        "don't share my details with them",
    ],
)
def test_a_no_to_sharing_that_comes_early_leaves_the_answers_where_they_are(text: str) -> None:
    talk = ScreeningTalk().up_to("notice")
    talk.say(text, "withdraw_consent", confidence=0.95)
    assert (talk.said(), talk.open) == (["not_without_yes"], "notice")


def test_a_number_that_looks_wrong_is_kept_and_the_talk_goes_on() -> None:
    talk = ScreeningTalk().up_to("registration")
    talk.say("OD041127")
    if talk.open == "change:registration":
        talk.say("British")
    assert talk.value("right_to_work") == "no_limits"
    assert "041127" in (talk.value("registration") or "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hang on, the experience should be 9 years, not 16", "9 years"),
        ("and its 9 years experience not 2", "9 years experience"),
    ],
)
def test_a_correction_is_kept_in_the_words_of_the_answer(text: str, words: str) -> None:
    talk = ScreeningTalk().up_to("consent")
    talk.say(text, "correct")
    answer = talk.draft.answer_to("experience")
    assert answer is not None
    assert answer.words == words


def test_the_phone_left_out_is_not_the_address() -> None:
    talk = ScreeningTalk().up_to("phone")
    talk.say("I'd rather not give a phone number to a chatbot, email is fine", "skip")
    assert talk.value("email") == "anna@example.org"
    assert talk.open == "profession"
