"""How people say that they have no phone or no e-mail, or would rather be reached the other way."""

from __future__ import annotations

import re

PHONE, EMAIL = "phone", "email"
_LACKING = (
    r"(?:no|without(?: an?)?|(?:do(?:n['\u2019]?t| not)|have(?:n['\u2019]?t| not))"
    r"(?: really| actually)?(?: have| got| had| use| do| own| check| want)?(?: to give(?: you|"
    r" out)?)?"
    r"|(?:rather|prefer|want|like|wish) (?:to )?not(?: to)? (?:give|share|leave|use|say)(?:"
    r" you| out)?"
    r"|(?:not|won['\u2019]?t|don['\u2019]?t want to) (?:be )?(?:giv(?:e|ing)|shar(?:e|ing)"
    r"|on)(?: you| out)?"
    r")(?: an?| any| my| the| your| our)?(?: working| home| personal| uk)?"
)
_A_PHONE = r"(?:(?:tele)?phones?|mobiles?|(?:phone |mobile |telephone )?numbers?|landline|calls?)"
_AN_EMAIL = r"(?:e-?mails?(?: address(?:es)?)?|computer|internet)"
_INSTEAD = (
    r"(?: me)?(?: is| would be|['\u2019]s)?(?: (?:only|please|instead|fine|better|best|ok|okay"
    r"|easier|just))"
)
_LACKS_EMAIL = re.compile(rf"\b{_LACKING} {_AN_EMAIL}\b", re.IGNORECASE)
_NO_PHONE = re.compile(
    rf"\b{_LACKING} {_A_PHONE}\b|\b{_AN_EMAIL}{_INSTEAD}\b|\b(?:just|only) (?:by )?{_AN_EMAIL}\b"
    rf"|\b(?:don['\u2019]?t|do not|please don['\u2019]?t) (?:call|ring|phone)\b"
    r"|\b(?:can['\u2019]?t|cannot|can not|not able to|unable to|not allowed to|rather not|hate to)"
    r" (?:\w+ )?(?:take|answer|get|receive|make|have|do|accept|pick up)(?: \w+){0,2} calls?\b"
    r"|\b(?:don['\u2019]?t|do not|never) (?:take|answer|do|pick up)(?: \w+){0,2} (?:calls?"
    r"|phones?)\b"
    rf"|\b(?:prefer|rather)(?: you)?(?: just)?(?: an?| by)? e-?mail(?:ed|s)?\b"
    rf"|^\W*(?:by|via|over) e-?mail\W*$",
    re.IGNORECASE,
)
_NO_EMAIL = re.compile(
    rf"\b{_LACKING} {_AN_EMAIL}\b|\b(?:phone|call|ring|text)(?:ing)?(?: me)?(?: is| would be"
    rf"|['\u2019]s)?"
    r" (?:only|instead|better|best)\b"
    rf"|\b(?:just|only) (?:by )?(?:phone|call|ring)\b"
    rf"|\b(?:don['\u2019]?t|do not|please don['\u2019]?t) e-?mail\b"
    rf"|^\W*(?:by|via|over the) phone\W*$",
    re.IGNORECASE,
)


def refused_ways(text: str) -> frozenset[str]:
    """The keys, "phone" and "email", of the ways in which somebody will not be reached."""
    plain = text.strip()
    if plain.endswith("?"):
        return frozenset()
    # "No e-mail please" names no e-mail to be reached by.
    no_phone = _NO_PHONE.search(_LACKS_EMAIL.sub(" ", plain))
    # "No phone please, e-mail only" refuses one way and names the other.
    rest = _NO_PHONE.sub(" ", plain) if no_phone else plain
    return frozenset([PHONE] * bool(no_phone) + [EMAIL] * bool(_NO_EMAIL.search(rest)))
