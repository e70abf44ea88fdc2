"""Whose job a title is: the one sought, the visitor's own, or somebody's spoken of by the way."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from frontline.nlu.facts.fact import Fact

# "I'm an RMN", "as a band 6 nurse", "my wife is a dentist": what somebody is, not the job sought.
_SELF = re.compile(
    r"\b(?:i['\u2019]?m|am|i was|been|be|qualified|trained|registered|working|worked"
    r"|work(?=\sas\s)|my (?:wife|husband|partner|daughter|son|friend|cousin)(?: is| was|['\u2019]s)"
    r"|currently|(?:years?|yrs?|experience|exp|background)(?=\sas\s))\s(?:currently\s|also\s|now\s)?(?:as\s)?(?:an?\s|the\s)?(?:[\w/-]{1,14}\s){0,4}$",
    re.IGNORECASE,
)
_SEEKING = re.compile(
    r"\b(?:look(?:ing)?|want(?:ing)?|after|seek(?:ing)?|search(?:ing)?|interested|apply(?:ing)?"
    r"|for|become|becoming|any|hiring|need(?:ing)?)\b",
    re.IGNORECASE,
)
# "I want to be a midwife"
_TO_BECOME = re.compile(
    r"\b(?:want(?:s|ing)?|like|love|hop(?:es?|ing)|aim(?:s|ing)?|plan(?:s|ning)?|train(?:ing)?|going"
    r"|wish|keen|dream)\s(?:\w{1,9}\s)?to\s$",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(
    r"\b(?:qualified|registered|newly qualified|student|trainee|retired|former)"
    r"\s(?:[\w/-]{1,14}\s){0,2}$",
    re.IGNORECASE,
)
# "I'm Anna Kowalska, RMN": the title behind a name.
_BEHIND_NAME = re.compile(
    r"(?i:i['\u2019]?m|i am|name is|this is)\s[A-Z][\w'\u2019-]{1,30}"
    r"(?:\s[A-Z][\w'\u2019-]{1,30}){0,3},?\s(?:an?\s|and\s)?$"
)
# "a school nurse, that's me"; "anywhere a dental nurse could work?"
_ME = re.compile(r"[\s,-]{1,3}that['\u2019]?s (?:me|what i am)\b|[\s,-]{1,3}me\b", re.IGNORECASE)
_COULD_WORK = re.compile(
    r"\s(?:like me\s)?(?:could|can|might|may)\s(?:still\s)?(?:work|go|fit|move|turn)\b"
    r"|\slike me\b",
    re.IGNORECASE,
)
_SOMETHING_FOR = re.compile(
    r"\b(?:anything|anythin|owt|something|somewhere|anywhere|nothing)\b[^.;!?]{0,30}\sfor an?\s$",
    re.IGNORECASE,
)
_JOBS_FOLLOW = re.compile(r"\s(?:jobs?|roles?|posts?|positions?|vacanc\w+|work)\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"[\s,(-]{0,4}(?:here,?\s)?(?:an?\s)?(?:(?:band\s?\w{1,2}|b\d|senior|registered|qualified)\s){0,2}",
    re.IGNORECASE,
)
_REACH = 60

# Somebody else's job: "he is a pharmacist too", "teaching the consultants".
_ANOTHERS = re.compile(r"\b(?:he|she)(?:\s(?:is|was)|['\u2019]s)\s(?:an?\s|the\s)?$", re.IGNORECASE)
_THE_MANY = re.compile(r"\b(?:the|our|my|these|those)\s$", re.IGNORECASE)
_HERS = re.compile(r"\b(?:my|our|your|his|her|their|the)\s(?:own\s)?$", re.IGNORECASE)
_SPEAKS = re.compile(
    r"(?:['\u2019]s)?\s(?:sa(?:ys?|id|ying)|t(?:old|ells?)|thinks?|reckons?|thought|wants?|kn[eo]ws?"
    r"|asked|asks|practised|swears|gave|keeps|won['\u2019]?t|will|sent|rang|rings|put|let|made)\b",
    re.IGNORECASE,
)
# "My sister has a house there", "when sister isn't looking".
_SISTER = re.compile(r"sisters?", re.IGNORECASE)
_FAMILY = re.compile(
    r"\b(?:my|his|her|your|our|their|\w+['\u2019]s|twin|little|big|elder|older|younger|baby|when|if"
    r"|the)\s$",
    re.IGNORECASE,
)
_IN_LAW = re.compile(r"[\s-]in[\s-]law\b", re.IGNORECASE)
# "My physio degree", "a GP appointment": no job.
_NO_JOB = re.compile(
    r"\s(?:degrees?|diplomas?|exercises?|licen[cs]es?|certificates?|qualifications?|appointments?"
    r"|modules?|exams?|graduates?)\b",
    re.IGNORECASE,
)
# "Receptionist in a doctors": the house of one.
_HOUSE = re.compile(r"(?:doctor|dentist|optician|gp)s", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at)\s(?:an?\s|the\s|my\s)?$", re.IGNORECASE)

# "At a surgery in Ely" is a house, "VR surgery" a field.
_A_SURGERY = re.compile(
    r"\b(?:an?|the|my|your|our|their|gp|local|doctor['\u2019]?s|village)\s$", re.IGNORECASE
)
# "scrub that answer"; "I scrub for him"
_SCRUBBING = re.compile(r"\s(?:that|this|it|the|my|for|up|out|last)\b", re.IGNORECASE)
_TREATED = re.compile(r"\s(?:days?|sessions?|for (?:my|his|her))\b", re.IGNORECASE)
_KEEPS_ONE = re.compile(
    r"\b(?:(?:got|have|['\u2019]ve|own|run|manage|owns|runs|of|at)\s(?:an?|the|two|three|four|some|several)"
    r"|for my|for our|my|our|are a)\s"
    r"(?:\w{1,12}\s)?$",
    re.IGNORECASE,
)
_HOUSES = frozenset({"care home", "nursing home", "hospice", "gp practice", "gp surgery"})


def role_or_profession(text: str, fact: Fact) -> Fact | None:
    """The title as `role` or `profession`; None where it is nobody's who looks for work here."""
    if _JOBS_FOLLOW.match(text, fact.end):
        return fact
    before = text[max(0, fact.start - _REACH) : fact.start]
    if _NO_JOB.match(text, fact.end) or _is_spoken_of(text, before, fact):
        return None
    clause = re.split(r"[.;!?\n,]", before)[-1]
    if _is_own(clause) or _BEHIND_NAME.search(before) or _is_me(text, before, fact):
        return Fact("profession", fact.start, fact.end, fact.value)
    return fact


