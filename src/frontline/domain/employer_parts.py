"""An employer's message taken apart at its commas, and what each of its parts is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.heard import Heard
from frontline.domain.names import find_introduction, is_surely_name
from frontline.domain.organisation_names import (
    is_kind_only,
    may_be_called,
    names_an_organisation,
)
from frontline.domain.staff_start import tells_when
from frontline.domain.staff_wanted import contract_in, roles_in

_APART = re.compile(
    r"[,;\n|]+|\s[-\u2013]\s|(?<=[^\W\d_]{2})\.\s+|\(|\)"
    r"|\sand\s(?=(?:i|we|my|our|i['\u2019]m|we['\u2019]re)\s)",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"^\W*(?:(?:hi|hello|hey|sorry|yes|oh|and|ok(?:ay)?|well|so|thanks?)\b\W*){0,3}"
    r"(?:(?:it['\u2019]?s|it is|we['\u2019]?re|we are|i['\u2019]?m|i am|this is|that['\u2019]?s"
    r"|(?:my|our|the)(?=\s(?:organi[sz]ation|company|business|name)\b))(?!\w)\s?)?"
    r"(?:(?:called|calling|writing|ringing|speaking|organi[sz]ation|company"
    r"|business|name|is|from|for|(?:here )?at|on behalf of|i (?:run|own|manage|work (?:for"
    r"|at)))\b\W*){0,4}",
    re.IGNORECASE,
)
_MODIFIER = (
    r"(?:practice|general|ward|home|care|registered|deputy|clinical|services?|hr|human"
    r" resources|office"
    r"|operations|theatre|nurse|nursing|regional|area|branch|unit|bank|staffing|resourcing"
    r"|recruitment"
    r"|talent|people|business|senior|lead|managing|finance|medical|department|assistant|team"
    r"|bed|chief"
    r"|executive|acting|interim|group|site|workforce)"
)
_TITLE = (
    rf"(?:{_MODIFIER}\s){{0,3}}(?:managers?|matron|directors?|owner|partner|proprietor|principal"
    r"|administrator|secretary|co-?ordinator|executive|ceo|officer|supervisor|head of [\w ]{2,30}"
    r"|nominated individual|business partner|hr|lead)"
)
_JOB = re.compile(
    rf"^\W*(?:(?:i['\u2019]?m|i am|as|she['\u2019]?s|he['\u2019]?s)\s)?(?:the\s|an?\s|our\s"
    rf"|their\s)?"
    rf"{_TITLE}(?:\shere|\sthere)?\W*$",
    re.IGNORECASE,
)
_JOB_FIRST = re.compile(
    rf"^\W*(?:(?:i['\u2019]?m|i am|this is)\s)?(?:the\s|our\s)?{_TITLE}\s(?=\S)", re.IGNORECASE
)
_JOB_LAST = re.compile(rf"(?<=\S)\s(?:the\s|our\s)?{_TITLE}(?:\shere)?\W*$", re.IGNORECASE)
_HERE = re.compile(r"\s+(?:here|speaking|by the way)\W*$", re.IGNORECASE)
_FIRST_NAME = re.compile(
    r"^\W*(?:(?i:hi|hello|hey)\b\W*)?(?:(?i:i['\u2019]?m|i am|this is|my name is"
    r"|it['\u2019]?s))\s[A-Z][\w'\u2019-]+\W*$"
)
_HONORIFIC = re.compile(r"^(?:dr|mr|mrs|ms|miss|mx|prof(?:essor)?|sister|rev)\b\.?\s\S", re.I)
_OF_WHOM = re.compile(r"\s(?:here\s)?(?:at|from|of|for|with)\s", re.IGNORECASE)
_NEEDED = re.compile(
    r"\b(?:need|needs|needing|want|wanting|require|requiring|looking for|searching for|after|hire"
    r"|hiring|recruit(?:ing)?|short of|short on|short|cover for|seek(?:ing)?|lost|losing|leaving"
    r"|has left|have left|left us|walked out|gaps?|down|vacanc(?:y|ies)|missing|without)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(?:we|our|us|is|are|was|have|has|need|they|it|i|you|not|really|please|can|could|will"
    r"|would|that"
    r"|want|don['\u2019]?t|there)\b",
    re.IGNORECASE,
)
_SENTENCE_FROM = 3


@dataclass(frozen=True)
class Part:
    """A stretch of the message between commas, and what it was found to be."""

    text: str
    kind: str


def employer_parts(heard: Heard) -> list[Part]:
    pieces = [piece for raw in _APART.split(_without_contacts(heard.text)) for piece in _cut(raw)]
    return [Part(text, kind or _kind(text, heard)) for text, kind in pieces]


def _without_contacts(text: str) -> str:
    for found in (find_email(text), find_phone(text)):
        text = text.replace(found.text, ",") if found else text
    return re.sub(
        r"\b(?:e-?mail|phone|tel(?:ephone)?|mobile|number)\b(?:\s(?:is|me on))?\W*(?=,|$)",
        "",
        text,
        flags=re.IGNORECASE,
    )


def _cut(raw: str) -> list[tuple[str, str]]:
    """A part cut where somebody's name or job ends and their organisation begins."""
    piece = raw.strip(" .,:!")
    for joint in _OF_WHOM.finditer(piece):
        before, after = piece[: joint.start()].strip(), piece[joint.end() :].strip()
        if _is_somebody(before) and after:
            whole = is_kind_only(after) or _is_sentence(after)
            return [*_cut(before), (after, "" if whole else "organisation")]
    for title in (_JOB_FIRST, _JOB_LAST):
        found = title.search(piece)
        rest = (piece[: found.start()] + piece[found.end() :]).strip() if found else ""
        if found and is_written_name(bare_words(rest)):
            return [(found[0].strip(), "job"), (rest, "")]
    is_first_name = _FIRST_NAME.search(piece)
    return [(piece, "person" if is_first_name else "")] if any(map(str.isalnum, piece)) else []


