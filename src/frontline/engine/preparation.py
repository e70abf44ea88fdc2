"""What must happen before the first import of rasa. Import this first, wherever Rasa is used."""

from __future__ import annotations

import logging

from frontline.engine import without_tensorflow


def prepare_rasa(stub_tensorflow: bool) -> None:
    """Stand in for TensorFlow if wanted, and keep what visitors say out of Rasa's logs."""
    if stub_tensorflow:
        without_tensorflow.install()
    # Rasa's libraries set filters of their own; a log apart keeps their remarks off the screen.
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").setLevel(logging.CRITICAL)
    keep_rasa_quiet()


def keep_rasa_quiet() -> None:
    """Rasa logs message text on errors and in debug lines; neither may reach a log of ours.

    Failures are logged by the engine itself, by kind and without words.
    """
    import structlog  # noqa: PLC0415 - part of Rasa's own set, wanted only where Rasa is

    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL),
        # Otherwise each debug line, ten in a turn, makes a logger anew, only to be silent.
        cache_logger_on_first_use=True,
    )
    for name in ("rasa", "rasa_sdk"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
