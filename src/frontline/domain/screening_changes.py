"""Changes a person makes to answers already given; a change that cannot be used changes nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from frontline.domain.answers import read_answer
from frontline.domain.answers_shown import shown
from frontline.domain.application_draft import Draft
from frontline.domain.corrections import (
    field_meant,
    fields_named,
    last_answer_meant,
    names_a_new_value,
    names_another_field,
    new_value,
)
from frontline.domain.enquiry_story import told_as_a_correction
from frontline.domain.handoff import CaseKind
from frontline.domain.heard import Reading
from frontline.domain.interruptions import interrupts
from frontline.domain.register_slips import wrong_character
from frontline.domain.right_to_work import RightToWork
from frontline.domain.screening import REGISTRATION, REVIEW, SEND, AnswerKind, Question
from frontline.domain.screening_message import (
    CHANGE,
    CHANGE_TO,
    Message,
    plan_of,
    question_named,
)
from frontline.domain.screening_removal import take_out_open
from frontline.domain.screening_reply import YES_OR_NO, reply
from frontline.domain.screening_step import Say, Step
from frontline.domain.sent_early import closes, wants_it_sent
from frontline.domain.stated_facts import facts_in
from frontline.domain.sure_answers import surely_answers
from frontline.domain.told_of_work import tells_of_work
from frontline.domain.turn_taking import (
    is_bare_no,
    only_asks,
    says_no,
    says_yes,
    sounds_like_a_correction,
)

# The classifier's word for a correction counts in a story from this certainty on.
_SURE = 0.5
# What an employer's "the location is Beverley" may be taken for.
_LOOKS_LIKE_A_SEARCH = {"search_vacancies", "refine_search", "hire_staff"}


def wants_to_correct(message: Message) -> bool:
    """Whether the message changes an answer already given rather than answers the open question."""
    heard, story = message.heard, message.question.kind is AnswerKind.STORY
    if not message.draft.answers:
        return False
    if only_asks(heard.text) and not asks_for_a_change(heard.text):
        return False
    if tells_of_work(heard.text) and not sounds_like_a_correction(heard.text):
        return _amends(message) or contradicts(message)
    if heard.intent == "correct":
        elsewhere = not heard.is_button and names_another_field(message.draft, heard)
        return not elsewhere and (not story or heard.confidence >= _SURE)
    if story or field_meant(message.draft, heard) is None:
        return False
    return sounds_like_a_correction(heard.text) or contradicts(message) or _amends(message)


def asks_for_a_change(text: str) -> bool:
    """Whether what looks like a question asks for an answer to be changed."""
    return bool(_CHANGES.search(text))


_CHANGES = re.compile(
    r"\b(?:can|could|would|will|may) (?:you|u|i|we|ya)\b.{0,20}\b(?:change|update|correct|amend"
    r"|swap|replace|fix|edit)\b",
    re.IGNORECASE,
)


def contradicts(message: Message) -> bool:
    """Whether it holds another address, number, name or notice than the one that was given.

    That is a change: nobody mentions a second one by the way.
    """
    stated = facts_in(message.heard)
    given = (message.draft.answer_to(key) for key in ("email", "phone", "registration"))
    if message.draft.answer_to("registration") and wrong_character(message.heard.text):
        return True
    if _another_status(message) or _another_notice(message):
        return True
    return any(a and a.question in stated and stated[a.question].value != a.value for a in given)


def excepts_an_answer(message: Message) -> bool:
    """Whether all is right but one answer: "looks good apart from the e-mail"."""
    text = message.heard.text
    found = _EXCEPTS.search(text.replace("\u2019", "'"))
    if message.heard.is_button or found is None or message.question.kind not in YES_OR_NO:
        return False
    # "Yes, apart from my number" where nothing is being read is a limit of the permission.
    reads = message.question in {REVIEW, SEND} or bool(_READ.search(text))
    named = fields_named(message.draft, text[found.end() :][:_NEAR])
    return reads and any(message.draft.answer_to(key) for key in named)


_EXCEPTS = re.compile(
    r"\b(?:apart from|except(?: for)?|other than|all but|aside from|bar|besides|but)\s+"
    r"(?=(?:for )?(?:the|my|that)\b)(?!(?:not|don'?t)\b)",
    re.IGNORECASE,
)
_READ = re.compile(r"\b(?:looks?|correct|right|read|wrong|all good)\b", re.IGNORECASE)
# The answer meant is named this soon, in characters.
_NEAR = 30


def _another_status(message: Message) -> bool:
    """ "I need sponsorship" after "no limits"; "no sponsorship" after it says the same."""
    given = message.draft.answer_to("right_to_work")
    stated = facts_in(message.heard).get("right_to_work")
    if not given or not stated or stated.value == given.value:
        return False
    return stated.value != RightToWork.YES.value or given.value in _AT_ODDS_WITH_YES


def _another_notice(message: Message) -> bool:
    given, stated = message.draft.answer_to("notice"), facts_in(message.heard).get("notice")
    named = "notice" in message.heard.text.casefold()
    return bool(named and given and stated and stated.value != given.value)


_AT_ODDS_WITH_YES = {RightToWork.NEEDS_SPONSORSHIP.value, RightToWork.NO.value}


def _amends(message: Message) -> bool:
    """Once everything has been asked, whatever is said about an answer changes it."""
    heard = message.heard
    if heard.intent in _LOOKS_LIKE_A_SEARCH and message.draft.kind is CaseKind.EMPLOYER_ENQUIRY:
        return names_a_new_value(heard)
    decided = says_yes(heard.text) or says_no(heard.text)
    if message.question.kind not in YES_OR_NO or heard.intent != "inform" or decided:
        return False
    # "And my PIN is in date" at the end tells more of it, and changes nothing.
    return not tells_of_work(heard.text) or _gives_anew(message)


def _gives_anew(message: Message) -> bool:
    """Whether it holds something that the answer it names could become."""
    key = field_meant(message.draft, message.heard)
    asked = question_named(key, message.setting) if key else None
    if asked is None or asked.kind is AnswerKind.STORY:
        return False
    fact = facts_in(message.heard).get(asked.key)
    said = new_value(message.draft, asked, message.heard) if asked.kind in _WITH_SHAPE else None
    return bool(fact or (said and not said.problem))


_WITH_SHAPE = {AnswerKind.EMAIL, AnswerKind.PHONE, AnswerKind.NOTICE, AnswerKind.REGISTRATION}


def correct(message: Message) -> Step:
    """The answer meant is changed; where it is not clear which, or to what, that is asked."""
    return _several_changed(message) or _one_changed(message)


def _several_changed(message: Message) -> Step | None:
    """ "Make it 5 years, and notice is eight weeks": each is changed; None where one is meant."""
    if message.heard.is_button or message.question.kind is AnswerKind.STORY:
        return None
    draft, changes = message.draft, {}
    for piece in _PIECES.split(message.heard.text):
        part = replace(message.heard, text=piece)
        key = field_meant(draft, part)
        asked = question_named(key, message.setting) if key else None
        reading = new_value(draft, asked, part) if asked else None
        if asked and reading and not reading.problem:
            changes[asked] = reading
    if len(changes) < _SEVERAL:
        return None
    told = []
    for asked, reading in changes.items():
        draft = message.to(draft).saved(asked, reading)
        told.append(Say("changed", {"label": asked.label, "answer": _shown(draft, asked.key)}))
    return message.next(draft, *told)


_PIECES = re.compile(r"[,;.]\s+|\s+(?:and|also|plus)\s+", re.IGNORECASE)
_SEVERAL = 2


def _one_changed(message: Message) -> Step:
    key = field_meant(message.draft, message.heard)
    if key is None and _answers_open_question(message):
        return reply(message)
    key = key or _last_answer_meant(message)
    if key is None:
        return told_as_a_correction(message) or Step(message.draft.asking(CHANGE))
    is_button = message.heard.is_button
    asked = question_named(key, message.setting)
    reading = None if is_button else new_value(message.draft, asked, message.heard)
    if reading is None:
        return Step(message.draft.asking(CHANGE_TO + key))
    return changed(message, key, reading)


def _last_answer_meant(message: Message) -> str | None:
    if not message.draft.answers:
        return None
    last = question_named(message.draft.answers[-1].question, message.setting)
    return last.key if last_answer_meant(message.draft, last, message.heard) else None


def _answers_open_question(message: Message) -> bool:
    """Whether "actually, four weeks" is simply the answer to the question that is open."""
    question, heard = message.question, message.heard
    if question.kind in YES_OR_NO or interrupts(question, heard):
        return False
    if surely_answers(question, heard):
        return True
    reading = read_answer(question, heard, message.register)
    return not reading.problem and reading.value != reading.words


def changed(message: Message, key: str, reading: Reading) -> Step:
    """The answer with this new reading; one that cannot be used changes nothing."""
    question, draft = question_named(key, message.setting), message.draft
    if reading.problem:
        kept = Say("kept_answer", {"label": question.label, "answer": _shown(draft, key)})
        return message.next(draft, Say(f"invalid_{reading.problem}", reading.values), kept)
    anew = message.saved(question, reading)
    told = {"label": question.label, "answer": _shown(anew, key)}
    return message.next(anew, Say("changed", told))


def change(message: Message, key: str) -> Step | None:
    """The reply to "which answer?" or, when `key` names it, to "what should it be?".

    None when the message is about something else, and the question of the plan is open again.
    """
    heard = message.heard
    if heard.intent in {"deny", "cancel"} or is_bare_no(heard.text):
        return message.next(message.draft)
    asked = question_named(key, message.setting) if key else None
    if asked and not heard.is_button and (wants_it_sent(heard.text) or closes(heard.text)):
        # "Yes, please pass it on" is no new value: what was given stays, and the plan hears it.
        return None
    if asked and interrupts(asked, heard):
        return Step(message.draft, claimed=False)
    if asked:
        return take_out_open(message, key) or _given_anew(message, asked)
    return correct(message) if field_meant(message.draft, heard) else None


def _given_anew(message: Message, asked: Question) -> Step | None:
    """The new answer; None for facts of other questions, which are for the plan."""
    if asked == REGISTRATION:
        return _number_anew(message)
    reading = read_answer(asked, message.heard)
    others = message.facts_saved() != message.draft
    elsewhere = field_meant(message.draft, message.heard) not in {None, asked.key}
    if reading.problem and elsewhere and names_a_new_value(message.heard):
        return correct(message)
    return None if reading.problem and others else changed(message, asked.key, reading)


def _number_anew(message: Message) -> Step | None:
    """The number as it is typed now, however it looks; None where there is none in the message."""
    reading, given = read_answer(REGISTRATION, message.heard, message.register), message.draft
    if not reading.value:
        return None
    before = given.answer_to(REGISTRATION.key)
    if before and before.value == reading.value:
        return message.next(given)
    return changed(message, REGISTRATION.key, replace(reading, problem=""))


def go_back(message: Message) -> Step:
    """One question back: an answer may be given anew or kept, what was skipped is asked again."""
    draft = message.draft
    before = _settled_before(message)
    if before is None:
        return message.next(draft, Say("nothing_before"))
    if draft.answer_to(before):
        return Step(draft.asking(CHANGE_TO + before))
    left = tuple(key for key in draft.skipped if key != before)
    return Step(replace(draft, skipped=left).asking(before))


def _settled_before(message: Message) -> str | None:
    """The key of the question answered or skipped last before the one that is open."""
    draft = message.draft
    plan = [question.key for question in plan_of(draft, message.setting)]
    opened = (draft.open_question or "").removeprefix(CHANGE_TO)
    end = plan.index(opened if opened in plan else message.question.key)
    settled = {answer.question for answer in draft.answers} | set(draft.skipped)
    return next((key for key in reversed(plan[:end]) if key in settled), None)


def _shown(draft: Draft, key: str) -> str:
    answer = draft.answer_to(key)
    return shown(answer) if answer else ""
