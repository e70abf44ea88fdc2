"""Pay as adverts write it, read into amounts and their unit, with what an importer should check."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass, replace

from frontline.domain.pay import PLAUSIBLE, Pay, PayPeriod, is_pro_rata
from frontline.domain.pay_amounts import Amount, amounts_in

LONGEST_PAY_TEXT = 500
# Without a stated unit only these sizes can be read in one way.
UNSTATED = {PayPeriod.HOUR: (5.0, 120.0), PayPeriod.YEAR: (5_000.0, 500_000.0)}
# Ends of one range lie no further apart than this.
WIDEST_RANGE = 10
# Amounts with nothing but a space between them are one range if they are as near as scales are.
WIDEST_SCALE = 3

_ASIDE = r"(?:\s?\([^()£]{0,24}\))?"
_JOIN = re.compile(
    rf"{_ASIDE}(?:(?!\b(?:plus|with|bonus|inc)\b)[a-z\s/.()]){{0,26}}?{_ASIDE}\s?"
    r"(?:-|–|—|−|/|\b(?:up)?to\b|\b(?:and|or)\b)\s?(?:band\s)?(?:\d[a-d]?\s?)?\(?\s?",
    re.I,
)
_PLAIN_RANGE = re.compile(r"\s?(?:-|–|—|−|to)\s?", re.I)
_SIDE_BY_SIDE = re.compile(rf"{_ASIDE},?\s?")
_PERIOD_WORDS = re.compile(
    r"(?P<session>(?:\b(?:per|pr|a|each|1|one)|[/p]/?)\s?(?P<weekly>weekly\s)?session\b)"
    r"|(?:\b(?:per|pr|an?|each|p/)|/)\s?(?P<word>hour|hr|day|shift|week|month|annum|anum|year|yr)"
    r"|\b(?P<adverb>hourly|daily|weekly|monthly|annually|annual(?!\sleave))\b"
    r"|(?:(?<=\d)|\b)(?P<short>p/?h\b|/hr?\b|p/?d\b|p/?w\b|pc?m\b|p\.?a\b\.?|p/a\b)",
    re.I,
)
_SHORTEST_PERIOD = len("ph")
_BEYOND_LATIN_1 = re.compile("[^\x00-\xff]")
_PERIOD_OF = {
    "h": PayPeriod.HOUR,
    "d": PayPeriod.DAY,
    "s": PayPeriod.DAY,
    "w": PayPeriod.WEEK,
    "m": PayPeriod.MONTH,
    "c": PayPeriod.MONTH,
    "a": PayPeriod.YEAR,
    "y": PayPeriod.YEAR,
}
_UP_TO = re.compile(r"\b(?:up\s?to|maximum(?:\sof)?|max|no more than)[\s:]*$", re.I)
_FROM = re.compile(r"\b(?:from|starting (?:at|from)|minimum(?:\sof)?|min|at least)[\s:]*$", re.I)
_OPEN_PLUS = re.compile(r"\+(?=\s?(?:$|[,;.)]|\(|doe\b|depend|p\.?a\b|per\b|negot))", re.I)
_FULL_TIME_BEFORE = re.compile(
    r"\b(?:fte|wte|full[\s-]time(?: equivalent)?)\s?(?:of|:|=)?\s?$", re.I
)
_FULL_TIME_AFTER = re.compile(r"\s?(?:p\.?a\.?|per annum)?\s?\(?(?:fte|wte|full[\s-]time)\b", re.I)


@dataclass(frozen=True)
class PayReading:
    """Pay as read, with remarks on what was assumed, corrected or could not be read."""

    pay: Pay
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Scale:
    """The amounts of one range; `rest` is where the next begins, whose unit is not this one's."""

    amounts: tuple[Amount, ...]
    rest: int

    @property
    def start(self) -> int:
        return self.amounts[0].start

    @property
    def end(self) -> int:
        return self.amounts[-1].end


def parse_pay(text: str) -> Pay:
    """The pay of `read_pay`, without the remarks."""
    return read_pay(text).pay


