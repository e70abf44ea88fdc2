"""`frontline model`: train, compare and choose the model that answers visitors."""

from __future__ import annotations

import click

from frontline.application.evaluation.evaluate import compare
from frontline.application.manage_models import ModelCard, ModelError
from frontline.bootstrap import Product
from frontline.commands.evaluation_words import comparison_in_words
from frontline.commands.nlu import measure
from frontline.nlu.heldout import HeldOutError


@click.group()
def model() -> None:
    """Train the assistant and choose which model answers visitors, without stopping the server."""


@model.command("train")
@click.option(
    "--tune/--no-tune",
    default=None,
    help="Tune the sentence encoder on the examples: minutes more, and fewer mistakes. By default "
    "as it was for the live model.",
)
@click.pass_obj
def train_command(product: Product, tune: bool | None) -> None:
    """Train a candidate from today's data. It answers visitors once you promote it."""
    product.train_model(tune)
    newest = product.manage_models.list()[0]
    if newest.name == product.manage_models.live_name():
        click.echo(f"{newest.name} is live.")
    else:
        click.echo(f"Look at it: frontline model compare --after {newest.name}")
        click.echo(f"Use it:     frontline model promote {newest.name}")


@model.command("list")
@click.pass_obj
def list_command(product: Product) -> None:
    """List the trained models, newest first; the live one is marked."""
    live = product.manage_models.live_name()
    cards = product.manage_models.list()
    if not cards:
        click.echo("There is no model yet. Run: frontline model train")
    for card in cards:
        click.echo(_line(card, live))


@model.command("promote")
@click.argument("name")
@click.pass_obj
def promote_command(product: Product, name: str) -> None:
    """Answer visitors with the model NAME. A running server takes it up within seconds."""
    try:
        card = product.manage_models.promote(name)
    except ModelError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{card.name} is live.")


@model.command("rollback")
@click.pass_obj
def rollback_command(product: Product) -> None:
    """Go back to the model that was live before."""
    try:
        card = product.manage_models.rollback()
    except ModelError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{card.name} is live again.")


@model.command("compare")
@click.option("--before", help="The model to compare with; the live one by default.")
@click.option("--after", help="The model to look at; the newest other one by default.")
@click.pass_obj
def compare_command(product: Product, before: str | None, after: str | None) -> None:
    """Compare two models on the held-out talk, message by message."""
    try:
        archives = product.manage_models.pair_to_compare(before, after)
        names = [archive.name.removesuffix(".tar.gz") for archive in archives]
        reports = [measure(product, name) for name in names]
    except (ModelError, HeldOutError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(comparison_in_words(names, compare(*reports)))


def _line(card: ModelCard, live: str | None) -> str:
    scores = card.scores or {}
    accuracy = f"{scores['accuracy']:.1%}" if "accuracy" in scores else "not measured"
    mark = "live" if card.name == live else ""
    trained = card.trained_at.strftime("%d %b %Y %H:%M UTC")
    tuned = "  tuned" if card.tuned else ""
    return f"{card.name:18} {mark:5} {trained}  {card.examples} examples  {accuracy}{tuned}"
