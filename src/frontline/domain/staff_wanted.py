"""What an employer asks for: which staff and how many, where, from when, on which contract."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from frontline.domain.headcount import NUMBERS
from frontline.domain.heard import Heard, Reading
from frontline.domain.staff_start import leaves_start_open, start_in, tells_when

NEEDS, PLACE, START, CONTRACT = "needs", "staff_place", "staff_start", "staff_contract"
# Open while employers say what they need; elsewhere a place may be part of a name.
ASKED_OF_EMPLOYERS = frozenset({NEEDS, PLACE, START, CONTRACT})
CONTRACTS: Mapping[str, str] = {
    "permanent": "Permanent",
    "fixed_term": "Fixed term",
    "temporary": "Temporary",
    "locum": "Locum",
    "bank": "Bank",
    "agency": "Agency",
}
_COUNT = re.compile(
    r"(?<![\w.])(?:(?P<figure>\d{1,3})\s?x?|(?:a\s)?(?P<word>"
    + "|".join(NUMBERS)
    + r")(?:\sof)?)\s"
    r"(?:(?!and\b|or\b|,)[\w.'\u2019/+-]+\s){0,4}$",
    re.IGNORECASE,
)
_BAND = re.compile(r"\bband\s?\d[a-d]?\s", re.IGNORECASE)
_LOOKED_AT = 60
_IN = r"\b(?:in|near|around|outside|across|based (?:in|at)|at|for)\s(?:the\s)?"
_URGENT = re.compile(
    r"\b(?:urgent(?:ly)?|a\.?s\.?a\.?p|(?:in|within) (?:the next|an|the) hour|go elsewhere"
    r"|emergency cover|short notice|straight\s?away|immediately"
    r"|tonight|tomorrow|today|this (?:week|weekend|evening|afternoon))\b",
    re.IGNORECASE,
)
_NOT_URGENT = re.compile(
    r"\b(?:not|n['\u2019]t|isn['\u2019]?t|no|nothing|never)\s(?:\w+\s){0,2}(?:urgent(?:ly)?"
    r"|a\.?s\.?a\.?p|immediately"
    r"|straight\s?away|today|tomorrow)\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:our|my|the|current|existing) (?:current |existing )?(?:permanent|perm|temp|bank"
    r"|locum|agency)\b",
    re.I,
)
_TEMP_TO_PERM = re.compile(
    r"\b(?:temp(?:orary)?|contract)[\s-](?:to|2|then)[\s-](?:perm(?:anent)?)\b", re.IGNORECASE
)
_ANY_CONTRACT = re.compile(
    r"\b(?:either|both|any|whatever|whichever|don['\u2019]?t mind|not fussed|open to)\b"
    r"|\bperm\w*\s(?:or|and|/)\s(?:temp|fixed|bank|locum)|\b(?:temp\w*|bank|locum)\s(?:or|and"
    r"|/)\sperm",
    re.IGNORECASE,
)
_OF_CONTRACTS = re.compile(
    r"\b(?:perm\w*|temp\w*|bank|locum|agency|fixed|term|contract|cover|maternity|leave|ongoing"
    r"|either"
    r"|both|any|whatever|whichever|mind|fussed|sure|know|depends|flexible|open|full|part"
    r"|hours?|weeks?"
    r"|months?|years?|long|short|ad\s?hoc|shifts?|days?|substantive|zero|until|till|casual"
    r"|sessional|self)\b",
    re.IGNORECASE,
)
_STAFF = frozenset({"role", "profession"})
_CODE = re.compile(r"(?:(\d{1,3}) \u00d7 )?([^;]+)")


@dataclass(frozen=True)
class StaffRole:
    """One kind of staff by its title; `headcount` is None where no number was said."""

    title: str
    headcount: int | None = None

    @property
    def words(self) -> str:
        return f"{self.headcount} \u00d7 {self.title}" if self.headcount else self.title


@dataclass(frozen=True)
class StaffWanted:
    """The enquiry of an employer, each part as said; None or empty where nothing was."""

    roles: tuple[StaffRole, ...] = ()
    place: str | None = None
    start: str | None = None
    contract: str | None = None
    urgent: bool = False


def roles_in(heard: Heard) -> tuple[StaffRole, ...]:
    """The staff a message names, in order, each with the number said before it."""
    found: dict[str, int | None] = {}
    begin = 0
    for entity, value, words in heard.facts:
        at = heard.text.find(words, begin) if entity in _STAFF and words else -1
        count = _count(heard.text[begin:at]) if at >= 0 else None
        # "It's three carers" names staff; "I'm a carer" would say what somebody is.
        if at < 0 or (entity == "profession" and not (count and count > 1)):
            continue
        title = str(value.get("title") if isinstance(value, Mapping) else value)
        if title not in found or found[title] is None:
            found[title] = count
        begin = at + len(words)
    return tuple(StaffRole(title, count) for title, count in found.items())


def _count(before: str) -> int | None:
    said = _COUNT.search(_BAND.sub("", before[-_LOOKED_AT:]))
    if said is None:
        return None
    number = int(said["figure"]) if said["figure"] else NUMBERS[said["word"].lower()]
    return number or None


def roles_code(roles: Sequence[StaffRole]) -> str:
    """Like "3 \u00d7 Theatre nurse; Radiographer"; `roles_of` reads it."""
    return "; ".join(role.words for role in roles)


def roles_of(code: str) -> tuple[StaffRole, ...]:
    """The roles of such a code."""
    read = (_CODE.fullmatch(part.strip()) for part in code.split(";"))
    return tuple(StaffRole(each[2], int(each[1]) if each[1] else None) for each in read if each)


def staff_facts(heard: Heard) -> dict[str, Reading]:
    """Place, start and contract as far as a message states them, by the key of their question."""
    if not roles_in(heard):
        return {}
    found = {PLACE: place_in(heard), START: start_in(heard), CONTRACT: contract_in(heard)}
    return {key: reading for key, reading in found.items() if reading}


def staff_stated(heard: Heard) -> dict[str, Reading]:
    """What a change names, by the key of its question: there a place needs no "in" before it.

    Roles count with all the words around them, as they do in the request, and only with how many
    are wanted: "the number of nurses" names no other staff.
    """
    place, roles = heard.fact("place"), roles_in(heard)
    how_many = any(role.headcount for role in roles)
    found = {
        NEEDS: Reading(roles_code(roles), heard.text.strip()) if how_many else None,
        PLACE: Reading(str(place[1]), str(place[1])) if place and place[1] else None,
        START: start_in(heard),
        CONTRACT: contract_in(heard),
    }
    return {key: reading for key, reading in found.items() if reading}


def place_in(heard: Heard) -> Reading | None:
    """Only behind "in" and the like: a place may also be part of the organisation's name."""
    for entity, _, words in heard.facts:
        where = re.search(_IN + re.escape(words), heard.text, re.I) if entity == "place" else None
        if where:
            return Reading(words, words)
    return None


