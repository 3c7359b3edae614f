"""What was found, said so that a person knows what it means and what can be done.

Keys are the values of the rule enumerations of readers, layout and proofreading; the names in braces are the
findings' arguments.
"""

from __future__ import annotations

from collections.abc import Mapping

from bulletin_editor.editing.findings import Finding
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, Translate

_CONTEXT = "Findings"
_LONGEST_ARGUMENT = 60

SENTENCES = {
    "half-width-mark": QT_TRANSLATE_NOOP("Findings", "Half-width “{mark}” beside Chinese; use “{replacement}”."),
    "torn-paragraph": QT_TRANSLATE_NOOP(
        "Findings", "The sentence goes on in the next paragraph; the two belong together."
    ),
    "blank-paragraph": QT_TRANSLATE_NOOP("Findings", "Blank paragraph; the template sets the distances."),
    "typed-indent": QT_TRANSLATE_NOOP("Findings", "Typed indent; the template indents paragraphs."),
    "repeated-spaces": QT_TRANSLATE_NOOP("Findings", "{count} spaces between Chinese characters."),
    "misspelt-word": QT_TRANSLATE_NOOP("Findings", "“{word}” may be misspelt; “{replacement}” is a word."),
    "heading-number": QT_TRANSLATE_NOOP("Findings", "Heading number {number}, where {expected} is expected."),
    "open-comment": QT_TRANSLATE_NOOP("Findings", "Comment: {what}"),
    "missing-headline": QT_TRANSLATE_NOOP("Findings", "The article has no headline."),
    "missing-byline": QT_TRANSLATE_NOOP("Findings", "The article has no byline."),
    "empty-article": QT_TRANSLATE_NOOP("Findings", "The article has no text."),
    "empty-department": QT_TRANSLATE_NOOP("Findings", "{title} has no article."),
    "empty-section": QT_TRANSLATE_NOOP("Findings", "The section “{title}” holds no article."),
    "section-recognised": QT_TRANSLATE_NOOP("Findings", "Taken for a section: “{what}”."),
    "department-recognised": QT_TRANSLATE_NOOP("Findings", "Taken for a department: “{what}”."),
    "department-from-name": QT_TRANSLATE_NOOP(
        "Findings", "The name of the file or folder was taken for the department: “{what}”."
    ),
    "section-from-name": QT_TRANSLATE_NOOP("Findings", "The name of the folder was taken for the section: “{what}”."),
    "headline-recognised": QT_TRANSLATE_NOOP("Findings", "Taken for the headline: “{what}”."),
    "kicker-recognised": QT_TRANSLATE_NOOP("Findings", "Taken for the kicker: “{what}”."),
    "subhead-recognised": QT_TRANSLATE_NOOP("Findings", "Taken for the subhead: “{what}”."),
    "byline-recognised": QT_TRANSLATE_NOOP("Findings", "Taken for the byline: “{what}”."),
    "heading-recognised": QT_TRANSLATE_NOOP("Findings", "Taken for a heading: “{what}”."),
    "role-recognised": QT_TRANSLATE_NOOP("Findings", "The role of a paragraph was guessed: “{what}”."),
    "caption-recognised": QT_TRANSLATE_NOOP("Findings", "Taken for a caption: “{what}”."),
    "table-recognised": QT_TRANSLATE_NOOP("Findings", "Aligned text was taken for a table: “{what}”."),
    "paragraph-healed": QT_TRANSLATE_NOOP("Findings", "A torn paragraph was joined: “{what}”."),
    "paragraph-split": QT_TRANSLATE_NOOP("Findings", "Lines were made paragraphs of their own: “{what}”."),
    "nodes-merged": QT_TRANSLATE_NOOP("Findings", "“{what}” came in several drafts, which were put together."),
    "encoding-guessed": QT_TRANSLATE_NOOP("Findings", "The encoding of the text was guessed: {what}."),
    "blank-lines-dropped": QT_TRANSLATE_NOOP(
        "Findings", "{count} blank lines were left out; the template sets the distances."
    ),
    "indents-dropped": QT_TRANSLATE_NOOP(
        "Findings", "{count} typed indents were left out; the template indents paragraphs."
    ),
    "mark-dropped": QT_TRANSLATE_NOOP("Findings", "“{what}” was left out; the template prints it."),
    "page-number-dropped": QT_TRANSLATE_NOOP("Findings", "A page number was left out: “{what}”."),
    "contents-dropped": QT_TRANSLATE_NOOP("Findings", "A list of contents was left out; it is made anew."),
    "picture-not-shown": QT_TRANSLATE_NOOP("Findings", "A picture cannot be shown and was left out: {what}."),
    "picture-missing": QT_TRANSLATE_NOOP("Findings", "A picture is missing: {what}."),
    "content-dropped": QT_TRANSLATE_NOOP("Findings", "Something a bulletin cannot hold was left out: {what}."),
    "highlight-dropped": QT_TRANSLATE_NOOP("Findings", "Highlighted in the draft; the text stays: “{what}”."),
    "link-dropped": QT_TRANSLATE_NOOP("Findings", "A link that leads nowhere was left out: {what}."),
    "note-moved": QT_TRANSLATE_NOOP("Findings", "Text under the table became a note: “{what}”."),
    "table-flattened": QT_TRANSLATE_NOOP("Findings", "A table inside a table became text."),
    "text-cut-short": QT_TRANSLATE_NOOP("Findings", "Part of the draft was too deep or too long and was simplified."),
    "file-skipped": QT_TRANSLATE_NOOP("Findings", "A file could not be read and was skipped: {what}."),
    "article-repeated": QT_TRANSLATE_NOOP(
        "Findings", "“{what}” says much the same as “{other}” in {place}: {share}% of its sentences."
    ),
    "picture-lost": QT_TRANSLATE_NOOP("Findings", "A picture is lost: “{what}”. A crossed frame stands in its place."),
    "text-damaged": QT_TRANSLATE_NOOP(
        "Findings", "Part of the article “{what}” is damaged. Its words, where any are left, stand as plain paragraphs."
    ),
    "head-damaged": QT_TRANSLATE_NOOP("Findings", "A title is damaged. What is left of it: “{what}”."),
    "comment-lost": QT_TRANSLATE_NOOP("Findings", "A comment is damaged. What is left of it: “{what}”."),
    "matter-lost": QT_TRANSLATE_NOOP("Findings", "Part of the head or foot of the issue is damaged ({what})."),
    "place-lost": QT_TRANSLATE_NOOP("Findings", "Where “{what}” stood is not known any more; it stands at the end."),
    "template-missing": QT_TRANSLATE_NOOP(
        "Findings", "The template “{template}” is not on this machine; {substitute} is used instead."
    ),
    "template-invalid": QT_TRANSLATE_NOOP(
        "Findings", "The template “{template}” has a fault, so {substitute} is used instead: {problem}."
    ),
    "face-missing": QT_TRANSLATE_NOOP("Findings", "The face “{face}” is not installed, and nothing stands in for it."),
    "face-substituted": QT_TRANSLATE_NOOP(
        "Findings", "The face “{face}” is not installed; {substitute} stands in for it."
    ),
    "glyph-missing": QT_TRANSLATE_NOOP("Findings", "No installed face has the character “{character}”."),
    "glyph-substituted": QT_TRANSLATE_NOOP("Findings", "“{character}” is missing from {face}; {substitute} lends it."),
    "row-taller-than-page": QT_TRANSLATE_NOOP(
        "Findings", "Row {row} of the table is taller than a page; the rest of it is not printed."
    ),
    "matter-too-wide": QT_TRANSLATE_NOOP("Findings", "This line is too wide for the page: “{text}”."),
    "short-last-line": QT_TRANSLATE_NOOP(
        "Findings",
        "The last line of the paragraph is “{character}” alone; cut {cut} characters to save the line, or add {add}.",
    ),
    "headline-too-long": QT_TRANSLATE_NOOP(
        "Findings", "The headline takes {lines} lines instead of {wanted}; cut {cut} characters."
    ),
    "lone-heading": QT_TRANSLATE_NOOP("Findings", "The heading stands at the foot of page {page} without its text."),
    "heading-without-text": QT_TRANSLATE_NOOP("Findings", "Nothing follows the heading."),
    "heading-before-object": QT_TRANSLATE_NOOP(
        "Findings", "A table or picture follows the heading at once; a sentence between would lead to it."
    ),
    "heading-before-page-break": QT_TRANSLATE_NOOP(
        "Findings", "A page break parts the heading from its text; take it out, or put it before the heading."
    ),
    "sign-off-alone": QT_TRANSLATE_NOOP(
        "Findings", "The sign-off stands on page {page} without text; cut {cut} lines before it, or add some."
    ),
    "sign-off-split": QT_TRANSLATE_NOOP(
        "Findings", "The sign-off goes on on page {page}; cut {cut} lines before it, or add some."
    ),
    "page-cut-short": QT_TRANSLATE_NOOP("Findings", "The page break leaves {free} lines of page {page} white."),
    "imprint-alone": QT_TRANSLATE_NOOP(
        "Findings", "The imprint stands alone on page {page}; cut {cut} lines to save the page."
    ),
    "last-page-nearly-empty": QT_TRANSLATE_NOOP(
        "Findings", "The last page has {lines} lines only; cut {cut} lines to save the page."
    ),
    "pdf-standard-lost": QT_TRANSLATE_NOOP(
        "Findings", "The PDF keeps {kept} instead of {wanted}: no installed face has the character “{character}”."
    ),
    "pdf-standard-refused": QT_TRANSLATE_NOOP("Findings", "The PDF keeps {kept} instead of {wanted}: {refusal}"),
    "picture-undescribed": QT_TRANSLATE_NOOP(
        "Findings", "The picture has neither description nor caption; who hears the page misses it."
    ),
    "over-budget": QT_TRANSLATE_NOOP("Findings", "{lines} lines, {over} more than the {budget} planned."),
}

