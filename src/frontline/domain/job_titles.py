"""What a title says for certain about the register its holder must be on."""

from __future__ import annotations

import re
from typing import Optional

# Titles protected by law, with the register that protects them: Nursing and Midwifery Order 2001
# article 44, Health Professions Order 2001 article 39, Pharmacy Order 2010 article 38.
_PROTECTED = (
    ("NMC", r"registered nurse|staff nurse|\brmns?\b|\brgns?\b|\brnlds?\b|midwi(?:fe|ves)|nursing associate"),
    (
        "HCPC",
        r"physiotherapist|occupational therapist|operating department practitioner|\bodps?\b"
        r"|paramedic|radiographer|dietitian|podiatrist|orthoptist|biomedical scientist"
        r"|speech and language therapist|prosthetist|orthotist|clinical scientist",
    ),
    ("GPhC", r"pharmacist|pharmacy technician"),
)
_BODIES = re.compile(r"\b(NMC|GMC|HCPC|GPhC|GDC|GOC|Social Work England)\b", re.I)
_REGISTERED = re.compile(
    r"\b(?:registered|registration|pin)\b[^.;\n]{0,60}\b(?:NMC|GMC|HCPC|GPhC|GDC|GOC|Social Work England)\b"
    r"|\b(?:NMC|GMC|HCPC|GPhC|GDC|GOC|Social Work England)\b[^.;\n]{0,30}\b(?:registered|registration|pin)\b",
    re.I,
)
_SPELLING = {body.lower(): body for body in ("NMC", "GMC", "HCPC", "GPhC", "GDC", "GOC")}


def register_of_title(title: str) -> Optional[str]:
    """The register a protected title needs; None for trainees, assistants and all other titles."""
    if re.search(r"\b(?:student|trainee|assistant|support worker|apprentice)\b", title, re.I):
        return None
    return next((body for body, words in _PROTECTED if re.search(words, title, re.I)), None)


def register_named(text: str) -> Optional[str]:
    """The register a text asks to be on ("current NMC registration"), or None."""
    asked = _REGISTERED.search(text)
    body = _BODIES.search(asked.group()) if asked else None
    return _SPELLING.get(body[1].lower(), "Social Work England") if body else None
