"""How Alembic meets the archive: always on a connection that `steps` has opened."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from careapp.model.base import Moment
from careapp.model.tables import Base


def as_stored(kind: str, item: object, _autogen: AutogenContext) -> str | Literal[False]:
    """Write a moment as the column that it is: a step must not follow later changes of ours."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=as_stored,
    transactional_ddl=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
