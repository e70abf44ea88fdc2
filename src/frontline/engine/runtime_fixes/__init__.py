"""Fifteen changes to Rasa 3.6.21 at run time. Each does what Rasa does, in less time.

They are numbered in the modules of this package, each with its reason. Gains, measured on
23 November 2026 with this assistant and `benchmarks/turn`'s messages, CPU a message. The first
four: 31.1 ms without any, 12.6 with all; without the 1st 28.1, the 2nd 14.4, the 3rd 13.2, the 4th
12.9. The 5th to the 8th on the same machine when it was busy, lower quartile of eleven talks each:
15.3 ms with all; without the 5th 16.5, the 6th 17.2, the 7th 16.0, the 8th 15.5.

The 5th as it is now and the others are too small to tell apart by whole messages; by samples of a
talk in one thread, share of 7.8 ms before and of what was left after: states for the rules (5, 11)
3.4 % and 0.9 %, tracker copies (12) 1.2 % and under 0.5 %, slots looked for and written (10, 13)
1.8 % and under 0.5 %, wording chosen (9, 14) 1.1 % and 0.5 %, results checked (1) 0.8 % and under
0.5 %.
`tests/integration/engine/test_runtime_fixes.py` holds each to what the original does.
"""

from __future__ import annotations

import copy
from types import SimpleNamespace
from typing import Any

from rasa.core import processor
from rasa.core.actions import forms
from rasa.core.actions.action import ActionExtractSlots, RemoteAction
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.core.policies import rule_policy
from rasa.core.policies.policy import Policy
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.events import Event
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

from frontline.engine.runtime_fixes import log_lines, rules, slots_and_responses, trackers
from frontline.engine.runtime_fixes.action_results import CompiledResultCheck
from frontline.engine.runtime_fixes.as_rasa_does import AsRasaDoes
from frontline.engine.runtime_fixes.events import applied_events, resolve_event_type
from frontline.engine.runtime_fixes.graph import run_graph

# Where `copy` serves nothing but log lines.
_COPIES_ONLY_FOR_THE_LOG = (processor, rule_policy, forms)

# Whose function, its name, what is done instead, and the original.
_CHANGES: tuple[tuple[type, str, Any, Any], ...] = (
    (RemoteAction, "_validate_action_result", CompiledResultCheck().check, AsRasaDoes.check_result),
    (
        Event,
        "resolve_by_type",
        staticmethod(resolve_event_type),
        staticmethod(AsRasaDoes.resolve_event_type),
    ),
    (DaskGraphRunner, "run", run_graph, AsRasaDoes.run_graph),
    (
        RulePolicy,
        "_find_action_from_rules",
        rules.find_action_from_rules,
        AsRasaDoes.find_action_from_rules,
    ),
    (RulePolicy, "_prediction_states", rules.recent_states, AsRasaDoes.prediction_states),
    (RulePolicy, "_get_possible_keys", rules.possible_keys, AsRasaDoes.possible_keys),
    (
        Policy,
        "format_tracker_states",
        staticmethod(log_lines.no_states),
        staticmethod(AsRasaDoes.format_states),
    ),
    (
        MessageProcessor,
        "_log_slots",
        staticmethod(log_lines.no_slots),
        staticmethod(AsRasaDoes.log_slots),
    ),
    (
        MessageProcessor,
        "_check_for_unseen_features",
        log_lines.unseen_features_unchecked,
        AsRasaDoes.check_for_unseen_features,
    ),
    (DialogueStateTracker, "applied_events", applied_events, AsRasaDoes.applied_events),
    (DialogueStateTracker, "copy", trackers.copy_of_tracker, AsRasaDoes.copy_of_tracker),
    (ActionExtractSlots, "run", slots_and_responses.extract_slots, AsRasaDoes.extract_slots),
    (
        TemplatedNaturalLanguageGenerator,
        "_random_response_for",
        slots_and_responses.choose_response,
        AsRasaDoes.choose_response,
    ),
)


def apply() -> None:
    """Make the changes in this process. Applying twice changes nothing more."""
    for owner, name, change, _original in _CHANGES:
        setattr(owner, name, change)
    Slot.__copy__ = trackers.copy_of_slot
    for module in _COPIES_ONLY_FOR_THE_LOG:
        module.copy = SimpleNamespace(deepcopy=log_lines.itself)


def undo() -> None:
    """Put the originals back."""
    for owner, name, _change, original in _CHANGES:
        setattr(owner, name, original)
    if "__copy__" in vars(Slot):
        del Slot.__copy__
    for module in _COPIES_ONLY_FOR_THE_LOG:
        module.copy = copy
