"""Each change to Rasa at run time gives what the original gives."""

from __future__ import annotations

import ast
import asyncio
import copy
import inspect
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from jsonschema import ValidationError
from rasa.core import processor
from rasa.core.actions import forms
from rasa.core.actions.action import RemoteAction
from rasa.core.policies import rule_policy
from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.events import Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.utils.common import all_subclasses

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.engine import runtime_fixes
from frontline.engine.dialogue import RasaDialogue
from frontline.engine.runtime_fixes import AsRasaDoes

RESULTS: list[Any] = [
    {"events": [], "responses": []},
    {"events": [{"event": "slot", "name": "a", "value": 1, "timestamp": None}]},
    {"events": [{"event": "user", "text": "hi", "parse_data": {}}]},
    {"events": [{"event": "unheard_of"}]},
    {"events": [{"event": "slot", "value": 1}]},
    {"events": "not a list"},
    {"responses": ["not an object"]},
    "not an object",
]


@pytest.fixture
def fixed() -> Iterator[None]:
    runtime_fixes.apply()
    yield
    runtime_fixes.undo()


def outcome(check: Callable[[Any], Any], result: Any) -> str:
    try:
        return f"accepted {check(result)}"
    except ValidationError as error:
        return f"refused: {error.message} at {list(error.path)}"


@pytest.mark.parametrize("result", RESULTS, ids=range(len(RESULTS)))
def test_the_compiled_check_says_what_rasas_check_says(fixed: None, result: Any) -> None:
    """Good results pass and bad ones fail with Rasa's own words and place."""
    action = RemoteAction("any", None)
    original = outcome(lambda r: AsRasaDoes.check_result(action, r), result)
    assert outcome(action._validate_action_result, result) == original


def test_every_event_type_resolves_to_the_same_class(fixed: None) -> None:
    """The remembered classes are those a walk over all subclasses finds first."""
    for kind in all_subclasses(Event):
        assert Event.resolve_by_type(kind.type_name) is AsRasaDoes.resolve_event_type(
            kind.type_name
        )


def test_unknown_event_types_are_treated_as_before(fixed: None) -> None:
    """A default is honoured, the old topic event is nothing, anything else is an error."""
    assert Event.resolve_by_type("unheard_of", default=UserUttered) is UserUttered
    assert Event.resolve_by_type("topic") is None
    with pytest.raises(ValueError, match="unheard_of"):
        Event.resolve_by_type("unheard_of")


def test_an_event_class_defined_late_is_found(fixed: None) -> None:
    """A class that did not exist at the first look-up is found at the next."""
    Event.resolve_by_type("user")

    class Late(Event):
        type_name = "defined_late"

        def __eq__(self, other: object) -> bool:
            return self is other

        def __hash__(self) -> int:
            return 0

        def as_story_string(self) -> str:
            return "late"

    assert Event.resolve_by_type("defined_late") is Late


def test_the_walked_graph_understands_as_dask_does(
    make_engine: Callable[..., RasaDialogue],
) -> None:
    """The same messages give the same parse with and without the change."""
    agent: Any = make_engine()._agent
    texts = ["hello", "apply", "", "/greet", "nothing like it"]

    def parses() -> list[Any]:
        return [asyncio.run(agent.parse_message(text)) for text in texts]

    before = parses()
    runtime_fixes.apply()
    after = parses()
    runtime_fixes.undo()
    assert after == before


def test_rules_give_the_same_prediction_without_the_search_by_words(
    make_engine: Callable[..., RasaDialogue], units: SqlUnitsOfWork
) -> None:
    """At every point of a talk with a form the policy predicts what it predicted before."""
    engine: Any = make_engine()
    policy, domain = rule_policy_of(engine), engine._agent.domain
    for tracker in moments_of_a_talk(engine, units):
        before = policy._predict(tracker, domain)
        runtime_fixes.apply()
        after = policy._predict(tracker, domain)
        runtime_fixes.undo()
        assert [vars(after[0]), after[1]] == [vars(before[0]), before[1]]


def rule_policy_of(engine: Any) -> Any:
    nodes = engine._agent.processor.graph_runner._instantiated_nodes.values()
    return next(node._component for node in nodes if isinstance(node._component, RulePolicy))


def moments_of_a_talk(engine: Any, units: SqlUnitsOfWork) -> Iterator[DialogueStateTracker]:
    """The tracker after each event of a talk with a form in it."""
    for text in ["hello", "apply", "Ada Obi", "07700 900123", "remember", "hello"]:
        with units.turn() as work:
            engine.reply("talk", text, "message")
            work.commit()
    with units() as work:
        events = work.trackers.load("talk")
    assert any(event["event"] == "active_loop" for event in events)
    for end in range(1, len(events) + 1):
        yield DialogueStateTracker.from_dict("talk", events[:end], engine._agent.domain.slots)


