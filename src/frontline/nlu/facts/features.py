"""Which kinds of fact a message holds, and its shape, as numbers the classifier learns from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from frontline.nlu.facts.fact import Fact

KINDS = (
    *("role", "specialty", "place", "distance", "work_mode", "contract_type", "hours", "salary"),
    *("pay_band", "sponsorship", "employer", "attribute", "mention", "person_name", "email"),
    *("phone", "profession", "registration_body", "registration_number", "experience_years"),
    *("notice_period", "start_date", "availability", "organisation", "headcount"),
)

# What the numbers stand for, in order: a model fits only the code that gives it the same ones.
FEATURES = (*KINDS, "share", "question", "one role", "asks", "name", "many words")

# "it", "they" and "this one" speak of one role; what is asked of the recruiter says "you".
_ONE_ROLE = re.compile(
    r"\b(?:(?:this|that|the (?:\w+ )?)\s?(?:one|role|job|post|vacancy|position|employer|trust)"
    r"|it|its|it['\u2019]s|they|them|there)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\W{0,9}(?:(?:and|so|ok|but)\s)?(?:what|when|where|who|which|how|why|is|are|do|does|can|could"
    r"|would|will|am|did|have|has|should)\b",
    re.IGNORECASE,
)
_IN_A_NAME = frozenset(" -'\u2019.")
_MOST_WORDS_OF_A_NAME = 5
_MANY_WORDS = 15
# Of the length of a vector a sign can move; found by cross-validation on the training data.
_WEIGHT = 1.5


def fact_features(text: str, facts: Sequence[Fact]) -> list[float]:
    """One number per kind (1 when present), the share of the text that is facts, and its shape.

    "07700 900123" alone is an answer, and the same number inside a long sentence may not be. The
    shape: a question mark, one role spoken of, a question's first word, a bare name, many words.
    """
    present = {fact.entity for fact in facts}
    covered = sum(fact.end - fact.start for fact in facts) / max(1, len(text))
    question = float(text.rstrip().endswith("?"))
    shape = (
        _ONE_ROLE.search(text) is not None,
        _ASKS.match(text) is not None,
        _like_a_name(text),
        len(text.split()) >= _MANY_WORDS,
    )
    kinds = (float(kind in present) for kind in KINDS)
    return [*kinds, covered, question, *(_WEIGHT * sign for sign in shape)]


def _like_a_name(text: str) -> bool:
    """ "Adaeze Okafor": a few capitalised words of letters alone, in any script that has both."""
    words = text.split()
    return (
        1 <= len(words) <= _MOST_WORDS_OF_A_NAME
        and all(word[0].isupper() for word in words)
        and not text.isupper()
        and all(letter.isalpha() or letter in _IN_A_NAME for letter in text)
    )
