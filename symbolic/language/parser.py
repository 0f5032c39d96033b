"""The grammar: words to a tree.

    statement   := expression [ "==" expression ]
    expression  := term { ("+" | "-") term }
    term        := factor { ("*" | "/") factor }
    factor      := ("+" | "-") factor | atom [ "**" factor ]
    atom        := number | name | name "(" arguments ")" | "(" expression ")"
    arguments   := [ argument { "," argument } ],  argument := [ name "=" ] expression

What the names mean is the matter of `symbolic.vocabulary`. The parser is written by hand, so that no
text can reach Python's own parser or `eval`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from symbolic.language.tokens import LanguageError, Token, shown, tokens

MAX_NESTING = 24


@dataclass(frozen=True)
class Node:
    """A part of a statement; `text` is what the user typed for it.

    `kind` is ``number``, ``name``, ``negative``, ``sum``, ``product``, ``quotient``, ``power`` or ``call``;
    `head` is the number or the name; `keywords` are the keyword arguments of a call.
    """

    kind: str
    text: str
    head: str = ""
    children: tuple[Node, ...] = ()
    keywords: tuple[tuple[str, Node], ...] = ()


class Parser:
    """Recursive descent over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.next = 0
        self.depth = 0

    @property
    def token(self) -> Token:
        """The token to be read next."""
        return self.tokens[self.next]

    def take(self, *texts: str) -> str:
        """Read the next token if it is one of these signs."""
        if self.token.kind == "sign" and self.token.text in texts:
            self.next += 1
            return self.tokens[self.next - 1].text
        return ""

    def refuse(self, expected: str) -> NoReturn:
        """Say what stands where something else is needed."""
        token = self.token
        where = "at the end" if token.kind == "end" else f"at position {token.start + 1}"
        given = "nothing" if token.kind == "end" else shown(token.text)
        raise LanguageError(f"{given} stands {where} of {shown(self.text.strip())}, where {expected} is needed.")

    def node(self, kind: str, start: int, children: list[Node], head: str = "") -> Node:
        """A node with the text between a position and the last token read."""
        return Node(kind, self.text[start : self.tokens[self.next - 1].end], head, tuple(children))

    def nested(self, parse: Callable[[], Node]) -> Node:
        """Parse one level deeper, within limits."""
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise LanguageError(f"the text is nested more than {MAX_NESTING} deep; give it in smaller pieces.")
        inner = parse()
        self.depth -= 1
        return inner

    def expression(self) -> Node:
        """A sum."""
        start = self.token.start
        terms = [self.term()]
        while sign := self.take("+", "-"):
            place = self.token.start
            term = self.term()
            terms.append(term if sign == "+" else self.node("negative", place, [term]))
        return terms[0] if len(terms) == 1 else self.node("sum", start, terms)

    def term(self) -> Node:
        """A product of factors and of inverse factors."""
        start = self.token.start
        factors = [self.factor()]
        while sign := self.take("*", "/"):
            place = self.token.start
            factor = self.factor()
            factors.append(factor if sign == "*" else self.node("quotient", place, [factor]))
        return factors[0] if len(factors) == 1 else self.node("product", start, factors)

    def factor(self) -> Node:
        """A sign, or a power."""
        start = self.token.start
        if sign := self.take("+", "-"):
            inner = self.nested(self.factor)
            return inner if sign == "+" else self.node("negative", start, [inner])
        base = self.atom()
        if not self.take("**"):
            return base
        exponent = self.nested(self.factor)
        return self.node("power", start, [base, exponent])

    def atom(self) -> Node:
        """A number, a name, a call or something in parentheses."""
        token = self.token
        if self.take("("):
            inner = self.nested(self.expression)
            self.close()
            return inner
        if token.kind == "number":
            self.next += 1
            if self.token.kind in ("name", "number"):
                self.refuse("a sign such as *")
            return Node("number", token.text, token.text)
        if token.kind != "name":
            self.refuse("a number, a name or a parenthesis")
        self.next += 1
        return self.call(token) if self.take("(") else Node("name", token.text, token.text)

    def close(self) -> None:
        """Read a closing parenthesis."""
        if not self.take(")"):
            self.refuse("a closing parenthesis")

    def call(self, name: Token) -> Node:
        """Arguments, positional first, then by keyword."""
        positional: list[Node] = []
        keywords: list[tuple[str, Node]] = []
        while not self.take(")"):
            if (positional or keywords) and not self.take(","):
                self.refuse("a comma or a closing parenthesis")
            key = self.keyword()
            value = self.nested(self.expression)
            if key:
                keywords.append((key, value))
            elif keywords:
                raise LanguageError(
                    f"in {name.text}(...) {shown(value.text)} follows a keyword; positional arguments come first."
                )
            else:
                positional.append(value)
        made = self.node("call", name.start, positional, name.text)
        return Node("call", made.text, made.head, made.children, tuple(keywords))

    def keyword(self) -> str:
        """The name before = in an argument, if there is one."""
        following = self.tokens[self.next + 1] if self.token.kind == "name" else self.token
        if following.kind == "sign" and following.text == "=":
            self.next += 2
            return self.tokens[self.next - 2].text
        return ""


def parse(text: str, separator: str = "") -> tuple[Node, ...]:
    """One expression, or two with `separator` (``==`` or ``=``) between them."""
    if not text.strip():
        raise LanguageError("the text is empty; give an expression such as T_max(E_nu) == 2*E_nu**2/(m_e + 2*E_nu).")
    parser = Parser(text)
    sides = [parser.expression()]
    while sign := parser.take("==", "="):
        _check_separator(text, sign, separator, len(sides))
        sides.append(parser.expression())
    if parser.token.kind != "end":
        parser.refuse("a sign such as * or the end")
    if separator and len(sides) == 1:
        example = "LEFT == RIGHT" if separator == "==" else "NAME = EXPRESSION"
        raise LanguageError(f"{shown(text.strip())} has no {separator}; give {example}.")
    return tuple(sides)


def _check_separator(text: str, sign: str, separator: str, sides: int) -> None:
    given = shown(text.strip())
    if not separator:
        raise LanguageError(f"{given} has a {sign}, where one expression is needed.")
    if sign != separator:
        use = "equality is written ==" if separator == "==" else "a name is set with a single ="
        raise LanguageError(f"{given} has a {sign} between its sides; {use}.")
    if sides > 1:
        raise LanguageError(f"{given} has more than one {separator}; compare two sides at a time.")
