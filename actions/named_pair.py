"""Two roles named in one question, shown or not: "the Leeds physio or the Bath one"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rasa_sdk.events import SlotSet

from actions.lists_before import remembered
from actions.pointing import known_before, the_only_open
from actions.roles import at_hand, named_by_reference, roles_shown
from actions.talk import Event, Talk
from frontline.application.criteria_json import criteria_as_dict
from frontline.application.front_desk import FrontDesk
from frontline.domain.role_said import spoken_of, words_naming
from frontline.domain.search import Criteria
from frontline.domain.vacancy import Vacancy

_BETWEEN = tuple(
    re.compile(rf"\b(?:{word})\b", re.IGNORECASE)
    for word in ("or", "vs|versus", "compared? (?:with|to)|against", "than", "and|with")
)
_END = re.compile(r"[;?]|,\s(?:and|also)\b")
# "How does it compare with the Bath one" has the role at hand on its other side.
_AT_HAND = re.compile(
    r"\b(?:it|this|that|this one|that one|the (?:job|role|post))\b", re.IGNORECASE
)
_BOTH = re.compile(
    r"\b(?:both|either|neither|the two|these two|those two|the pair)\b", re.IGNORECASE
)
_THE = re.compile(r"\b(?:the|that)\b", re.IGNORECASE)
_KINDS = frozenset(
    word
    for line in (
        "permanent perm temp temporary fixed full part remote hybrid bank locum onsite",
        "night nights day days weekend weekends",
    )
    for word in line.split()
)
_A_PAIR = 2


def roles_named(desk: FrontDesk, talk: Talk) -> list[Vacancy]:
    """The two roles a question names by place, work or employer; empty unless both are found."""
    for between in _BETWEEN:
        for match in between.finditer(talk.text):
            end = _END.search(talk.text, match.end())
            first = talk.text[: match.start()]
            second = talk.text[match.end() : end.start() if end else len(talk.text)]
            found = _both_named(desk, talk, first, second)
            if found:
                return found
    return []


def _both_named(desk: FrontDesk, talk: Talk, first: str, second: str) -> list[Vacancy]:
    other = _one_named(desk, talk, second, first)
    one = _one_named(desk, talk, first, second) if other else None
    if one is None and other and (_AT_HAND.search(first) or not words_naming(first)):
        one = at_hand(desk, talk)
    return [one, other] if one and other and one.ref != other.ref else []


def _one_named(desk: FrontDesk, talk: Talk, said: str, beside: str) -> Vacancy | None:
    """The one role of a side; "the Bath one" is a physio where the other side names that."""
    referred = named_by_reference(desk, said)
    if referred or not words_naming(said):
        return referred
    # "Permanent or temp" asks which it is; only "the bank" is a role.
    if set(words_naming(said)) <= _KINDS and not _THE.search(said):
        return None
    for roles in (roles_shown(desk, talk), known_before(desk, talk)):
        fits = spoken_of(said, roles)
        if len(fits) == 1:
            return fits[0]
        if fits:
            return None
    words = " ".join(words_naming(said))
    alike = " ".join(words_naming(beside)[-1:])
    found = the_only_open(desk, words) or the_only_open(desk, f"{words} {alike}")
    return found[0] if found else None


def two_spoken_of(desk: FrontDesk, talk: Talk) -> list[Vacancy]:
    """The last two roles of the talk, where "both", "either" or "the two" means them; else none.

    A list of two is what is meant before what was spoken of.
    """
    if not _BOTH.search(talk.text):
        return []
    if len(talk.shown) == _A_PAIR:
        return roles_shown(desk, talk)
    last = list(talk.slot("talked_of") or ())[-_A_PAIR:]
    roles = [role for role in map(desk.vacancies.get, last) if role]
    return roles if len(roles) == _A_PAIR else []


def remember_pair(talk: Talk, roles: Sequence[Vacancy]) -> list[Event]:
    """What makes "is the Bath one permanent?" speak of one of the two."""
    refs = [role.ref for role in roles]
    spoken = [ref for ref in talk.slot("talked_of") or () if ref not in refs]
    return [
        remembered(talk, criteria_as_dict(Criteria()), refs),
        SlotSet("shown", refs),
        SlotSet("talked_of", [*spoken, *refs]),
    ]
