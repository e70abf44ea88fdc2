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
from frontline.domain.asked_and_told import parts_of, told_in
from frontline.domain.enquiry_call import hour_refused
from frontline.domain.enquiry_turn import asked_besides, told_more
from frontline.domain.free_words import with_words
from frontline.domain.handoff import CaseKind
from frontline.domain.heard import Heard
from frontline.domain.must_haves import settle_unmet
from frontline.domain.no_answer import not_of_this
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
)
from frontline.domain.screening_aside import answered, aside_of, heard_of, number_refused
from frontline.domain.screening_changes import (
    asks_for_a_change,
    change,
    contradicts,
    correct,
    excepts_an_answer,
    go_back,
    wants_to_correct,
)
from frontline.domain.screening_controls import confirm_cancel, control
from frontline.domain.screening_message import (
    CANCEL,
    CHANGE,
    CHECK_EMAIL,
    CHECK_REGISTER,
    UNMET,
    Message,
    as_typed,
)
from frontline.domain.screening_names import name_put_right
from frontline.domain.screening_noted import (
    noted_already,
    said_the_same,
    says_it_was_said,
    without_reminder,
)
from frontline.domain.screening_open import in_fuller_words, reply_or_interruption
from frontline.domain.screening_permission import of_permission
from frontline.domain.screening_removal import take_out
from frontline.domain.screening_reply import (
    YES_OR_NO,
    check_email,
    check_register,
    no_such_day,
    reply,
    still_doubted,
)
from frontline.domain.screening_step import Say, Setting, Step
from frontline.domain.turn_taking import goes_back
from frontline.domain.unlawful_wishes import wishes_unlawfully, without_unlawful_wish

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


def harvest(draft: Draft, setting: Setting, heard: Heard) -> Draft:
    """The draft with every fact of the opening message saved, and its first question open."""
    if draft.kind is CaseKind.EMPLOYER_ENQUIRY and not heard.is_button:
        heard = replace(heard, text=without_unlawful_wish(heard.text))
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
    before = not_of_this(message) or _unlawful(message) or _needed_for_it(message)
    if before is None and goes_back(heard.text):
        return go_back(message)
    before = before or _answer_and_change(message) or number_refused(message)
    before = before or _with_an_aside(message)
    if before:
        return before
    if opened in {CANCEL, CHECK_EMAIL, CHECK_REGISTER} or opened.startswith((CHANGE, UNMET)):
        return _settle(message, opened) or _beside(message, opened)
    message = without_reminder(message)
    step = of_permission(message) or no_such_day(message) or _status_that_will_do(message)
    step = step or _of_what_was_given(message)
    return step or _of_the_open_question(message, in_fuller_words(message, message.facts_saved()))


def _needed_for_it(message: Message) -> Step | None:
    """The step of an adjustment, or of time, that somebody needs; None for anything else."""
    if message.question.kind is AnswerKind.STORY:
        return None
    if asks_for_adjustment(message.heard.text):
        return _adjustment_noted(message, message.heard.text.strip())
    needed = time_needed(message.heard.text)
    return _time_noted(message, needed) if needed else None


def _unlawful(message: Message) -> Step | None:
    """Whom an employer may not choose by is told and not noted; the rest is heard as ever."""
    heard, of_staff = message.heard, message.draft.kind is CaseKind.EMPLOYER_ENQUIRY
    if heard.is_button or not of_staff or not wishes_unlawfully(heard.text):
        return None
    told, rest = Say("unlawful_wish"), without_unlawful_wish(heard.text)
    if not rest:
        return message.next(message.draft, told)
    step = take(message.draft, message.setting, replace(heard, text=rest))
    return replace(step, claimed=True, says=(told, *step.says))


def _answer_and_change(message: Message) -> Step | None:
    """ "British. Can you change my e-mail to …": first the answer, then the change; else None."""
    heard, parts = message.heard, parts_of(message.heard.text)
    changes = [part.text for part in parts if part.asks and asks_for_a_change(part.text)]
    told = " ".join(part.text for part in parts if part.text not in changes)
    whole = message.question.kind in {*YES_OR_NO, AnswerKind.STORY} or heard.is_button
    if whole or not (changes and told):
        return None
    draft, setting = message.draft, message.setting
    first = take(draft, setting, replace(heard, text=told, intent="inform", confidence=1.0))
    said = replace(heard, text=" ".join(changes), intent="correct", confidence=1.0)
    second = take(first.draft, setting, said)
    both = second.claimed and first.claimed
    return replace(second, says=(*first.says, *second.says)) if both else None


def _with_an_aside(message: Message) -> Step | None:
    """What is beside the questions is served, and what is left of the message heard as ever."""
    aside = aside_of(message)
    if aside is None:
        return None
    rest = heard_of(message, aside)
    step = take(aside.draft, message.setting, rest.heard) if aside.rest else rest.next(aside.draft)
    asked = answered(message.to(step.draft), aside.asked) if aside.asked else ()
    elsewhere = step.also_elsewhere or not step.claimed
    says = (*step.says, *aside.told, *asked)
    return replace(step, claimed=True, also_elsewhere=elsewhere, says=says)


def _of_what_was_given(message: Message) -> Step | None:
    """What becomes of answers given before: put right, taken out or read back; None otherwise."""
    put_right = name_put_right(message) or take_out(message)
    if put_right:
        return put_right
    richer = in_fuller_words(message, message.facts_saved())
    if excepts_an_answer(message) or (wants_to_correct(message) and contradicts(message)):
        return correct(message.to(richer))
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
    step = step or reply_or_interruption(message, richer)
    too_late = hour_refused(message, step.draft) if step.claimed else ()
    return replace(step, says=(*step.says, *too_late)) if too_late else step


def _settle(message: Message, opened: str) -> Step | None:
    """The reply to a question of ours beside the plan; None when it is none."""
    if opened == CANCEL:
        return confirm_cancel(message)
    if opened == CHECK_EMAIL:
        return check_email(message)
    if opened == CHECK_REGISTER:
        return check_register(message)
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
    # Which register it is, is asked once.
    known = opened == CHECK_REGISTER
    draft = as_typed(message.draft, CHECK_REGISTER) if known else message.draft
    asked = message.asking_of_plan(draft)
    step = take(asked, message.setting, message.heard)
    return still_doubted(message, step) if opened == CHECK_EMAIL else step
