from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.house import HouseDepartment
from bulletin_editor.content.outline import walk
from bulletin_editor.editing.draft_edits import TakeInDrafts
from bulletin_editor.editing.session import EditingSession, Origin
from tests.builders import article, bulletin, department, section

HOUSE = (HouseDepartment("规划分局"), HouseDepartment("商务局"), HouseDepartment("财政局"))


def shown(issue: object) -> list[str]:
    return [
        " ".join(node.headline) if isinstance(node, Article) else f"{node.title}/"
        for node, _ in walk(issue)  # type: ignore[arg-type]
    ]


def test_drafts_go_into_the_departments_that_the_bulletin_has() -> None:
    issue = bulletin(department("规划分局", article("一")), department("商务局"))
    session = EditingSession(issue)
    coming = (department("商务 局", article("二")), department("规划分局", article("三")))
    session.perform(TakeInDrafts(coming), Origin.IMPORT)
    assert shown(session.bulletin) == ["规划分局/", "一", "三", "商务局/", "二"]
    session.undo()
    assert session.bulletin is issue


def test_new_departments_stand_where_the_house_has_them_and_nothing_else_moves() -> None:
    issue = bulletin(department("环保局"), department("财政局"), article("短讯"))
    coming = (article("散稿"), department("商务局", article("二")), department("水务局"), department("规划分局"))
    taken = TakeInDrafts(coming, house=HOUSE).apply(issue)
    assert shown(taken) == ["环保局/", "规划分局/", "商务局/", "二", "财政局/", "短讯", "散稿", "水务局/"]


def test_sections_of_one_title_are_one_and_in_the_order_of_the_house() -> None:
    issue = bulletin(section("要闻", department("财政局", article("一"))))
    coming = (
        section("要闻", department("商务局", article("二")), article("三")),
        section("动态", department("财政局"), department("商务局")),
    )
    taken = TakeInDrafts(coming, house=HOUSE).apply(issue)
    assert shown(taken) == ["要闻/", "商务局/", "二", "财政局/", "一", "三", "动态/", "商务局/", "财政局/"]
