"""Whether somebody complains, might, or says that they do not."""

from __future__ import annotations

import re

_NO_COMPLAINT = re.compile(
    r"\b(?:don['\u2019]?t|do not|didn['\u2019]?t|not|no|never|isn['\u2019]?t|wasn['\u2019]?t"
    r"|rather not)\b"
    r"(?: (?!happy|and\b|but\b)\w+){0,6} (?:complain(?:ing|t|ts)?)\b",
    re.IGNORECASE,
)
_CLEAR = re.compile(
    r"\bcomplain\w*|\bcomplaints?\b|\bgrievance|\b(?:un|not (?:very |at all |really )?)happy"
    r" (?:with|about|at|how)"
    r"|\b(?:disgust|appall|unaccept|unprofession|discriminat|harass|bull(?:y|ied)|shocking"
    r"|disgrace|ridicul"
    r"|dishonest|misl(?:ed|ead)|rude(?:ly)?\b|lied\b|lying\b|ignored\b|let (?:me )?down\b"
    r"|unfair)\w*"
    r"|\b(?:terrible|awful|poor|bad|dreadful|worst|appalling) (?:service|experience|treatment"
    r"|attitude)"
    r"|\bdisappoint\w+|\btreated\b|\b(?:nobody|no one|no-one|never|not) (?:\w+ ){0,3}(?:called"
    r"|rang|phoned|replied"
    r"|responded|answered|got back|contacted|told)\b|\bwast(?:e|ed|ing) (?:of )?(?:my )?time\b"
    r"|\b(?:hung up on|shouted at|spoke to me|talked down|sworn at|swore at|ghosted|fobbed)\b"
    r"|\bfed up\b|\bsick (?:and tired )?of\b|\bhow dare\b|\bombudsman\b|\bsolicitor\b",
    re.IGNORECASE,
)
# Only an announcement: what happened has still to be told.
_ANNOUNCED = re.compile(
    r"\b(?:i (?:want|need|wish|would like|have|['\u2019]d like)|i['\u2019]?d like|can i|could"
    r" i|how (?:do|can) i|who do i"
    r"|where (?:do|can) i|please|let me)?\W*(?:to )?(?:make|file|raise|lodge|put in|submit"
    r"|register)?\W*"
    r"(?:an? )?(?:formal |official |serious )?complain(?:t|ts|ing)?\b(?: (?:to|about|regarding"
    r"|against|on))?",
    re.IGNORECASE,
)
_APOLOGY = re.compile(
    r"^\W*(?:(?:i['\u2019]?m |i am )?(?:so |very )?(?:sorry|apologies|my apologies)"
    r"|(?:it['\u2019]?s |that['\u2019]?s |i know it['\u2019]?s )?not your fault)\b\W*",
    re.IGNORECASE,
)
_A_STORY = 6


def wants_no_complaint(text: str) -> bool:
    """Whether somebody says that this is no complaint: "I don't want to complain"."""
    return bool(_NO_COMPLAINT.search(text))


def clearly_complains(text: str) -> bool:
    """Whether the words leave no doubt that somebody was treated badly or wants to complain."""
    return bool(_CLEAR.search(text)) and not wants_no_complaint(text)


def complaint_story(text: str) -> str:
    """What happened as far as the message tells it; empty for "I want to make a complaint"."""
    told = _APOLOGY.sub("", _APOLOGY.sub("", text))
    rest = _ANNOUNCED.sub(" ", told, count=1)
    return text.strip() if len(re.findall(r"[^\W\d_]{2,}", rest)) >= _A_STORY else ""
