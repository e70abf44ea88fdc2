"""A message taken as the reply to the open question: saved, doubted, declined or agreed."""

from __future__ import annotations

from dataclasses import replace

from frontline.domain.answers import read_answer
from frontline.domain.bare_answers import bare_answer
from frontline.domain.driving_answers import CAR_NOT_SAID
from frontline.domain.free_words import GATED, is_courtesy, says_nothing_else
from frontline.domain.handoff import Consent
from frontline.domain.heard import Heard, Reading
from frontline.domain.masking import is_masked
from frontline.domain.must_haves import told_honestly
from frontline.domain.notice import find_bare_start
from frontline.domain.own_answers import gaps, read_car
from frontline.domain.permission import tells_of_work_only
from frontline.domain.registers import body_named, body_of_profession
from frontline.domain.right_to_work import RightToWork
from frontline.domain.screening import (
    CONSENT,
    EMAIL,
    PHONE,
    REGISTRATION,
    REVIEW,
    RIGHT_TO_WORK,
    SEND,
    STAFF_START,
    AnswerKind,
    Question,
    may_be_called_instead,
)
from frontline.domain.screening_message import (
    CHANGE,
    CHANGE_TO,
    CHECK_EMAIL,
    CHECK_REGISTER,
    Message,
    as_typed,
)
from frontline.domain.screening_step import Say, Step
from frontline.domain.screening_told import kept_for_recruiter
from frontline.domain.sent_early import wants_it_sent
from frontline.domain.told_of_work import tells_of_work
from frontline.domain.turn_taking import (
    asks_why,
    has_none,
    is_bare_no,
    says_clearly_no,
    says_no,
    says_yes,
)
from frontline.domain.vacancy_question import QuestionKind

# "Yes, still the same" confirms; a longer yes says more than that.
_BRIEF = 6
_BARE = 2
YES_OR_NO = {AnswerKind.CONSENT, AnswerKind.REVIEW}
# What a skipped question that may not stay empty is answered with. Neither is a knock-out.
# Kept beside what was skipped, as doubts about other answers are.
CAR_ASKED = "check:car"
OPEN_ANSWERS = {
    RIGHT_TO_WORK.key: RightToWork.PREFER_TO_DISCUSS.value,
    REGISTRATION.key: "not_given",
}


def reply(message: Message) -> Step:
    """What the message does as the reply to the open question."""
    if message.question.kind in YES_OR_NO:
        return _decide(message)
    confirmed = _said_before(message)
    if confirmed:
        return confirmed
    may_be_left = not message.question.required or message.question.key in {EMAIL.key, PHONE.key}
    told = message.question == STAFF_START and len(message.heard.text.split()) > _BRIEF
    if may_be_left and not told and _declines(message):
        return skip(message)
    reading = _of_the_car(message) or read_answer(message.question, message.heard, message.register)
    # Good will said twice is still no answer; words that were doubted are.
    again = message.draft.failed_attempts and not is_courtesy(message.heard.text)
    insisted = reading.value and again
    if reading.problem.startswith("pin_") and not insisted:
        return _number_doubted(message, reading)
    if reading.problem and not insisted:
        return _failed(message, reading)
    saved = message.saved(message.question, reading)
    return told_honestly(message, saved) or message.next(saved)


def _of_the_car(message: Message) -> Reading | None:
    """ "No" to "and is there a car?" is no word against the licence."""
    asked = CAR_ASKED in message.draft.skipped and message.question.kind is AnswerKind.OWN
    of_driving = message.question.own and message.question.own.kind is QuestionKind.DRIVING
    reading = read_car(message.heard) if asked and of_driving else Reading()
    return reading if reading.value else None


def _number_doubted(message: Message, reading: Reading) -> Step:
    """A number that does not look like one is kept as typed, and may be put right at once."""
    doubt = Say(f"invalid_{reading.problem}", reading.values)
    kept = message.saved(REGISTRATION, replace(reading, problem=""))
    return Step(kept.asking(f"{CHANGE_TO}{REGISTRATION.key}"), (doubt,))


def _said_before(message: Message) -> Step | None:
    """The reply to "is that still right?": yes saves it, no asks anew; None for a new answer."""
    question, heard = message.question, message.heard
    said = message.draft.to_confirm(question.key)
    if said is None:
        return None
    words = len(heard.text.split())
    if words <= _BRIEF and (heard.intent == "affirm" or says_yes(heard.text)):
        saved = message.draft.with_answer(replace(said, said_at=heard.at))
        return told_honestly(message, saved) or message.next(saved)
    if is_bare_no(heard.text) or (heard.is_button and heard.intent == "deny"):
        return Step(message.draft.without_said_before(question.key).asking(question.key))
    return None


