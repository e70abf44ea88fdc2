"""A message as understood, and what it says to one question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from frontline.domain.contact_details import ContactRules, FormsOnly
from frontline.domain.office_hours import OfficeHours
from frontline.domain.uk_time import to_uk


@dataclass(frozen=True)
class Heard:
    """One message as understood. `facts` are (entity, value, words) from the extractor.

    A button has no `text`; the answer it carries, if it does carry one, is `pressed`. `contacts`
    are the rules an address or a number in it must keep, `office` the hours a call can be in.
    `language` is there when not English.
    """

    text: str
    intent: str
    at: datetime
    message_id: str | None = None
    confidence: float = 1.0
    facts: tuple[tuple[str, Any, str], ...] = ()
    is_button: bool = False
    pressed: str | None = None
    contacts: ContactRules = field(default_factory=FormsOnly)
    language: str | None = None
    office: OfficeHours = field(default_factory=OfficeHours)

    @property
    def today(self) -> date:
        """The day it is in the United Kingdom."""
        return to_uk(self.at).date()

    def fact(self, entity: str) -> tuple[Any, str] | None:
        """Value and words of the first fact of this kind."""
        return next(((value, words) for kind, value, words in self.facts if kind == entity), None)


@dataclass(frozen=True)
class Reading:
    """What a message says to a question: a `value` with the `words` for it, or a `problem`.

    A problem is the end of a response's name, `utter_screening_invalid_<problem>`, with `values`
    for its gaps. A problem beside a value is a doubt: said once more, the value is taken.
    """

    value: str = ""
    words: str = ""
    problem: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
