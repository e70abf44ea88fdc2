"""the search follows changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# The index of PostgreSQL stands in a schema of its own, apart from what the store holds. That of
# an embedded database is a file beside it.
INDEX = (
    "create schema vacancy_search",
    """
    create table vacancy_search.facet (
        id bigint primary key, ref varchar(200) not null unique, employer integer not null,
        facts integer not null, closes integer, latitude integer, longitude integer,
        outward integer, pay_from double precision, pay_to double precision,
        terms tsvector not null
    )
    """,
    "create index ix_facet_terms on vacancy_search.facet using gin (terms) with (fastupdate = off)",
    "create table vacancy_search.day (day integer primary key, last integer not null)",
    "create table vacancy_search.title_word (word text primary key, titles integer not null)",
    """
    create table vacancy_search.state (
        id integer primary key, format integer not null, revision integer not null,
        ref varchar(200) not null
    )
    """,
    # Great-circle miles; latitude and longitude of a vacancy in hundred-thousandths of a degree.
    """
    create function vacancy_miles(
        integer, integer, double precision, double precision
    ) returns double precision language sql immutable parallel safe as $$
        select 2 * 3958.8 * asin(least(1, sqrt(
            power(sin(radians($3 - $1 / 100000.0) / 2), 2)
            + cos(radians($1 / 100000.0)) * cos(radians($3))
            * power(sin(radians($4 - $2 / 100000.0) / 2), 2)
        )))
    $$
    """,
)


def upgrade() -> None:
    with op.batch_alter_table("vacancy", schema=None) as batch_op:
        batch_op.add_column(sa.Column("changed", sa.Integer(), server_default="0", nullable=False))
        batch_op.create_index("ix_vacancy_changed", ["changed", "ref"], unique=False)
    if op.get_bind().dialect.name == "postgresql":
        for statement in INDEX:
            op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "drop function vacancy_miles(integer, integer, double precision, double precision)"
        )
        op.execute("drop schema vacancy_search cascade")
    with op.batch_alter_table("vacancy", schema=None) as batch_op:
        batch_op.drop_index("ix_vacancy_changed")
        batch_op.drop_column("changed")
