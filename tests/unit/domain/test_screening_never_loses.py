"""Whatever is said in whatever order, a saved answer stays what and where it was."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from frontline.domain.application_draft import DraftState
from frontline.domain.handoff import CaseKind
from tests.unit.domain.screening_talk import PLAIN, ScreeningTalk

QUESTIONS = [
    ("how long does this take?", "faq"),
    ("are you a bot", "bot_challenge"),
    ("can I speak to a person?", "talk_to_human"),
    ("why do you ask?", "why_ask"),
    ("what have I told you?", "review_answers"),
    ("must I stop work in April?", "cancel"),
    ("thanks", "thank"),
]
CORRECTIONS = {
    "email": ("my email should be new@example.org", "new@example.org"),
    "phone": ("sorry, my phone is 07700 900999", "+447700900999"),
    "name": ("my name should be Sam Taylor", "Sam Taylor"),
}


# What people tell when something else is asked, the question it belongs to, and what it comes to.
OUT_OF_TURN = [
    ("no I don't need sponsorship", "right_to_work", "yes"),
    ("do I need a visa? I'm Irish", "right_to_work", "no_limits"),
    ("yes I have indefinite leave to remain", "right_to_work", "no_limits"),
    ("my notice is 3 months but I have holiday owing", "notice", "90 days"),
    ("I can start in 4 weeks, is that ok", "notice", "28 days"),
    ("I have 10 years of experience", "experience", "10 years"),
    ("I've been nursing for eight years", "experience", "8 years"),
    ("my PIN is 12A3456B", "registration", "NMC 12A3456B"),
    ("it's priya dot nair at outlook dot com", "email", "priya.nair@outlook.com"),
    ("07700 900123 by the way", "phone", "+447700900123"),
]
# What is no answer to anything.
BESIDES = [
    ("yes send it", "affirm"),
    ("also could I work part time as I've got kids", "faq"),
    ("must I stop my current job first?", "faq"),
    ("that's fine", "affirm"),
    ("I'm looking for nurse jobs in Leeds", "search_vacancies"),
    ("is it ok if I bring my CV along", "deny"),
]
AGAIN = {"name": "Tunde Bello", "email": "other@example.org", "notice": "three months"}


class Screening(RuleBasedStateMachine):
    """Plays a talk at random and keeps its own account of what was answered."""

    def __init__(self) -> None:
        super().__init__()
        self.begin()

    def begin(self) -> None:
        self.talk = ScreeningTalk(CaseKind.APPLICATION, opening="hello")
        self.expected: dict[str, str | None] = {}

    @precondition(lambda self: not self.running)
    @rule()
    def begin_again(self) -> None:
        self.begin()

    @property
    def running(self) -> bool:
        return self.talk.draft.state is DraftState.OPEN and not self.talk.last.submit

    @precondition(lambda self: self.running and self.talk.open in PLAIN)
    @rule()
    def answer(self) -> None:
        key = str(self.talk.open)
        self.talk.say(PLAIN[key], "affirm" if key == "consent" else "inform")
        if key != "consent":
            self.expected[key] = self.talk.value(key)
            assert self.expected[key] is not None

    @precondition(lambda self: self.running and self.talk.open not in {"cancel", "change"})
    @rule(asked=st.sampled_from(QUESTIONS))
    def ask(self, asked: tuple[str, str]) -> None:
        before = self.talk.open
        self.talk.say(*asked)
        assert self.talk.open == before

    @property
    def asks_for_an_answer(self) -> bool:
        plain = set(PLAIN) - {"consent", "review"}
        return self.running and self.talk.open in plain

    @precondition(lambda self: self.asks_for_an_answer)
    @rule(told=st.sampled_from(OUT_OF_TURN), intent=st.sampled_from(["inform", "deny", "affirm"]))
    def tell_out_of_turn(self, told: tuple[str, str, str], intent: str) -> None:
        """It is noted where it belongs, and never as the answer to what was asked."""
        text, key, value = told
        before = str(self.talk.open)
        if key == before or self.expected.get(key):
            return
        self.talk.say(text, intent)
        assert self.talk.value(key) == value
        assert self.talk.value(before) is None
        self.expected[key] = value

    @precondition(lambda self: self.asks_for_an_answer)
    @rule(said=st.sampled_from(BESIDES))
    def say_besides(self, said: tuple[str, str]) -> None:
        """What is no answer fills nothing, and the question stays."""
        before = str(self.talk.open)
        self.talk.say(*said)
        assert self.talk.value(before) is None
        if "left_optional" in self.talk.said():
            # Sent off where all that is left may be left out: it goes on to the permission.
            assert self.talk.open == "consent"
            return
        assert self.talk.open == before

    @precondition(lambda self: self.running and self.talk.open != "cancel")
    @rule()
    def take_the_number_out(self) -> None:
        """Only that one goes."""
        if self.expected.get("phone") and self.expected.get("email"):
            self.talk.say("delete my phone number", "delete_my_data")
            self.expected["phone"] = None

    @precondition(lambda self: self.running and self.talk.open != "cancel")
    @rule(key=st.sampled_from(sorted(CORRECTIONS)))
    def correct(self, key: str) -> None:
        if self.expected.get(key):
            text, value = CORRECTIONS[key]
            self.talk.say(text, "correct")
            self.expected[key] = value

    @precondition(
        lambda self: self.running and self.talk.open not in {"change", "consent", "review"}
    )
    @rule(sure=st.booleans())
    def cancel(self, sure: bool) -> None:
        before = self.talk.open
        self.talk.say("stop", "cancel")
        self.talk.say("yes", "affirm") if sure else self.talk.say("no", "deny")
        assert self.talk.open == before or sure or before == "cancel"

    @precondition(lambda self: self.running and self.talk.open in PLAIN)
    @rule(wish=st.sampled_from(["I need a quiet room for the interview", "I use a screen reader"]))
    def wish_for_an_adjustment(self, wish: str) -> None:
        before = self.talk.open
        self.talk.say(wish, "faq")
        assert self.talk.open == before
        assert wish in str(self.talk.draft.adjustments)

    @precondition(lambda self: self.running and self.talk.open in PLAIN)
    @rule(keeps=st.booleans())
    def go_back(self, keeps: bool) -> None:
        """Kept, everything is as before; given anew, the answer is the new one."""
        before = self.talk.open
        self.talk.say("go back")
        key = str(self.talk.open).partition(":")[2]
        if not key:
            # The first question, or one that was left out and is asked again.
            assert self.expected.get(str(self.talk.open)) is None
            return
        if keeps:
            self.talk.say("no", "deny")
        else:
            self.talk.say(AGAIN.get(key, PLAIN[key]))
            self.expected[key] = self.talk.value(key)
            assert self.expected[key]
        assert self.talk.open == before

    @precondition(lambda self: self.running and self.talk.open in PLAIN)
    @rule()
    def put_off(self) -> None:
        before = str(self.talk.open)
        if before in {"consent", "review"}:
            return
        self.talk.say("I'll tell you later", "pause")
        self.expected[before] = self.talk.value(before)

    @precondition(lambda self: self.running)
    @rule()
    def skip(self) -> None:
        before = str(self.talk.open)
        self.talk.say("skip", "skip")
        if before in {"right_to_work", "registration"}:
            self.expected[before] = self.talk.value(before)

    @invariant()
    def nothing_is_lost_or_moved(self) -> None:
        kept = {answer.question: answer.value for answer in self.talk.draft.answers}
        assert kept == {key: value for key, value in self.expected.items() if value}


Screening.TestCase.settings = settings(max_examples=120, stateful_step_count=30, deadline=None)
TestScreening = Screening.TestCase


INTENTS = ["inform", "affirm", "deny", "unsure", "correct", "skip", "cancel", "faq", "nlu_fallback"]


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=80),
    st.sampled_from(INTENTS),
    st.sampled_from(["name", "email", "registration", "notice", "consent", "review"]),
)
def test_any_message_is_survived_and_takes_no_answer_away(
    text: str, intent: str, question: str
) -> None:
    """Whatever is typed at whatever question, what was answered before is still answered."""
    talk = ScreeningTalk().up_to(question)
    before = {answer.question for answer in talk.draft.answers}
    talk.say(text, intent)
    assert before <= {answer.question for answer in talk.draft.answers}
