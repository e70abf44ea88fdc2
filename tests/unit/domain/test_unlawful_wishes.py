"""What of an employer's wish the law keeps from counting, and what is the work."""

from __future__ import annotations

import pytest

from frontline.domain.unlawful_wishes import wishes_unlawfully, without_unlawful_wish


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Girls under 30 if possible, no kids, they're less bother", ""),
        ("two night nurses, female only, from March", "two night nurses, from March"),
        ("British only if possible", ""),
        ("nobody over 50", ""),
        ("no muslims", ""),
        ("no one going on maternity leave", ""),
        ("no overseas nurses", ""),
        ("anyone with a disability need not apply", ""),
        ("two carers and no men please", "two carers"),
        ("nobody with kids", ""),
        ("between 20 and 35", ""),
    ],
)
def test_whom_the_law_does_not_let_anybody_choose_by_is_taken_out(text: str, left: str) -> None:
    """The wish and the reason for it go, the rest of the request stays."""
    assert wishes_unlawfully(text)
    assert without_unlawful_wish(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "two nurses for a female ward",
        "carers for male patients only",
        "a men's prison, two nurses",
        "no children on the ward",
        "over 40 beds",
        "between 20 and 35 hours a week",
        "two midwives to cover maternity leave",
        "must speak English",
        "we can't sponsor visas",
        "young people's mental health nurse",
        "jewish care home needs 2 carers",
        "experience with disability needed",
        "someone experienced, not newly qualified",
    ],
)
def test_talk_of_the_work_stays_whole(text: str) -> None:
    """Whom they look after and what they must be able to do are no such wish."""
    assert not wishes_unlawfully(text)
    assert without_unlawful_wish(text) == text
