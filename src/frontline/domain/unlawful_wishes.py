"""Whom an employer may not ask for: what of a request the Equality Act 2010 keeps from counting.

Nothing of it is noted as a criterion; the rest of the request goes on as ever. Where a post truly
needs, say, a woman (Schedule 9, occupational requirements), that is for a recruiter to settle.
"""

from __future__ import annotations

import re

_SEXES = r"(?:girls?|lad(?:y|ies|s)?|wom[ae]n|females?|males?|m[ae]n|blokes?|guys)"
# "Female patients" and "a men's ward" are the work, and nobody looked for.
_THE_WORK = (
    r"(?!['\u2019]?s\b|s['\u2019]|\s(?:wards?|patients?|residents?|clients?|service users?|units?"
    r"|prisons?|wings?|health|hostels?|bays?|prisoners?|inmates?|only (?:ward|unit|wing|home)))"
)
_WISHED = (
    r"(?:only|no|just|prefer(?:ably|red)?|ideally|must be|has to be|have to be|want|rather|not)"
)
_IF_POSSIBLE = r"(?:only|preferred|preferably|ideally|if (?:at all )?poss(?:ible)?|if you can)"
_AGED = r"(?:under|below|over|above|(?:young|old)er than|up to)"
_NO_AGE = (
    r"(?!\s?(?:-?\s?bed|hours?|hrs?|miles?|k\b|%|per|pounds?|min|days?|weeks?|months?|an? |patients"
    r"|residents|staff|nurses|sites|homes|clients|people in))"
)
_ORIGINS = (
    r"(?:foreign(?:ers?)?|immigrants?|migrants?|africans?|asians?|indians?|filipin[oa]s?|nigerians?"
    r"|poles|polish|romanians?|eastern europeans?|blacks?|whites?|coloureds?|caucasians?|brits"
    r"|british(?:[- ]born)?|english(?:[- ]born)?|overseas|non[- ]?(?:brits?|british|english"
    r"|whites?))"
)
_FAITHS = r"(?:muslims?|christians?|jews?|jewish|hindus?|sikhs?|catholics?|buddhists?|atheists?)"
_PATTERNS = (
    # Sex
    rf"\b{_WISHED}\s(?:(?:a|an|any|the|some|young(?:er)?|old(?:er)?"
    rf"|more)\s){{0,2}}{_SEXES}\b{_THE_WORK}"
    r"(?:\s(?:if (?:at all )?poss(?:ible)?|please|only))?",
    rf"\b(?:young(?:er)?\s)?{_SEXES}\b{_THE_WORK}(?:\s\w+){{0,3}}?\s{_IF_POSSIBLE}\b",
    rf"\byoung(?:er)?\s{_SEXES}\b{_THE_WORK}",
    # Age
    rf"\b(?:(?:girls?|women|men|people|some(?:one|body)|any(?:one|body)|nobody|no ?one|staff|nurses"
    rf"|carers|all|not|none"
    rf"|no)\s)?{_AGED}\s(?:the age of\s)?[2-6]\d\b{_NO_AGE}(?:\syears(?:\sold)?)?"
    rf"(?:\s{_IF_POSSIBLE})?",
    r"\b(?:between|aged?)\s[1-6]\d\s(?:and|to|-)\s[2-6]\d(?:\syears(?:\sold)?)?\b"
    r"(?!\s?(?:hours?|beds?|k\b|miles?|patients|residents|an? ))",
    rf"\b{_WISHED}\s(?:someone\s|some(?:body)?\s|too\s|an?y?\s)?(?:young(?:er|sters?)?|old(?:er"
    rf"|ies)?)\b"
    r"(?!\s(?:people|persons?|adults|patients|residents)\b)",
    # Children, pregnancy, marriage
    r"\b(?:no|without(?: any)?|(?:no ?one|nobody|any(?:one|body)) with|not? with)\s(?:young\s"
    r"|small\s)?(?:kids|children|babies"
    r"|family ties|families|mums|mothers)\b(?!['\u2019]?s\b|\s(?:on|in|at|here|ward|allowed"
    r"|under))",
    r"\b(?:not|no ?one|nobody|won['\u2019]?t|isn['\u2019]?t|aren['\u2019]?t|don['\u2019]?t want)\b"
    r"[^,.;]{0,30}\b(?:pregnant|pregnancies|having (?:a )?bab(?:y|ies)|trying for a baby"
    r"|maternity leave)\b",
    r"\bchild[- ]?(?:free|less)\b(?:\s\w+)?",
    rf"\b(?:single|unmarried)\s(?:women|men|people|girls|{_IF_POSSIBLE})\b",
    # Race, nationality, origin
    rf"\b(?:no|only|just|prefer(?:ably)?|must be|has to be|have to be|not|all|rather"
    rf"|don['\u2019]?t want)\s(?:(?:any|more|an?|proper)\s)?{_ORIGINS}\b(?!\s(?:speak|language"
    rf"|qualif|regist|ward|food))"
    r"(?:\s(?:nurses|staff|people|carers|candidates|ones|workers|girls|please))?",
    r"\b(?:british|english|white|uk[- ]born)(?:\s(?:people|nurses|staff|carers|girls))?\s"
    r"(?:only|preferred|preferably|if possible|if poss)\b",
    # Religion, orientation, disability, union
    rf"\b(?:no|only|just|prefer(?:ably)?|must be|not|has to be)\s(?:an?y?\s"
    rf"|practising\s)?{_FAITHS}\b"
    r"|\bno (?:hijabs?|head ?scar(?:f|ves)|turbans?|burq?[kh]?as?)\b",
    r"\b(?:no|not)\s(?:any\s)?(?:gays?|lesbians?|homosexuals?|trans(?:gender)?(?: people)?)\b"
    r"|\bstraight\s(?:people\s)?(?:only|preferred)\b",
    r"\b(?:no|no ?one|nobody|not any(?:one|body)|any(?:one|body))\b(?:\swho(?:['\u2019]s| is"
    r"| has))?"
    r"(?:\swith)?\s(?:an?y?\s)?(?:disabled|disabilit(?:y|ies)|wheelchairs?|health (?:problems"
    r"|issues)"
    r"|(?:mental health|back) (?:problems|issues)|sick notes?)\b(?=[^,.;]{0,20}(?:$|[,.;]))",
    r"\bno\s(?:trade\s)?union(?:ists?|\s(?:members?|types?|reps?))\b",
)
_UNLAWFUL = re.compile("|".join(f"(?:{each})" for each in _PATTERNS), re.IGNORECASE)
_CUT = re.compile(r"([,;.!?\n]+\s*|\s(?:and|but)\s)", re.IGNORECASE)
# Why they are wanted goes with the wish: "they're less bother".
_REASON = re.compile(
    r"^\W*(?:because|cos|since|as they|they|it|she|he|less|more|need not apply"
    r"|we['\u2019]?ve (?:always|had)|you know"
    r"|if (?:at all )?poss(?:ible)?|please|ideally|really)\b",
    re.IGNORECASE,
)
# Stands where something was taken out.
_OUT = "\x00"
_FEW = 3


def wishes_unlawfully(text: str) -> bool:
    """Whether a request for staff wants or rules out people by what the law protects."""
    return bool(_UNLAWFUL.search(text))


def without_unlawful_wish(text: str) -> str:
    """What is left of a request without such a wish and the reason given for it; may be empty."""
    pieces = _CUT.split(_UNLAWFUL.sub(_OUT, text))
    kept = [_left_of(piece) for piece in pieces[::2]]
    joined = ""
    for at, piece in enumerate(kept):
        if piece:
            joined += (pieces[2 * at - 1] if joined else "") + piece
    return joined.strip(" ,;.")


def _left_of(piece: str) -> str:
    left = " ".join(piece.replace(_OUT, " ").split())
    touched = _OUT in piece
    return "" if _REASON.search(left) or (touched and len(left.split()) < _FEW) else left
