"""What a person says about their right to work in the UK: a category, never a document.

The question and its four answers are the same for everyone, at the same step, as the Home Office
code of practice on avoiding discrimination while preventing illegal working asks. Nationality is
never asked; what a person volunteers is only sorted into the category it states.
"""

from __future__ import annotations

import re
from enum import Enum


class RightToWork(str, Enum):
    """The four answers offered, and the bare yes and no that people type instead."""

    NO_LIMITS = "no_limits"
    WITH_LIMITS = "with_limits"
    NEEDS_SPONSORSHIP = "needs_sponsorship"
    PREFER_TO_DISCUSS = "prefer_to_discuss"
    YES = "yes"
    NO = "no"
    AS_TYPED = "as_typed"


LABELS = {
    RightToWork.NO_LIMITS: "Yes, with no limits",
    RightToWork.WITH_LIMITS: "Yes, with limits on hours or type of work",
    RightToWork.NEEDS_SPONSORSHIP: "I need sponsorship",
    RightToWork.PREFER_TO_DISCUSS: "I would rather talk about it",
    RightToWork.YES: "Yes (limits not stated)",
    RightToWork.NO: "Not at present",
    RightToWork.AS_TYPED: "In their own words",
}

# The first that fits counts: "I don't need sponsorship" must not be read as needing it, and says
# nothing about limits.
_PATTERNS = (
    (
        RightToWork.PREFER_TO_DISCUSS,
        r"(?:rather|prefer) (?:to )?(?:talk|discuss|speak|not)",
    ),
    (
        RightToWork.NO_LIMITS,
        r"(?:no|without|not? have)(?: any)? (?:limits?|restrictions?|conditions)|unrestricted"
        r"|unlimited|indefinite leave|\bilr\b|(?<!pre-)(?<!pre )settled status"
        r"|(?:british|uk|irish) (?:citizen|national|passport)",
    ),
    (
        RightToWork.YES,
        r"(?:don'?t|do not|no|never|not) (?:need|require|want)?(?: (?:any|visa|a))* ?sponsor",
    ),
    (
        RightToWork.WITH_LIMITS,
        r"with (?:some )?(?:limits?|restrictions?|conditions)|(?:limited|restricted) (?:to|hours)"
        r"|student visa|\b\d{1,2} ?(?:hours|hrs|h) (?:a|per) week|term[- ]time",
    ),
    (
        RightToWork.NEEDS_SPONSORSHIP,
        r"sponsor|skilled worker|health (?:and|&) care (?:worker )?visa|tier 2"
        r"|need (?:a |some )?(?:work )?visa",
    ),
    (
        RightToWork.AS_TYPED,
        r"\bvisa\b|\bstatus\b|\bpermit\b|\bbrp\b|\bpassport\b|leave to remain|citizen",
    ),
)
_READ = tuple((value, re.compile(pattern, re.IGNORECASE)) for value, pattern in _PATTERNS)
_YES_NO = (
    (
        RightToWork.YES,
        re.compile(r"^\W*(?:yes|yeah|yep|yup|i do|i have|of course|definitely)\b", re.I),
    ),
    (RightToWork.NO, re.compile(r"^\W*(?:no|nope|not yet|i don'?t|i do not|i haven'?t)\b", re.I)),
)


def find_right_to_work(text: str) -> RightToWork | None:
    """The category a text states outright, anywhere in it; None when it states none."""
    plain = text.replace("\u2019", "'")
    return next((value for value, pattern in _READ if pattern.search(plain)), None)


def read_right_to_work(text: str) -> RightToWork | None:
    """The answer to the question itself, where a bare yes or no counts too."""
    plain = text.replace("\u2019", "'")
    return find_right_to_work(text) or next(
        (value for value, pattern in _YES_NO if pattern.search(plain)), None
    )
