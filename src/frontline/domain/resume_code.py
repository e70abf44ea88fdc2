"""A short code that carries an unfinished enquiry on to another device.

It goes to the e-mail address of the enquiry alone, works once and for half an hour. Whether an
address is known is told to nobody but the address itself (OWASP Authentication Cheat Sheet,
"authentication and error messages"; UK GDPR Article 5(1)(f)).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

LASTS = timedelta(minutes=30)
# So many wrong codes of one conversation, and so many e-mails to one address, in so long.
MOST_TRIES = 5
TRIES_COUNTED_FOR = timedelta(hours=1)
MOST_CODES = 3
CODES_COUNTED_FOR = timedelta(hours=24)
DIGITS = 8
CODE_BYTES = 16

_CODE = re.compile(r"(?<![\w+])(\d{4})[ -]?(\d{4})(?![\w])")
_ONLY_CODE = re.compile(r"\W*(?:(?:my|the|resume|it is|it's|here is|here's|code|is)\W+){0,5}")
_NAMES_A_CODE = re.compile(r"\bcode\b", re.IGNORECASE)
_SHARE = re.compile(r"\b(?:share|sharing|sort|post|dress) ?code\b", re.IGNORECASE)
_DEVICE = (
    r"(?:(?:an)?other (?:device|phone|computer|machine|browser)|different (?:device|phone|computer)"
    r"|(?:my|the) (?:phone|mobile|laptop|computer|tablet|ipad|pc|desktop)|elsewhere)"
)
_ELSEWHERE = re.compile(
    rf"\b(?:finish|continue|carry (?:this )?on|go on|resume|pick (?:this|it) up|complete|do|move"
    rf"|switch|swap|change)\b[^.!\n]{{0,40}}\b(?:on|to|from|at) {_DEVICE}\b"
    rf"|\b(?:started|began|begun|half[- ]finished|unfinished|left off)\b[^.!\n]{{0,40}}"
    rf"\b(?:on|from|at) {_DEVICE}\b"
    r"|\b(?:send|e-?mail|get|give|need|want)\b(?: (?:me|us))?(?: (?:a|the|my|another|new))*"
    r" (?:resume )?code\b(?! of conduct)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ResumeCode:
    """What is kept of a code: its SHA-256, the draft it opens, and the SHA-256 of its address."""

    digest: str
    draft_id: str
    conversation_id: str
    address_digest: str
    asked_at: datetime
    expires_at: datetime


def code_from(random: bytes) -> str:
    """A code such as "4821 9377" from at least 16 random bytes. Errors: ValueError for fewer."""
    if len(random) < CODE_BYTES:
        raise ValueError(f"A code needs {CODE_BYTES} random bytes.")
    digits = str(int.from_bytes(random, "big") % 10**DIGITS).zfill(DIGITS)
    return f"{digits[:4]} {digits[4:]}"


def find_code(text: str) -> str | None:
    """The code in a message that is nothing else or calls it a code; its eight digits together."""
    found = _CODE.search(text)
    if found is None or _SHARE.search(text):
        return None
    rest = text[: found.start()] + text[found.end() :]
    alone = not re.search(r"\w", _ONLY_CODE.sub("", rest, count=1))
    return found[1] + found[2] if alone or _NAMES_A_CODE.search(rest) else None


def wants_another_device(text: str) -> bool:
    """Whether somebody wishes to go on elsewhere, or has begun elsewhere: "finish on my phone"."""
    return bool(_ELSEWHERE.search(text)) and not _SHARE.search(text)


_COPY = re.compile(
    r"\b(?:e-?mail|send|get|have|want|like)\b(?: (?:me|us))?(?: (?:a|my|an))?"
    r"(?: own| e-?mail(?:ed)?)* copy\b"
    r"(?! (?:and|&|of (?:my|the) (?:cv|data|passport)|what you hold))",
    re.IGNORECASE,
)


def wants_own_copy(text: str) -> bool:
    """Whether somebody asks for a copy of what they sent: "e-mail me a copy"."""
    return bool(_COPY.search(text))


def veiled(address: str) -> str:
    """An address its owner recognises and nobody else reads: "a\u2026@example.org"."""
    name, _, domain = address.partition("@")
    return f"{name[:1]}\u2026@{domain}"
