"""What visitors say about themselves: name, contact details, registration, experience, start."""

from __future__ import annotations

import re
from datetime import date

from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.experience import all_years, years_since
from frontline.domain.notice import FoundNotice, find_notice
from frontline.domain.registration import FoundRegistration, find_registration_numbers
from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.words import WordList

_BODIES = WordList(
    "registration_body",
    {
        **{"nmc": "NMC", "nursing and midwifery council": "NMC"},
        **{"gmc": "GMC", "general medical council": "GMC"},
        **{"hcpc": "HCPC", "health and care professions council": "HCPC"},
        **{"gphc": "GPhC", "general pharmaceutical council": "GPhC"},
        **{"gdc": "GDC", "general dental council": "GDC"},
        **{"social work england": "Social Work England", "psni": "PSNI", "goc": "GOC"},
    },
)
# Years that are no experience: "in two years", "last year", "a 2 year contract", "£40k a year".
_OTHER_YEARS = re.compile(
    r"(?:\bper|\ba|£[\d,.k]{0,9}|\bin|\blast|\bnext|\bevery|\bthis)\s?$", re.IGNORECASE
)
_AGE = re.compile(
    r"[\s-](?:old|contract|fixed|ago|course|post|placement|secondment|time|visa|wait|gap|out\b)\b"
    r"|\sof (?:age|my life)\b",
    re.IGNORECASE,
)

_STARTING = re.compile(
    r"\b(?:start|starting|available|availability|begin|free|join)\b", re.IGNORECASE
)
_NOTICE = re.compile(r"\bnotice\b", re.IGNORECASE)
# "now" and "today" fill a sentence more often than they say when somebody can start.
_IDLE = re.compile(r"^(?:now|today|any\s?time|tomorrow|next\s\w+)$", re.IGNORECASE)

_FILLER = re.compile(r"now|today|any", re.IGNORECASE)

_DAY = r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:days?)?"
_TIME = (
    r"(?:(?:about\s)?\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|o['\u2019]?clock)|noon|midday"
    r"|lunch(?:time)?|\d{1,2}:\d{2})"
)
_PART = r"(?:mornings?|afternoons?|evenings?|eves?|lunchtimes?|nights?|ams?\b|pms?\b)"
_AVAILABILITY = re.compile(
    rf"\b(?:(?:any\s?(?:time|day)\s)?(?:after|from|before|until|till|by|between)\s{_TIME}"
    rf"(?:\s?(?:-|to|and|til|until)\s?{_TIME})?(?:\son\s{_DAY})?"
    rf"|{_TIME}\s?(?:-|to|til|until)\s?{_TIME}"
    rf"|{_DAY}(?:(?:\s?(?:,|/|&|and|or|to|-|through)\s?){_DAY}){{0,6}}(?:\s{_PART})?"
    rf"|any\sday\s(?:except|but|bar)\s(?:an?\s)?{_DAY}"
    r"|(?:(?:weekday|weekend|in the|most|early|late)\s)?(?:mornings|afternoons|evenings|lunchtimes)"
    r"|alternate weekends|every other weekend|weekdays|weekends(?=\s(?:only|are fine|is fine"
    r"|and evenings))"
    r")\b(?:\sonly\b)?",
    re.IGNORECASE,
)

# A length that says how soon: "in two weeks", and words for no time at all.
_HOW_SOON = re.compile(r"in\b|tomorrow|next|(?:the )?week after next", re.IGNORECASE)
# "a 12 month contract" is how long the job lasts, "the last two weeks" how long something took.
_LASTING = re.compile(
    r"[\s-]{1,3}(?:ago|to (?:hear|get|process|reply|respond|wait|decide)|contract|fixed|ftc"
    r"|secondment|placement|post|course|old|pregnant|later|earlier|off|leave|now|of waiting"
    r"|maternity|cover)\b",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\b(?:the (?:last|past)|last|past|over|every|each|nearly|almost|been|been (?:about|over)"
    r"|wait(?:ed|ing)?(?: (?:for|about|over))?|took|takes?|lasts?|lasted|for (?:the )?(?:last|past)"
    r"|only (?:been )?)\s$",
    re.IGNORECASE,
)
_DAY_SIGN = re.compile(r"\b(?:from|on)\s(?:the\s)?$", re.IGNORECASE)


def find_contact_details(text: str) -> list[Fact]:
    """The e-mail address (lower case) and the phone number (E.164)."""
    email, phone = find_email(text), find_phone(text)
    found = [Fact("email", email.start, email.end, email.value)] if email else []
    return found + ([Fact("phone", phone.start, phone.end, phone.value)] if phone else [])


def find_registrations(text: str) -> list[Fact]:
    """Numbers of the statutory registers, never verified, and registers named."""
    numbers = [
        Fact("registration_number", each.start, each.end, _number(each))
        for each in find_registration_numbers(text)
    ]
    return numbers + _BODIES.find(text)


def _number(found: FoundRegistration) -> dict[str, str]:
    return {"body": found.body.value, "number": found.number}


def find_experience(text: str, today: date) -> list[Fact]:
    """Years of experience a text states, counted to `today` where it says since when."""
    since = years_since(text, today)
    found = [Fact("experience_years", since.start, since.end, since.years)] if since else []
    for years in all_years(text):
        before = text[max(0, years.start - 12) : years.start]
        other = _OTHER_YEARS.search(before) or _AGE.match(text, years.end)
        words = text[years.start : years.end].lower().replace(" ", "")
        if not other and words not in ("ayear", "ayr"):
            found.append(Fact("experience_years", years.start, years.end, years.years))
    return found


def find_start(text: str, today: date, said: str | None = None) -> list[Fact]:
    """When somebody can start: `notice_period` for a length, `start_date` for a day.

    "In two weeks", "straight away" and a length said with "start" or "available" say a day too,
    unless notice is spoken of; their value then carries the days. `said` is the text with what
    was left out of `text`, as long as it.
    """
    notice = find_notice(text, today)
    if notice is None or notice.problem or _is_idle(notice.text, text):
        return []
    if notice.starts_on is not None:
        sign = _DAY_SIGN.search(text[: notice.start])
        start = sign.start() if sign else notice.start
        value = {"date": notice.starts_on.isoformat(), "days": notice.days, "text": notice.text}
        return [Fact("start_date", start, notice.end, value)]
    if _is_a_while(said or text, notice):
        return []
    entity = "notice_period" if _gives_notice(text, notice) else "start_date"
    value = {"days": notice.days, "text": notice.text}
    return [Fact(entity, notice.start, notice.end, value)]


def _gives_notice(text: str, notice: FoundNotice) -> bool:
    if _NOTICE.search(text):
        return True
    return not (notice.days == 0 or _HOW_SOON.match(notice.text) or _STARTING.search(text))


def _is_a_while(text: str, notice: FoundNotice) -> bool:
    """Whether a length is how long something lasts or lasted."""
    if _NOTICE.search(text):
        return False
    return bool(_LASTING.match(text, notice.end) or _LASTED.search(text[: notice.start]))


def _is_idle(words: str, text: str) -> bool:
    """ "I can't make next Monday" says no start; "next Monday" first in a message does."""
    if not _IDLE.match(words) or _STARTING.search(text):
        return False
    return bool(_FILLER.match(words)) or not text.lstrip().lower().startswith(words.lower())


def find_availability(text: str) -> list[Fact]:
    """Days and times a person can work or be reached, as typed."""
    return [
        Fact("availability", *match.span(), match[0].strip())
        for match in _AVAILABILITY.finditer(text)
    ]
