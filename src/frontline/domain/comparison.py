"""Which of several roles comes first by pay, closing date, distance or age."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from frontline.domain.pay import highest_yearly, lowest_yearly
from frontline.domain.place import miles_between
from frontline.domain.search import Order, PlaceWanted
from frontline.domain.vacancy import Vacancy, WorkMode


class Measure(str, Enum):
    """What roles are compared by."""

    PAY = "pay"
    CLOSES = "closes"
    DISTANCE = "distance"
    POSTED = "posted"


@dataclass(frozen=True)
class Comparison:
    """A question such as "which pays more?". `most` asks for the largest value, else the least."""

    measure: Measure
    most: bool


# A value to compare by; the first number decides, the next ones where it is the same.
Value = tuple[float, ...]

_CHOOSING = re.compile(r"\b(?:which|who|what one)\b", re.IGNORECASE)
_NAMED_OUTRIGHT = re.compile(
    r"\bthe (?:one|role|job|post) (?:that|which|with|what|closest|nearest)\b"
    r"|\b(?:(?:best|better|highest|higher|top|worst|lowest|least)[\s-](?:paid|paying)"
    r"|(?:nearest|closest|nearer|newest|latest)) (?:one|of (?:them|these|those|the))\b",
    re.IGNORECASE,
)
_PAY = r"(?:pay|pays|paying|paid|salary|salaries|money|wage|wages|earn|rate|band|banding)"
_MORE = r"(?:more|most|better|best|higher|highest|top|biggest|bigger|max(?:imum)?)"
_LESS = r"(?:less|least|worse|worst|lower|lowest|smallest)"
_ENDS = r"(?:close|closes|closing|deadline|end|ends|ending|finish|finishes|expires?)"
_SOON = r"(?:first|sooner|soonest|earliest|earlier|next|before)"
_LATE = r"(?:last|later|latest)"
# Miles close; an advert closes. "Which one is closest" is about miles.
_NEAR = r"(?:nearest|nearer|closest|closer|least (?:travel|travelling)|shortest (?:commute|drive))"
_FAR = r"(?:furthest|farthest|further|farther)"


def _either_way(one: str, other: str) -> re.Pattern[str]:
    return re.compile(rf"\b{one}\b.{{0,30}}\b{other}\b|\b{other}\b.{{0,30}}\b{one}\b", re.I)


_ASKED: tuple[tuple[re.Pattern[str], Comparison], ...] = (
    (_either_way(_PAY, _MORE), Comparison(Measure.PAY, most=True)),
    (_either_way(_PAY, _LESS), Comparison(Measure.PAY, most=False)),
    (_either_way(_ENDS, _SOON), Comparison(Measure.CLOSES, most=False)),
    (_either_way(_ENDS, _LATE), Comparison(Measure.CLOSES, most=True)),
    (re.compile(rf"\b{_NEAR}\b", re.I), Comparison(Measure.DISTANCE, most=False)),
    (re.compile(rf"\b{_FAR}\b", re.I), Comparison(Measure.DISTANCE, most=True)),
    (
        re.compile(r"\b(?:newest|newer|latest|most recent)\b", re.I),
        Comparison(Measure.POSTED, True),
    ),
    (re.compile(r"\b(?:oldest|older)\b", re.I), Comparison(Measure.POSTED, most=False)),
)


_SORTED = re.compile(
    r"\b(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?|arrange[d]?) (?:them |these |it |the list )?by\b"
    r"|(?<!the )(?<!my )\bfirst\b(?=\W*(?:please|pls|then|thanks|though)?\W*$)|\b(?:at|to) the "
    r"top\b|^\W*(?:\w+ )?\w+ (?:soonest|soon)\W*$",
    re.IGNORECASE,
)
_ORDERS: tuple[tuple[re.Pattern[str], Order], ...] = (
    (re.compile(rf"\b{_ENDS}\b|\bdeadline|\bclosing date", re.I), Order.CLOSES),
    (re.compile(rf"\b{_NEAR}\b|\bdistance\b|\bhow (?:near|close|far)\b", re.I), Order.DISTANCE),
    (re.compile(r"\b(?:newest|latest|most recent|date (?:posted|added))\b", re.I), Order.NEWEST),
    (re.compile(rf"\b{_PAY}\b", re.I), Order.PAY),
    (re.compile(r"\bdate\b", re.I), Order.NEWEST),
)


def order_asked(text: str) -> Order | None:
    """The order a message asks a list to be put in: "highest paid first", "sort by distance".

    None where it asks which role comes first, or for no order.
    """
    if _CHOOSING.search(text) or not _SORTED.search(text) or comparison_named(text):
        return None
    return next((order for said, order in _ORDERS if said.search(text)), None)


_BESIDE = re.compile(
    r"\b(?:compar\w+|vs|versus|differen\w+|side by side|how (?:does|do"
    r"|would) .{3,40} (?:compare|differ))"
    r"\b|^\W*(?:and |so |ok )*(?:how much|what|where)\b.{0,60}\b(?:or|versus|vs)\b",
    re.IGNORECASE,
)


def asks_beside(text: str) -> bool:
    """Whether it asks for roles beside one another: "how does it compare with the Bath one"."""
    return bool(_BESIDE.search(text))


def comparison_asked(text: str) -> Comparison | None:
    """What a message asks to compare by, where it asks which role comes first; else None."""
    if not (_CHOOSING.search(text) or _NAMED_OUTRIGHT.search(text)):
        return None
    return next((comparison for said, comparison in _ASKED if said.search(text)), None)


_BY_COMPARISON = re.compile(
    r"\b(?:the|that) (?:one|role|job|post) (?:(?:that|which)(?:['\u2019]?s| is)?|with|what|paying"
    r"|closing|ending|nearest|closest)\b"
    r"|\b(?:the|that) (?:(?:cheap|pric|dear|near|clos|new|old|high|low)(?:i?er|i?est)"
    r"|(?:best|better|worst|worse|top|more|most|least|less)[\s-](?:well[\s-])?(?:paid|paying|pay"
    r"|salary)|latest)\b.{0,15}? ?(?:one|role|job|post|position|vacancy)\b",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(r"(?:,|;|\band\b|\bor\b)\s+(?=(?:which|who|what one)\b)", re.IGNORECASE)
_CHEAP = re.compile(r"\bcheap(?:er|est)\b", re.IGNORECASE)
_DEAR = re.compile(r"\b(?:dear|pric)(?:i?er|i?est)\b", re.IGNORECASE)


def comparison_named(text: str) -> Comparison | None:
    """What picks one role out of several: "the cheaper one", "the one closing first"; else None."""
    if not _BY_COMPARISON.search(text):
        return None
    if _CHEAP.search(text) or _DEAR.search(text):
        return Comparison(Measure.PAY, most=bool(_DEAR.search(text)))
    return next((comparison for said, comparison in _ASKED if said.search(text)), None)


def comparisons_asked(text: str) -> list[Comparison]:
    """All that one message asks to compare by: "which pays most and which closes first"."""
    found = [comparison_asked(part) for part in _ONE_MORE.split(text)]
    return list(dict.fromkeys(each for each in found if each))


def value_of(role: Vacancy, measure: Measure, home: PlaceWanted | None = None) -> Value | None:
    """What the role has of the measure; None where the advert does not say.

    Pay is in pounds a year, the top of the range before its lower end; distance in miles from
    `home`, 0 for work that is done from home; dates are ordinals.
    """
    if measure is Measure.PAY:
        top, bottom = highest_yearly(role.pay), lowest_yearly(role.pay)
        return None if top is None or bottom is None else (top, bottom)
    if measure is Measure.DISTANCE:
        miles = miles_from(home, role) if home else None
        # Two posts of one town are equally near: whole miles are told, and less than one is one.
        return None if miles is None else (float(max(1, round(miles))) if miles else 0.0,)
    day = role.closes if measure is Measure.CLOSES else role.posted
    return None if day is None else (float(day.toordinal()),)


def miles_from(home: PlaceWanted, role: Vacancy) -> float | None:
    """Miles in a straight line, 0 for remote work; None where the role has no known point."""
    if role.work_mode is WorkMode.REMOTE:
        return 0.0
    place = role.location
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return miles_between(home.latitude, home.longitude, place.latitude, place.longitude)


def first_by(values: Sequence[Value | None], most: bool) -> list[int]:
    """The positions of those that come first; several where they are alike."""
    known = [value for value in values if value is not None]
    if not known:
        return []
    best = (max if most else min)(known)
    return [n for n, value in enumerate(values) if value == best]