def why(question: Question) -> Say:
    """Why the question is asked, in its own words where it is one of the role's own."""
    return Say("why_own", gaps(question.own)) if question.own else Say(f"why_{question.key}")


def check_email(message: Message) -> Step | None:
    """The reply to "did you mean …?": yes puts it right, no leaves it; None is none of both."""
    draft, heard = message.draft, message.heard
    meant, another = message.address_meant(draft), _another_address(message)
    if another:
        told = Say("changed", {"label": EMAIL.label, "answer": another.value})
        return message.next(message.saved(EMAIL, another), told)
    if meant and (heard.intent == "affirm" or says_yes(heard.text)):
        return message.next(message.saved(EMAIL, Reading(meant, meant)))
    if heard.intent == "deny" or says_no(heard.text):
        return message.next(as_typed(draft))
    return message.next(draft, Say(f"why_{EMAIL.key}")) if asks_why(heard.text) else None


def check_register(message: Message) -> Step | None:
    """The reply to "which register is it with?"; None for what names none and answers nothing."""
    draft, heard = message.draft, message.heard
    given = draft.answer_to(REGISTRATION.key)
    said = heard.pressed or heard.text
    body = body_named(said) or body_of_profession(said)
    if given and body:
        placed = replace(given, value=f"{body.value} {given.value}")
        return message.next(draft.with_answer(placed))
    left = heard.pressed or heard.intent in {"unsure", "skip", "deny"} or is_brief(heard)
    return message.next(as_typed(draft, CHECK_REGISTER)) if left else None


def _another_address(message: Message) -> Reading | None:
    given, read = message.draft.answer_to(EMAIL.key), read_answer(EMAIL, message.heard)
    return read if given and read.value and not read.problem and read.value != given.value else None


def still_doubted(message: Message, step: Step) -> Step:
    """A step taken while an address was in doubt: what said nothing usable is asked back once."""
    if not step.draft.failed_attempts:
        return step
    if message.draft.failed_attempts:
        return message.next(as_typed(message.draft))
    doubted = message.draft.asking(CHECK_EMAIL)
    return Step(replace(doubted, failed_attempts=1), (Say("invalid_check_email"),))


def skip(message: Message) -> Step:
    """The open question left out, or a plain word that it may not be."""
    key, draft = message.question.key, message.draft
    if key in OPEN_ANSWERS:
        reading = Reading(OPEN_ANSWERS[key], message.heard.text or "Skip")
        return message.next(message.saved(message.question, reading))
    if message.question == EMAIL and may_be_called_instead(draft):
        left_out = replace(draft, skipped=(*draft.skipped, key))
        return message.next(left_out, Say("reach_by_phone"))
    if message.question.required:
        told = Say("cannot_skip", {"label": message.question.label})
        return Step(draft.asking(key), (told,))
    return message.next(replace(draft, skipped=(*draft.skipped, key)))


def _declines(message: Message) -> bool:
    """A bare no skips what may be skipped; not knowing does too, unless that is an answer."""
    heard = message.heard
    if message.question.kind is AnswerKind.OWN:
        # No is an answer here, and so is not knowing.
        return False
    if message.question.kind is AnswerKind.NOTICE and find_bare_start(heard.text, heard.today):
        # "None" is how much notice there is.
        return False
    unsure = heard.intent == "unsure" and message.question.kind is not AnswerKind.NOTICE
    if message.question.kind in GATED and len(heard.text.split()) > _BARE + 1:
        # "None really, I'm new to care" is somebody's experience.
        unsure = False
    return unsure or is_bare_no(heard.text) or has_none(heard.text)


def _failed(message: Message, reading: Reading) -> Step:
    """What was wrong; the second time with an example, the third with a person to turn to."""
    told = kept_for_recruiter(message, reading)
    if told:
        return _told_instead(message, told)
    attempts = message.draft.failed_attempts + 1
    if attempts > 1 and _left_open(message):
        return _leaving_it_open(message)
    is_own = message.question.kind is AnswerKind.OWN
    if attempts == 1 and not is_own and reading.problem != "only_yes" and _is_bare_yes(message):
        reading = Reading(problem="bare_yes")
    says = [Say(f"invalid_{reading.problem}", reading.values)]
    if attempts % 3 == 2:
        own = message.question.own
        says.append(Say(f"example_{message.question.sentences}", gaps(own) if own else {}))
    if attempts % 3 == 0:
        says = [Say("offer_person")]
    asked = message.draft.asking(message.question.key)
    asked = as_typed(asked, CAR_ASKED) if reading.problem == CAR_NOT_SAID else asked
    return Step(replace(asked, failed_attempts=attempts), tuple(says))


