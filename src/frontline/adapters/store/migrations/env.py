"""Alembic runs this to apply migrations on the connection that `migrate` hands over."""

from __future__ import annotations

from alembic import context

from frontline.adapters.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot alter a column in place; Alembic then copies the table.
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
