"""What a person asks of the screening itself: stop, pause, skip, read back, say again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from frontline.domain.about_the_form import asks_to_look_and_send, asks_to_look_back
from frontline.domain.answers import read_answer
from frontline.domain.answers_shown import answers_as_text
from frontline.domain.application_draft import Draft, DraftState
from frontline.domain.confirmations import confirms
from frontline.domain.enquiry_facts import SHORT_ENQUIRIES
from frontline.domain.masking import is_masked
from frontline.domain.screening import EMAIL, PHONE, REVIEW, SEND, STAFF_START, AnswerKind
from frontline.domain.screening_message import CANCEL, Message, plan_of
from frontline.domain.screening_reply import YES_OR_NO, reply, skip, why
from frontline.domain.screening_step import Say, Step
from frontline.domain.sent_early import closes, sent_early, wants_it_sent
from frontline.domain.sure_answers import comes_later, surely_answers
from frontline.domain.turn_taking import (
    asks_to_send,
    asks_why,
    declines_to_say,
    only_asks,
    orders_sending,
    says_clearly_no,
    says_no,
    says_yes,
    takes_leave,
)

# A control word counts from this certainty of the classifier on.
_SURE = 0.5
_BARE = 4
# "Thank you, that all reads well. Please send it" tells nothing besides.
_A_SENTENCE_OR_TWO = 14


def control(message: Message, richer: Draft) -> Step | None:
    """The step of a control word; None without one. `richer` has the facts of the message."""
    heard, saved = message.heard, message.to(richer)
    sure = surely_answers(message.question, heard)
    if asks_why(heard.text) or (heard.intent == "why_ask" and not sure):
        # "I'm pregnant, does that matter?" asks about what was taken out, and has its reply.
        reasons = () if is_masked(heard.text) else (_why(message),)
        return message.next(richer, *reasons)
    return _by_the_words(saved) or _by_the_intent(message, richer, sure=sure)


def _by_the_words(saved: Message) -> Step | None:
    """What the words alone say, whatever they were taken for."""
    heard = saved.heard
    if saved.question.kind in YES_OR_NO and says_clearly_no(heard.text):
        return None
    looked = _look_back(saved) or _sent_as_it_is(saved)
    if looked:
        return looked
    if _puts_it_off(saved):
        return skip(saved)
    if takes_leave(heard.text) and saved.question.kind is not AnswerKind.STORY:
        return Step(replace(saved.draft, state=DraftState.PAUSED), (Say("paused_goodbye"),))
    return _sent_too_early(saved) if _is_too_early(saved) else None


def _sent_too_early(saved: Message) -> Step | None:
    """What may be left out is left out; what may not is told. Everything is read back first."""
    if saved.draft.kind not in SHORT_ENQUIRIES and not saved.labels_open():
        optional = {"missing": saved.labels_optional()}
        return saved.next(saved.without_optional(), Say("left_optional", optional))
    if saved.question.kind is AnswerKind.CALL_TIME:
        return sent_early(saved) or skip(saved)
    return sent_early(saved) or _not_yet(saved)


def _look_back(saved: Message) -> Step | None:
    text = saved.heard.text
    if saved.question == REVIEW and asks_to_look_and_send(text):
        return Step(saved.draft, (_noted(saved.draft),), submit=True)
    in_a_story = saved.question.kind is AnswerKind.STORY
    return _review(saved) if asks_to_look_back(text) and not in_a_story else None


def _sent_as_it_is(saved: Message) -> Step | None:
    """ "Thank you, that is in order. Send it.", to everything read back."""
    brief = len(saved.heard.text.split()) <= _A_SENTENCE_OR_TWO
    sends = saved.question == REVIEW and brief and orders_sending(saved.heard.text)
    return Step(saved.draft, submit=True) if sends else None


def _by_the_intent(message: Message, richer: Draft, *, sure: bool) -> Step | None:
    heard = message.heard
    act = _CONTROLS.get(heard.intent)
    if not act or heard.confidence < _SURE or sure:
        return None
    if act in _NOT_IN_QUESTIONS and only_asks(heard.text):
        return None
    if act is skip and _says_what_was_asked(message, richer):
        return None
    return act(message.to(richer))


_NAMED = (
    (EMAIL, re.compile(r"\be-?mail\b", re.IGNORECASE)),
    (PHONE, re.compile(r"\b(?:phone|mobile|telephone)\b", re.IGNORECASE)),
)


def _why(message: Message) -> Say:
    """The reason for the question named, else for the open one; who need not tell is told so."""
    named = next((q for q, words in _NAMED if words.search(message.heard.text)), message.question)
    asked = {question.key for question in plan_of(message.draft, message.setting)}
    if named.key in asked or message.draft.kind not in SHORT_ENQUIRIES:
        return why(named if named.key in asked else message.question)
    return Say(f"no_{named.key}_needed")


def _puts_it_off(message: Message) -> bool:
    story = message.question.kind is AnswerKind.STORY
    declined = declines_to_say(message.heard.text) and not story
    return declined or comes_later(message.question, message.heard)


def _is_too_early(message: Message) -> bool:
    """ "Send it" while questions are open."""
    asked = message.question.kind not in {*YES_OR_NO, AnswerKind.STORY}
    brief = len(message.heard.text.split()) <= _A_SENTENCE_OR_TWO
    few = brief and asks_to_send(message.heard.text)
    if not asked or message.draft.kind not in SHORT_ENQUIRIES:
        return asked and few
    text = message.heard.text
    return few or wants_it_sent(text) or (closes(text) and bool(sent_early(message)))


def _not_yet(message: Message) -> Step | None:
    """What is missing, told to whoever says "send it"; "go ahead" may mean the next question."""
    if not asks_to_send(message.heard.text):
        return None
    return message.next(message.draft, Say("not_yet", {"missing": message.labels_open()}))


def _says_what_was_asked(message: Message, richer: Draft) -> bool:
    """ "I have no PIN yet" is an answer, however much it sounds like a skip."""
    question = message.question
    if richer.answer_to(question.key):
        return True
    shaped = question.kind in {AnswerKind.REGISTRATION, AnswerKind.NOTICE, AnswerKind.OWN}
    # "Don't know, before our first hospital goes live" says as much as is known.
    said_more = len(message.heard.text.split()) > _BARE
    shaped = shaped or (question == STAFF_START and said_more)
    return shaped and not read_answer(question, message.heard).problem


def confirm_cancel(message: Message) -> Step | None:
    """The reply to "do you want to stop?"; None when the message is about something else."""
    heard = message.heard
    if asks_to_send(heard.text) and message.question.kind in YES_OR_NO:
        # "No wait, send it" and "send it anyway" are for what was being asked.
        return reply(message.hearing(replace(heard, text="send it", intent="affirm")))
    if says_no(heard.text) and heard.intent != "cancel":
        return Step(message.asking_next(message.draft), (Say("carry_on"),))
    if heard.intent in {"affirm", "cancel"} or says_yes(heard.text) or confirms(heard.text):
        return Step(replace(message.draft, state=DraftState.CANCELLED), (Say("cancelled"),))
    if heard.intent == "deny" or says_no(heard.text):
        return Step(message.asking_next(message.draft), (Say("carry_on"),))
    return None


def _ask_to_cancel(message: Message) -> Step:
    return Step(message.draft.asking(CANCEL))


def _pause(message: Message) -> Step:
    return Step(replace(message.draft, state=DraftState.PAUSED), (Say("paused"),))


def _review(message: Message) -> Step:
    if message.question in {REVIEW, SEND}:
        return _ask_again(message)
    return message.next(message.draft, _noted(message.draft))


def _noted(draft: Draft) -> Say:
    noted = Say("noted", {"answers": answers_as_text(draft.answers)})
    return noted if draft.answers else Say("noted_none")


def _ask_again(message: Message) -> Step:
    return message.next(message.draft)


_CONTROLS: Mapping[str, Callable[[Message], Step]] = {
    "cancel": _ask_to_cancel,
    "pause": _pause,
    "skip": skip,
    "review_answers": _review,
    "repeat_that": _ask_again,
    "resume": _ask_again,
}
# "Must I stop work in April?" and "what happens if I skip it?" want an answer, not the deed.
_NOT_IN_QUESTIONS = {_ask_to_cancel, skip}
