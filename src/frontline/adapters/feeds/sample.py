"""The sample feed: invented vacancies whose dates move along, so that they are always fresh."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from frontline.adapters.feeds.flat import advert_of
from frontline.application.feed import FeedRow, UnreadableRow


def read_sample(lines: Iterable[str], today: date) -> Iterator[FeedRow]:
    """One flat record a line, with `posted_days_ago` and `closes_in_days` instead of dates."""
    for number, line in enumerate(lines, start=1):
        try:
            values = json.loads(line)
            posted = today - timedelta(days=int(values.pop("posted_days_ago")))
            closes = today + timedelta(days=int(values.pop("closes_in_days")))
        except (ValueError, KeyError, TypeError, AttributeError):
            yield UnreadableRow(number, "is no line of the sample feed")
            continue
        yield advert_of(number, {**values, "posted": posted, "closes": closes})
