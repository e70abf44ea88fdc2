"""A request for staff with another number in it, or with more staff, read back as one request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from frontline.domain.heard import Heard
from frontline.domain.staff_wanted import StaffRole, roles_code, roles_in, roles_of

_NAMES = "one two three four five six seven eight nine ten eleven twelve fifteen twenty"
_WORDS = tuple(_NAMES.split())
_FIGURES = dict(zip(_WORDS, (*range(1, 13), 15, 20)))
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_WORDS)})"
_NUMBER_OF = re.compile(
    rf"(?<![\w.,/:-])(?P<number>{_NUMBER})(?:\s?x)?\s(?:band\s?\d[a-d]?\s)?(?P<what>[^\W\d_][\w'\u2019-]*"
    rf"(?:\s[^\W\d_][\w'\u2019-]*){{0,3}})",
    re.IGNORECASE,
)
# Nouns of other figures: "6 months", "band 5", "12 hours" count no staff.
_NO_STAFF = re.compile(
    r"^(?:weeks?|months?|days?|years?|hours?|hrs?|nights?(?! \w*(?:nurse|staff|care))|am|pm|shifts?"
    r"|sessions?|beds?|bedded|sites?|miles?|percent|pounds?|or|to|and|of|bed)\b",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(r"\b(?:not|instead of|rather than|band|from|at|after|before)\s$", re.I)


def renumbered(words: str, code: str, told: str) -> tuple[str, str] | None:
    """The words and the code of a request with the number that `told` says for a part of it.

    None where `told` counts nothing that the request counts, or it is not sure which.
    """
    for said in _numbers_told(told):
        counted = _counted_in(words, said["what"])
        if counted:
            anew = (
                words[: counted.start("number")] + said["number"] + words[counted.end("number") :]
            )
            figures = _figure(counted["number"]), _figure(said["number"])
            return anew, anew if code == words else _code_with(code, said["what"], *figures)
    return None


def _numbers_told(told: str) -> list[re.Match[str]]:
    """The numbers of staff in a message: no hours, no weeks, no "not 3"."""
    found = _NUMBER_OF.finditer(told)
    counted = (each for each in found if not _NO_STAFF.search(each["what"]))
    return [each for each in counted if not _NOT_BEFORE.search(told[: each.start()])]


def numbered(words: str, code: str, told: str) -> tuple[str, str] | None:
    """The request with a number for staff of it that were not counted: "2 GPs" after "locum"
    " GPs"."""
    roles = roles_of(code) if code != words else ()
    said = [each for each in _numbers_told(told) if _names_what(words, each["what"])]
    if len(roles) != 1 or roles[0].headcount or len(said) != 1:
        return None
    number = _figure(said[0]["number"])
    return f"{words.rstrip(' .')}; {told.strip()}", roles_code(
        [replace(roles[0], headcount=number)]
    )


def recounted(words: str, code: str, number: int) -> tuple[str, str] | None:
    """The request with this number, where it counts one kind of staff or none: "it's four"."""
    counts, roles = _numbers_told(words), roles_of(code) if code != words else ()
    if len(counts) == 1:
        return renumbered(words, code, f"{number} {counts[0]['what']}")
    if counts or len(roles) != 1:
        return None
    return words, roles_code([replace(roles[0], headcount=number)])


_LITTLE_WORDS = frozenset(
    ("and", "the", "of", "in", "our", "my", "for", "we", "a", "full", "part", "time", *_WORDS)
)


def _names_what(words: str, what: str) -> bool:
    named = {_stem(word) for word in what.split()} - _LITTLE_WORDS
    return bool(named & {_stem(word) for word in re.findall(r"\w+", words)})


def _counted_in(words: str, what: str) -> re.Match[str] | None:
    """The number in the request before the same staff: "night nurses" are the same as "nurses"."""
    told = [_stem(word) for word in what.split()]
    for most in range(len(told), 0, -1):
        # Words behind the staff, as in "4 nurses please", are no part of it.
        fits = [each for each in _numbers_told(words) if _same(each["what"], told[:most])]
        if len(fits) == 1:
            return fits[0]
    return None


def _same(what: str, told: list[str]) -> bool:
    return told[-1] in [_stem(word) for word in what.split()] and not _NO_STAFF.search(what)


def _stem(word: str) -> str:
    plain = word.casefold()
    return plain[:-1] if plain.endswith("s") and len(plain) > 2 else plain


def _figure(number: str) -> int:
    return int(number) if number.isdigit() else _FIGURES[number.lower()]


def _code_with(code: str, what: str, before: int, number: int) -> str:
    """The code with the number for the one role meant, by its title or else by its old number."""
    told, roles = {_stem(word) for word in what.split()}, roles_of(code)
    named = [r for r in roles if told & {_stem(word) for word in r.title.split()} and r.headcount]
    fits = named if len(named) == 1 else [r for r in roles if r.headcount == before]
    if len(fits) != 1:
        return code
    return roles_code([replace(r, headcount=number) if r is fits[0] else r for r in roles])


_DETAILS = re.compile(
    r"\bband\s?\d|\b(?:full|part)[- ]time\b|\b\d+(?:\.\d+)?\s?(?:hours?|hrs?|sessions?|shifts?"
    r"|days?"
    r"|weeks?|months?|years?|nights?)\b|\b(?:nights?|weekends?|long days|early|earlies|lates"
    r"|days only"
    r"|weekdays?|experience|experienced|qualified|registered|driv(?:e|er|ing)|cover(?:ing)?"
    r"|maternity"
    r"|uniform|accommodation|parking|per hour|an hour|salary|pay(?:ing)?|sponsor\w*|bank holidays?"
    r"|ad hoc|rolling|ongoing|trained|specialist|must have|essential|ideally)\b|^\W*(?:days"
    r"|earlies|lates|mornings"
    r"|afternoons|evenings)\W*$|\u00a3\s?\d",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,;\n]+|(?<=[^\W\d_]{2})\.\s+")


def details_in(text: str, known: Iterable[str]) -> str:
    """What a message says of the work besides the facts `known` by their words; empty if"
    " nothing."""
    taken = [words.casefold().strip(" .") for words in known if words]
    parts = [part.strip(" .!") for part in _PARTS.split(text)]
    left = [part for part in parts if _DETAILS.search(part) and not _all_in(part, taken)]
    return ", ".join(left)


def _all_in(part: str, taken: list[str]) -> bool:
    """Whether a part says no detail that is not in an answer already."""
    rest = part.casefold()
    for words in taken:
        rest = rest.replace(words, " ")
    return not _DETAILS.search(rest)


def with_more(words: str, code: str, heard: Heard) -> tuple[str, str]:
    """The request with what was asked for besides."""
    one = heard.fact("profession")
    title = one[0].get("title") if one and isinstance(one[0], Mapping) else None
    # Where staff are asked for, "a pharmacist" is one of them.
    told = roles_in(heard) or ((StaffRole(str(title)),) if title else ())
    before = () if code == words else roles_of(code)
    new = [role for role in told if role.title not in {each.title for each in before}]
    both = f"{words.rstrip(' .')}; {heard.text.strip(' .?!')}"
    known: tuple[StaffRole, ...] = (*before, *new)
    return both, roles_code(known) if known and before else both
