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
    "math", "range", "tuple", "jnp", "zero", "nan", "stride", "threadIdx", "blockIdx", "blockDim", "gridDim",
    "other", "STRIP", "AHEAD", "LINE", "INLINE", "APART", "MAX_OUTPUTS",
))
_CPP = frozenset((
    "alignas", "alignof", "and_eq", "bitand", "bitor", "bool", "catch", "char16_t", "char32_t", "char8_t", "co_await",
    "co_return", "co_yield", "compl", "concept", "const_cast", "consteval", "constexpr", "constinit", "decltype",
    "delete", "dynamic_cast", "explicit", "export", "false", "friend", "mutable", "namespace", "new", "noexcept",
    "not_eq", "nullptr", "operator", "or_eq", "private", "protected", "public", "reinterpret_cast", "requires",
    "static_assert", "static_cast", "template", "this", "thread_local", "throw", "true", "typeid", "typename", "using",
    "virtual", "wchar_t", "xor", "xor_eq", "nullptr_t", "std", "nmm", "detail", "errno", "assert", "INLINE",
))
# Fortran keeps no words, but a variable of such a name is read as a statement by people and some compilers.
_FORTRAN = frozenset((
    "allocatable", "allocate", "associate", "asynchronous", "backspace", "call", "character", "class", "close",
    "codimension", "common", "complex", "concurrent", "contains", "contiguous", "critical", "cycle", "deallocate",
    "dimension", "elemental", "elsewhere", "end", "enddo", "endif", "entry", "equivalence", "error", "exit", "final",
    "forall", "format", "function", "go", "implicit", "impure", "in", "inout", "inquire", "integer", "intent",
    "interface", "intrinsic", "kind", "lock", "logical", "module", "namelist", "none", "nullify", "only", "open",
    "optional", "parameter", "pause", "pointer", "precision", "print", "procedure", "program", "pure", "read", "real",
    "recursive", "result", "rewind", "save", "select", "sequence", "stop", "submodule", "subroutine", "sync", "target",
    "then", "type", "unlock", "use", "wait", "where", "write",
))
# fmt: on
_PATTERNS = r"nmm_\w*|[hkxw]\d+|(data|values?|step)_\d+|table_\w*|\w*__\w*"


def is_reserved(name: str) -> bool:
    """True for a word of a target language and for names that the emitted text uses itself."""
    words = name in _RESERVED or name in _CPP or name.lower() in _FORTRAN
    return words or keyword.iskeyword(name) or bool(re.fullmatch(_PATTERNS, name))
