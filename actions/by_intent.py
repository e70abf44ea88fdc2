"""What the rules of data/*/rules.yml run for each intent, for messages that hold more than one."""

from __future__ import annotations

# Intents that are answered by one response and nothing else.
APPROVED = {
    "greet": "utter_smalltalk_greet",
    "goodbye": "utter_smalltalk_goodbye",
    "thank": "utter_smalltalk_thank",
    "bot_challenge": "utter_smalltalk_bot_challenge",
    "help": "utter_conversation_help",
    "send_cv": "utter_people_send_cv",
    "privacy_question": "utter_privacy_question",
    "medical_advice": "utter_safety_medical_advice",
}
# The same where the settings let people add a CV.
SEND_CV_HERE = "utter_people_send_cv_here"
# Intents that pick one of many such answers.
RETRIEVED = ("smalltalk", "innovation")
_OTHERWISE = {
    **dict.fromkeys((*APPROVED, *RETRIEVED), "action_approved_answer"),
    "faq": "action_answer_faq",
    "nlu_fallback": "action_fallback",
}


def action_for(intent: str) -> str:
    """The name of the action."""
    return _OTHERWISE.get(intent, f"action_{intent}")
