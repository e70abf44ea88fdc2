"""What a person says about their right to work in the UK: a category, never a document.

What a visa allows is that of gov.uk/browse/visas-immigration/work-visas, reviewed 23 November 2026:
a partner, a dependant, a graduate or somebody with pre-settled status may do nearly any work; a
student may work limited hours; a Skilled Worker is bound to the sponsor and needs a new one.

The question and its four answers are the same for everyone, at the same step, as the Home Office
code of practice on avoiding discrimination while preventing illegal working asks. Nationality is
never asked; what a person volunteers is only sorted into the category it states.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from frontline.domain.asked_and_told import told_in
from frontline.domain.told_of_work import tells_of_work


class RightToWork(str, Enum):
    """The four answers offered, and the bare yes and no that people type instead."""

    NO_LIMITS = "no_limits"
    WITH_LIMITS = "with_limits"
    NEEDS_SPONSORSHIP = "needs_sponsorship"
    PREFER_TO_DISCUSS = "prefer_to_discuss"
    YES = "yes"
    NO = "no"
    AS_TYPED = "as_typed"


LABELS = {
    RightToWork.NO_LIMITS: "Yes, with no limits",
    RightToWork.WITH_LIMITS: "Yes, with limits on hours or type of work",
    RightToWork.NEEDS_SPONSORSHIP: "I need sponsorship",
    RightToWork.PREFER_TO_DISCUSS: "I would rather talk about it",
    RightToWork.YES: "Yes (limits not stated)",
    RightToWork.NO: "Not at present",
    RightToWork.AS_TYPED: "In their own words",
}

_YES = r"(?:yes|yeah|yea|yep|yup|yh|ye|ya|aye|sure|of course|oh yes)"
_NATION = r"(?:british|irish|northern irish|english|scottish|welsh)"
_UNLIMITED = (
    # "British", "I'm Irish so no visa", "British citizen"; "British Red Cross" is none.
    rf"\b(?:uk|united kingdom|{_NATION})[ -](?:citizen\w*|national\w*|passport|subject|born)\b"
    # One of several things told with commas between: "registered nurse, British, in Carlisle".
    rf"|(?<=[,;.])\s?(?:i'?m\s)?{_NATION}(?=\s?(?:[,;.]|$))"
    rf"|(?:\b(?:i'?m|i am|am|being|as|born)\s(?:an?\s|both\s|half\s|also\s)?"
    rf"|^\W*(?:{_YES}\W{{1,3}})?)"
    rf"(?:{_NATION}|an? brit)(?!\s(?:red|heart|sign|army|gas|library|council|school|airways|nurs"
    r"|trained|train|male|english|welsh|speaking|speaker))\b"
    r"|\bindefinite leave|\bilr\b|\bright of abode|\bpermanent(?:ly)? residen\w+|\bnaturali[sz]ed"
    r"|\b(?:pre[- ]?)?settled(?: status)?\b(?! (?:in|down|into|for a|on)\b)"
    r"|\b(?:spouse|spousal|wife|husband|partner|family|depend[ae]nt|ancestry|bn ?\(?o\)?|graduate"
    r"|youth mobility|hong kong|psw|post[- ]study(?: work)?)(?:'?s)?\s?(?:work )?(?:visa|permit"
    r"|route|leave)"
    r"|\brefugee (?:status|leave)|\bhumanitarian protection"
    r"|\b(?:no|without(?: any)?|not have(?: any)?|free of|any) (?:work )?(?:limits?|restrictions?"
    r"|conditions)\b|\bunrestricted|\bunlimited|\bfull right to work|\bwork (?:here )?freely"
    r"|(?:n'?t|\bnot|\bnever|\bno longer)(?: \w+)? (?:need|require)(?:s|d)?(?: (?:a|any|the|one"
    r"|or|uk"
    r"|work))* (?:visa|(?:work )?permit)\b|\bno (?:need for (?:a |any )?)?(?:work )?(?:visa"
    r"|permit)s?"
    r"(?: is| are)? (?:needed|required|necessary)|\bno need for an? (?:visa|permit)"
    r"|\bvisas?(?:'s| is)? ?(?:not|n'?t) (?:needed|required|necessary)"
)
_NO_SPONSOR = (
    r"(?:don'?t|do not|dont|no|never|not|without|won'?t|wouldn'?t)"
    r"(?: (?:need|require|want|have|be|any|visa|a|an|for|or|to))* ?sponsor\w*"
)
_LIMITED = (
    r"\bwith (?:some )?(?:limits?|restrictions?|conditions)|\b(?:limited|restricted) (?:to|hours)"
    r"|\bstudent(?: |'s )?(?:visa|permit|route)|\btier (?:4|four)\b|\bterm[- ]time"
)
_SPONSORED = (
    r"\bskilled worker|\bhealth (?:and|&|n) (?:social )?care (?:worker )?visa|\btier (?:2|two)\b"
    r"|\b(?:need|needs|require|requires|required|want|looking for|seeking|after|get|with|on|new)\b"
    r"[^.;?\n]{0,30}?\b(?:sponsor\w*|cos\b(?! i))"
    r"|\b(?:certificate of )?sponsorship (?:(?:is|will be|would be|'?ll be) )?(?:needed|required"
    r"|necessary|please)|\bsponsored (?:visa|by|worker)|\bcertificate of sponsorship"
    r"|^\W*(?:visa )?sponsorship\W*$"
    r"|\b(?:need|require|want|get) (?:a |some )?(?:uk )?(?:work )?(?:visa|work permit)\b"
)
_DENIED = re.compile(
    r"(?:\b(?:not|no longer|never|without|no|isn'?t|haven'?t|don'?t|aren'?t|waiting|awaiting"
    r"|applied|applying|apply|pending|expired|hoping|hope|lost|losing|before|until|till|after)"
    r"(?:\s\w+){0,3}|n'?t)\s$",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(
    r"\bvisa\b|\bimmigration status\b|\bwork permit\b|\bbrp\b|\bpassport\b|leave to remain"
    r"|\bcitizen"
    r"|\bborn (?:here|in)\b|\beu(?:ropean)?\b|\b(?:i'?m|i am)\s(?!an?\b)\w+(?:ish|ese|ian|ean"
    r"|can)\b"
    r"|\basylum\b|\bstatus\b|\bpermit\b|\bsponsor",
    re.IGNORECASE,
)
_PREFER = re.compile(r"(?:rather|prefer) (?:to )?(?:talk|discuss|speak|not)", re.IGNORECASE)
# Hours alone are a limit only where the right to work was asked for.
_HOURS = re.compile(r"\b\d{1,2} ?(?:hours?|hrs|h)\b", re.IGNORECASE)
_READ = tuple(
    (value, re.compile(pattern, re.IGNORECASE))
    for value, pattern in (
        (RightToWork.NO_LIMITS, _UNLIMITED),
        (RightToWork.YES, _NO_SPONSOR),
        (RightToWork.WITH_LIMITS, _LIMITED),
        (RightToWork.NEEDS_SPONSORSHIP, _SPONSORED),
    )
)
_YES_NO = (
    (
        RightToWork.YES,
        re.compile(
            # "I can start in four weeks" says nothing of it.
            rf"^\W*(?:{_YES}|i do(?=\W*$|[,.;]| have\b)"
            r"|i have(?=\W*$|[,.;]| (?:the |a |got |full )?(?:right|permission|leave)\b)"
            r"|i can(?=\W*$|[,.;]| (?:legally |lawfully )?work\b)|of course|definitely)\b"
            r"|\b(?:allowed|eligible|entitled|able) to work|\bhave (?:the |a )?right to work",
            re.I,
        ),
    ),
    (RightToWork.NO, re.compile(r"^\W*(?:no|nope|not yet|i don'?t|i do not|i haven'?t)\b", re.I)),
)
_OF_ONESELF = re.compile(
    r"\b(?:i|i'?[md]|i'?ve|i'?ll|im|my|me|mine)\b|^\W*(?:on|have|hold|need|require|no|not"
    r"|don'?t|with"
    r"|yes)\b",
    re.IGNORECASE,
)
_OF_JOBS = re.compile(r"\b(?:jobs?|roles?|posts?|vacanc\w+|employers?|trusts?|who|that)\b", re.I)
# Where somebody says where as the reason of a yes, the yes is the answer.
_YES_BORN = re.compile(
    rf"^\W*{_YES}\W{{1,3}}(?:i was |i'?m |was )?born\b[^,;.]*\W*$", re.IGNORECASE
)
# Where somebody is from is no part of the answer (Equality Act 2010 s. 9): the category is kept.
_ORIGIN = re.compile(
    r"\b(?:british|brit|irish|english|scottish|welsh|polish|spanish|turkish|swedish|danish|finnish"
    r"|born|eu(?:ropean)?|(?:i'?m|i am|an?)\s(?!an?\b)\w+(?:ese|ian|ean|ish|can|lander)s?|from\s\w+"
    r"|indian|nigerian|filipin[oa]|ghanaian|kenyan|zimbabwean|pakistani|bangladeshi|french|german"
    r"|greek|dutch|nepali|nepalese|thai|iraqi|iranian|italian|portuguese|romanian|ukrainian"
    r"|citizen\w*|national\w*|passport|american|australian|canadian|chinese|japanese)\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;.\n]")
# What was denied or pending before "then" says nothing of what comes after it.
_TURNS = re.compile(r"[,;.\n]|\bthen\b", re.IGNORECASE)
# "Graduate visa till August, afterwards sponsorship will be needed" tells of two times.
_LASTS_UNTIL = re.compile(
    r"\b(?:until|till|til|expir\w+|runs? (?:out|to)|ends?|up to|valid|then|after\w*|later|from|soon"
    r"|for now|at the moment)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Status:
    """What was said: the category, and words for it that name nobody's origin.

    One that is `doubtful` could be several, and is asked about with the choices.
    """

    value: RightToWork
    words: str
    doubtful: bool = False


def find_status(text: str) -> Status | None:
    """The category the statements of a text state outright; None when they state none.

    A question states nothing: "do I need a visa?".
    """
    told = told_in(text).replace("\u2019", "'")
    if _PREFER.search(told):
        return Status(RightToWork.PREFER_TO_DISCUSS, told)
    stated = [(value, found) for value, pattern in _READ if (found := _stated(pattern, told))]
    if not stated:
        return _unclear(told)
    values = {value for value, _ in stated}
    at_odds = {RightToWork.NO_LIMITS, RightToWork.NEEDS_SPONSORSHIP} <= values
    if at_odds and RightToWork.YES not in values and _LASTS_UNTIL.search(told):
        return Status(RightToWork.NEEDS_SPONSORSHIP, _words(told, _said_of(stated, told)))
    if at_odds and RightToWork.YES not in values:
        return Status(RightToWork.AS_TYPED, _words(told, told), doubtful=True)
    value, found = stated[0]
    return Status(value, _words(_clause_of(told, found), found[0], LABELS[value]))


def _said_of(stated: list[tuple[RightToWork, re.Match[str]]], told: str) -> str:
    """The clause that asks for a sponsor, for words that name where somebody is from."""
    found = next(found for value, found in stated if value is RightToWork.NEEDS_SPONSORSHIP)
    return _clause_of(told, found)


def _stated(pattern: re.Pattern[str], told: str) -> re.Match[str] | None:
    """The first place that says so and is not denied: "I don't have settled status yet"."""
    for found in pattern.finditer(told):
        before = _TURNS.split(told[max(0, found.start() - 40) : found.start()])[-1]
        denies = pattern.pattern == _NO_SPONSOR or re.match(r"\W*(?:no|n'?t|not|never)\b", found[0])
        if denies or not _DENIED.search(before):
            return found
    return None


def _unclear(told: str) -> Status | None:
    found = _UNCLEAR.search(told)
    if not found:
        return None
    return Status(RightToWork.AS_TYPED, _words(told, ""), doubtful=True)


def _clause_of(told: str, found: re.Match[str]) -> str:
    """The clause in which something was found, without the others."""
    start = max((m.end() for m in _CLAUSES.finditer(told[: found.start()])), default=0)
    end = _CLAUSES.search(told, found.end())
    return told[start : end.start() if end else len(told)].strip()


def _words(*tried: str) -> str:
    """The first of these that names no origin; else that they are in one's own."""
    fit = (words.strip() for words in tried if words.strip() and not _ORIGIN.search(words))
    return next(fit, LABELS[RightToWork.AS_TYPED])


