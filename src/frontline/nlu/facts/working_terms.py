"""How a job is worked: where, on which contract, which hours, with which sponsorship."""

from __future__ import annotations

import re

from frontline.domain.vacancy import ContractType, Hours, WorkMode
from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.words import WordList, one_value_each

_WORK_MODES = WordList(
    "work_mode",
    one_value_each(
        {
            WorkMode.REMOTE.value: [
                *("remote", "remotely", "fully remote", "remote working", "home based"),
                *("work from home", "working from home", "wfh", "from home", "homeworking"),
                *("home working", "remote only", "telework", "remote first"),
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
                *("interim", "ad hoc", "zero hours", "short term"),
            ],
        }
    ),
)
# A bank holiday, a bank account and a blood bank are no bank work.
_OTHER_BANK = re.compile(
    r"\s(?:holidays?|account|details|card|transfer|statement)\b", re.IGNORECASE
)
_BLOOD_BANK = re.compile(r"(?:blood|food|my|river|south|west|milk)\s$", re.IGNORECASE)

_REMOTE_CARE = re.compile(
    r"\s(?:patient|monitoring|consult|access|surgery|triage|area|island|communit)", re.IGNORECASE
)

NIGHTS = "nights"
WEEKENDS = "weekends"
DAYS = "days"
SCHOOL_HOURS = "school_hours"
_HOURS = WordList(
    "hours",
    one_value_each(
        {
            Hours.FULL_TIME.value: ["full time", "full-time", "fulltime", "f/t", "1.0 wte"],
            Hours.PART_TIME.value: [
                *("part time", "part-time", "parttime", "p/t", "job share", "reduced hours"),
                *("fewer hours", "flexible hours"),
            ],
            NIGHTS: ["nights", "night shifts", "night shift", "night work", "night duty"],
            WEEKENDS: ["weekends", "weekend work", "weekend shifts"],
            DAYS: ["day shifts", "days only", "daytime", "9 to 5", "nine to five", "9-5"],
            SCHOOL_HOURS: ["school hours", "term time", "term time only", "school run hours"],
        }
    ),
)
_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_A_WEEK = re.compile(
    r"(?<![\w.])(\d{1,2}(?:\.\d)?|one|two|three|four|five)\s?(days?|hours?|hrs?|shifts?)"
    r"\s?(?:a|per|/|each|every)\s?(?:week|wk)\b",
    re.IGNORECASE,
)
_FULL_DAYS, _FULL_HOURS = 5, 35  # a week; the NHS standard week is 37.5 hours, many firms' is 35

_SPONSORSHIP = re.compile(
    r"\b(?:(?:visa|tier 2|tier two|skilled worker|certificate of|health and care(?: worker)?)\s"
    r"(?:visa\s)?)?sponsor(?:ship|ed|ing|s)?\b(?:\s(?:a\s|my\s|for\s)?visas?\b)?"
    r"|\b(?:skilled worker|tier 2|health and care(?: worker)?|work) visa\b|\bcos\b",
    re.IGNORECASE,
)
_NO_SPONSORSHIP = re.compile(
    r"\b(?:no|not|don['\u2019]?t|do not|without|never|won['\u2019]?t)\s(?:\w{1,12}\s){0,3}$",
    re.IGNORECASE,
)


def find_work_modes(text: str) -> list[Fact]:
    """Remote, hybrid and on site; "remote monitoring" is a field of work instead."""
    return [fact for fact in _WORK_MODES.find(text) if not _REMOTE_CARE.match(text, fact.end)]


def find_contracts(text: str) -> list[Fact]:
    """Permanent, fixed term, locum, bank and temporary; "agency" is temporary."""
    return [fact for fact in _CONTRACTS.find(text) if not _another_bank(text, fact)]


def _another_bank(text: str, fact: Fact) -> bool:
    if text[fact.start : fact.end].lower() != "bank":
        return False
    before = text[max(0, fact.start - 8) : fact.start]
    return bool(_OTHER_BANK.match(text, fact.end) or _BLOOD_BANK.search(before))


def find_hours(text: str) -> list[Fact]:
    """Full or part time, also as "3 days a week", and the kind of shift."""
    counted = [
        Fact("hours", *match.span(), _full_or_part(match)) for match in _A_WEEK.finditer(text)
    ]
    return counted + _HOURS.find(text)


def _full_or_part(match: re.Match[str]) -> str:
    number = float(_NUMBER_WORDS.get(match[1].lower(), match[1]))
    full = _FULL_HOURS if match[2].lower().startswith("h") else _FULL_DAYS
    return str((Hours.FULL_TIME if number >= full else Hours.PART_TIME).value)


def find_sponsorship(text: str) -> list[Fact]:
    """Visa sponsorship, as true or false: "I don't need sponsorship" is false."""
    return [
        Fact("sponsorship", *match.span(), not _no_sponsorship(text, match.start()))
        for match in _SPONSORSHIP.finditer(text)
    ]


def _no_sponsorship(text: str, start: int) -> bool:
    return _NO_SPONSORSHIP.search(text[max(0, start - 40) : start]) is not None
