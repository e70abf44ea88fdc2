"""Age and faith a person tells of by the way, in words that mean nothing else.

Neither has a part in who is offered work (Equality Act 2010 ss. 4, 5, 10 and 39; belief is special
category data, UK GDPR Article 9), so both are taken out before a message is kept.
"""

from __future__ import annotations

import re

_FAITHS = (
    r"(?:muslim|moslem|hindu|sikh|jewish|jew|buddhist|catholic|atheist|agnostic|quaker|mormon"
    r"|protestant|anglican|methodist|baptist|pentecostal|evangelical|orthodox|rastafarian|pagan"
    r"|jain|baha'?i|zoroastrian|jehovah'?s witness|church ?goer|(?<=a )christian"
    r"|(?<=ing )christian|(?<=out )christian|(?<=again )christian)"
)
FAITH_DISCLOSED = re.compile(
    r"\b(?P<secret>(?:(?:i am|i'?m|as|being|we are|and|&|, )(?: also)?(?: an?)?"
    r"(?: (?:(?:non-)?practi[sc]ing|devout|strict|committed|roman|born[ -]again|observant))*"
    rf" {_FAITHS})"
    r"|my (?:religion|faith) (?:is|means|does|won'?t|requires?)\b[^.!?;,\n]{0,60}"
    r"|i (?:pray (?:five|\d) times a day|observe (?:the )?(?:sabbath|ramadan|shabbat)"
    r"|wear a (?:hijab|niqab|turban|headscarf|kippah))"
    r"|i(?: am|'?m) fasting (?:for|during) \w+"
    r"|because of my (?:religion|faith|beliefs))(?!\w)",
    re.IGNORECASE,
)
_FAITH_AT_WORK = re.compile(
    r"(?: \w+)? (?:chaplain|chaplaincy|hospital|school|charity|hospice|trust|care home|home"
    r"|organisation|community|patients?|famil(?:y|ies)|education|names?)\b",
    re.IGNORECASE,
)


def is_own_faith(match: re.Match[str]) -> bool:
    """A Catholic hospital and a Muslim chaplain are work; after "and" only a list of one's own."""
    if _FAITH_AT_WORK.match(match.string, match.end()):
        return False
    joined = not re.match(r"and\b|[,&]", match["secret"], re.IGNORECASE)
    before = match.string[max(0, match.start() - 40) : match.start()]
    return joined or bool(re.search(r"\bi'?(?: a)?m\b|\[age removed\]", before, re.IGNORECASE))


_WORD_AGES = (
    r"(?:eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_YEARS_OLD = rf"(?:1[89]|[2-8]\d|{_WORD_AGES})"
_DATE = (
    r"(?:\d{1,2}[/. -](?:\d{1,2}|[a-z]{3,9})[/. -](?:19|20)?\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4})"
)
AGE_DISCLOSED = re.compile(
    rf"\b(?P<secret>(?:i am|i'?m)(?: (?:now|only|already|just|nearly|almost|aged?))*"
    rf" {_YEARS_OLD}(?: (?:years? (?:old|of age|young)|yrs? old|yo|y/o)|"
    r"(?= and (?!a\b|half)| but | so | now\b|[.!?,;]|$))"
    rf"|my age(?: is|'?s)? {_YEARS_OLD}|(?<!\w ){_YEARS_OLD} (?:years? old|yrs? old)"
    rf"|i (?:was|am) born (?:in|on) (?:(?:19|20)\d\d|{_DATE})"
    rf"|(?:my )?(?:date of birth|d\.?o\.?b\.?|birthday)(?: is|:)? ?{_DATE})(?!\w)",
    re.IGNORECASE,
)
