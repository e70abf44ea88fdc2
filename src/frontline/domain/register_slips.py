"""What looks wrong in a register number, character by character."""

from __future__ import annotations

import re
from dataclasses import dataclass

from frontline.domain.registers import HCPC_CODES, SHAPES, Body, Shape

# A word with digits in it, its parts a space or hyphen apart, after the letters of a profession.
_TYPED = re.compile(
    rf"(?<!\w)(?:(?:{'|'.join((*HCPC_CODES, 'SW'))})[ -])?[A-Za-z]{{0,4}}\d[A-Za-z0-9]*"
    r"(?:[ -][A-Za-z]?\d[A-Za-z0-9]*|[ -][A-Za-z](?!\w))*(?!\w)",
)
_MOST_DIGITS = 6
_YEAR = re.compile(r"(?:19|20)\d\d")

# How letters and digits are taken for one another on a card or in handwriting.
_LOOK_ALIKE = {"O": "0", "I": "1", "L": "1", "S": "5", "B": "8", "0": "O", "1": "I", "5": "S"}


@dataclass(frozen=True)
class WrongCharacter:
    """The first character of a number that cannot stand where it does, counted from 1."""

    position: int
    found: str
    expected: str
    suggestion: str | None


@dataclass(frozen=True)
class Misread:
    """A number that does not have the shape of its register: too short or long, or one character.

    `problem` is "character", "look_alike", "length" or "letters".
    """

    body: Body
    number: str
    problem: str
    wrong: WrongCharacter | None = None


def number_typed(text: str) -> str | None:
    """The one word of a text that looks like a register number, in upper case without spaces."""
    typed = (re.sub(r"[ -]", "", found[0]).upper() for found in _TYPED.finditer(text))
    return next((each for each in typed if _is_long_enough(each)), None)


def _is_long_enough(typed: str) -> bool:
    """Not so "since 2015" or "band 7"."""
    return sum(map(str.isdigit, typed)) >= 3 and not _YEAR.fullmatch(typed)


def wrong_character(text: str) -> WrongCharacter | None:
    """What is wrong in a word that was clearly meant as an NMC PIN, or None."""
    meant = number_typed(text)
    if meant is None or len(meant) != len(SHAPES[Body.NMC].pattern) or _is_letters_first(meant):
        return None
    enough = sum(map(str.isdigit, meant)) >= 5
    return _first_wrong(meant, SHAPES[Body.NMC].pattern, 0) if enough else None


def _is_letters_first(number: str) -> bool:
    return number.startswith((*HCPC_CODES, "SW"))


def misread(text: str, body: Body | None) -> Misread | None:
    """What is wrong in the number of a text as one of this register.

    Without a body only a word clearly meant as an NMC PIN is looked at. None when nothing is wrong,
    when no number was typed, and for a register whose shape is not known.
    """
    number = number_typed(text)
    if body is None:
        body = Body.NMC if wrong_character(text) else None
    shape = SHAPES.get(body) if body else None
    if body is None or shape is None or number is None:
        return None
    return _against(shape, body, number)


def _against(shape: Shape, body: Body, number: str) -> Misread | None:
    if shape.letters:
        return _after_letters(shape, body, number)
    if body is Body.GMC:
        number = number.removeprefix("C")
    if len(number) != len(shape.pattern):
        return Misread(body, number, "length")
    wrong = _first_wrong(number, shape.pattern, 0)
    if wrong is None and shape.first and number[0] not in shape.first:
        wrong = WrongCharacter(1, number[0], " or ".join(shape.first), None)
    return _misread(body, number, wrong)


def _after_letters(shape: Shape, body: Body, number: str) -> Misread | None:
    """Letters of a profession, then digits: those that are not letters any more are looked at."""
    letters = next((each for each in shape.letters if number.startswith(each)), None)
    if letters is None:
        return Misread(body, number, "letters")
    digits = number[len(letters) :]
    if not 1 <= len(digits) <= _MOST_DIGITS:
        return Misread(body, number, "length")
    return _misread(body, number, _first_wrong(digits, "D" * len(digits), len(letters)))


def _misread(body: Body, number: str, wrong: WrongCharacter | None) -> Misread | None:
    if wrong is None:
        return None
    return Misread(body, number, "look_alike" if wrong.suggestion else "character", wrong)


def _first_wrong(number: str, pattern: str, before: int) -> WrongCharacter | None:
    for position, (found, kind) in enumerate(zip(number, pattern, strict=True), start=before + 1):
        if found.isdigit() != (kind == "D"):
            expected = "a number" if kind == "D" else "a letter"
            return WrongCharacter(position, found, expected, _LOOK_ALIKE.get(found))
    return None
