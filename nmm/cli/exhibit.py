"""What `nmm show` shows of a formula, of its code, of a source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nmm.cli.arguments import pairs
from nmm.cli.output import Output, mark, table
from nmm.errors import UsageError, unknown


def of_formula(out: Output, name: str, words: Iterable[str], *, steps: bool, latex: bool) -> int:
    """The formula, and with `steps` the proofs of its derivation."""
    from nmm.cli import derivation
    from nmm.cli.change import chosen

    formula = chosen(name, words)
    document: dict[str, Any] = derivation.document(formula) | {"kernels": _kernels(name)}
    done = list(derivation.proved(formula.steps)) if steps else []
    if steps:
        document["steps"] = [step.document() for step in done]
    if latex:
        lines = derivation.latex_lines(formula)
    elif steps:
        lines = [*derivation.step_lines(done), *derivation.formula_lines(formula)]
    else:
        document["laws"] = _laws(name)
        lines = [*derivation.formula_lines(formula), *_summary(document), f"  {'more':<14} nmm show {name} --steps"]
    out.show(document, lines)
    return 0 if all(step.holds for step in done) else 1


def of_code(out: Output, name: str, backend: str) -> None:
    """The emitted source text."""
    from nmm import catalogue

    cards = catalogue.formulas()
    if name not in cards:
        raise unknown("formula with emitted code", name, cards)
    if backend not in catalogue.backends():
        raise unknown("backend", backend, catalogue.backends())
    file = catalogue.code_file(name, backend)
    if file is None:
        raise UsageError(f"there is no {backend} code of {name}; emit it with: nmm generate {name} --backend {backend}")
    text = file.read_text(encoding="utf-8")
    out.show({"name": name, "backend": backend, "file": str(file), "code": text}, [text.rstrip()])


def of_source(out: Output, name: str, words: Iterable[str]) -> None:
    """A source with its lines."""
    import dataclasses

    from nmm import sources

    given = pairs(words)
    for key in given:
        if key != "variant":
            raise unknown(f"key of {name}", key, ["variant"])
    record = sources.source(name, **given)
    document = dataclasses.asdict(record) | {"E_nu_max": record.E_nu_max}
    out.show(document, str(record).splitlines())
