"""Another role in the middle of an application."""

from __future__ import annotations

from dataclasses import replace

import pytest

from frontline.domain.handoff import Consent
from frontline.domain.role_changed import for_role, may_change_role, role_wanted_instead
from tests.unit.domain.screening_talk import NOON, ScreeningTalk


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("actually the Canterbury one instead", "Canterbury"),
        (
            "yeah forget London, the commute would finish me. do the Canterbury bank one instead",
            "Canterbury",
        ),
        ("sorry I meant the Nottingham one, not Wakefield", "Nottingham"),
        ("can we switch to the Bradford job", "Bradford"),
        ("change it to the York one please", "York"),
        ("wrong one, I want the Perth post", "Perth"),
    ],
)
def test_the_role_wanted_instead_is_heard(text: str, said: str) -> None:
    assert said in role_wanted_instead(text)


@pytest.mark.parametrize(
    "text",
    [
        "what does the Canterbury one pay instead?",
        "forget London",
        "07700 900276",
        "6 years, mostly in the day surgery unit",
        "I have the right to work",
        "ring me on the mobile",
    ],
)
def test_nothing_else_changes_the_role(text: str) -> None:
    assert role_wanted_instead(text) == ""


def test_answers_go_along_and_the_permission_does_not() -> None:
    draft = ScreeningTalk().up_to("review").draft
    agreed = Consent("application", "v1", "I agree", NOON, "V1")
    moved = for_role(replace(draft, consents=(agreed,)), "V2")
    assert (moved.vacancy_ref, moved.consents) == ("V2", ())
    assert moved.answers == draft.answers


def test_the_same_role_is_no_other() -> None:
    draft = ScreeningTalk().draft
    assert not may_change_role(draft, "V1")
    assert may_change_role(draft, "V2")