def _is_own(clause: str) -> bool:
    if _QUALIFIED.search(clause):
        return True
    own = _SELF.search(clause)
    if own is None or _SEEKING.search(own[0]):
        return False
    return not (own[0][:3].lower() == "be " and _TO_BECOME.search(clause[: own.start()]))


def _is_me(text: str, before: str, fact: Fact) -> bool:
    if _ME.match(text, fact.end) or _COULD_WORK.match(text, fact.end):
        return True
    return _SOMETHING_FOR.search(before) is not None


def _is_spoken_of(text: str, before: str, fact: Fact) -> bool:
    """Whether it is the job of somebody in a story, or no job here."""
    words = text[fact.start : fact.end]
    if _SISTER.fullmatch(words):
        return bool(_FAMILY.search(before) or _IN_LAW.match(text, fact.end))
    if _HOUSE.fullmatch(words) and _IN.search(before):
        return True
    if _ANOTHERS.search(before) or (words.endswith("s") and _THE_MANY.search(before)):
        return True
    return bool(_HERS.search(before) and _SPEAKS.match(text, fact.end))


def outside(fields: Sequence[Fact], titles: Sequence[Fact]) -> list[Fact]:
    """The titles that are no part of a field's name: "GP surgery" speaks of no GP.

    `fields` are in the order of the text and apart from each other, here and below.
    """
    kept = []
    for title in titles:
        field = _begun_before(fields, title.start + 1)
        if field is None or title.end > field.end or _length(field) == _length(title):
            kept.append(title)
    return kept


def whole_titles(text: str, titles: Sequence[Fact], fields: Sequence[Fact]) -> list[Fact]:
    """The titles with the field in front of them: "theatre porter", "health data scientist"."""
    return [_with_field(text, title, fields) for title in titles]


def _with_field(text: str, title: Fact, fields: Sequence[Fact]) -> Fact:
    field = _begun_before(fields, title.start)
    if field is None:
        return title
    beside = text[field.end : title.start] in (" ", "-") or title.start < field.end <= title.end
    return replace(title, start=field.start) if beside else title


def _begun_before(fields: Sequence[Fact], position: int) -> Fact | None:
    place = bisect_left(fields, position, key=lambda field: field.start)
    return fields[place - 1] if place else None


def _length(fact: Fact) -> int:
    return fact.end - fact.start


def by_the_way(text: str, field: Fact) -> bool:
    """Whether the words name no field of work here: a house, a verb, somebody's treatment."""
    words, before = (
        text[field.start : field.end].lower(),
        text[max(0, field.start - _REACH) : field.start],
    )
    if words == "surgery":
        return _A_SURGERY.search(before) is not None
    if words == "scrub":
        return _SCRUBBING.match(text, field.end) is not None
    if words in ("chemo", "chemotherapy") and _TREATED.match(text, field.end):
        return True
    if words in _HOUSES and _KEEPS_ONE.search(before):
        return True
    return _NO_JOB.match(text, field.end) is not None


def said_of_a_person(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts with a title behind a name as `profession`: "Grace Adeyemi, RGN"."""
    ends = [fact.end for fact in facts if fact.entity == "person_name"]
    return [
        replace(fact, entity="profession")
        if fact.entity == "role" and any(_BEHIND.fullmatch(text, end, fact.start) for end in ends)
        else fact
        for fact in facts
    ]
