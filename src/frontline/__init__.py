"""Frontline: the conversational front desk of a UK healthcare recruiter's website."""

import os

# Read by libraries when they are first imported, so they cannot wait for the settings.
# One thread each: the vectors of one message are too small to share out, and the waiting threads
# of a pool cost more CPU than the sums themselves (27 ms of CPU a turn instead of 12).
for _library in ("OMP", "OPENBLAS", "MKL"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
