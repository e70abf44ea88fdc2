"""Eight changes to Rasa 3.6.21 at run time. Each does what Rasa does, in less time.

Gains, measured on 23 November 2026 with this assistant and `benchmarks/turn`'s messages, CPU a
message. The first four: 31.1 ms without any, 12.6 with all; without the 1st 28.1, the 2nd 14.4,
the 3rd 13.2, the 4th 12.9. The others on the same machine when it was busy, lower quartile of
eleven talks each: 15.3 ms with all; without the 5th 16.5, the 6th 17.2, the 7th 16.0, the 8th 15.5.
`tests/integration/engine/test_runtime_fixes.py` holds each to what the original does.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import product
from types import SimpleNamespace
from typing import Any

import jsonschema
from jsonschema.exceptions import best_match
from rasa.core import processor
from rasa.core.actions import forms
from rasa.core.actions.action import RemoteAction
from rasa.core.policies import rule_policy
from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.constants import DOCS_BASE_URL
from rasa.shared.core.constants import PREVIOUS_ACTION, SHOULD_NOT_BE_SET, USER
from rasa.shared.core.events import ActionExecuted, Event
from rasa.shared.core.slots import Slot
from rasa.shared.nlu.constants import ACTION_NAME, INTENT
from rasa.shared.utils.common import all_subclasses
from rasa.shared.utils.schemas.events import EVENT_SCHEMA

INVALID_RESULT = (
    ". Failed to validate Action server response from API, "
    "make sure your response from the Action endpoint is valid. "
    "For more information about the format visit "
    f"{DOCS_BASE_URL}/custom-actions"
)


class AsRasaDoes:
    """The originals, for the tests of equivalence and for measuring without the changes."""

    check_result = RemoteAction._validate_action_result
    resolve_event_type = staticmethod(Event.resolve_by_type)
    run_graph = DaskGraphRunner.run
    find_action_from_rules = RulePolicy._find_action_from_rules
    prediction_states = RulePolicy._prediction_states
    possible_keys = RulePolicy._get_possible_keys


# Where `copy` serves nothing but log lines.
_COPIES_ONLY_FOR_THE_LOG = (processor, rule_policy, forms)

_event_types: dict[str, type[Event]] = {}


def apply() -> None:
    """Make the changes in this process. Applying twice changes nothing more."""
    RemoteAction._validate_action_result = _CompiledResultCheck().check
    Event.resolve_by_type = staticmethod(resolve_event_type)
    DaskGraphRunner.run = run_graph
    RulePolicy._find_action_from_rules = find_action_from_rules
    RulePolicy._prediction_states = recent_states
    RulePolicy._get_possible_keys = possible_keys
    Slot.__copy__ = copy_of_slot
    for module in _COPIES_ONLY_FOR_THE_LOG:
        module.copy = SimpleNamespace(deepcopy=_itself)


def undo() -> None:
    """Put the originals back."""
    RemoteAction._validate_action_result = AsRasaDoes.check_result
    Event.resolve_by_type = staticmethod(AsRasaDoes.resolve_event_type)
    DaskGraphRunner.run = AsRasaDoes.run_graph
    RulePolicy._find_action_from_rules = AsRasaDoes.find_action_from_rules
    RulePolicy._prediction_states = AsRasaDoes.prediction_states
    RulePolicy._get_possible_keys = AsRasaDoes.possible_keys
    if "__copy__" in vars(Slot):
        del Slot.__copy__
    for module in _COPIES_ONLY_FOR_THE_LOG:
        module.copy = copy


class _CompiledResultCheck:
    """1. The schema of an action's result, compiled once and asked by event type.

    Why: Rasa checks the schema itself against its metaschema on every action call, 24 ms of CPU,
    and then tries each event against the schemas of all types. A result that any short cut does
    not accept is judged by the whole schema, so the errors are Rasa's own.
    """

    def __init__(self) -> None:
        spec = RemoteAction.action_response_format_spec()
        self._kind = jsonschema.validators.validator_for(spec)
        self._whole = self._kind(spec)
        self._by_type = {
            kind["properties"]["event"]["const"]: self._kind(kind) for kind in EVENT_SCHEMA["oneOf"]
        }

    def check(self, result: dict[str, Any]) -> bool:
        if self._is_plainly_good(result):
            return True
        error = best_match(self._whole.iter_errors(result))
        if error is None:
            return True
        error.message += INVALID_RESULT
        raise error

    def _is_plainly_good(self, result: Any) -> bool:
        if not isinstance(result, dict):
            return False
        events, responses = result.get("events", []), result.get("responses", [])
        if not isinstance(events, list) or not isinstance(responses, list):
            return False
        return all(map(self._is_event, events)) and all(isinstance(r, dict) for r in responses)

    def _is_event(self, event: Any) -> bool:
        # The types exclude each other by their constant name, so one that fits is the only one.
        kind = event.get("event") if isinstance(event, dict) else None
        validator = self._by_type.get(kind) if isinstance(kind, str) else None
        return validator is not None and bool(validator.is_valid(event))


def resolve_event_type(type_name: str, default: type[Event] | None = None) -> Any:
    """2. Event classes by name, remembered.

    Why: Rasa walks all subclasses of Event for every event of every tracker it loads.
    """
    if type_name not in _event_types:
        _remember_event_types()
    if type_name in _event_types:
        return _event_types[type_name]
    return AsRasaDoes.resolve_event_type(type_name, default)


def _remember_event_types() -> None:
    for kind in all_subclasses(Event):
        # The first match wins, as in the original.
        _event_types.setdefault(kind.type_name, kind)


def run_graph(
    self: Any, inputs: dict[str, Any] | None = None, targets: Sequence[str] | None = None
) -> dict[str, Any]:
    """3. The model's graph, walked in a remembered order.

    Why: Rasa plans the graph anew with dask for each parse and each prediction. The plan is kept
    on the runner, so a new model starts without one.
    """
    names = tuple(targets or self._graph_schema.target_names)
    plan = _plan(self, names)
    results: dict[str, Any] = {}
    for name, value in (inputs or {}).items():
        _refuse_clash(plan, value)
        results[name] = (name, value)
    try:
        for node_name, parents in plan.items():
            node = self._instantiated_nodes[node_name]
            results[node_name] = node(*(results[parent] for parent in parents))
    except RuntimeError as error:
        raise GraphRunError("Error running runner.") from error
    return dict(results[name] for name in names)


def _refuse_clash(plan: dict[str, tuple[str, ...]], value: Any) -> None:
    if isinstance(value, str) and value in plan:
        raise GraphRunError(
            f"Input value '{value}' clashes with a node name. Make sure that none of the input "
            "names passed to the `run` method are the same as node names in the graph schema."
        )


def _plan(runner: Any, targets: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The nodes the targets need, parents first, each with the names of what it takes in."""
    plans: dict[Any, Any] = runner.__dict__.setdefault("_frontline_plans", {})
    if targets not in plans:
        needs = {
            name: tuple(node.needs.values())
            for name, node in runner._graph_schema.minimal_graph_schema(list(targets)).nodes.items()
        }
        ordered: dict[str, tuple[str, ...]] = {}
        for target in targets:
            _visit(target, needs, ordered)
        plans[targets] = ordered
    found: dict[str, tuple[str, ...]] = plans[targets]
    return found


