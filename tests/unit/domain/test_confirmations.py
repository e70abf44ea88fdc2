"""What answers "shall I delete it?": a yes in any words, a no, and what is asked before either."""

from __future__ import annotations

import pytest

from frontline.domain.confirmations import asked_before_deleting, confirms, takes_back

SURE = """yes
Yes, I'm certain
go ahead then
do it
yes please do
I'm sure
yes delete everything
please just delete it all
yes, go ahead and delete the lot
100%
absolutely sure
Confirm.
yes I mean it
ok do it now please
that's what I want
yes, all of it
I still want it gone
delete my data
yep get rid of it
you can delete it now
yes I understand, delete it
positive""".splitlines()

NOT_SURE = """yes but what goes?
hang on
go ahead and explain
yes and find me a job
wait, what goes?
are you sure?
I'm sure you have my number wrong
do it later
yes, but keep my alerts
delete the first answer only
I'm not sure
ok thanks
certain jobs only""".splitlines()

KEEPS = """no
no leave it
actually no
don't delete it
keep it please
I've changed my mind
hang on, no, keep everything
stop
no thanks, leave it as it is""".splitlines()

ASKED = {
    "hang on, what exactly goes?": "what_goes",
    "wait, what goes?": "what_goes",
    "is that everything?": "what_goes",
    "what does that delete": "what_goes",
    "is it permanent?": "for_good",
    "can I get it back if I change my mind later?": "for_good",
    "will I get a confirmation?": "proof",
    "how will I know it's done?": "proof",
    "what about my application?": "what_stays",
    "and the recruiters, do they still have it?": "what_stays",
    "how long does that take?": "how_soon",
    "is that straight away?": "how_soon",
    "hang on": "wait",
    "wait a minute please": "wait",
    "hmm, let me think": "wait",
}


@pytest.mark.parametrize("said", SURE)
def test_says_that_they_are_sure(said: str) -> None:
    assert confirms(said)


@pytest.mark.parametrize("said", [*NOT_SURE, *KEEPS])
def test_is_no_yes(said: str) -> None:
    assert not confirms(said)


@pytest.mark.parametrize("said", KEEPS)
def test_takes_it_back(said: str) -> None:
    assert takes_back(said)


@pytest.mark.parametrize("said", [*SURE, "hang on", "no idea what that means", "stop sending it"])
def test_is_no_taking_back(said: str) -> None:
    assert not takes_back(said)


@pytest.mark.parametrize(("said", "key"), ASKED.items())
def test_what_is_asked_before_deleting(said: str, key: str) -> None:
    assert asked_before_deleting(said) == key


@pytest.mark.parametrize(
    "said", ["yes", "nurse jobs in Leeds", "I want to talk to a person", "no keep it"]
)
def test_asks_nothing_about_the_deletion(said: str) -> None:
    assert asked_before_deleting(said) is None
