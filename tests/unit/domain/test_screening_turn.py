"""The screening takes answers however they come, and nothing said is ever lost."""

from __future__ import annotations

import pytest

from frontline.domain.answers import read_answer
from frontline.domain.application_draft import DraftState
from frontline.domain.handoff import CaseKind
from frontline.domain.screening import QUESTIONS, AnswerKind
from frontline.domain.screening_step import ConsentWording, Setting
from frontline.domain.vacancy import RegistrationNeed
from tests.unit.domain.screening_talk import ScreeningTalk, heard, press


def test_a_plain_talk_from_name_to_review_can_be_sent() -> None:
    """Plain answers lead through every question to the review, and yes sends it."""
    talk = ScreeningTalk().up_to("review")
    assert talk.say("yes", "affirm").submit
    assert [answer.question for answer in talk.draft.answers] == [
        *("name", "email", "phone", "profession", "registration"),
        *("right_to_work", "experience", "notice"),
    ]
    assert talk.draft.consents[0].vacancy_ref == "V1"


def test_facts_of_the_opening_message_are_not_asked_again() -> None:
    """Somebody who introduces themself while applying is not asked for the same facts."""
    talk = ScreeningTalk(
        opening="My name is Anna Kowalska, anna@example.org, I can start in 4 weeks"
    )
    assert (talk.value("name"), talk.value("email")) == ("Anna Kowalska", "anna@example.org")
    assert talk.value("notice") == "28 days"
    assert talk.open == "phone"


def test_two_answers_in_one_message_are_both_saved() -> None:
    """An e-mail address and a phone number in one message answer both questions."""
    talk = ScreeningTalk().up_to("email")
    talk.say("anna@example.org and 07700 900123")
    assert talk.value("phone") == "+447700900123"
    assert talk.open == "profession"


STAFF = ("staff_place",)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("are you a bot", "bot_challenge"),
        ("how long does the whole process take?", "faq"),
        ("can I speak to someone", "talk_to_human"),
        ("what does it pay", "ask_vacancy"),
        ("do you do night shifts?", "nlu_fallback"),
        ("delete everything you hold on me", "delete_my_data"),
    ],
)
def test_a_question_is_not_taken_for_a_name(text: str, intent: str) -> None:
    """A question while the name is asked is left to its own rule, and the name stays open."""
    talk = ScreeningTalk()
    step = talk.say(text, intent)
    assert not step.claimed
    assert talk.open == "name"
    assert talk.draft.answers == ()


@pytest.mark.parametrize(
    "name", ["Will Grace", "Null", "van der Berg", "محمد علي", "O\u2019Brien", "Ọlá"]
)
def test_names_of_any_shape_are_kept_as_typed(name: str) -> None:
    """Whatever the shape or script of a name, it is saved exactly as typed."""
    talk = ScreeningTalk()
    talk.say(name, "nlu_fallback", confidence=0.2)
    assert talk.value("name") == name


@pytest.mark.parametrize("open_question", ["name", "email", "phone", "right_to_work", "notice"])
def test_why_is_answered_and_the_question_stays_open(open_question: str) -> None:
    """Asked why at any question, the reason for that very question is given."""
    talk = ScreeningTalk().up_to(open_question)
    talk.say("why do you need that?", "why_ask")
    assert talk.said() == [f"why_{open_question}"]
    assert talk.open == open_question


def test_an_answer_with_a_why_does_both() -> None:
    """A number and "why do you need it?" saves the number and explains the phone question."""
    talk = ScreeningTalk().up_to("phone")
    talk.say("07700 900123, and why do you need it?", "why_ask")
    assert talk.value("phone") == "+447700900123"
    assert talk.said() == ["why_phone"]
    assert talk.open == "profession"


def test_an_answer_with_another_question_does_both() -> None:
    """An address with a question about fees saves the address and passes the question on."""
    talk = ScreeningTalk().up_to("email")
    step = talk.say("anna@example.org. do you charge me anything?", "faq")
    assert talk.value("email") == "anna@example.org"
    assert step.claimed
    assert step.also_elsewhere


def test_part_of_an_address_is_put_right() -> None:
    """ ".org not .com" changes the saved address and keeps the old one on record."""
    talk = ScreeningTalk().up_to("email")
    talk.say("anna@example.com")
    talk.say("sorry, my email is .org not .com", "correct")
    assert talk.value("email") == "anna@example.org"
    assert [(c.before, c.after) for c in talk.draft.corrections] == [
        ("anna@example.com", "anna@example.org")
    ]
    assert talk.said() == ["changed"]
    assert talk.open == "phone"