def contract_in(heard: Heard, asked: str | None = None) -> Reading | None:
    """On which contract staff are wanted; "either" says it only where that was asked."""
    text = _OURS.sub("", heard.text)
    both = _TEMP_TO_PERM.search(text)
    if both:
        return Reading("Temporary to permanent", both[0])
    if asked == CONTRACT and _ANY_CONTRACT.search(text):
        return Reading(heard.text.strip(), heard.text.strip())
    kinds = {str(value) for kind, value, _ in heard.facts if kind == "contract_type"}
    words = heard.text.strip()
    if len(kinds & set(CONTRACTS)) > 1 and len(words.split()) <= _FEW and not _SCRAPS.search(words):
        # "Permanent by preference, bank to bridge it": both, in their words.
        return Reading(words, words)
    stated = _last_said(heard, "contract_type") if kinds else None
    kind = str(stated[0]) if stated and str(stated[1]) in text else ""
    return Reading(CONTRACTS[kind], str(stated[1])) if stated and kind in CONTRACTS else None


def _last_said(heard: Heard, kind: str) -> tuple[object, str] | None:
    """The last fact of this kind: "permanent. No, scrap that, fixed term"."""
    facts = [(value, words) for each, value, words in heard.facts if each == kind and words]
    if not facts:
        return None
    return facts[-1] if _SCRAPS.search(heard.text) else facts[0]


_SCRAPS = re.compile(
    r"\b(?:scrap that|no wait|actually|sorry|rather|instead|change that|i mean|not)\b",
    re.IGNORECASE,
)
_FEW = 12


def read_staff_answer(key: str, heard: Heard, reading: Reading) -> Reading:
    """An answer of an employer with the roles, or the contract pressed, as its value.

    Words that say nothing of a start or a contract are doubted: said once more, they are taken.
    """
    if key == CONTRACT and heard.pressed and heard.pressed in CONTRACTS:
        return Reading(CONTRACTS[heard.pressed], CONTRACTS[heard.pressed])
    if reading.problem:
        return reading
    if key == CONTRACT:
        stated = contract_in(heard, CONTRACT)
        said = Reading(stated.value, reading.words) if stated else reading
        return said if _OF_CONTRACTS.search(heard.text) else replace(said, problem=key)
    if key == START and not (tells_when(heard.text) or leaves_start_open(heard.text)):
        return replace(reading, problem=key)
    if key == NEEDS:
        return Reading(roles_code(roles_in(heard)) or reading.value, reading.words)
    return reading


def with_new_numbers(before: str, told: str) -> str | None:
    """The roles wanted so far with the numbers of those told anew; None where another is named."""
    numbers = {role.title: role.headcount for role in roles_of(told)}
    roles = roles_of(before)
    if not numbers or not set(numbers) < {role.title for role in roles}:
        return None
    return roles_code([StaffRole(r.title, numbers.get(r.title) or r.headcount) for r in roles])


def is_urgent(text: str) -> bool:
    """Whether an employer says that it cannot wait."""
    return bool(_URGENT.search(_NOT_URGENT.sub("", text)))
