"""What is wanted of a case that is not known yet, and the cases that are."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from rasa_sdk.events import SlotSet

from actions.desk import DeskAction
from actions.talk import Event, Talk
from frontline.domain.case_request import RequestKind
from frontline.domain.handoff import HandoffCase

FOUND = "found_cases"
NO_NUMBER = "no_number"
ANOTHER = "another"
_PREFIX = "case:"


@dataclass(frozen=True)
class Wanted:
    """What is wanted of a case that is not known yet; kept from one message to the next."""

    kind: RequestKind
    words: str
    reference: str | None = None
    contact: str | None = None
    tries: int = 0
    told: int = 0
    asides: int = 0
    # Whether they said that they have no number: an address is all that is waited for.
    numberless: bool = False
    name: str = ""

    def kept(self) -> Event:
        written = {**asdict(self), "kind": self.kind.value}
        return _offered(_PREFIX + json.dumps(written))


def _offered(what: str) -> Event:
    event: Event = SlotSet("offer", what)
    return event


def wanted_before(talk: Talk) -> Wanted | None:
    """What the reply just before asked a reference number, or a choice of cases, for."""
    offer = talk.offer
    if not isinstance(offer, str) or not offer.startswith(_PREFIX):
        return None
    written: dict[str, Any] = json.loads(offer.removeprefix(_PREFIX))
    return Wanted(**{**written, "kind": RequestKind(written["kind"])})


def own_cases(action: DeskAction, talk: Talk) -> tuple[HandoffCase, ...]:
    """What was sent in this talk, and what was found in it."""
    return action.desk.follow_up.sent(talk.id, talk.slot(FOUND) or ())
