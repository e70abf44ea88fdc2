"""Which questions are asked for each kind of enquiry, in which order.

Nothing here may ask about health, disability, sickness absence, pregnancy, age, convictions or
nationality, nor for documents, share codes or National Insurance numbers: Equality Act 2010 s.60,
Rehabilitation of Offenders Act 1974 and data minimisation. A recruiter asks for what the law needs
later, in person, the same way for everyone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from frontline.domain.application_draft import Draft, Purpose, SelfService
from frontline.domain.handoff import CaseKind
from frontline.domain.registers import has_no_register
from frontline.domain.vacancy import RegistrationNeed
from frontline.domain.vacancy_question import STANDARD_KINDS, QuestionKind, VacancyQuestion


class AnswerKind(str, Enum):
    """How an answer is read. A text is a short phrase; a story may be anything at any length."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    PROFESSION = "profession"
    TEXT = "text"
    STORY = "story"
    REGISTRATION = "registration"
    RIGHT_TO_WORK = "right_to_work"
    EXPERIENCE = "experience"
    NOTICE = "notice"
    CALL_TIME = "call_time"
    CONSENT = "consent"
    REVIEW = "review"
    OWN = "own"


@dataclass(frozen=True)
class Question:
    """One question. `label` names its answer in a review and in the handoff.

    The words asked are the responses `utter_screening_ask_<key>` and, for "why do you ask",
    `utter_screening_why_<key>`. An answer that is not `required` may be skipped. `own` is the
    vacancy's question behind it, where it is one of a vacancy's own; its words are its own too.
    """

    key: str
    label: str
    kind: AnswerKind
    required: bool = True
    own: VacancyQuestion | None = None
    # What is not asked is taken where it is told, and can be put right like any answer.
    asked: bool = True

    @property
    def sentences(self) -> str:
        """The end of the names of the responses about this question."""
        return f"own_{self.own.kind.value}" if self.own else self.key


NAME = Question("name", "Name", AnswerKind.NAME)
EMAIL = Question("email", "E-mail", AnswerKind.EMAIL)
PHONE = Question("phone", "Phone", AnswerKind.PHONE, required=False)
PROFESSION = Question("profession", "Profession", AnswerKind.PROFESSION)
REGISTRATION = Question("registration", "Professional registration", AnswerKind.REGISTRATION)
RIGHT_TO_WORK = Question("right_to_work", "Right to work in the UK", AnswerKind.RIGHT_TO_WORK)
EXPERIENCE = Question("experience", "Experience", AnswerKind.EXPERIENCE, required=False)
NOTICE = Question("notice", "Notice or earliest start", AnswerKind.NOTICE, required=False)
ORGANISATION = Question("organisation", "Organisation", AnswerKind.TEXT)
NEEDS = Question("needs", "Staff needed", AnswerKind.STORY)
# What an employer's request leaves open is asked; what it says is not asked again.
STAFF_PLACE = Question("staff_place", "Where", AnswerKind.TEXT, required=False)
STAFF_START = Question("staff_start", "From when", AnswerKind.TEXT, required=False)
STAFF_CONTRACT = Question(
    "staff_contract", "Contract", AnswerKind.TEXT, required=False, asked=False
)
WHEN = Question("when", "When to call", AnswerKind.CALL_TIME, required=False)
TOPIC = Question("topic", "What it is about", AnswerKind.STORY)
COMPLAINT = Question("complaint", "What happened", AnswerKind.STORY)
# Conduct of Employment Agencies Regulations 2003: an agency must know that the person is willing
# to take this very post before it puts them forward, so consent is asked for each role.
CONSENT = Question("consent", "Permission", AnswerKind.CONSENT)
REVIEW = Question("review", "Check and send", AnswerKind.REVIEW)
# Short enquiries give permission and send in one step.
SEND = Question("send", "Permission and send", AnswerKind.CONSENT)
SUBSCRIBE = Question("subscribe", "Permission", AnswerKind.CONSENT)

# Never asked: what somebody who gives permission wants left out of it.
LIMIT = Question("limit", "Limit on the permission", AnswerKind.STORY, required=False)
# Nor this: what somebody asks to be passed on, such as when they may be rung.
NOTE = Question("note", "For the recruiter", AnswerKind.STORY, required=False)

# Part of the reason of an employer's enquiry that asks to be called.
ASKS_FOR_A_CALL = "asks for a call"

_ASKED = (
    NAME, EMAIL, PHONE, PROFESSION, REGISTRATION, RIGHT_TO_WORK, EXPERIENCE, NOTICE, ORGANISATION,
    NEEDS, STAFF_PLACE, STAFF_START, STAFF_CONTRACT, WHEN, TOPIC, COMPLAINT, CONSENT, REVIEW, SEND,
    SUBSCRIBE,
)  # fmt: skip
QUESTIONS = {question.key: question for question in _ASKED}

Plan = tuple[Question, ...]


def own_question(question: VacancyQuestion) -> Question:
    """A vacancy's own question as one of the screening. A short text is read as any text."""
    is_text = question.kind is QuestionKind.SHORT_TEXT
    kind = AnswerKind.TEXT if is_text else AnswerKind.OWN
    return Question(f"own_{question.key}", question.label, kind, question.required, question)


