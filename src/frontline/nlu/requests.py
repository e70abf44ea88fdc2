"""Whether the two halves of a message are two requests, or one that only sounds like it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from frontline.domain.asked_and_told import asks_anything
from frontline.domain.turn_taking import opens_application
from frontline.nlu.clauses import Cut, cuts, opening
from frontline.nlu.request_evidence import (
    FINDING,
    OPENING,
    STOPPING,
    Evidence,
    Piece,
    of_form,
    of_reading,
)
from frontline.nlu.request_weights import FORM, FORM_LEAST, READING, READING_LEAST

# How much likelier a place counts where something is told and then something asked.
TOLD_AND_ASKED = 1.0
# How much likelier where somebody wants to apply and asks something in the same breath.
APPLIED_AND_ASKED = 4.0
# Each costs two more readings.
MOST_CUTS = 2
# Said in answer to something, or of oneself; a request may follow.
ANSWERS = frozenset({"inform", "affirm", "deny", "unsure"})
# What is given up by it is not had back at once, so that more has to speak for it.
_GRAVE = frozenset({"delete_my_data", "withdraw_consent", "withdraw_application", "stop_alerts"})
SURER = 0.7
# What can be done or answered beside something else.
_SERVED = (
    FINDING
    | OPENING
    | STOPPING
    | ANSWERS
    | {"faq", "innovation", "smalltalk", "ask_vacancy", "vacancy_details", "compare_vacancies"}
    | {"job_alert", "stop_alerts", "send_cv", "privacy_question", "export_my_data"}
    | {"delete_my_data", "withdraw_consent", "review_answers", "correct", "why_ask", "resume"}
    | {"bot_challenge", "help", "give_feedback", "thank", "goodbye", "medical_advice"}
)


@dataclass(frozen=True)
class Place:
    """Where a message may be cut; `begins` is where the first half does, `form` its evidence."""

    begins: int
    cut: Cut
    form: Evidence


Pair = tuple[Piece, Piece]
Halves = tuple[Evidence, Pair]
# What somebody asks beside the answer to a question of ours, and how much less has to speak for it.
_ASKED_BESIDE = frozenset(
    {"faq", "innovation", "ask_vacancy", "search_vacancies", "latest_vacancies", "job_alert"}
    | {"privacy_question", "send_cv", "export_my_data", "application_status"}
    | {"talk_to_human", "review_answers"}
)
ANSWER_AWAITED = 3.0
# "Maria Silva, and please hurry" asks for nothing, and is read as this or that without being sure.
SURE_OF_THE_QUESTION = 0.5
SURE_OF_THE_WISH = 0.7
_APPLYING = frozenset({"apply", "register_interest"})
# A yes or a no and what is agreed to, or a wish and what it is made of, are one request.
_OF_ONE_WISH = (
    (frozenset({"affirm", "deny"}), frozenset({"affirm", "deny", "apply", "thank", "inform"})),
    (
        FINDING | {"inform", "affirm", "job_alert", "hire_staff", "interview_change"},
        frozenset({"inform"}),
    ),
)


def places(text: str) -> list[Place]:
    """The likeliest places by their form, in order; none for most messages."""
    begins, found = len(opening(text)), cuts(text)
    every = [
        Place(begins, cut, of_form(text[begins : cut.ends], text[cut.starts :], cut, len(found)))
        for cut in found
    ]
    scores = [_score(FORM, each.form) + _lead(text, each) for each in every]
    likely = sorted(range(len(every)), key=lambda n: -scores[n])[:MOST_CUTS]
    return [every[n] for n in sorted(likely) if scores[n] > FORM_LEAST]


def _lead(text: str, place: Place) -> float:
    """ "I'm a nurse in Kent, do you sponsor?" is mostly one request, but may answer a question."""
    tells = place.cut.kind in ("comma", "mark") and "tells, then asks" in place.form
    applies = _applies_and_asks(text[place.begins : place.cut.ends], text[place.cut.starts :])
    return APPLIED_AND_ASKED if applies else TOLD_AND_ASKED if tells else 0.0


def _applies_and_asks(first: str, second: str) -> bool:
    """Whether one half begins by applying, as no question does, and the other asks something."""
    wishes, asks = (first, second) if opens_application(first) else (second, first)
    return opens_application(wishes) and asks_anything(asks) and not opens_application(asks)


def two_requests(whole: Piece, halves: Iterable[Halves]) -> Pair | None:
    """The halves that are two requests, the surest ones; None for one request.

    With the halves comes what their form tells. Of messages that ask for one thing hardly one in
    a hundred is taken for two (docs/understanding.md).
    """
    return _surest(whole, halves, READING_LEAST)


def answer_and_request(whole: Piece, halves: Iterable[Halves]) -> Pair | None:
    """The halves that are an answer and a question after it, if anybody asked for such an answer.

    Far less sure than two requests, so only for whoever can tell whether the first half answers
    what was asked; None where nothing speaks for it.
    """
    fit = (each for each in halves if _answers_and_asks(*each[1]))
    return _surest(whole, fit, READING_LEAST - ANSWER_AWAITED)


def _surest(whole: Piece, halves: Iterable[Halves], least: float) -> Pair | None:
    scored = [(_belief(whole, form, pair), pair) for form, pair in halves]
    belief, pair = max(scored, key=lambda each: each[0], default=(-math.inf, None))
    return pair if belief > least else None


def _answers_and_asks(first: Piece, second: Piece) -> bool:
    is_sure = second.confidence >= SURE_OF_THE_QUESTION
    return is_sure and first.intent in ANSWERS | {"correct"} and second.intent in _ASKED_BESIDE


def can_be_two(pair: Pair) -> bool:
    """Whether what two halves were read as can be done or answered one beside the other."""
    first, second = pair
    if first.label == second.label or not {first.intent, second.intent} <= _SERVED:
        return False
    return not any(first.intent in one and second.intent in other for one, other in _OF_ONE_WISH)


def _belief(whole: Piece, form: Evidence, pair: Pair) -> float:
    first, second = pair
    if not can_be_two(pair):
        return -math.inf
    if _are_wish_and_question(first, second):
        return math.inf
    doubt = SURER if {first.intent, second.intent} & _GRAVE else 0.0
    return _score(READING, {**form, **of_reading(whole, first, second)}) - doubt


def _are_wish_and_question(first: Piece, second: Piece) -> bool:
    """ "Put me forward for it. Will my employer find out?": both said in full, and both sure."""
    applies, asked = (first, second) if first.intent in _APPLYING else (second, first)
    said = _applies_and_asks(first.text, second.text) and applies.intent in _APPLYING
    answered = asked.intent in _ASKED_BESIDE and asked.confidence >= SURE_OF_THE_QUESTION
    return said and answered and applies.confidence >= SURE_OF_THE_WISH


def _score(weights: Mapping[str, float], evidence: Evidence) -> float:
    return weights[""] + sum(weights.get(name, 0.0) * told for name, told in evidence.items())
