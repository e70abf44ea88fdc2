"""How many staff are wanted, where a message says that and nothing else of them."""

from __future__ import annotations

import re

NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "four": 4, "five": 5}
NUMBERS |= {"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
NUMBERS |= {"fifteen": 15, "twenty": 20, "dozen": 12}
_ALONE = re.compile(
    r"^\W*(?:(?:just|only|about|around|maybe|probably|sorry|actually|no|make (?:it|that)|we"
    r" (?:only |just )?need|the)\W+){0,4}"
    rf"(?:(?P<figure>\d{{1,3}})|(?P<word>{'|'.join(NUMBERS)}))"
    r"(?:\s(?:of them|of those|please|for now|person|people|really|is enough|to start with|now"
    r"|actually|in all|altogether"
    r"|would do|in total))*\W*$",
    re.IGNORECASE,
)


def headcount_alone(text: str) -> int | None:
    """The number of a message that says how many and nothing else: "just the one"."""
    said = _ALONE.search(text)
    if said is None or said["word"] in {"a", "an"}:
        return None
    return (int(said["figure"]) if said["figure"] else NUMBERS[said["word"].lower()]) or None


def headcount_told(text: str) -> int | None:
    """The number of staff in one clause of a message: "I've just been told it's four, with two"."""
    clauses = re.split(r"[,;.!]|\b(?:because|but|as|since|not)\b", text)
    told = (headcount_alone(_TOLD_NOW.sub("", clause)) for clause in clauses)
    return next((number for number in told if number), None)


_TOLD_NOW = re.compile(
    r"^\W*(?:(?:oh|ah|sorry|actually|hang on|wait|right|no|and|so|in fact|update"
    r"|correction)\W{1,3})*"
    r"(?:i['\u2019]?(?:ve|m)(?: just| only)? (?:been )?(?:told|hearing)(?: now)?(?: that)?\s"
    r"|they(?:['\u2019]ve| have)? (?:just )?(?:say|said|told me|tell me)(?: that)?\s"
    r"|(?:my|our|the) \w+ (?:says?|said|tells me)(?: that)?\s|i (?:meant|said|make)\s)?"
    r"(?:(?:it|that)(?:['\u2019]?s| is| should be| will be|['\u2019]ll be)|there(?:['\u2019]?s"
    r"| are)"
    r"|we(?:['\u2019]ll)? (?:now )?(?:need|want))?(?:\s(?:now|going to be|more like|actually))*\s",
    re.IGNORECASE,
)
