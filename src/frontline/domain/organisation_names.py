"""What an organisation in health and care may be called, and what is no name of one."""

from __future__ import annotations

import re

# What names of organisations in health and care end or are made of.
_NAMES_ONE = re.compile(
    r"\b(?:nhs|trust|hospitals?|infirmary|health(?:care)?|icb|clinics?|surgery|practice"
    r"|hospice|home"
    r"|lodge|house|court|manor|grange|cent(?:re|er)|group|university|school|college|pharmacy"
    r"|chemists?"
    r"|dental|dentists?|opticians?|limited|ltd|llp|plc|services|council|agency|care|medical|villa"
    r"|residential|nursing|physio(?:therapy)?|charity|foundation|ambulance|laborator(?:y|ies)|labs?"
    r"|unit|ward|hall|gardens|view|park|associates|solutions|partners(?:hip)?|company|cic)\b",
    re.IGNORECASE,
)
_KIND_ONLY = re.compile(
    r"^\W*(?:(?:we(?:['\u2019]re| are)|i (?:run|own|manage|work (?:in|at|for)))\s)?(?:just\s)?"
    r"(?:(?:an?|our|my|the|this)\s)?(?:(?:small|large|big|busy|local|private|independent|new"
    r"|rural|little"
    r"|family|\d+[- ]bed(?:ded)?|nhs|gp|dental|care|nursing|residential|acute|community"
    r"|health(?:care)?"
    r"|medical|mental|veterinary|specialist)\s){0,4}(?:practice|surgery|home|hospital|clinic|trust"
    r"|hospice|organi[sz]ation|company|business|school|charity|agency|pharmacy|provider"
    r"|cent(?:re|er)"
    r"|service)\W*$",
    re.IGNORECASE,
)
# Talk of the staff, of how many and of not knowing: whatever it is, nothing is called like that.
_NO_NAME = re.compile(
    r"\b(?:of (?:them|those|each)|(?:full|part)[- ]?time|how (?:many|long|much|soon)|no idea"
    r"|not sure|unsure|don['\u2019]?t (?:know|mind)|dunno|perhaps|maybe|probably|if (?:possible"
    r"|poss|you can)|as soon as|asap|they(?:['\u2019]?re| are)|girls?|women|females?|males?|blokes?"
    r"|anyone|anybody|some(?:one|body)|nobody|please|thanks?|hello|the usual|as before|same as)\b"
    r"|^\W*(?:no|not|none|nothing|just|only|about|all right|alright|ok(?:ay)?|fine|well|yes|right"
    r"|great|perfect|honestly|actually|it|they|he|she|who|what|why|how|can|could|do|does|is|are"
    r"|will|would)\b(?!\s?[.\d])",
    re.IGNORECASE,
)
_LONGEST_NAME = 8


def is_kind_only(words: str) -> bool:
    """ "A small care home", "our practice": what kind it is, and not what it is called."""
    return bool(_KIND_ONLY.search(words))


def names_an_organisation(words: str) -> bool:
    """Whether a word is in it that names of organisations are made of."""
    return bool(_NAMES_ONE.search(words))


def may_be_called(words: str) -> bool:
    """Whether an organisation may have this name: "two of them" and "no idea" are no names."""
    short = 0 < len(words.split()) <= _LONGEST_NAME
    if not short or is_kind_only(words):
        return False
    return names_an_organisation(words) or not _NO_NAME.search(words)
