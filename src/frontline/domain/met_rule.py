"""What counts as meeting a vacancy's own question, as data a recruiter writes in a few words.

A rule finds met, not met or unclear, and nothing else: it gives no score and ends no application
(UK GDPR articles 22A to 22D).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from frontline.domain.handoff import Finding

BETWEEN_CHOICES = " | "
"""What stands between several choices in one value, which no choice may hold."""

UNCLEAR = "unclear"
"""The value of an answer that was taken in the person's words and says neither yes nor no."""


@dataclass(frozen=True)
class MetRule:
    """Met when every part that is set holds: one of `any_of`, all of `all_of`, within the bounds.

    `least` and `most` are in the question's own unit; `earliest` and `latest` are days.
    """

    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    earliest: date | None = None
    latest: date | None = None


class NotARule(ValueError):
    """The words are no rule for this kind of answer; the message says what is."""


def judge(rule: MetRule, value: str) -> Finding:
    """Met, not met or unclear, by the value understood. What is no value is unclear."""
    if value == UNCLEAR or not value:
        return Finding.UNCLEAR
    if rule.any_of or rule.all_of:
        return _met(_chosen(rule, value))
    if rule.earliest or rule.latest:
        return _day_judged(rule, value)
    return _amount_judged(rule, value)


def _chosen(rule: MetRule, value: str) -> bool:
    chosen = {choice.casefold() for choice in value.split(BETWEEN_CHOICES)}
    every = {choice.casefold() for choice in rule.all_of}
    some = {choice.casefold() for choice in rule.any_of}
    return every <= chosen and (not some or bool(some & chosen))


def _day_judged(rule: MetRule, value: str) -> Finding:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return Finding.UNCLEAR
    return _met((rule.earliest or day) <= day <= (rule.latest or day))


def _amount_judged(rule: MetRule, value: str) -> Finding:
    try:
        amount = float(value)
    except ValueError:
        return Finding.UNCLEAR
    too_little = rule.least is not None and amount < rule.least
    too_much = rule.most is not None and amount > rule.most
    return _met(not (too_little or too_much))


def _met(is_met: bool) -> Finding:
    return Finding.MET if is_met else Finding.NOT_MET


# --- in words ---------------------------------------------------------------------

_NUMBER = r"(\d{1,7}(?:\.\d{1,3})?)"
_AMOUNTS = (
    (rf"(?:at least|from|minimum) {_NUMBER}\b.*", lambda least: MetRule(least=float(least))),
    (rf"{_NUMBER} (?:or more|and over|\+)", lambda least: MetRule(least=float(least))),
    (rf"(?:at most|up to|maximum) {_NUMBER}\b.*", lambda most: MetRule(most=float(most))),
    (
        rf"(?:between )?{_NUMBER} (?:and|to|-) {_NUMBER}\b.*",
        lambda least, most: MetRule(least=float(least), most=float(most)),
    ),
)
_DAYS = (
    (r"(?:by|before|until|on or before) (\d{4}-\d\d-\d\d)", lambda day: MetRule(latest=_day(day))),
    (r"(?:from|after|on or after) (\d{4}-\d\d-\d\d)", lambda day: MetRule(earliest=_day(day))),
)


def read_choice_rule(text: str, options: Sequence[str]) -> MetRule:
    """ "Yes", "A | B" (any of these), "all: A | B". Errors: NotARule."""
    every = text.strip().casefold().startswith("all:")
    listed = text.split(":", 1)[1] if every else text
    known = {option.casefold(): option for option in options}
    named = [part.strip() for part in re.split(r"[|\n]", listed) if part.strip()]
    unknown = [part for part in named if part.casefold() not in known]
    if unknown or not named:
        wrong = f"{unknown[0]!r} is not one of them" if unknown else "none is named"
        raise NotARule(f"Name answers of the question, with | between them: {wrong}.")
    chosen = tuple(known[part.casefold()] for part in named)
    return MetRule(all_of=chosen) if every else MetRule(any_of=chosen)


def read_amount_rule(text: str) -> MetRule:
    """ "at least 2", "at most 30", "between 2 and 5". Errors: NotARule."""
    rule = _read(_AMOUNTS, text)
    if rule is None:
        told = "\u201cat least 2\u201d, \u201cat most 30\u201d or \u201cbetween 2 and 5\u201d"
        raise NotARule(f"Write it as {told}.")
    if rule.least is not None and rule.most is not None and rule.least > rule.most:
        raise NotARule("The smaller number comes first.")
    return rule


def read_day_rule(text: str) -> MetRule:
    """ "by 2027-03-01", "from 2027-03-01". Errors: NotARule."""
    rule = _read(_DAYS, text)
    if rule is None:
        raise NotARule("Write it as \u201cby 2027-03-01\u201d or \u201cfrom 2027-03-01\u201d.")
    return rule


def _read(wordings: Iterable[tuple[str, Callable[..., MetRule]]], text: str) -> MetRule | None:
    plain = " ".join(text.split())
    for wording, rule_of in wordings:
        found = re.fullmatch(wording, plain, re.IGNORECASE)
        if found:
            return rule_of(*found.groups())
    return None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotARule(f"There is no day {text}.") from None


def in_words(rule: MetRule | None) -> str:
    """The rule as its readers above read it; empty without one."""
    if rule is None:
        return ""
    if rule.any_of:
        return BETWEEN_CHOICES.join(rule.any_of)
    if rule.all_of:
        return f"all: {BETWEEN_CHOICES.join(rule.all_of)}"
    if rule.earliest or rule.latest:
        return f"from {rule.earliest}" if rule.earliest else f"by {rule.latest}"
    return _amount_in_words(rule)


def _amount_in_words(rule: MetRule) -> str:
    if rule.least is not None and rule.most is not None:
        return f"between {rule.least:.10g} and {rule.most:.10g}"
    return f"at least {rule.least:.10g}" if rule.least is not None else f"at most {rule.most:.10g}"
