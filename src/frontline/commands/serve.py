"""`frontline serve`, `relay` and `chat`: the product at work."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Sequence

import click

from frontline.application.ports import StoreBusy
from frontline.application.relay import run_relay
from frontline.application.visitor_words import Unprocessable
from frontline.bootstrap import Product
from frontline.domain.conversation import Choice, Message
from frontline.metrics import serve_metrics
from frontline.serving import ALERT_SECONDS, EXPIRE_SECONDS, FEEDS_SECONDS, SWEEP_SECONDS, every
from frontline.serving import serve as listen


@click.command()
@click.pass_obj
def serve(product: Product) -> None:
    """Serve chat, site and desk, deliver handoffs and alerts, import feeds, expire vacancies."""
    # Everything that a wrong setting can stop is made before the first visitor comes.
    deliver = product.deliver_handoffs
    import_feeds = product.import_feeds
    app = product.web_app()
    product.prepare_engine()
    product.follow_vacancies()
    settings = product.settings
    click.echo(f"Frontline is ready on {settings.public_url} (stop with Ctrl+C)")
    click.echo(f"The recruiters' desk is at {settings.public_url}/desk")
    link = product.first_account.link_if_needed(settings.public_url)
    if link:
        click.echo(f"Make the first account with this link, good once, for a day:\n  {link}")
    if settings.metrics_port:
        serve_metrics(settings.metrics_port, product.watch_deliveries)
    listen(
        app,
        settings.host,
        settings.port,
        product.stopping,
        background=[
            lambda stop: run_relay(stop, deliver),
            product.live_model.watch,
            every(SWEEP_SECONDS, product.converse.answer_waiting),
            every(FEEDS_SECONDS, import_feeds.run_due),
            every(ALERT_SECONDS, product.alerts.look_after),
            every(EXPIRE_SECONDS, product.expire_vacancies.run),
        ],
    )


@click.command()
@click.pass_obj
def relay(product: Product) -> None:
    """Only deliver handoffs and job alerts, in a process of its own."""
    click.echo("Delivering handoffs (stop with Ctrl+C)")
    stop = threading.Event()
    deliver = product.deliver_handoffs
    try:
        run_relay(stop, deliver)
    except KeyboardInterrupt:
        stop.set()


@click.command()
@click.pass_obj
def chat(product: Product) -> None:
    """Talk with the assistant in this terminal. A number presses a choice; Ctrl+D ends."""
    click.echo("Loading the assistant ...")
    product.prepare_engine()
    begun = product.converse.begin()
    offered = _show(begun.messages)
    while True:
        try:
            text = click.prompt("You", prompt_suffix=": ", default="", show_default=False)
        except (click.Abort, EOFError):
            click.echo()
            return
        pressed = _pressed(text, offered)
        try:
            said = product.converse.say(
                begun.conversation,
                uuid.uuid4().hex,
                text=None if pressed else text,
                choice=pressed.id if pressed else None,
            )
            offered = _show(said.messages)
        except (Unprocessable, StoreBusy) as error:
            click.echo(str(error))


def _pressed(text: str, offered: Sequence[Choice]) -> Choice | None:
    number = int(text) if text.isascii() and text.isdigit() else 0
    return offered[number - 1] if 1 <= number <= len(offered) else None


def _show(messages: Sequence[Message]) -> list[Choice]:
    offered: list[Choice] = []
    for message in messages:
        click.echo(f"\n{message.text}")
        for card in message.cards:
            facts = [card.get(name) for name in ("title", "employer", "place", "pay")]
            click.echo("  - " + " · ".join(str(fact) for fact in facts if fact))
        for choice in message.choices:
            offered.append(choice)
            click.echo(f"    {len(offered)}. {choice.title}")
    return offered
