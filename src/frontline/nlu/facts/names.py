"""The name a person gives, in any shape and script."""

from __future__ import annotations

import re

from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.names import find_introduction, read_name
from frontline.nlu.facts.fact import Fact

# A capital, or a letter of a script without capitals; "O'Reilly" and "Al-Farsi" are one word.
_UPPER = (
    r"[A-Z\u00c0-\u00de\u0100-\u017f\u0391-\u03a9\u0410-\u042f\u1ea0-\u1ef9\u0590-\u06ff"
    r"\u0900-\u0dff\u3040-\u9fff\uac00-\ud7af]"
)
_WORD = rf"{_UPPER}[\w'\u2019-]{{1,30}}"
_PARTICLES = r"(?:de|van|von|der|den|del|della|da|dos|di|la|le|al|el|bin|bint|ibn|ben|st\.?)"
_NAME = rf"{_WORD}(?:\s(?:{_PARTICLES}\s){{0,2}}{_UPPER}[\w'\u2019.-]{{0,30}}){{0,4}}"
_TITLE = r"(?:(?i:dr|mr|mrs|ms|miss|mx|prof|professor|sister)\.?\s)?"
_I_AM = re.compile(
    r"(?:^|[.,;!]\s|\n)(?:(?i:hi|hello|hey|hiya|morning|yes|sorry|ok)(?:\s(?i:there|all))?)?[\s,!.]{0,3}"
    r"(?:(?i:i['\u2019]?m|i am|this is|it['\u2019]?s|it is|name['\u2019]?s?|(?:full|first|last"
    r"|sur)\s?name(?: is)?"
    r"|name is|my (?:first|last|sur|family|second)\s?name(?:['\u2019]s| is)|you can call me"
    r"|signed|regards|from))"
    rf"[\s:,]{{1,3}}(?P<name>{_TITLE}{_NAME})"
)
_MY_PART = re.compile(
    r"\b(?:first|last|sur|family|second|maiden|full)\s?name(?:['\u2019]?s| is|:)?\s"
    rf"(?P<name>{_TITLE}{_NAME})",
)
# "Grace Adeyemi RGN band 6 07700 900333": a name in front of contact details.
_IN_FRONT = re.compile(
    rf"\s{{0,3}}(?P<name>{_TITLE}{_WORD}(?:\s(?:{_PARTICLES}\s){{0,2}}{_WORD}){{1,3}}?)(?=\s?[,;\n]|\s[-\u2013]\s|\s(?:[A-Z]{{2,5}}\b|(?i:band)\s|[+(\d]|\S{{1,40}}@))"
)
# "Farah Siddiqui here"
_HERE = re.compile(
    rf"\s{{0,3}}(?:(?i:hi|hello|hey|hiya)[\s,!]{{1,3}})?(?P<name>{_TITLE}{_NAME}) here\b"
)
# Capitalised words that begin a message and are no names.
_NO_NAME = re.compile(
    r"(?i:hi|hello|hey|hiya|dear|good|please|thanks?|can|could|any|are|is|do|the|my|looking|band"
    r"|senior|staff|nurse|yes|no|ok|email|e-mail|phone|mobile|tel|call|ring|contact|from|just|im|i'm"
    r"|british|english|scottish|welsh|irish|european|indian|nigerian|ghanaian|filipin[oa]|polish"
    r"|portuguese|spanish|italian|romanian|kenyan|zimbabwean|pakistani|bangladeshi|nepali|american"
    r"|australian|south african|registered|qualified|available|happy|interested|based|settled)"
)


def find_names(text: str) -> list[Fact]:
    """The name a person introduces themself with, as typed; at most one."""
    introduced = find_introduction(text)
    if introduced and introduced in text:
        start = text.index(introduced)
        return [Fact("person_name", start, start + len(introduced), introduced)]
    found = (
        _I_AM.search(text)
        or _HERE.match(text)
        or _MY_PART.search(text)
        or _in_front_of_contact_details(text)
    )
    name = found["name"] if found else ""
    if not found or name.isupper() or not read_name(name) or _NO_NAME.fullmatch(name.split()[0]):
        return []
    return [Fact("person_name", *found.span("name"), found["name"])]


def _in_front_of_contact_details(text: str) -> re.Match[str] | None:
    found = _IN_FRONT.match(text)
    if found is None or _NO_NAME.fullmatch(found["name"].split()[0]):
        return None
    return found if find_email(text) or find_phone(text) else None
