"""The document that receivers get."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from frontline.application import hand_over
from frontline.domain.handoff import CaseKind, Contact, Finding, RequirementLine
from frontline.domain.handoff_document import as_document
from tests.sample_case import DESK_URL, SAMPLE_CASE, sample_case

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads(
    Path(hand_over.__file__).with_name("handoff.schema.json").read_text(encoding="utf-8")
)


def keys_of(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_of(inner)


@pytest.mark.parametrize("kind", list(CaseKind))
def test_every_kind_of_case_makes_a_valid_document(kind: CaseKind) -> None:
    """The document keeps to the published schema."""
    jsonschema.validate(as_document(sample_case(kind=kind), DESK_URL), SCHEMA)


def test_a_case_with_almost_nothing_in_it_makes_a_valid_document() -> None:
    """What was not asked is null or empty, never missing."""
    bare = sample_case(
        contact=Contact(phone="+447700900123"), vacancy_ref=None, vacancy_title=None, answers=(),
        requirements=(), registration=None, notice=None, earliest_start=None, pay_wanted=None,
        consents=(), corrections=(), adjustments=None,
    )  # fmt: skip
    document = as_document(bare, DESK_URL)
    jsonschema.validate(document, SCHEMA)
    assert document["vacancies"] == []


def test_the_schema_refuses_a_score() -> None:
    """Nobody can slip a score into a document that the schema still accepts."""
    scored = {**as_document(SAMPLE_CASE, DESK_URL), "score": 87}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(scored, SCHEMA)


def test_no_part_of_a_document_judges_the_person() -> None:
    """There is no score, rank or decision at any depth."""
    judged = {"score", "rank", "ranking", "rating", "suitable", "rejected", "decision"}
    assert judged & set(keys_of(as_document(SAMPLE_CASE, DESK_URL))) == set()


def test_a_document_holds_the_persons_words_and_when_they_said_them() -> None:
    """A requirement stands beside what the person said about it."""
    line = as_document(SAMPLE_CASE, DESK_URL)["vacancies"][0]["requirements"][1]
    assert line == {
        "requirement": "Five years in informatics",
        "finding": "not_met",
        "unclear": False,
        "words": "about three years",
        "said_at": "2026-11-23T12:00:00+00:00",
        "message_id": None,
        "rule_version": None,
    }


def test_a_registration_is_never_called_verified() -> None:
    """Whatever number was given, the document says that nobody has checked it."""
    assert as_document(SAMPLE_CASE, DESK_URL)["registration"]["verified"] is False


def test_adjustments_stand_apart_from_what_is_weighed() -> None:
    """An adjustment is in its own field and in no answer or requirement."""
    document = as_document(SAMPLE_CASE, DESK_URL)
    assert document["adjustments"] == "Large print at the interview"
    weighed = json.dumps([document["answers"], document["vacancies"]])
    assert "Large print" not in weighed


def test_the_transcript_link_leads_to_the_case_on_the_desk() -> None:
    """A recruiter goes from the e-mail to the talk in one step."""
    url = as_document(SAMPLE_CASE, DESK_URL)["transcript"]["url"]
    assert url == "http://localhost:8000/desk/cases/case_1#transcript"


def test_the_documented_example_is_valid() -> None:
    """The example in docs/handoff-document.md is a document we could have sent."""
    page = (ROOT / "docs" / "handoff-document.md").read_text(encoding="utf-8")
    example = page.split("```json\n", 1)[1].split("```", 1)[0]
    jsonschema.validate(json.loads(example), SCHEMA)


def test_every_field_of_the_schema_is_documented() -> None:
    """A receiver finds each field of the document in docs/handoff-document.md."""
    page = (ROOT / "docs" / "handoff-document.md").read_text(encoding="utf-8")
    assert [name for name in SCHEMA["properties"] if f"`{name}`" not in page] == []


def test_what_is_unclear_is_one_more_to_check() -> None:
    """Receivers of version 1 know four findings, so the fifth is told beside one of them."""
    unclear = RequirementLine("Nights", Finding.UNCLEAR, "it depends", None, "m3", "4f")
    document = as_document(replace(SAMPLE_CASE, requirements=(unclear,)), DESK_URL)
    [line] = document["vacancies"][0]["requirements"]
    assert (line["finding"], line["unclear"]) == ("unverified", True)
    assert (line["message_id"], line["rule_version"]) == ("m3", "4f")
