"""Polarity: which of the facts a visitor says they do not want.

A "not" reaches the first thing behind it, and from there along "or", "nor", "/" and a list that
ends in "or". It does not reach past a full stop, a "but" or "I'd like".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from frontline.nlu.facts.fact import Fact

# What a visitor can want, or be, or not; a contact detail cannot be negated.
NEGATABLE = frozenset(
    {"place", "work_mode", "contract_type", "hours", "pay_band", "role", "specialty", "employer"}
    | {"availability", "profession", "registration_body"}
)
# Said of the same job side by side: "no full time remote work" wants neither.
_TERMS_OF_A_JOB = frozenset({"work_mode", "contract_type", "hours", "pay_band"})

_NOT = (
    r"not|no|nothing|nowhere|none|never|without|w/o|except|excluding|exclude|excl\.?|excepting"
    r"|avoid(?:ing)?|(?:any(?:thing|where)?|every(?:thing|where)?|all) (?:but|bar)|apart from"
    r"|aside from|other than|instead of|rather than|nor|neither|minus|non|hate|loathe|dislike"
    r"|can['\u2019]?t stand|sick of|tired of|fed up (?:with|of)|done with|ruled out|ruling out"
    r"|rule out|(?:keep|stay|steer|move|moving|get|getting) (?:away |clear |out )(?:from|of)"
    r"|(?:leav|tak|strip|cut|filter|rul)(?:e|ing)? out|remov(?:e|ing)|forget(?:ting)?(?: about)?"
    r"|scrap(?: what i said about)?|scrub|ditch|bar|in place of|had enough of"
    r"|(?<!just )(?<!right )outside(?: of)?"
    r"|leaving|(?:want(?:ing)? out|com(?:e|ing) off) of|get me (?:out of|away from)|giv(?:e"
    r"|ing) up|(?:is|are|do|does|did|wo|would|could"
    r"|should|ca|have|has)n['\u2019]?t"
    r"|dont|doesnt|didnt|wont|cant|couldnt|wouldnt|isnt|arent|cannot|do not|can not|will not"
    r"|would not|am not|no longer|aint|ain['\u2019]t"
)
# "not only", "no problem with", "don't mind": these say yes.
_STILL_YES = (
    r"only|just|far|too far|mind|matter|care|fussed|bothered|fussy|sure|a?\s?problem|an issue|issue"
    r"|rul(?:e|ing) out|(?:leav|tak)(?:e|ing) out|forget|remove|scrap|ditch"
    r"|(?:less|more)(?= than)|under|over|below|above|longer than|yet|have to"
    r"|need to be|necessarily"
    r"|wait to|hesitate|averse|against|opposed|objection|you|they|we|thanks|thank|it|that|there"
    r"|know|(?:find|see|get|found|seen) (?:any\w*|much|many|a)|much|many|a lot|before|after"
    r"|until|afraid of|limited to|tied to|restricted"
    r"|i|that['\u2019]?s|thats|idea"
)
_CUE = re.compile(rf"(?<![\w'\u2019-])(?:{_NOT})(?![\w'\u2019])(?!,)(?!\s(?:{_STILL_YES})\b)", re.I)
# Between a "not" and what it says no to stand at most a few words.
_REACHED = re.compile(r"[\s-]*(?:[\w'\u2019/-]{1,20}[\s-]{1,3}){0,5}")
# Words that end the reach of a "not".
_TURN = re.compile(
    r"[.;!?\n]|(?<!anything )(?<!anywhere )(?<!everything )(?<!everywhere )(?<!all )\bbut\b"
    r"|\b(?:prefer(?:ably)?|please|pls|so|because|cos|i['\u2019]?m|i am|i['\u2019]?d|i['\u2019]?ll"
    r"|ideally|instead(?! of)|try|look|show|happy|fine|looking|must|only|just)\b"
    r"|,\s(?!or\b|nor\b|and\b)",
    re.I,
)
# "why is there nothing in Oxford?", "isn't there anything in Luton?": asked, not refused.
_ASKED = re.compile(
    r"\bwhy\b[^.;!?]{0,40}$|(?:^|[.;!?,]\s?)(?:so |and |but )?(?:do|have|has|does) (?:you|they)\s$"
    r"|\bthere(?:['\u2019]?s)?(?: is| are)?\s$"
    r"|(?:^|[.;!?,]\s?)(?:so |and |but )?(?:(?:is|are|do|have|does|has|ca|could|wo)n['\u2019]?t"
    r"|isnt|arent|dont|havent|cant|(?:do|have|has) (?:you|they))$"
    r"|\b(?:found|find|see|seen|got|get|showing)\s$",
    re.I,
)
_ASKED_CUE = re.compile(
    r"(?:is|are|do|have|does|has|ca|could|wo)n['\u2019]?t|isnt|arent|dont|havent|cant", re.I
)
_ASKED_BEHIND = re.compile(r"\s(?:there|you|they|we|it|some)\b", re.I)
# "don't rule out Leeds" is a yes.
_RULED = re.compile(
    r"(?:rul|leav|tak)(?:e|ed|ing)? out|avoid(?:ing)?|exclud(?:e|ing)|hate|dislike|remov(?:e|ing)"
    r"|forget(?:ting)?|scrap|ditch",
    re.I,
)
_NOT_BEFORE = re.compile(r"(?:n['\u2019]?t|\bnot|\bnever|\bdont)\s$", re.I)
_VERB = re.compile(r"\s(?:looking|happy|fine|trying|so|really)\b", re.I)
_OR = r"(?:or|nor|/|and/or)"
_LEAD = (
    r"(?:\s?(?:in|at|near|around|from|for|the|any|a|an|do|doing|of|to|with|working|work|travel|commute"
    r"|go|move|relocate|nights? in)\b){0,3}\s?"
)
_JOINED = re.compile(rf"\s?,?\s?(?P<word>{_OR}|and|&|,)(?:\s(?:even|especially))?{_LEAD}", re.I)
_SIDE_BY_SIDE = re.compile(r"[\s-]{1,3}")
_A_JOB_FOLLOWS = re.compile(r"\s(?:jobs?|work|roles?|posts?|positions?|contracts?|shifts?)\b", re.I)
_AFTER = re.compile(
    r"(?:\s(?:jobs?|work|shifts?|roles?))?\s?[,:-]?\s"
    r"(?:(?:is|are|['\u2019]s|(?:is|are|was)n['\u2019]?t|(?:would|will)(?: not)? be"
    r"|wouldn['\u2019]?t be)\s)?"
    r"(?:(?:way |a bit |just )?too far|no good|no use|no thanks|no way|no chance"
    r"|out of the question"
    r"|not for me|for me(?=[.!?]?$)|a no(?:-go| go)?\b|(?:wo|does|do|did"
    r"|would)n['\u2019]?t (?:work|suit|do)\b"
    r"|out (?=of (?:it|the (?:list|search|results))\b|please\b)|out(?=[.!,]?$)"
    r"|off (?:the|my) list"
    r"|not possible|not an option|an option(?=[.!?]?$)|i (?:can|do|wo|would)(?:n['\u2019]?t|not)"
    r"(?! (?:really )?(?:mind|care|drive|have|need|know|think|believe|currently|actually)\b))",
    re.I,
)
_AFTER_SAYS_NO = re.compile(r"no|n['\u2019]?t|too far|\bout\b|\boff\b", re.I)
# "not nights in Hull": what is not wanted stands before the place where the rest is.
_WHERE = re.compile(
    r"\s(?:[\w-]{1,12}\s){0,2}(?:in|near|at|around|round|across)\s(?:the\s)?", re.IGNORECASE
)
_FIELD_IN = re.compile(
    r"\b(?:care|nursing|health|shifts?|wards?|patients)\s(?:in|near|at|around|round|across)\s(?:the\s)?$",
    re.IGNORECASE,
)
REACH = 80  # characters; a "not" further away belongs to something else


def mark_negated(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts with `negated` set where the sentence says so.

    "not London or Leeds" negates both; "not London, Leeds" only the first, "not London, Leeds or
    York" all three, and "not nights in Leeds" only the nights.
    """
    reached = [index for index, fact in enumerate(facts) if fact.entity in NEGATABLE]
    marked = list(facts)
    before: Fact | None = None
    for place, index in enumerate(reached):
        following = [facts[i] for i in reached[place + 1 : place + 12]]
        marked[index] = before = _marked(text, before, facts[index], following)
    return marked