def _visit(
    name: str, needs: dict[str, tuple[str, ...]], ordered: dict[str, tuple[str, ...]]
) -> None:
    if name in ordered or name not in needs:
        return
    for parent in needs[name]:
        _visit(parent, needs, ordered)
    ordered[name] = needs[name]


def find_action_from_rules(
    self: Any, tracker: Any, domain: Any, use_text_for_last_user_input: bool
) -> Any:
    """4. Rules are searched by text only where a rule names a text.

    Why: for each prediction after a message Rasa replays the talk and matches every rule twice,
    once for the words and once for the intent. Without a rule on words the first finds nothing.
    """
    if use_text_for_last_user_input and not _has_rules_on_words(self):
        return None, None, False
    return AsRasaDoes.find_action_from_rules(self, tracker, domain, use_text_for_last_user_input)


def _has_rules_on_words(policy: Any) -> bool:
    if "_frontline_rules_on_words" not in policy.__dict__:
        keys = [*policy.lookup[RULES], *policy.lookup[RULES_FOR_LOOP_UNHAPPY_PATH]]
        policy._frontline_rules_on_words = any('"text":' in key for key in keys)
    return bool(policy._frontline_rules_on_words)


def recent_states(
    self: Any,
    tracker: Any,
    domain: Any,
    use_text_for_last_user_input: bool = False,
    **_for_ml_policies: Any,
) -> list[Any]:
    """5. The rule policy sees as far back as its longest rule.

    Why: Rasa describes the talk before each of its actions, and rules look at the last one or two
    of these descriptions; what lies further back than a rule's length never rules it out. Where no
    rule fits, the prediction's source is named by these states alone; Rasa only compares it with
    the names of rules, which it then cannot be.
    """
    events = tracker.applied_events()
    ends = [at for at, event in enumerate(events) if isinstance(event, ActionExecuted)]
    replayed, states, done = tracker.init_copy(), [], 0
    for end in [*ends, len(events)][-_longest_rule(self) :]:
        for event in events[done:end]:
            replayed.update(event)
        states.append(domain.get_active_state(replayed))
        done = end
    self.featurizer._choose_last_user_input([states], use_text_for_last_user_input)
    return states