def test_the_recent_states_are_the_last_of_all_states(
    make_engine: Callable[..., RasaDialogue], units: SqlUnitsOfWork
) -> None:
    """At every point of a talk the policy sees the same last states, as many as a rule is long."""
    engine: Any = make_engine()
    policy, domain = rule_policy_of(engine), engine._agent.domain
    longest = max(len(policy._rule_key_to_state(key)) for key in policy.lookup[RULES])
    for tracker in moments_of_a_talk(engine, units):
        for by_text in (True, False):
            all_states = AsRasaDoes.prediction_states(policy, tracker, domain, by_text)
            recent = runtime_fixes.recent_states(policy, tracker, domain, by_text)
            assert recent == all_states[-longest:]


def test_the_rules_that_fit_are_found_without_trying_each(
    make_engine: Callable[..., RasaDialogue],
) -> None:
    """For every action before every intent, known or not, the same rules fit."""
    engine: Any = make_engine()
    policy = rule_policy_of(engine)
    actions = [*engine._agent.domain.action_names_or_texts, "action_unheard_of", None]
    intents = [*engine._agent.domain.intents, "unheard_of", None]
    for action, intent in product(actions, intents):
        state: dict[str, Any] = {"prev_action": {"action_name": action}} if action else {}
        state |= {"user": {"intent": intent}} if intent else {}
        for states in ([state], [{"prev_action": {"action_name": "action_listen"}}, state], []):
            for lookup in (policy.lookup[RULES], policy.lookup["rules_for_loop_unhappy_path"]):
                expected = AsRasaDoes.possible_keys(policy, lookup, states)
                assert runtime_fixes.possible_keys(policy, lookup, states) == expected


def test_a_slot_is_copied_as_any_object_is(
    make_engine: Callable[..., RasaDialogue],
) -> None:
    """The copy has the class and the fields of the slot, and changes alone."""
    engine: Any = make_engine()
    for slot in engine._agent.domain.slots:
        before = copy.copy(slot)
        runtime_fixes.apply()
        after = copy.copy(slot)
        runtime_fixes.undo()
        assert (type(after), vars(after)) == (type(before), vars(before))
        after.value = "changed"
        assert slot.value != "changed"


@pytest.mark.parametrize("module", [processor, rule_policy, forms])
def test_what_is_no_longer_copied_served_only_the_log(module: Any) -> None:
    """Each use of `copy` in these modules of Rasa stands inside a debug line."""
    tree = ast.parse(inspect.getsource(module))
    logged = [
        node
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "structlogger.debug"
        for node in ast.walk(call)
    ]
    uses = [n for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id == "copy"]
    assert uses
    assert all(use in logged for use in uses)


def test_an_input_that_names_a_node_is_refused_as_before(
    fixed: None, make_engine: Callable[..., RasaDialogue]
) -> None:
    """A text equal to the name of a graph node cannot be confused with it."""
    agent: Any = make_engine()._agent
    runner = agent.processor.graph_runner
    node = agent.processor.model_metadata.nlu_target
    for run in (DaskGraphRunner.run, AsRasaDoes.run_graph):
        with pytest.raises(GraphRunError, match="clashes"):
            run(runner, inputs={"any": node}, targets=[node])


def test_a_talk_has_the_same_events_with_and_without_the_changes(
    make_engine: Callable[..., RasaDialogue], units: SqlUnitsOfWork, tmp_path: Path
) -> None:
    """Replies and stored events of a whole talk are equal, times and ids apart."""
    talk = ["hello", "remember", "apply", "Ada Obi", "07700 900123", *["remember", "hello"] * 8]

    def play(conversation_id: str) -> tuple[list[Any], list[Any]]:
        engine = make_engine()
        said: list[Any] = []
        for text in talk:
            with units.turn() as work:
                said.append(engine.reply(conversation_id, text, "message"))
                work.commit()
        with units() as work:
            return said, [_lasting(event) for event in work.trackers.load(conversation_id)]

    before = play("before")
    runtime_fixes.apply()
    after = play("after")
    runtime_fixes.undo()
    assert after == before


def _lasting(event: dict[str, Any]) -> dict[str, Any]:
    passing = {"timestamp", "message_id", "model_id", "input_channel"}
    kept = {key: value for key, value in event.items() if key not in passing}
    parsed = kept.get("parse_data")
    if parsed:
        kept["parse_data"] = {k: v for k, v in parsed.items() if k != "message_id"}
    if "metadata" in kept:
        kept["metadata"] = {
            key: value for key, value in kept["metadata"].items() if key not in passing
        }
    return kept