@pytest.mark.parametrize(
    ("text", "intent", "question", "value"),
    [
        ("my name is spelt Anya Kowalska, sorry", "correct", "name", "Anya Kowalska"),
        ("change my notice to 6 weeks", "correct", "notice", "42 days"),
        ("actually it's anna.k@example.org", "inform", "email", "anna.k@example.org"),
        ("07700 900456 is the right number", "inform", "phone", "+447700900456"),
        ("my pin should be 98I2345O", "correct", "registration", "NMC 98I2345O"),
        ("my profession should be ward manager", "correct", "profession", "ward manager"),
        ("the notice is three months", "inform", "notice", "90 days"),
    ],
)
def test_any_answer_can_be_corrected_at_the_review(
    text: str, intent: str, question: str, value: str
) -> None:
    """At the review one sentence changes one answer, and the review is asked again."""
    talk = ScreeningTalk().up_to("review")
    talk.say(text, intent)
    assert talk.value(question) == value
    assert talk.open == "review"


def test_an_unusable_correction_keeps_the_old_value() -> None:
    """When the new address cannot be one, the old address stays and the person is told so."""
    talk = ScreeningTalk().up_to("phone")
    talk.say("my email should be anna@nowhere", "correct")
    assert talk.value("email") == "anna@example.org"
    assert talk.said() == ["invalid_email_no_dot", "kept_answer"]


def test_a_correction_that_names_no_value_asks_for_it() -> None:
    """ "My phone number is wrong" asks for the right one, and the next message is it."""
    talk = ScreeningTalk().up_to("review")
    talk.say("my phone number is wrong", "correct")
    assert talk.open == "change:phone"
    talk.say("07700 900456")
    assert talk.value("phone") == "+447700900456"


def test_a_pressed_change_button_asks_what_instead() -> None:
    """At the review, change and then the e-mail button ask for the address anew."""
    talk = ScreeningTalk().up_to("review")
    talk.say("", "correct", is_button=True)
    assert talk.open == "change"
    talk.say("", "correct", is_button=True, pressed="email")
    assert talk.open == "change:email"


def test_yes_answers_only_an_open_yes_or_no() -> None:
    """A bare yes to the name question is no name and gives no consent."""
    talk = ScreeningTalk()
    talk.say("yes", "affirm")
    assert talk.draft.answers == ()
    assert talk.draft.consents == ()
    assert talk.said() == ["invalid_bare_yes"]


def test_a_question_about_stopping_is_no_wish_to_stop() -> None:
    """ "Must I stop work in April?" never cancels, whatever the intent says."""
    talk = ScreeningTalk().up_to("notice")
    step = talk.say("must I stop work in April?", "cancel")
    assert talk.draft.state is DraftState.OPEN
    assert talk.open == "notice"
    assert not step.claimed


def test_cancel_asks_first_and_no_carries_on() -> None:
    """Stopping is confirmed; a no returns to the question that was open."""
    talk = ScreeningTalk().up_to("phone")
    talk.say("stop", "cancel")
    assert talk.open == "cancel"
    talk.say("no", "deny")
    assert talk.open == "phone"
    talk.say("forget it", "cancel")
    talk.say("yes", "affirm")
    assert talk.draft.state is DraftState.CANCELLED


def test_an_optional_question_is_skipped_and_a_required_one_explained() -> None:
    """The phone may be left out; the name may not, and a person is offered."""
    talk = ScreeningTalk()
    talk.say("skip", "skip")
    assert (talk.open, talk.said()) == ("name", ["cannot_skip"])
    talk.up_to("phone").say("I'd rather not say", "skip")
    assert talk.draft.skipped == ("phone",)
    assert talk.open == "profession"


def test_not_saying_about_the_right_to_work_is_an_answer() -> None:
    """Whoever skips the right to work is put down as preferring to talk about it."""
    talk = ScreeningTalk().up_to("right_to_work")
    talk.say("I'd rather not say", "skip")
    assert talk.value("right_to_work") == "prefer_to_discuss"


@pytest.mark.parametrize("pressed", ["no_limits", "with_limits", "needs_sponsorship"])
def test_no_right_to_work_answer_ends_the_talk(pressed: str) -> None:
    """Every category leads to the same next question: there is no knock-out."""
    talk = ScreeningTalk().up_to("right_to_work")
    talk.hear(press(pressed))
    assert (talk.value("right_to_work"), talk.open) == (pressed, "experience")


