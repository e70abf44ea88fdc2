"""What may not be asked before an offer is refused in any dress, and talk of work passes."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from frontline.domain.unlawful_questions import refusals
from frontline.domain.unlawful_subjects import Subject

_TALK = Path(__file__).parent / "question_talk"


def _read(name: str) -> object:
    return YAML(typ="safe").load((_TALK / name).read_text(encoding="utf-8"))


def _refused() -> list[tuple[str, str]]:
    by_subject = _read("refused.yml")
    assert isinstance(by_subject, dict)
    return [(subject, text) for subject, texts in by_subject.items() for text in texts]


def _asked() -> list[str]:
    texts = _read("asked.yml")
    assert isinstance(texts, list)
    return [str(text) for text in texts]


REFUSED, ASKED = _refused(), _asked()


def test_there_are_enough_of_each() -> None:
    """The floor of the requirement, counted without repeats."""
    assert len({text for _, text in REFUSED}) >= 150
    assert len(set(ASKED)) >= 150
    assert {subject for subject, _ in REFUSED} == {subject.value for subject in Subject}


@pytest.mark.parametrize(("subject", "text"), REFUSED, ids=[text for _, text in REFUSED])
def test_a_question_that_may_not_be_asked_is_refused_for_its_subject(
    subject: str, text: str
) -> None:
    assert subject in {refusal.subject.value for refusal in refusals(text)}


@pytest.mark.parametrize("text", ASKED, ids=ASKED)
def test_a_question_about_the_work_is_let_through(text: str) -> None:
    assert [refusal.message for refusal in refusals(text)] == []


def _disguises(text: str) -> dict[str, str]:
    return {
        "shouting": text.upper(),
        "whispering": text.lower(),
        "no punctuation": text.rstrip("?.").replace(",", ""),
        "curly apostrophes": text.replace("'", "\u2019"),
        "wide spaces": text.replace(" ", " \u00a0  "),
        "zero width": "\u200b".join(text),
        "soft hyphens": text.replace("e", "e\u00ad"),
        "line break": text.replace(" ", "\n", 1) if "\n" not in text else text,
        "leading words": f"Finally: {text[0].lower()}{text[1:]}",
        "full width": "".join(chr(ord(c) + 0xFEE0) if "a" <= c <= "z" else c for c in text),
    }  # fmt: skip


@pytest.mark.parametrize("disguise", [name for name in _disguises("a b") if name != "line break"])
def test_dress_makes_no_difference(disguise: str) -> None:
    """What is refused plain is refused in any dress, and what passes plain passes in it."""
    for subject, text in REFUSED:
        dressed = _disguises(text)[disguise]
        assert subject in {refusal.subject.value for refusal in refusals(dressed)}, dressed
    for text in ASKED:
        assert refusals(_disguises(text)[disguise]) == (), text


@pytest.mark.parametrize(("subject", "text"), REFUSED[::4], ids=[text for _, text in REFUSED[::4]])
def test_a_good_question_before_it_hides_nothing(subject: str, text: str) -> None:
    """Working talk excuses only itself."""
    both = f"Have you worked with people with dementia? {text}"
    assert subject in {refusal.subject.value for refusal in refusals(both)}


def test_every_refusal_tells_why_and_names_the_law() -> None:
    for _, text in REFUSED:
        for refusal in refusals(text):
            assert refusal.words in refusal.message
            assert refusal.reason.endswith(".")
            assert refusal.source.startswith("Source: ")
            assert "Act" in refusal.source or "UK GDPR" in refusal.source


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    for refusal in refusals(text):
        assert refusal.words


@pytest.mark.parametrize("text", ["have you " * 400, "a " * 1500, "worked with people " * 150])
def test_a_long_text_takes_no_longer_than_its_length(text: str) -> None:
    """No wording runs away on a text made to slow it down (OWASP ASVS 5.0, 1.3.12)."""
    started = process_time()
    refusals(text)
    assert process_time() - started < 1
