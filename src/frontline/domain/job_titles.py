"""What a title says for certain about the register its holder must be on."""

from __future__ import annotations

import re

from frontline.domain.cued_words import CuedWords

# Titles protected by law, with the register that protects them: Nursing and Midwifery Order 2001
# article 44, Health Professions Order 2001 article 39, Pharmacy Order 2010 article 38. Employers
# use "staff nurse" and the old abbreviations of the register for registered nurses alone.
_PROTECTED = (
    (
        "NMC",
        r"registered nurse|staff nurse|\brmns?\b|\brgns?\b|\brnlds?\b|midwi(?:fe|ves)"
        r"|nursing associate",
    ),
    (
        "HCPC",
        r"physiotherapist|occupational therapist|operating department practitioner|\bodps?\b"
        r"|paramedic|radiographer|dietitian|podiatrist|orthoptist|biomedical scientist"
        r"|speech and language therapist|prosthetist|orthotist|clinical scientist",
    ),
    ("GPhC", r"pharmacist|pharmacy technician"),
)
_ANY_PROTECTED = re.compile("|".join(words for _, words in _PROTECTED), re.I)
_NOT_YET = re.compile(r"\b(?:student|trainee|assistant|support worker|apprentice)\b", re.I)
_BODY = r"\b(NMC|GMC|HCPC|GPhC|GDC|GOC|Social Work England)\b"
_ASKED = r"\b(?:registered|registration|pin)\b"
_REGISTERED = CuedWords(
    ("nmc", "gmc", "hcpc", "gphc", "gdc", "goc", "social work england"),
    re.compile(rf"{_ASKED}[^.;\n]{{0,60}}{_BODY}|{_BODY}[^.;\n]{{0,30}}{_ASKED}", re.IGNORECASE),
)
_SPELLING = {body.lower(): body for body in ("NMC", "GMC", "HCPC", "GPhC", "GDC", "GOC")}


def register_of_title(title: str) -> str | None:
    """The register a protected title needs; None for trainees, assistants and all other titles."""
    if not _ANY_PROTECTED.search(title) or _NOT_YET.search(title):
        return None
    return next((body for body, words in _PROTECTED if re.search(words, title, re.I)), None)


def register_named(text: str) -> str | None:
    """The register a text asks to be on ("current NMC registration"), or None."""
    asked = _REGISTERED.search(text, text.lower())
    if asked is None:
        return None
    return _SPELLING.get((asked[1] or asked[2]).lower(), "Social Work England")
