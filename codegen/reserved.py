"""Names that emitted text cannot give away: words of the target languages and its own."""

from __future__ import annotations

import keyword
import re

# fmt: off
_RESERVED = frozenset((
    "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern",
    "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short", "signed",
    "sizeof", "static", "struct", "switch", "typedef", "union", "unsigned", "void", "volatile", "while",
    # names that the emitted text uses itself
    "n", "i", "data", "values", "value", "parameters", "mask", "points", "np", "out", "log", "exp", "sqrt", "sin",
    "cos", "NAN", "CHUNK", "main", "values_", "run", "drive", "block", "clear_flags", "MAX_INPUTS", "BLOCK", "INFINITY",
    "NULL", "EOF", "I", "j0", "j1", "jn", "y0", "y1", "yn", "gamma", "isnan", "fmin", "fmax", "pow", "tan", "abs",
    "atan", "log1p", "expm1", "fma", "residual", "memcpy", "int64_t", "ptrdiff_t", "size_t", "signbit", "asm", "typeof",
))
# fmt: on
_PATTERNS = r"[hkxw]\d+|(data|values?)_\d+|table_\w*|\w*__\w*"


def is_reserved(name: str) -> bool:
    """True for a word of a target language and for names that the emitted text uses itself."""
    return name in _RESERVED or keyword.iskeyword(name) or bool(re.fullmatch(_PATTERNS, name))
