"""Screening in conversation: begun, answered message by message, sent to a recruiter.

Every validated answer is saved in the turn that gave it, so a talk broken off loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from frontline.application.find_vacancies import describe
from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.application.prepare_case import prepare_case
from frontline.application.submission import SetsUpAlerts, SubmitsCases
from frontline.domain.answers import Heard, answers_as_text
from frontline.domain.application_draft import Draft, DraftState, Purpose, SelfService
from frontline.domain.contact_details import ContactRules
from frontline.domain.handoff import Answer, CaseKind
from frontline.domain.screening import EMAIL, NEEDS, TOPIC, AnswerKind, Question
from frontline.domain.screening_step import ConsentWording, Say, Setting, Step
from frontline.domain.screening_turn import (
    CHANGE,
    harvest,
    open_question,
    remember,
    take,
)
from frontline.domain.search import Criteria
from frontline.domain.vacancy import RegistrationNeed, Vacancy

# What stays true of a person from one enquiry to the next, and so is not asked twice.
_ABOUT_THE_PERSON = frozenset(
    ("name", "email", "phone", "profession", "registration", "right_to_work", "experience")
)
# The questions about one answer, which is named after a colon.
_ABOUT_AN_ANSWER = {CHANGE: "change_to", "check": "check_email"}
# Kinds of question whose answer is heard as a whole.
_WHOLE = {AnswerKind.STORY, AnswerKind.CONSENT, AnswerKind.REVIEW}
_UNFINISHED = {DraftState.OPEN, DraftState.PAUSED}


@dataclass(frozen=True)
class Started:
    """A draft now open.

    `known` lists what was said before and is taken over, for a check; `paused` is True when
    another enquiry was interrupted for this one and waits.
    """

    draft: Draft
    is_new: bool
    known: str = ""
    paused: bool = False


@dataclass(frozen=True)
class Outcome:
    """What one message did. `ended` is "sent", "cancelled" or "paused" when the talk is over.

    `paused_before` is True when another draft of the conversation waits to be carried on.
    """

    claimed: bool
    also_elsewhere: bool = False
    says: tuple[Say, ...] = ()
    ended: str | None = None
    kind: Purpose | None = None
    reference: str | None = None
    paused_before: bool = False


@dataclass(frozen=True)
class Asked:
    """The open question: the response `utter_screening_ask_<key>` with these values."""

    key: str
    values: Mapping[str, str]
    choices: tuple[tuple[str, str], ...] = ()


_NOT_OURS = Outcome(claimed=False)


class ScreenCandidate:
    """Asks what a recruiter needs to know, and takes the answers however they come."""

    def __init__(
        self,
        units: UnitsOfWork,
        clock: Clock,
        hand_over: SubmitsCases,
        alerts: SetsUpAlerts,
        wordings: Mapping[Purpose, ConsentWording],
        new_id: Callable[[], str],
        contacts: ContactRules,
    ) -> None:
        self._units = units
        self._clock = clock
        self._hand_over = hand_over
        self._alerts = alerts
        self._wordings = wordings
        self._new_id = new_id
        self._contacts = contacts

    def start(
        self,
        conversation_id: str,
        kind: Purpose,
        heard: Heard,
        vacancy_ref: str | None = None,
        reason: str = "",
        topic: str = "",
        earlier: Sequence[Heard] = (),
        criteria: Criteria | None = None,
    ) -> Started:
        """Open a draft and save what the opening message, and `earlier` ones, already say.

        The same enquiry begun again goes on where it was; another one is paused, never lost.
        `topic` is what a call-back is about, or which staff an employer needs, when that was said;
        `criteria` are what a job alert looks for.
        """
        heard = self._checked(heard)
        with self._units() as work:
            drafts = work.drafts.of_conversation(conversation_id)
            same = next((d for d in drafts if _is_same(d, kind, vacancy_ref)), None)
            others = [d for d in drafts if d.state is DraftState.OPEN and d is not same]
            for draft in others:
                work.drafts.save(replace(draft, state=DraftState.PAUSED))
            known = drafts[0] if drafts else None
            new = self._new(conversation_id, kind, vacancy_ref, reason, known)
            begun = replace(same or new, criteria=criteria)
            setting = self._setting(begun, self._vacancy(work, begun))
            begun = remember(begun, setting, [self._checked(each) for each in earlier])
            taken_over = "" if same else answers_as_text(begun.answers)
            about = NEEDS if kind is CaseKind.EMPLOYER_ENQUIRY else TOPIC
            if topic and begun.answer_to(about.key) is None:
                begun = begun.with_answer(_answer(about, topic, heard))
            begun = harvest(replace(begun, state=DraftState.OPEN), setting, heard)
            work.drafts.save(begun)
            work.commit()
        return Started(begun, is_new=same is None, known=taken_over, paused=bool(others))

    def _new(
        self,
        conversation_id: str,
        kind: Purpose,
        vacancy_ref: str | None,
        reason: str,
        known: Draft | None,
    ) -> Draft:
        told = known.answers if known else ()
        return Draft(
            id=self._new_id(),
            conversation_id=conversation_id,
            kind=kind,
            state=DraftState.OPEN,
            started_at=self._clock.now(),
            vacancy_ref=vacancy_ref,
            answers=tuple(answer for answer in told if answer.question in _ABOUT_THE_PERSON),
            reason=reason,
        )

    def take(self, conversation_id: str, heard: Heard) -> Outcome:
        """Give one message to the open draft; not claimed when there is none."""
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
            if draft is None:
                return _NOT_OURS
            vacancy = self._vacancy(work, draft)
            step = take(draft, self._setting(draft, vacancy), self._checked(heard))
            if not step.submit:
                work.drafts.save(step.draft)
                work.commit()
        return self._submit(step.draft, vacancy) if step.submit else _outcome(step)

    def _checked(self, heard: Heard) -> Heard:
        return replace(heard, contacts=self._contacts)

    def _submit(self, draft: Draft, vacancy: Vacancy | None) -> Outcome:
        if draft.kind is SelfService.JOB_ALERT:
            self._alerts.ask(draft)
            return self._sent(draft, {"email": _address(draft)})
        numbers = self._hand_over.new_numbers()
        self._hand_over.submit(prepare_case(draft, vacancy, numbers, self._clock.now()))
        return self._sent(replace(draft, case_id=numbers.id), {"reference": numbers.reference})

    def _sent(self, draft: Draft, told: Mapping[str, str]) -> Outcome:
        with self._units() as work:
            work.drafts.save(replace(draft, state=DraftState.SENT))
            drafts = work.drafts.of_conversation(draft.conversation_id)
            work.commit()
        return Outcome(
            claimed=True,
            says=(Say(f"sent_{draft.kind.value}", told),),
            ended="sent",
            kind=draft.kind,
            reference=told.get("reference"),
            paused_before=any(each.state is DraftState.PAUSED for each in drafts),
        )

    def question(self, conversation_id: str) -> Asked | None:
        """The question now open, to be asked; None when nothing is being filled in."""
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
            if draft is None:
                return None
            vacancy = self._vacancy(work, draft)
        asked = _asked(draft, self._setting(draft, vacancy), vacancy)
        return replace(asked, values={**asked.values, "meant": self._address_meant(draft)})

    def _address_meant(self, draft: Draft) -> str:
        """The address likelier than the one given, for "did you mean …?"; empty for a good one."""
        given = draft.answer_to(EMAIL.key)
        return (self._contacts.email_meant(given.value) if given else None) or ""

    def resume(self, conversation_id: str) -> Draft | None:
        """Open the newest paused draft again, unless one is open already; None without either."""
        with self._units() as work:
            drafts = work.drafts.of_conversation(conversation_id)
            waiting = [d for d in drafts if d.state is DraftState.OPEN]
            waiting += [d for d in drafts if d.state is DraftState.PAUSED]
            if not waiting:
                return None
            opened = replace(waiting[0], state=DraftState.OPEN)
            work.drafts.save(opened)
            work.commit()
        return opened

    def takes_in_parts(self, conversation_id: str) -> bool:
        """Whether an answer may be taken apart from a question that follows it.

        Not while somebody tells a story, which holds questions, nor where they agree: "yes, but who
        sees it?" is no agreement yet.
        """
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
            if draft is None:
                return False
            vacancy = self._vacancy(work, draft)
        return open_question(draft, self._setting(draft, vacancy)).kind not in _WHOLE

    def set_aside(self, conversation_id: str) -> None:
        """Pause what is being filled in, if anything is."""
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
            if draft:
                work.drafts.save(replace(draft, state=DraftState.PAUSED))
                work.commit()

    def is_unfinished(self, conversation_id: str) -> bool:
        """Whether an enquiry, open or set aside, waits to be carried on."""
        return self._unfinished(conversation_id) is not None

    def answers_waiting(self, conversation_id: str) -> str:
        """The answers of the newest enquiry that waits, one to a line; empty without any."""
        draft = self._unfinished(conversation_id)
        return answers_as_text(draft.answers) if draft else ""

    def _unfinished(self, conversation_id: str) -> Draft | None:
        with self._units() as work:
            drafts = work.drafts.of_conversation(conversation_id)
        return next((draft for draft in drafts if draft.state in _UNFINISHED), None)

    def _setting(self, draft: Draft, vacancy: Vacancy | None) -> Setting:
        need = vacancy.registration if vacancy else RegistrationNeed.DESIRABLE
        wording = _filled_in(self._wordings[draft.kind], vacancy, draft.criteria)
        return Setting(need, wording, vacancy.registration_body if vacancy else None)

    @staticmethod
    def _vacancy(work: UnitOfWork, draft: Draft) -> Vacancy | None:
        return work.vacancies.get(draft.vacancy_ref) if draft.vacancy_ref else None


def _answer(question: Question, words: str, heard: Heard) -> Answer:
    return Answer(question.key, question.label, words, words, heard.at, heard.message_id)


def _is_same(draft: Draft, kind: Purpose, vacancy_ref: str | None) -> bool:
    return draft.state in _UNFINISHED and draft.kind is kind and draft.vacancy_ref == vacancy_ref


def _filled_in(
    wording: ConsentWording, vacancy: Vacancy | None, criteria: Criteria | None
) -> ConsentWording:
    """The permission names the role: Conduct Regulations 2003 ask whether *that* post is wanted.

    That for a job alert names the search, so that it is clear what for (UK GDPR Art 7).
    """
    role = f"{vacancy.title} at {vacancy.employer}" if vacancy else "suitable roles"
    text = wording.text.replace("{role}", role).replace("{search}", _search(criteria))
    return replace(wording, text=text)


def _search(criteria: Criteria | None) -> str:
    return (describe(criteria) if criteria else "") or "any role"


def _address(draft: Draft) -> str:
    given = draft.answer_to(EMAIL.key)
    return given.value if given else ""


def _outcome(step: Step) -> Outcome:
    over = {DraftState.CANCELLED: "cancelled", DraftState.PAUSED: "paused"}
    return Outcome(
        claimed=step.claimed,
        also_elsewhere=step.also_elsewhere,
        says=step.says,
        ended=over.get(step.draft.state),
        kind=step.draft.kind,
    )


def _asked(draft: Draft, setting: Setting, vacancy: Vacancy | None) -> Asked:
    key, _, of = (draft.open_question or open_question(draft, setting).key).partition(":")
    label = next((answer.label for answer in draft.answers if answer.question == of), "")
    values = {
        "answers": answers_as_text(draft.answers),
        "wording": setting.wording.text,
        "role": vacancy.title if vacancy else "",
        "label": label,
        "search": _search(draft.criteria),
        "email": _address(draft),
    }
    is_choice = key == CHANGE and not of
    return Asked(_ABOUT_AN_ANSWER[key] if of else key, values, _choices(draft) if is_choice else ())


def _choices(draft: Draft) -> tuple[tuple[str, str], ...]:
    return tuple(
        (answer.label, f'/correct{{"answer":"{answer.question}"}}') for answer in draft.answers
    )
