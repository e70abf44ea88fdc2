"""E-mails as .eml files, for those who have not set up a mail server yet."""

from __future__ import annotations

import os
from pathlib import Path

from frontline.adapters.notify.letters import Letters
from frontline.application.deliver_handoffs import DeliveryFailed
from frontline.domain.delivery import Delivery, Failure


class MailFiles:
    """Writes each e-mail to `<folder>/<name>-<delivery id>.eml`. Implements Sender.

    The files hold personal data: only the owner of the process may read them.
    """

    def __init__(self, folder: Path, letters: Letters) -> None:
        self._folder = folder
        self._letters = letters

    def send(self, delivery: Delivery) -> None:
        """Return once the whole file is on disk. Errors: DeliveryFailed."""
        message = self._letters.compose(delivery)
        name = f"{self._letters.name_of(delivery)}-{delivery.id}.eml"
        try:
            self._write(name, message.as_bytes())
        except OSError as error:
            reason = f"The file could not be written ({error.strerror})."
            raise DeliveryFailed(Failure(reason)) from error

    def _write(self, name: str, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished = self._folder / f".{name}.part"
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self._folder / name)
