"""What a screening question may not be about before an offer."""

from __future__ import annotations

from enum import Enum


class Subject(str, Enum):
    """What a question may not be about."""

    HEALTH = "health"
    DISABILITY = "disability"
    SICKNESS_ABSENCE = "sickness absence"
    PREGNANCY_AND_FAMILY = "pregnancy and family"
    MARRIAGE = "marriage and partnership"
    AGE = "age"
    NATIONALITY = "nationality and race"
    RELIGION = "religion or belief"
    SEX = "sex and gender"
    SEXUAL_ORIENTATION = "sexual orientation"
    CONVICTIONS = "convictions"
    POLITICS_AND_UNION = "politics and trade unions"
    DOCUMENTS = "documents and numbers"
    PASSWORDS = "passwords and private accounts"


# A subject and a wording that shows it. A wording is matched against text in lower case without
# accents, apostrophes and invisible characters, one space between words, "|" where a clause ends.
Wording = tuple[Subject, str]
