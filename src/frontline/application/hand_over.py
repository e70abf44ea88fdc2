"""Handing a case over: it is written down together with everything that must be sent about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from frontline.application.ports import Clock, UnitsOfWork
from frontline.domain.delivery import Channel, Delivery
from frontline.domain.handoff import REFERENCE_BYTES, HandoffCase, case_reference
from frontline.domain.handoff_document import as_document

RandomBytes = Callable[[int], bytes]


@dataclass(frozen=True)
class CaseNumbers:
    """`id` is unguessable and stays among machines; `reference` is told to the person."""

    id: str
    reference: str


class HandOver:
    """Puts cases into the recruiters' hands. Nothing here decides about a person."""

    def __init__(
        self,
        units: UnitsOfWork,
        clock: Clock,
        random_bytes: RandomBytes,
        channels: Sequence[Channel],
        public_url: str,
    ) -> None:
        self._units = units
        self._clock = clock
        self._random_bytes = random_bytes
        self._channels = tuple(channels)
        self._desk_url = f"{public_url}/desk"

    def new_numbers(self) -> CaseNumbers:
        """Numbers for a case about to be submitted; nothing is stored yet."""
        reference = case_reference(self._random_bytes(REFERENCE_BYTES))
        return CaseNumbers(id=f"case_{self._random_bytes(16).hex()}", reference=reference)

    def submit(self, case: HandoffCase) -> None:
        """Write the case and one delivery a channel; inside a turn, as part of the turn."""
        now = self._clock.now()
        document = as_document(case, self._desk_url)
        with self._units() as work:
            work.cases.add(case)
            for channel in self._channels:
                work.outbox.add(
                    Delivery(
                        id=f"msg_{self._random_bytes(16).hex()}",
                        channel=channel,
                        case_id=case.id,
                        document=document,
                        created_at=now,
                        due_at=now,
                    )
                )
            work.commit()
