"""What a message told besides the open question, said back so that nobody has to wonder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from frontline.domain.answers import read_answer
from frontline.domain.answers_shown import answer_lines
from frontline.domain.application_draft import Draft
from frontline.domain.corrections import field_meant
from frontline.domain.handoff import Answer
from frontline.domain.screening import AnswerKind
from frontline.domain.screening_message import Message, question_named
from frontline.domain.screening_step import Say, Step
from frontline.domain.stated_facts import facts_in
from frontline.domain.turn_taking import is_question

_WAS_SAID = re.compile(
    r"\b(?:already|before|earlier|just|have|['\u2019]ve) (?:(?!been\b)\w+ )?(?:gave|given|said"
    r"|told|sent"
    r"|typed"
    r"|answered|put|did)\b|\b(?:gave|told|said|given|sent|typed|answered) (?:\w+ ){0,4}?(?:already"
    r"|before|earlier)\b|\bi (?:told|gave) (?:you|u)\b",
    re.IGNORECASE,
)
_LONGEST = 14


# "I gave you the wrong number" puts it right.
_SAID_WRONG = re.compile(
    r"\b(?:wrong|mistake|mistyped|typo|incorrect|old|instead|should be|not right|meant)\b",
    re.IGNORECASE,
)
_REMINDS = re.compile(
    r"^\W*(?:(?:yes|no|well|sorry)\W{1,3})?(?:(?:like|as) i(?:['\u2019]ve| have)? (?:already "
    r"|just )?(?:said|told you)(?: (?:before|already|above|earlier))?"
    r"|i (?:already |just )?(?:said|told you)"
    r"(?: (?:it'?s|that))?)\W{1,3}(?P<said>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


def without_reminder(message: Message) -> Message:
    """ "Four weeks" of "like I said, four weeks"; a story stays whole."""
    found = _REMINDS.match(message.heard.text)
    if not found or message.heard.is_button or message.question.kind is AnswerKind.STORY:
        return message
    return replace(message, heard=replace(message.heard, text=found["said"]), reminded=True)


def said_the_same(message: Message) -> Step | None:
    """What "like I said, four weeks" finds noted is read back; None where it says anything new."""
    if not message.reminded:
        return None
    same = [answer for answer in message.draft.answers if _repeats(message, answer)]
    if not same:
        return None
    return message.next(message.draft, Say("noted_already", {"answers": in_a_line(same)}))


def _repeats(message: Message, answer: Answer) -> bool:
    said = message.heard.text.casefold()
    if answer.words.casefold().strip(" .") in said or answer.value.casefold() == said:
        return True
    bare = _OF_ONESELF.sub("", said).strip(" .!")
    if len(bare) >= _SHORTEST and bare in answer.words.casefold():
        return True
    question = question_named(answer.question, message.setting)
    if question.kind not in _SHAPED:
        return False
    reading = read_answer(question, message.heard)
    return not reading.problem and reading.value == answer.value


_OF_ONESELF = re.compile(r"^(?:i do|i['\u2019]?m an?|i am an?|it['\u2019]?s|my \w+ is)\s")
# "No" and "6" may be part of many answers.
_SHORTEST = 4
_SHAPED = {AnswerKind.NOTICE, AnswerKind.EMAIL, AnswerKind.PHONE, AnswerKind.REGISTRATION}


def noted_besides(message: Message, richer: Draft) -> tuple[Say, ...]:
    """What was newly noted beside the open question, in the words of the review."""
    key = message.question.key
    before = message.draft.answers
    new = [each for each in richer.answers if each not in before and each.question != key]
    return (Say("noted_facts", {"answers": in_a_line(new)}),) if new else ()


def restates(message: Message) -> bool:
    """Whether the message only tells what is noted already."""
    return bool(_known(message))


def says_it_was_said(message: Message) -> bool:
    """Whether somebody says that they have told it before: "I already gave my name"."""
    text = message.heard.text
    brief = len(text.split()) <= _LONGEST and not is_question(text)
    if _SAID_WRONG.search(text):
        return False
    return brief and bool(message.draft.answers) and bool(_WAS_SAID.search(text))


def noted_already(message: Message) -> Step:
    """What was said before is read back, and the open question stands."""
    draft = message.draft
    key = field_meant(draft, message.heard)
    meant = [answer for answer in draft.answers if answer.question == key]
    known = _known(message) or meant or list(draft.answers)
    return message.next(draft, Say("noted_already", {"answers": in_a_line(known)}))


def _known(message: Message) -> list[Answer]:
    stated = {key: fact.value for key, fact in facts_in(message.heard).items()}
    given = message.draft.answers
    return [a for a in given if a.question in stated and _is_same(a, stated[a.question])]


def _is_same(answer: Answer, value: str) -> bool:
    """Another number or address is none that is had already."""
    return answer.question not in _ONE_OF_A_KIND or answer.value == value


_ONE_OF_A_KIND = {"email", "phone", "registration", "notice"}


def in_a_line(answers: Sequence[Answer]) -> str:
    """Answers with their labels, as one line of a reply."""
    return "; ".join(f"{label}: {answer}" for label, answer in answer_lines(answers))
