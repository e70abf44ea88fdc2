"""Another role in the middle of an application: "do the Canterbury one instead"."""

from __future__ import annotations

import re
from dataclasses import replace

from frontline.domain.application_draft import Draft
from frontline.domain.handoff import CaseKind
from frontline.domain.turn_taking import is_question, is_request

_CHANGES = re.compile(
    r"\b(?:instead|rather (?:do|have|apply|go)|switch(?:ing)?(?: me| it| this| over)?(?: to)?"
    r"|swap(?:ping)?"
    r"|chang(?:e|ing) (?:it|that|this|over|to|(?:the|my|this) (?:role|job|application))"
    r"|make (?:it|that) the|(?:do|put|send|use) (?:it|this|that|me) (?:for|to|in for|forward for)"
    r"|(?:i )?mean[t]?|wrong (?:one|role|job)|not (?:that|this) (?:one|role|job)|other one)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:do|take|want|choose|prefer|go (?:for|with)|apply (?:for|to)"
    r"|put me (?:in|up|down|forward)|actually|have)\b.{0,12}\bthe\b",
    re.IGNORECASE,
)
# What is said in these is the role that is given up.
_GIVES_UP = re.compile(
    r"^\W*(?:yeah |yes |ok |actually |no )?(?:forget|scrap|leave|drop|never ?mind|not|no longer"
    r"|don'?t|instead of|rather than)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(
    r"[,;.!\n]\s+|\s(?=(?:instead of|rather than|and not|not|but not)\s)|\s(?:but|and)\s",
    re.IGNORECASE,
)
_LONGEST = 25
_BIDS = re.compile(r"\bdo (?:the|that|this)\b", re.IGNORECASE)


def role_wanted_instead(text: str) -> str:
    """The words for the role wanted in place of the one applied for; empty for any other message.

    "Yeah forget London. Do the Canterbury bank one instead" gives its second sentence.
    """
    plain = text.replace("\u2019", "'").strip()
    # "Do the York one instead" bids, however much it opens like a question.
    bids = _BIDS.sub("take the", plain)
    asks = is_question(bids) and not is_request(bids)
    if asks or len(plain.split()) > _LONGEST or not _CHANGES.search(plain):
        return ""
    wanted = [piece for piece in _PIECES.split(plain) if not _GIVES_UP.search(piece)]
    said = ". ".join(wanted).strip()
    return said if _CHANGES.search(said) or _WANTS.search(said) else ""


def may_change_role(draft: Draft, vacancy_ref: str) -> bool:
    """Whether this draft is an application for another role than that."""
    return draft.kind is CaseKind.APPLICATION and draft.vacancy_ref != vacancy_ref


def for_role(draft: Draft, vacancy_ref: str) -> Draft:
    """The draft for another role: what was asked for the first one alone stays behind.

    Permission was given for that role, so it is asked for anew.
    """
    kept = tuple(each for each in draft.answers if not each.question.startswith("own_"))
    left_out = tuple(key for key in draft.skipped if not key.startswith("own_"))
    return replace(
        draft, vacancy_ref=vacancy_ref, answers=kept, skipped=left_out, consents=(), said_before=()
    )
