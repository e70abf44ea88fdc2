"""What is needed of the store about CVs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from frontline.domain.curriculum_vitae import CurriculumVitae, CvAdded


class Curricula(Protocol):
    """CVs, one an enquiry.

    A CV goes with its draft, whoever saves that: to the case once it is sent, away when it is
    cancelled or its conversation is erased before. It is removed with the case.
    """

    def put(self, cv: CurriculumVitae) -> None:
        """Keep a CV in place of the one its draft had."""

    def remove(self, draft_id: str) -> bool:
        """Remove that of a draft for good; False when it had none."""

    def of_draft(self, draft_id: str) -> CvAdded | None:
        """That of a draft, without its content."""

    def of_case(self, case_id: str) -> CurriculumVitae | None:
        """That which was sent with a case."""

    def told_of_case(self, case_id: str) -> CvAdded | None:
        """The same without its content."""

    def of_conversation(self, conversation_id: str) -> Sequence[CvAdded]:
        """Those added in a talk, sent or not, oldest first."""
