"""The name a person gives, in any shape and script."""

from __future__ import annotations

import re
from collections.abc import Sequence

from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.names import find_introduction, is_of_sentences, read_name
from frontline.nlu.facts.fact import Fact, without_overlaps

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
    r"\b(?i:first|last|sur|family|second|maiden|full|good|proper|real|legal|given|christian|birth"
    r"|married)\s?(?i:name)(?:['\u2019]?s|\s(?i:is)|:)?\s"
    rf"(?P<name>{_TITLE}{_NAME})",
)
# What stands on a form, or ought to: "put Sharon Tully down", "I'm on it as Catherine".
_ON_RECORD = re.compile(
    rf"\b(?:(?i:put|write|enter)\s(?P<put>{_TITLE}{_NAME})(?=\s(?i:on|in|down|for|as)\b)"
    r"|(?:(?i:(?:got|have|had|put|know|saved|filed|registered|listed)\sme(?:\sdown)?\s(?:as|under))"
    r"|(?i:introduce\smyself(?:\sproperly)?)\s?[:,.\u2013-]|(?i:i\sgo\sby|known\sas|spelt|spelled))\s?"
    rf"(?P<name>{_TITLE}{_NAME}))",
)
# "Ifeoma Eze" at the beginning of a sentence, in front of ", pharmacist".
_BEFORE_TITLE = re.compile(
    rf"(?:^|[.!?:;\n]\s?)(?P<name>{_TITLE}{_WORD}(?:\s{_WORD}){{1,3}}),\s(?:(?i:an?)\s)?$"
)
_BEFORE_TITLE_REACH = 70
_ALONE = re.compile(rf"\s*(?P<name>{_TITLE}{_WORD}(?:\s{_WORD}){{1,2}})\s*\.?\s*")
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

_LONGEST_ALONE = 100
# Headings of work: "Care Homes", "Night Shifts Only" are nobody's names.
_OF_WORK = re.compile(
    r"(?i:care|health\w*|home|homes|nurs\w+|shifts?|nights?|days?|weeks?|hours?|time|part|full|bank"
    r"|agency|pay|salary|band|ward|hospital|clinic|surgery|practice|community|digital|data|mental"
    r"|social|job|jobs|roles?|vacanc\w+|apply|search|show|view|more|details?|upload|cv|yes|no|new"
    r"|all|any|some|other|none|remote|hybrid|permanent|temporary|contract|training|interview"
    r"|right|visa|check|checks|dbs|nmc|hcpc|gmc|trust|nhs|team|manager|therapy|medicine|sciences?"
    r"|january|february|march|april|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|next|last|first"
    r"|second|third|one|two|three|four|five|north|south|east|west|central|great|united|kingdom"
    r"|england|britain|merry|christmas|happy|easter|boxing|virtual|reality|privacy|policy|data"
    r"|protection|terms|skilled|worker|settled|pre-settled|status|graduate|dependant|indefinite|leave"
    r"|remain|passport|citizen|licence|and|or|opening|start|starting|looking|experience|years?|months?)"
)


def find_names(text: str) -> list[Fact]:
    """The names a person gives for themself, as typed; two where one is for the record."""
    introduced = find_introduction(text)
    if introduced and introduced in text:
        start = text.index(introduced)
        return [Fact("person_name", start, start + len(introduced), introduced)]
    return without_overlaps([*_said(text), *_on_record(text)])


def names_beside(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """Names known by what stands beside them: a job's title behind one, or nothing at all.

    `facts` are what else was found in the text.
    """
    if any(fact.entity == "person_name" for fact in facts):
        return []
    titled = (_before_title(text, f.start) for f in facts if f.entity in ("role", "profession"))
    return next(filter(None, titled), [] if facts else _alone(text))


def _before_title(text: str, title: int) -> list[Fact]:
    begin = max(0, title - _BEFORE_TITLE_REACH)
    found = _BEFORE_TITLE.search(text[begin:title])
    if found is None or not _is_one(found["name"]):
        return []
    start, end = found.span("name")
    return [Fact("person_name", begin + start, begin + end, found["name"])]


def _alone(text: str) -> list[Fact]:
    """Two or three words with capitals and nothing else, none of them a word of talk."""
    found = _ALONE.fullmatch(text) if len(text) < _LONGEST_ALONE else None
    if found is None or not _is_one(found["name"]):
        return []
    if not all(word[0].isupper() for word in found["name"].split()):
        return []  # In a script without capitals any two words could be one.
    if any(is_of_sentences(word) or _OF_WORK.fullmatch(word) for word in found["name"].split()):
        return []
    return [Fact("person_name", *found.span("name"), found["name"])]


def _is_one(name: str) -> bool:
    own = not name.isupper() and read_name(name) is not None
    return own and not _NO_NAME.fullmatch(name.split(maxsplit=1)[0])


def _on_record(text: str) -> list[Fact]:
    return [
        Fact("person_name", *match.span(match.lastgroup or 0), match[match.lastgroup or 0])
        for match in _ON_RECORD.finditer(text)
        if _is_one(match[match.lastgroup or 0])
    ]


def _said(text: str) -> list[Fact]:
    found = (
        _I_AM.search(text)
        or _HERE.match(text)
        or _MY_PART.search(text)
        or _in_front_of_contact_details(text)
    )
    if not found or not _is_one(found["name"]):
        return []
    return [Fact("person_name", *found.span("name"), found["name"])]


def _in_front_of_contact_details(text: str) -> re.Match[str] | None:
    found = _IN_FRONT.match(text)
    if found is None or _NO_NAME.fullmatch(found["name"].split()[0]):
        return None
    return found if find_email(text) or find_phone(text) else None
