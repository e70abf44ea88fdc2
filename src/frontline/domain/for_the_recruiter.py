"""What somebody asks to be passed on: "please ask them to ring after 5", "add that I drive"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_REACH = r"(?:ring|call|phone|contact|text|e-?mail|message|whatsapp|write to|get hold of|reach)"
_WHOM = (
    r"(?:them|him|her|whoever (?:reads|rings|calls|phones|gets) (?:it|this|me)|(?:the|a|your)"
    r" (?:recruiters?|team|employer|manager|agency|hospital|trust)|recruiters?|some(?:one|body)"
    r"|your colleagues?)"
)
_HOW = (
    r"(?:after|before|between|from|until|till|in the (?:mornings?|afternoons?|evenings?)|at (?:\d"
    r"|work|night|lunch\w*|home)|on"
    r" (?:a |my )?(?:mon|tue|wed|thu|fri|sat|sun|week|mobile|day|phone)\w*"
    r"|by (?:text|phone|e-?mail|whatsapp)|during|only|instead|rather than|first|any ?time|in"
    r" (?:work|office|school|term)|weekdays?|weekends?|mornings?|afternoons?|evenings?)\b"
)
_LEAD = (
    r"^\W*(?:(?:oh|and|also|but|ps|please|pls|plz|just|could you|can you|would you|will you|can u"
    r"|could they|can they|could someone|can someone|btw|by the way|one more thing"
    r"|actually|if possible|if you could|also"
    r"|i'?d (?:like|prefer) (?:you |them |it if you )?(?:to )?"
    r"|i want (?:you|them) to|i'?d rather (?:you|they) ?|they should|they can|you should|you can"
    r"|only|best to|better to|best if you|easier to)\W{1,3}){0,5}"
)
_WISH = re.compile(
    _LEAD + r"(?:"
    rf"(?:ask|tell|remind|inform|warn) {_WHOM}\b.{{4,}}"
    rf"|(?:get|have) {_WHOM} (?:to )?{_REACH}\b.{{4,}}"
    rf"|let {_WHOM} know\b.{{4,}}"
    rf"|{_REACH}(?:(?:ed|ing)? (?:me|us))?\b.{{0,40}}?\b{_HOW}.*"
    rf"|(?:don'?t|do not|never|not to) {_REACH}(?: (?:me|us)\b.{{3,}}|\W.{{0,3}}(?:{_REACH}|by) .*"
    r"|(?: (?:b4|before|until|till|after|while|when|at)\b).+)"
    r"|(?:add|mention|include|note(?: down)?|put(?: down| in)?|pass on)"
    r"(?: (?:it|to (?:it|that|them)|a note|a line|in there|on (?:it|there)))?"
    r"(?: that| saying| to say|:)? (?:i|i'?m|i'?ve|my|we|there|they)\b.{4,}"
    r")$"
    rf"|^(?:but |and )?i'?m .{{3,50}}?\b(?:so|and so)\b.{{0,25}}?\b{_REACH}\b.*"
    r"|\b(?:best|better|easiest|only) (?:time|way) (?:to|for) (?:ring|call|reach|phone|contact|get)"
    r"\b.{3,}"
    r"|\bi (?:can(?:'?t|not)?|am only able to|'?m only able to)(?: only)? (?:talk|speak|answer"
    r"|take (?:a |your |the )?calls?|pick up|be (?:rung|called|reached|phoned))"
    rf"(?: (?:the|my) phone)?\b.{{0,20}}?\b{_HOW}.*",
    re.IGNORECASE | re.DOTALL,
)
_JOINT = re.compile(
    r"[,;.!]\s+|\s+(?=(?:but|and)\s)",
    re.IGNORECASE,
)
_AGREED = re.compile(r"\W*(?:yes|yeah|yep|no|ok|okay|sure|fine|great)\b\W*", re.IGNORECASE)
_ADDS = re.compile(
    r"^(?:(?:please|pls|just|can|could|would|will|you|u|they|also)\W+){0,4}"
    r"(?:add|mention|include|note(?: down)?|put(?: down| in)?|pass on)"
    r"(?: to (?:it|that|them)| it)?(?: that| saying|:)?\s",
    re.IGNORECASE,
)
_LONGEST = 30


@dataclass(frozen=True)
class PassedOn:
    """A wish for the recruiter in the person's words, and what the message said before it."""

    words: str
    rest: str


def to_pass_on(text: str) -> PassedOn | None:
    """What a message asks to be told to the recruiter; None where it asks for nothing of that."""
    plain = text.replace("\u2019", "'").strip()
    if len(plain.split()) > _LONGEST:
        return None
    agreed = _AGREED.match(plain)
    begins = [agreed.end() if agreed else 0, *(joint.end() for joint in _JOINT.finditer(plain))]
    for begin in begins:
        if _WISH.search(plain[begin:]) and not _asks_elsewhere(plain[begin:]):
            return PassedOn(_bare(text.strip()[begin:]), plain[:begin].strip(" ,;.!"))
    return None


_OF_A_CALL = re.compile(r"\b(?:call(?:ed)? (?:me )?back|call ?back)\b", re.IGNORECASE)
_ASKS = re.compile(r"^\W*(?:do|does|did|will|when|what|who|why|how|is|are)\b", re.IGNORECASE)


def _asks_elsewhere(piece: str) -> bool:
    """A call-back is a case of its own, and "will they ring after 5?" wants to know."""
    return bool(_OF_A_CALL.search(piece) or _ASKS.search(piece))


def _bare(words: str) -> str:
    plain = re.sub(r"^(?:but|and|also)\W{1,3}", "", words, flags=re.IGNORECASE).strip()
    return _ADDS.sub("", plain)
