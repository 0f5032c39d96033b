"""What `nmm show` shows of a formula, of its code, of a source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nmm.cli.output import Output, mark
from nmm.errors import UnknownNameError, unknown


def is_source(name: str) -> bool:
    """True for a source in any spelling (51Cr, Cr-51); raises for what is neither a source nor a formula."""
    from nmm import catalogue, sources

    if name in catalogue.formulas():
        return False
    try:
        sources.source(name)
    except UnknownNameError:
        import symbolic

        if name not in symbolic.names():
            known = [*catalogue.formulas(), *sources.names()]
            raise unknown("formula or source", name, known, "See: nmm list") from None
        return False
    return True


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
        document["laws"] = {} if out.quiet else _laws(formula)
        document["certificates"] = {} if out.quiet else _certificates(name, formula)
        lines = [*derivation.formula_lines(formula), *_summary(document, out)]
    out.show(document, lines)
    return 0 if all(step.holds for step in done) else 1


def of_code(out: Output, name: str, backend: str) -> int:
    """The emitted source text."""
    from nmm import catalogue

    catalogue.formula(name)
    text = catalogue.emitted(name, backend)
    out.show({"name": name, "backend": backend, "code": text}, [text.rstrip()])
    return 0


def of_source(out: Output, name: str, words: Iterable[str], *, steps: bool = False, latex: bool = False) -> int:
    """A source with its lines or its spectrum; with `latex` or `steps` the formula of the spectrum."""
    from nmm.cli import sheet

    record = sheet.chosen(name, words)
    document = sheet.document(record)
    if not (steps or latex):
        out.show(document, sheet.lines(record))
        return 0
    from nmm.cli import derivation

    formula = sheet.symbolic(record)
    done = list(derivation.proved(formula.steps)) if steps else []
    document |= derivation.document(formula) | {"steps": [step.document() for step in done]}
    out.show(document, derivation.step_lines(done) if steps else derivation.latex_lines(formula))
    return 0 if all(step.holds for step in done) else 1


def _kernels(name: str) -> dict[str, Any]:
    """The kernels of an emitted formula by choice; a formula of the user's own may have none yet."""
    from nmm import catalogue

    card = catalogue.formulas().get(name)
    return {} if card is None else {choice: kernel.id for choice, kernel in card.kernels.items()}


def _certificates(name: str, formula: Any) -> dict[str, str]:
    """What the certificate says of the kernel of the chosen formula, by backend."""
    from nmm import certified, kernels

    if not _kernels(name):
        return {}
    kernel = certified.entry(name, kernels.choice(name, formula.flavour, formula.part))
    if kernel is None:
        found = certified.document(name)
        return {"": found if isinstance(found, str) else f"the certificate of {name} says nothing of this kernel"}
    lines = {backend: certified.sentence(kernel, backend) for backend in kernel["sampled"]}
    return lines if len(set(lines.values())) > 1 else dict([next(iter(lines.items()))] if lines else [])


def _laws(formula: Any) -> dict[str, str]:
    """The verdict of each law that applies, proved now."""
    from symbolic import laws

    return {law.name: law.check(formula).verdict for law in laws.laws() if law.applies(formula)}


def _summary(document: dict[str, Any], out: Output) -> Iterable[str]:
    from nmm import catalogue

    if out.quiet:
        return
    moods = {"proved": "good", "undecided": "unsure"}
    told = [f"{law} {mark(verdict, moods.get(verdict, 'bad'))}" for law, verdict in document["laws"].items()]
    yield f"  {'laws':<14} {', '.join(told)}"
    kernels = document["kernels"]
    certificates = document["certificates"]
    text = f"{len(kernels)} for {', '.join(catalogue.backends())}" if kernels else "none yet; see: nmm generate --help"
    yield f"  {'kernels':<14} {text}"
    for k, (choice, told) in enumerate(certificates.items()):
        words = f"{choice}: {told}" if len(certificates) > 1 else told
        yield f"  {'certified' if not k else '':<14} {words}"
    yield f"  {'more':<14} nmm show {document['name']} --steps"
