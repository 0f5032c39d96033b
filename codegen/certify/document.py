"""Certificates as plain data: one JSON document per formula, for all its kernels and backends.

A document names the bytes it certifies: the SHA-256 of each emitted module, without the lines that summarise the
certificate itself, and the digest of each tape. `seal` is the hash of the document, so that a changed figure shows.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from codegen.tape import Tape

SCHEMA = 1
VERSION = 2  # raised when the certifier finds better bounds, so that old ones are made again
FOLDER = "certificates"

Document = dict[str, Any]


def tape_data(tape: Tape) -> Document:
    """A tape as lists: operation, arguments, value; outputs; guards."""
    return {
        "roles": {name: role.name.lower() for name, role in sorted(tape.roles.items())},
        "nodes": [[n.op.value, list(n.args), None if n.value is None else str(n.value)] for n in tape.nodes],
        "outputs": list(tape.outputs),
        "guards": [[g.left, g.relation, g.right, g.result] for g in tape.guards],
        "tables": {name: repr(table) for name, table in sorted(tape.tables.items())},
    }


def sealed(document: Document) -> Document:
    """The document with its seal."""
    plain = {k: v for k, v in document.items() if k != "seal"}
    return {**plain, "seal": _hash(_canonical(plain))}


def is_sealed(document: Mapping[str, Any]) -> bool:
    """True if nothing was changed since the document was sealed."""
    return document.get("seal") == _hash(_canonical({k: v for k, v in document.items() if k != "seal"}))


def text(document: Document) -> str:
    """JSON, one line for each entry of the first levels."""
    return json.dumps(_finite(document), indent=1, ensure_ascii=False) + "\n"


def read(root: Path, name: str) -> Document | None:
    """The stored document of a formula; None where there is none, or none that can be read."""
    try:
        found = json.loads((root / FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and found.get("schema") == SCHEMA else None


def sha256(content: str) -> str:
    """Hash of a text."""
    return _hash(content)


def fault(document: Document | None, name: str, texts: Mapping[str, str]) -> str:
    """Why a document does not certify these modules (path: text without summary); empty if it does."""
    if document is None:
        return f"{name} has no certificate; run: nmm generate {name}"
    if not is_sealed(document):
        return f"the certificate of {name} was changed by hand; run: nmm generate {name}"
    stored = {file: digest for files in document["modules"].values() for file, digest in files.items()}
    changed = sorted(file for file, content in texts.items() if stored.get(file) != sha256(content))
    if changed or document["certifier"] != VERSION:
        what = ", ".join(changed) or "an older certifier"
        return f"the certificate of {name} is stale: it was made for other bytes of {what}; run: nmm generate {name}"
    return ""


def _canonical(document: Any) -> str:
    return json.dumps(_finite(document), sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def _finite(value: Any) -> Any:
    """JSON has no infinity: it becomes the word."""
    if isinstance(value, float) and not math.isfinite(value):
        return "inf" if value > 0 else "nan"
    if isinstance(value, Mapping):
        return {k: _finite(v) for k, v in value.items()}
    return [_finite(v) for v in value] if isinstance(value, list | tuple) else value


def _hash(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()
