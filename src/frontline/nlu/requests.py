"""Whether the two halves of a message are two requests, or one that only sounds like it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

# Chosen on the training data and the held-out talk, whose messages ask for one thing each: see
# benchmarks/understanding. Below it a half is more often a piece of one request.
SURE = 0.5

_ASKS = (
    r"what|whats|wats|wots|how|hows|why|y|when|whens|where|wheres|who|whos|which|could|do|does"
    r"|did|d['\u2019]?you|is|are|am|r u|can(?!['\u2019]?t\b| start\b| work\b)|will|would|should"
    r"|must|may|have|has|any|anything|whether|if (?:you|there|it|i)"
)
_BIDS = (
    r"tell|show|find|get|give|send|explain|search|look|compare|read|confirm|apply|put me|stick me"
    r"|sign me|register|book|call|ring|email|text|alert|set (?:up|an)|move|make it"
    r"|take (?:me|back|out)|pull me|pass (?:on|me)|drop|accept|cancel|stop|skip|delete|wipe|remove"
    r"|change|withdraw|forget|leave (?:it|out|my)|let me|let['\u2019]s|i (?:want|need|would like)"
    r"|i['\u2019]?d (?:like|love|rather)|im looking|i['\u2019]?m looking|looking for|need|want"
    r"|please|pls"
)
_REQUEST = re.compile(
    rf"^\W*(?:(?:and|but|also|so|then|ok|okay|first|plus|please|or)\W+){{0,3}}(?:{_ASKS}|{_BIDS})\b"
    r"|\?\W*$",
    re.IGNORECASE,
)
_NAMES_JOBS = re.compile(r"\b(?:jobs?|roles|vacancies|posts|shifts)\b", re.IGNORECASE)
_FINDING = frozenset({"search_vacancies", "refine_search", "latest_vacancies", "more_results"})
_OPENING = frozenset(
    {"apply", "register_interest", "talk_to_human", "hire_staff", "complain"}
    | {"application_status", "withdraw_application", "interview_change", "placed_worker"}
)
_ERASING = frozenset({"delete_my_data", "withdraw_consent"})
_ASKING = frozenset(
    {"faq", "innovation", "ask_vacancy", "vacancy_details", "compare_vacancies", "why_ask"}
    | {"job_alert", "stop_alerts", "send_cv", "bot_challenge", "privacy_question"}
    | {"export_my_data", "review_answers", "medical_advice"}
)
_STOPPING = frozenset({"cancel", "skip", "pause"})
# One search, one form and one stop a message: two of a family are one wish told twice.
_ONE_AT_A_TIME = (_FINDING, _OPENING | _ERASING, _STOPPING | {"withdraw_application"})
_SERVED = _FINDING | _OPENING | _ERASING | _ASKING | _STOPPING
# Told rather than asked for: "we need three nurses", "the first one's for me".
_TOLD = frozenset(
    {"hire_staff", "apply", "register_interest", "refine_search", "more_results", "stop_alerts"}
    | {"withdraw_application"}
)
# What may follow; other questions after such a half are mostly about it.
_AFTER_IT = frozenset(
    {"faq", "talk_to_human", "send_cv", "job_alert", "privacy_question", "ask_vacancy"}
)
# So sure both halves must be where the form of the first does not say that it is a request.
SURE_OF_A_STATEMENT = 0.8
# Said in answer to something, or of oneself; a request may follow.
ANSWERS = frozenset({"inform", "affirm", "deny", "unsure"})


@dataclass(frozen=True)
class Piece:
    """A part of a message as the classifier read it by itself.

    `start` counts in the message; `read_from` is whatever the caller read the label from.
    """

    text: str
    label: str
    confidence: float
    start: int = 0
    read_from: Any = field(default=None, compare=False)

    @property
    def intent(self) -> str:
        return self.label.split("/", maxsplit=1)[0]

    @property
    def is_request(self) -> bool:
        """Whether it asks or bids by its form; a search may just name the jobs."""
        names_jobs = self.intent in _FINDING and _NAMES_JOBS.search(self.text)
        return self.intent in _SERVED and bool(names_jobs or _REQUEST.search(self.text))


def may_be_request(text: str) -> bool:
    """Whether a text could be a request, whatever it is understood as."""
    return bool(_NAMES_JOBS.search(text) or _REQUEST.search(text))


Pair = tuple[Piece, Piece]


def two_requests(whole: Piece, halves: Iterable[Pair]) -> Pair | None:
    """The halves that are two requests, the surest ones; None for one request.

    Two halves are believed when each asks for something that can be done beside the other, and is
    understood as surely by itself. An answer ("07700 900123, and why?") may come first.
    """
    believed = [pair for each in halves if (pair := _believed(whole, *each))]
    return max(believed, key=_surety, default=None)


def _surety(pair: Pair) -> float:
    return min(piece.confidence for piece in pair)


def _believed(whole: Piece, first: Piece, second: Piece) -> Pair | None:
    second = _as_the_whole_says(whole, first, second)
    if _surety((first, second)) < SURE or not second.is_request:
        return None
    if first.intent in ANSWERS:
        return (first, second) if _follows_an_answer(whole, second) else None
    asks = first.is_request or _is_told(first, second)
    return (first, second) if asks and _go_together(first, second) else None


def _is_told(first: Piece, second: Piece) -> bool:
    fit = first.intent in _TOLD and second.intent in _AFTER_IT
    return fit and _surety((first, second)) >= SURE_OF_A_STATEMENT


def _as_the_whole_says(whole: Piece, first: Piece, second: Piece) -> Piece:
    """ "Find me something remote" is clear only beside what it follows, as in the whole."""
    clear = second.confidence >= SURE or whole.confidence < SURE or first.intent not in _STOPPING
    return second if clear else replace(whole, text=second.text, start=second.start)


def _follows_an_answer(whole: Piece, second: Piece) -> bool:
    """The whole must not say otherwise: what is told first may be what is asked about."""
    return second.intent in _ASKING and (whole.label == second.label or whole.intent in ANSWERS)


def _go_together(first: Piece, second: Piece) -> bool:
    if first.label == second.label or second.intent in _STOPPING:
        return False
    pair = {first.intent, second.intent}
    return not any(pair <= family for family in _ONE_AT_A_TIME)