def _marked(text: str, before: Fact | None, fact: Fact, following: Sequence[Fact]) -> Fact:
    if _AFTER_SAYS_NO.search(after[0]) if (after := _AFTER.match(text, fact.end)) else False:
        return replace(fact, negated=True)
    joined = _JOINED.fullmatch(text[before.end : fact.start]) if before else None
    if before and joined:
        negated = before.negated and _goes_on(text, before, fact, joined["word"], following)
    elif before and before.negated and _side_by_side(text, before, fact):
        negated = True
    else:
        negated = not _where_the_rest_is(text, before, fact) and _said_no(text, before, fact)
    return replace(fact, negated=negated)


def _goes_on(text: str, before: Fact, fact: Fact, word: str, following: Sequence[Fact]) -> bool:
    """Whether a list goes on saying no: "A or B" always, "A, B" only on its way to an "or"."""
    if word == ",":
        return fact.entity == before.entity and _ends_in_or(text, fact, following)
    return word.lower() not in ("and", "&") or fact.entity == before.entity


def _ends_in_or(text: str, fact: Fact, following: Sequence[Fact]) -> bool:
    end = fact.end
    for other in following:
        joined = _JOINED.fullmatch(text[end : other.start])
        if not joined:
            return False
        if joined["word"] != ",":
            return joined["word"].lower() not in ("and", "&") or other.entity == fact.entity
        end = other.end
    return False


