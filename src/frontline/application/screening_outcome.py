"""What beginning an enquiry, and each message of it, has done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from frontline.domain.application_draft import Draft, DraftState, Purpose
from frontline.domain.handoff import CaseKind
from frontline.domain.office_hours import call_time_of
from frontline.domain.screening import PHONE, WHEN
from frontline.domain.screening_step import Say, Step


@dataclass(frozen=True)
class Started:
    """A draft now open.

    `notice` is what the person must read before anything is asked, once in a talk. `known` lists
    what was said before and is taken over, for a check; `paused` is True when
    another enquiry was interrupted for this one and waits. `noted` is what the opening message
    itself told of a candidate.
    """

    draft: Draft
    is_new: bool
    notice: str = ""
    known: str = ""
    paused: bool = False
    noted: str = ""


@dataclass(frozen=True)
class Outcome:
    """What one message did. `ended` is "sent", "cancelled" or "paused" when the talk is over.

    `paused_before` is True when another draft of the conversation waits to be carried on,
    `offers_copy` when a copy by e-mail was offered.
    """

    claimed: bool
    also_elsewhere: bool = False
    says: tuple[Say, ...] = ()
    ended: str | None = None
    kind: Purpose | None = None
    reference: str | None = None
    paused_before: bool = False
    offers_copy: bool = False


def sent_words(draft: Draft, told: Mapping[str, str]) -> Say:
    """That it is sent; with the time of the call, where one was chosen."""
    when = draft.answer_to(WHEN.key)
    call = call_time_of(when.value) if when else None
    if draft.kind is CaseKind.CALL_BACK and draft.answer_to(PHONE.key) is None:
        return Say("sent_call_back_by_email", told)
    if call is None:
        return Say(f"sent_{draft.kind.value}", told)
    return Say("sent_call_back_at", {**told, "when": call.words})


def outcome_of(step: Step) -> Outcome:
    """What a step of the draft means to who asked for it."""
    over = {DraftState.CANCELLED: "cancelled", DraftState.PAUSED: "paused"}
    return Outcome(
        claimed=step.claimed,
        also_elsewhere=step.also_elsewhere,
        says=step.says,
        ended=over.get(step.draft.state),
        kind=step.draft.kind,
    )
