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
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.core.policies import rule_policy
from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActionReverted,
    ActiveLoop,
    AllSlotsReset,
    BotUttered,
    ConversationPaused,
    ConversationResumed,
    Event,
    FollowupAction,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.utils.common import all_subclasses

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.engine import runtime_fixes
from frontline.engine.dialogue import RasaDialogue
from frontline.engine.runtime_fixes import log_lines, rules, trackers
from frontline.engine.runtime_fixes.as_rasa_does import AsRasaDoes
from frontline.engine.runtime_fixes.events import applied_events
from frontline.engine.runtime_fixes.slots_and_responses import choose_response, fills_slots

RESULTS: list[Any] = [
    {"events": [], "responses": []},
    {"events": [{"event": "slot", "name": "a", "value": 1, "timestamp": None}]},
    {"events": [{"event": "user", "text": "hi", "parse_data": {}}]},
    {"events": [{"event": "unheard_of"}]},
    {"events": [{"event": "slot", "value": 1}]},
    {"events": [{"event": "slot", "name": "a", "value": []}] * 2},
    {"events": [{"event": "slot", "name": 1, "value": 1, "timestamp": None}]},
    {"events": [{"event": "slot", "name": "a", "value": 1, "timestamp": "now"}]},
    {"events": [{"event": "entities", "entities": [{}]}, {"event": "entities", "entities": [1]}]},
    {"events": "not a list"},
    {"responses": ["not an object"]},
    "not an object",
]


ODD_TALK: list[Event] = [
    ActionExecuted("action_session_start"),
    SessionStarted(),
    SlotSet("full_name", "before"),
    ActionExecuted("action_listen"),
    UserUttered("hello", {"name": "greet"}),
    ActionExecuted("utter_greet"),
    FollowupAction("utter_again"),
    BotUttered("Hello"),
    ActionExecuted("utter_again"),
    ActionReverted(),
    ConversationPaused(),
    ConversationResumed(),
    AllSlotsReset(),
    ActionExecuted("action_listen"),
    UserUttered("what", {"name": "nlu_fallback"}),
    UserUtteranceReverted(),
    ActiveLoop("some_form"),
    ActionExecutionRejected("some_form"),
    UserUttered("hello", {"name": "greet"}),
    ActiveLoop(None),
    ActionExecuted("action_listen"),
    Restarted(),
    ActionExecuted("action_session_start"),
    SessionStarted(),
]
RESPONSES: dict[str, list[dict[str, Any]]] = {
    "one": [{"text": "a"}],
    "several": [{"text": "a"}, {"text": "b"}],
    "by_channel": [{"text": "a"}, {"text": "b", "channel": "frontline"}],
    "empty": [],
}


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
    for tracker in moments_of_a_talk(engine, units):
        for by_text in (True, False):
            assert_recent_states_are_the_last(policy, tracker, domain, by_text)


def test_the_recent_states_stay_the_last_as_a_tracker_grows(
    make_engine: Callable[..., RasaDialogue], units: SqlUnitsOfWork
) -> None:
    """What a tracker remembers of the action before is what telling the talk again would give."""
    engine: Any = make_engine()
    policy, domain = rule_policy_of(engine), engine._agent.domain
    *_, whole = moments_of_a_talk(engine, units)
    growing = DialogueStateTracker("talk", domain.slots)
    for event in whole.events:
        growing.update(event)
        assert_recent_states_are_the_last(policy, growing, domain, by_text=False)


def assert_recent_states_are_the_last(
    policy: Any, tracker: DialogueStateTracker, domain: Any, by_text: bool
) -> None:
    """Those that were left out lie further back than any rule that may still fit."""
    all_states = AsRasaDoes.prediction_states(policy, tracker, domain, by_text)
    recent = rules.recent_states(policy, tracker, domain, by_text)
    assert recent == all_states[-len(recent) :]
    for lookup in (policy.lookup[RULES], policy.lookup["rules_for_loop_unhappy_path"]):
        expected = AsRasaDoes.possible_keys(policy, lookup, all_states)
        assert AsRasaDoes.possible_keys(policy, lookup, recent) == expected


def test_a_tracker_is_copied_as_if_told_the_whole_talk(
    make_engine: Callable[..., RasaDialogue], units: SqlUnitsOfWork
) -> None:
    """At every point of a talk, also with events taken back, the copy is in the same state."""
    engine: Any = make_engine()
    for tracker in [*moments_of_a_talk(engine, units), *moments_of_an_odd_talk(engine)]:
        expected = AsRasaDoes.copy_of_tracker(tracker)
        copied = trackers.copy_of_tracker(tracker)
        assert state_of(copied) == state_of(expected)
        copied.update(SlotSet("full_name", "only in the copy"))
        assert len(copied.events) == len(tracker.events) + 1
        assert tracker.get_slot("full_name") != "only in the copy"


