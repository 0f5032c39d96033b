"""Certificates of the emitted kernels: what they say, and whether an independent checker confirms it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from codegen.checker import Budget, Finding, Subject, check
from nmm import catalogue, kernels
from nmm.errors import BackendError
from nmm.kernel_laws import Emitted
from symbolic.laws import LawVerdict

LAW = "certificate"
BUDGET = Budget(points=120, boxes=12)  # a kernel in about a second

Document = Mapping[str, Any]


@cache
def document(name: str) -> Document | str:
    """The certificate of a formula's kernels, or why there is none that can be read."""
    file = catalogue.root() / "certificates" / f"{name}.json"
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except OSError:
        return f"{name} has no certificate; run: nmm generate {name}"
    except ValueError as error:
        return f"the certificate of {name} is no JSON ({error}); run: nmm generate {name}"
    if not isinstance(found, dict):
        return f"the certificate of {name} is no JSON object; run: nmm generate {name}"
    return found


def entry(name: str, function: str) -> Document | None:
    """What a certificate says of one kernel; None where it says nothing."""
    found = document(name)
    if isinstance(found, str):
        return None
    wanted = found.get("aliases", {}).get(function, function)
    kernel: Document | None = found.get("kernels", {}).get(wanted)
    return kernel


def sentence(kernel: Document, backend: str) -> str:
    """Sampled error, bound, condition number and assumptions of one kernel on one backend, in one line."""
    words = []
    measured = kernel["sampled"].get(backend, {}).get("value")
    if measured is not None:
        words.append(
            f"at most {measured['max_ulp']:.3g} ULP at {measured['points']} points (99.9 %: {measured['p999_ulp']:.3g})"
        )
        words.append(f"condition number there {float(measured['condition']):.3g}")
    for part in kernel["rigorous"]:
        if backend in part["backends"] and part["output"] == "value" and part["parameters"] == "default":
            bound = part["bound_u"]
            words.append("no rigorous bound" if bound is None else f"bound {bound:.4g} u over the domain")
            words += [f"if {assumed}" for assumed in part["assumptions"]]
    return ", ".join(words) or "nothing was measured"


def verdict(made: Emitted) -> LawVerdict:
    """The certificate of one kernel, replayed by the checker on the kernels that run here."""
    case = made.case
    found = document(case.name)
    if isinstance(found, str):
        return LawVerdict(case.key, LAW, "disproved", 0, found)
    function = kernels.choice(case.name, case.flavour, case.part)
    try:
        texts = dict(_texts(case.name))
    except BackendError as error:
        return LawVerdict(case.key, LAW, "disproved", 0, str(error))
    findings = list(check(found, Subject(made.formula, function, made.kernels, texts), BUDGET))
    return judged(case.key, findings, _told(case.name, function, made))


def judged(key: str, findings: list[Finding], told: str) -> LawVerdict:
    """One verdict from all findings: the first that is wrong, or what the certificate says."""
    points = sum(f.points for f in findings)
    wrong = next((f for f in findings if f.good is False), None)
    if wrong is not None:
        return LawVerdict(key, LAW, "disproved", points, f"{wrong.what}: {wrong.detail}")
    return LawVerdict(key, LAW, "proved", points, told)


def _texts(name: str) -> Iterator[tuple[str, str]]:
    for backend in catalogue.backends():
        file = next((f for f in sorted((catalogue.root() / backend).glob(f"{name}.*")) if f.stem == name), None)
        if file is not None:
            yield f"{backend}/{file.name}", catalogue.emitted(name, backend)


def _told(name: str, function: str, made: Emitted) -> str:
    kernel = entry(name, function)
    assert kernel is not None  # else the checker has found it wrong
    lines = {backend: sentence(kernel, backend) for backend in made.kernels}
    same = len(set(lines.values())) == 1
    return next(iter(lines.values())) if same else "; ".join(f"{b}: {line}" for b, line in lines.items())


def points_of(kernel: Document, backend: str) -> dict[str, float]:
    """The point of the largest sampled error."""
    worst: dict[str, float] = kernel["sampled"].get(backend, {}).get("value", {}).get("worst", {})
    return {n: x for n, x in worst.items() if math.isfinite(x)}
