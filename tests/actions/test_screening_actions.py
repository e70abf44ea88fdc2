"""Applying in conversation: the form asks, is interrupted, corrected, sent, and starts again."""

from __future__ import annotations

import pytest

from frontline.application.front_desk import FrontDesk
from frontline.domain.application_draft import Draft
from frontline.domain.handoff import CaseKind, Finding
from frontline.domain.staff_wanted import StaffRole, StaffWanted
from tests.actions.rasa_like import RasaLike

NAME, EMAIL, PHONE = "Anna Kowalska", "anna@example.org", "07700 900123"


def applying(talk: RasaLike) -> RasaLike:
    talk.press('/apply{"vacancy":"V1"}')
    return talk


def to_review(talk: RasaLike) -> RasaLike:
    for text in (NAME, EMAIL, PHONE, "mental health nurse", "12A3456B"):
        talk.send(text, "inform")
    talk.press('/inform{"answer":"no_limits"}')
    talk.send("four years in informatics, with SNOMED", "inform")
    talk.send("4 weeks", "inform")
    talk.press("/affirm")
    return talk


def test_applying_names_the_role_and_asks_the_first_question(talk: RasaLike) -> None:
    """Pressing apply on a card starts the form for that role."""
    assert talk.press('/apply{"vacancy":"V1"}') == [
        "utter_screening_apply",
        "utter_privacy_notice",
        "utter_screening_ask_name",
    ]
    assert talk.said[0]["role"] == "Clinical Informatics Nurse"


def drafts(desk: FrontDesk) -> list[Draft]:
    with desk.units() as work:
        return list(work.drafts.of_conversation("c1"))


def test_a_whole_application_reaches_the_recruiter(talk: RasaLike, desk: FrontDesk) -> None:
    """What was said arrives as one case, with each requirement beside the person's words."""
    to_review(applying(talk))
    said = talk.press("/affirm")
    assert said == ["utter_screening_sent_application", "utter_screening_copy_offer"]
    assert not talk.form_is_active
    (case,) = desk.follow_up.sent("c1")
    assert case.reference == talk.said[0]["reference"]
    assert (case.contact.name, case.contact.email) == (NAME, EMAIL)
    assert case.contact.phone == "+447700900123"
    assert case.earliest_start == "2026-12-21"
    assert case.consents[0].wording.endswith(
        "Clinical Informatics Nurse at Aire Valley NHS Foundation Trust."
    )
    findings = {line.requirement: line.finding for line in case.requirements}
    assert findings == {
        "NMC registration": Finding.UNVERIFIED,
        "3 years of clinical experience": Finding.MET,
        "Knows SNOMED": Finding.UNVERIFIED,
    }
    assert case.registration is not None
    assert case.registration.status == "given, not verified"


def test_a_question_in_the_middle_returns_to_the_same_question_once(talk: RasaLike) -> None:
    """An FAQ is answered by its own rule and the open question is asked once more."""
    applying(talk).send(NAME, "inform")
    assert talk.send("how long does the process take?", "faq", answer="faq/timescales") == [
        "utter_faq/timescales",
        "utter_screening_ask_email",
    ]
    assert talk.send("and what does it pay?", "ask_vacancy")[-1] == "utter_screening_ask_email"
    assert talk.send(EMAIL, "inform") == ["utter_screening_ask_phone"]


def test_an_answer_with_a_question_gets_both(talk: RasaLike, desk: FrontDesk) -> None:
    """A number with a question saves the number, answers the question and goes on."""
    applying(talk).send(NAME, "inform")
    talk.send(EMAIL, "inform")
    said = talk.send("07700 900123 - do you charge me?", "faq", answer="faq/fees")
    assert said == ["utter_faq/fees", "utter_screening_ask_profession"]
    assert drafts(desk)[0].answer_to("phone") is not None


def test_an_address_is_corrected_on_the_way(talk: RasaLike, desk: FrontDesk) -> None:
    """The correction is told back, the next question stands, and the case shows the change."""
    applying(talk).send(NAME, "inform")
    talk.send("anna@example.com", "inform")
    assert talk.send("sorry, my email is .org not .com", "correct") == [
        "utter_screening_changed",
        "utter_screening_ask_phone",
    ]
    change = drafts(desk)[0].corrections[0]
    assert (change.before, change.after) == ("anna@example.com", EMAIL)


def test_every_answer_is_stored_in_the_turn_that_gave_it(talk: RasaLike, desk: FrontDesk) -> None:
    """After each answer the draft in the database holds it."""
    applying(talk).send(NAME, "inform")
    assert [a.value for a in drafts(desk)[0].answers] == [NAME]
    talk.send(EMAIL, "inform")
    assert [a.value for a in drafts(desk)[0].answers] == [NAME, EMAIL]