def read_pay(text: str) -> PayReading:
    """Read what an advert says about pay. Never guesses: unclear text gives a pay without amounts.

    "Up to" leaves the minimum open and "from" the maximum. A unit that is not stated is taken from
    the size only where that can be read in one way. Of the pay of a part-time post and of its full
    time, that of full time is taken. Bonuses, allowances and foreign money are no pay. Work is
    linear in the text, of which `LONGEST_PAY_TEXT` characters count.
    """
    shown = _shown(text)
    scales = _scales(shown)
    scale = next((s for s in _likeliest_first(shown, scales) if _is_credible(s)), None)
    pay = _pay(shown, scale) if scale else None
    if scale is None or pay is None:
        return PayReading(Pay(shown), (_unread(shown),) if shown else ())
    return PayReading(pay, tuple(_remarks(pay, scale, scales)))


def _shown(text: str) -> str:
    plain = html.unescape(html.unescape(text[: 2 * LONGEST_PAY_TEXT]))
    # The only sign of Latin 1 that cannot be seen is the soft hyphen.
    visible = plain.replace("\xad", "")
    if _BEYOND_LATIN_1.search(visible):
        visible = "".join(c for c in visible if unicodedata.category(c) != "Cf")
    return " ".join(visible.split())[:LONGEST_PAY_TEXT].strip()


def _unread(shown: str) -> str:
    cut = shown if len(shown) <= 60 else f"{shown[:60]}…"
    if any(c.isdigit() for c in shown):
        return f"no amount could be read from its pay '{cut}'"
    return f"its pay '{cut}' names no amount"


def _remarks(pay: Pay, scale: _Scale, scales: list[_Scale]) -> list[str]:
    shown = pay.text
    found = [
        f"'{shown[a.start : a.end].strip()}' in its pay was read as {a.value:,.2f} pounds"
        for a in scale.amounts
        if a.slip
    ]
    if pay.period is PayPeriod.HOUR and _stated_period(shown) is None:
        found.append(f"its pay '{shown[:60]}' names no unit: by its size it was read as hourly")
    if is_pro_rata(shown):
        found.append("its pay is pro rata: the full-time figure was kept")
    if len(scale.amounts) > 2:
        found.append(
            f"its pay '{shown[:60]}' names several points: the lowest and highest were kept"
        )
    kept = [amount.value for amount in scale.amounts]
    if any(_is_credible(s) and [a.value for a in s.amounts] != kept for s in scales):
        found.append(f"its pay '{shown[:60]}' names more amounts than the one that was taken")
    return found


def _is_credible(scale: _Scale) -> bool:
    """Whether it is meant as money at all: more than a stray figure, even if written wrongly."""
    first = scale.amounts[0]
    return first.value is None or first.value >= PLAUSIBLE[PayPeriod.HOUR][0]


def _scales(text: str) -> list[_Scale]:
    """The amounts of a text, those of one range together."""
    groups: list[list[Amount]] = []
    for amount in amounts_in(text):
        if groups and _is_joined(text, groups[-1], amount):
            groups[-1].append(amount)
        else:
            groups.append([amount])
    rests = [group[0].start for group in groups[1:]] + [len(text)]
    return [_Scale(_with_thousands(g), rest) for g, rest in zip(groups, rests)]


def _is_joined(text: str, group: list[Amount], amount: Amount) -> bool:
    last = group[-1]
    between = text[last.end : amount.start]
    if _SIDE_BY_SIDE.fullmatch(between):
        return _is_next_point(last, amount)
    if not _JOIN.fullmatch(between) or _units_differ(between, text[amount.end :]):
        return False
    if not _near_in_size(last, amount):
        # "£45-753": a range that cannot be is unclear, not the pay of its first figure.
        return _PLAIN_RANGE.fullmatch(between) is not None
    return len(group) == 1 or _is_next_point(last, amount)


def _units_differ(between: str, after: str) -> bool:
    first, second = _stated_period(between), _stated_period(after[:24])
    return first is not None and second is not None and first is not second


def _near_in_size(last: Amount, amount: Amount) -> bool:
    """Sums of another size are other pay ("£37,137 / £18.55 p/h"), except thousands cut short."""
    if last.value is None or amount.value is None or last.pence or amount.pence:
        return True
    near = last.value <= amount.value * WIDEST_RANGE and amount.value <= last.value * WIDEST_RANGE
    both_large = last.value >= 1_000 and amount.value >= 1_000
    return near or both_large or _is_cut_short(last, amount)


