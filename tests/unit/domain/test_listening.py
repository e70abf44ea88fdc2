"""What is said to a card about somebody's safety stays with them; work comes back on a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone

import pytest

from frontline.domain.conversation import Message, Speaker
from frontline.domain.listening import Said, listened, mark_of, times_said

STAYS = {
    "thank you": Said.THANKS,
    "thanks for listening": Said.THANKS,
    "ok ta": Said.THANKS,
    "I'm ok now": Said.SAFE,
    "I've rung them": Said.SAFE,
    "my sister is here, I'm with my sister": Said.SAFE,
    "feeling a bit better": Said.SAFE,
    "I don't want to call anyone": Said.NOT_CALLING,
    "no one ever answers": Said.NOT_CALLING,
    "what's the point": Said.NOT_CALLING,
    "are you even real": Said.A_PERSON,
    "can we just talk": Said.A_PERSON,
    "yes I'm at home on my own": Said.ALONE,
    "there's nobody here": Said.ALONE,
    "my shift starts at 8 and I cant face it": Said.WORK,
    "I can't go back on that ward": Said.WORK,
    "I'm so tired of everything": Said.MORE,
    "I don't know what to do": Said.MORE,
    "yes": Said.MORE,
    "no": Said.MORE,
    "I know": Said.MORE,
    "my mum died in March": Said.MORE,
    "I don't know. everything is just too much": Said.MORE,
    "honestly I don't know any more": Said.MORE,
    "nothing helps": Said.MORE,
    "life is falling apart": Said.MORE,
    "I've had enough": Said.MORE,
    "ok I feel a bit calmer": Said.SAFE,
    "what time do samaritans open": Said.A_PERSON,
    "are those lines free?": Said.A_PERSON,
}
TAKES_UP = """can we carry on with the jobs then?
carry on
any nursing jobs in Leeds?
show me the jobs again
let's go back to the search
ok can we continue
I'd like to apply for the second one
please delete this chat
maya@example.org
07700 900123
NMC 12A3456B
Maria Kowalska
what does the band 6 role pay?
I don't know my PIN
I need 4 weeks
I want to make a complaint
band 5 nurse""".splitlines()


def message(seq: int, text: str, payload: str | None = None) -> Message:
    at = datetime(2026, 11, 23, 9, 0, tzinfo=timezone.utc)
    return Message(f"m{seq}", "c", seq, Speaker.VISITOR, text, at, payload=payload)


CARD = message(1, "I want it to end", "/crisis")


@pytest.mark.parametrize(("text", "said"), STAYS.items())
def test_what_is_said_to_the_card_stays_with_the_person(text: str, said: Said) -> None:
    assert listened([CARD], message(3, text)) is said


@pytest.mark.parametrize("text", TAKES_UP)
def test_jobs_come_back_when_the_person_takes_them_up(text: str) -> None:
    assert listened([CARD], message(3, text)) is None


@pytest.mark.parametrize("text", STAYS)
def test_without_a_card_everything_is_said_as_ever(text: str) -> None:
    assert listened([message(1, "nurse jobs in Leeds")], message(3, text)) is None


def test_a_concern_about_care_is_no_crisis_of_theirs() -> None:
    concern = replace(CARD, payload="/report_concern")
    assert listened([concern], message(3, "thanks")) is None


def test_it_stays_until_they_go_back_to_work() -> None:
    again = message(3, "thanks", mark_of(Said.THANKS))
    assert listened([CARD, again], message(5, "I feel so alone")) is Said.ALONE
    search = message(5, "jobs in Leeds")
    assert listened([CARD, again, search], message(7, "thanks")) is None


def test_after_an_emergency_only_help_is_named() -> None:
    emergency = replace(CARD, payload="/emergency")
    assert listened([emergency], message(3, "yes")) is Said.OF_AN_EMERGENCY
    assert listened([emergency], message(3, "he's breathing now")) is Said.SAFE


def test_a_choice_pressed_is_for_the_dialogue() -> None:
    assert listened([CARD], message(3, "Carry on with the job chat", "/resume")) is None


def test_the_same_said_again_is_counted() -> None:
    again = message(3, "thanks", mark_of(Said.THANKS))
    assert times_said([CARD, again], message(5, "thank you"), Said.THANKS) == 1
