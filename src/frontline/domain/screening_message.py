"""One message against one draft, and how what it says is saved."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from frontline.domain.application_draft import Draft
from frontline.domain.enquiry_facts import SHORT_ENQUIRIES, enquiry_facts
from frontline.domain.handoff import Answer
from frontline.domain.heard import Heard, Reading
from frontline.domain.names import fuller_name
from frontline.domain.registers import body_of_profession
from frontline.domain.screening import (
    EMAIL,
    LIMIT,
    NAME,
    PHONE,
    PROFESSION,
    QUESTIONS,
    REGISTRATION,
    STAFF_START,
    AnswerKind,
    Plan,
    Question,
    next_question,
    own_question,
    plan_for,
)
from frontline.domain.screening_step import Say, Setting, Step
from frontline.domain.staff_wanted import is_vague
from frontline.domain.stated_facts import facts_besides

# Open questions that are not of the plan: "shall I stop?", "which answer?", "what instead?",
# "did you mean gmail.com?".
CANCEL, CHANGE, CHANGE_TO, CHECK_EMAIL = "cancel", "change", "change:", "check:email"
# "The role asks for that: put you forward anyway?", with the key of the answer behind the colon.
UNMET = "unmet:"


def open_question(draft: Draft, setting: Setting) -> Question:
    """The question of the plan that is or will be asked next."""
    return next_question(draft, plan_of(draft, setting))


def plan_of(draft: Draft, setting: Setting) -> Plan:
    """The questions of this draft in this setting."""
    return plan_for(draft, setting.registration, setting.own)


def question_named(key: str, setting: Setting) -> Question:
    """The question with this key, a standard one or one of the role's own."""
    own = {asked.key: asked for asked in (LIMIT, *map(own_question, setting.own))}
    # A question that the role asks no more keeps its answer, as the words they are.
    return own.get(key) or QUESTIONS.get(key) or Question(key, "Answer", AnswerKind.TEXT)


@dataclass(frozen=True)
class Message:
    """What was heard while `draft` was open; every method gives a new draft or a step."""

    draft: Draft
    setting: Setting
    heard: Heard
    # Whether it began with "like I said".
    reminded: bool = False

    @property
    def question(self) -> Question:
        """The question of the plan the message may answer."""
        return open_question(self.draft, self.setting)

    def labels_open(self) -> str:
        """What is still to be asked before the permission, by the names of the review."""
        plan, draft = plan_of(self.draft, self.setting), self.draft
        asked = (q for q in plan if q.kind not in {AnswerKind.CONSENT, AnswerKind.REVIEW})
        settled = {*draft.skipped, *(answer.question for answer in draft.answers)}
        return ", ".join(question.label for question in asked if question.key not in settled)

    @property
    def register(self) -> str | None:
        """The register a number is expected of: the role's own, or that of the profession."""
        told = self.draft.answer_to(PROFESSION.key)
        body = body_of_profession(told.words) if told else None
        return self.setting.register or (body.value if body else None)

    def to(self, draft: Draft) -> Message:
        """The same message, heard while this draft was open."""
        return replace(self, draft=draft)

    def hearing(self, heard: Heard) -> Message:
        """Another message, heard while the same draft was open."""
        return replace(self, heard=heard)

    def facts_saved(self, only: Collection[str] = QUESTIONS) -> Draft:
        """Facts of the message fill what the plan still asks; saved answers stay as they are."""
        draft = self.draft
        asked = {question.key for question in plan_of(draft, self.setting)}
        if PHONE.key in asked:
            asked.add(EMAIL.key)
        if PROFESSION.key in asked:
            # A number is noted also where the role asks for none.
            asked.add(REGISTRATION.key)
        for key, reading in self.facts().items():
            if key in asked and key in only and draft.answer_to(key) is None:
                draft = draft.with_answer(self.saying(QUESTIONS[key], reading))
        return self._with_fuller_name(self._with_better_start(draft))

    def _with_fuller_name(self, draft: Draft) -> Draft:
        """ "Raj Patel, theatre manager" after "Raj" completes the name of a short enquiry."""
        before = draft.answer_to(NAME.key)
        if before is None or draft.kind not in SHORT_ENQUIRIES:
            return draft
        fuller = fuller_name(before.value, self.heard.text)
        return draft.with_answer(self.saying(NAME, Reading(fuller, fuller))) if fuller else draft

    def _with_better_start(self, draft: Draft) -> Draft:
        """A day takes the place of "as soon as possible", which is no more than a wish."""
        before, told = draft.answer_to(STAFF_START.key), self.facts().get(STAFF_START.key)
        if before is None or told is None or not is_vague(before.words) or is_vague(told.words):
            return draft
        return draft.with_answer(self.saying(STAFF_START, told))

    def facts(self) -> Mapping[str, Reading]:
        """The facts of the message, by the key of the question each of them answers."""
        if self.draft.kind in SHORT_ENQUIRIES:
            return enquiry_facts(self.draft, self.heard)
        return facts_besides(self.draft.open_question, self.heard)

    def saved(self, question: Question, reading: Reading) -> Draft:
        """The draft with this answer."""
        before = self.draft.answer_to(question.key)
        draft = self.draft.with_answer(self.saying(question, reading))
        another = question == EMAIL and before and before.value != reading.value
        return _doubted_anew(draft) if another else draft

    def saying(self, question: Question, reading: Reading) -> Answer:
        """The answer as it is kept: the words, what they mean, and where they were said."""
        heard, words, value = self.heard, reading.words, reading.value
        return Answer(question.key, question.label, words, value, heard.at, heard.message_id)

    def asking_next(self, draft: Draft) -> Draft:
        """This draft with its next question open; a doubtful address is asked about first."""
        doubted = CHECK_EMAIL not in draft.skipped and self.address_meant(draft)
        return draft.asking(CHECK_EMAIL) if doubted else self.asking_of_plan(draft)

    def asking_of_plan(self, draft: Draft) -> Draft:
        """This draft with the next question of its plan open, whatever is in doubt."""
        return draft.asking(open_question(draft, self.setting).key)

    def address_meant(self, draft: Draft) -> str | None:
        """The address likelier than the one given, which is saved as typed; None for a good one."""
        given = draft.answer_to(EMAIL.key)
        return self.heard.contacts.email_meant(given.value) if given else None

    def next(self, draft: Draft, *says: Say) -> Step:
        """On to the next question."""
        return Step(self.asking_next(draft), says)


def as_typed(draft: Draft) -> Draft:
    """The draft with its address kept as typed: the doubt about it is settled."""
    return replace(draft, skipped=(*draft.skipped, CHECK_EMAIL))


def _doubted_anew(draft: Draft) -> Draft:
    kept = tuple(key for key in draft.skipped if key != CHECK_EMAIL)
    return replace(draft, skipped=kept)