def _is_somebody(words: str) -> bool:
    named = is_written_name(bare_words(words)) or _FIRST_NAME.search(words)
    return bool(_JOB.search(words) or named)


def bare_words(words: str) -> str:
    """The words without "it's called", "I'm calling from" and the like before them."""
    return _HERE.sub("", _LEAD_IN.sub("", words)).strip(" .,:!") if words else ""


def is_written_name(words: str) -> bool:
    """Whether the words are written as the whole name of a person, and of nothing else."""
    if _HONORIFIC.search(words):
        return True
    several = 2 <= len(words.split()) <= 4 and words == words.title().replace("'S", "'s")
    capitals = several or (
        2 <= len(words.split()) <= 4 and all(word[:1].isupper() for word in words.split())
    )
    return capitals and is_surely_name(words) and not names_an_organisation(words)


def _kind(piece: str, heard: Heard) -> str:
    """What a part is: "job", "staff", "place", "contract", "organisation", "when", "person"."""
    bare = bare_words(piece)
    signs = (
        ("job", _JOB.search(piece)),
        ("staff", _names_staff(piece, heard)),
        ("place", _is_place(bare or piece, heard)),
        ("contract", contract_in(part_alone(piece, heard), None)),
        ("organisation", _is_named_organisation(bare, heard)),
        ("when", tells_when(piece)),
        ("person", _HONORIFIC.search(bare) or find_introduction(piece)),
    )
    return next((kind for kind, sign in signs if sign), _other_kind(piece, bare))


def _other_kind(piece: str, bare: str) -> str:
    told = len(bare) < len(piece.strip()) and bare.islower() and " " in bare
    return "sentence" if told or _is_sentence(bare or piece) else "words"


def part_alone(piece: str, heard: Heard) -> Heard:
    """The message as if it held this part alone."""
    facts = tuple(fact for fact in heard.facts if fact[2] and fact[2] in piece)
    return Heard(piece, heard.intent, heard.at, facts=facts)


def _names_staff(piece: str, heard: Heard) -> bool:
    roles = roles_in(part_alone(piece, heard))
    return any(role.headcount for role in roles) or (bool(roles) and bool(_NEEDED.search(piece)))


def _is_place(piece: str, heard: Heard) -> bool:
    bare = re.sub(r"^(?:in|near|around|at|outside)\s(?:the\s)?", "", piece, flags=re.I).casefold()
    return any(kind == "place" and words.casefold() == bare for kind, _, words in heard.facts)


def _is_named_organisation(bare: str, heard: Heard) -> bool:
    bare = without_place(bare, heard)
    if not may_be_called(bare):
        return False
    named = any(
        kind in {"employer", "organisation"} and words in bare for kind, _, words in heard.facts
    )
    return (named or names_an_organisation(bare)) and not _is_sentence(bare)


def _is_sentence(words: str) -> bool:
    return len(words.split()) >= _SENTENCE_FROM and bool(_SENTENCE.search(words))


def without_place(name: str, heard: Heard) -> str:
    """ "Northgate Surgery in Hull" is called Northgate Surgery."""
    for kind, _, words in heard.facts:
        behind = (
            re.search(rf"\s(?:in|near)\s{re.escape(words)}$", name) if kind == "place" else None
        )
        name = name[: behind.start()] if behind else name
    return name
