"""What speaks for two requests in one message: how it is cut, and what its halves were read as."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from frontline.nlu.clauses import Cut

FINDING = frozenset({"search_vacancies", "refine_search", "latest_vacancies", "more_results"})
OPENING = frozenset(
    {"apply", "register_interest", "talk_to_human", "hire_staff", "complain"}
    | {"application_status", "withdraw_application", "interview_change", "placed_worker"}
)
STOPPING = frozenset({"cancel", "skip", "pause"})
_FAMILIES = {"finding": FINDING, "opening": OPENING, "stopping": STOPPING}
_ASKS = (
    r"what|whats|wats|wots|wot|wat|how|hows|why|y|when|whens|where|wheres|who|whos|which|whose"
    r"|can|could|do|does|did|d['\u2019]?you|is|isn['\u2019]?t|are|am|r u|will|would|should|must|may"
    r"|have (?:you|u|i)|has|any|anything|whether|got any"
)
_BIDS = (
    r"tell|show|find|get|give|send|explain|search|look|compare|read|confirm|apply|put|stick"
    r"|sign|register|book|call|ring|phone|email|text|alert|set|move|make|take|pull|pass|drop|accept"
    r"|cancel|stop|skip|delete|wipe|remove|change|withdraw|forget|leave|let me|let us|lets"
    r"|let['\u2019]s|keep|add|list|bin|swap|switch|scrap|please|pls|plz|kindly|need|want"
    r"|i (?:want|need|wanna|would like)"
    r"|i['\u2019]?d (?:like|love|rather)|i['\u2019]?m looking|looking"
)
_FORMS = {
    "asks": re.compile(rf"^\W*(?:{_ASKS})\b", re.IGNORECASE),
    "bids": re.compile(rf"^\W*(?:{_BIDS})\b", re.IGNORECASE),
    "tells": re.compile(r"^\W*(?:i|i['\u2019](?:m|ve|d|ll)|im|ive|id|my|we|our)\b", re.IGNORECASE),
    "refers": re.compile(
        r"^\W*(?:it|its|it['\u2019]s|they|them|he|she|that|that['\u2019]s|thats|this|these|those)\b",
        re.IGNORECASE,
    ),
    "depends": re.compile(
        r"^\W*(?:if|when|before|after|while|since|as|because|although|though|rather|once|until|unless"
        r"|not|no|having|being|with|without|for|in|on|at|to|from)\b",
        re.IGNORECASE,
    ),
    "names": re.compile(
        r"^\W*(?:the|a|an|all|both|every\w*|some\w*|other|another)\b", re.IGNORECASE
    ),
    "asks you": re.compile(
        r"^\W*(?:\w+ ){0,2}(?:do|can|could|will|would|are|have|did|d['\u2019]?)"
        r" ?(?:you|u|yous|ya)\b",
        re.IGNORECASE,
    ),
    "asks for oneself": re.compile(
        r"^\W*(?:\w+ ){0,2}(?:do|can|could|will|would|am|should|shall|must|may|have) (?:i|we)\b",
        re.IGNORECASE,
    ),
}
# Beginnings whose second half is told apart by the first half's.
_MEET = ("asks", "bids", "tells", "refers")
_BEGINS = re.compile(
    r"(?:what|how|who|when|where|why|which|does?|did|can|could|is|are|will|would|should|have|any"
    r"|tell|show|please|i|im|put|send|change|need|want)(?=['\u2019\s?!]|s\b)",
    re.IGNORECASE,
)
_LINKS = {
    "and": re.compile(r"\b(?:and|n)\b|[&+]"),
    "besides": re.compile(r"\b(?:also|plus|btw|by the way|oh|ps|while|thing)\b|p\.s"),
    "but": re.compile(r"\b(?:but|though|tho)\b"),
    "then": re.compile(r"\b(?:so|then|after that|if so)\b"),
    "or": re.compile(r"\bor\b"),
    "reason": re.compile(r"\b(?:cos|because)\b"),
}
# Keeps the share of a label that was not thought of from weighing without end.
_LEAST = 1e-3

Evidence = dict[str, float]


@dataclass(frozen=True)
class Piece:
    """A message, or a part of it, as the classifier read it by itself.

    `support` has each label it thought of with its confidence. `start` counts in the message;
    `read_from` is whatever the caller read it from.
    """

    text: str
    label: str
    confidence: float
    start: int = 0
    support: Mapping[str, float] = field(default_factory=dict, compare=False)
    read_from: Any = field(default=None, compare=False)

    @property
    def intent(self) -> str:
        return self.label.split("/", maxsplit=1)[0]


def of_form(first: str, second: str, cut: Cut, places: int) -> Evidence:
    """What the words alone tell, of a message with so many places to cut it."""
    kind = f"{cut.kind}"
    told = {
        kind: 1.0,
        "words of the first": math.log1p(len(first.split())),
        "words of the second": math.log1p(len(second.split())),
        "places": float(places),
        "after a question": float(first.rstrip().endswith("?")),
        "ends in a question": float(second.rstrip().endswith("?")),
        "capital": float(cut.kind == "mark" and second[:1].isupper()),
        "one word first": float(len(first.split()) == 1),
        "one word second": float(len(second.split()) == 1),
    }
    for name, form in _FORMS.items():
        if form.search(first):
            told[f"first {name}"] = 1.0
        if form.search(second):
            told[f"second {name}"] = told[f"{kind}, then {name}"] = 1.0
    begins = _BEGINS.match(second)
    if begins:
        told[f"second begins {begins.group().lower()}"] = 1.0
        told[f"{kind}, then {begins.group().lower()}"] = 1.0
    for one in _MEET:
        for other in _MEET:
            if f"first {one}" in told and f"second {other}" in told:
                told[f"{one}, then {other}"] = 1.0
    told.update({f"link {name}": 1.0 for name, words in _LINKS.items() if words.search(cut.link)})
    return told


def of_reading(whole: Piece, first: Piece, second: Piece) -> Evidence:
    """What the classifier made of the message and of its halves tells."""
    return {
        "surety of the first": _logit(first.confidence),
        "surety of the second": _logit(second.confidence),
        "surety of the less sure": _logit(min(first.confidence, second.confidence)),
        "surety of the whole": _logit(whole.confidence),
        "first in the whole": math.log(max(_LEAST, whole.support.get(first.label, 0.0))),
        "second in the whole": math.log(max(_LEAST, whole.support.get(second.label, 0.0))),
        "first in the second": math.log(max(_LEAST, second.support.get(first.label, 0.0))),
        "second in the first": math.log(max(_LEAST, first.support.get(second.label, 0.0))),
        "whole is the first": float(whole.label == first.label),
        "whole is the second": float(whole.label == second.label),
        "whole is neither": float(whole.label not in (first.label, second.label)),
        f"first {first.intent}": 1.0,
        f"second {second.intent}": 1.0,
        **dict(_alike(first, second)),
    }


def _alike(first: Piece, second: Piece) -> Iterator[tuple[str, float]]:
    if first.label == second.label:
        yield "same request", 1.0
    elif first.intent == second.intent:
        yield "same intent", 1.0
    for name, family in _FAMILIES.items():
        if {first.intent, second.intent} <= family:
            yield f"both {name}", 1.0


def _logit(confidence: float) -> float:
    kept = min(0.995, max(0.02, confidence))
    return math.log(kept / (1 - kept))
