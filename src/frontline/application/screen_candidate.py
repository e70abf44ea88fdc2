"""Screening in conversation: begun, answered message by message, sent to a recruiter.

Every validated answer is saved in the turn that gave it, so a talk broken off loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from frontline.application.open_question import Asked, address_of, asked_of, search_in_words
from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.application.prepare_case import prepare_case
from frontline.application.screening_outcome import Outcome, Started, outcome_of, sent_words
from frontline.application.submission import SetsUpAlerts, SubmitsCases
from frontline.domain.answers_shown import answers_as_text
from frontline.domain.application_draft import UNFINISHED, Draft, DraftState, Purpose, SelfService
from frontline.domain.call_time import CallRefused, read_call_time
from frontline.domain.contact_details import ContactRules
from frontline.domain.free_words import GATED, fitting_words
from frontline.domain.handoff import Answer, CaseKind, NoticeShown
from frontline.domain.heard import Heard, Reading
from frontline.domain.office_hours import OFFERED, CallTime, OfficeHours
from frontline.domain.resume_code import veiled
from frontline.domain.right_to_work import RightToWork, asks_if_enough, status_told
from frontline.domain.role_changed import for_role, may_change_role
from frontline.domain.said_before import Earlier, offered_again
from frontline.domain.screening import (
    COMPLAINT,
    EMAIL,
    NEEDS,
    TOPIC,
    WHEN,
    AnswerKind,
    Question,
)
from frontline.domain.screening_message import CHECK_EMAIL, open_question
from frontline.domain.screening_noted import in_a_line
from frontline.domain.screening_step import ConsentWording, Say, Setting
from frontline.domain.screening_turn import harvest, remember, take
from frontline.domain.search import Criteria
from frontline.domain.staff_wanted import read_staff_answer
from frontline.domain.turn_taking import is_question
from frontline.domain.uk_time import to_uk
from frontline.domain.vacancy import RegistrationNeed, Vacancy
from frontline.domain.vacancy_question import VacancyQuestion

# What stays true of a person from one enquiry to the next, and so is not asked twice.
_ABOUT_THE_PERSON = frozenset(
    ("name", "email", "phone", "profession", "registration", "right_to_work", "experience")
)
# What an employer who asks for more staff is not asked again.
_ABOUT_THE_EMPLOYER = frozenset({"organisation"})
# The answer that holds what an enquiry is about, where it is not the topic of a call.
_STORIES: Mapping[Purpose, Question] = {
    CaseKind.EMPLOYER_ENQUIRY: NEEDS,
    CaseKind.COMPLAINT: COMPLAINT,
}
# What a person may want a copy of.
_COPIED = {CaseKind.APPLICATION, CaseKind.REGISTRATION, CaseKind.EMPLOYER_ENQUIRY}
# Kinds of question whose answer is heard as a whole.
_WHOLE = {AnswerKind.STORY, AnswerKind.CONSENT, AnswerKind.REVIEW}
# Enquiries of somebody who looks for work, and what they may have left out of the one before.
_CANDIDATES = frozenset((CaseKind.APPLICATION, CaseKind.REGISTRATION))
_LEFT_OUT = frozenset(("phone", "experience"))


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
        notice: ConsentWording,
        office: OfficeHours,
    ) -> None:
        self._units = units
        self._clock = clock
        self._hand_over = hand_over
        self._alerts = alerts
        self._wordings = wordings
        self._new_id = new_id
        self._contacts = contacts
        self._notice = notice
        self._office = office

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
            new = self._with_said_before(work, new, drafts)
            begun = self._with_notice(replace(same or new, criteria=criteria), known)
            setting = self._setting(begun, self._vacancy(work, begun))
            begun = remember(begun, setting, [self._checked(each) for each in earlier])
            before = begun
            about = _STORIES.get(kind, TOPIC)
            if topic and begun.answer_to(about.key) is None:
                begun = begun.with_answer(_answer(about, topic, heard))
            begun = harvest(replace(begun, state=DraftState.OPEN), setting, heard)
            taken_over = "" if same else answers_as_text(before.answers)
            told_now = [each for each in begun.answers if each not in before.answers]
            work.drafts.save(begun)
            work.commit()
        read = known.privacy_notice if known else None
        notice = "" if begun.privacy_notice == read else self._notice.text
        noted = in_a_line(told_now) if kind in _CANDIDATES else ""
        return Started(begun, same is None, notice, taken_over, bool(others), noted)

    def _with_notice(self, draft: Draft, before: Draft | None) -> Draft:
        """With the notice read in this talk already, or to be read now if it has changed since."""
        read = before.privacy_notice if before else None
        if read is None or read.version != self._notice.version:
            read = NoticeShown(self._notice.version, self._notice.text, self._clock.now())
        return replace(draft, privacy_notice=read)

    def _new(
        self,
        conversation_id: str,
        kind: Purpose,
        vacancy_ref: str | None,
        reason: str,
        known: Draft | None,
    ) -> Draft:
        told = known.answers if known else ()
        kept = _ABOUT_THE_PERSON | (_ABOUT_THE_EMPLOYER if known and known.kind is kind else set())
        return Draft(
            id=self._new_id(),
            conversation_id=conversation_id,
            kind=kind,
            state=DraftState.OPEN,
            started_at=self._clock.now(),
            vacancy_ref=vacancy_ref,
            answers=tuple(answer for answer in told if answer.question in kept),
            # What was settled about the address is not asked again either.
            skipped=tuple(key for key in known.skipped if key == CHECK_EMAIL) if known else (),
            reason=reason,
        )

    def _with_said_before(self, work: UnitOfWork, new: Draft, drafts: Sequence[Draft]) -> Draft:
        """With what earlier applications of the talk answered, and what they left out, kept."""
        if new.kind not in _CANDIDATES:
            return new
        before = [draft for draft in drafts if draft.kind in _CANDIDATES]
        vacancy = self._vacancy(work, new)
        earlier = [Earlier(draft, _own_of(self._vacancy(work, draft))) for draft in before]
        left_out = {key for draft in before[:1] for key in draft.skipped if key in _LEFT_OUT}
        again = offered_again(_own_of(vacancy), earlier)
        return replace(new, said_before=again, skipped=(*new.skipped, *sorted(left_out)))

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
        if not step.submit:
            return outcome_of(step)
        sent = self._submit(step.draft, vacancy)
        return replace(sent, says=(*step.says, *sent.says))

    def _checked(self, heard: Heard) -> Heard:
        return replace(heard, contacts=self._contacts, office=self._office)

    def _submit(self, draft: Draft, vacancy: Vacancy | None) -> Outcome:
        if draft.kind is SelfService.JOB_ALERT:
            self._alerts.ask(draft)
            return self._sent(draft, {"email": address_of(draft)})
        numbers = self._hand_over.new_numbers()
        with self._units() as work:
            has_cv = work.curricula.of_draft(draft.id) is not None
        self._hand_over.submit(prepare_case(draft, vacancy, numbers, self._clock.now(), has_cv))
        return self._sent(replace(draft, case_id=numbers.id), {"reference": numbers.reference})

    def _sent(self, draft: Draft, told: Mapping[str, str]) -> Outcome:
        with self._units() as work:
            work.drafts.save(replace(draft, state=DraftState.SENT))
            drafts = work.drafts.of_conversation(draft.conversation_id)
            work.commit()
        waits = any(each.state is DraftState.PAUSED for each in drafts)
        offers_copy = bool(address_of(draft)) and draft.kind in _COPIED and not waits
        offered = (Say("copy_offer", {"email": veiled(address_of(draft))}),) * offers_copy
        return Outcome(
            claimed=True,
            says=(sent_words(draft, told), *offered),
            ended="sent",
            kind=draft.kind,
            reference=told.get("reference"),
            paused_before=waits,
            offers_copy=offers_copy,
        )

    def give_up(self, conversation_id: str) -> None:
        """End what is open without sending it; nothing happens where nothing is."""
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
            if draft is not None:
                work.drafts.save(replace(draft, state=DraftState.CANCELLED))
                work.commit()

    def question(self, conversation_id: str) -> Asked | None:
        """The question now open, to be asked; None when nothing is being filled in."""
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
            if draft is None:
                return None
            vacancy = self._vacancy(work, draft)
        asked = asked_of(draft, self._setting(draft, vacancy), vacancy)
        asked = replace(asked, values={**asked.values, "meant": self._address_meant(draft)})
        return replace(asked, choices=self._offers()) if asked.key == WHEN.key else asked

    def call_time_in(self, text: str) -> CallTime | CallRefused | None:
        """The one time for a call a text names, or why nobody can call then; None without one."""
        return read_call_time(text, to_uk(self._clock.now()).replace(tzinfo=None), self._office)

    def _offers(self) -> tuple[tuple[str, str], ...]:
        """The next half days in which somebody can call, to choose from."""
        free = self._office.offers(to_uk(self._clock.now()).replace(tzinfo=None), OFFERED)
        return tuple((each.words, f'/inform{{"answer":"{each.code}"}}') for each in free)

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

    def for_another_role(self, conversation_id: str, vacancy_ref: str) -> bool:
        """Take the open application to another role, with every answer that is not of the old one.

        False when none is open, or it is for that role already. The permission is asked for anew.
        """
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
            if draft is None or not may_change_role(draft, vacancy_ref):
                return False
            moved = for_role(draft, vacancy_ref)
            setting = self._setting(moved, self._vacancy(work, moved))
            work.drafts.save(moved.asking(open_question(moved, setting).key))
            work.commit()
        return True

    def role_open(self, conversation_id: str) -> str | None:
        """The role of the application that is open; None without one."""
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
        return draft.vacancy_ref if draft else None

    def kept_of(self, told: Sequence[Heard]) -> str:
        """What messages tell of a candidate, one answer to a line, before any form is open.

        Nothing is saved by asking: the messages are heard again when a form begins.
        """
        blank = Draft("", "", CaseKind.REGISTRATION, DraftState.OPEN, self._clock.now())
        setting = self._setting(blank, None)
        known = remember(blank, setting, [self._checked(each) for each in told])
        return answers_as_text(known.answers)

    def takes_in_parts(self, conversation_id: str, heard: Heard) -> bool:
        """Whether an answer may be taken apart from a question that follows it.

        Not while somebody tells a story, which holds questions, nor where they agree: "yes, but who
        sees it?" is no agreement yet; nor where all of it answers: "6 years, 2 of them in theatre".
        """
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
            if draft is None:
                return False
            vacancy = self._vacancy(work, draft)
        question = open_question(draft, self._setting(draft, vacancy))
        if question.kind in GATED and fitting_words(question, heard) == heard.text.strip():
            return False
        told = status_told(heard.text)
        if told and told.value is RightToWork.NEEDS_SPONSORSHIP and not is_question(heard.text):
            # "Graduate visa till August, afterwards a sponsor" tells one thing.
            return False
        if question.kind is AnswerKind.RIGHT_TO_WORK and asks_if_enough(heard.text):
            return False
        return question.kind not in _WHOLE

    def would_note(self, conversation_id: str, heard: Heard) -> bool:
        """Whether this alone would be noted as an answer, with nothing left for anybody else.

        Nothing is saved by asking.
        """
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
            if draft is None:
                return False
            vacancy = self._vacancy(work, draft)
        step = take(draft, self._setting(draft, vacancy), self._checked(heard))
        noted = step.draft.answers != draft.answers or step.draft.skipped != draft.skipped
        return step.claimed and noted and not step.also_elsewhere

    def set_aside(self, conversation_id: str) -> None:
        """Pause what is being filled in, if anything is."""
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
            if draft:
                work.drafts.save(replace(draft, state=DraftState.PAUSED))
                work.commit()

    def kind_open(self, conversation_id: str) -> Purpose | None:
        """What is being filled in now; None when nothing is."""
        with self._units() as work:
            draft = work.drafts.open_for(conversation_id)
        return draft.kind if draft else None

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
        return next((draft for draft in drafts if draft.state in UNFINISHED), None)

    def _setting(self, draft: Draft, vacancy: Vacancy | None) -> Setting:
        need = vacancy.registration if vacancy else RegistrationNeed.DESIRABLE
        wording = _filled_in(self._wordings[draft.kind], vacancy, draft.criteria)
        register = vacancy.registration_body if vacancy else None
        return Setting(need, wording, register, _own_of(vacancy))

    @staticmethod
    def _vacancy(work: UnitOfWork, draft: Draft) -> Vacancy | None:
        return work.vacancies.get(draft.vacancy_ref) if draft.vacancy_ref else None


def _own_of(vacancy: Vacancy | None) -> tuple[VacancyQuestion, ...]:
    return vacancy.questions if vacancy else ()


def _answer(question: Question, words: str, heard: Heard) -> Answer:
    read = read_staff_answer(question.key, heard, Reading(words, words))
    return Answer(question.key, question.label, words, read.value, heard.at, heard.message_id)


def _is_same(draft: Draft, kind: Purpose, vacancy_ref: str | None) -> bool:
    return draft.state in UNFINISHED and draft.kind is kind and draft.vacancy_ref == vacancy_ref


def _filled_in(
    wording: ConsentWording, vacancy: Vacancy | None, criteria: Criteria | None
) -> ConsentWording:
    """The permission names the role: Conduct Regulations 2003 ask whether *that* post is wanted.

    That for a job alert names the search, so that it is clear what for (UK GDPR Art 7).
    """
    role = f"{vacancy.title} at {vacancy.employer}" if vacancy else "suitable roles"
    text = wording.text.replace("{role}", role).replace("{search}", search_in_words(criteria))
    return replace(wording, text=text)
