"""Rasa's stand-in for TensorFlow comes before the first test module that imports Rasa."""

from __future__ import annotations

from frontline.engine.preparation import prepare_rasa

prepare_rasa(stub_tensorflow=True)
