"""The statutory registers: who keeps one, for whom, how its numbers look, where to look one up.

Only what a source gives is a shape. NMC, GMC, GPhC: NHS Digital FHIR practitioner constraints and
UK Core Practitioner.identifier. HCPC: letters of one of its professions and up to six digits
(hcpc-uk.org/check-the-register). Social Work England: SW and a number without leading noughts
(socialworkengland.org.uk/faqs). For the GDC, GOC, GOsC, GCC and PSNI no published format was found,
so their numbers are taken as typed. Reviewed 23 November 2026.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Body(str, Enum):
    """A regulator with a public register."""

    NMC = "NMC"
    GMC = "GMC"
    HCPC = "HCPC"
    GPHC = "GPhC"
    SWE = "SWE"
    GDC = "GDC"
    GOC = "GOC"
    GOSC = "GOsC"
    GCC = "GCC"
    PSNI = "PSNI"


REGISTER_LINKS = {
    Body.NMC: "https://www.nmc.org.uk/registration/search-the-register/",
    Body.GMC: "https://www.gmc-uk.org/registration-and-licensing/the-medical-register",
    Body.HCPC: "https://www.hcpc-uk.org/check-the-register/",
    Body.GPHC: "https://www.pharmacyregulation.org/registers",
    # The sites themselves, because the address of the search changes.
    Body.SWE: "https://www.socialworkengland.org.uk/",
    Body.GDC: "https://www.gdc-uk.org/",
    Body.GOC: "https://optical.org/",
    Body.GOSC: "https://www.osteopathy.org.uk/",
    Body.GCC: "https://www.gcc-uk.org/",
    Body.PSNI: "https://www.psni.org.uk/",
}

# Profession codes of the HCPC register.
HCPC_CODES = (
    *("AS", "BS", "CH", "CS", "DT", "HAD", "ODP", "OR", "OT", "PA", "PH", "PO", "PYL", "RA"),
    "SL",
)


@dataclass(frozen=True)
class Shape:
    """How the numbers of one register look: D a digit, L a letter; or letters and up to six digits.

    `said` is the rule in words, for whoever mistyped one.
    """

    said: str
    pattern: str = ""
    letters: tuple[str, ...] = ()
    first: str = ""


SHAPES = {
    Body.NMC: Shape("An NMC PIN has two numbers, a letter, four numbers and a letter.", "DDLDDDDL"),
    Body.GMC: Shape("A GMC number has seven digits.", "DDDDDDD"),
    Body.GPHC: Shape(
        "A GPhC number has seven digits and begins with 2 for pharmacists or 5 for technicians.",
        "DDDDDDD",
        first="25",
    ),
    Body.HCPC: Shape(
        "An HCPC number has letters of the profession, such as PH or PYL, and up to six digits.",
        letters=HCPC_CODES,
    ),
    Body.SWE: Shape(
        "A Social Work England number has the letters SW and up to six digits.", letters=("SW",)
    ),
}

_NAMES = (
    (Body.NMC, r"nmc|nursing and midwifery council"),
    (Body.GMC, r"gmc|general medical council"),
    (Body.HCPC, r"hcpc"),
    (Body.GPHC, r"gphc|general pharmaceutical council"),
    (Body.SWE, r"swe|social work england"),
    (Body.GDC, r"gdc|general dental council"),
    (Body.GOC, r"goc|general optical council"),
    (Body.GOSC, r"gosc|general osteopathic council"),
    (Body.GCC, r"gcc|general chiropractic council"),
    (Body.PSNI, r"psni"),
)
# Professions with one register only. Pharmacists in Northern Ireland are with the PSNI, so a number
# of another shape is doubted and not refused.
_PROFESSIONS = (
    (Body.GDC, r"dent(?:ist|al)\w*|orthodont\w+"),
    (Body.NMC, r"(?<!dental )(?<!veterinary )nurs(?:e|ing)(?! assistant|ery| home manager)s?"
     r"|midwi\w+|rgn|rmn|rnld"),
    (Body.GPHC, r"pharmac(?:ist|y technician)s?"),
    (Body.SWE, r"social workers?"),
    (Body.GOC, r"optometrists?|dispensing opticians?|opticians?"),
    (Body.GOSC, r"osteopaths?"),
    (Body.GCC, r"chiropractors?"),
    (Body.HCPC, r"physio\w*|paramedics?|radiograph\w+|occupational therapists?|dieti[ct]ians?"
     r"|podiatrists?|chiropodists?|biomedical scientists?|clinical scientists?|odp"
     r"|operating department practitioners?|orthoptists?|prosthetists?|orthotists?"
     r"|arts? therapists?|speech (?:and|&) language therapists?|hearing aid dispensers?"
     r"|(?:clinical|counselling|forensic|health|occupational|practitioner) psychologists?"),
    (Body.GMC, r"doctors?|gps?|general practitioners?|surgeons?|consultant physicians?|physicians?"
     r"|psychiatrists?|an[ae]*sthetists?|paediatricians?|registrars?|radiologists?|pathologists?"),
)  # fmt: skip
# Work that no UK-wide register by law covers. Social care workers of Scotland, Wales and Northern
# Ireland are on registers of their nations, which the employer's own questions ask about.
# Source: professionalstandards.org.uk, "Regulators and registers", reviewed 23 November 2026.
_UNREGISTERED = re.compile(
    r"\b(?:hca|hcsw|health ?care (?:assistant|support worker)s?|(?:care|nursing|ward|therapy|physio"
    r"|physiotherapy|occupational therapy|theatre|phlebotomy|lab(?:oratory)?|pharmacy|maternity)"
    r" (?:assistant|aide|helper|support worker)s?|(?:senior )?carers?|care(?: home)? workers?"
    r"|(?:\w+ )?support (?:workers?|staff)|nurse assistants?|auxiliar(?:y|ies)|porters?"
    r"|domestics?|cleaners?|housekeep\w+|receptionists?|(?:ward |medical )?clerks?"
    r"|(?:medical )?secretar(?:y|ies)|admin(?:istrator|istrative)?s?|clinical coders?"
    r"|call handlers?"
    r"|(?:data|business|systems?) (?:analyst|engineer|scientist|architect)s?|developers?"
    r"|phlebotomists?|coordinators?|project managers?|trainers?)\b",
    re.IGNORECASE,
)
_NAMED = tuple((body, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for body, words in _NAMES)
_OF_WORK = tuple(
    (body, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for body, words in _PROFESSIONS
)


def body_named(text: str) -> Body | None:
    """The regulator a text names, by its letters or in full; None when it names none."""
    return next((body for body, words in _NAMED if words.search(text)), None)


def only_body_named(text: str) -> Body | None:
    """The regulator a text names; None for "NMC or HCPC", where either will do."""
    named = [body for body, words in _NAMED if words.search(text)]
    return named[0] if len(named) == 1 else None


def body_of_profession(words: str) -> Body | None:
    """The one regulator people of this profession are registered with; None when it is not sure."""
    return next((body for body, known in _OF_WORK if known.search(words)), None)


def has_no_register(words: str) -> bool:
    """Whether people of this work are on no register by law, so that no number need be asked."""
    return bool(_UNREGISTERED.search(words)) and body_of_profession(words) is None


def register_link(body: str) -> str | None:
    """Where a recruiter looks a number up; None for a body we do not know."""
    known = {each.value.casefold(): each for each in Body}
    found = known.get(body.casefold()) or body_named(body)
    return REGISTER_LINKS[found] if found else None