def test_waiting_for_a_pin_is_an_answer() -> None:
    """Somebody newly qualified who waits for their PIN goes on."""
    talk = ScreeningTalk().up_to("registration")
    talk.say("still waiting for my PIN to come through")
    assert talk.value("registration") == "waiting"


def test_a_pin_with_a_wrong_character_is_refused_with_the_reason() -> None:
    """A nought where a letter belongs is pointed out by its place."""
    talk = ScreeningTalk().up_to("registration")
    talk.say("98I23450")
    assert talk.said() == ["invalid_pin_look_alike"]
    assert talk.last.says[0].values["position"] == "8"


def test_a_near_miss_is_an_attempt_whatever_the_intent() -> None:
    """A PIN with a slip is corrected even when the classifier makes nothing of it."""
    talk = ScreeningTalk().up_to("registration")
    talk.say("98I23450", "out_of_scope", confidence=0.9)
    assert talk.said() == ["invalid_pin_look_alike"]


def test_a_request_to_change_is_a_correction() -> None:
    """ "Can I change the notice to 2 months?" changes it, question mark or not."""
    talk = ScreeningTalk().up_to("review")
    talk.say("actually can I change the notice to 2 months?", "correct")
    assert talk.value("notice") == "60 days"


def test_three_failures_explain_then_offer_a_person() -> None:
    """The first failure says why, the second gives an example, the third offers a person."""
    talk = ScreeningTalk().up_to("email")
    said = []
    for _ in range(3):
        talk.say("blah", "inform")
        said.append(talk.said())
    assert said == [
        ["invalid_email_no_at"],
        ["invalid_email_no_at", "example_email"],
        ["offer_person"],
    ]


def test_a_day_that_does_not_exist_is_refused() -> None:
    """29 February 2027 is no day and is asked for again."""
    talk = ScreeningTalk().up_to("notice")
    talk.say("from 29 Feb 2027")
    assert talk.said() == ["invalid_date_no_such_date"]
    assert talk.open == "notice"


def test_not_sure_is_an_answer_to_notice() -> None:
    """Who does not know when they can start is not stuck."""
    talk = ScreeningTalk().up_to("notice")
    talk.say("not sure yet", "unsure")
    assert talk.value("notice") == "not_sure"


def test_refusing_consent_sends_nothing() -> None:
    """Without permission nothing is submitted and the question stays."""
    talk = ScreeningTalk().up_to("consent")
    step = talk.say("no", "deny")
    assert not step.submit
    assert talk.said() == ["consent_refused"]
    assert talk.draft.consents == ()


def test_pause_keeps_everything() -> None:
    """A paused draft keeps its answers."""
    talk = ScreeningTalk().up_to("profession")
    talk.say("can I finish this later?", "pause")
    assert talk.draft.state is DraftState.PAUSED
    assert talk.value("email") == "anna@example.org"


def test_a_role_without_register_does_not_ask_for_one() -> None:
    """Registration is asked only where the role needs or likes it."""
    setting = Setting(RegistrationNeed.NOT_NEEDED, ConsentWording("application", "v1", "I agree."))
    talk = ScreeningTalk(setting=setting).up_to("review")
    assert talk.value("registration") is None


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        (
            CaseKind.EMPLOYER_ENQUIRY,
            ["organisation", "name", "email", "phone", "needs", *STAFF],
        ),
        (CaseKind.CALL_BACK, ["name", "phone", "when", "topic"]),
        (CaseKind.COMPLAINT, ["complaint", "name", "phone"]),
    ],
)
def test_each_enquiry_asks_only_what_it_needs(kind: CaseKind, asked: list[str]) -> None:
    """An employer, a call-back and a complaint each have a short plan of their own."""
    talk = ScreeningTalk(kind, opening="hello")
    seen = []
    while talk.open not in {"review", "send"}:
        seen.append(talk.open)
        talk.up_to_next()
    assert seen == asked
    assert talk.say("yes", "affirm").submit


def test_a_call_back_without_a_number_asks_for_an_address() -> None:
    """One way to reach the person is needed: no phone means e-mail is asked."""
    talk = ScreeningTalk(CaseKind.CALL_BACK, opening="call me").up_to("phone")
    talk.say("skip", "skip")
    assert talk.open == "email"


def test_what_was_noted_is_read_back() -> None:
    """Asking what was noted so far lists it, although it is asked as a question."""
    talk = ScreeningTalk().up_to("phone")
    talk.say("what have I told you so far?", "review_answers")
    assert talk.said() == ["noted"]
    assert "Anna Kowalska" in talk.last.says[0].values["answers"]
    assert talk.open == "phone"


