"""The originals of what is changed, for the tests of equivalence and for measuring without."""

from __future__ import annotations

from rasa.core.actions.action import ActionExtractSlots, RemoteAction
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.core.policies.policy import Policy
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker


class AsRasaDoes:
    """Rasa's own functions; this module must be imported before anything is changed."""

    check_result = RemoteAction._validate_action_result
    resolve_event_type = staticmethod(Event.resolve_by_type)
    run_graph = DaskGraphRunner.run
    find_action_from_rules = RulePolicy._find_action_from_rules
    prediction_states = RulePolicy._prediction_states
    possible_keys = RulePolicy._get_possible_keys
    applied_events = DialogueStateTracker.applied_events
    copy_of_tracker = DialogueStateTracker.copy
    extract_slots = ActionExtractSlots.run
    choose_response = TemplatedNaturalLanguageGenerator._random_response_for
    format_states = staticmethod(Policy.format_tracker_states)
    log_slots = staticmethod(MessageProcessor._log_slots)
    check_for_unseen_features = MessageProcessor._check_for_unseen_features