def test_asking_for_a_person_sets_the_application_aside_and_offers_it_again(
    talk: RasaLike,
) -> None:
    """A call-back in the middle is filled in first; then the application waits, nothing lost."""
    applying(talk).send(NAME, "inform")
    assert talk.send("can I speak to someone", "talk_to_human") == [
        "utter_people_talk_to_human",
        "utter_screening_set_aside",
        "utter_screening_known",
        "utter_screening_ask_phone",
    ]
    talk.send(PHONE, "inform")
    talk.press("/skip")
    talk.send("about my application", "inform")
    assert talk.press("/affirm") == [
        "utter_screening_sent_call_back",
        "utter_screening_resume_offer",
    ]
    assert talk.send("yes please", "affirm") == [
        "utter_screening_resumed",
        "utter_screening_ask_email",
    ]


def test_a_second_application_does_not_ask_what_is_known(talk: RasaLike, desk: FrontDesk) -> None:
    """Answers about the person are carried over, notice is confirmed, permission asked anew."""
    to_review(applying(talk))
    talk.press("/affirm")
    assert talk.press('/apply{"vacancy":"V2"}')[-1] == "utter_screening_ask_still"
    talk.send("4 weeks", "inform")
    talk.press("/affirm")
    talk.press("/affirm")
    assert [case.vacancy_ref for case in desk.follow_up.sent("c1")] == ["V1", "V2"]


def test_only_what_was_said_before_is_read_back(talk: RasaLike) -> None:
    """The reason for a call-back is not listed among what was known already."""
    applying(talk).send(NAME, "inform")
    talk.send("my payslip is wrong this week", "placed_worker")
    (known,) = [each for each in talk.said if each["response"] == "utter_screening_known"]
    assert known["answers"] == f"- Name: {NAME}"


def test_cancel_is_confirmed_and_sends_nothing(talk: RasaLike, desk: FrontDesk) -> None:
    """Stopping ends the form and no case exists."""
    applying(talk)
    assert talk.send("forget it", "cancel") == ["utter_screening_ask_cancel"]
    assert talk.press("/affirm") == ["utter_screening_cancelled"]
    assert not talk.form_is_active
    assert desk.follow_up.sent("c1") == ()


def test_pause_and_resume_come_back_to_the_same_question(talk: RasaLike) -> None:
    """Later means later: the same question is asked on return."""
    applying(talk).send(NAME, "inform")
    assert talk.send("can I finish this later", "pause") == ["utter_screening_paused"]
    assert talk.send("let's carry on where we were", "resume") == [
        "utter_screening_resumed",
        "utter_screening_ask_email",
    ]


def test_the_role_meant_may_be_mentioned(talk: RasaLike) -> None:
    """ "Apply for the second one" counts in the order shown."""
    talk.press("/latest_vacancies")
    talk.send("put me forward for the second one", "apply", mention({"ordinal": 2}))
    assert talk.said[0]["role"] == "Digital Ward Lead"


def test_without_a_clear_role_the_choices_are_offered(talk: RasaLike) -> None:
    """When several roles are on the screen and none is named, each is a button."""
    talk.press("/latest_vacancies")
    assert talk.send("I'd like to apply", "apply") == ["utter_vacancies_which"]
    assert ("Data Analyst", '/apply{"vacancy": "V3"}') in talk.buttons()


def test_a_closed_role_takes_no_application(talk: RasaLike) -> None:
    """A role past its closing day says so and starts nothing."""
    assert talk.press('/apply{"vacancy":"V9"}') == ["utter_vacancies_closed_alone"]
    assert not talk.form_is_active


@pytest.mark.parametrize("control", ["correct", "skip", "cancel", "pause", "why_ask", "resume"])
def test_control_words_without_a_form_are_answered(talk: RasaLike, control: str) -> None:
    """Every control word gets one plain answer when nothing is open."""
    assert talk.send("x", control) == ["utter_screening_nothing_open"]


@pytest.mark.parametrize(
    ("intent", "kind"),
    [
        ("hire_staff", CaseKind.EMPLOYER_ENQUIRY),
        ("complain", CaseKind.COMPLAINT),
        ("register_interest", CaseKind.REGISTRATION),
        ("placed_worker", CaseKind.CALL_BACK),
    ],
)
def test_each_request_opens_its_own_enquiry(
    talk: RasaLike, desk: FrontDesk, intent: str, kind: CaseKind
) -> None:
    """Each kind of request starts the form with its own plan."""
    talk.send("please help me with this", intent)
    assert talk.form_is_active
    assert drafts(desk)[0].kind is kind


def test_an_employer_is_heard_in_one_go(talk: RasaLike, desk: FrontDesk) -> None:
    """A request said whole is asked about no further, and arrives understood and in their words."""
    text = "we need three theatre nurses in York from March, urgent, temporary"
    stated = (
        {"entity": "headcount", "value": 3, "text": "three", "start": 8, "end": 13},
        {"entity": "role", "value": {"title": "Theatre nurse"}, "start": 14, "end": 28},
        {"entity": "place", "value": {"name": "York"}, "start": 32, "end": 36},
        {"entity": "start_date", "value": {"date": "2027-03-01"}, "start": 37, "end": 47},
        {"entity": "contract_type", "value": "temporary", "start": 57, "end": 66},
    )
    talk.send(text, "hire_staff", *stated)
    for answer in ("Aire Valley Care", NAME, EMAIL, PHONE):
        talk.send(answer, "inform")
    assert talk.press("/affirm") == [
        "utter_screening_sent_employer_enquiry",
        "utter_screening_copy_offer",
    ]
    (case,) = desk.follow_up.sent("c1")
    assert case.contact.organisation == "Aire Valley Care"
    assert text in case.wants
    assert case.staff_wanted == StaffWanted(
        (StaffRole("Theatre nurse", 3),), "York", "from March", "Temporary", urgent=True
    )
    assert (case.priority, case.reason) == ("high", "employer enquiry, urgent")


