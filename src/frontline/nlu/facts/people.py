"""What visitors say about themselves: name, contact details, registration, experience, start."""

from __future__ import annotations

import re
from datetime import date

from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.experience import all_years, years_since
from frontline.domain.notice import find_notice
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
_BEHIND_YEARS = re.compile(
    r"['\u2019]?s?['\u2019]?\s(?:of\s|post[\s-]qualif\w+\s)?(?:experience|exp)\b", re.IGNORECASE
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
    r"|(?:any(?:thing)?\s(?:day|time)\s(?:except|but|bar)\s)"
    r"|(?:(?:weekday|weekend|in the|most|early|late)\s)?(?:mornings|afternoons|evenings|lunchtimes)"
    r"|alternate weekends|every other weekend|weekdays|weekends(?=\s(?:only|are fine|is fine"
    r"|and evenings))"
    r")\b(?:\sonly\b)?",
    re.IGNORECASE,
)

# "a 12 month contract" is how long the job lasts.
_LASTING = re.compile(
    r"[\s-](?:ago|to (?:hear|get|process|reply|respond|wait|decide)|contract|fixed|ftc"
    r"|secondment|placement|post)\b",
    re.IGNORECASE,
)


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
            behind = _BEHIND_YEARS.match(text, years.end)
            end = behind.end() if behind else years.end
            found.append(Fact("experience_years", years.start, end, years.years))
    return found


def find_start(text: str, today: date) -> list[Fact]:
    """When somebody can start: `notice_period` for a length, `start_date` for a day named.

    A length said with "start" or "available" and without "notice" is a `start_date` too; its
    value then carries the days.
    """
    notice = find_notice(text, today)
    if notice is None or notice.problem or _LASTING.match(text, notice.end):
        return []
    if _is_idle(notice.text, text):
        return []
    if notice.starts_on is not None:
        value = {"date": notice.starts_on.isoformat(), "days": notice.days, "text": notice.text}
        return [Fact("start_date", notice.start, notice.end, value)]
    says_start = _STARTING.search(text) and not _NOTICE.search(text)
    entity = "start_date" if says_start else "notice_period"
    value = {"days": notice.days, "text": notice.text}
    return [Fact(entity, notice.start, notice.end, value)]


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
