"""Edits of what belongs to the whole bulletin: masthead, imprint, template and language."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.editing.edit import Edit


@dataclass(frozen=True, slots=True)
class SetMasthead(Edit):
    masthead: Masthead

    def apply(self, bulletin: Bulletin) -> Bulletin:
        return bulletin if bulletin.masthead == self.masthead else replace(bulletin, masthead=self.masthead)


@dataclass(frozen=True, slots=True)
class SetImprint(Edit):
    imprint: Imprint

    def apply(self, bulletin: Bulletin) -> Bulletin:
        return bulletin if bulletin.imprint == self.imprint else replace(bulletin, imprint=self.imprint)


@dataclass(frozen=True, slots=True)
class SetTemplate(Edit):
    """Choose the house style by its name; an office's own comes with its text."""

    template: str
    own_template: str = ""

    def apply(self, bulletin: Bulletin) -> Bulletin:
        if (bulletin.template, bulletin.own_template) == (self.template, self.own_template):
            return bulletin
        return replace(bulletin, template=self.template, own_template=self.own_template)


@dataclass(frozen=True, slots=True)
class SetLanguage(Edit):
    """Set the language of the text, a BCP 47 tag such as "zh-CN"."""

    language: str

    def apply(self, bulletin: Bulletin) -> Bulletin:
        return bulletin if bulletin.language == self.language else replace(bulletin, language=self.language)
