"""What an employer's message says, part by part: who is writing, for whom, and which staff.

People answer one question with the answers to three ("Joan Pickering, manager, Seaview Lodge"), so
each part goes to the question it belongs to, whichever of them is open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.heard import Heard, Reading
from frontline.domain.names import find_introduction, is_surely_name
from frontline.domain.staff_wanted import (
    CONTRACT,
    NEEDS,
    PLACE,
    START,
    contract_in,
    place_in,
    roles_code,
    roles_in,
    start_in,
    tells_when,
)
from frontline.domain.turn_taking import names_a_control, says_no, says_yes

NAME, ORGANISATION = "name", "organisation"
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
# What names of organisations in health and care end or are made of.
_ORGANISATION = re.compile(
    r"\b(?:nhs|trust|hospitals?|infirmary|health(?:care)?|icb|clinics?|surgery|practice"
    r"|hospice|home"
    r"|lodge|house|court|manor|grange|cent(?:re|er)|group|university|school|college|pharmacy"
    r"|chemists?"
    r"|dental|dentists?|opticians?|limited|ltd|llp|plc|services|council|agency|care|medical|villa"
    r"|residential|nursing|physio(?:therapy)?|charity|foundation|ambulance|laborator(?:y|ies)|labs?"
    r"|unit|ward|hall|gardens|view|park|associates|solutions|partners(?:hip)?|company|cic)\b",
    re.IGNORECASE,
)
# "A small care home", "our practice": what kind it is, and not what it is called.
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
_UNSURE = re.compile(r"\b(?:not sure|unsure|don['\u2019]?t know|dunno|no idea)\b", re.IGNORECASE)
_HERE = re.compile(r"\s+(?:here|speaking|by the way)\W*$", re.IGNORECASE)
_FIRST_NAME = re.compile(
    r"^\W*(?:(?i:hi|hello|hey)\b\W*)?(?:(?i:i['\u2019]?m|i am|this is|my name is"
    r"|it['\u2019]?s))\s[A-Z][\w'\u2019-]+\W*$"
)
_HONORIFIC = re.compile(r"^(?:dr|mr|mrs|ms|miss|mx|prof(?:essor)?|sister|rev)\b\.?\s\S", re.I)
_OF_WHOM = re.compile(r"\s(?:here\s)?(?:at|from|of|for|with)\s", re.IGNORECASE)
_NEEDED = re.compile(
    r"\b(?:need|needs|needing|want|wanting|require|requiring|looking for|searching for|after|hire"
    r"|hiring|recruit(?:ing)?|short of|short on|cover for|seek(?:ing)?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(?:we|our|us|is|are|was|have|has|need|they|it|i|you|not|really|please|can|could|will"
    r"|would|that"
    r"|want|don['\u2019]?t|there)\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 8
_SENTENCE_FROM = 3
_FEW = 3


@dataclass(frozen=True)
class _Part:
    """A stretch of the message between commas, and what it was found to be."""

    text: str
    kind: str


def employer_said(heard: Heard, asked: str | None = None) -> Mapping[str, Reading]:
    """What a message says of the employer and of the staff wanted, by the key of its question.

    `asked` is the key of the open question: its own kind of answer needs fewer signs. Addresses and
    phone numbers are left out; they have their own readers.
    """
    if heard.is_button or _says_nothing(heard.text):
        return {}
    parts = _parts(heard)
    found = {
        ORGANISATION: _organisation(parts, heard, asked),
        NAME: _name(parts, heard, asked),
        NEEDS: _needs(parts, heard),
        PLACE: _place(parts, heard, asked),
        START: start_in(heard),
        CONTRACT: contract_in(heard, asked),
    }
    read = {key: _reading(said) for key, said in found.items() if said}
    # A start or a contract that was asked for is kept in all its words: "from May, for a year".
    return {} if asked in {START, CONTRACT} and set(read) == {asked} else read


def _says_nothing(text: str) -> bool:
    """ "Carry on", "no" and "not sure" are for the form, and no name of anything."""
    if len(text.split()) > _FEW or tells_when(text):
        return not text.strip()
    told = names_a_control(text) or says_no(text) or says_yes(text)
    return told or bool(_UNSURE.search(text)) or not text.strip()


def _reading(said: Reading | str) -> Reading:
    return Reading(said, said) if isinstance(said, str) else said


def read_organisation(heard: Heard) -> Reading:
    """What somebody asked for their organisation calls it; other words are doubted once."""
    said = employer_said(heard, ORGANISATION).get(ORGANISATION)
    words = heard.text.strip()
    return said or Reading(words, words, problem=ORGANISATION)


def _parts(heard: Heard) -> list[_Part]:
    pieces = [piece for raw in _APART.split(_without_contacts(heard.text)) for piece in _cut(raw)]
    return [_Part(text, kind or _kind(text, heard)) for text, kind in pieces]


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
            whole = _KIND_ONLY.search(after) or _is_sentence(after)
            return [*_cut(before), (after, "" if whole else "organisation")]
    for title in (_JOB_FIRST, _JOB_LAST):
        found = title.search(piece)
        rest = (piece[: found.start()] + piece[found.end() :]).strip() if found else ""
        if found and _is_written_name(_bare(rest)):
            return [(found[0].strip(), "job"), (rest, "")]
    is_first_name = _FIRST_NAME.search(piece)
    return [(piece, "person" if is_first_name else "")] if any(map(str.isalnum, piece)) else []


def _is_somebody(words: str) -> bool:
    named = _is_written_name(_bare(words)) or _FIRST_NAME.search(words)
    return bool(_JOB.search(words) or named)


def _bare(words: str) -> str:
    """The words without "it's called", "I'm calling from" and the like before them."""
    return _HERE.sub("", _LEAD_IN.sub("", words)).strip(" .,:!") if words else ""


def _is_written_name(words: str) -> bool:
    """Whether the words are written as the whole name of a person, and of nothing else."""
    if _HONORIFIC.search(words):
        return True
    several = 2 <= len(words.split()) <= 4 and words == words.title().replace("'S", "'s")
    capitals = several or (
        2 <= len(words.split()) <= 4 and all(word[:1].isupper() for word in words.split())
    )
    return capitals and is_surely_name(words) and not _ORGANISATION.search(words)


def _kind(piece: str, heard: Heard) -> str:
    """What a part is: "job", "staff", "place", "contract", "organisation", "when", "person"."""
    bare = _bare(piece)
    signs = (
        ("job", _JOB.search(piece)),
        ("staff", _names_staff(piece, heard)),
        ("place", _is_place(bare or piece, heard)),
        ("contract", contract_in(_only(piece, heard), None)),
        ("organisation", _is_named_organisation(bare, heard)),
        ("when", tells_when(piece)),
        ("person", _HONORIFIC.search(bare) or find_introduction(piece)),
    )
    return next((kind for kind, sign in signs if sign), _other_kind(piece, bare))


def _other_kind(piece: str, bare: str) -> str:
    told = len(bare) < len(piece.strip()) and bare.islower() and " " in bare
    return "sentence" if told or _is_sentence(bare or piece) else "words"


def _only(piece: str, heard: Heard) -> Heard:
    """The message as if it held this part alone."""
    facts = tuple(fact for fact in heard.facts if fact[2] and fact[2] in piece)
    return Heard(piece, heard.intent, heard.at, facts=facts)


def _names_staff(piece: str, heard: Heard) -> bool:
    roles = roles_in(_only(piece, heard))
    return any(role.headcount for role in roles) or (bool(roles) and bool(_NEEDED.search(piece)))


def _is_place(piece: str, heard: Heard) -> bool:
    bare = re.sub(r"^(?:in|near|around|at|outside)\s(?:the\s)?", "", piece, flags=re.I).casefold()
    return any(kind == "place" and words.casefold() == bare for kind, _, words in heard.facts)


def _is_named_organisation(bare: str, heard: Heard) -> bool:
    bare = _without_place(bare, heard)
    if not bare or _KIND_ONLY.search(bare) or len(bare.split()) > _LONGEST_NAME:
        return False
    named = any(
        kind in {"employer", "organisation"} and words in bare for kind, _, words in heard.facts
    )
    return (named or bool(_ORGANISATION.search(bare))) and not _is_sentence(bare)


def _is_sentence(words: str) -> bool:
    return len(words.split()) >= _SENTENCE_FROM and bool(_SENTENCE.search(words))


def _organisation(parts: list[_Part], heard: Heard, asked: str | None) -> str | None:
    named = next((part for part in parts if part.kind == "organisation"), None)
    if named and (asked == ORGANISATION or _says_whose(named.text, heard)):
        return _without_place(_bare(named.text), heard)
    if asked != ORGANISATION:
        return None
    left = [
        part for part in parts if part.kind == "words" and not _KIND_ONLY.search(_bare(part.text))
    ]
    kinds = {part.kind for part in parts}
    if "job" in kinds and "person" not in kinds:
        left = [part for part in left if not is_surely_name(_bare(part.text))]
    return _without_place(_bare(left[0].text), heard) or None if left else None


def _says_whose(piece: str, heard: Heard) -> bool:
    """Whether it is said to be the visitor's own, or is written as a name of one."""
    own = any(kind == "organisation" and words in piece for kind, _, words in heard.facts)
    led = len(_bare(piece)) < len(piece)
    capital = bool(re.match(r"[A-Z]", _bare(piece))) and len(_bare(piece).split()) > 1
    return own or led or capital