def _is_cut_short(first: Amount, second: Amount) -> bool:
    """ "20 - 25,000": thousands at both ends."""
    low, high = first.value or 0.0, second.value or 0.0
    return low.is_integer() and low < 1_000 <= high and low * 1_000 <= high


def _is_next_point(last: Amount, amount: Amount) -> bool:
    low, high = last.value, amount.value
    return low is not None and high is not None and low < high <= low * WIDEST_SCALE


def _with_thousands(group: list[Amount]) -> tuple[Amount, ...]:
    first = group[0]
    if len(group) > 1 and _is_cut_short(first, group[1]):
        return (replace(first, value=(first.value or 0.0) * 1_000, pence=False), *group[1:])
    return tuple(group)


def _likeliest_first(text: str, scales: list[_Scale]) -> list[_Scale]:
    """In order, but that of full time before that of the hours worked."""
    labelled = [s for s in scales if _is_of_full_time(text, s)] if len(scales) > 1 else []
    if labelled:
        fullest = max(labelled, key=lambda s: s.amounts[-1].value or 0.0)
        return [fullest, *(s for s in scales if s is not fullest)]
    return scales


def _is_of_full_time(text: str, scale: _Scale) -> bool:
    before = text[max(0, scale.start - 24) : scale.start]
    return bool(_FULL_TIME_BEFORE.search(before) or _FULL_TIME_AFTER.match(text, scale.end))


def _pay(text: str, scale: _Scale) -> Pay | None:
    values = [amount.value for amount in scale.amounts]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or known != sorted(known):
        return None
    low, high = known[0], known[-1]
    period = _period(text, scale, low, high)
    if period is None:
        return None
    minimum, maximum = _ends(text, scale, low, high)
    return Pay(text, minimum, maximum, period)


def _period(text: str, scale: _Scale, low: float, high: float) -> PayPeriod | None:
    """The unit stated beside the amounts if they are plausible in it, else what their size says."""
    if high > WIDEST_RANGE * max(low, 1):
        return None
    stated = _stated_beside(text, scale)
    if stated is PayPeriod.SESSION and low >= PLAUSIBLE[PayPeriod.SESSION][1]:
        stated = PayPeriod.WEEKLY_SESSION
    if any(amount.pence for amount in scale.amounts) and stated is not PayPeriod.HOUR:
        return None
    if stated is not None:
        return stated if _within(PLAUSIBLE[stated], low, high) else None
    if scale.amounts[0].bare and low < 1_000:
        return None
    return next((p for p, size in UNSTATED.items() if _within(size, low, high)), None)


def _stated_beside(text: str, scale: _Scale) -> PayPeriod | None:
    inside = (text[a.end : b.start] for a, b in zip(scale.amounts, scale.amounts[1:]))
    places = (text[scale.end : scale.rest], *inside, text[: scale.start])
    return next(filter(None, map(_stated_period, places)), None)


def _stated_period(text: str) -> PayPeriod | None:
    """The first unit named; pay a year for a session of the week is that session's."""
    if len(text) < _SHORTEST_PERIOD:
        return None
    matches = list(_PERIOD_WORDS.finditer(text))
    session = next((match for match in matches if match["session"]), None)
    if session:
        weekly = session["weekly"] or any(_unit(m) is PayPeriod.YEAR for m in matches)
        return PayPeriod.WEEKLY_SESSION if weekly else PayPeriod.SESSION
    return _unit(matches[0]) if matches else None


def _unit(match: re.Match[str]) -> PayPeriod | None:
    if match["session"]:
        return None
    short = (match["short"] or "").lower().replace("p", "", 1).strip("/.")
    return _PERIOD_OF[(short or match["word"] or match["adverb"]).lower()[0]]


def _within(size: tuple[float, float], low: float, high: float) -> bool:
    return size[0] <= low and high <= size[1]


def _ends(text: str, scale: _Scale, low: float, high: float) -> tuple[float | None, float | None]:
    before = text[: scale.start]
    if len(scale.amounts) > 1:
        return low, high
    if _UP_TO.search(before[-24:]):
        return None, high
    if _FROM.search(before[-24:]) or _OPEN_PLUS.match(text, scale.end):
        return low, None
    return low, high
