"""Whether roles are wanted that need an entry on a statutory register, or that need none."""

from __future__ import annotations

import re

LONGEST_READ = 300

_REGISTER = r"(?:registration|registered|register|pin(?: number)?)"
_ROLES = r"(?:jobs?|roles?|posts?|vacanc(?:y|ies)|positions?|work|something|anything|ones?)"
_FREE = re.compile(
    rf"\b(?:(?:no|without(?: an?| any)?|don['’]?t (?:need|require)(?: an?| any)?"
    rf"|do(?:es)?n?['’]?t? ?(?:not )?(?:need|require)(?: an?| any)?) (?:\w+ ){{0,2}}{_REGISTER}"
    rf"|(?:non|un)[- ]?registered (?:\w+ ){{0,2}}{_ROLES}"
    rf"|{_REGISTER} (?:is )?(?:not|isn['’]?t) (?:needed|required|necessary))\b",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    rf"\b{_ROLES}(?: that| which| where)? (?:i )?(?:needs?|requires?|needing|requiring|with|for)"
    rf"(?: an?| my)? (?:\w+ ){{0,2}}{_REGISTER}\b"
    rf"|\bregistered (?:{_ROLES}) only\b",
    re.IGNORECASE,
)
# "Registered with the NMC" tells of the person; "NMC jobs" and "roles for HCPC registrants" do not.
_BODY = r"(?P<body>nmc|gmc|hcpc|gphc|gdc|goc|psni|social work england)"
_BODY_WANTED = re.compile(
    rf"\b{_BODY}(?: registered| registration)? {_ROLES}\b"
    rf"|\b{_ROLES}(?: that| which)? (?:needs?|requires?|needing|requiring|with|for)(?: an?)? "
    rf"{_BODY.replace('body', 'named')}\b",
    re.IGNORECASE,
)
_SPELT = {"gphc": "GPhC", "social work england": "Social Work England"}


def registration_wanted(text: str) -> bool | None:
    """True where roles are wanted that need it, False where they may not, None where nobody said.

    That somebody tells of their own registration says nothing of what they want.
    """
    if _FREE.search(text[:LONGEST_READ]):
        return False
    return True if _NEEDED.search(text[:LONGEST_READ]) else None


def without_registration(text: str) -> str:
    """The text, as long as it was, without the words that say so."""
    return _FREE.sub(lambda said: " " * len(said[0]), text)


def body_wanted(text: str) -> str | None:
    """The regulator whose registrants the roles are for, as an advert names it ("NMC")."""
    said = _BODY_WANTED.search(text[:LONGEST_READ])
    if said is None or _FREE.search(text[:LONGEST_READ]):
        return None
    named = (said["body"] or said["named"]).lower()
    return _SPELT.get(named, named.upper())
