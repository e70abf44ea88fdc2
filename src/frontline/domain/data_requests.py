"""What people say of a copy, an erasure or a permission taken back that a person looks after."""

from __future__ import annotations

import re
from collections.abc import Mapping

_REFUSES = re.compile(
    r"\b(?:don['\u2019]?t|do not|dont|not|no need to|without)\b[^,.;?!]{0,20}"
    r"\b(?:delet(?:e|ed|ing|ion)|eras(?:e|ed|ing|ure)|remov(?:e|ed|ing)|wip(?:e|ing))\b"
    r"|\b(?:still want to|want to stay|stay|remain|keep me|leave me)\b.{0,16}\bon (?:your"
    r"|the) books\b",
    re.IGNORECASE,
)
_ASKED: Mapping[str, re.Pattern[str]] = {
    "asked": re.compile(
        r"\bconfirm\b.{0,30}\b(?:asked|done|sent|passed|noted|requested|logged|in)\b"
        r"|\b(?:has|have|is|was) (?:it|that|this|my request)\b.{0,12}\b(?:asked for|passed on|sent"
        r"|requested|logged|noted)\b"
    ),
    "employer": re.compile(
        r"\b(?:sent|gave|given|passed|shared|have|has|got|hold|holds|with|include[sd]?|about"
        r"|from)\b"
        r".{0,40}\b(?:hospitals?|employers?|trusts?|surger(?:y|ies)|clinics?|care homes?|clients?"
        r"|compan(?:y|ies)|practices?)\b"
    ),
    "alerts": re.compile(
        r"\b(?:e-?mails?|alerts?|mailing|newsletters?|texts?)\b.{0,40}\b(?:still|stop|too|either"
        r"|as well"
        r"|jobs?|want|get)\b|\b(?:still|stop|get|getting|want)\b.{0,30}\b(?:e-?mails|alerts?"
        r"|newsletters?)\b"
    ),
    "why_kept": re.compile(
        r"\bwhy\b.{0,30}\b(?:keep|keeping|kept|hold|holding|need|store|retain|still have)\b"
    ),
    "how_it_comes": re.compile(
        r"\b(?:by|in the|through the) (?:post|e-?mail)\b|\bon paper\b|\b(?:as a )?pdf\b"
        r"|\bpost(?:ed)?\b"
        r"|\bhow (?:do|will|does|would) (?:i|it|you|they) (?:get|come|arrive|send)\b"
        r"|\bpick (?:it )?up\b"
    ),
    "when": re.compile(
        r"\bhow (?:long|soon|quick(?:ly)?)\b|\bwhen (?:will|do|does|can|is|should)\b|\bby when\b"
    ),
    "proof": re.compile(
        r"\b(?:passport|id|identity|identification|proof|prove|who i am|date of birth)\b"
    ),
}
_LONGEST = 25


def refuses_deletion(text: str) -> bool:
    """Whether somebody says that nothing is to be deleted: "no, not delete, only withdraw"."""
    return bool(_REFUSES.search(text)) and "?" not in text


def asked_of_request(text: str) -> str | None:
    """The key of what is asked of a request for somebody's data; None for anything else."""
    plain = text.casefold().replace("\u2019", "'")
    if len(plain.split()) > _LONGEST:
        return None
    return next((key for key, said in _ASKED.items() if said.search(plain)), None)
