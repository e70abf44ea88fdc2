"""How a job is worked: where, on which contract, which hours, with which sponsorship."""

from __future__ import annotations

import re

from frontline.domain.vacancy import ContractType, Hours, WorkMode
from frontline.nlu.facts.fact import Fact, without_overlaps
from frontline.nlu.facts.words import WordList, one_value_each

_WORK_MODES = WordList(
    "work_mode",
    one_value_each(
        {
            WorkMode.REMOTE.value: [
                *("remote", "remotely", "fully remote", "remote working", "home based"),
                *("work from home", "working from home", "wfh", "from home", "homeworking"),
                *(
                    "home working",
                    "remote only",
                    "telework",
                    "remote first",
                    "home-based",
                    "from my house",
                ),
                *("working at home", "work at home", "fully from home"),
            ],
            WorkMode.HYBRID.value: [
                *("hybrid", "hybrid working", "partly remote", "part remote", "semi remote"),
                *("partly from home", "some days at home", "mix of home and office"),
                *("some home working", "blended working"),
            ],
            WorkMode.ON_SITE.value: [
                *("on site", "onsite", "on-site", "in person", "office based", "in the office"),
                *("site based", "face to face", "ward based", "hospital based", "on the ward"),
            ],
        }
    ),
)
_CONTRACTS = WordList(
    "contract_type",
    one_value_each(
        {
            ContractType.PERMANENT.value: [
                "permanent",
                "perm",
                "permanant",
                "permenant",
                "substantive",
            ],
            ContractType.FIXED_TERM.value: [
                *("fixed term", "fixed-term", "ftc", "maternity cover", "mat cover", "secondment"),
                *("contract role", "contract work", "contracting", "12 month contract"),
                *("6 month contract", "short contract"),
            ],
            ContractType.LOCUM.value: ["locum", "locums", "locuming"],
            ContractType.BANK.value: ["bank", "nhs bank", "staff bank"],
            ContractType.TEMPORARY.value: [
                *("temporary", "temp", "temping", "agency"),
                *("interim", "ad hoc", "zero hours", "short term", "temp to perm"),
            ],
        }
    ),
)
# A bank holiday, a bank account and a blood bank are no bank work.
_OTHER_BANK = re.compile(
    r"\s(?:holidays?|account|details|card|transfer|statement)\b", re.IGNORECASE
)
_BLOOD_BANK = re.compile(
    r"(?:blood|food|my|river|south|west|milk|from the|at the)\s$", re.IGNORECASE
)

# The recruiter, or another one: "which agency are you", "is your agency on a framework".
_THE_AGENCY = re.compile(
    r"\b(?:your|this|the|that|which|what|another|other|an|my|recruitment|employment|staffing)\s$",
    re.IGNORECASE,
)
_AGENCY_WORK = re.compile(
    r"\s(?:work|jobs?|roles?|posts?|shifts?|contracts?|staff|nurs\w+|midwi\w+|doctors?|hcas?"
    r"|carers?|workers?|physios?|only|side|rates?|pay(?! for)"
    r"|vacanc\w+|positions?|or\b|and (?:bank|perm))",
    re.IGNORECASE,
)

_REMOTE_CARE = re.compile(
    r"(?:\s(?:patient|monitoring|consult|access|surgery|triage|area|island|communit|business|thing"
    r"|control|desktop|computer|pc\b|phone)|['\u2019]s\b)",
    re.IGNORECASE,
)

