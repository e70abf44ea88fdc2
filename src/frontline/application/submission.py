"""What the use cases that send a case need of the handover."""

from __future__ import annotations

from typing import Protocol

from frontline.application.hand_over import CaseNumbers
from frontline.domain.handoff import HandoffCase


class SubmitsCases(Protocol):
    """Numbers a case and sends it; `HandOver` does both."""

    def new_numbers(self) -> CaseNumbers:
        """An id for machines and a reference for people, both unused."""

    def submit(self, case: HandoffCase) -> None:
        """Write the case and its deliveries, all or nothing."""
