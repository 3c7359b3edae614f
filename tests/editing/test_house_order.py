from bulletin_editor.content.house import HouseDepartment
from bulletin_editor.content.outline import ROOT, nodes_in
from bulletin_editor.editing.house_order import OrderDepartments
from bulletin_editor.editing.session import EditingSession, Origin
from tests.builders import article, bulletin, department, section

HOUSE = (HouseDepartment("规划分局", ("规划局",)), HouseDepartment("商务局"), HouseDepartment("财政局"))


def test_departments_take_the_order_of_the_house_and_others_follow() -> None:
    theme = section("要闻", department("财政局"), article("短讯"), department("商务局"))
    issue = bulletin(department("环保局"), department("商务局"), theme, department("卫生局"), department("规划局"))
    session = EditingSession(issue)
    session.perform(OrderDepartments(HOUSE), Origin.OUTLINE)
    top = [node.title for node in nodes_in(session.bulletin, ROOT)]  # type: ignore[union-attr]
    assert top == ["规划局", "商务局", "要闻", "环保局", "卫生局"]
    inside = nodes_in(session.bulletin, theme.id)
    assert [getattr(node, "title", "短讯") for node in inside] == ["商务局", "短讯", "财政局"]
    session.undo()
    assert session.bulletin is issue


def test_what_is_in_order_is_left_alone() -> None:
    issue = bulletin(department("规划局"), department("商务局"))
    assert OrderDepartments(HOUSE).apply(issue) is issue
