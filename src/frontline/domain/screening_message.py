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
    NOTE,
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
from frontline.domain.staff_start import is_vague
from frontline.domain.stated_facts import facts_besides
from frontline.domain.unneeded_words import without_family

# Open questions that are not of the plan: "shall I stop?", "which answer?", "what instead?",
# "did you mean gmail.com?".
CANCEL, CHANGE, CHANGE_TO, CHECK_EMAIL = "cancel", "change", "change:", "check:email"
# "Which register is that number with?"
CHECK_REGISTER = "check:registration"
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
    own = {asked.key: asked for asked in (LIMIT, NOTE, *map(own_question, setting.own))}
    # A question that the role asks no more keeps its answer, as the words they are.
    return own.get(key) or QUESTIONS.get(key) or Question(key, "Answer", AnswerKind.TEXT)


_DECIDING = {AnswerKind.CONSENT, AnswerKind.REVIEW}
# What is not asked of a candidate stays out of these, however it was told.
_IN_OWN_WORDS = {AnswerKind.EXPERIENCE, AnswerKind.NOTICE, AnswerKind.STORY}


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
        """What has to be answered before the permission, by the names of the review."""
        short = self.draft.kind in SHORT_ENQUIRIES
        return ", ".join(q.label for q in self._open_questions() if q.required or short)

    def labels_optional(self) -> str:
        """What is open and may be left out, by the names of the review."""
        return ", ".join(q.label for q in self._open_questions() if not q.required)

    def without_optional(self) -> Draft:
        """The draft with every open question left out that may be left out."""
        left = tuple(q.key for q in self._open_questions() if not q.required)
        return replace(self.draft, skipped=(*self.draft.skipped, *left))

    def _open_questions(self) -> list[Question]:
        draft = self.draft
        settled = {*draft.skipped, *(answer.question for answer in draft.answers)}
        plan = (q for q in plan_of(draft, self.setting) if q.asked and q.kind not in _DECIDING)
        return [question for question in plan if question.key not in settled]

    @property
    def register(self) -> str | None:
        """The register a number is expected of: that of the profession, or else the role's own."""
        told = self.draft.answer_to(PROFESSION.key)
        body = body_of_profession(told.words) if told else None
        return body.value if body else self.setting.register

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
        if self.draft.kind not in SHORT_ENQUIRIES and question.kind in _IN_OWN_WORDS:
            kept = without_family(words) or value
            value, words = (kept if value == words else value), kept
        return Answer(question.key, question.label, words, value, heard.at, heard.message_id)

    def asking_next(self, draft: Draft) -> Draft:
        """This draft with its next question open; a doubtful address is asked about first."""
        if CHECK_EMAIL not in draft.skipped and self.address_meant(draft):
            return draft.asking(CHECK_EMAIL)
        if CHECK_REGISTER not in draft.skipped and _is_of_no_register(draft):
            return draft.asking(CHECK_REGISTER)
        return self.asking_of_plan(draft)

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


def as_typed(draft: Draft, doubt: str = CHECK_EMAIL) -> Draft:
    """The draft with an answer kept as typed: the doubt about it is settled."""
    return replace(draft, skipped=(*draft.skipped, doubt))


def _is_of_no_register(draft: Draft) -> bool:
    """Whether a number was given, and nothing tells which register it is of."""
    given = draft.answer_to(REGISTRATION.key)
    return given is not None and any(map(str.isdigit, given.value)) and " " not in given.value


def _doubted_anew(draft: Draft) -> Draft:
    kept = tuple(key for key in draft.skipped if key != CHECK_EMAIL)
    return replace(draft, skipped=kept)
