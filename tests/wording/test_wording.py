"""Every error, finding and edit has words, in English and in Chinese."""

from __future__ import annotations

import importlib
import pkgutil
import re
import xml.etree.ElementTree as ElementTree
from enum import StrEnum

import pytest

import bulletin_editor
from bulletin_editor.content.blocks import Role
from bulletin_editor.content.bulletin import Article, Bulletin, Department, Masthead, Status
from bulletin_editor.content.outline import ROOT
from bulletin_editor.editing.article_edits import ArticleField, ReplaceBlocks, SetArticleField, TextAct
from bulletin_editor.editing.bulletin_edits import SetMasthead
from bulletin_editor.editing.draft_edits import TakeInDrafts
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.editing.outline_edits import InsertNodes, MoveNodes, RemoveNodes, RenameNode
from bulletin_editor.errors import Cause, EditError, FileError
from bulletin_editor.proofreading.corrections import CorrectNode, RemoveCorrection
from bulletin_editor.resource_files import resource_path
from bulletin_editor.wording import edit_names, error_sentences, finding_sentences, names
from bulletin_editor.wording.edit_names import edit_name
from bulletin_editor.wording.error_sentences import error_cause, error_sentence
from bulletin_editor.wording.finding_sentences import finding_sentence, rule_name
from bulletin_editor.wording.names import field_name, role_name, severity_name, status_name
from bulletin_editor.wording.translation import Translate, system_translation, untranslated

CHINESE = system_translation({"LANG": "zh_CN.UTF-8"})
CATALOGUE = resource_path("translations", "bulletin_editor_zh_CN.ts")
HAN = re.compile("[\u4e00-\u9fff]")


