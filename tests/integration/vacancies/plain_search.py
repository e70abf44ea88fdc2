"""The same search by looking at every vacancy: what every engine behind the port has to equal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from frontline.adapters.search.synonyms import Phrase, Synonyms, Terms
from frontline.adapters.search.terms import stem
from frontline.domain.pay import highest_yearly, lowest_yearly
from frontline.domain.place import miles_between, outward_code, postcode_area, tidy_postcode
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.search_words import plain_words, words_of_work
from frontline.domain.spread import spread
from frontline.domain.vacancy import RegistrationNeed, Vacancy, WorkMode


def plain_search(
    held: Sequence[Vacancy], criteria: Criteria, today: date, synonyms: Synonyms
) -> list[str]:
    """The refs that fit, in the order in which they are shown; `held` in the order of arrival."""
    open_now = [vacancy for vacancy in held if vacancy.is_open(today)]
    known = {stem(w) for v in open_now for w in _stems(_head(v), v.employer, _body(v))}
    fits = [vacancy for vacancy in open_now if _facts_fit(vacancy, criteria)]
    fits = [v for v in fits if not _names_unwanted(v, criteria, known, synonyms)]
    wanted = _terms(criteria.text, known, synonyms)
    if wanted:
        in_head = [v for v in fits if _one_of(wanted, _stems(_head(v), v.employer), criteria)]
        anywhere = [
            v for v in fits if _one_of(wanted, _stems(_head(v), v.employer, _body(v)), criteria)
        ]
        fits = in_head or anywhere
    elif words_of_work(criteria.text):
        fits = []
    last_first = list(reversed(fits))
    newest_first = sorted(last_first, key=lambda v: v.posted, reverse=True)
    shown = spread(newest_first, lambda v: " ".join(plain_words(v.employer)), len(newest_first))
    return [vacancy.ref for vacancy in shown]


def _head(vacancy: Vacancy) -> str:
    bands = " ".join(f"band {band}" for band in vacancy.bands)
    return f"{vacancy.title} {vacancy.specialty or ''} {vacancy.profession or ''} {bands}"


def _body(vacancy: Vacancy) -> str:
    return f"{vacancy.description} {' '.join(vacancy.requirements)}"


def _stems(*texts: str) -> set[str]:
    return {stem(word) for text in texts for word in plain_words(text)}


def _terms(text: str, known: set[str], synonyms: Synonyms) -> list[Terms]:
    """Without slips, which are not forgiven here: `known` words only."""
    sides = [words_of_work(side) for side in text.split(" or ")]
    kept = [[w for w in side if stem(w) in known or w in synonyms.words()] for side in sides]
    return [terms for terms in map(synonyms.read, kept) if terms]


def _one_of(alternatives: Sequence[Terms], stems: set[str], criteria: Criteria) -> bool:
    enough = any if criteria.any_word else all
    return any(
        enough(any(_has(phrase, stems) for phrase in phrases) for phrases in terms)
        for terms in alternatives
    )


def _has(phrase: Phrase, stems: set[str]) -> bool:
    return all(stem(word) in stems for word in phrase)


def _names_unwanted(
    vacancy: Vacancy, criteria: Criteria, known: set[str], synonyms: Synonyms
) -> bool:
    unwanted = _terms(criteria.not_text, known, synonyms)
    named = _one_of(unwanted, _stems(_head(vacancy)), Criteria())
    return named or _is_employer(vacancy, criteria.not_employer)


def _is_employer(vacancy: Vacancy, name: str | None) -> bool:
    words = [stem(word) for word in plain_words(name or "")]
    return bool(words) and set(words) <= _stems(vacancy.employer)


def _kinds_fit(vacancy: Vacancy, asked: Criteria) -> bool:
    wanted = {"contracts": asked.contracts, "work_modes": asked.work_modes}
    wanted["hours"] = (asked.hours,) if asked.hours else ()
    said = {"contracts": vacancy.contract, "work_modes": vacancy.work_mode, "hours": vacancy.hours}
    fits = {name: said[name] in values for name, values in wanted.items() if values}
    enough = [fits[name] for name in fits if name in asked.either]
    return all(fits[name] for name in fits if name not in asked.either) and (
        any(enough) or not enough
    )


def _facts_fit(vacancy: Vacancy, asked: Criteria) -> bool:
    need = vacancy.registration is RegistrationNeed.REQUIRED
    body = (vacancy.registration_body or "").lower()
    return (
        _kinds_fit(vacancy, asked)
        and vacancy.contract not in asked.not_contracts
        and vacancy.work_mode not in asked.not_work_modes
        and (not asked.sponsorship or bool(vacancy.sponsorship))
        and asked.registration in {None, need}
        and (asked.registration_body is None or body == asked.registration_body.lower())
        and (asked.posted_since is None or vacancy.posted >= asked.posted_since)
        and (asked.employer is None or _is_employer(vacancy, asked.employer))
        and _bands_fit(vacancy, asked)
        and _pay_fits(vacancy, asked)
        and _place_fits(vacancy, asked)
    )


def _bands_fit(vacancy: Vacancy, asked: Criteria) -> bool:
    named = set(vacancy.bands)
    wanted = not asked.bands or bool(named & set(asked.bands))
    return wanted and (not named or bool(named - set(asked.not_bands)))


def _pay_fits(vacancy: Vacancy, asked: Criteria) -> bool:
    lowest, highest = lowest_yearly(vacancy.pay), highest_yearly(vacancy.pay)
    enough = asked.pay_floor is None or (highest is not None and highest >= asked.pay_floor)
    return enough and (
        asked.pay_ceiling is None or (lowest is not None and lowest <= asked.pay_ceiling)
    )


def _place_fits(vacancy: Vacancy, asked: Criteria) -> bool:
    remote = vacancy.work_mode is WorkMode.REMOTE and asked.work_modes in {(), (WorkMode.REMOTE,)}
    inside = any(_inside(vacancy, place) for place in asked.places)
    elsewhere = not any(_inside(vacancy, place) for place in asked.not_places)
    return elsewhere and (not asked.places or remote or inside)


def _inside(vacancy: Vacancy, wanted: PlaceWanted) -> bool:
    place = vacancy.location
    postcode = tidy_postcode(place.postcode) if place and place.postcode else None
    if wanted.areas and postcode:
        return {postcode_area(postcode), outward_code(postcode)} & set(wanted.areas) != set()
    if place is None or place.latitude is None or place.longitude is None:
        return False
    miles = miles_between(place.latitude, place.longitude, wanted.latitude, wanted.longitude)
    return miles <= wanted.miles
