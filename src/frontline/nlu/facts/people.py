"""What visitors say about themselves: name, contact details, registration, experience, start."""

from __future__ import annotations

import re
from datetime import date

from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.experience import find_years
from frontline.domain.names import find_introduction, read_name
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
_I_AM = re.compile(
    r"(?:^|[.,;!]\s)(?i:hi|hello|hey|hiya|morning|yes)?[\s,!]{0,3}(?i:i['\u2019]?m|i am|this is)\s"
    r"(?P<name>[A-Z][a-z\u00e0-\u024f'\u2019-][\w'\u2019-]{0,30}"
    r"(?:\s(?:de|van|von|der|al|bin|o)?\s?[A-Z][\w'\u2019-]{1,30}){0,3})"
)
_YEARS = re.compile(
    r"\b(?P<number>\d{1,2}(?:\.\d)?|[a-z]{1,8})\s?\+?\s?(?:(?:or more|plus|full)\s)?"
    r"(?:years?|yrs?)\b"
    r"(?:['\u2019]?s?['\u2019]?\s(?:of\s)?(?:experience|exp)\b)?",
    re.IGNORECASE,
)
# Years that are no experience: "in two years", "last year", "a 2 year contract", "£40k a year".
_OTHER_YEARS = re.compile(
    r"(?:\bper|\ba|£[\d,.k]{0,9}|\bin|\blast|\bnext|\bevery|\bthis)\s?$", re.IGNORECASE
)
_AGE = re.compile(r"\s(?:old|contract|fixed|ago)\b", re.IGNORECASE)

_STARTING = re.compile(
    r"\b(?:start|starting|available|availability|begin|free|join)\b", re.IGNORECASE
)
_NOTICE = re.compile(r"\bnotice\b", re.IGNORECASE)
# "now" and "today" fill a sentence more often than they say when somebody can start.
_IDLE = re.compile(r"^(?:now|today|any\s?time|tomorrow|next\s\w+)$", re.IGNORECASE)

_DAY = r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:days?)?"
_TIME = r"(?:\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)|noon|midday|\d{1,2}:\d{2})"
_AVAILABILITY = re.compile(
    rf"\b(?:(?:after|from|before|until|between)\s{_TIME}(?:\s?(?:-|to|and)\s?{_TIME})?"
    rf"|{_DAY}(?:(?:\s?(?:,|/|and|or|to|-)\s?){_DAY}){{0,6}}(?:\s(?:mornings?|afternoons?|evenings?))?"
    r"|(?:weekday|in the|most)?\s?(?:mornings|afternoons|evenings)|weekdays)\b",
    re.IGNORECASE,
)

# "a 12 month contract" is how long the job lasts.
_LASTING = re.compile(r"[\s-](?:contract|fixed|ftc|secondment|placement|post)\b", re.IGNORECASE)


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


def find_names(text: str) -> list[Fact]:
    """The name a person introduces themself with, as typed."""
    introduced = find_introduction(text)
    if introduced:
        start = text.index(introduced)
        return [Fact("person_name", start, start + len(introduced), introduced)]
    found = _I_AM.search(text)
    name = read_name(found["name"]) if found else None
    return [Fact("person_name", *found.span("name"), name)] if found and name else []


def find_experience(text: str) -> list[Fact]:
    """Years of experience a text states."""
    found = []
    for match in _YEARS.finditer(text):
        years = find_years(match[0])
        before = text[max(0, match.start() - 12) : match.start()]
        other = _OTHER_YEARS.search(before) or _AGE.match(text, match.end())
        rate = match[0].lower().replace(" ", "") == "ayear"
        if years and not other and not rate:
            found.append(Fact("experience_years", *match.span(), years))
    return found


def find_start(text: str, today: date) -> list[Fact]:
    """When somebody can start: `notice_period` for a length, `start_date` for a day named.

    A length said with "start" or "available" and without "notice" is a `start_date` too; its
    value then carries the days.
    """
    notice = find_notice(text, today)
    if notice is None or notice.problem or _LASTING.match(text, notice.end):
        return []
    if _IDLE.match(notice.text) and not _STARTING.search(text):
        return []
    if notice.starts_on is not None:
        value = {"date": notice.starts_on.isoformat(), "days": notice.days, "text": notice.text}
        return [Fact("start_date", notice.start, notice.end, value)]
    says_start = _STARTING.search(text) and not _NOTICE.search(text)
    entity = "start_date" if says_start else "notice_period"
    value = {"days": notice.days, "text": notice.text}
    return [Fact(entity, notice.start, notice.end, value)]


def find_availability(text: str) -> list[Fact]:
    """Days and times a person can work or be reached, as typed."""
    return [
        Fact("availability", *match.span(), match[0].strip())
        for match in _AVAILABILITY.finditer(text)
    ]
