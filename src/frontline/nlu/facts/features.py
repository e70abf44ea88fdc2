"""Which kinds of fact a message holds, as numbers the classifier learns from."""

from __future__ import annotations

from collections.abc import Sequence

from frontline.nlu.facts.fact import Fact

# The order is part of what a trained model expects; the model archive's code version keeps it.
KINDS = (
    *("role", "specialty", "place", "distance", "work_mode", "contract_type", "hours", "salary"),
    *("pay_band", "sponsorship", "employer", "attribute", "mention", "person_name", "email"),
    *("phone", "profession", "registration_body", "registration_number", "experience_years"),
    *("notice_period", "start_date", "availability", "organisation", "headcount"),
)
LENGTH = len(KINDS) + 2


def fact_features(text: str, facts: Sequence[Fact]) -> list[float]:
    """One number per kind (1 when present), the share of the text that is facts, a question mark.

    "07700 900123" alone is an answer, and the same number inside a long sentence may not be.
    """
    present = {fact.entity for fact in facts}
    covered = sum(fact.end - fact.start for fact in facts) / max(1, len(text))
    question = float(text.rstrip().endswith("?"))
    return [*(float(kind in present) for kind in KINDS), covered, question]
