"""The page docs/command-line.md, made from the commands themselves."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from frontline.cli import frontline

_OPENING = """\
# The command line

<!-- Made by scripts/write-reference from the commands' help. Change that, not this page. -->

Type these in the project's folder after `make sh`. `--help` after any of them shows the same text.
A mistake is answered with one line on stderr and an exit code other than 0.
"""


def page() -> str:
    """The whole page in Markdown."""
    return "\n".join([_OPENING, *(_entry(*command) for command in commands(frontline))])


def commands(
    command: click.Command, above: click.Context | None = None
) -> Iterator[tuple[click.Command, click.Context]]:
    """This command and all below it, each with the context its help is worded in."""
    context = click.Context(command, parent=above, info_name=command.name)
    if above is not None:
        yield command, context
    if isinstance(command, click.Group):
        for below in command.commands.values():
            yield from commands(below, context)


def _entry(command: click.Command, context: click.Context) -> str:
    if isinstance(command, click.Group):
        return f"## {context.command_path}\n\n{_help(command)}\n"
    heading = "###" if context.command_path.count(" ") > 1 else "##"
    arguments = [p.make_metavar(context) for p in command.params if isinstance(p, click.Argument)]
    options = [p for p in command.params if isinstance(p, click.Option)]
    usage = " ".join([context.command_path, *["[OPTIONS]"] * bool(options), *arguments])
    parts = [f"{heading} {context.command_path}\n", f"```\n{usage}\n```\n", f"{_help(command)}\n"]
    if options:
        rows = [_row(option, context) for option in options]
        parts.append("\n".join(["| option | what it does |", "|---|---|", *rows]) + "\n")
    return "\n".join(parts)


def _row(option: click.Option, context: click.Context) -> str:
    name, what = option.get_help_record(context) or ("", "")
    return f"| `{_cell(name)}` | {_cell(what)} |"


def _help(command: click.Command) -> str:
    return inspect.cleandoc(command.help or "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
