"""A vacancy's own question is read from plain fields, or told what is wrong with it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.handoff import Finding
from frontline.domain.met_rule import MetRule, in_words, judge
from frontline.domain.vacancy_question import (
    MOST_QUESTIONS,
    QuestionKind,
    VacancyQuestion,
    question_set_version,
)
from frontline.domain.vacancy_question_form import (
    FIELDS,
    fields_of,
    read_question,
    read_questions,
)

TRIAGE = {
    "text": "Have you led a digital triage service?",
    "kind": "yes_no",
    "purpose": "The post leads one from the first day.",
    "met": "Yes",
}


def question(**fields: object) -> VacancyQuestion:
    read = read_question({**TRIAGE, **fields})
    assert isinstance(read, VacancyQuestion), read
    return read


def problems(**fields: object) -> dict[str, str]:
    read = read_question({**TRIAGE, **fields})
    assert isinstance(read, tuple), read
    return {problem.field: problem.message for problem in read}


def test_four_fields_are_enough() -> None:
    assert question() == VacancyQuestion(
        key="have_you_led_a_digital_triage_service",
        text="Have you led a digital triage service?",
        kind=QuestionKind.YES_NO,
        purpose="The post leads one from the first day.",
        label="Have you led a digital triage service",
        required=True,
        met=MetRule(any_of=("Yes",)),
    )


@pytest.mark.parametrize(
    ("kind", "more", "met"),
    [
        ("one_of", {"options": "Band 5 | Band 6", "met": "band 6"}, MetRule(any_of=("Band 6",))),
        ("several of", {"options": ["A", "B"], "met": "all: A | B"}, MetRule(all_of=("A", "B"))),
        ("number", {"unit": "years", "met": "at least 2"}, MetRule(least=2)),
        ("number", {"unit": "miles", "met": "between 5 and 30"}, MetRule(least=5, most=30)),
        ("date", {"met": "by 2027-03-01"}, MetRule(latest=date(2027, 3, 1))),
        ("short-text", {"met": ""}, None),
        ("driving", {"met": "licence and car"}, MetRule(any_of=("Licence and a car",))),
        ("availability", {"met": "all: Nights | Weekends"}, MetRule(all_of=("Nights", "Weekends"))),
    ],
)  # fmt: skip
def test_each_kind_reads_its_own_rule(kind: str, more: dict[str, object], met: MetRule) -> None:
    assert question(kind=kind, **more).met == met


@pytest.mark.parametrize("kind", [kind.value for kind in QuestionKind])
def test_every_kind_can_be_asked_and_written_down_again(kind: str) -> None:
    """What a form shows is what it reads back, word for word."""
    asked = question(kind=kind, options="A | B" if "of" in kind else "", unit="years", met="")
    assert read_question(fields_of(asked)) == asked
    assert set(fields_of(asked)) == set(FIELDS)


@pytest.mark.parametrize("kind", ["registration", "right_to_work"])
def test_what_everyone_is_asked_needs_no_words(kind: str) -> None:
    assert question(kind=kind, text="", purpose="", met="").text.endswith("?")


@pytest.mark.parametrize(
    ("field", "wrong", "told"),
    [
        ("kind", {"kind": "essay"}, "Choose one kind of answer: yes_no, one_of,"),
        ("text", {"text": " "}, "Write the question."),
        ("text", {"text": "Why? " * 100}, "Use at most 300 characters."),
        ("purpose", {"purpose": None}, "Say why you ask"),
        ("required", {"required": "perhaps"}, "Say yes or no."),
        ("options", {"kind": "one_of", "options": "Only this", "met": ""}, "at least two answers"),
        ("options", {"kind": "one_of", "options": "A | a", "met": ""}, "there twice"),
        ("unit", {"kind": "number", "met": ""}, "Say what is counted"),
        ("met", {"met": "perhaps"}, "'perhaps' is not one of them"),
        ("met", {"kind": "number", "unit": "years", "met": "some"}, "at least 2"),
        ("met", {"kind": "number", "unit": "years", "met": "between 5 and 2"}, "smaller number"),
        ("met", {"kind": "date", "met": "by 2027-02-30"}, "no day 2027-02-30"),
        ("met", {"kind": "short_text", "met": "yes"}, "A person reads this answer"),
        ("text", {"text": "Do you have children?"}, "pregnancy and family ('have children')"),
        ("options", {"kind": "one_of", "options": "Married | Single"}, "marriage and partnership"),
        ("kind", {"text": "Do you have the right to work in the UK?"}, "right_to_work"),
        ("kind", {"text": "What is your NMC PIN?"}, "kind registration"),
        ("text", {"text": "Do you need adjustments for the interview?"}, "go to a person apart"),
    ],
)  # fmt: skip
def test_each_fault_is_told_at_its_field(field: str, wrong: dict[str, object], told: str) -> None:
    assert told in problems(**wrong)[field]


def test_all_faults_are_told_at_once() -> None:
    assert set(problems(text="", purpose="", met="?")) == {"text", "purpose", "met"}


def test_a_refused_question_leaves_the_others() -> None:
    """The reason and the law stand in the line about it."""
    kept, refused = read_questions([TRIAGE, {**TRIAGE, "text": "How old are you?"}, TRIAGE])
    assert [each.key for each in kept] == [
        "have_you_led_a_digital_triage_service",
        "have_you_led_a_digital_triage_servic_2",
    ]
    assert len(refused) == 1
    assert refused[0].startswith(
        "Question 2 is not asked: This asks about age ('how old are you')."
    )
    assert "Equality Act 2010 s.5" in refused[0]


def test_there_is_an_end_to_questions() -> None:
    kept, refused = read_questions([TRIAGE] * (MOST_QUESTIONS + 2))
    assert len({each.key for each in kept}) == MOST_QUESTIONS
    assert len(refused) == 2


def test_the_version_changes_with_any_word() -> None:
    one, other = question(), question(purpose="Another reason.")
    assert question_set_version([one]) == question_set_version([question()])
    versions = {question_set_version(each) for each in ([], [one], [other], [one, other])}
    assert len(versions) == 4


@pytest.mark.parametrize(
    ("rule", "value", "finding"),
    [
        (MetRule(any_of=("Yes",)), "Yes", Finding.MET),
        (MetRule(any_of=("Yes",)), "No", Finding.NOT_MET),
        (MetRule(any_of=("Yes",)), "unclear", Finding.UNCLEAR),
        (MetRule(all_of=("Nights", "Days")), "Days | Nights | Evenings", Finding.MET),
        (MetRule(all_of=("Nights", "Days")), "Days", Finding.NOT_MET),
        (MetRule(least=2), "2", Finding.MET),
        (MetRule(least=2), "1.9", Finding.NOT_MET),
        (MetRule(most=30), "30.5", Finding.NOT_MET),
        (MetRule(least=2), "a few", Finding.UNCLEAR),
        (MetRule(latest=date(2027, 3, 1)), "2027-03-01", Finding.MET),
        (MetRule(latest=date(2027, 3, 1)), "2027-03-02", Finding.NOT_MET),
        (MetRule(earliest=date(2027, 3, 1)), "soon", Finding.UNCLEAR),
    ],
)
def test_a_rule_finds_met_not_met_or_unclear(rule: MetRule, value: str, finding: Finding) -> None:
    assert judge(rule, value) is finding


AMOUNTS = st.integers(0, 9999)


@given(least=AMOUNTS, value=AMOUNTS)
def test_more_is_never_worse_where_a_least_is_set(least: int, value: int) -> None:
    more = judge(MetRule(least=least), str(value + 1))
    assert not (judge(MetRule(least=least), str(value)) is Finding.MET and more is Finding.NOT_MET)


@given(least=AMOUNTS, most=AMOUNTS)
def test_a_rule_in_words_reads_back(least: int, most: int) -> None:
    rule = MetRule(least=min(least, most), most=max(least, most))
    assert question(kind="number", unit="beds", met=in_words(rule)).met == rule


@given(st.dictionaries(st.sampled_from(FIELDS), st.one_of(st.none(), st.text(), st.booleans())))
def test_any_fields_are_a_question_or_told_why_not(fields: dict[str, object]) -> None:
    read = read_question(fields)
    if isinstance(read, tuple):
        assert read
        assert all(problem.message and problem.field in FIELDS for problem in read)
    else:
        assert read_question(fields_of(read)) == read
