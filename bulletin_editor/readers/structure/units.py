"""Names of units that report, and of people: 规划分局, Parks Department, 蔡杨洋."""

from __future__ import annotations

import re

_UNIT_END = re.compile(
    r"(?:局|委|委员会|办|办公室|部|处|科|院|[\u3400-\u9fff]{2}所|中心|街道|办事处|镇|乡|村|社区|集团|公司|学校|中学|小学|大学|学院|幼儿园|医院|"
    r"党委|党组|党工委|管委会|支部|总支|工会|协会|学会|联合会|联盟|团委|团工委|妇联|大队|支队|总队|中队|馆|站|室|厅|政府|法院|检察院|银行|支行|分行|"
    r"组|专班|园区|工商联|残联|科协|文联|侨联|红十字会|人大|政协|纪委|监委|机关|工作站|服务队|管理处|基金会|商会|党校|分局|股|厂|车间|项目部|林场|农场|监狱|教研室|电视台|报社|书店|剧团)(?:[（(].{1,12}[）)])?$"
)
_NOT_A_UNIT = re.compile(
    r"(?:格局|布局|大局|全局|开局|结局|破局|当局|部署|内部|全部|干部|西部|东部|中部|南部|北部|好处|难处|之处|深处|实处|团队|部队|重心|核心|信心|科学|学科|"
    r"投入|住所|场所|厕所|之所|居所|机组|重组|换届选举委|课题组|进社区|入社区|到社区|进校园|进学校|进农村|到农村|下乡|振兴乡村|美丽乡村|新农村|最后一站|下一站|第一站|一村一|建设美丽村|回头看|为中心|新机关)$"
)
_DOES_SOMETHING = re.compile(
    r"(?:走进|走访|走入|组织(?!部|处|科|人事|委|办|工作)|召开|举行|举办|开展|深入|启动|赴|慰问|迎来|获评|荣获|来到|来自|强化|加快|全力|扎实|"
    r"积极|共建|揭牌|签约|入驻|牵手|助力|送进|落户|做好|抓好|让|为了|携手|聚焦|坚持|成为|通过|[——：:])"
)
"""What stands in sentences about units and never in their names."""
_UNIT_END_ENGLISH = re.compile(
    r"\b(?:Department|Office|Bureau|Committee|Team|Division|Council|Commission|Library|School|Centre|Center|Services?|"
    r"Society|Association|Club|Agency|Authority|Board|Unit|Institute|Faculty|Ministry|Branch)$"
)
_MARKS_OUTSIDE_NAMES = re.compile(r"[，。；！？,;!?]")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴"
    "霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚"
    "岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣"
    "傅赖萧蔺阎闻甄封芮储巫伊仲厉祖桑濮劳荆竺鞠丰巢匡寇阙巩晁敖阚郁洪裘虞狄湛禹昌皮佘揭谌呼亓麻丘郎"
)
_PERSON = re.compile(
    rf"^(?:[{_SURNAMES}][\u3400-\u9fff]{{1,2}}|[{_SURNAMES}]　[\u3400-\u9fff]"
    r"|(?:欧阳|上官|司马|诸葛|皇甫|令狐|夏侯|慕容|尉迟|东方|公孙|端木|司徒).{1,2}|[\u3400-\u9fff]{2,8}·[\u3400-\u9fff]{2,8})$"
)
_MOST_PEOPLE = 6
_NOT_NAMES = frozenset(("完", "全文完", "续", "试行", "草案", "节选", "摘要", "图文", "略", "连载", "待续"))


def is_unit(text: str) -> bool:
    """Tell whether the text names a unit that could report: 规划分局, Parks Department."""
    if len(text) > 40 or _MARKS_OUTSIDE_NAMES.search(text):
        return False
    if _UNIT_END_ENGLISH.search(text.title() if text.isupper() else text):
        return True
    return (
        len(text) <= 20
        and len(text) >= 2
        and _UNIT_END.search(text) is not None
        and not (_NOT_A_UNIT.search(text) or _DOES_SOMETHING.search(text))
    )


def is_person(text: str) -> bool:
    """Tell whether the text is a Chinese name with a common surname."""
    return _PERSON.match(text) is not None and text not in _NOT_NAMES


def is_list_of_people(text: str) -> bool:
    """Tell whether the text is nothing but the names of several people."""
    names = re.split(r"[\s　、，,]+", text)
    return len(names) > 1 and all(map(is_person, names))


def is_unit_with_people(text: str) -> bool:
    """Tell whether the text names a unit and then people of it, parted by blanks: 商务局 陈素萍."""
    unit, *people = re.split(r"[\s　、，,]+", text)
    return 0 < len(people) <= _MOST_PEOPLE and is_unit(unit) and all(map(is_person, people))
