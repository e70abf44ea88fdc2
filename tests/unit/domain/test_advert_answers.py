"""Questions that only the words of an advert answer."""

from __future__ import annotations

from datetime import date

import pytest

from frontline.domain.advert_answers import sentence_that_answers
from frontline.domain.vacancy import Vacancy

NURSE = Vacancy(
    ref="N1",
    title="Community Nurse",
    employer="Aire Valley NHS Foundation Trust",
    description=(
        "You join a team of nine who visit people at home. Shifts are twelve hours, with one"
        " weekend in four. A mentor meets you every week. Free parking at the health centre."
        " You travel up to thirty miles a day."
    ),
    location=None,
    posted=date(2026, 11, 20),
    requirements=(
        "Current NMC registration",
        "Full driving licence",
        "Wound care experience",
        "Venepuncture, or willing to learn",
    ),
)
ANALYST = Vacancy(
    ref="A1",
    title="Data Analyst",
    employer="Headrow Health Informatics Service",
    description=(
        "You build reports in Power BI. Two days a week in the office, the rest at home."
        " Fixed term to March 2028."
    ),
    location=None,
    posted=date(2026, 11, 20),
    requirements=("SQL", "A degree or equal experience", "Willing to join an on-call rota"),
)


@pytest.mark.parametrize(
    ("role", "question", "part"),
    [
        (NURSE, "does it need driving", "Full driving licence"),
        (NURSE, "do I need a car?", "Full driving licence"),
        (NURSE, "do I have to be able to drive", "Full driving licence"),
        (NURSE, "is parking free", "Free parking"),
        (NURSE, "what shifts is it", "Shifts are twelve hours"),
        (NURSE, "would I have to work weekends", "one weekend in four"),
        (NURSE, "how big is the team", "a team of nine"),
        (NURSE, "is there much travelling", "thirty miles"),
        (NURSE, "do I need wound care", "Wound care"),
        (NURSE, "will I get a mentor", "A mentor"),
        (NURSE, "is there a crèche", None),
        (NURSE, "do they pay for relocation", None),
        (NURSE, "is there a dress code", None),
        (ANALYST, "does it use SQL", "SQL"),
        (ANALYST, "is it Power BI", "Power BI"),
        (ANALYST, "how many days in the office", "Two days a week"),
        (ANALYST, "is there on call", "on-call rota"),
        (ANALYST, "do I need a degree", "A degree"),
        (ANALYST, "does it need driving", None),
        (ANALYST, "is parking free", None),
        (ANALYST, "tell me more", None),
    ],
)
def test_the_adverts_own_sentence_is_found_or_none(
    role: Vacancy, question: str, part: str | None
) -> None:
    """The sentence speaks of what was asked; without one nothing is quoted."""
    said = sentence_that_answers(question, role)
    assert (part is None) == (said is None)
    assert part is None or part in str(said)