NIGHTS = "nights"
WEEKENDS = "weekends"
DAYS = "days"
SCHOOL_HOURS = "school_hours"
LONG_DAYS = "long_days"
SHIFTS = "shifts"
_HOURS = WordList(
    "hours",
    one_value_each(
        {
            Hours.FULL_TIME.value: [
                "full time",
                "full-time",
                "fulltime",
                "f/t",
                "1.0 wte",
                "compressed hours",
            ],
            Hours.PART_TIME.value: [
                *("fewer evenings", "fewer nights", "fewer shifts"),
                *("part time", "part-time", "parttime", "p/t", "job share", "reduced hours"),
                *("fewer hours", "flexible hours"),
            ],
            NIGHTS: [
                *("nights", "night shifts", "night shift", "night work", "night duty"),
                *("waking nights", "sleep ins", "overnights", "nights only"),
            ],
            WEEKENDS: ["weekends", "weekend work", "weekend shifts"],
            DAYS: [
                *(
                    "day shifts",
                    "day shift",
                    "days only",
                    "daytime",
                    "9 to 5",
                    "nine to five",
                    "9-5",
                ),
                *("mon to fri", "monday to friday", "mon-fri", "monday-friday", "office hours"),
            ],
            SCHOOL_HOURS: [
                *("school hours", "school time", "term time", "term time only", "school run hours"),
                *("in school hours", "within school hours"),
            ],
            LONG_DAYS: ["long days", "long day shifts", "12 hour shifts", "twelve hour shifts"],
            SHIFTS: [
                *("shift work", "rotating shifts", "rotational shifts", "rotas", "twilights"),
                *("twilight shifts", "early shifts", "late shifts", "earlies", "lates", "on calls"),
                *("on call", "on-call", "unsocial hours"),
            ],
        }
    ),
)
_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "couple of": 2}
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d{{1,2}})?|(?:a\s)?(?:{'|'.join(_NUMBER_WORDS)}))"
# A session is half a day; "training sessions" and "sessions with a physio" are no working time.
_SESSIONS = re.compile(
    rf"(?<![\w.£])(?P<least>{_NUMBER})(?:\s?(?:-|to|or)\s?(?P<most>{_NUMBER}))?[\s-]?sessions?\b"
    r"(?:\s?(?:a|per|/|each|every)\s?(?:week|wk)\b)?(?!\s(?:with|on|about|ago|before|for)\b)",
    re.IGNORECASE,
)
_A_WEEK = re.compile(
    rf"(?<![\w.£])(?P<least>{_NUMBER})(?:\s?(?:-|to|or)\s?(?P<most>{_NUMBER}))?[\s-]?"
    r"(?P<unit>days?|hours?|hrs?|nights?|shifts?)\s?"
    r"(?:a|per|/|each|every|p|in a)\s?(?:week|wk|w\b)(?:\b|(?<=w))",
    re.IGNORECASE,
)
# "30 hrs" alone is a week's, unless it is how long something takes or a shift lasts.
_SO_MANY_HOURS = re.compile(
    r"(?<![\w.£-])(?P<least>\d{2}(?:\.\d{1,2})?)\s?(?P<unit>hours?|hrs?)\b"
    r"(?!\s(?:shifts?|days?|away|ago|later|notice|drive|from|earlier)\b|-)",
    re.IGNORECASE,
)
_WHOLE_TIME = re.compile(
    r"(?<![\w.])(?P<part>[01]?\.\d{1,2}|1)\s?(?:wte|fte|of full time)\b", re.IGNORECASE
)
_STANDARD_WEEK = 37.5  # hours: NHS Terms and Conditions of Service Handbook, section 10
_LONGEST_WEEK = 72.0
# "Two days on site, rest at home": some of the week there, some of it at home.
_PLACE_OF_WORK = (
    r"(?:on[\s-]?site|in(?:to)? (?:the )?(?:office|hospital|clinic|person)|at (?:the )?(?:office"
    r"|hospital|base)|(?:at|from) home|wfh|remote(?:ly)?)"
)
_PARTLY = re.compile(
    r"\b(?:(?P<days>one|two|three|four|five|\d|a couple of|a few|some|couple of|most)"
    r"(?:\s?(?:-|to|or)\s?(?:one|two|three|four|\d))? days?|(?:half|part)(?: (?:of )?(?:the|my|a)"
    rf" (?:week|time))?)(?:\s?(?:a|per|each|every|/)\s?(?:week|wk)|\sweekly)?\s{_PLACE_OF_WORK}\b"
    rf"(?:[\s,]+(?:and |with )?(?:the )?(?:rest|others?|other half|half|part)"
    rf"(?: of (?:it|the week))?(?: {_PLACE_OF_WORK})?\b)?|\b(?:the )?rest (?:at|from) home\b",
    re.IGNORECASE,
)
_WHOLE_WEEK = {"five", "5", "6", "7"}
_AVAILABLE = re.compile(r"(?<=weekends)\s(?:only|(?:are|is) fine|and evenings)\b", re.IGNORECASE)
# Nine are a general practitioner's full time (model terms of salaried GPs, BMA and NHS Employers).
_FULL_SESSIONS, _MOST_SESSIONS = 9, 12
_FULL_DAYS, _FULL_HOURS = 5, 35  # a week; the NHS standard week is 37.5 hours, many firms' is 35

_SPONSORSHIP = re.compile(
    r"\b(?:(?:visa|tier 2|tier two|skilled worker|certificate of|health and care(?: worker)?)\s"
    r"(?:visa\s)?)?sponsor(?:ship|ed|ing|s)?\b(?:\s(?:a\s|my\s|for\s)?visas?\b)?"
    r"|\b(?:skilled worker|tier 2|health and care(?: worker)?|work) visa\b"
    # A certificate of sponsorship; "cos" is because.
    r"|\b(?-i:CoS|COS)\b|\ba cos\b",
    re.IGNORECASE,
)
_NO_SPONSORSHIP = re.compile(
    r"(?:\b(?:no|not|do not|without|never|dont|wont|doesnt|isnt)"
    r"|n['\u2019]?t)\s(?:\w{1,12}\s){0,3}$",
    re.IGNORECASE,
)
_NOT_NEEDED = re.compile(
    r"\s(?:(?:is|are|was) not|(?:is|are|was)n['\u2019]?t) (?:needed|required|necessary|an issue"
    r"|a problem)",
    re.IGNORECASE,
)
_VISA = re.compile(
    r"\b(?:need|require|want|with|offer|give|provide)(?:ing|s)? (?:a |my |the )?"
    r"(?P<visa>(?:work )?visa)\b(?! (?:until|expir|valid|ending|holder))",
    re.I,
)
# "got ILR so no visa needed"
_NO_VISA = re.compile(
    r"\b(?:no|(?:don['\u2019]?t|do not|dont) (?:need|require)(?: a| any)?) (?P<visa>visa)\b", re.I
)


