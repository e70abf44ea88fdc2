"""Which roles of a list a message points at by what their adverts say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from actions.home import home_of
from actions.talk import Talk
from frontline.application.criteria_json import criteria_from_dict
from frontline.application.front_desk import FrontDesk
from frontline.domain.comparison import comparison_named, first_by, value_of
from frontline.domain.role_pointed_at import all_pointed_at, described, pointed_at
from frontline.domain.search import Criteria
from frontline.domain.search_words import words_of_work
from frontline.domain.vacancy import Vacancy

_LOOKED_THROUGH = 30
_IN_TOWN = 8.0
_MOST_TRIED = 5


def roles_pointed_at(desk: FrontDesk, talk: Talk, shown: Sequence[Vacancy]) -> list[Vacancy]:
    """The roles that "the permanent one" or "the cheaper one" can mean; empty for other messages.

    Those shown come first; where none of them fits, all that the last search found, those talked
    of before, and last the only open role that is described so.
    """
    by_measure = _by_comparison(desk, talk, shown)
    pointed = pointed_at(talk.text)
    if by_measure or pointed is None:
        return by_measure
    said = pointed.said
    fits = described(said, shown) or described(said, _all_found(desk, talk))
    fits = fits or _in_other_words(desk, said, shown) or described(said, known_before(desk, talk))
    return fits or the_only_open(desk, said)


def known_before(desk: FrontDesk, talk: Talk) -> list[Vacancy]:
    """The roles of this talk: those spoken of, the last first, then those of earlier lists."""
    listed = [ref for each in reversed(talk.slot("lists") or ()) for ref in each["refs"]]
    refs = dict.fromkeys([*reversed(talk.slot("talked_of") or ()), *listed])
    return [role for role in map(desk.vacancies.get, refs) if role]


def the_only_open(desk: FrontDesk, said: str) -> list[Vacancy]:
    """The one open role described so, whatever was looked for; empty where several are, or none."""
    words = words_of_work(said)
    if not words:
        return []
    for criteria in _as_criteria(desk, words):
        found = desk.vacancies.find(criteria, _LOOKED_THROUGH)
        fits = [] if found.relaxed else described(said, found.vacancies)
        if not (fits or found.relaxed or found.in_text):
            fits = [role for role in found.vacancies if _is_in_one_of(role, criteria)]
        # Work from home is found everywhere: only what is in the town itself is the town's.
        by_title = not (found.relaxed or found.in_text or criteria.places)
        if len(fits) == 1 or (found.total == 1 and by_title):
            return fits or list(found.vacancies)
    return []


def _is_in_one_of(role: Vacancy, criteria: Criteria) -> bool:
    """Whether the advert names a town of the search as its own: "the CCIO in Belfast"."""
    town = role.location.name.casefold() if role.location else ""
    return any(place.name.casefold() == town for place in criteria.places)


def _as_criteria(desk: FrontDesk, words: Sequence[str]) -> Iterator[Criteria]:
    """The words as a search: with one of them as the town it may be, then all as words."""
    for n, word in enumerate(words[:_MOST_TRIED]):
        wanted = desk.vacancies.criteria_from([{"entity": "place", "value": word}], "")
        if wanted.places and wanted.places[0].name.split()[0].casefold() == word:
            near = tuple(replace(place, miles=_IN_TOWN) for place in wanted.places)
            others = " ".join([*words[:n], *words[n + 1 :]])
            yield Criteria(text=others, places=near)
    yield Criteria(text=" ".join(words))


def each_pointed_at(talk: Talk, shown: Sequence[Vacancy]) -> list[Vacancy]:
    """The roles of "the bank one and the York one", of each description that fits just one."""
    fits = [described(each.said, shown) for each in all_pointed_at(talk.text)]
    only = {roles[0].ref: roles[0] for roles in fits if len(roles) == 1}
    return list(only.values())


def _by_comparison(desk: FrontDesk, talk: Talk, shown: Sequence[Vacancy]) -> list[Vacancy]:
    comparison = comparison_named(talk.text) if len(shown) > 1 else None
    if comparison is None:
        return []
    home = home_of(desk, talk)
    values = [value_of(role, comparison.measure, home) for role in shown]
    return [shown[n] for n in first_by(values, comparison.most)]


def _in_other_words(desk: FrontDesk, said: str, shown: Sequence[Vacancy]) -> list[Vacancy]:
    """ "The HCA one" is the healthcare assistant's: the search knows words that mean the same."""
    words = " ".join(words_of_work(said)) if shown else ""
    found = desk.vacancies.find(Criteria(text=words), _LOOKED_THROUGH) if words else None
    if found is None or found.relaxed:
        return []
    refs = {role.ref for role in found.vacancies}
    return [role for role in shown if role.ref in refs]


def _all_found(desk: FrontDesk, talk: Talk) -> Sequence[Vacancy]:
    criteria = criteria_from_dict((talk.slot("search") or {}).get("criteria") or {})
    return desk.vacancies.find(criteria, _LOOKED_THROUGH).vacancies if talk.slot("search") else ()