def _side_by_side(text: str, before: Fact, fact: Fact) -> bool:
    """ "no full time remote work": both terms belong to the one job that is not wanted."""
    if not {before.entity, fact.entity} <= _TERMS_OF_A_JOB:
        return False
    adjacent = _SIDE_BY_SIDE.fullmatch(text[before.end : fact.start])
    return adjacent is not None and _A_JOB_FOLLOWS.match(text, fact.end) is not None


def _said_no(text: str, before: Fact | None, fact: Fact) -> bool:
    """Whether the nearest "not" of the clause reaches this fact, with no other fact between."""
    begin = max(before.end if before else 0, fact.start - REACH)
    clause = text[begin : fact.start]
    # Read to the end of the fact: in "not before 3pm" the next word decides about the "not".
    said = _CUE.finditer(text[begin : fact.end])
    cues = [c for c in said if c.end() <= len(clause) and not _is_asked(text, begin, c)]
    if not cues or not _REACHED.fullmatch(clause, cues[-1].end()):
        return False
    return _TURN.search(clause, _behind_verb(clause, cues[-1])) is None


def _behind_verb(clause: str, cue: re.Match[str]) -> int:
    """Where words may end the reach of the "not": "not looking for agency" is no new start."""
    if cue[0].lower() == "no":
        return cue.end()
    verb = _VERB.match(clause, cue.end())
    return verb.end() if verb else cue.end()


def _is_asked(text: str, begin: int, cue: re.Match[str]) -> bool:
    start, end = begin + cue.start(), begin + cue.end()
    before = text[max(0, start - 60) : start]
    if _RULED.fullmatch(cue[0]) and _NOT_BEFORE.search(before):
        return True
    question = _ASKED_CUE.fullmatch(cue[0]) and _ASKED_BEHIND.match(text, end)
    return bool(question or _ASKED.search(before))


def _where_the_rest_is(text: str, before: Fact | None, fact: Fact) -> bool:
    if fact.entity != "place":
        return False
    if _FIELD_IN.search(text[max(0, fact.start - REACH) : fact.start]):
        return True
    if before is None or not before.negated or before.entity == "place":
        return False
    return _WHERE.fullmatch(text[before.end : fact.start]) is not None
