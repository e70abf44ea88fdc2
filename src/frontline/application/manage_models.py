"""Which model answers visitors: train, look at, promote and go back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol


class ModelError(Exception):
    """What was asked cannot be done with the models there are. One line for the person."""


@dataclass(frozen=True)
class ModelCard:
    """What is known of a trained model.

    `fingerprint` stands for everything it was trained from: data, configuration, domain and
    encoder. `scores` are those of `Report.summary`, None where no held-out talk was at hand.
    `tuned` tells whether the encoder's upper layers were learnt from the examples.
    """

    name: str
    trained_at: datetime
    fingerprint: str
    encoder: str
    examples: int
    seconds: float
    scores: Mapping[str, Any] | None = None
    tuned: bool = False


class Models(Protocol):
    """The trained models of this installation."""

    def list(self) -> Sequence[ModelCard]:
        """Every model, newest first."""

    def live(self) -> Path | None:
        """The archive visitors are answered with; None before the first promotion."""

    def archive(self, name: str) -> Path:
        """Where a model's archive is. Errors: ModelError when there is none of that name."""

    def promote(self, name: str) -> None:
        """Answer visitors with this model from now on. Errors: ModelError."""

    def rollback(self) -> str:
        """Go back to the model that was live before; returns its name. Errors: ModelError."""


class ManageModels:
    """The trainers' verbs. Changing the live model never stops a server: it watches `live`."""

    def __init__(self, models: Models) -> None:
        self._models = models

    def list(self) -> Sequence[ModelCard]:
        """Every model, newest first."""
        return self._models.list()

    def live_name(self) -> str | None:
        """The name of the live model."""
        live = self._models.live()
        return None if live is None else _name(live)

    def card(self, name: str) -> ModelCard:
        """One model's card. Errors: ModelError when there is none of that name."""
        for card in self._models.list():
            if card.name == name:
                return card
        raise ModelError(f"There is no model named {name}. See: frontline model list")

    def promote(self, name: str) -> ModelCard:
        """Answer visitors with this model. Errors: ModelError."""
        card = self.card(name)
        self._models.promote(name)
        return card

    def rollback(self) -> ModelCard:
        """Go back to the model that was live before. Errors: ModelError."""
        return self.card(self._models.rollback())

    def pair_to_compare(self, before: str | None, after: str | None) -> tuple[Path, Path]:
        """Two archives to compare: by default the live model and the newest other one.

        Errors: ModelError.
        """
        old = before or self.live_name()
        others = [card.name for card in self._models.list() if card.name != old]
        new = after or (others[0] if others else None)
        if old is None or new is None:
            raise ModelError("There are no two models to compare. Run: frontline model train")
        return self._models.archive(old), self._models.archive(new)


def _name(archive: Path) -> str:
    return archive.name.removesuffix(".tar.gz")
