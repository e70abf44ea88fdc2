"""What an employer's message says, part by part: who is writing, for whom, and which staff.

People answer one question with the answers to three ("Joan Pickering, manager, Seaview Lodge"), so
each part goes to the question it belongs to, whichever of them is open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from frontline.domain.employer_parts import (
    Part,
    bare_words,
    employer_parts,
    is_written_name,
    part_alone,
    without_place,
)
from frontline.domain.free_words import is_courtesy
from frontline.domain.heard import Heard, Reading
from frontline.domain.names import find_introduction, is_surely_name
from frontline.domain.organisation_names import may_be_called, names_an_organisation
from frontline.domain.staff_start import start_in, tells_when
from frontline.domain.staff_wanted import (
    CONTRACT,
    NEEDS,
    PLACE,
    START,
    contract_in,
    place_in,
    roles_code,
    roles_in,
)
from frontline.domain.turn_taking import names_a_control, says_no, says_yes

NAME, ORGANISATION = "name", "organisation"
_UNSURE = re.compile(r"\b(?:not sure|unsure|don['\u2019]?t know|dunno|no idea)\b", re.IGNORECASE)
_FEW = 3
# "We need three care assistants at Larch Lodge": written as a name, and whose it is.
_AT = re.compile(
    r"\b(?:at|for|from|on behalf of)\s(?P<name>[A-Z][\w'\u2019&-]*(?:\s(?:(?:of|and|the|for)\s)?"
    r"[A-Z][\w'\u2019&-]*){1,5})"
)


def employer_said(heard: Heard, asked: str | None = None) -> Mapping[str, Reading]:
    """What a message says of the employer and of the staff wanted, by the key of its question.

    `asked` is the key of the open question: its own kind of answer needs fewer signs. Addresses and
    phone numbers are left out; they have their own readers.
    """
    if heard.is_button or _says_nothing(heard.text):
        return {}
    parts = employer_parts(heard)
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


def _organisation(parts: list[Part], heard: Heard, asked: str | None) -> str | None:
    named = next((part for part in parts if part.kind == "organisation"), None)
    if named and (asked == ORGANISATION or _says_whose(named.text, heard)):
        return without_place(bare_words(named.text), heard)
    at_home = _AT.search(heard.text) if asked is None and not named else None
    if at_home and names_an_organisation(at_home["name"]):
        return without_place(at_home["name"].strip(), heard)
    if asked != ORGANISATION:
        return None
    left = [part for part in parts if part.kind == "words" and may_be_called(bare_words(part.text))]
    kinds = {part.kind for part in parts}
    if "job" in kinds and "person" not in kinds:
        left = [part for part in left if not is_surely_name(bare_words(part.text))]
    return without_place(bare_words(left[0].text), heard) or None if left else None


def _says_whose(piece: str, heard: Heard) -> bool:
    """Whether it is said to be the visitor's own, or is written as a name of one."""
    own = any(kind == "organisation" and words in piece for kind, _, words in heard.facts)
    led = len(bare_words(piece)) < len(piece)
    capital = bool(re.match(r"[A-Z]", bare_words(piece))) and len(bare_words(piece).split()) > 1
    return own or led or capital


def _name(parts: list[Part], heard: Heard, asked: str | None) -> str | None:
    introduced = find_introduction(heard.text)
    if introduced:
        return introduced
    titled = next((part for part in parts if part.kind == "person"), None)
    if titled:
        return bare_words(titled.text)
    words = [part for part in parts if part.kind == "words" and _may_be_somebody(part.text)]
    known = {part.kind for part in parts} & {"job", "organisation"}
    if asked == NAME:
        return bare_words(words[0].text) if words and _fits_a_name(words[0].text) else None
    whole = [
        part
        for part in words
        if known or re.match(r"\W*(?:i['\u2019]?m|this is)\s", part.text, re.I)
    ]
    whole = [
        part for part in whole if is_written_name(bare_words(part.text)) or asked == ORGANISATION
    ]
    return (
        bare_words(whole[0].text)
        if len(whole) == 1 and len(bare_words(whole[0].text).split()) > 1
        else None
    )


def _may_be_somebody(piece: str) -> bool:
    return is_surely_name(bare_words(piece)) and not is_courtesy(piece)


def _fits_a_name(words: str) -> bool:
    """ "April Jones" is a name, "in April" is none."""
    return is_written_name(bare_words(words)) or not tells_when(words)


def _needs(parts: list[Part], heard: Heard) -> Reading | None:
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
    # "I'm the deputy manager" is who writes, and nobody they look for.
    return Reading(roles_code(roles_in(part_alone(words, heard))) or words, words)


def _place(parts: list[Part], heard: Heard, asked: str | None) -> Reading | str | None:
    """Where staff will work; the town in the name of an organisation is a part of that."""
    if asked == PLACE:
        return None
    named = " ".join(
        without_place(part.text, heard) for part in parts if part.kind == "organisation"
    )
    stated = place_in(heard)
    alone = next((part for part in parts if part.kind == "place"), None)
    if alone and (len(parts) > 1 or asked not in {None, ORGANISATION, NAME}):
        return bare_words(alone.text) or None
    return None if stated and stated.words in named else stated
