"""One message of a person being screened, and what becomes of their draft: a pure state machine.

Whatever is said, an answer once saved is never lost and never moves to another question; only the
person's own correction changes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from frontline.domain.adjustments import TimeNeeded, asks_for_adjustment, time_needed
from frontline.domain.answers import read_answer
from frontline.domain.application_draft import Draft
from frontline.domain.asked_and_told import told_in
from frontline.domain.enquiry_turn import asked_besides, told_more
from frontline.domain.free_words import GATED, fitting_words, says_nothing_else, with_words
from frontline.domain.heard import Heard
from frontline.domain.interruptions import asks_for_more, interrupts
from frontline.domain.must_haves import settle_unmet
from frontline.domain.right_to_work import RightToWork, asks_if_enough
from frontline.domain.screening import (
    EMAIL,
    EXPERIENCE,
    NAME,
    NOTICE,
    PHONE,
    PROFESSION,
    REGISTRATION,
    RIGHT_TO_WORK,
    AnswerKind,
    Question,
)
from frontline.domain.screening_changes import change, correct, go_back, wants_to_correct
from frontline.domain.screening_controls import confirm_cancel, control
from frontline.domain.screening_message import CANCEL, CHANGE, CHECK_EMAIL, UNMET, Message
from frontline.domain.screening_names import name_put_right
from frontline.domain.screening_noted import (
    noted_already,
    noted_besides,
    restates,
    said_the_same,
    says_it_was_said,
    without_reminder,
)
from frontline.domain.screening_permission import of_permission
from frontline.domain.screening_removal import take_out
from frontline.domain.screening_reply import (
    YES_OR_NO,
    check_email,
    is_brief,
    no_such_day,
    reply,
    still_doubted,
    unfit,
)
from frontline.domain.screening_step import Say, Setting, Step
from frontline.domain.stated_facts import says_more_than_facts
from frontline.domain.sure_answers import surely_answers
from frontline.domain.turn_taking import goes_back, is_question

# What stays true of a person whatever they were talking about when they said it.
_SAID_IN_PASSING = frozenset(
    question.key
    for question in (
        NAME,
        EMAIL,
        PHONE,
        PROFESSION,
        REGISTRATION,
        RIGHT_TO_WORK,
        EXPERIENCE,
        NOTICE,
    )
)
_FREE_WORDS = {AnswerKind.TEXT, AnswerKind.CALL_TIME}
# A message this short with a fact of another question in it is about that fact alone.
_SHORT = 60
_FEW = 8


def harvest(draft: Draft, setting: Setting, heard: Heard) -> Draft:
    """The draft with every fact of the opening message saved, and its first question open."""
    message = Message(draft, setting, heard)
    return message.asking_next(message.facts_saved())


def remember(draft: Draft, setting: Setting, earlier: Sequence[Heard]) -> Draft:
    """The draft with what earlier messages said of the person in passing; the latest counts."""
    # What was answered for another role is asked about once more, not taken over.
    kept = {key for key in _SAID_IN_PASSING if draft.to_confirm(key) is None}
    for heard in reversed(earlier):
        draft = Message(draft, setting, heard).facts_saved(kept)
    return draft


def take(draft: Draft, setting: Setting, heard: Heard) -> Step:
    """What this message does to an open draft."""
    message = Message(draft, setting, heard)
    opened = draft.open_question or ""
    if asks_for_adjustment(heard.text) and message.question.kind is not AnswerKind.STORY:
        return _adjustment_noted(message, heard.text.strip())
    needed = time_needed(heard.text)
    if needed and message.question.kind is not AnswerKind.STORY:
        return _time_noted(message, needed)
    if goes_back(heard.text):
        return go_back(message)
    if opened in {CANCEL, CHECK_EMAIL} or opened.startswith((CHANGE, UNMET)):
        return _settle(message, opened) or _beside(message, opened)
    message = without_reminder(message)
    step = of_permission(message) or no_such_day(message) or _status_that_will_do(message)
    step = step or _of_what_was_given(message)
    return step or _of_the_open_question(message, message.facts_saved())


def _of_what_was_given(message: Message) -> Step | None:
    """What becomes of answers given before: put right, taken out or read back; None otherwise."""
    put_right = name_put_right(message) or take_out(message)
    if put_right:
        return put_right
    richer = message.facts_saved()
    besides = asked_besides(message, richer)
    if besides:
        return besides
    if richer == message.draft and says_it_was_said(message):
        return noted_already(message)
    same = said_the_same(message)
    if same:
        return same
    return correct(message.to(richer)) if wants_to_correct(message) else None


def _of_the_open_question(message: Message, richer: Draft) -> Step:
    step = control(message, richer) or told_more(message, richer)
    return step or _reply_or_interruption(message, richer)


def _settle(message: Message, opened: str) -> Step | None:
    """The reply to a question of ours beside the plan; None when it is none."""
    if opened == CANCEL:
        return confirm_cancel(message)
    if opened == CHECK_EMAIL:
        return check_email(message)
    if opened.startswith(UNMET):
        return settle_unmet(message)
    return change(message, opened.partition(":")[2])


def _status_that_will_do(message: Message) -> Step | None:
    """ "I have settled status, is that enough?": it is, to go on; None for anything else."""
    question, heard = message.question, message.heard
    if question.kind is not AnswerKind.RIGHT_TO_WORK or not asks_if_enough(heard.text):
        return None
    part = message.hearing(with_words(heard, told_in(heard.text)))
    reading = read_answer(question, part.heard)
    if reading.problem or reading.value not in _WILL_DO:
        return None
    step = reply(part)
    return replace(step, says=(Say("status_enough"), *step.says))


_WILL_DO = {RightToWork.NO_LIMITS.value, RightToWork.YES.value, RightToWork.WITH_LIMITS.value}


def _time_noted(message: Message, needed: TimeNeeded) -> Step:
    """The time is for a person to arrange, and what else was said is heard as ever."""
    noted = _adjustment_noted(message, needed.need)
    if not needed.rest:
        return noted
    step = take(noted.draft, message.setting, replace(message.heard, text=needed.rest))
    return replace(step, claimed=True, says=(*noted.says, *step.says))


def _adjustment_noted(message: Message, words: str) -> Step:
    """Kept for a person and for nothing else; the open question stands, whatever it is."""
    draft = message.draft
    known = draft.adjustments
    noted = replace(draft, adjustments=f"{known}\n{words}" if known else words)
    return Step(noted, (Say("adjustment_noted"),))


def _beside(message: Message, opened: str) -> Step:
    """Something else than the reply to a question of ours: it is for the plan, or for nobody."""
    asked = message.asking_of_plan(message.draft)
    step = take(asked, message.setting, message.heard)
    return still_doubted(message, step) if opened == CHECK_EMAIL else step


def _reply_or_interruption(message: Message, richer: Draft) -> Step:
    question, heard = message.question, message.heard
    if richer.answer_to(question.key):
        richer = _in_fuller_words(message, richer)
        told = noted_besides(message, richer)
        return replace(message.next(richer, *told), also_elsewhere=asks_for_more(question, heard))
    if question.kind in GATED and not heard.is_button:
        return _free_words(message, richer)
    answered = _told_beside_a_question(message)
    if answered:
        return replace(reply(answered.to(richer)), also_elsewhere=True)
    return _shaped(message, richer)


def _in_fuller_words(message: Message, richer: Draft) -> Draft:
    """ "Admin in a GP surgery" where the one word "admin" was known: the words say more."""
    known, question = richer.answer_to(message.question.key), message.question
    if not known or question.kind is not AnswerKind.PROFESSION or message.heard.is_button:
        return richer
    words = fitting_words(question, message.heard)
    fuller = len(known.words) < len(words) and known.words.casefold() in words.casefold()
    brief = fuller and len(words.split()) <= _FEW
    whole = replace(known, words=words, value=words)
    answers = tuple(whole if each is known else each for each in richer.answers)
    return replace(richer, answers=answers) if brief else richer


def _free_words(message: Message, richer: Draft) -> Step:
    """Words of its own field answer; anything else is served as what it is."""
    question, heard = message.question, message.heard
    words = fitting_words(question, heard)
    if words and not _leaves_it(question, heard):
        step = reply(message.hearing(with_words(heard, words)).to(richer))
        return replace(step, also_elsewhere=asks_for_more(question, heard))
    if interrupts(question, heard) or richer != message.draft:
        return _shaped(message, richer)
    if restates(message):
        return noted_already(message)
    return reply(message) if is_brief(heard) else unfit(message)


def _leaves_it(question: Question, heard: Heard) -> bool:
    """Whether words that may be an answer are surely meant as something else."""
    return interrupts(question, heard) and not says_nothing_else(question, heard)


def _shaped(message: Message, richer: Draft) -> Step:
    question, heard = message.question, message.heard
    new_facts = richer != message.draft
    if interrupts(question, heard) and not (new_facts and _only_sounds_like_a_wish(heard)):
        told = noted_besides(message, richer)
        step = message.next(richer, *told)
        return replace(step, claimed=new_facts, also_elsewhere=new_facts)
    if new_facts and _only_other_facts(message):
        return _noted(message, richer)
    return reply(message.to(richer))


def _only_sounds_like_a_wish(heard: Heard) -> bool:
    """Whether a few words with a fact, "not registered with anyone", were taken for a new wish."""
    few = len(heard.text) <= _SHORT and not is_question(heard.text)
    return few and heard.intent in _WISHES


_WISHES = frozenset(
    ("apply", "register_interest", "search_vacancies", "refine_search", "job_alert", "ask_vacancy")
)


def _told_beside_a_question(message: Message) -> Message | None:
    """The message without its question, where what is left surely answers; else None."""
    question, heard = message.question, message.heard
    told = told_in(heard.text)
    whole = question.kind in YES_OR_NO or question.kind is AnswerKind.STORY
    if whole or heard.is_button or not told or told == heard.text.strip():
        return None
    part = message.hearing(with_words(heard, told))
    return part if surely_answers(question, part.heard) else None


def _only_other_facts(message: Message) -> bool:
    """Whether a message with facts of other questions says nothing to the open one."""
    question, heard = message.question, message.heard
    if question.kind in GATED:
        return True
    if question.kind in _FREE_WORDS:
        return len(heard.text) <= _SHORT
    if question.kind is AnswerKind.STORY:
        return not says_more_than_facts(heard)
    return question.kind not in YES_OR_NO and bool(read_answer(question, heard).problem)


def _noted(message: Message, richer: Draft) -> Step:
    """Other facts are saved; an address instead of a number is a way to be reached too."""
    instead = message.question.key == PHONE.key and message.draft.answer_to(EMAIL.key) is None
    if instead and richer.answer_to(EMAIL.key):
        richer = replace(richer, skipped=(*richer.skipped, PHONE.key))
    return message.next(richer, *noted_besides(message, richer))