def test_a_fact_for_another_question_is_noted_and_no_failure() -> None:
    """A phone number where the address is asked is saved, and the address simply asked again."""
    talk = ScreeningTalk().up_to("email")
    talk.say("07700 900123")
    assert talk.said() == ["noted_facts"]
    assert (talk.value("phone"), talk.open) == ("+447700900123", "email")
    assert talk.draft.failed_attempts == 0


def test_a_start_date_given_early_is_not_taken_for_experience() -> None:
    """ "I can start in 4 weeks" while experience is asked answers the notice, not experience."""
    talk = ScreeningTalk().up_to("experience")
    talk.say("I can start in 4 weeks")
    assert talk.value("experience") is None
    assert (talk.value("notice"), talk.open) == ("28 days", "experience")


def test_waiting_is_an_answer_even_when_it_sounds_like_a_skip() -> None:
    """No PIN yet, waiting for it: whatever the intent, that is the answer."""
    talk = ScreeningTalk().up_to("registration")
    talk.say("I don't have a PIN yet, waiting for it", "skip")
    assert talk.value("registration") == "waiting"


@pytest.mark.parametrize("intent", ["skip", "pause", "cancel", "resume"])
def test_an_unsure_control_word_is_no_interruption(intent: str) -> None:
    """A control intent the classifier is not sure of is read as the answer it probably is."""
    talk = ScreeningTalk().up_to("registration")
    talk.say("not registered", intent, confidence=0.3)
    assert talk.value("registration") == "none"


def test_a_new_value_alone_changes_the_last_answer() -> None:
    """ "That's wrong, it's Anna Smith" right after the name changes the name."""
    talk = ScreeningTalk()
    talk.say("Anna")
    talk.say("wait that's wrong, it's Anna Smith", "correct")
    assert (talk.value("name"), talk.said()) == ("Anna Smith", ["changed"])


def test_the_last_answer_can_be_taken_back() -> None:
    """ "Delete that last answer" asks for that very answer anew."""
    talk = ScreeningTalk().up_to("phone")
    talk.say("delete that last answer", "correct")
    assert talk.open == "change:email"


def test_a_new_fact_where_a_change_was_offered_is_saved() -> None:
    """Asked which answer to change, a first address is simply saved."""
    talk = ScreeningTalk()
    talk.say("Anna")
    talk.say("hang on, that is wrong", "correct")
    assert talk.open == "change"
    talk.say("anna@example.org")
    assert (talk.value("email"), talk.open) == ("anna@example.org", "phone")


def test_an_address_instead_of_a_number_is_enough_for_a_call_back() -> None:
    """Who gives an address where the number is asked is not asked for the number again."""
    talk = ScreeningTalk(CaseKind.CALL_BACK, opening="call me").up_to("phone")
    talk.say("jo@example.org")
    assert (talk.value("email"), talk.open) == ("jo@example.org", "topic")


def test_a_bare_number_is_no_story() -> None:
    """A phone number where the story is asked is a phone number."""
    talk = ScreeningTalk(CaseKind.COMPLAINT, opening="I want to complain")
    talk.say("07700 900123")
    assert (talk.value("complaint"), talk.value("phone")) == (None, "+447700900123")


def test_a_story_is_kept_whole_even_when_it_looks_like_something_else() -> None:
    """What happened is stored as typed, also when it mentions interviews, sorry or payslips."""
    story = "sorry to say my payslip was wrong and nobody called about the interview"
    talk = ScreeningTalk(CaseKind.COMPLAINT, opening="I want to complain")
    talk.say(story, "placed_worker", confidence=0.9)
    assert talk.value("complaint") == story


@pytest.mark.parametrize("intent", ["nlu_fallback", "out_of_scope", "inform", "complain"])
def test_a_story_may_end_in_a_question(intent: str) -> None:
    """Whatever is made of it, somebody who tells what happened may ask whether that is normal."""
    story = "Nobody called me back for two weeks, is that normal?"
    talk = ScreeningTalk(CaseKind.COMPLAINT, opening="I want to complain")
    talk.say(story, intent, confidence=0.3)
    assert (talk.value("complaint"), talk.open) == (story, "name")


def test_every_question_has_a_kind_the_machine_can_read_or_decide() -> None:
    """Every question either reads a message or names a problem with it."""
    decided = {AnswerKind.CONSENT, AnswerKind.REVIEW}
    for question in QUESTIONS.values():
        if question.kind not in decided:
            assert (
                read_answer(question, heard("blah")).words
                or read_answer(question, heard("blah")).problem
            )
