"""`frontline handoffs`: what was sent to other systems, and sending it again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import click

from frontline.application.watch_deliveries import DeliveryNotFound, DeliveryStopped
from frontline.bootstrap import Product
from frontline.domain.delivery import Delivery


@click.group()
def handoffs() -> None:
    """Look after what is sent to recruiters by e-mail and webhook."""


@handoffs.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON list instead of lines.")
@click.pass_obj
def list_handoffs(product: Product, as_json: bool) -> None:
    """List every delivery, oldest first: its id, case, channel and how it went."""
    deliveries = product.watch_deliveries.all()
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in deliveries], indent=2))
        return
    for one in deliveries:
        click.echo(_as_line(one))
    if not deliveries:
        click.echo("Nothing has been handed over yet.")


@handoffs.command()
@click.argument("delivery_id", metavar="[ID]", required=False)
@click.option("--all-dead", is_flag=True, help="Send everything again that failed for good.")
@click.pass_obj
def replay(product: Product, delivery_id: str | None, all_dead: bool) -> None:
    """Send the delivery ID again, under the same id, so that its receiver can drop a repeat.

    The relay sends it within a second when the product is running.
    """
    if bool(delivery_id) == all_dead:
        raise click.UsageError("Name one delivery by its ID, or give --all-dead.")
    if delivery_id is None:
        again = product.watch_deliveries.replay_dead()
        click.echo(f"{len(again)} to be sent again.")
        return
    try:
        product.watch_deliveries.replay(delivery_id)
    except DeliveryNotFound:
        raise click.ClickException(
            f"There is no delivery {delivery_id}. See `frontline handoffs list`."
        ) from None
    except DeliveryStopped:
        raise click.ClickException(
            "The person took their permission back, so this is not sent any more."
        ) from None
    click.echo(f"{delivery_id} is to be sent again.")


def _as_json(one: Delivery) -> Mapping[str, Any]:
    return {
        "id": one.id,
        "case_id": one.case_id,
        "reference": one.document["case"]["reference"],
        "channel": one.channel.value,
        "state": one.state.value,
        "attempts": one.attempts,
        "created_at": one.created_at.isoformat(),
        "due_at": one.due_at.isoformat(),
        "delivered_at": one.delivered_at.isoformat() if one.delivered_at else None,
        "last_error": one.last_error,
    }


def _as_line(one: Delivery) -> str:
    shown = _as_json(one)
    line = "{id}  {reference}  {channel:<8} {state:<10} attempts {attempts}".format(**shown)
    return f"{line}  {one.last_error}" if one.last_error else line
