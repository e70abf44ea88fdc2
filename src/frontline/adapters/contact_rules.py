"""Addresses and numbers held against the rules of mail and against the numbering plans."""

from __future__ import annotations

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import ValidationResult
from rapidfuzz.distance import DamerauLevenshtein

# Where most people in Britain have their mail, and neighbours of these that exist too.
_COMMON = (
    *("gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com"),
    *("yahoo.com", "yahoo.co.uk", "icloud.com", "live.co.uk", "btinternet.com"),
)
_REAL = frozenset({*_COMMON, "ymail.com", "email.com", "mail.com", "gmail.co", "yahoo.co"})
# Too long and too short are told apart; every other reason is the same to the person.
_LENGTHS = {
    ValidationResult.TOO_SHORT: "too_short",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "too_short",
    ValidationResult.TOO_LONG: "too_long",
}
# Numbers set aside for drama and examples (Ofcom), which no plan counts as in use.
_FOR_DRAMA = ("+447700900", "+441632960")


class LibraryContactRules:
    """Implements ContactRules with email-validator and phonenumbers; nothing is asked online."""

    def email_problem(self, address: str) -> str | None:
        try:
            validate_email(address, check_deliverability=False)
        except EmailNotValidError:
            return "unusable"
        return None

    def email_meant(self, address: str) -> str | None:
        name, _, domain = address.rpartition("@")
        near = [each for each in _COMMON if DamerauLevenshtein.distance(domain, each) == 1]
        return f"{name}@{near[0]}" if near and domain not in _REAL else None

    def phone_problem(self, number: str) -> str | None:
        try:
            parsed = phonenumbers.parse(number)
        except phonenumbers.NumberParseException:
            return "unusable"
        reason = phonenumbers.is_possible_number_with_reason(parsed)
        if reason != ValidationResult.IS_POSSIBLE:
            return _LENGTHS.get(reason, "unusable")
        known = phonenumbers.is_valid_number(parsed) or number.startswith(_FOR_DRAMA)
        return None if known else "unknown"