def plan_for(
    draft: Draft,
    registration: RegistrationNeed = RegistrationNeed.DESIRABLE,
    own: Sequence[VacancyQuestion] = (),
) -> Plan:
    """The questions of this draft in order.

    `registration` is the need of the role applied for, `own` are the questions it asks besides.
    """
    if draft.kind in _REACHED_EITHER_WAY:
        of_a_role = draft.kind is CaseKind.APPLICATION
        needed = registration if of_a_role else _register_of(draft)
        return _reachable(draft, _candidate(needed, own if of_a_role else ()))
    if draft.kind in _ALWAYS_THE_SAME:
        return _reachable(draft, _ALWAYS_THE_SAME[draft.kind])
    if draft.kind is CaseKind.EMPLOYER_ENQUIRY:
        return _employer(draft)
    if draft.kind is CaseKind.CALL_BACK:
        when = (WHEN,) if asks_when_to_call(draft) else ()
        return (NAME, PHONE, *_other_way_to_reach(draft), *when, TOPIC, SEND)
    if draft.kind is CaseKind.CONCERN:
        # What happened is not asked again: recruiters read it in the talk.
        return (NAME, PHONE, *_other_way_to_reach(draft), SEND)
    return (COMPLAINT, NAME, PHONE, *_other_way_to_reach(draft), SEND)


def _register_of(draft: Draft) -> RegistrationNeed:
    """Where no role says whether a register matters, the work people do says it."""
    work = draft.answer_to(PROFESSION.key)
    told = draft.answer_to(REGISTRATION.key) is not None
    unregistered = work is not None and not told and has_no_register(work.words)
    return RegistrationNeed.NOT_NEEDED if unregistered else RegistrationNeed.DESIRABLE


def may_be_called_instead(draft: Draft) -> bool:
    """Whether somebody without e-mail can go on: a recruiter calls, where there is a number."""
    return draft.kind in _REACHED_EITHER_WAY and PHONE.key not in draft.skipped


def _reachable(draft: Draft, plan: Plan) -> Plan:
    """The plan where a number is a must for whoever gives no address: one way has to be left."""
    if EMAIL.key not in draft.skipped or draft.kind not in _REACHED_EITHER_WAY:
        return plan
    must = replace(PHONE, required=True)
    return tuple(must if question == PHONE else question for question in plan)


_REACHED_EITHER_WAY = {CaseKind.APPLICATION, CaseKind.REGISTRATION}


def _candidate(registration: RegistrationNeed, own: Sequence[VacancyQuestion] = ()) -> Plan:
    asked = {question.kind for question in own}
    needed = registration is not RegistrationNeed.NOT_NEEDED or QuestionKind.REGISTRATION in asked
    known = (NAME, EMAIL, PHONE, PROFESSION, *((REGISTRATION,) if needed else ()))
    besides = (own_question(each) for each in own if each.kind not in STANDARD_KINDS)
    return (*known, RIGHT_TO_WORK, EXPERIENCE, NOTICE, *besides, CONSENT, REVIEW)


_STAFF = (NEEDS, STAFF_PLACE, STAFF_START, STAFF_CONTRACT)
_ALWAYS_THE_SAME: Mapping[Purpose, Plan] = {
    SelfService.JOB_ALERT: (EMAIL, SUBSCRIBE),
}


def _employer(draft: Draft) -> Plan:
    """Without an address a number is needed; a time is asked for where a call was asked for."""
    phone = replace(PHONE, required=True) if EMAIL.key in draft.skipped else PHONE
    when = (WHEN,) if asks_when_to_call(draft) else ()
    return (ORGANISATION, NAME, EMAIL, phone, *_STAFF, *when, SEND)


def asks_when_to_call(draft: Draft) -> bool:
    """Whether a recruiter is to call this person, who has not said that there is no phone."""
    if draft.kind is CaseKind.EMPLOYER_ENQUIRY:
        return ASKS_FOR_A_CALL in draft.reason
    return draft.kind is CaseKind.CALL_BACK and PHONE.key not in draft.skipped


def _other_way_to_reach(draft: Draft) -> Plan:
    """An e-mail address is asked for only when no number was given: one way to reach is enough."""
    given = {answer.question for answer in draft.answers}
    return (EMAIL,) if PHONE.key in draft.skipped or "email" in given else ()


def next_question(draft: Draft, plan: Plan) -> Question:
    """The first question neither answered nor skipped; the last one stays open until sent."""
    settled = {answer.question for answer in draft.answers} | set(draft.skipped)
    settled |= {CONSENT.key} if draft.consents else set()
    open_ones = (each for each in plan if each.asked and each.key not in settled)
    return next(open_ones, plan[-1])


def may_be_left_out(draft: Draft, plan: Plan) -> tuple[str, ...]:
    """The keys of all open questions, where none of them has to be answered; else none."""
    settled = {answer.question for answer in draft.answers} | set(draft.skipped)
    kinds = {AnswerKind.CONSENT, AnswerKind.REVIEW}
    left = [q for q in plan if q.asked and q.key not in settled and q.kind not in kinds]
    return tuple(q.key for q in left) if not any(q.required for q in left) else ()