def find_right_to_work(text: str) -> RightToWork | None:
    """The category a text states outright, anywhere in it; None when it states none."""
    said = find_status(text)
    return said.value if said else None


def status_told(text: str) -> Status | None:
    """What somebody tells of their own right to work without being asked; None when unsure.

    "Jobs with visa sponsorship" tells nothing of the person.
    """
    said = find_status(text)
    plain = said and not said.doubtful and said.value is not RightToWork.PREFER_TO_DISCUSS
    if not said or not plain:
        return None
    of_a_job = _OF_JOBS.search(text) and not _OF_ONESELF.search(told_in(text))
    return None if of_a_job else said


def read_status(text: str) -> Status | None:
    """The answer to the question itself, where a bare yes or no and hours count too."""
    told = told_in(text).replace("\u2019", "'")
    said = find_status(text)
    if said and not said.doubtful:
        return said
    if _HOURS.search(told):
        return Status(RightToWork.WITH_LIMITS, _words(told, LABELS[RightToWork.WITH_LIMITS]))
    if said and _YES_BORN.search(told):
        return Status(RightToWork.YES, LABELS[RightToWork.YES])
    if said:
        return said
    if tells_of_work(told) and not _HERE.search(told):
        return None
    value = next((value for value, pattern in _YES_NO if pattern.search(told)), None)
    return Status(value, _words(told, LABELS[value])) if value else None


# "Yes, my PIN is in date" says nothing of it; "yes, I have worked here for years" does.
_HERE = re.compile(r"\b(?:here|uk|u\.k\.?|britain|england|scotland|wales|country)\b", re.IGNORECASE)
_ENOUGH = re.compile(
    r"\b(?:is|would|will) (?:that|this|it)(?: be)? (?:enough|good enough|sufficient|ok(?:ay)?|fine"
    r"|al ?right|all right)\W*$",
    re.IGNORECASE,
)


def asks_if_enough(text: str) -> bool:
    """Whether a status ends in the question if it will do: "settled status, is that enough?"."""
    return bool(_ENOUGH.search(text)) and text.rstrip().casefold() != told_in(text).casefold()


def read_right_to_work(text: str) -> RightToWork | None:
    """The category of the answer to the question itself; None when it says nothing to it."""
    said = read_status(text)
    return said.value if said else None
