"""What visitors say about themselves: contact details, registration and experience."""

from __future__ import annotations

import re
from datetime import date

from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.experience import all_years, years_since
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
