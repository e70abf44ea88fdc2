"""Rules, matched in less time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import islice, product
from typing import Any

from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH
from rasa.shared.core.constants import PREVIOUS_ACTION, SHOULD_NOT_BE_SET, USER
from rasa.shared.core.events import ActionExecuted, DefinePrevUserUtteredFeaturization
from rasa.shared.nlu.constants import ACTION_NAME, INTENT

from frontline.engine.runtime_fixes.as_rasa_does import AsRasaDoes
from frontline.engine.runtime_fixes.events import plain_start

# What a tracker remembers: after how many events the last action was chosen, and in which state.
_CHOSEN_IN = "_frontline_chosen_in"


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
    """5. The rule policy sees as far back as a rule that may fit.

    Why: Rasa tells the whole talk anew to describe it before each of its actions, and rules look at
    the last one or two of these descriptions; what lies further back than a rule's length never
    rules it out. The last one is the tracker as it is; the one before was made when the action just
    taken was chosen, and is remembered. Where no rule fits, the prediction's source is named by
    these states alone; Rasa only compares it with the names of rules, which it then cannot be.
    """
    if plain_start(tracker) is None:
        states = _states_of_talk(self, tracker, domain)
        return _with_input_chosen(self, states, use_text_for_last_user_input)
    states = [domain.get_active_state(tracker)]
    _with_input_chosen(self, states, use_text_for_last_user_input)
    if _longest_that_may_fit(self, states[-1]) > 1:
        states = [*_states_before(self, tracker, domain), *states]
        _with_input_chosen(self, states, use_text_for_last_user_input)
    if not use_text_for_last_user_input:
        tracker.__dict__[_CHOSEN_IN] = len(tracker.events), states[-1]
    return states


def _with_input_chosen(policy: Any, states: list[Any], by_text: bool) -> list[Any]:
    policy.featurizer._choose_last_user_input([states], by_text)
    return states


def _states_of_talk(policy: Any, tracker: Any, domain: Any) -> list[Any]:
    """The state before each of the last actions and the one now, as many as a rule is long."""
    events = tracker.applied_events()
    ends = [at for at, event in enumerate(events) if isinstance(event, ActionExecuted)]
    replayed, states, done = tracker.init_copy(), [], 0
    for end in [*ends, len(events)][-_longest_rule(policy) :]:
        for event in events[done:end]:
            replayed.update(event)
        states.append(domain.get_active_state(replayed))
        done = end
    return states


def _states_before(policy: Any, tracker: Any, domain: Any) -> list[Any]:
    """The states before the one now, as many as a rule may look at."""
    seen, state = tracker.__dict__.get(_CHOSEN_IN, (len(tracker.events), None))
    since = list(islice(tracker.events, seen, None))
    at = next((n for n, event in enumerate(since) if isinstance(event, ActionExecuted)), None)
    if at is None or _longest_rule(policy) > 2 or not _is_one_action(since[:at], since[at + 1 :]):
        return _states_of_talk(policy, tracker, domain)[:-1]
    return [state]


def _is_one_action(before: list[Any], after: list[Any]) -> bool:
    """Whether the action between these events is the only one, and chosen by the intent."""
    return not any(isinstance(event, ActionExecuted) for event in after) and all(
        isinstance(event, DefinePrevUserUtteredFeaturization)
        and not event.use_text_for_featurization
        for event in before
    )


def _longest_rule(policy: Any) -> int:
    if "_frontline_longest_rule" not in policy.__dict__:
        keys = [*policy.lookup[RULES], *policy.lookup[RULES_FOR_LOOP_UNHAPPY_PATH]]
        lengths = [len(policy._rule_key_to_state(key)) for key in keys]
        policy._frontline_longest_rule = max(lengths, default=1)
    return int(policy._frontline_longest_rule)


def _longest_that_may_fit(policy: Any, state: Any) -> int:
    keys = [
        key
        for table in (RULES, RULES_FOR_LOOP_UNHAPPY_PATH)
        for key in _rules_by_last_state(policy, policy.lookup[table]).at(state)
    ]
    lengths = (len(policy._rule_key_to_state(key)) for key in keys)
    return max(lengths, default=_longest_rule(policy))


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
