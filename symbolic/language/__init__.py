"""The small language in which users type statements about physics: read, given a meaning, decided.

Text becomes words (`tokens`), a tree (`parser`) of bearable size (`size`), a SymPy expression
(`vocabulary`) and a claim that is proved or disproved (`claims`). It is a whitelist: nothing that a user
types is ever run, by `eval` or otherwise.
"""

from symbolic.language.claims import Claim, claim, prove
from symbolic.language.tokens import LanguageError
from symbolic.language.vocabulary import assignment, expression, statement

__all__ = ["Claim", "LanguageError", "assignment", "claim", "expression", "prove", "statement"]
