"""Somebody who wants a short enquiry sent before all of it was asked.

What may be left out is left out then: nobody who says "go ahead and pass it on" is asked from when.
"""

from __future__ import annotations

import re
from dataclasses import replace

from frontline.domain.enquiry_facts import SHORT_ENQUIRIES
from frontline.domain.screening import may_be_left_out
from frontline.domain.screening_message import Message, plan_of
from frontline.domain.screening_step import Say, Step
from frontline.domain.turn_taking import asks_to_send, is_question

_THINGS = (
    r"(?:it|that|this|them|these|those|everything|the lot|all of (?:it|that)|(?:my|our|the|those)"
    r" (?:details|answers|request|enquiry|message|info\w*))"
)
_PASSED_ON = re.compile(
    rf"\b(?:send|pass|forward|submit|fire|hand|put|get|ping|whizz|pop)\s(?:all\s)?{_THINGS}(?:\sall)?"
    r"(?:\s(?:on|over|off|in|through|along|away|across|up|to)\b|\W*$)"
    r"|\b(?:go ahead|go for it|off it goes|get it (?:sent|going)|crack on)\b",
    re.IGNORECASE,
)
_THAT_IS_ALL = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|right|great|grand|fine|yes|yep|yeah|no|lovely|cool|good|thanks?|ta|cheers)"
    r"\W{1,3}){0,3}(?:(?:and )?(?:that['\u2019]?s|thats|that is) (?:it|all|everything|the lot)"
    r"|(?:just )?let me know|nothing (?:else|more)|i['\u2019]?ll (?:wait|leave it (?:with|to) you))"
    r"(?:\W{1,3}(?:thanks?|thank you|ta|cheers|then|for now|really|please|mate|love|from me))*\W*$",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|don['\u2019]?t|dont|before|until|unless|first)\b", re.IGNORECASE)
_LONGEST = 14


def wants_it_sent(text: str) -> bool:
    """Whether a message says to pass things on: "yes, go ahead and pass it on"."""
    if asks_to_send(text):
        return True
    few = len(text.split()) <= _LONGEST and not is_question(text)
    return few and bool(_PASSED_ON.search(text)) and not _NOT.search(text)


def closes(text: str) -> bool:
    """Whether a message says that all is said: "that's it, ta", "ok, let me know"."""
    return bool(_THAT_IS_ALL.search(text))


def sent_early(message: Message, *says: Say) -> Step | None:
    """On to the permission where all that is open may be left out; None where something may not."""
    draft = message.draft
    if draft.kind not in SHORT_ENQUIRIES:
        return None
    left = may_be_left_out(draft, plan_of(draft, message.setting))
    return message.next(replace(draft, skipped=(*draft.skipped, *left)), *says) if left else None