def rules_in_the_house() -> set[str]:
    """The values of every enumeration of findings' rules in the packages that make findings."""
    rules: set[str] = set()
    for package in ("storage", "readers", "layout", "proofreading"):
        root = importlib.import_module(f"bulletin_editor.{package}")
        for module in pkgutil.walk_packages(root.__path__, f"{root.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                if name.endswith("Rule") and isinstance(value, type) and issubclass(value, StrEnum):
                    rules |= {member.value for member in value}
    return rules


def test_every_rule_has_a_sentence_and_a_name_and_no_sentence_is_left_over() -> None:
    rules = rules_in_the_house()
    assert rules >= {"half-width-mark", "torn-paragraph"}
    assert set(finding_sentences.SENTENCES) == rules
    assert set(finding_sentences.RULE_NAMES) == rules


def test_every_enumeration_is_named_whole() -> None:
    assert set(error_sentences.CAUSES) == set(Cause)
    assert set(names.ROLES) == set(Role)
    assert set(names.STATUSES) == set(Status)
    assert set(names.SEVERITIES) == set(Severity)
    assert set(names.FIELDS) == set(edit_names.ARTICLE_FIELDS) == set(ArticleField)
    assert set(edit_names.TEXT_ACTS) == set(TextAct)
    assert set(edit_names.STATUS_CHANGES) == set(Status)


def test_every_kind_of_edit_has_a_name_of_its_own() -> None:
    for module in pkgutil.walk_packages(bulletin_editor.__path__, "bulletin_editor."):
        if module.name.startswith("bulletin_editor.editing"):
            importlib.import_module(module.name)
    named = {
        ReplaceBlocks, SetArticleField, MoveNodes, RemoveNodes, InsertNodes, TakeInDrafts, RenameNode, EditGroup,
        CorrectNode,
    }  # fmt: skip
    assert {kind.__name__ for kind in named | set(edit_names.NAMED_EDITS)} == {
        kind.__name__ for kind in Edit.__subclasses__()
    }


def test_every_text_of_the_wording_is_translated_with_the_same_placeholders() -> None:
    contexts = {"Errors", "Findings", "Edits", "Names"}
    seen = set()
    for context in ElementTree.parse(CATALOGUE).getroot().iter("context"):
        name = context.findtext("name", "")
        if name not in contexts:
            continue
        seen.add(name)
        for message in context.iter("message"):
            source, translation = message.findtext("source", ""), message.findtext("translation", "")
            assert translation, f"{name}: {source!r} has no Chinese"
            assert sorted(re.findall(r"\{\w*\}", source)) == sorted(re.findall(r"\{\w*\}", translation)), source
    assert seen == contexts
    for cause in Cause:
        assert HAN.search(error_cause(FileError("a.docx", cause), CHINESE))
    for rule in finding_sentences.SENTENCES:
        assert HAN.search(rule_name(rule, CHINESE))
        assert HAN.search(finding_sentence(Finding(rule, Severity.INFO), CHINESE))


def test_an_error_names_the_file_and_what_to_do() -> None:
    error = FileError("/drafts/商务局.docx", Cause.NOT_A_ZIP)
    assert error_sentence(error, untranslated) == (
        "商务局.docx: This is no Word file (.docx). Open it in Word and save it as .docx."
    )
    assert error_sentence(error, CHINESE) == "商务局.docx：这不是 Word 文件（.docx），请用 Word 打开后另存为 .docx。"


def test_a_bulletin_open_elsewhere_names_who_holds_it() -> None:
    error = FileError("12.bulletin", Cause.IN_USE, "李明 at pc-7")
    assert "李明 at pc-7" in error_cause(error, untranslated)


def test_an_error_stays_on_one_line_whatever_its_detail() -> None:
    error = FileError("a.bulletin", Cause.CORRUPT, "database disk\nimage is malformed")
    assert error_cause(error, untranslated).endswith("(database disk image is malformed)")


def test_a_refused_edit_says_so() -> None:
    assert error_sentence(EditError("no node 7"), CHINESE) == "这里不能这样修改：所在位置已不存在，或结果不合大纲结构。"


def test_a_finding_speaks_with_its_arguments() -> None:
    finding = Finding("half-width-mark", Severity.WARNING, arguments={"mark": ",", "replacement": "，"})
    assert finding_sentence(finding, CHINESE) == "中文旁用了半角“,”，应为“，”。"
    assert finding_sentence(finding, untranslated) == "Half-width “,” beside Chinese; use “，”."


def test_a_long_argument_is_cut_and_stays_on_one_line() -> None:
    finding = Finding("picture-missing", Severity.INFO, arguments={"what": "data:image/png;base64,\n" + "A" * 200})
    sentence = finding_sentence(finding, untranslated)
    assert len(sentence) < 100
    assert "\n" not in sentence


COMMERCE = Department("d", "商务局", (Article("a", ("盯牢目标任务、着力补齐短板", "全力推进当前各项重点工作")),))
BULLETIN = Bulletin("b", outline=(COMMERCE,))


@pytest.mark.parametrize(
    ("edit", "name"),
    [
        (ReplaceBlocks("a", 0, 0, ()), "键入"),
        (SetArticleField("a", ArticleField.STATUS, Status.REVIEWED), "标为已审核"),
        (SetArticleField("a", ArticleField.BYLINE, "本报记者 陈素萍"), "修改署名"),
        (MoveNodes(("d",), ROOT, 0), "移动 商务局"),
        (MoveNodes(("d", "a"), ROOT, 0), "移动 2 项"),
        (RemoveNodes(("a",)), "删除 盯牢目标任务、着力补齐短板 全…"),
        (RemoveNodes(("gone",)), "从大纲中删除"),
        (InsertNodes(ROOT, 0, (Article("n"),)), "新建稿件"),
        (InsertNodes(ROOT, 0, (COMMERCE,)), "插入 商务局"),
        (TakeInDrafts((COMMERCE,)), "插入 商务局"),
        (RenameNode("d", "规划分局"), "改名为 规划分局"),
        (SetMasthead(Masthead(name="简报")), "修改报头"),
        (EditGroup((MoveNodes(("d",), ROOT, 0),)), "移动 商务局"),
        (CorrectNode("a", (RemoveCorrection("p"),)), "改正"),
        (EditGroup((CorrectNode("a", (RemoveCorrection("p"), RemoveCorrection("q"))),)), "全部改正"),
        (
            EditGroup((ReplaceBlocks("a", 0, 0, (), TextAct.CORRECTING), RenameNode("d", "规划分局", "："))),
            "全部改正",
        ),
    ],
)
def test_undo_names_what_it_takes_back(edit: Edit, name: str) -> None:
    assert edit_name(edit, BULLETIN, CHINESE) == name


@pytest.mark.parametrize(
    ("environment", "draft"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "初稿"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "Draft"),
        ({"LC_MESSAGES": "zh_TW", "LANG": "de_DE"}, "初稿"),
        ({"LANG": "C.UTF-8"}, "Draft"),
    ],
)
def test_the_system_chooses_the_language(environment: dict[str, str], draft: str) -> None:
    assert status_name(Status.DRAFT, system_translation(environment)) == draft


@pytest.mark.parametrize("translate", [untranslated, CHINESE])
def test_names_are_at_hand_in_both_languages(translate: Translate) -> None:
    assert role_name(Role.QUOTATION, translate) in {"Quotation", "引文"}
    assert severity_name(Severity.WARNING, translate) in {"Warning", "警告"}
    assert field_name(ArticleField.KICKER, translate) in {"Kicker", "引题"}
