"""The command line `frontline`."""

from __future__ import annotations

import logging
import sys

import click

from frontline.application.ports import StoreBusy
from frontline.bootstrap import NotReady, Product
from frontline.commands.db import db
from frontline.commands.doctor import doctor
from frontline.commands.handoffs import handoffs
from frontline.commands.model import model
from frontline.commands.nlu import nlu
from frontline.commands.people import people
from frontline.commands.serve import chat, relay, serve
from frontline.commands.users import users
from frontline.commands.vacancies import vacancies
from frontline.settings import SettingsError, load_settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def frontline(context: click.Context) -> None:
    """The conversational front desk of a healthcare recruiter's website."""
    context.obj = Product(load_settings())


for command in (
    serve, relay, chat, db, vacancies, nlu, model, people, handoffs, users, doctor,
):  # fmt: skip
    frontline.add_command(command)


def main() -> None:
    """Run a command; a user's mistake is one line on stderr and exit code 1."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")
    try:
        frontline(prog_name="frontline")
    except (SettingsError, NotReady, StoreBusy) as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
