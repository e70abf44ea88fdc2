"""A role of a list pointed at by what its advert says: "the permanent one", "the one at Irwell"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from frontline.domain.pay import Pay
from frontline.domain.search_words import plain_words
from frontline.domain.vacancy import ContractType, Hours, Vacancy, WorkMode

_THING = r"(?:one|role|job|post|position|vacancy|advert|thing|gig|listing)"
_THE = r"(?:the|that|this|teh)"
_SAID = r"[\w£.'\u2019&/+-]+"
# What follows "the one": up to a pause, or to where something else begins.
_STOP = (
    r"(?:and|but|please|pls|then|thanks|what|when|how|why|can|could|is|are|does|do|so|if|or"
    r"|too|as well|also|instead|again|though|tho|still)"
)
_AFTER = rf"(?: (?!{_STOP}\b){_SAID}){{1,7}}"
_LINK = (
    r"(?:in|at|with|by|from|for|near|around|on|of|called|named|paying|that['\u2019]?s|thats"
    r"|(?:that|which|what)(?: is| has| pays?| says| starts| was)?|doing)"
)
_NAMED = re.compile(
    rf"\b{_THE} (?P<said>(?:(?!{_THING}\b|{_STOP}\b|the\b){_SAID} ){{1,5}}?){_THING}\b"
    rf"(?P<after> (?:in|at|with){_AFTER})?",
    re.IGNORECASE,
)
_WHICH_IS = re.compile(rf"\b(?:{_THE} )?{_THING} (?P<after>{_LINK}{_AFTER})", re.IGNORECASE)
# "Charge nurse one, how much": the article is left out on a phone.
_BARE = re.compile(
    rf"^\W*(?:(?:and|so|ok|okay|right|yeah|what about|how about|for) )*"
    rf"(?P<said>(?:(?!{_THING}\b|{_STOP}\b|the\b|that\b|this\b){_SAID} ){{1,4}}?)(?:one"
    rf"|job)\b(?=\W|$)",
    re.IGNORECASE,
)
# "This role", "the right job", "the same one", "the first one": no advert says that of itself.
_NO_DESCRIPTION = frozenset(
    word
    for line in (
        "same right best perfect ideal next first second third fourth fifth last other",
        "previous whole only actual current new old above below latest wrong job healthcare",
        "hiring very just no not any another each every either neither which whichever good some",
        "sort kind main whole important apply love find get want need",
    )
    for word in line.split()
)
_FILLER = frozenset(
    word
    for line in (
        "that thats is are it the one ones role job post position vacancy advert has have",
        "with in at by from for of on called named says say pays pay paying paid starts start",
        "which what was near around doing please an my me looks like about work working based like",
        "contract hours salary grade year yr hour hr pa per week wk day said you showed team",
        "them these those",
        "nice lovely good two three advertised looking mentioned saw seen viewing open",
    )
    for word in line.split()
)
_CONTRACT = {
    ContractType.PERMANENT: "permanent perm substantive",
    ContractType.FIXED_TERM: "fixed term ftc temporary",
    ContractType.LOCUM: "locum",
    ContractType.BANK: "bank",
    ContractType.TEMPORARY: "temporary temp interim",
}
_HOURS = {Hours.FULL_TIME: "full time fulltime", Hours.PART_TIME: "part time parttime"}
_MODE = {
    WorkMode.REMOTE: "remote remotely home wfh",
    WorkMode.HYBRID: "hybrid",
    WorkMode.ON_SITE: "on site onsite office",
}
_SHORTEST_BEGINNING = 4
_NUMBER = re.compile(r"£?(?P<figure>\d{1,3}(?:,\d{3})+|\d+(?:\.\d{1,2})?)\s?(?P<k>k)?\b", re.I)
_BAND = re.compile(r"\b(?:band|b)\s?(?P<band>[2-9][a-d]?)\b|\b(?P<letter>8[a-d])\b", re.I)
_LEAST_PAY = 10.0
_CLOSE_ENOUGH = 0.03


@dataclass(frozen=True)
class PointedAt:
    """What a message says of the role it points at, and where that stands in it."""

    said: str
    start: int
    end: int


def pointed_at(text: str) -> PointedAt | None:
    """The description in "the permanent one", "that epilepsy nurse one", "the one paying 31k".

    None where a message points at a role by its place in the list, or at none.
    """
    return next(iter(all_pointed_at(text)), None)


def all_pointed_at(text: str) -> list[PointedAt]:
    """The descriptions of "the bank one and the one in York", in the order of the text."""
    found = [match for pattern in (_NAMED, _WHICH_IS, _BARE) for match in pattern.finditer(text)]
    pointed: list[PointedAt] = []
    for match in found:
        groups = match.groupdict()
        said = " ".join(f"{groups.get('said') or ''} {groups.get('after') or ''}".split())
        apart = all(match.end() <= p.start or p.end <= match.start() for p in pointed)
        if apart and _describes(said):
            pointed.append(PointedAt(said, *match.span()))
    return sorted(pointed, key=lambda each: each.start)


def described(said: str, roles: Sequence[Vacancy]) -> list[Vacancy]:
    """The roles of which every word of the description holds: title, employer, place and facts."""
    bands = {(each["band"] or each["letter"]).lower() for each in _BAND.finditer(said)}
    rest = _BAND.sub(" ", said)
    amounts = [a for a in map(_amount, _NUMBER.finditer(rest)) if a >= _LEAST_PAY]
    words = [w for w in plain_words(_NUMBER.sub(" ", rest)) if w not in _FILLER]
    if not (bands or amounts or words):
        return []
    fits = [r for r in roles if bands <= set(r.bands) and words_held(r, words)]
    for amount in amounts:
        fits = _paying(amount, fits)
    # "The virtual ward nurse one" is the one of that title before any other that wants a nurse.
    return [role for role in fits if set(words) <= set(plain_words(role.title))] or fits


_WORK_SOMEWHERE = re.compile(
    rf"^\W*(?:{_THE} )?(?P<work>.+?)(?: {_THING}s?)? (?:in|at|near|around) (?P<where>.+?)\W*$",
    re.IGNORECASE,
)


def work_and_place(said: str) -> tuple[str, str]:
    """ "The night HCA job in Gateshead" as ("night HCA", "Gateshead"); without a place, ""."""
    found = _WORK_SOMEWHERE.match(said)
    return (found["work"], found["where"]) if found else (said, "")


def standing_out(words: str, place: str, found: Sequence[Vacancy]) -> Vacancy | None:
    """The one role, of those found for the words, that is in the very place named.

    Searching around Leeds finds what is twenty miles away or done from home as well; who asks for
    "the support worker job in Leeds" means the one that is there. Of several, the one that has the
    words in its title.
    """
    there = [role for role in found if place and _is_in(role, place)]
    fits = [role for role in there if _has_in_title(role, plain_words(words))] or there
    return fits[0] if len(fits) == 1 else None


def _is_in(role: Vacancy, place: str) -> bool:
    """ "Tunbridge Wells" is Royal Tunbridge Wells."""
    name, wanted = role.location.name.casefold() if role.location else "", place.casefold()
    return bool(name) and (f" {name}".endswith(f" {wanted}") or f" {wanted}".endswith(f" {name}"))


def _has_in_title(role: Vacancy, words: Sequence[str]) -> bool:
    title = frozenset(plain_words(role.title.replace("-", " ")))
    return bool(words) and all(_is_among(word, title) for word in words)


_CHOOSES = re.compile(
    r"\b(?:i['\u2019]?ll|i will|let['\u2019]?s|i['\u2019]?d|i would"
    r"|(?<!do )(?<!can )i(?: think)?|gonna|going to)"
    r"(?: (?:like to|want to|rather|just|probably|think))? (?:go (?:for|with)|take|choose|pick"
    r"|go ahead with|apply (?:for|to))\b|\bput me (?:in|down|forward|up) for\b|\bsign me up for\b"
    r"|^\W*(?:ok(?:ay)? |yes |yeah |right )?(?:apply (?:for|to)|go (?:for|with))\b",
    re.IGNORECASE,
)
_LEAVES_OUT = re.compile(
    r"\b(?:not|except|apart from|other than|instead of|rather than|besides|without|hide|remove|drop"
    r"|forget|\w{2,5}n['\u2019]?t (?:want|like|fancy))(?: about)? (?:the|that|this)\b",
    re.IGNORECASE,
)


def chooses(text: str) -> bool:
    """Whether it takes what it points at: "I'll go for the permanent one"."""
    return bool(_CHOOSES.search(text))


_GOES_TO = re.compile(
    r"\b(?:(?:go|going|get|come|back) (?:back )?to|show me|remind me (?:about|of)|open"
    r"|tell me (?:more |again )?about|read me|what was|what'?s) (?:the|that|this)\b",
    re.IGNORECASE,
)


def goes_to_a_role(text: str) -> bool:
    """Whether it asks to see what it points at: "go back to the phone nurse one"."""
    return bool(_GOES_TO.search(text)) and pointed_at(text) is not None


def leaves_out(text: str) -> bool:
    """Whether it points at what is not wanted: "not the bank one"."""
    return bool(_LEAVES_OUT.search(text))


def _describes(said: str) -> bool:
    words = plain_words(said)
    return any(w not in _FILLER for w in words) and not _NO_DESCRIPTION.intersection(words)


def words_for(words: Sequence[str]) -> list[str]:
    """The words without those that describe no role."""
    return [word for word in words if word not in _FILLER]


def words_held(role: Vacancy, words: Sequence[str], only_title: bool = False) -> bool:
    """Whether every word is of the role: its title, or also employer, place and facts."""
    known = frozenset(plain_words(role.title)) if only_title else _words_of(role)
    return all(_is_among(word, known) for word in words)


def _is_among(word: str, known: frozenset[str]) -> bool:
    """Whether the word stands there, perhaps shortened or with an "s": "ortho", "nights"."""
    if word in known:
        return True
    short = word[:-1] if word.endswith("s") else word
    if len(short) < _SHORTEST_BEGINNING:
        return False
    # "The phone nurse" is the telephone nurse.
    ends = len(short) > _SHORTEST_BEGINNING and any(each.endswith(short) for each in known)
    return ends or any(each.startswith(short) for each in known)


def _words_of(role: Vacancy) -> frozenset[str]:
    place = role.location
    texts = [role.title, role.employer, role.specialty or "", role.profession or ""]
    texts += [place.name, place.postcode or ""] if place else []
    texts += [_CONTRACT[role.contract]] if role.contract else []
    texts += [_HOURS[role.hours]] if role.hours else []
    texts += [_MODE[role.work_mode]] if role.work_mode else []
    texts += ["sponsors sponsorship visa"] if role.sponsorship else []
    return frozenset(plain_words(" ".join(texts).replace("-", " ")))


def _amount(found: re.Match[str]) -> float:
    figure = float(found["figure"].replace(",", ""))
    return figure * 1000 if found["k"] else figure


def _paying(amount: float, roles: Sequence[Vacancy]) -> list[Vacancy]:
    """Those whose pay begins or ends at the amount; else those within whose range it lies."""
    ends = [r for r in roles if r.pay and any(_is_close(amount, e) for e in _ends(r.pay))]
    return ends or [r for r in roles if r.pay and _lies_within(amount, r.pay)]


def _ends(pay: Pay) -> list[float]:
    return [end for end in (pay.minimum, pay.maximum) if end is not None]


def _is_close(amount: float, end: float) -> bool:
    return abs(amount - end) <= _CLOSE_ENOUGH * end


def _lies_within(amount: float, pay: Pay) -> bool:
    ends = _ends(pay)
    return bool(ends) and min(ends) <= amount <= max(ends)
