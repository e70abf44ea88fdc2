"""Whether a message is about somebody's safety, which comes before everything else.

The check reads words only: it never interprets symptoms and never decides about a person. When
in doubt it is better to show a card of helplines once too often, but working
talk of clinicians is none of its business.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from frontline.domain.plain_words import plain_words
from frontline.domain.safety_phrases import (
    body_failing,
    concern,
    crisis,
    danger_now,
    danger_seen,
    despair,
    emergency,
    farewell,
    harm_at_home,
    harm_in_care,
    held_in_fear,
    hinted,
    hushed_up,
    loved_ones,
    no_way_on,
    threats,
    unsafe_care,
    weary_of_life,
    working_talk,
    wrong_at_work,
)
from frontline.domain.wanted_words import alternatives, wanted_words


class SafetyKind(str, Enum):
    """What the visitor needs to be shown. The values are the names of the intents."""

    CRISIS = "crisis"
    EMERGENCY = "emergency"
    CONCERN = "report_concern"


SAFETY_INTENTS = frozenset(kind.value for kind in SafetyKind)
"""The intents that win over everything else."""


@dataclass(frozen=True)
class SafetySignal:
    """A sign in a message that somebody may be in danger; nothing of what was said is kept."""

    kind: SafetyKind


def read_wordings() -> None:
    """Read the lists now, so that the first visitor does not wait a second for it."""
    _wordings()


def assess(text: str) -> SafetySignal | None:
    """The signal in a visitor's canonical text, or None.

    An emergency comes before a crisis and a crisis before a concern, because 999 is the quicker
    help. How it is typed does not matter (`plain_words`). Time grows in line with the length of the
    text. The first call takes a second, to read the wordings (`read_wordings`).
    """
    return assess_plain(plain_words(text))


def assess_plain(plain: str) -> SafetySignal | None:
    """As `assess`, of a text that is `plain_words` already."""
    for wording in _wordings().that_may_stand_in(plain):
        if wording.found_in(plain):
            return SafetySignal(wording.kind)
    return None


@dataclass(frozen=True)
class _Wording:
    """A wording with how far it can be told from a clinician's talk about work."""

    kind: SafetyKind
    pattern: re.Pattern[str]
    voice: _Voice

    def found_in(self, plain: str) -> bool:
        return any(not self._is_about_work(plain, match) for match in self.pattern.finditer(plain))

    def _is_about_work(self, plain: str, match: re.Match[str]) -> bool:
        if working_talk.WORKING_TALK_AFTER.match(plain, match.end()):
            return True
        before = _CLAUSE_START.split(plain[max(0, match.start() - 120) : match.start()])[-1]
        before_it = before.rstrip()
        if self.kind is SafetyKind.CONCERN:
            if working_talk.OWN_WORK_BEFORE.search(before_it):
                return True
            if working_talk.THOUGHT_UP.search(plain):
                return True
        elif working_talk.PEOPLE_CARED_FOR.search(before_it):
            return True
        if self.voice is _Voice.REPORTING:
            return bool(working_talk.WORK_WITH_BEFORE.search(before_it))
        return self.voice is _Voice.SEEING and bool(
            working_talk.WORKING_TALK_BEFORE.search(before)
            or working_talk.A_DEVICE_BEFORE.search(before_it)
            or working_talk.CROWD_CARED_FOR.search(match.group())
            or working_talk.LONG_AGO.match(plain, match.end())
        )


class _Voice(Enum):
    """Who speaks in a wording: about themself, of what they see, or of what they report."""

    OWN = "own"
    SEEING = "seeing"
    REPORTING = "reporting"


class _Wordings:
    """All wordings in order of urgency, found by pieces of text they cannot do without."""

    def __init__(self, wordings: Sequence[_Wording]) -> None:
        self._wordings = wordings
        self._always: set[int] = set()
        self._by_piece: defaultdict[str, set[int]] = defaultdict(set)
        for place, wording in enumerate(wordings):
            words = wanted_words(wording.pattern.pattern)
            for word in words:
                self._by_piece[_key(word)].add(place)
            if not words:
                self._always.add(place)

    def that_may_stand_in(self, plain: str) -> list[_Wording]:
        pieces = {plain[at : at + size] for size in _KEYS for at in range(len(plain) - size + 1)}
        places = self._always.union(*(self._by_piece[p] for p in pieces & self._by_piece.keys()))
        return [self._wordings[place] for place in sorted(places)]


_KEYS = (3, 4, 6)


def _key(word: str) -> str:
    """The end of a piece, as long as one of the sizes looked up."""
    return word[-max(size for size in _KEYS if size <= len(word)) :]


@lru_cache(maxsize=1)
def _wordings() -> _Wordings:
    return _Wordings(
        [
            _Wording(kind, re.compile(way), voice)
            for kind, voice, patterns in _LISTS
            for pattern in patterns
            for way in alternatives(pattern)
        ]
    )


_LISTS = (
    (SafetyKind.CRISIS, _Voice.OWN, hinted.NOT_WAKING),
    (
        SafetyKind.EMERGENCY,
        _Voice.SEEING,
        emergency.EMERGENCY
        + danger_now.DANGER_NOW
        + danger_seen.DANGER_SEEN
        + body_failing.BODY_FAILING,
    ),
    (SafetyKind.EMERGENCY, _Voice.OWN, body_failing.ACCIDENTS),
    (
        SafetyKind.CRISIS,
        _Voice.OWN,
        crisis.CRISIS_IN_THEIR_OWN_VOICE
        + despair.DESPAIR
        + no_way_on.NO_WAY_ON
        + farewell.FAREWELL
        + weary_of_life.WEARY_OF_LIFE
        + harm_at_home.HARM_AT_HOME
        + held_in_fear.HELD_IN_FEAR
        + threats.THREATS
        + hinted.HINTED,
    ),
    (
        SafetyKind.CRISIS,
        _Voice.SEEING,
        crisis.CRISIS_OF_SOMEBODY_ELSE + loved_ones.LOVED_ONES,
    ),
    (SafetyKind.CONCERN, _Voice.OWN, concern.CONCERN + hushed_up.HUSHED_UP),
    (
        SafetyKind.CONCERN,
        _Voice.REPORTING,
        unsafe_care.UNSAFE_CARE + wrong_at_work.WRONG_AT_WORK + harm_in_care.HARM_IN_CARE,
    ),
)
_CLAUSE_START = re.compile(r"\||\bbut\b|\bso\b|\band (?=(?:my|im|i|ive|he|hes|she|shes)\b)")
