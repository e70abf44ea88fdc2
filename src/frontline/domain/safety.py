"""Whether a message is about somebody's safety, which comes before everything else.

The check reads words only: it never interprets symptoms and never decides about a person. When
in doubt it is better to show a card of helplines once too often, but working
talk of clinicians is none of its business.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from frontline.domain.safety_phrases import concern, crisis, emergency, working_talk


class SafetyKind(str, Enum):
    """What the visitor needs to be shown. The values are the names of the intents."""

    CRISIS = "crisis"
    EMERGENCY = "emergency"
    CONCERN = "report_concern"


@dataclass(frozen=True)
class SafetySignal:
    """A sign in a message that somebody may be in danger; nothing of what was said is kept."""

    kind: SafetyKind


def assess(text: str) -> SafetySignal | None:
    """The signal in a visitor's canonical text, or None.

    An emergency comes before a crisis and a crisis before a concern, because 999 is the quicker
    help. Spelling slips, case, spacing and apostrophes do not matter. Time grows in line with the
    length of the text.
    """
    plain = _plain(text)
    for kind, wordings in _WORDINGS:
        if any(wording.found_in(plain) for wording in wordings):
            return SafetySignal(kind)
    return None


@dataclass(frozen=True)
class _Wording:
    """A wording with how far it can be told from a clinician's talk about work."""

    pattern: re.Pattern[str]
    own_voice: bool

    def found_in(self, plain: str) -> bool:
        return any(not self._is_about_work(plain, match) for match in self.pattern.finditer(plain))

    def _is_about_work(self, plain: str, match: re.Match[str]) -> bool:
        if working_talk.WORKING_TALK_AFTER.match(plain, match.end()):
            return True
        before = _CLAUSE_START.split(plain[max(0, match.start() - 120) : match.start()])[-1]
        if working_talk.PEOPLE_CARED_FOR.search(before.rstrip()):
            return True
        return not self.own_voice and bool(
            working_talk.WORKING_TALK_BEFORE.search(before)
            or working_talk.CROWD_CARED_FOR.search(match.group())
            or working_talk.LONG_AGO.match(plain, match.end())
        )


def _compiled(patterns: tuple[str, ...], own_voice: bool) -> tuple[_Wording, ...]:
    return tuple(_Wording(re.compile(pattern), own_voice) for pattern in patterns)


_CLAUSE_START = re.compile(r"\||\bbut\b|\bso\b|\band (?=(?:my|im|i|ive|he|hes|she|shes)\b)")
_WORDINGS = (
    (SafetyKind.EMERGENCY, _compiled(emergency.EMERGENCY, own_voice=False)),
    (
        SafetyKind.CRISIS,
        _compiled(crisis.CRISIS_IN_THEIR_OWN_VOICE, own_voice=True)
        + _compiled(crisis.CRISIS_OF_SOMEBODY_ELSE, own_voice=False),
    ),
    (SafetyKind.CONCERN, _compiled(concern.CONCERN, own_voice=True)),
)

_APOSTROPHES = re.compile("['’‘`´ʼ]")
_CLAUSE_END = re.compile(r"[.!?;,:—–]+")
_NO_WORD = re.compile(r"[^\w|]+|_+")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_SPELLINGS = {
    "kil": "kill", "kll": "kill", "kiil": "kill", "kiling": "killing", "killin": "killing",
    "myslef": "myself", "mysef": "myself", "mysel": "myself", "meself": "myself",
    "sucide": "suicide", "suiside": "suicide", "suicied": "suicide", "suicde": "suicide",
    "sucidal": "suicidal", "suicidle": "suicidal", "suicidel": "suicidal", "suisidal": "suicidal",
    "breath": "breathe", "breth": "breathe", "brethe": "breathe", "braeth": "breathe",
    "breathin": "breathing", "brething": "breathing", "breating": "breathing",
    "anymore": "any more", "anymor": "any more", "nomore": "any more",
    "wanna": "want to", "wana": "want to", "wnt": "want", "gonna": "going to", "gona": "going to",
    "cannot": "cant", "carnt": "cant", "cany": "cant", "dnt": "dont", "didnt": "dont",
    "doesnt": "dont", "liv": "live", "lfie": "life", "oding": "overdosing", "overdos": "overdose",
    "bleedin": "bleeding", "bleding": "bleeding", "unconcious": "unconscious",
    "unconsious": "unconscious", "uncontious": "unconscious", "ambulence": "ambulance",
    "ambalance": "ambulance", "ambulans": "ambulance", "colapsed": "collapsed",
    "collasped": "collapsed", "collapst": "collapsed", "hart": "heart", "atack": "attack",
    "attak": "attack", "seizer": "seizure", "seisure": "seizure", "chokin": "choking",
    "chocking": "choking", "copeing": "coping", "cheast": "chest", "pian": "pain", "pians": "pains",
    "selfharm": "self harm", "selfharming": "self harming", "selfharmed": "self harmed",
}  # fmt: skip
_EVENED_OUT = tuple(
    (re.compile(rf"\b{pattern}\b"), replacement)
    for pattern, replacement in (
        ("i am", "im"), ("i have", "ive"), ("my self", "myself"), ("can not", "cant"),
        ("do not", "dont"), ("did not", "dont"), ("does not", "dont"), ("is not", "isnt"),
        ("will not", "wont"), ("was not", "wasnt"), ("he is", "hes"), ("she is", "shes"),
        ("over dose", "overdose"), ("un conscious", "unconscious"),
    )
)  # fmt: skip


def _plain(text: str) -> str:
    """Lower-case words one space apart, with "|" where a clause ends."""
    folded = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text).casefold())
    clauses = _NO_WORD.sub(" ", _CLAUSE_END.sub(" | ", folded))
    words = (_SPELLINGS.get(word, word) for word in _STRETCHED.sub(r"\1", clauses).split())
    plain = " ".join(words)
    for pattern, replacement in _EVENED_OUT:
        plain = pattern.sub(replacement, plain)
    return plain.strip(" |")
