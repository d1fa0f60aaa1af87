"""A Word template of reports that somebody sent: looked through before it is ever filled in, then filled in once.

It is somebody's program that will run here every week. So it may name placeholders, go through lists and ask whether
something is there, and nothing else; and it may refer to nothing outside itself, since whoever opens a report would
fetch that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import nodes
from jinja2.exceptions import TemplateError, TemplateSyntaxError

from bot.workshop.jobs import ReadTemplate, WordDraft
from bot.workshop.printing.word_draft import sandbox, word_draft
from bot.workshop.reading.office_package import FileRefused, package_kind
from bot.workshop.reading.outside_references import refuse_what_reaches_outside
from domain.figures.report_template import blank_draft, unknown_placeholders
from domain.talk.messages import Fetched

_ALLOWED = (
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Tuple,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
"""What a template may be made of besides attributes, loops and filters: no call, no import, no arithmetic, nothing that
is set."""
_FILTERS = frozenset({"capitalize", "first", "join", "last", "length", "lower", "trim", "upper"})
_LOOP = "loop"
_DEEPEST_LOOP = 4
"""Loops within each other: a table has its rounds, their rows and the cells of these."""

_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
"""Of a document's properties those that are filled in, too."""

_EXCERPT = 60


def read_template(job: ReadTemplate) -> Fetched:
    """The template with its placeholders, or why it is not taken. With a placeholder that there is not it comes
    without its content, and was not tried."""
    try:
        return _read_template(job)
    except FileRefused as refused:
        return Fetched(job.name, fault=refused.fault, place=refused.place)


def _read_template(job: ReadTemplate) -> Fetched:
    if not job.data:
        raise FileRefused("empty")
    if len(job.data) > job.largest:
        raise FileRefused("too-large")
    if not job.data.startswith(b"PK") or package_kind(job.data) != "word":
        raise FileRefused("wrong-kind")
    refuse_what_reaches_outside(job.data)
    named: set[str] = set()
    for source in _filled_parts(job.data):
        named |= _named_in(source)
    if not named:
        raise FileRefused("empty")
    found = "\n".join(sorted(named))
    if any(unknown_placeholders(named)):
        return Fetched(job.name, text=found)
    try:
        filled = word_draft(WordDraft(blank_draft(), "", job.data), lambda text_id, **_args: text_id)
    except (TemplateError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError) as fault:
        raise FileRefused("broken-template") from fault
    refuse_what_reaches_outside(filled)
    return Fetched(job.name, text=found, content=job.data)


def _filled_parts(data: bytes) -> Iterator[str]:
    """What the library fills in, as it hands it to Jinja2: the text, heads, feet, footnotes, properties."""
    template = DocxTemplate(BytesIO(data))
    document = template.get_docx()
    yield template.patch_xml(template.get_xml())
    for place in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(place):
            yield template.patch_xml(template.get_part_xml(part))
    for part in document.part.package.parts:
        if part.content_type == _FOOTNOTES:
            yield template.patch_xml(part.blob.decode())
    for name in _PROPERTIES:
        yield str(getattr(document.core_properties, name) or "")


def _named_in(source: str) -> set[str]:
    """The placeholders of a part; those that are asked of another behind a dot. Raises FileRefused for what is none."""
    lined = re.sub("<w:p([ >])", r"\n<w:p\1", source)
    try:
        tree = sandbox().parse(lined)
    except TemplateSyntaxError as fault:
        line = lined.splitlines()[max(fault.lineno, 1) - 1]
        raise FileRefused("broken-template", re.sub("<[^>]+>", "", line).strip()[:_EXCERPT]) from fault
    except RecursionError as fault:
        raise FileRefused("commands") from fault
    bound = {_LOOP} | {
        name.name
        for loop in tree.find_all(nodes.For)
        for name in (loop.target, *loop.target.find_all(nodes.Name))
        if isinstance(name, nodes.Name)
    }
    if not all(map(_is_allowed, tree.find_all(nodes.Node))) or _loops_within(tree) > _DEEPEST_LOOP:
        raise FileRefused("commands")
    roots = {one.name for one in tree.find_all(nodes.Name)} - bound
    return roots | {f".{one.attr}" for one in tree.find_all(nodes.Getattr)}


def _is_allowed(node: nodes.Node) -> bool:
    match node:
        case nodes.Getattr(attr=attribute):
            return not attribute.startswith("_")
        case nodes.Getitem(arg=key):
            return isinstance(key, nodes.Const) and isinstance(key.value, int)
        case nodes.Filter(name=name):
            return name in _FILTERS
        case nodes.For(recursive=recursive, iter=over):
            return (
                not recursive
                and not isinstance(over, nodes.Literal)
                and not any(over.find_all(nodes.Literal))
            )
        case _:
            return isinstance(node, _ALLOWED)


def _loops_within(node: nodes.Node) -> int:
    """How many loops stand within each other."""
    below = max(map(_loops_within, node.iter_child_nodes()), default=0)
    return below + isinstance(node, nodes.For)