def _longest_rule(policy: Any) -> int:
    if "_frontline_longest_rule" not in policy.__dict__:
        keys = [*policy.lookup[RULES], *policy.lookup[RULES_FOR_LOOP_UNHAPPY_PATH]]
        lengths = [len(policy._rule_key_to_state(key)) for key in keys]
        policy._frontline_longest_rule = max(lengths, default=1)
    return int(policy._frontline_longest_rule)


def possible_keys(self: Any, lookup: dict[str, str], states: list[Any]) -> Any:
    """6. Only rules on the action and the intent at hand are matched.

    Why: Rasa matches each of a hundred rules, slots and all, against each state. A rule that names
    another action or intent for the last state cannot fit, so those are left out beforehand.
    """
    candidates = _rules_by_last_state(self, lookup).at(states[-1]) if states else lookup
    return AsRasaDoes.possible_keys(self, dict.fromkeys(candidates), states)


def _rules_by_last_state(policy: Any, lookup: dict[str, str]) -> _RulesByLastState:
    found: dict[int, _RulesByLastState] = policy.__dict__.setdefault("_frontline_by_last_state", {})
    # The policy keeps its tables for life, so their ids are never given to another.
    if id(lookup) not in found:
        found[id(lookup)] = _RulesByLastState(
            {key: policy._rule_key_to_state(key)[-1] for key in lookup}
        )
    return found[id(lookup)]


class _RulesByLastState:
    """Rules by the action and the intent of their last state; None where they name none."""

    def __init__(self, last_states: Mapping[str, Any]) -> None:
        self._rules: dict[Any, list[str]] = defaultdict(list)
        for key, state in last_states.items():
            self._rules[_action_and_intent(state)].append(key)

    def at(self, state: Any) -> Collection[str]:
        """The rules that may fit this state of a talk, by action and intent alone."""
        action, intent = _action_and_intent(state)
        pairs = set(product({action, None}, {intent, None}))
        return [key for pair in pairs for key in self._rules.get(pair, ())]


def _action_and_intent(state: Any) -> tuple[str | None, str | None]:
    # A rule that begins the talk fits any beginning, whatever intent it names.
    action, intent = state.get(PREVIOUS_ACTION), state.get(USER, {}).get(INTENT)
    if not action or intent == SHOULD_NOT_BE_SET:
        intent = None
    return (action or {}).get(ACTION_NAME) or None, intent or None


def copy_of_slot(slot: Slot) -> Slot:
    """7. A slot is copied by its fields.

    Why: every copy of a tracker, five in a turn, copies each slot by the way that suits any object.
    """
    twin: Slot = object.__new__(type(slot))
    twin.__dict__.update(slot.__dict__)
    return twin


def _itself(value: Any) -> Any:
    """8. What is copied only for a debug line is not copied.

    Why: events and states are copied whole for a log that is never written: Rasa's own logs may
    hold what visitors said, so they are off (`engine.preparation`).
    """
    return value
