"""Pay in the unit it was stated in, and its yearly equivalent with the assumption named."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Optional


class PayPeriod(str, Enum):
    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"


@dataclass(frozen=True)
class Pay:
    """Pay in pounds sterling. `text` is what the advert says; amounts are per `period`."""

    text: str
    minimum: Optional[float] = None
    maximum: Optional[float] = None
    period: PayPeriod = PayPeriod.YEAR
