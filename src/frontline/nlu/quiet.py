"""Use Rasa as a library from the command line: no TensorFlow, no commentary."""

from __future__ import annotations

import logging
import os
import warnings

from frontline.engine import without_tensorflow


def quiet_rasa(stub_tensorflow: bool) -> None:
    """Keep Rasa's running commentary off the terminal; errors still show.

    Must come before the first import of rasa, since that is when TensorFlow is imported and the
    progress bars read their setting.
    """
    os.environ.setdefault("TQDM_DISABLE", "1")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    if stub_tensorflow:
        without_tensorflow.install()
    warnings.simplefilter("ignore")
    from rasa.utils.log_utils import configure_structlog  # noqa: PLC0415 - see above

    configure_structlog(logging.ERROR)
    logging.getLogger("rasa").setLevel(logging.ERROR)
