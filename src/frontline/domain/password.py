"""Which passwords are accepted at the desks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# OWASP ASVS 5.0: 6.2.1 (8 at least, 15 advised), 6.2.9 (64 and more allowed), 6.2.5 (no rules
# of composition), 6.2.4 (common passwords refused), 6.2.11 (words of the context refused).
MINIMUM = 12
ADVISED = 15
MAXIMUM = 256
_FEWEST_LETTERS = 5

_COMMON = (
    "password", "passw0rd", "passwort", "qwerty", "qwertyuiop", "azerty", "asdfgh", "zxcvbn",
    "letmein", "welcome", "iloveyou", "monkey", "dragon", "football", "liverpool", "arsenal",
    "chelsea", "everton", "rangers", "celtic", "sunshine", "princess", "charlie", "superman",
    "batman", "master", "shadow", "michael", "jordan", "computer", "internet", "starwars",
    "trustno", "admin", "administrator", "changeme", "secret", "default", "login", "access",
    "hello", "summer", "winter", "spring", "autumn", "england", "scotland", "wales", "london",
    "manchester", "january", "february", "march", "april", "august", "september", "october",
    "november", "december", "monday", "friday", "recruiter", "recruitment", "frontline",
    "hospital", "healthcare", "nurse", "doctor", "abc", "abcdef", "qaz", "wsx", "test", "guest",
)  # fmt: skip


def tidy_password(password: str) -> str:
    """The same password whichever keyboard typed its accents (NFC, as SASLprep's successor)."""
    return unicodedata.normalize("NFC", password)


def password_problem(password: str, about_them: Sequence[str] = ()) -> str | None:
    """What to change about a password, in one sentence, or None when it will do.

    `about_them` are words a stranger would try first: the person's name, address, our own name.
    """
    if len(password) < MINIMUM:
        return f"Use at least {MINIMUM} characters. Three or four unrelated words work well."
    if len(password) > MAXIMUM:
        return f"Use at most {MAXIMUM} characters."
    if len(set(password.casefold())) < _FEWEST_LETTERS or _is_common(password, about_them):
        return "This password is easy to guess. Use three or four unrelated words."
    return None


def _is_common(password: str, about_them: Sequence[str]) -> bool:
    """True for numbers alone, and for words everybody tries with little more around them."""
    typed = rest = password.casefold()
    own = [part for text in about_them for part in re.split(r"\W+", text.casefold())]
    for word in sorted({*_COMMON, *own}, key=len, reverse=True):
        if len(word) > 2:
            rest = rest.replace(word, "")
    letters_left = sum(letter.isalpha() for letter in rest)
    return typed.isdigit() or (rest != typed and letters_left < _FEWEST_LETTERS)