def _told_instead(message: Message, told: Step) -> Step:
    """The open question after something else was told; who twice names no number has none."""
    if told.draft.failed_attempts < _TWICE:
        return told
    if _left_open(message):
        left = _leaving_it_open(message.to(told.draft))
        return replace(left, says=(*told.says, *left.says))
    own = message.question.own
    example = Say(f"example_{message.question.sentences}", gaps(own) if own else {})
    return (
        replace(told, says=(*told.says, example)) if told.draft.failed_attempts == _TWICE else told
    )


_TWICE = 2


def _left_open(message: Message) -> bool:
    """Whether a number is asked for again from who typed none; a bare yes is no word on it."""
    numbered = any(map(str.isdigit, message.heard.text))
    return message.question == REGISTRATION and not numbered and not _is_bare_yes(message)


def _leaving_it_open(message: Message) -> Step:
    """A recruiter can ask for it: not everybody is on a register."""
    reading = Reading(OPEN_ANSWERS[REGISTRATION.key], message.heard.text)
    return message.next(message.saved(REGISTRATION, reading), Say("registration_left_open"))


def no_such_day(message: Message) -> Step | None:
    """ "31 February?" where a day is asked for, which no calendar has; None for anything else."""
    heard, asked = message.heard, message.question.kind is AnswerKind.NOTICE
    if not asked or heard.is_button or len(heard.text.split()) > _BRIEF:
        return None
    reading = read_answer(message.question, heard)
    return _failed(message, reading) if reading.problem == "date_no_such_date" else None


def unfit(message: Message) -> Step:
    """What fits the open question in no way: asked again, and taken when it is said once more."""
    words, kind = message.heard.text.strip(), message.question.kind
    problem = f"{kind.value}_unclear"
    same = message.draft.failed_attempts > 0 and says_nothing_else(message.question, message.heard)
    if same:
        return message.next(message.saved(message.question, Reading(words, words)))
    return _failed(message, Reading(problem=problem))


def is_brief(heard: Heard) -> bool:
    """Whether a message is a bare yes, no, courtesy or choice, which `reply` knows to take."""
    few = len(heard.text.split()) <= _BARE
    said = says_yes(heard.text) or has_none(heard.text) or bool(bare_answer(heard.text))
    return heard.intent == "unsure" or is_bare_no(heard.text) or (few and said)


def _is_bare_yes(message: Message) -> bool:
    """ "Yes", to "ready to go on?" perhaps: a good will, and no answer yet."""
    text = message.heard.text
    return (says_yes(text) and len(text.split()) <= _BARE) or is_courtesy(text)


def _decide(message: Message) -> Step:
    heard = message.heard
    if is_masked(heard.text):
        # Something told that had to be taken out decides nothing.
        return message.next(message.draft)
    if says_clearly_no(heard.text) or (heard.is_button and heard.intent == "deny"):
        return _refused(message)
    beside = not heard.is_button and _is_of_work(heard.text)
    said_yes = heard.intent == "affirm" or says_yes(heard.text) or _passes_on(message)
    if not beside and said_yes:
        return agreed(message)
    return _failed(message, Reading(problem=message.question.key))


def _is_of_work(text: str) -> bool:
    return tells_of_work_only(text) or tells_of_work(text)


def _passes_on(message: Message) -> bool:
    """ "Please pass it on to whoever deals with it", once it is asked whether to send it."""
    asked_to_send = message.question in {REVIEW, SEND} and not message.heard.is_button
    return asked_to_send and wants_it_sent(message.heard.text)


def agreed(message: Message) -> Step:
    """What a yes to the permission or to the review does."""
    draft, said = message.draft, message.setting.wording
    if message.question.kind is AnswerKind.REVIEW:
        return Step(draft, submit=True)
    given = Consent(said.purpose, said.version, said.text, message.heard.at, draft.vacancy_ref)
    permitted = replace(draft, consents=(*draft.consents, given))
    return message.next(permitted) if message.question == CONSENT else Step(permitted, submit=True)


def _refused(message: Message) -> Step:
    if message.question == REVIEW:
        return Step(message.draft.asking(CHANGE))
    return Step(message.draft.asking(message.question.key), (Say("consent_refused"),))
