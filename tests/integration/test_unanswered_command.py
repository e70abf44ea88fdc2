"""`frontline nlu unanswered` and what `frontline doctor` says of the passages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from frontline.application.check_up import Verdict, check_up
from frontline.bootstrap import Product
from frontline.commands.nlu import nlu
from frontline.domain.unanswered import UnansweredQuestion
from frontline.health import checks_of
from frontline.nlu.encoder.files import encoder_files
from frontline.settings import load_settings
from tests.clock import NOON, FixedClock

PASSAGE = """---
title: Share codes
source: Home Office
reviewed: 2026-05-22
review_by: {review_by}
---

A share code lasts 90 days.
"""

needs_encoder = pytest.mark.skipif(
    not encoder_files(load_settings()).complete(),
    reason="the sentence encoder is not prepared (make encoder)",
)


@pytest.fixture
def product(tmp_path: Path) -> Iterator[Product]:
    """A product on folders of its own, at noon on 23 November 2026."""
    (tmp_path / "data" / "knowledge").mkdir(parents=True)
    own = load_settings()
    made = Product(
        load_settings(
            {
                "FRONTLINE_PROJECT_DIR": str(own.project_dir),
                "FRONTLINE_ENCODER_PATH": str(encoder_files(own).folder),
                "FRONTLINE_DATA_DIR": str(tmp_path / "data"),
                "FRONTLINE_VAR_DIR": str(tmp_path / "var"),
            }
        )
    )
    made.clock = FixedClock()  # type: ignore[assignment]
    made.upgrade_database()
    yield made
    made.database.close()


def ask(product: Product, text: str, days_ago: int = 0) -> None:
    at = NOON - timedelta(days=days_ago)
    with product.units() as work:
        work.unanswered.add(UnansweredQuestion("c1", text, ("faq", "apply"), 0.2, at))
        work.commit()


def run(product: Product, *arguments: str) -> Result:
    return CliRunner().invoke(nlu, ["unanswered", *arguments], obj=product)


@needs_encoder
def test_like_questions_are_counted_together_for_the_trainer(product: Product) -> None:
    """The commonest stands first, with the guesses and the other ways it was asked."""
    ask(product, "do you have a swimming pool")
    ask(product, "is there parking at the hospital", 2)
    ask(product, "can I park at the hospital", 1)
    lines = run(product).output.splitlines()
    assert lines[0].split(maxsplit=1) == ["2", "can I park at the hospital"]
    assert lines[1].strip() == "last 22 November 2026 at 12:00pm; guessed: faq, apply"
    assert lines[2].strip() == "also: is there parking at the hospital"


@needs_encoder
def test_the_list_is_json_for_a_program(product: Product) -> None:
    """And starts on the day asked for."""
    ask(product, "is there parking", 3)
    ask(product, "do you have a pool")
    [group] = json.loads(run(product, "--json", "--since", "2026-11-22").output)
    assert group == {
        "text": "do you have a pool",
        "count": 1,
        "last_asked": datetime(2026, 11, 23, 12, tzinfo=timezone.utc).isoformat(),
        "guesses": ["faq", "apply"],
        "others": [],
    }


def test_nothing_unanswered_is_said_in_words(product: Product) -> None:
    """An empty output would look like a failure."""
    assert run(product).output == "Nothing was left unanswered.\n"


def test_a_day_that_is_none_is_refused_plainly(product: Product) -> None:
    """No traceback for a slip."""
    result = run(product, "--since", "last week")
    assert result.exit_code != 0
    assert "last week" in result.output


def looked_at(product: Product) -> tuple[Verdict, str]:
    check = next(check for check in checks_of(product) if check.name == "knowledge")
    [result] = check_up([check])
    return result.verdict, result.seen


@pytest.mark.parametrize(
    ("review_by", "verdict", "seen"),
    [
        ("2026-11-22", Verdict.REMARK, "in data/knowledge, to be checked again: share_codes.md"),
        ("2026-11-23", Verdict.GOOD, "1 read, none past its review date"),
        ("soon", Verdict.BAD, "share_codes.md, line 5: 'review_by' must be a date"),
    ],
)
def test_the_doctor_names_passages_past_their_review(
    product: Product, review_by: str, verdict: Verdict, seen: str
) -> None:
    """Due ones are a remark, because they still answer; a broken file is a problem."""
    path = product.settings.data_dir / "knowledge" / "share_codes.md"
    path.write_text(PASSAGE.format(review_by=review_by), encoding="utf-8")
    found, told = looked_at(product)
    assert (found, told[: len(seen)]) == (verdict, seen)
