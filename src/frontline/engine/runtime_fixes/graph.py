"""The model's graph, run in less time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa.engine.exceptions import GraphRunError


def run_graph(
    self: Any, inputs: dict[str, Any] | None = None, targets: Sequence[str] | None = None
) -> dict[str, Any]:
    """3. The model's graph, walked in a remembered order.

    Why: Rasa plans the graph anew with dask for each parse and each prediction. The plan is kept
    on the runner, so a new model starts without one.
    """
    names = tuple(targets or self._graph_schema.target_names)
    plan = _plan(self, names)
    results: dict[str, Any] = {}
    for name, value in (inputs or {}).items():
        _refuse_clash(plan, value)
        results[name] = (name, value)
    try:
        for node_name, parents in plan.items():
            node = self._instantiated_nodes[node_name]
            results[node_name] = node(*(results[parent] for parent in parents))
    except RuntimeError as error:
        raise GraphRunError("Error running runner.") from error
    return dict(results[name] for name in names)


def _refuse_clash(plan: dict[str, tuple[str, ...]], value: Any) -> None:
    if isinstance(value, str) and value in plan:
        raise GraphRunError(
            f"Input value '{value}' clashes with a node name. Make sure that none of the input "
            "names passed to the `run` method are the same as node names in the graph schema."
        )


def _plan(runner: Any, targets: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The nodes the targets need, parents first, each with the names of what it takes in."""
    plans: dict[Any, Any] = runner.__dict__.setdefault("_frontline_plans", {})
    if targets not in plans:
        needs = {
            name: tuple(node.needs.values())
            for name, node in runner._graph_schema.minimal_graph_schema(list(targets)).nodes.items()
        }
        ordered: dict[str, tuple[str, ...]] = {}
        for target in targets:
            _visit(target, needs, ordered)
        plans[targets] = ordered
    found: dict[str, tuple[str, ...]] = plans[targets]
    return found


def _visit(
    name: str, needs: dict[str, tuple[str, ...]], ordered: dict[str, tuple[str, ...]]
) -> None:
    if name in ordered or name not in needs:
        return
    for parent in needs[name]:
        _visit(parent, needs, ordered)
    ordered[name] = needs[name]