def test_what_an_employer_leaves_open_is_asked(talk: RasaLike, desk: FrontDesk) -> None:
    """Place and start, each once; a contract is taken where it is told, and nothing made up."""
    talk.send("I need staff", "hire_staff")
    for answer in ("Aire Valley Care", NAME, EMAIL, PHONE):
        talk.send(answer, "inform")
    assert talk.send("somebody for the front desk", "inform") == ["utter_screening_ask_staff_place"]
    assert talk.send("Harrogate", "inform") == ["utter_screening_ask_staff_start"]
    assert talk.press("/skip") == ["utter_screening_ask_send"]
    permanent = {"entity": "contract_type", "value": "permanent", "start": 0, "end": 9}
    talk.send("permanent", "inform", permanent)
    talk.press("/affirm")
    (case,) = desk.follow_up.sent("c1")
    assert case.staff_wanted == StaffWanted((), "Harrogate", None, "Permanent")
    assert case.priority == "normal"


def mention(value: dict[str, object]) -> dict[str, object]:
    return {"entity": "mention", "value": value}


@pytest.mark.parametrize("intent", ["inform", "fallback"])
def test_a_message_that_begins_by_applying_applies(talk: RasaLike, intent: str) -> None:
    """Many facts may drown the request, but the first words say what is wanted."""
    talk.press("/latest_vacancies")
    mention = {"entity": "mention", "value": {"ordinal": 1}, "text": "first one"}
    text = "put me forward for the first one. My name is Anna Kowalska, anna@example.org"
    said = talk.send(text, intent, mention)
    assert said[-1] == "utter_screening_ask_phone"
    assert talk.slots["vacancy"] == "V1"


def test_a_message_that_begins_by_registering_registers(talk: RasaLike) -> None:
    """ "I'd like to register, my name is …" opens the enquiry without a role."""
    said = talk.send("I'd like to register, my name is Anna Kowalska", "inform")
    assert said == [
        "utter_screening_register_interest",
        "utter_privacy_notice",
        "utter_screening_noted_facts",
        "utter_screening_ask_email",
    ]


def test_what_was_said_before_applying_is_not_asked_again(talk: RasaLike) -> None:
    """Contact details of an earlier message are taken over and read back."""
    talk.send("my name is Anna Kowalska, anna@example.org", "inform")
    talk.press("/latest_vacancies")
    said = talk.press('/apply{"vacancy":"V1"}')
    assert said[-1] == "utter_screening_ask_phone"
    assert "Anna Kowalska" in talk.said[2]["answers"]


def test_what_was_to_be_forgotten_is_not_taken_over(talk: RasaLike) -> None:
    """After a permission is taken back, nothing said before it counts."""
    talk.send("my name is Anna Kowalska, anna@example.org", "inform")
    talk.send("I withdraw my consent", "withdraw_consent")
    talk.press("/latest_vacancies")
    assert talk.press('/apply{"vacancy":"V1"}')[-1] == "utter_screening_ask_name"


def test_what_was_sent_can_be_read_back(talk: RasaLike) -> None:
    """Asked afterwards, the answers are told with the reference number they went under."""
    talk.send("call me", "talk_to_human")
    for text in ("Anna Kowalska", "07700 900123", "any time", "my contract"):
        talk.send(text, "inform")
    talk.send("yes", "affirm")
    assert talk.send("what have I told you", "review_answers") == ["utter_screening_noted_sent"]
    assert "my contract" in talk.said[0]["answers"]


def test_what_waits_is_read_back_and_a_yes_goes_on(talk: RasaLike) -> None:
    """A paused enquiry is read back, offered again, and taken up by a yes."""
    applying(talk).send("Anna Kowalska", "inform")
    talk.send("later", "pause")
    assert talk.send("what have I told you", "review_answers")[0] == "utter_screening_noted"
    assert talk.send("yes", "affirm")[-1] == "utter_screening_ask_email"


def test_an_employer_who_says_whom_they_need_is_not_asked_again(talk: RasaLike) -> None:
    """Number and kind of staff in the first message answer the question about them."""
    text = "we need three nurses from March"
    whom = {"entity": "role", "value": "nurse", "start": 14, "end": 20}
    how_many = {"entity": "headcount", "value": 3, "text": "three"}
    talk.send(text, "hire_staff", whom, how_many)
    for answer in ("Aire Valley Care", "Sam Carter", "sam@example.org", "01632 960456"):
        talk.send(answer, "inform")
    assert talk.said[-1]["response"] == "utter_screening_ask_staff_place"