def test_the_events_that_count_are_those_rasa_counts(
    make_engine: Callable[..., RasaDialogue], units: SqlUnitsOfWork
) -> None:
    """Of every tracker the same events apply, with sessions, forms and events taken back."""
    engine: Any = make_engine()
    for tracker in [*moments_of_a_talk(engine, units), *moments_of_an_odd_talk(engine)]:
        counted = [id(event) for event in applied_events(tracker)]
        assert counted == [id(event) for event in AsRasaDoes.applied_events(tracker)]


def moments_of_an_odd_talk(engine: Any) -> Iterator[DialogueStateTracker]:
    """The tracker after each event of a talk with all that is rare."""
    tracker = DialogueStateTracker("odd", engine._agent.domain.slots)
    tracker.model_id = "a model"
    for event in ODD_TALK:
        tracker.update(event)
        yield tracker


def state_of(tracker: DialogueStateTracker) -> dict[str, Any]:
    """All that makes up a tracker, but for what was said before anything was."""
    state = dict(vars(tracker))
    state["slots"] = {name: vars(slot) for name, slot in tracker.slots.items()}
    state["events"] = [id(event) for event in tracker.events]
    state["latest_message"] = str(tracker.latest_message)
    state["latest_bot_utterance"] = str(tracker.latest_bot_utterance)
    return state


def test_slots_are_looked_for_only_where_the_domain_says_how() -> None:
    """A domain whose slots only actions set needs no look; any other way of filling one does."""
    assert not fills_slots(domain_with({"type": "custom"}))
    assert fills_slots(domain_with({"type": "custom", "action": "action_fill"}))
    assert fills_slots(domain_with({"type": "from_text"}))
    assert fills_slots(domain_with({"type": "custom"}, "action_validate_slot_mappings"))


def domain_with(mapping: dict[str, str], *actions: str) -> Domain:
    slot = {"type": "text", "influence_conversation": False, "mappings": [mapping]}
    return Domain.from_dict(
        {"version": "3.1", "slots": {"filled": slot}, "actions": ["action_fill", *actions]}
    )


@pytest.mark.parametrize("said", ["one", "several", "by_channel", "empty", "unheard_of"])
def test_a_response_is_one_that_rasa_might_choose(said: str) -> None:
    """Whatever is drawn is among the wordings Rasa draws from, and nothing where it has none."""
    nlg = TemplatedNaturalLanguageGenerator(RESPONSES)
    args = (said, "frontline", {"known": True})
    drawn = [choose_response(nlg, *args) for _ in range(60)]
    by_rasa = [AsRasaDoes.choose_response(nlg, *args) for _ in range(60)]
    assert {str(each) for each in drawn} == {str(each) for each in by_rasa}


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
                assert rules.possible_keys(policy, lookup, states) == expected


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


def test_looking_an_intent_up_in_the_domain_only_warned(
    make_engine: Callable[..., RasaDialogue],
) -> None:
    """Rasa's check answers nothing and changes nothing, known intent or not."""
    agent: Any = make_engine()._agent
    for intent in ("greet", "unheard_of"):
        parsed = {"intent": {"name": intent}, "entities": [{"entity": "unheard_of"}]}
        before = copy.deepcopy(parsed)
        with pytest.warns(UserWarning, match="unheard_of"):
            assert AsRasaDoes.check_for_unseen_features(agent.processor, parsed) is None
        log_lines.unseen_features_unchecked(agent.processor, parsed)
        assert parsed == before


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


@pytest.mark.parametrize(
    ("module", "name"), [(rule_policy, "format_tracker_states"), (processor, "slot_values")]
)
def test_what_is_no_longer_written_out_served_only_the_log(module: Any, name: str) -> None:
    """What these make is named again in a debug line and nowhere else."""
    source = ast.parse(inspect.getsource(module))
    made = "current_states" if name == "format_tracker_states" else name
    uses = [n for n in ast.walk(source) if isinstance(n, ast.Name) and n.id == made]
    logged = [
        node
        for call in ast.walk(source)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "structlogger.debug"
        for node in ast.walk(call)
    ]
    read = [use for use in uses if isinstance(use.ctx, ast.Load) and use not in logged]
    assert uses
    assert [ast.unparse(use) for use in read] in ([], ["slot_values"])


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
