"""The stylesheet of a web page, derived from the template: faces, proportions, colours, indents and alignments.

Sizes are relative to the body's, so that the page follows what its reader has set; distances and widths that only
the web knows stand in `_FRAME`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.templates.numbering import NumberForm, NumberSign
from bulletin_editor.templates.template import Faces, Style, StyleName, Template
from bulletin_editor.writers.web.colours import DARK_INK, DARK_PAPER, INK, PAPER, readable_on, variable_name

SELECTORS = {
    StyleName.BODY: "p.body",
    StyleName.LEAD: "p.lead",
    StyleName.HEADING_1: ".heading-1",
    StyleName.HEADING_2: ".heading-2",
    StyleName.HEADING_3: ".heading-3",
    StyleName.HEADING_4: ".heading-4",
    StyleName.QUOTATION: "p.quotation",
    StyleName.EDITORS_NOTE: "p.editors-note",
    StyleName.FLUSH: "p.flush",
    StyleName.SIGN_OFF: "p.sign-off",
    StyleName.SECTION: ".section > h2",
    StyleName.DEPARTMENT: ".department > h2, .department > h3",
    StyleName.KICKER: ".kicker",
    StyleName.HEADLINE: ".headline",
    StyleName.SUBHEAD: ".subhead",
    StyleName.BYLINE: ".byline",
    StyleName.CAPTION: "caption, figcaption",
    StyleName.CREDIT: "figcaption small",
    StyleName.TABLE_HEADER: "table th",
    StyleName.TABLE_CELL: "table td, table th.row-name",
    StyleName.NOTE: ".notes",
    StyleName.CONTENTS_TITLE: "nav h2",
    StyleName.CONTENTS_SECTION: "nav > ul > li > a",
    StyleName.CONTENTS_ENTRY: "nav ul",
    StyleName.MASTHEAD_NAME: "h1",
    StyleName.MASTHEAD_NUMBER: ".masthead-number",
    StyleName.MASTHEAD_LINE: ".masthead-line",
    StyleName.CLASSIFICATION: ".classification",
    StyleName.IMPRINT: ".imprint",
}
"""Where each style is found; page numbers have no place on the web."""

_INDENTED = frozenset(
    {
        *(StyleName.BODY, StyleName.LEAD, StyleName.QUOTATION, StyleName.EDITORS_NOTE, StyleName.FLUSH),
        *(StyleName.HEADING_1, StyleName.HEADING_2, StyleName.HEADING_3, StyleName.HEADING_4, StyleName.SIGN_OFF),
        StyleName.BYLINE,
    }
)
"""Styles whose indents hold on the web too."""

_HEAVY = frozenset({StyleName.MASTHEAD_NAME, StyleName.SECTION, StyleName.HEADLINE})
"""Styles of display faces, which are heavy by themselves; what stands in for them on the web has to be made so."""

ALIGNMENTS = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFIED: "justify",
}

_FORMS = {
    NumberForm.HAN: "simp-chinese-informal",
    NumberForm.DECIMAL: "decimal",
    NumberForm.ALPHABETIC: "lower-alpha",
    NumberForm.ROMAN: "lower-roman",
}

_LATIN_RANGE = "U+0020-007E, U+00A0-00B6, U+00B8-024F, U+0370-04FF, U+1E00-1EFF, U+2070-209F, U+20AC"
"""What the Latin face sets beside Chinese: no quotation marks, dashes, ellipses or middle dots, which are Chinese."""

_LIST_LEVELS = 9

_FRAME = """\
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 2.5rem) 3rem; max-width: 46rem; background: var(--paper);
  color: var(--ink); line-height: var(--leading); line-break: strict; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6, p, figure, ul, ol, blockquote, table { margin: 0; padding: 0; }
