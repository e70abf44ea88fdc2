"""What a question asks about a job, beside its fields."""

from __future__ import annotations

import pytest

from frontline.domain.advert_answers import answer_of_advert, sentence_with_all_words
from frontline.domain.advert_subjects import SUBJECTS, subjects_of
from tests.unit.vacancies.samples import vacancy

SCHOOL = vacancy(
    "S",
    title="School Nurse",
    description="Term time only: health plans and drop-ins in twelve schools. Weekly teaching.",
    requirements=("Care certificate or six months of care work", "Driving licence"),
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("can you park there", ["parking"]),
        ("do they want a car", ["driving"]),
        ("any chance of flexi hours", ["a job share or flexible hours"]),
        ("do u get to do ur own rota", ["a job share or flexible hours"]),
        ("how long is it for", ["how long the contract is"]),
        ("what are the exact hours", ["shifts and working times"]),
        ("is it all at home or do I have to come in", ["the days in the office or at home"]),
        ("do you help with moving costs", ["help with moving or a place to live"]),
        ("do they pay travel expenses", ["travel costs"]),
        ("would they interview by video", ["the interview"]),
        ("who would I report to", ["who it reports to"]),
        ("does it take newly qualified", ["newly qualified people or years of experience"]),
        ("what weekend rota is it, and is the diploma funded?",
         ["shifts and working times", "training"]),
        ("how long does the process take", []),
        ("how long will I wait to hear", []),
        ("can I speak to someone", []),
        ("is it 18 hours", []),
        ("good morning", []),
        ("what does it pay", []),
    ],
)  # fmt: skip
def test_the_subjects_of_a_question_are_known_by_everyday_words(
    question: str, names: list[str]
) -> None:
    """In the order of the question, and none where it asks for something else."""
    assert [subject.name for subject in subjects_of(question)] == names


def test_what_the_advert_leaves_open_is_named() -> None:
    """Both things are asked: one has a sentence, and the other the advert is silent on."""
    answer = answer_of_advert("is there parking and do I need to drive?", SCHOOL)
    assert answer.quotes == ("Driving licence",)
    assert [subject.name for subject in answer.silent] == ["parking"]


@pytest.mark.parametrize(
    ("question", "left_open"), [("are there nights", "nights"), ("is it on call", "on call")]
)
def test_a_kind_of_shift_is_told_only_by_that_kind(question: str, left_open: str) -> None:
    """Of nights an advert that speaks of term time says nothing."""
    answer = answer_of_advert(question, SCHOOL)
    assert not answer.quotes
    assert [subject.name for subject in answer.silent] == [left_open]


def test_how_many_asks_for_just_that_word_even_of_the_title() -> None:
    """ "How many schools" of a school nurse's advert is told by the sentence with the number."""
    assert "twelve schools" in answer_of_advert("how many schools", SCHOOL).quotes[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [("do I need the care certificate", True), ("do I need my birth certificate", False)],
)
def test_every_word_has_to_stand_in_the_sentence(question: str, told: bool) -> None:
    """A question everybody may ask is the advert's only where it names all that is asked."""
    assert (sentence_with_all_words(question, SCHOOL) is not None) is told


def test_no_two_subjects_have_one_name() -> None:
    """The name says what an advert leaves open."""
    names = [subject.name for subject in SUBJECTS]
    assert len(set(names)) == len(names)
