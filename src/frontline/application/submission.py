"""What becomes of a finished draft: a case for the recruiters, or a job alert."""

from __future__ import annotations

from typing import Protocol

from frontline.application.hand_over import CaseNumbers
from frontline.domain.application_draft import Draft
from frontline.domain.handoff import HandoffCase


class SubmitsCases(Protocol):
    """Numbers a case and sends it; `HandOver` does both."""

    def new_numbers(self) -> CaseNumbers:
        """An id for machines and a reference for people, both unused."""

    def submit(self, case: HandoffCase) -> None:
        """Write the case and its deliveries, all or nothing."""


class SetsUpAlerts(Protocol):
    """Keeps a job alert and asks its address to confirm it; `SetUpAlerts` does both."""

    def ask(self, draft: Draft) -> None:
        """Take a draft whose address and permission were given."""
