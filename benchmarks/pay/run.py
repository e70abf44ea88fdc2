"""`python -m benchmarks.pay.run`: pay as read against 14,842 real adverts; see judge.py."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.adverts import DATA, read_adverts, share_with_interval
from benchmarks.pay.judge import Verdict, judge
from frontline.domain.pay import PayPeriod


def report(verdicts: list[Verdict]) -> str:
    """What was measured, for a person to read."""
    published = [v for v in verdicts if v.published]
    yearly = [v for v in published if v.contradicted != "annualised"]
    fair = [v for v in yearly if not v.contradicted]
    unread = [v for v in verdicts if v.text and v.read is None]
    return "\n".join(
        (
            f"adverts {len(verdicts):,}, with published figures {len(published):,}",
            f"strict agreement, yearly figures: {_agreement(yearly)}",
            f"agreement where the text does not contradict them: {_agreement(fair)}",
            f"unit errors: {sum(v.unit_error for v in verdicts)}",
            f"units read: {dict(Counter(v.period.value for v in verdicts if v.read))}",
            f"no amount: {len(unread)}, of them flagged {sum(v.flagged for v in unread)}",
            f"published figures the text contradicts: {dict(Counter(_causes(published)))}",
            "Disagreements that count:",
            *_listed(v for v in fair if not _counts(v)),
            "Unit errors:",
            *_listed(v for v in verdicts if v.unit_error),
            "Contradicted by the text, and read otherwise by us:",
            *_listed(v for v in yearly if v.contradicted and not v.agrees),
        )
    )


def _agreement(verdicts: list[Verdict]) -> str:
    hits = sum(map(_counts, verdicts))
    return f"{hits:,} of {len(verdicts):,}, {share_with_interval(hits, len(verdicts))}"


def _counts(verdict: Verdict) -> bool:
    """Whether the yearly figures agree, or those for a session, which the publisher knew not."""
    by_session = verdict.period in (PayPeriod.WEEKLY_SESSION, PayPeriod.SESSION)
    return verdict.agrees or (by_session and verdict.same_amounts)


def _causes(verdicts: Iterable[Verdict]) -> list[str]:
    return [v.contradicted for v in verdicts if v.contradicted]


def _listed(verdicts: Iterable[Verdict]) -> list[str]:
    counted = Counter(
        (v.text, v.contradicted, v.read, v.period.value, v.published) for v in verdicts
    )
    return [
        f"  {count} × '{text}' read {read} a {unit}, published {published} {cause}"
        for (text, cause, read, unit, published), count in counted.most_common()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the open data")
    try:
        rows = read_adverts(parser.parse_args().data)
    except FileNotFoundError as absent:
        raise SystemExit(str(absent)) from None
    print(report([judge(row) for row in rows]))


if __name__ == "__main__":
    main()