def find_work_modes(text: str) -> list[Fact]:
    """Remote, hybrid and on site; "remote monitoring" is a field of work instead."""
    partly = [Fact("work_mode", *m.span(), WorkMode.HYBRID.value) for m in _partly(text)]
    named = [fact for fact in _WORK_MODES.find(text) if not _REMOTE_CARE.match(text, fact.end)]
    return without_overlaps([*partly, *named])


def _partly(text: str) -> list[re.Match[str]]:
    """Where so many days here and the rest at home are spoken of; five days are the whole week."""
    found = _PARTLY.finditer(text)
    return [match for match in found if (match["days"] or "").lower() not in _WHOLE_WEEK]


def find_contracts(text: str) -> list[Fact]:
    """Permanent, fixed term, locum, bank and temporary; "agency" is temporary."""
    return [fact for fact in _CONTRACTS.find(text) if not _something_else(text, fact)]


def _something_else(text: str, fact: Fact) -> bool:
    """Whether the word names no contract here: a blood bank, the agency as a firm."""
    word, before = text[fact.start : fact.end].lower(), text[max(0, fact.start - 16) : fact.start]
    if word == "bank":
        return bool(_OTHER_BANK.match(text, fact.end) or _BLOOD_BANK.search(before))
    firm = word == "agency" and _THE_AGENCY.search(before)
    return bool(firm and not _AGENCY_WORK.match(text, fact.end))


def find_hours(text: str) -> list[Fact]:
    """Full or part time and the kind of shift, as a code.

    What was counted is {"kind": "part_time", "hours_a_week": 30.0}, or with `days_a_week`; of
    "2 to 3 days" the most. "0.6 WTE" is that part of the NHS's 37.5 hours.
    """
    # "Two days a week at home" is no part time.
    rest = _without(text, _partly(text))
    counted = [*_A_WEEK.finditer(rest), *_SO_MANY_HOURS.finditer(rest)]
    facts = [Fact("hours", *match.span(), _counted(match)) for match in counted if _fits(match)]
    facts += [
        Fact("hours", *match.span(), _in_sessions(_most(match)))
        for match in _SESSIONS.finditer(rest)
        if 0 < _most(match) <= _MOST_SESSIONS
    ]
    parts = [
        Fact("hours", *match.span(), _in_hours(float(match["part"]) * _STANDARD_WEEK))
        for match in _WHOLE_TIME.finditer(text)
    ]
    # "weekends only" says when somebody can work.
    listed = [fact for fact in _HOURS.find(text) if not _AVAILABLE.match(text, fact.end)]
    return without_overlaps([*facts, *parts, *listed])


def _most(match: re.Match[str]) -> float:
    word = (match.groupdict().get("most") or match["least"]).lower().removeprefix("a ")
    return float(_NUMBER_WORDS.get(word, word))


def _fits(match: re.Match[str]) -> bool:
    return 0 < _most(match) <= (_LONGEST_WEEK if match["unit"].lower().startswith("h") else 7)


def _counted(match: re.Match[str]) -> dict[str, object]:
    number = _most(match)
    if match["unit"].lower().startswith("h"):
        return _in_hours(number)
    return _in_days(number)


def _in_sessions(number: float) -> dict[str, object]:
    kind = Hours.FULL_TIME if number >= _FULL_SESSIONS else Hours.PART_TIME
    return {"kind": kind.value, "days_a_week": number / 2}


def _without(text: str, spans: list[re.Match[str]]) -> str:
    for match in spans:
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text


def _in_days(number: float) -> dict[str, object]:
    kind = Hours.FULL_TIME if number >= _FULL_DAYS else Hours.PART_TIME
    return {"kind": kind.value, "days_a_week": number}


def _in_hours(number: float) -> dict[str, object]:
    kind = Hours.FULL_TIME if number >= _FULL_HOURS else Hours.PART_TIME
    return {"kind": kind.value, "hours_a_week": round(number, 2)}


def find_sponsorship(text: str) -> list[Fact]:
    """Visa sponsorship, as true or false: "I don't need sponsorship" is false."""
    named = [
        Fact("sponsorship", *match.span(), not _no_sponsorship(text, match))
        for match in _SPONSORSHIP.finditer(text)
    ]
    none = [Fact("sponsorship", *m.span("visa"), False) for m in _NO_VISA.finditer(text)]
    wanted = [Fact("sponsorship", *m.span("visa"), True) for m in _VISA.finditer(text)]
    return named or none or wanted


def _no_sponsorship(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    if _NOT_NEEDED.match(text, match.end()):
        return True
    return _NO_SPONSORSHIP.search(before) is not None
