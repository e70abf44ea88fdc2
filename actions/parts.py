"""Of how many requests a message is made, and which of them there is anything to do about."""

from __future__ import annotations

from collections.abc import Sequence

from actions.talk import Talk
from frontline.domain.role_pointed_at import pointed_at
from frontline.domain.turn_taking import asks_to_be_told, is_question

# Before a request, these are done only where they change something.
_LEADS = {"deny", "unsure", "cancel", "skip", "pause", "why_ask"}
_WORK = ("role", "specialty", "profession")
_A_PAIR = 2
_FEW_WORDS = 6


def parts_of(talk: Talk) -> list[Talk]:
    """The requests of the message; what is told before a question may be a search.

    "I'm a nurse in Kent, do you sponsor?" looks for work there, "nurse here, do I need a DBS?" not.
    """
    if _points_and_asks(talk.requests):
        return [talk.meaning("ask_vacancy")]
    parts = talk.answer_and_request
    if not parts or parts[1].intent != "faq" or parts[0].entity("place") is None:
        return talk.requests
    return parts if any(map(parts[0].entity, _WORK)) else talk.requests


def _points_and_asks(requests: Sequence[Talk]) -> bool:
    """ "The last one - when does it close": what only points, and the question it points for."""
    if len(requests) != _A_PAIR or requests[1].intent != "ask_vacancy":
        return False
    pointing, few = requests[0], len(requests[0].text.split()) <= _FEW_WORDS
    points = pointing.entity("mention") is not None or pointed_at(pointing.text) is not None
    return few and points and not (is_question(pointing.text) or asks_to_be_told(pointing.text))


def matters(request: Talk) -> bool:
    """Whether there is anything to do about one of two requests."""
    if request.intent == "inform":
        return any(request.entity(name) for name in _WORK)
    if request.intent == "affirm":
        return request.offer is not None
    return request.intent not in _LEADS
