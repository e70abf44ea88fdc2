"""Train a model: `python -m frontline.nlu.training [--if-stale] [--tune | --no-tune]`.

Runs as a process of its own, because training wants memory a server should not keep. Writes the
archive and its card to the models folder. The very first model, and one trained because the data
had changed (`--if-stale`), goes live; any other is a candidate until it is promoted.
Tuning the encoder takes minutes more; unless told, a training does as it was done for the live
model.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import os
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from frontline.adapters.knowledge import KnowledgeUnusable, load_passages
from frontline.adapters.models.registry import ModelRegistry
from frontline.application.evaluation.evaluate import evaluate
from frontline.application.manage_models import ModelCard, ModelError
from frontline.engine.preparation import prepare_rasa
from frontline.nlu.encoder.files import EncoderError, encoder_files, fingerprint
from frontline.nlu.facts.lists import ListError
from frontline.nlu.heldout import HeldOutError, HeldOutTalk
from frontline.nlu.tuning.configuration import write_tuned
from frontline.nlu.understanding import Understanding
from frontline.settings import Settings, SettingsError, load_settings

Say = Callable[[str], None]

HELD_OUT = Path("tests") / "nlu" / "heldout"


def training_files(settings: Settings) -> Iterator[Path]:
    """Every file a model is made from, besides the encoder.

    Our components count too: a model expects the features they gave when it was trained.
    """
    yield settings.project_dir / "config.yml"
    yield settings.project_dir / "domain.yml"
    yield from sorted(settings.data_dir.glob("*/*.yml"))
    yield from sorted((settings.data_dir / "safety" / "opinion").glob("*.txt"))
    yield from sorted((settings.data_dir / "knowledge").glob("*.md"))
    yield from sorted(Path(__file__).parent.rglob("*.py"))


def training_fingerprint(settings: Settings) -> str:
    """Changes with the data, the configuration, the domain or the encoder. Errors: EncoderError."""
    digest = hashlib.sha256(fingerprint(encoder_files(settings)).encode())
    for path in training_files(settings):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def is_stale(settings: Settings, registry: ModelRegistry) -> bool:
    """Whether no model was ever trained from today's files, or none is live.

    A model somebody rolled back from counts as trained: going back is not undone by a restart.
    """
    today = training_fingerprint(settings)
    return registry.live() is None or all(card.fingerprint != today for card in registry.list())


def train(settings: Settings, registry: ModelRegistry, tune: bool, say: Say) -> ModelCard:
    """Train, measure on the held-out talk if it is there, and write the card.

    Errors: ModelError, EncoderError, KnowledgeUnusable, ListError.
    """
    # Rasa would tell of a bad passage in its own words, after half a minute.
    load_passages(settings.data_dir / "knowledge")
    started = time.monotonic()
    moment = datetime.now(timezone.utc)
    name = moment.strftime("%Y%m%d-%H%M%S")
    before = training_fingerprint(settings)
    say("Model: reading the training data and training (about a minute) …")
    # What Rasa's libraries think of one another is nothing a trainer can act on.
    with warnings.catch_warnings(record=True):
        examples = _train_archive(settings, name, tune)
    card = ModelCard(
        name=name,
        trained_at=moment,
        fingerprint=before,
        encoder=fingerprint(encoder_files(settings)),
        examples=examples,
        seconds=round(time.monotonic() - started, 1),
        scores=_scores(settings, registry.archive(name), say),
        tuned=tune,
    )
    registry.save_card(card)
    return card


def _train_archive(settings: Settings, name: str, tune: bool) -> int:
    # Rasa draws progress bars unless this says otherwise when it starts.
    os.environ.setdefault("LOG_LEVEL", "ERROR")
    prepare_rasa(settings.stub_tensorflow)
    # After the above, and not before a person has read the first line.
    from rasa.engine.exceptions import GraphComponentException  # noqa: PLC0415
    from rasa.model_training import train as train_with_rasa  # noqa: PLC0415
    from rasa.shared.exceptions import RasaException  # noqa: PLC0415
    from rasa.shared.importers.importer import TrainingDataImporter  # noqa: PLC0415

    from frontline.engine.training_fixes import without_detours  # noqa: PLC0415

    config, domain = settings.project_dir / "config.yml", settings.project_dir / "domain.yml"
    sources = [str(settings.data_dir)]
    # Rasa prints what it did, and its reason before it ends the process; the person hears from us.
    printed = io.StringIO()
    try:
        with (
            contextlib.redirect_stdout(printed),
            without_detours(),
            _configuration(config, tune) as used,
        ):
            importer = TrainingDataImporter.load_from_config(str(used), str(domain), sources)
            examples = len(importer.get_nlu_data().intent_examples)
            train_with_rasa(
                domain=str(domain),
                config=str(used),
                training_files=sources,
                output=str(settings.models_dir),
                fixed_model_name=name,
                force_training=True,
            )
            return examples
    except RasaException as error:
        reason = str(error).split("Available")[0].strip().splitlines()[0]
        raise ModelError(f"The training data cannot be used: {reason}") from error
    except GraphComponentException as error:
        if isinstance(error.__cause__, EncoderError):
            raise error.__cause__ from None
        raise
    except SystemExit as error:
        reason = " ".join(printed.getvalue().split())
        raise ModelError(f"The training data cannot be used: {reason}") from error


@contextlib.contextmanager
def _configuration(config: Path, tune: bool) -> Iterator[Path]:
    if not tune:
        yield config
        return
    with tempfile.TemporaryDirectory(prefix="frontline-config-") as folder:
        copy = Path(folder) / config.name
        write_tuned(config, copy)
        yield copy


def _scores(settings: Settings, archive: Path, say: Say) -> dict[str, Any] | None:
    talk = HeldOutTalk(settings.project_dir / HELD_OUT)
    if not talk.folder.is_dir():
        return None
    say("Model: measuring it on talk it has not seen …")
    understanding = Understanding(archive, settings.stub_tensorflow)
    try:
        return evaluate(understanding.understand, talk.messages(), talk.facts()).summary()
    finally:
        understanding.close()


def as_live(registry: ModelRegistry) -> bool:
    """Whether the encoder was tuned for the live model; not, where none is live."""
    live = registry.live()
    return any(card.tuned for card in registry.list() if live == registry.archive(card.name))


def run(settings: Settings, if_stale: bool, tune: bool | None, say: Say) -> str:
    """Train when asked to or needed, promote as the module says, and return the name.

    Without `tune` said, the encoder is tuned if it was for the live model.
    """
    registry = ModelRegistry(settings.models_dir)
    if if_stale and not is_stale(settings, registry):
        say("Model: up to date.")
        return ""
    card = train(settings, registry, as_live(registry) if tune is None else tune, say)
    if if_stale or registry.live() is None:
        registry.promote(card.name)
    say(f"Model: {card.name} is trained ({card.examples} examples, {card.seconds:.0f} s).")
    if card.scores:
        say(f"Model: understands {card.scores['accuracy']:.1%} of the held-out talk.")
    return card.name


def main(arguments: Sequence[str]) -> int:
    """The module's command line; 0 when a model is there."""
    parser = argparse.ArgumentParser(prog="python -m frontline.nlu.training", description=__doc__)
    parser.add_argument("--if-stale", action="store_true", help="only when the data has changed")
    parser.add_argument(
        "--tune",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="tune the encoder's upper layers on the examples (by default as the live model was)",
    )
    options = parser.parse_args(arguments)
    try:
        run(load_settings(), options.if_stale, options.tune, lambda line: print(line, flush=True))  # noqa: T201 - progress for the person who started it
    except (
        EncoderError,
        HeldOutError,
        KnowledgeUnusable,
        ListError,
        ModelError,
        SettingsError,
    ) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
