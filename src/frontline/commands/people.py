"""`frontline people`: what is held about one person, given out or removed."""

from __future__ import annotations

import json
from pathlib import Path

import click

from frontline.bootstrap import Product


@click.group()
def people() -> None:
    """Answer a person's request for a copy or for erasure."""


@people.command("export")
@click.argument("email")
@click.option("--to", type=click.Path(path_type=Path), help="Write to this file instead.")
@click.pass_obj
def export(product: Product, email: str, to: Path | None) -> None:
    """Everything held about the person with this EMAIL, as JSON. Check who asks first."""
    record = product.export_record.of_email(email)
    if not (record["conversations"] or record["job_alerts"]):
        raise click.ClickException(f"Nothing is held about {email}.")
    text = json.dumps(record, indent=2, ensure_ascii=False)
    if to is None:
        click.echo(text)
        return
    to.write_text(text + "\n", encoding="utf-8")
    to.chmod(0o600)
    click.echo(f"Written to {to}.")


@people.command("erase")
@click.argument("email")
@click.confirmation_option(prompt="This removes talks and job alerts for good. Go on?")
@click.pass_obj
def erase(product: Product, email: str) -> None:
    """Remove the talks and the job alerts of the person with this EMAIL.

    Cases that were sent stay at the desk: the Conduct Regulations 2003 (regulation 29) ask for a
    year. A recruiter gets a case that asks for their erasure.
    """
    talks = product.export_record.of_email(email)["conversations"]
    alerts = product.alerts.manage.erase(email)
    if not (talks or alerts):
        raise click.ClickException(f"Nothing is held about {email}.")
    for talk in talks:
        product.privacy.erase_all(talk["conversation"]["id"])
    click.echo(f"Erased {len(talks)} talks and {alerts} job alerts.")
