"""`frontline nlu`: what the assistant understands, one message at a time or measured."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timezone
from typing import Any

import click

from frontline.application.evaluation.evaluate import compare, evaluate
from frontline.application.evaluation.report import Report
from frontline.application.learn_from_unanswered import QuestionGroup
from frontline.application.manage_models import ModelError
from frontline.bootstrap import Product
from frontline.commands.evaluation_words import comparison_in_words, summary
from frontline.domain.uk_time import uk_time
from frontline.nlu.heldout import HeldOutError

OTHERS_SHOWN = 3


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
@click.option("--against", help="Compare with this model too, message by message.")
@click.pass_obj
def evaluate_command(
    product: Product, as_json: bool, name: str | None, against: str | None
) -> None:
    """Measure a model on the held-out talk in tests/nlu/heldout, which it never trained on.

    Writes the report, every wrong answer and pictures of the confusions and of the kinds of
    message to var/evaluation.
    """
    try:
        report = measure(product, name)
        earlier = measure(product, against) if against else None
    except (HeldOutError, ModelError) as error:
        raise click.ClickException(str(error)) from None
    folder = product.evaluation_files.write(report)
    click.echo(_json(report.as_record()) if as_json else summary(report, folder))
    if earlier and against:
        names = [against, name or product.manage_models.live_name() or "live"]
        click.echo(comparison_in_words(names, compare(earlier, report)), err=as_json)


def measure(product: Product, name: str | None) -> Report:
    """A model's report on the held-out talk, with progress on stderr. None is the live model.

    Errors: HeldOutError, ModelError.
    """
    archive = product.models.archive(name) if name else None
    messages, facts = product.held_out.messages(), product.held_out.facts()
    understanding = product.understanding(archive)
    try:
        with click.progressbar(messages, label="Measuring", file=sys.stderr) as shown:
            return evaluate(understanding.understand, shown, facts)
    finally:
        understanding.close()


@nlu.command("unanswered")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Only what was asked on or after this day, such as 2026-11-01.",
)
@click.pass_obj
def unanswered_command(product: Product, as_json: bool, since: datetime | None) -> None:
    """List what visitors asked and nobody answered, most frequent first.

    Nearly the same questions are counted together. Names, addresses and numbers are left out.
    """
    start = since.replace(tzinfo=timezone.utc) if since else None
    groups = product.review_unanswered.groups(start)
    if as_json:
        click.echo(json.dumps([_group_record(group) for group in groups], ensure_ascii=False))
    elif groups:
        click.echo("\n".join(_group_line(group) for group in groups))
    else:
        click.echo("Nothing was left unanswered.")


def _group_record(group: QuestionGroup) -> Mapping[str, Any]:
    return {**asdict(group), "last_asked": group.last_asked.isoformat()}


def _group_line(group: QuestionGroup) -> str:
    guessed = ", ".join(group.guesses) or "nothing"
    line = (
        f"{group.count:4}  {group.text}\n      last {uk_time(group.last_asked)}; guessed: {guessed}"
    )
    return "\n".join([line, *(f"      also: {other}" for other in group.others[:OTHERS_SHOWN])])


def _readable(parsed: Mapping[str, Any]) -> str:
    intent = parsed["intent"]
    lines = [f"{parsed['retrieval'] or intent['name']}  ({intent['confidence']:.0%})"]
    for entity in parsed["entities"]:
        polarity = "  (not wanted)" if entity.get("negated") else ""
        lines.append(f"  {entity['entity']}: {entity['text']} → {entity['value']}{polarity}")
    if passage := parsed.get("knowledge"):
        lines.append(f"  passage: {passage['passage']}  ({passage['score']:.0%})")
    others = parsed["ranking"][1:4]
    if others:
        named = ", ".join(f"{each['name']} {each['confidence']:.0%}" for each in others)
        lines.append(f"  or else: {named}")
    return "\n".join(lines)


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
