"""The configuration of a training that tunes the encoder."""

from __future__ import annotations

from pathlib import Path

from ruamel.yaml import YAML

ENCODER = "frontline.nlu.sentence_encoder.SentenceEncoder"


def write_tuned(config: Path, copy: Path) -> None:
    """Copy `config.yml` with the sentence encoder set to be tuned on the examples."""
    yaml = YAML()
    content = yaml.load(config)
    for step in content["pipeline"]:
        if step["name"] == ENCODER:
            step["tuned"] = True
    yaml.dump(content, copy)
