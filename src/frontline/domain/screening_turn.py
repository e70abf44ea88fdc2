"""One message of a person being screened, and what becomes of their draft: a pure state machine.

Whatever is said, an answer once saved is never lost and never moves to another question; only the
person's own correction changes it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from frontline.domain.answers import (
    Heard,
    Reading,
    answers_as_text,
    comes_later,
    facts_besides,
    facts_in,
    read_answer,
    says_more_than_facts,
    shown,
    surely_answers,
)
from frontline.domain.application_draft import Draft, DraftState
from frontline.domain.corrections import (
    field_meant,
    last_answer_meant,
    names_another_field,
    new_value,
)
from frontline.domain.handoff import Answer, Consent
from frontline.domain.interruptions import asks_for_more, interrupts
from frontline.domain.right_to_work import RightToWork
from frontline.domain.screening import (
    CONSENT,
    EMAIL,
    NAME,
    PHONE,
    QUESTIONS,
    REGISTRATION,
    REVIEW,
    RIGHT_TO_WORK,
    SEND,
    AnswerKind,
    Question,
    next_question,
    plan_for,
)
from frontline.domain.screening_step import Say, Setting, Step
from frontline.domain.turn_taking import (
    asks_why,
    declines_to_say,
    has_none,
    is_bare_no,
    is_question,
    is_request,
    says_no,
    says_yes,
    sounds_like_a_correction,
)

# Open questions that are not of the plan: "shall I stop?", "which answer?", "what instead?",
# "did you mean gmail.com?".
CANCEL, CHANGE, CHANGE_TO, CHECK_EMAIL = "cancel", "change", "change:", "check:email"
_YES_OR_NO = {AnswerKind.CONSENT, AnswerKind.REVIEW}
# What a skipped question that may not stay empty is answered with. Neither is a knock-out.
_OPEN_ANSWERS = {
    RIGHT_TO_WORK.key: RightToWork.PREFER_TO_DISCUSS.value,
    REGISTRATION.key: "not_given",
}
# What stays true of a person whatever they were talking about when they said it.
_SAID_IN_PASSING = frozenset(question.key for question in (NAME, EMAIL, PHONE, REGISTRATION))
_FREE_WORDS = {AnswerKind.TEXT, AnswerKind.EXPERIENCE}
# A message this short with a fact of another question in it is about that fact alone.
_SHORT = 60
_SURE = 0.5


def open_question(draft: Draft, setting: Setting) -> Question:
    """The question of the plan that is or will be asked next."""
    return next_question(draft, plan_for(draft, setting.registration))


def harvest(draft: Draft, setting: Setting, heard: Heard) -> Draft:
    """The draft with every fact of the opening message saved, and its first question open."""
    turn = _Turn(draft, setting, heard)
    return turn.asking_next(turn.with_new_facts())


def remember(draft: Draft, setting: Setting, earlier: Sequence[Heard]) -> Draft:
    """The draft with what earlier messages said of the person in passing; the latest counts."""
    for heard in reversed(earlier):
        draft = _Turn(draft, setting, heard).with_new_facts(_SAID_IN_PASSING)
    return draft


def take(draft: Draft, setting: Setting, heard: Heard) -> Step:
    """What this message does to an open draft."""
    return _Turn(draft, setting, heard).step()


class _Turn:
    """One message against one draft; every method returns a new draft or a step."""

    def __init__(self, draft: Draft, setting: Setting, heard: Heard) -> None:
        self._draft = draft
        self._setting = setting
        self._heard = heard
        self._question = open_question(draft, setting)

    def step(self) -> Step:
        opened = self._draft.open_question or ""
        if opened == CANCEL:
            return self._confirm_cancel()
        if opened == CHECK_EMAIL:
            return self._check_email()
        if opened.startswith(CHANGE):
            return self._change(opened.partition(":")[2])
        richer = self.with_new_facts()
        if self._wants_to_correct():
            return _Turn(richer, self._setting, self._heard)._correct()
        return self._control(richer) or self._answer_or_interruption(richer)

    def _control(self, richer: Draft) -> Step | None:
        """What the person asks of the screening itself, once facts in the message are saved."""
        sure = surely_answers(self._question, self._heard)
        if asks_why(self._heard.text) or (self._heard.intent == "why_ask" and not sure):
            return self._next(richer, Say(f"why_{self._question.key}"))
        if self._puts_it_off():
            return _Turn(richer, self._setting, self._heard)._skip()
        act = _CONTROLS.get(self._heard.intent)
        if not act or self._heard.confidence < _SURE or sure:
            return None
        if act in _NOT_IN_QUESTIONS and self._only_asks():
            return None
        if act is _Turn._skip and self._says_what_was_asked(richer):
            return None
        return act(_Turn(richer, self._setting, self._heard))

    def _puts_it_off(self) -> bool:
        declined = declines_to_say(self._heard.text) and self._question.kind is not AnswerKind.STORY
        return declined or comes_later(self._question, self._heard)

    def _says_what_was_asked(self, richer: Draft) -> bool:
        """ "I have no PIN yet" is an answer, however much it sounds like a skip."""
        if richer.answer_to(self._question.key):
            return True
        shaped = self._question.kind in {AnswerKind.REGISTRATION, AnswerKind.NOTICE}
        return shaped and not read_answer(self._question, self._heard).problem

    def _only_asks(self) -> bool:
        return is_question(self._heard.text) and not is_request(self._heard.text)

    def _answer_or_interruption(self, richer: Draft) -> Step:
        if richer.answer_to(self._question.key):
            more = asks_for_more(self._question, self._heard)
            return replace(self._next(richer), also_elsewhere=more)
        new_facts = richer != self._draft
        if interrupts(self._question, self._heard):
            return replace(self._next(richer), claimed=new_facts, also_elsewhere=new_facts)
        if new_facts and self._only_other_facts():
            return self._noted(richer)
        return _Turn(richer, self._setting, self._heard)._answer()

    def _noted(self, richer: Draft) -> Step:
        """Other facts are saved; an address instead of a number is a way to be reached too."""
        instead = self._question == PHONE and EMAIL.key not in _answered(self._draft)
        if instead and EMAIL.key in _answered(richer):
            richer = replace(richer, skipped=(*richer.skipped, PHONE.key))
        return self._next(richer, Say("noted_thanks"))

    def _only_other_facts(self) -> bool:
        """Whether a message with facts of other questions says nothing to the open one."""
        if self._question.kind in _FREE_WORDS:
            return len(self._heard.text) <= _SHORT
        if self._question.kind is AnswerKind.STORY:
            return not says_more_than_facts(self._heard)
        asked = self._question.kind not in _YES_OR_NO
        return asked and bool(read_answer(self._question, self._heard).problem)

    # --- saving -------------------------------------------------------------------

    def with_new_facts(self, only: Collection[str] = QUESTIONS) -> Draft:
        """Facts of the message fill what the plan still asks; saved answers stay as they are."""
        draft = self._draft
        asked = {question.key for question in plan_for(draft, self._setting.registration)}
        if PHONE.key in asked:
            asked.add(EMAIL.key)
        for key, reading in facts_besides(draft.open_question, self._heard).items():
            if key in asked and key in only and draft.answer_to(key) is None:
                draft = draft.with_answer(self._saying(QUESTIONS[key], reading))
        return draft

    def _saying(self, question: Question, reading: Reading) -> Answer:
        heard, words, value = self._heard, reading.words, reading.value
        return Answer(question.key, question.label, words, value, heard.at, heard.message_id)

    def asking_next(self, draft: Draft) -> Draft:
        return draft.asking(open_question(draft, self._setting).key)

    def _next(self, draft: Draft, *says: Say) -> Step:
        asked = draft.asking(CHECK_EMAIL) if self._is_slip(draft) else self.asking_next(draft)
        return Step(asked, says)

    def _is_slip(self, draft: Draft) -> bool:
        """Whether the address just given is likelier another one; it is saved as typed."""
        address, before = draft.answer_to(EMAIL.key), self._draft.answer_to(EMAIL.key)
        return bool(
            address and address != before and self._heard.contacts.email_meant(address.value)
        )

    def _answer(self) -> Step:
        if self._question.kind in _YES_OR_NO:
            return self._decide()
        if not self._question.required and self._declines():
            return self._skip()
        reading = read_answer(self._question, self._heard, self._setting.register)
        insisted = reading.value and self._draft.failed_attempts
        if reading.problem and not insisted:
            return self._failed(reading)
        return self._next(self._draft.with_answer(self._saying(self._question, reading)))

    def _check_email(self) -> Step:
        """The answer to "did you mean …?": yes puts it right, anything else leaves it as typed."""
        saved, heard, asked = self._draft.answer_to(EMAIL.key), self._heard, self._draft
        meant = heard.contacts.email_meant(saved.value) if saved else None
        if meant and (heard.intent == "affirm" or says_yes(heard.text)):
            changed = asked.with_answer(self._saying(EMAIL, Reading(meant, meant)))
            return Step(self.asking_next(changed))
        carried_on = self.asking_next(asked)
        if heard.intent == "deny" or is_bare_no(heard.text):
            return Step(carried_on)
        return take(carried_on, self._setting, heard)

    def _declines(self) -> bool:
        """A bare no skips what may be skipped; not knowing does too, unless that is an answer."""
        unsure = self._heard.intent == "unsure" and self._question.kind is not AnswerKind.NOTICE
        return unsure or is_bare_no(self._heard.text) or has_none(self._heard.text)

    def _failed(self, reading: Reading) -> Step:
        """What was wrong; the second time with an example, the third with a person to turn to."""
        attempts = self._draft.failed_attempts + 1
        says = [Say(f"invalid_{reading.problem}", reading.values)]
        if attempts % 3 == 2:
            says.append(Say(f"example_{self._question.key}"))
        if attempts % 3 == 0:
            says = [Say("offer_person")]
        asked = self._draft.asking(self._question.key)
        return Step(replace(asked, failed_attempts=attempts), tuple(says))

    # --- permission and sending ---------------------------------------------------

    def _decide(self) -> Step:
        if self._heard.intent == "affirm" or says_yes(self._heard.text):
            return self._agreed()
        if self._heard.intent == "deny" or says_no(self._heard.text):
            return self._refused()
        return self._failed(Reading(problem=self._question.key))

    def _agreed(self) -> Step:
        if self._question.kind is AnswerKind.REVIEW:
            return Step(self._draft, submit=True)
        said, draft = self._setting.wording, self._draft
        given = Consent(said.purpose, said.version, said.text, self._heard.at, draft.vacancy_ref)
        agreed = replace(draft, consents=(*draft.consents, given))
        return self._next(agreed) if self._question == CONSENT else Step(agreed, submit=True)

    def _refused(self) -> Step:
        if self._question == REVIEW:
            return Step(self._draft.asking(CHANGE))
        return Step(self._draft.asking(self._question.key), (Say("consent_refused"),))

    # --- corrections --------------------------------------------------------------

    def _wants_to_correct(self) -> bool:
        heard, story = self._heard, self._question.kind is AnswerKind.STORY
        if not self._draft.answers or self._only_asks():
            return False
        if heard.intent == "correct":
            elsewhere = not heard.is_button and names_another_field(self._draft, heard)
            return not elsewhere and (not story or heard.confidence >= _SURE)
        if story or field_meant(self._draft, heard) is None:
            return False
        return sounds_like_a_correction(heard.text) or self._contradicts() or self._amends()

    def _contradicts(self) -> bool:
        """A second address or number is a change: nobody mentions another one by the way."""
        stated = facts_in(self._heard)
        given = (self._draft.answer_to(key) for key in ("email", "phone", "registration"))
        return any(
            a and a.question in stated and stated[a.question].value != a.value for a in given
        )

    def _amends(self) -> bool:
        """Once everything has been asked, whatever is said about an answer changes it."""
        decided = says_yes(self._heard.text) or says_no(self._heard.text)
        return self._question.kind in _YES_OR_NO and self._heard.intent == "inform" and not decided

    def _correct(self) -> Step:
        key = field_meant(self._draft, self._heard)
        if key is None and self._answers_open_question():
            return self._answer()
        key = key or last_answer_meant(self._draft, self._heard)
        if key is None:
            return Step(self._draft.asking(CHANGE))
        reading = None if self._heard.is_button else new_value(self._draft, key, self._heard)
        if reading is None:
            return Step(self._draft.asking(CHANGE_TO + key))
        return self._changed(key, reading)

    def _answers_open_question(self) -> bool:
        """Whether "actually, four weeks" is simply the answer to the question that is open."""
        if self._question.kind in _YES_OR_NO or interrupts(self._question, self._heard):
            return False
        if surely_answers(self._question, self._heard):
            return True
        reading = read_answer(self._question, self._heard)
        return not reading.problem and reading.value != reading.words

    def _changed(self, key: str, reading: Reading) -> Step:
        question = QUESTIONS[key]
        if reading.problem:
            kept = Say("kept_answer", {"label": question.label, "answer": _shown(self._draft, key)})
            return self._next(self._draft, Say(f"invalid_{reading.problem}", reading.values), kept)
        changed = self._draft.with_answer(self._saying(question, reading))
        told = {"label": question.label, "answer": _shown(changed, key)}
        return self._next(changed, Say("changed", told))

    def _change(self, key: str) -> Step:
        """An answer to "which answer?" or, when `key` names it, to "what should it be?"."""
        heard = self._heard
        if heard.intent in {"deny", "cancel"} or is_bare_no(heard.text):
            return self._next(self._draft)
        if key and interrupts(QUESTIONS[key], heard):
            return Step(self._draft, claimed=False)
        if key:
            return self._changed(key, read_answer(QUESTIONS[key], heard))
        named = field_meant(self._draft, heard)
        if named:
            return self._correct()
        return take(self.asking_next(self._draft), self._setting, heard)

    # --- control ------------------------------------------------------------------

    def _confirm_cancel(self) -> Step:
        if self._heard.intent in {"affirm", "cancel"} or says_yes(self._heard.text):
            return Step(replace(self._draft, state=DraftState.CANCELLED), (Say("cancelled"),))
        carried_on = self.asking_next(self._draft)
        if self._heard.intent == "deny" or says_no(self._heard.text):
            return Step(carried_on, (Say("carry_on"),))
        return take(carried_on, self._setting, self._heard)

    def _ask_to_cancel(self) -> Step:
        return Step(self._draft.asking(CANCEL))

    def _pause(self) -> Step:
        return Step(replace(self._draft, state=DraftState.PAUSED), (Say("paused"),))

    def _skip(self) -> Step:
        key = self._question.key
        if self._question.required and key not in _OPEN_ANSWERS:
            asked = self._draft.asking(key)
            return Step(asked, (Say("cannot_skip", {"label": self._question.label}),))
        if key in _OPEN_ANSWERS:
            reading = Reading(_OPEN_ANSWERS[key], self._heard.text or "Skip")
            return self._next(self._draft.with_answer(self._saying(self._question, reading)))
        return self._next(replace(self._draft, skipped=(*self._draft.skipped, key)))

    def _review(self) -> Step:
        if self._question in {REVIEW, SEND}:
            return self._ask_again()
        noted = Say("noted", {"answers": answers_as_text(self._draft.answers)})
        return self._next(self._draft, noted if self._draft.answers else Say("noted_none"))

    def _ask_again(self) -> Step:
        return self._next(self._draft)


_CONTROLS: Mapping[str, Callable[[_Turn], Step]] = {
    "cancel": _Turn._ask_to_cancel,
    "pause": _Turn._pause,
    "skip": _Turn._skip,
    "review_answers": _Turn._review,
    "repeat_that": _Turn._ask_again,
    "resume": _Turn._ask_again,
}
# "Must I stop work in April?" and "what happens if I skip it?" want an answer, not the deed.
_NOT_IN_QUESTIONS = {_Turn._ask_to_cancel, _Turn._skip}


def _answered(draft: Draft) -> set[str]:
    return {answer.question for answer in draft.answers}


def _shown(draft: Draft, key: str) -> str:
    answer = draft.answer_to(key)
    return shown(answer) if answer else ""
