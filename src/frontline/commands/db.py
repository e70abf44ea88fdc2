"""`frontline db`: the database's shape, and copies of it."""

from __future__ import annotations

from pathlib import Path

import click

from frontline.application.ports import BackupError
from frontline.bootstrap import Product


@click.group()
def db() -> None:
    """Make, upgrade, copy and restore the database."""


@db.command("upgrade")
@click.pass_obj
def upgrade_command(product: Product) -> None:
    """Bring the database to the shape this version needs. Safe to repeat."""
    if product.upgrade_database():
        click.echo("The database is up to date.")


@db.command("backup")
@click.argument("target", type=click.Path(path_type=Path))
@click.pass_obj
def backup_command(product: Product, target: Path) -> None:
    """Copy the embedded database to TARGET, also while the server runs."""
    try:
        product.back_up(target)
    except BackupError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Copied to {target}.")


@db.command("restore")
@click.argument("source", type=click.Path(path_type=Path))
@click.confirmation_option(prompt="This replaces everything in the database. Go on?")
@click.pass_obj
def restore_command(product: Product, source: Path) -> None:
    """Replace the embedded database by the copy SOURCE. Stop the server first."""
    try:
        product.restore(source)
    except BackupError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Restored from {source}.")