h1, h2, h3, h4, h5, h6 { font-weight: inherit; font-size: inherit; break-after: avoid; text-wrap: balance; }
h1, h2, h3, h4, h5, h6, p, article li, th, td, caption, figcaption { white-space: pre-wrap; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:focus-visible, .table:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
sup, sub { font-size: 0.7em; line-height: 0; }
sup a { padding: 0 0.2em; text-decoration: none; }
header { margin-bottom: 2.5rem; }
h1 { line-height: 1.25; padding: 0.2em 0; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
.row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5em; }
.row > .centre { flex: 1; text-align: center; }
.masthead-line { padding-bottom: 0.6rem; }
nav { margin: 0 0 3rem; padding: 1.25rem 1.5rem 1.5rem; background: var(--quiet); border-radius: 0.5rem; }
nav h2 { margin-bottom: 0.6rem; }
nav ul { list-style: none; }
nav ul ul { padding-left: 1em; }
nav li { margin: 0.2rem 0; }
nav a { color: var(--ink); text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
section.section { margin-top: 3rem; }
section.section > h2 { line-height: 1.4; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
section.department { margin-top: 2rem; }
article { margin: 1.5rem 0 3.5rem; }
article + article { padding-top: 2rem; border-top: 1px solid var(--line); }
hgroup { margin: 1rem 0 1.5rem; }
.headline { line-height: 1.45; }
article p + p, li > p + p { margin-top: 0.35em; }
article h3, article h4, article h5, article h6 { margin-top: 0.8em; }
hgroup > .headline { margin-top: 0; }
[role="note"] { margin: 1rem 0; padding: 0.75rem 1rem; background: var(--quiet); border-radius: 0.5rem; }
blockquote { margin: 1rem 0; border-left: 3px solid var(--line); }
article ul, article ol { margin: 0.5em 0; padding-left: 2.2em; }
.byline { margin-top: 1em; }
figure { margin: 1.5rem 0; text-align: center; break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption { margin-top: 0.5rem; }
[data-number]::before { content: attr(data-number); }
figcaption > * { margin: 0 0.4em; }
@media (max-width: 30rem) { img { min-width: min(100%, 16rem); } }
.table { margin: 1.5rem 0; overflow-x: auto; }
table { border-collapse: collapse; margin: 0 auto; min-width: min(100%, 20rem); }
th, td { padding: 0.35em 0.6em; border: 1px solid var(--table-rule); vertical-align: middle; font-weight: inherit;
  line-height: 1.5; min-width: 4em; }
th:not(.row-name) { background: var(--quiet); }
caption { padding-bottom: 0.5rem; }
.notes { margin-top: 1.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
.notes ol { padding-left: 1.8em; }
.notes a[role="doc-backlink"] { display: inline-block; text-decoration: none; padding: 0 0.3em; }
footer { margin-top: 4rem; }
.align-left { text-align: left; } .align-right { text-align: right; } .align-justified { text-align: justify; }
.align-centre { text-align: center; text-indent: 0; }
.align-right { text-indent: 0; }
@media print {
  body { max-width: none; padding: 0; font-size: var(--print-size); }
  nav { background: none; padding: 0; }
  nav a, a { color: inherit; text-decoration: none; }
  .table { overflow: visible; padding: 0 1px; }
  tr, footer, [role="note"], .notes li { break-inside: avoid; }
  .notes a[role="doc-backlink"] { display: none; }
  .page-break { break-before: page; }
  p, li { orphans: 2; widows: 2; }
}
"""


def stylesheet(template: Template, language: str) -> str:
    """Return the CSS of a bulletin in this template."""
    return "\n".join((*_faces(template, language), *_colours(template), *_page(template), _FRAME, *_styles(template)))


def _colours(template: Template) -> Iterator[str]:
    """Yield the variables of the light page, then of the dark one."""
    used = {template.accent, template.table_rule.colour, *(style.colour for style in template.styles.values())}
    used |= {row.rule.colour for row in (*template.masthead, *template.imprint) if row.rule}
    for paper, ink, quiet, line, query in (
        (PAPER, INK, "#f5f4f1", "#d9d6d0", ":root { color-scheme: light dark;"),
        (DARK_PAPER, DARK_INK, "#25262a", "#45464b", "@media screen and (prefers-color-scheme: dark) { :root {"),
    ):
        known = " ".join(
            f"{variable_name(colour)}: {ink if _is_plain(colour) else readable_on(paper, colour)};"
            for colour in sorted(used)
        )
        yield (
            f"{query} --paper: {paper}; --ink: {ink}; --quiet: {quiet}; --line: {line}; {known} "
            f"--accent: var({variable_name(template.accent)}); "
            f"--table-rule: var({variable_name(template.table_rule.colour)}); }}"
            + (" }" if query.startswith("@") else "")
        )


def _is_plain(colour: str) -> bool:
    """Tell whether a colour is the black of print, which is the page's own ink on the web."""
    return colour.lower() in ("#000000", "#000", "black")


def _page(template: Template) -> Iterator[str]:
    body = template.style(StyleName.BODY)
    page = template.page
    leading = max(1.5, min(body.line_pitch / body.size, 2.0))
    yield (
        f":root {{ --leading: {leading:.3g}; --print-size: {body.size.pt:.4g}pt; }}\n"
        f"body {{ font-family: {face_list(body.faces)}; font-size: 1.125rem; }}\n"
        f"@page {{ size: {page.width.mm:.4g}mm {page.height.mm:.4g}mm; margin: {page.top.mm:.4g}mm "
        f"{page.outside.mm:.4g}mm {page.bottom.mm:.4g}mm {page.inside.mm:.4g}mm; }}"
    )


def _styles(template: Template) -> Iterator[str]:
    body = template.style(StyleName.BODY)
    for name, selector in SELECTORS.items():
        style = template.style(name)
        declared = (*_size(style, body), *declarations(style, body, lambda colour: f"var({variable_name(colour)})"))
        yield f"{selector} {{ {' '.join(declared)} }}"
    for level in range(_LIST_LEVELS):
        sign = template.list_signs[min(level, len(template.list_signs) - 1)]
        bullet = template.bullets[min(level, len(template.bullets) - 1)]
        yield _counter(f"numbers-{level + 1}", sign)
        yield f"ol.level-{level + 1} {{ list-style: numbers-{level + 1}; }}"
        yield f"ul.level-{level + 1} {{ list-style: {quoted(bullet + ' ')}; }}"


def _size(style: Style, body: Style) -> Iterator[str]:
    size = style.size / body.size
    if style.name is StyleName.MASTHEAD_NAME:
        yield f"font-size: min({size:.3g}em, 11vw);"
    elif abs(size - 1) > 0.01:
        yield f"font-size: {max(size, 0.8):.3g}em;"


def declarations(style: Style, body: Style, colour_of: Callable[[str], str]) -> Iterator[str]:
    """Yield what CSS says of a style but its size; `colour_of` tells how a colour of the template is written."""
    if style.faces != body.faces:
        yield f"font-family: {face_list(style.faces)};"
    if style.bold or style.name in _HEAVY:
        yield "font-weight: 700;" if style.bold else "font-weight: 700; font-synthesis-weight: none;"
    if style.italic:
        yield "font-style: italic;"
    if not _is_plain(style.colour):
        yield f"color: {colour_of(style.colour)};"
    if style.name is not StyleName.CONTENTS_ENTRY:
        yield f"text-align: {ALIGNMENTS[style.alignment]};"
    if style.name in _INDENTED:
        for name, indent in (
            ("text-indent", style.first_line_indent),
            ("padding-left", style.left_indent),
            ("padding-right", style.right_indent),
        ):
            if indent:
                yield f"{name}: {indent:.3g}em;"


def _counter(name: str, sign: NumberSign) -> str:
    before, _, after = sign.pattern.partition("{}")
    return (
        f"@counter-style {name} {{ system: extends {_FORMS[sign.form]}; "
        f"prefix: {quoted(before)}; suffix: {quoted(after.rstrip() + ' ')}; }}"
    )


def face_list(faces: Faces) -> str:
    """Return the faces in order, the Latin ones first as they lack the Chinese characters."""
    names = dict.fromkeys((*faces.latin, *faces.east_asian))
    generic = "sans-serif" if any(mark in name for name in names for mark in ("Hei", "黑", "Sans")) else "serif"
    return ", ".join((*(quoted(name) for name in names), generic))


def _faces(template: Template, language: str) -> Iterator[str]:
    """Yield local faces that keep the Latin one to Latin letters in a Chinese bulletin; nothing is loaded."""
    if not language.startswith(("zh", "ja", "ko")):
        return
    for name in sorted({face for style in template.styles.values() for face in style.faces.latin}):
        for weight, suffix in ((400, ""), (700, " Bold")):
            yield (
                f"@font-face {{ font-family: {quoted(name)}; font-weight: {weight}; "
                f"src: local({quoted(name + suffix)}); unicode-range: {_LATIN_RANGE}; }}"
            )


def quoted(text: str) -> str:
    """Return a CSS string that nothing in the text can end."""
    return '"' + "".join(c if c.isalnum() or c in " -_." else f"\\{ord(c):x} " for c in text) + '"'