def _without_place(name: str, heard: Heard) -> str:
    """ "Northgate Surgery in Hull" is called Northgate Surgery."""
    for kind, _, words in heard.facts:
        behind = (
            re.search(rf"\s(?:in|near)\s{re.escape(words)}$", name) if kind == "place" else None
        )
        name = name[: behind.start()] if behind else name
    return name


def _name(parts: list[_Part], heard: Heard, asked: str | None) -> str | None:
    introduced = find_introduction(heard.text)
    if introduced:
        return introduced
    titled = next((part for part in parts if part.kind == "person"), None)
    if titled:
        return _bare(titled.text)
    words = [part for part in parts if part.kind == "words" and is_surely_name(_bare(part.text))]
    known = {part.kind for part in parts} & {"job", "organisation"}
    if asked == NAME:
        return _bare(words[0].text) if words and _fits_a_name(words[0].text) else None
    whole = [
        part
        for part in words
        if known or re.match(r"\W*(?:i['\u2019]?m|this is)\s", part.text, re.I)
    ]
    whole = [part for part in whole if _is_written_name(_bare(part.text)) or asked == ORGANISATION]
    return (
        _bare(whole[0].text) if len(whole) == 1 and len(_bare(whole[0].text).split()) > 1 else None
    )


def _fits_a_name(words: str) -> bool:
    """ "April Jones" is a name, "in April" is none."""
    return _is_written_name(_bare(words)) or not tells_when(words)


def _needs(parts: list[_Part], heard: Heard) -> Reading | None:
    """From the first part that names staff on, with whatever is said of them behind it."""
    staff = [at for at, part in enumerate(parts) if part.kind == "staff"]
    if not staff:
        return None
    whole = heard.text.strip()
    begin = whole.find(parts[staff[0]].text)
    last = max(
        at for at, part in enumerate(parts) if part.kind in {"staff", "when", "contract", "place"}
    )
    end = whole.find(parts[max(last, staff[-1])].text, begin) + len(
        parts[max(last, staff[-1])].text
    )
    words = whole[begin:end] if 0 <= begin < end else whole
    return Reading(roles_code(roles_in(heard)) or words, words)


def _place(parts: list[_Part], heard: Heard, asked: str | None) -> Reading | str | None:
    """Where staff will work; the town in the name of an organisation is a part of that."""
    if asked == PLACE:
        return None
    named = " ".join(
        _without_place(part.text, heard) for part in parts if part.kind == "organisation"
    )
    stated = place_in(heard)
    alone = next((part for part in parts if part.kind == "place"), None)
    if alone and len(parts) > 1:
        return _bare(alone.text) or None
    return None if stated and stated.words in named else stated
