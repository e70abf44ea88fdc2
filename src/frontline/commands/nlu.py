"""`frontline nlu`: what the assistant understands, one message at a time or measured."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from frontline.application.evaluate_understanding import Report, evaluate
from frontline.application.manage_models import ModelError
from frontline.bootstrap import Product
from frontline.nlu.heldout import HeldOutError

WORST_SHOWN = 15


@click.group()
def nlu() -> None:
    """Try and measure what the assistant understands."""


@nlu.command("parse")
@click.argument("text", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
@click.option("--batch", is_flag=True, help="Read one text a line from stdin, print one JSON each.")
@click.pass_obj
def parse_command(product: Product, text: str | None, as_json: bool, batch: bool) -> None:
    """Show the intent, the approved answer and the facts the live model finds in TEXT."""
    if batch == (text is not None):
        raise click.ClickException("Give one TEXT, or --batch and one text a line on stdin.")
    understanding = product.understanding()
    try:
        if text is not None:
            parsed = understanding.parse(text)
            click.echo(_json(parsed) if as_json else _readable(parsed))
            return
        for line in sys.stdin:
            click.echo(_json(understanding.parse(line.rstrip("\r\n"))))
    finally:
        understanding.close()


@nlu.command("evaluate")
@click.option("--json", "as_json", is_flag=True, help="Print the whole report as JSON.")
@click.option("--model", "name", help="Measure this model instead of the live one.")
@click.pass_obj
def evaluate_command(product: Product, as_json: bool, name: str | None) -> None:
    """Measure a model on the held-out talk in tests/nlu/heldout, which it never trained on.

    Writes the report, every wrong answer and a picture of the confusions to var/evaluation.
    """
    try:
        archive = product.models.archive(name) if name else None
        messages, facts = product.held_out.messages(), product.held_out.facts()
    except (HeldOutError, ModelError) as error:
        raise click.ClickException(str(error)) from None
    understanding = product.understanding(archive)
    try:
        report = evaluate(understanding.understand, messages, facts)
    finally:
        understanding.close()
    folder = product.evaluation_files.write(report)
    click.echo(_json(report.as_record()) if as_json else _summary(report, folder))


def _summary(report: Report, folder: Path) -> str:
    low, high = report.labels.interval
    worst = [score for score in report.by_label() if score.recall.value < 1][:WORST_SHOWN]
    lines = [
        f"{report.labels.right} of {report.labels.total} messages understood: "
        f"{report.labels.value:.1%} (95% interval {low:.1%} to {high:.1%})",
        f"Right intent: {report.intents.value:.1%}. Asked instead of guessed: "
        f"{report.unsure.value:.1%}.",
        f"Processor time a message: median {report.median_ms:.1f} ms, 95% under "
        f"{report.slow_ms:.1f} ms.",
        *(f"  {name:20} F1 {score.f1:.2f}" for name, score in report.facts.items()),
        "Least understood:",
        *(f"  {each.label:32} {each.recall.right} of {each.recall.total}" for each in worst),
        f"All of it is in {folder}.",
    ]
    return "\n".join(lines)


def _readable(parsed: Mapping[str, Any]) -> str:
    intent = parsed["intent"]
    lines = [f"{parsed['retrieval'] or intent['name']}  ({intent['confidence']:.0%})"]
    for entity in parsed["entities"]:
        polarity = "  (not wanted)" if entity.get("negated") else ""
        lines.append(f"  {entity['entity']}: {entity['text']} → {entity['value']}{polarity}")
    others = parsed["ranking"][1:4]
    if others:
        named = ", ".join(f"{each['name']} {each['confidence']:.0%}" for each in others)
        lines.append(f"  or else: {named}")
    return "\n".join(lines)


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
