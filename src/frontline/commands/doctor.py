"""`frontline doctor`: looks at everything the product depends on."""

from __future__ import annotations

import sys

import click

from frontline.application.check_up import Verdict, check_up
from frontline.bootstrap import Product
from frontline.health import checks_of

COLOURS = {Verdict.GOOD: "green", Verdict.REMARK: "yellow", Verdict.BAD: "red"}


@click.command()
@click.pass_obj
def doctor(product: Product) -> None:
    """Check every dependency and setting. The exit code is 1 when something is wrong."""
    results = check_up(checks_of(product))
    for result in results:
        verdict = click.style(f"{result.verdict.value:8}", fg=COLOURS[result.verdict])
        click.echo(f"{verdict} {result.name}: {result.seen}")
    if any(result.verdict is Verdict.BAD for result in results):
        sys.exit(1)