RULE_NAMES = {
    "half-width-mark": QT_TRANSLATE_NOOP("Findings", "Half-width marks"),
    "torn-paragraph": QT_TRANSLATE_NOOP("Findings", "Torn paragraphs"),
    "blank-paragraph": QT_TRANSLATE_NOOP("Findings", "Blank paragraphs"),
    "typed-indent": QT_TRANSLATE_NOOP("Findings", "Typed indents"),
    "repeated-spaces": QT_TRANSLATE_NOOP("Findings", "Spaces in Chinese text"),
    "misspelt-word": QT_TRANSLATE_NOOP("Findings", "Spelling of English words"),
    "heading-number": QT_TRANSLATE_NOOP("Findings", "Heading numbers"),
    "open-comment": QT_TRANSLATE_NOOP("Findings", "Open comments"),
    "missing-headline": QT_TRANSLATE_NOOP("Findings", "Missing headlines"),
    "missing-byline": QT_TRANSLATE_NOOP("Findings", "Missing bylines"),
    "empty-article": QT_TRANSLATE_NOOP("Findings", "Empty articles"),
    "empty-department": QT_TRANSLATE_NOOP("Findings", "Empty departments"),
    "empty-section": QT_TRANSLATE_NOOP("Findings", "Empty sections"),
    "section-recognised": QT_TRANSLATE_NOOP("Findings", "Sections"),
    "department-recognised": QT_TRANSLATE_NOOP("Findings", "Departments"),
    "department-from-name": QT_TRANSLATE_NOOP("Findings", "Departments by file name"),
    "section-from-name": QT_TRANSLATE_NOOP("Findings", "Sections by folder name"),
    "headline-recognised": QT_TRANSLATE_NOOP("Findings", "Headlines"),
    "kicker-recognised": QT_TRANSLATE_NOOP("Findings", "Kickers"),
    "subhead-recognised": QT_TRANSLATE_NOOP("Findings", "Subheads"),
    "byline-recognised": QT_TRANSLATE_NOOP("Findings", "Bylines"),
    "heading-recognised": QT_TRANSLATE_NOOP("Findings", "Headings"),
    "role-recognised": QT_TRANSLATE_NOOP("Findings", "Paragraph roles"),
    "caption-recognised": QT_TRANSLATE_NOOP("Findings", "Captions"),
    "table-recognised": QT_TRANSLATE_NOOP("Findings", "Tables"),
    "paragraph-healed": QT_TRANSLATE_NOOP("Findings", "Joined paragraphs"),
    "paragraph-split": QT_TRANSLATE_NOOP("Findings", "Split paragraphs"),
    "nodes-merged": QT_TRANSLATE_NOOP("Findings", "Merged parts"),
    "encoding-guessed": QT_TRANSLATE_NOOP("Findings", "Encodings"),
    "blank-lines-dropped": QT_TRANSLATE_NOOP("Findings", "Blank lines"),
    "indents-dropped": QT_TRANSLATE_NOOP("Findings", "Typed indents"),
    "mark-dropped": QT_TRANSLATE_NOOP("Findings", "Marks of the template"),
    "page-number-dropped": QT_TRANSLATE_NOOP("Findings", "Page numbers"),
    "contents-dropped": QT_TRANSLATE_NOOP("Findings", "Lists of contents"),
    "picture-not-shown": QT_TRANSLATE_NOOP("Findings", "Pictures left out"),
    "picture-missing": QT_TRANSLATE_NOOP("Findings", "Missing pictures"),
    "content-dropped": QT_TRANSLATE_NOOP("Findings", "Content left out"),
    "highlight-dropped": QT_TRANSLATE_NOOP("Findings", "Highlighted text"),
    "link-dropped": QT_TRANSLATE_NOOP("Findings", "Links left out"),
    "note-moved": QT_TRANSLATE_NOOP("Findings", "Moved notes"),
    "table-flattened": QT_TRANSLATE_NOOP("Findings", "Nested tables"),
    "text-cut-short": QT_TRANSLATE_NOOP("Findings", "Simplified text"),
    "file-skipped": QT_TRANSLATE_NOOP("Findings", "Skipped files"),
    "article-repeated": QT_TRANSLATE_NOOP("Findings", "Repeated articles"),
    "picture-lost": QT_TRANSLATE_NOOP("Findings", "Lost pictures"),
    "text-damaged": QT_TRANSLATE_NOOP("Findings", "Damaged texts"),
    "head-damaged": QT_TRANSLATE_NOOP("Findings", "Damaged titles"),
    "comment-lost": QT_TRANSLATE_NOOP("Findings", "Damaged comments"),
    "matter-lost": QT_TRANSLATE_NOOP("Findings", "Damaged head and foot"),
    "place-lost": QT_TRANSLATE_NOOP("Findings", "Lost places in the outline"),
    "template-missing": QT_TRANSLATE_NOOP("Findings", "Missing template"),
    "template-invalid": QT_TRANSLATE_NOOP("Findings", "Faulty template"),
    "face-missing": QT_TRANSLATE_NOOP("Findings", "Missing faces"),
    "face-substituted": QT_TRANSLATE_NOOP("Findings", "Substituted faces"),
    "glyph-missing": QT_TRANSLATE_NOOP("Findings", "Missing characters"),
    "glyph-substituted": QT_TRANSLATE_NOOP("Findings", "Characters from other faces"),
    "row-taller-than-page": QT_TRANSLATE_NOOP("Findings", "Table rows too tall"),
    "matter-too-wide": QT_TRANSLATE_NOOP("Findings", "Lines too wide"),
    "short-last-line": QT_TRANSLATE_NOOP("Findings", "Last lines of one or two characters"),
    "headline-too-long": QT_TRANSLATE_NOOP("Findings", "Headlines too long"),
    "lone-heading": QT_TRANSLATE_NOOP("Findings", "Headings parted from their text"),
    "heading-without-text": QT_TRANSLATE_NOOP("Findings", "Headings without text"),
    "heading-before-object": QT_TRANSLATE_NOOP("Findings", "Headings straight before tables and pictures"),
    "heading-before-page-break": QT_TRANSLATE_NOOP("Findings", "Page breaks after headings"),
    "sign-off-alone": QT_TRANSLATE_NOOP("Findings", "Sign-offs alone on a page"),
    "sign-off-split": QT_TRANSLATE_NOOP("Findings", "Sign-offs on two pages"),
    "page-cut-short": QT_TRANSLATE_NOOP("Findings", "Pages cut short"),
    "imprint-alone": QT_TRANSLATE_NOOP("Findings", "Imprint alone on a page"),
    "last-page-nearly-empty": QT_TRANSLATE_NOOP("Findings", "Nearly empty last page"),
    "pdf-standard-lost": QT_TRANSLATE_NOOP("Findings", "Standards of the PDF"),
    "pdf-standard-refused": QT_TRANSLATE_NOOP("Findings", "Standards of the PDF"),
    "picture-undescribed": QT_TRANSLATE_NOOP("Findings", "Pictures without description"),
    "over-budget": QT_TRANSLATE_NOOP("Findings", "Articles too long"),
}
"""Names of the rules, over a group of findings and in "Correct all: …"."""


def finding_sentence(finding: Finding, translate: Translate) -> str:
    """Return what a finding says; a rule without a sentence says its own name."""
    source = SENTENCES.get(finding.rule)
    if source is None:
        return finding.rule
    return translate(_CONTEXT, source).format_map(_Arguments(finding.arguments))


def rule_name(rule: str, translate: Translate) -> str:
    """Return the name of a rule; one without a name is called by its value."""
    return translate(_CONTEXT, RULE_NAMES[rule]) if rule in RULE_NAMES else rule


class _Arguments(dict[str, str | int]):
    """Arguments of a finding, long texts cut; one that is missing leaves a gap that can be seen."""

    def __init__(self, arguments: Mapping[str, str | int]) -> None:
        super().__init__(
            (name, value if isinstance(value, int) else _shortened(value)) for name, value in arguments.items()
        )

    def __missing__(self, key: str) -> str:
        return "…"


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_ARGUMENT else text[: _LONGEST_ARGUMENT - 1] + "…"
