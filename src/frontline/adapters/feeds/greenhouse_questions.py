"""A Greenhouse job's questions (github.com/grnhse/greenhouse-api-docs, Job Board API, "Retrieve
a job" with questions=true): a label, whether required, and fields with a type and values.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from frontline.adapters.feeds.json_values import first, items, text
from frontline.domain.advert_text import plain_text

# What every applicant is asked here already, under Greenhouse's own names for it.
_ASKED_OF_ALL = frozenset(("first_name", "last_name", "email", "phone", "location", "resume_text"))
_FILES = frozenset(("resume", "cover_letter"))
_YES_NO = {"yes", "no"}
# The format has no field for the reason of a question.
_PURPOSE = "The employer asks it of every applicant for this role."


def questions_in(listed: Any) -> tuple[str, list[str]]:
    """Definitions as a JSON list, empty without any, and what could not be taken over."""
    asked, notes = [], []
    for question in items(listed):
        field = first(question.get("fields"))
        if text(field.get("name")) in _ASKED_OF_ALL | _FILES:
            continue
        kind = _kind(field)
        if kind:
            asked.append(_definition(question, field, kind))
        else:
            label = text(question.get("label"))[:80]
            notes.append(f"its question '{label}' wants a file or a hidden value and is not asked")
    return json.dumps(asked, ensure_ascii=False) if asked else "", notes


def _kind(field: Mapping[str, Any]) -> str | None:
    kind, labels = text(field.get("type")), {label.lower() for label in _labels(field)}
    if kind == "multi_value_single_select":
        return "yes_no" if labels == _YES_NO else "one_of"
    kinds = {"multi_value_multi_select": "several_of", "input_text": "short_text"}
    return {**kinds, "textarea": "short_text"}.get(kind)


def _labels(field: Mapping[str, Any]) -> list[str]:
    labels = (text(each.get("label")) for each in items(field.get("values")))
    return [label for label in labels if label]


def _definition(question: Mapping[str, Any], field: Mapping[str, Any], kind: str) -> dict[str, Any]:
    told = " ".join(plain_text(text(question.get("description"))).split())
    return {
        "text": text(question.get("label")),
        "kind": kind,
        "purpose": told[:300] or _PURPOSE,
        "required": bool(question.get("required")),
        "options": [] if kind == "yes_no" else _labels(field),
    }
