"""`frontline users`: who may sign in to the desks."""

from __future__ import annotations

import click

from frontline.application.accounts import AccountRefused, NoSuchAccount
from frontline.bootstrap import Product
from frontline.domain.people import Role

_ROLES = click.Choice([role.value for role in Role])


@click.group()
def users() -> None:
    """Let people sign in to the desks, or stop them."""


@users.command()
@click.argument("email")
@click.option(
    "--role", "roles", type=_ROLES, multiple=True, default=("recruiter",), show_default=True,
    help="What they may do. Give it again for more than one.",
)  # fmt: skip
@click.pass_obj
def add(product: Product, email: str, roles: tuple[str, ...]) -> None:
    """Print a link by which the person at EMAIL sets up their account.

    The link works once, for a day. Send it to them; they choose their own password.
    """
    chosen = [Role(role) for role in roles]
    try:
        link = product.manage_accounts.invite(email, chosen, product.settings.public_url)
    except AccountRefused as error:
        raise click.ClickException(str(error)) from None
    click.echo(link)


@users.command("new-password")
@click.argument("email")
@click.pass_obj
def new_password(product: Product, email: str) -> None:
    """Print a link by which the person at EMAIL sets a new password; it works once, for a day."""
    try:
        link = product.manage_accounts.new_password_link(email, product.settings.public_url)
    except NoSuchAccount as error:
        raise click.ClickException(str(error)) from None
    click.echo(link)


@users.command()
@click.argument("email")
@click.pass_obj
def disable(product: Product, email: str) -> None:
    """Stop the person at EMAIL from signing in, and sign them out wherever they are."""
    try:
        product.manage_accounts.disable(email)
    except NoSuchAccount as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{email} is disabled and signed out.")


@users.command("list")
@click.pass_obj
def list_users(product: Product) -> None:
    """List every account with its roles."""
    for account in product.manage_accounts.all():
        roles = ", ".join(sorted(role.value for role in account.roles))
        click.echo(f"{account.email}  {account.name}  {'disabled' if account.disabled else roles}")
