"""Words that point at lists shown before and at roles of a list: "the first list again"."""

from __future__ import annotations

import re
from enum import Enum


class ListAgain(str, Enum):
    """Which list is wanted once more."""

    FIRST = "first"
    BEFORE = "before"
    LAST = "last"


_LIST = r"(?:list|lists|search|results?|page)"
_SHOW = r"(?:again|back|show|see|return|save)"
_FIRST = re.compile(rf"\b(?:first|original|very first|1st) {_LIST}\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"\b(?:previous|earlier|other) {_LIST}\b|\b{_LIST} before(?: (?:that|this))?\W*$",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\b(?:the|that|my|last) {_LIST}\b.*\bagain\b"
    rf"|\b(?:back|return) to (?:the|that|my|last) {_LIST}\b"
    rf"|\bshow (?:me )?(?:the|that|my) {_LIST}\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(rf"\b{_SHOW}\b|^\W*(?:the )?\w+ {_LIST}\W*$", re.IGNORECASE)
_NOT_THAT = re.compile(
    r"^\W*(?:(?:no|nah|ok|hmm)\W+)?(?:not|i don'?t (?:want|like|fancy)) (?:that|this)"
    r"(?: (?:one|role|job))?\W*$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"^\W*(?:(?:ok|okay|and|what about|how about|tell me about|show me|no|i mean|then)\W+){0,3}"
    r"(?:the )?other (?:one|ones|role|roles|job|two)\W*$",
    re.IGNORECASE,
)


def list_again(text: str) -> ListAgain | None:
    """Which list shown before a message asks for; None where it asks for none."""
    if _FIRST.search(text) and _SHOWN.search(text):
        return ListAgain.FIRST
    if _BEFORE.search(text) and _SHOWN.search(text):
        return ListAgain.BEFORE
    return ListAgain.LAST if _LAST.search(text) else None


def rules_out_this_one(text: str) -> bool:
    """Whether it says no to the role the talk is about: "not that one"."""
    return bool(_NOT_THAT.search(text.replace("\u2019", "'")))


def means_the_other_one(text: str) -> bool:
    """Whether it means the roles of the list besides the one the talk is about."""
    return bool(_OTHER.search(text))


_NEIGHBOUR = re.compile(
    r"^\W*(?:(?:ok|okay|and|so|what about|how about|tell me about|show me|what was|no|sorry|i mean"
    r"|then|go to)\W+){0,3}(?:the )?(?:(?:one|role|job) (?P<side>before|after|above|below)"
    r"(?: (?:that|this|it))?(?: one)?|(?P<next>next|previous) (?:one|role|job))\W*$",
    re.IGNORECASE,
)


def steps_in_the_list(text: str) -> int:
    """1 for "the next one", -1 for "the one before that"; 0 for any other message."""
    said = _NEIGHBOUR.match(text)
    if said is None:
        return 0
    return 1 if (said["side"] or said["next"]).casefold() in {"after", "below", "next"} else -1


_BACK_TO = re.compile(
    r"\b(?:go|going|come|get) back to (?:the )?(?P<name>[a-z][\w' -]{2,30}?)"
    r"(?: (?:ones?|roles?|jobs?|list))?(?=\s*(?:[,.;?!]|$)|\s(?:what|and|then|please|instead)\b)",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:not|never|\w+n['\u2019]?t|rather than)\b[^,.;]*$", re.IGNORECASE)


def goes_back_to(text: str) -> str:
    """The place, in small letters, whose list is wanted again: "go back to Plymouth"; else ""."""
    said = _BACK_TO.search(text)
    refused = said is not None and _REFUSED.search(text[: said.start()])
    return said["name"].casefold() if said and not refused else ""
