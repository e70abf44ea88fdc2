"""Which of several cases a message means, and whether it means one that is not among them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from actions.roles import title_words
from actions.talk import Talk
from frontline.application.front_desk import FrontDesk
from frontline.domain.case_request import find_reference, means_all, means_the_other, place_in_order
from frontline.domain.handoff import CaseKind, HandoffCase
from frontline.domain.meeting import Meets, meets
from frontline.domain.search import Criteria
from frontline.domain.vacancy import Vacancy

# Words of titles and employers that point at none of them.
_LITTLE_WORDS = (
    "a an and at by for in nhs of on or the to trust foundation hospital hospitals university"
    " group ltd limited job role one my application post position vacancy with your"
)
_SAY_LITTLE = frozenset(_LITTLE_WORDS.split())
_KIND_WORDS = {
    CaseKind.REGISTRATION: {"registration", "register", "registering", "registered"},
    CaseKind.CALL_BACK: {"call", "callback", "phone"},
    CaseKind.COMPLAINT: {"complaint", "complaining"},
    CaseKind.EMPLOYER_ENQUIRY: {"staff", "enquiry", "hiring"},
}


def case_meant(desk: FrontDesk, talk: Talk, cases: Sequence[HandoffCase]) -> HandoffCase | None:
    """The case that a message names; None where it names none, or two of them."""
    named = find_reference(talk.text)
    by_words = [case for case in cases if _only_of(desk, talk, case, cases)]
    by_number = [case for case in cases if named == case.reference]
    meant = by_number or by_words or _by_order(talk, cases)
    return meant[0] if len(meant) == 1 else None


def all_meant(talk: Talk, cases: Sequence[HandoffCase]) -> bool:
    """Whether a message is about every one of several: "withdraw both"."""
    return len(cases) > 1 and means_all(talk.text)


def names_another(desk: FrontDesk, talk: Talk, case: HandoffCase) -> bool:
    """Whether a message names the role or the town of something else than this application."""
    role = desk.vacancies.get(case.vacancy_ref) if case.vacancy_ref else None
    if role is None or talk.is_button:
        return False
    return _is_elsewhere(desk, talk, role) or _is_other_work(talk, role)


def _is_elsewhere(desk: FrontDesk, talk: Talk, role: Vacancy) -> bool:
    places = [each for each in talk.entities if each.get("entity") == "place"]
    mention = talk.entity("mention")
    if isinstance(mention, Mapping) and mention.get("place"):
        # "The Truro one" points at it by its town.
        places.append({"entity": "place", "value": str(mention["place"])})
    wanted = desk.vacancies.criteria_from(places, "") if places else Criteria()
    return meets(replace(role, work_mode=None), Criteria(places=wanted.places)) is Meets.NO


def _is_other_work(talk: Talk, role: Vacancy) -> bool:
    named = {*title_words(talk.words_of("role")), *title_words(talk.words_of("specialty"))}
    return bool(named - _SAY_LITTLE) and named.isdisjoint(title_words(role.title))


def _only_of(desk: FrontDesk, talk: Talk, case: HandoffCase, cases: Sequence[HandoffCase]) -> bool:
    """Whether the message has a word of this case that no other of them has."""
    others = (_words(desk, other) for other in cases if other is not case)
    own = _words(desk, case).difference(*others)
    return bool(own & set(title_words(talk.text)))


def _words(desk: FrontDesk, case: HandoffCase) -> set[str]:
    role = desk.vacancies.get(case.vacancy_ref) if case.vacancy_ref else None
    told = [case.vacancy_title or ""]
    if role:
        told += [role.employer, role.location.name if role.location else ""]
    words = set(title_words(" ".join(told))) | _KIND_WORDS.get(case.kind, set())
    return words - _SAY_LITTLE


def _by_order(talk: Talk, cases: Sequence[HandoffCase]) -> list[HandoffCase]:
    """ "The first one", "the latest", "the other one", as they were sent."""
    if len(cases) < 2:
        return []
    if means_the_other(talk.text):
        spoken_of = " ".join(str(reply.get("text")) for reply in talk.last_replies())
        left = [case for case in cases if case.reference not in spoken_of]
        return left if len(left) < len(cases) else []
    place = place_in_order(talk.text)
    within = place is not None and -len(cases) <= place < len(cases)
    return [cases[place]] if place is not None and within else []


def pointed_at(text: str) -> bool:
    """Whether a few words point at one of several: "the Leeds one", "and the second"."""
    return len(text.split()) <= _FEW and bool(_ONE.search(text))


_FEW = 7
_ONE = re.compile(r"\b(?:one|other|first|second|third|last|latest)\b", re.IGNORECASE)
