"""Keeps the engine on the live model: a promotion is served without stopping the server."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

logger = logging.getLogger(__name__)


class NoModel(Exception):
    """There is no live model to serve. The message says how to make one."""


class LoadsModels(Protocol):
    """An engine that can change its model between two turns; `RasaDialogue` is one."""

    def load(self, model: Path) -> None: ...


class LiveModel:
    """Loads the model that is live, and each one that becomes live later.

    `live` names the live model's file, or None when none was ever promoted.
    """

    def __init__(self, engine: LoadsModels, live: Callable[[], Path | None]) -> None:
        self._engine = engine
        self._live = live
        self._served: Path | None = None
        self._refused: Path | None = None

    def load(self) -> None:
        """Serve the live model. Errors: NoModel, and whatever a damaged model raises."""
        model = self._live()
        if model is None or not model.is_file():
            raise NoModel("There is no trained model. Run `make model` or `frontline model train`.")
        self._engine.load(model)
        self._served = model

    def refresh(self) -> bool:
        """Switch if another model is live by now; a model that cannot be loaded is told once."""
        model = self._live()
        if model in (None, self._served, self._refused):
            return False
        try:
            self.load()
        except Exception:
            self._refused = model
            logger.exception("The model %s cannot be served; the one before stays.", model)
            return False
        self._refused = None
        logger.warning("Now serving the model %s.", model)
        return True

    def watch(self, stop: threading.Event, pause: float = 2.0) -> None:
        """Refresh every `pause` seconds until told to stop."""
        while not stop.wait(pause):
            self.refresh()
