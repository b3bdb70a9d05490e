#!/usr/bin/python3
"""Makes the working folder input-samples/ and the answer key of its tests.

    /usr/bin/python3 src/samples/make-samples.py

Needs openpyxl and LibreOffice (soffice). The same run gives the same bytes, as long as both keep their versions:
dates inside the files are fixed. Amounts in this script are đồng, children are persons; the key
is written from the same figures, never read back from the workbooks.
"""

import csv
import datetime
import io
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unicodedata
import zipfile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

TOP = pathlib.Path(__file__).resolve().parents[2]
FOLDER = TOP / "input-samples"
INBOX = FOLDER / "inbox"
KEY = TOP / "src" / "test" / "resources" / "samples"

# ------------------------------------------------------------------------------------------------ the district

ROSTER_HEAD = "code,name,level,parent,valid_from,valid_to,population,child_population,villages,schools,email".split(",")
LAST_DAY = "2025-06-30"  # districts ended with it, and the codes of most communes changed their meaning
COMMUNES = [
    # code, name, population, children under 16, villages, schools, e-mail
    ("23857", "Thị trấn Chư Ty", 13450, 4310, 10, 8, "ubnd.chuty@ducco.example"),
    ("23860", "Xã Ia Dơk", 9139, 3180, 12, 4, "ubnd.iadok@ducco.example"),
    ("23863", "Xã Ia Krêl", 8420, 2860, 11, 4, "ubnd.iakrel@ducco.example"),
    ("23866", "Xã Ia Din", 7120, 2410, 9, 3, "ubnd.iadin@ducco.example"),
    ("23869", "Xã Ia Kla", 7290, 2520, 9, 3, "ubnd.iakla@ducco.example"),
    ("23872", "Xã Ia Dom", 7860, 2640, 8, 3, "ubnd.iadom@ducco.example"),
    ("23875", "Xã Ia Lang", 4468, 1562, 6, 3, "ubnd.ialang@ducco.example"),
    ("23878", "Xã Ia Kriêng", 5930, 2105, 8, 3, "ubnd.iakrieng@ducco.example"),
    ("23881", "Xã Ia Pnôn", 4720, 1706, 6, 3, "ubnd.iapnon@ducco.example"),
    ("23884", "Xã Ia Nan", 8230, 2790, 9, 3, "ubnd.ianan@ducco.example"),
]
NAMES = {code: name for code, name, *_ in COMMUNES}

# ------------------------------------------------------------------------------------------------ the form

P01 = ["launch_points", "launch_children", "works_new", "works_upgraded", "fund_state", "fund_mobilised"]
P02 = [f"{what}_{of}" for what in ("gift", "scholarship", "health") for of in ("children", "amount")]
P03 = [f"{what}_{of}" for what in ("participation", "recreation") for of in ("activities", "children")]
MONEY = {"fund_state", "fund_mobilised", "gift_amount", "scholarship_amount", "health_amount", "unit_value", "amount"}
UNITS = {"launch_points": "điểm", "works_new": "công trình", "works_upgraded": "công trình",
         "participation_activities": "hoạt động", "recreation_activities": "hoạt động"}

LAUNCH, WORKS, FUNDS = ("Tổ chức phát động Tháng hành động vì trẻ em", "Công trình dành cho trẻ em",
                        "Kinh phí cho Tháng hành động vì trẻ em")
GIFTS, SCHOLARSHIPS, HEALTH = "Tặng quà", "Cấp học bổng", "Khám bệnh, chữa bệnh miễn phí cho trẻ em"
PARTICIPATION = ("Các hoạt động có sự tham gia của trẻ em (Diễn đàn, hội nghị, hội thảo, tọa đàm, câu lạc bộ, đội, "
                 "nhóm, tham vấn, thăm dò, lấy ý kiến trẻ em,...)")
RECREATION = "Các hoạt động vui chơi, giải trí (hội thi, cắm trại, thể thao, du lịch, tham quan)"

P01_GROUPS = [
    (LAUNCH, [("Số điểm phát động", "launch_points"), ("Số trẻ em tham dự", "launch_children")]),
    (WORKS, [("Số công trình xây mới", "works_new"), ("Số công trình nâng cấp", "works_upgraded")]),
    (FUNDS, [("Ngân sách nhà nước", "fund_state"), ("Vận động", "fund_mobilised")]),
]
P02_GROUPS = [
    (title, [("Số lượng trẻ em", f"{what}_children"), ("Kinh phí", f"{what}_amount")])
    for title, what in ((GIFTS, "gift"), (SCHOLARSHIPS, "scholarship"), (HEALTH, "health"))
]
P03_GROUPS = [
    (title, [("Số lượng hoạt động", f"{what}_activities"), ("Số lượng trẻ em tham gia", f"{what}_children")])
    for title, what in ((PARTICIPATION, "participation"), (RECREATION, "recreation"))
]
TITLES = {
    "p01": "1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em",
    "p02": "2. Hoạt động hỗ trợ trẻ em",
    "p03": "3. Hoạt động có sự tham gia của trẻ em và vui chơi giải trí",
}
GROUPS = {"p01": P01_GROUPS, "p02": P02_GROUPS, "p03": P03_GROUPS}
LEVELS = [("province", "Cấp tỉnh"), ("district", "Cấp huyện"), ("commune", "Cấp xã")]

# ------------------------------------------------------------------------------------------------ what was done


class Round:
    """One giving round: who gave, when, to whom, how many gifts (one a child), at how many đồng each."""

    def __init__(self, giver, date, to, count, unit_value, level="Cấp xã"):
        self.giver, self.date, self.to, self.level = giver, date, to, level
        self.count, self.unit_value, self.amount = count, unit_value, count * unit_value


class Report:
    """What a commune reports: the figures of three appendices and the giving rounds behind the gifts."""

    def __init__(self, code, p01, p02, p03, rounds):
        self.code, self.name, self.rounds = code, NAMES[code], rounds
        gifts = [sum(r.count for r in rounds), sum(r.amount for r in rounds)]
        self.figures = dict(zip(P01 + P02 + P03, p01 + gifts + p02 + p03, strict=True))
        self.check()

    def check(self):
        """A clean report: what is not planted must not be found."""
        code, name, population, child_population, villages, schools, _ = next(c for c in COMMUNES if c[0] == self.code)
        f = self.figures
        children = [v for k, v in f.items() if k.endswith("children") and v]
        assert len(set(children)) == len(children), f"{name}: a children figure repeats"
        assert all(v <= child_population for v in children), name
        assert f["launch_points"] <= villages + schools + 2, name
        assert all(f[k] % 1000 == 0 for k in f if k in MONEY), name
        assert all(r.amount == r.count * r.unit_value for r in self.rounds), name
        assert 20_000 <= f["gift_amount"] / f["gift_children"] <= 3_000_000, name

    @property
    def place(self):
        """The name without its type word."""
        return self.name.removeprefix("Thị trấn ").removeprefix("Xã ")

    @property
    def people_committee(self):
        return "UBND " + self.name[0].lower() + self.name[1:]


YOUTH = "Đoàn thanh niên xã"
WOMEN = "Hội Liên hiệp Phụ nữ xã"
FARMERS = "Hội Nông dân xã"
VETERANS = "Hội Cựu chiến binh xã"
DAY, SUMMER = "Tết Thiếu nhi 1/6", "Khai mạc hè"
HARD, POOR, STUDIOUS = "Trẻ em có hoàn cảnh đặc biệt", "Trẻ em hộ nghèo", "Trẻ em vượt khó học tốt"

CHU_TY = Report("23857", [3, 1840, 1, 2, 18_600_000, 9_400_000], [6, 6_000_000, 318, 9_540_000], [5, 1480, 8, 1526], [
    Round("UBND thị trấn", DAY, HARD, 24, 300_000),
    Round("Hội Liên hiệp Phụ nữ thị trấn", DAY, POOR, 12, 250_000),
    Round("Hội Khuyến học thị trấn", SUMMER, STUDIOUS, 13, 300_000),
])
IA_DOK = Report("23860", [2, 1210, 0, 1, 11_200_000, 5_600_000], [3, 3_000_000, 246, 6_150_000], [3, 520, 5, 985], [
    Round("UBND xã", DAY, HARD, 14, 300_000),
    Round("Hội Chữ thập đỏ huyện", DAY, POOR, 10, 250_000, "Cấp huyện"),
    Round(WOMEN, SUMMER, POOR, 8, 200_000),
])
IA_DOK_DRAFT = Report("23860", [2, 1195, 0, 1, 11_000_000, 5_450_000], [2, 2_000_000, 241, 6_025_000], [2, 498, 5, 962], [
    Round("UBND xã", DAY, HARD, 13, 300_000),
    Round(WOMEN, SUMMER, POOR, 9, 200_000),
])
IA_KREL = Report("23863", [2, 1126, 1, 0, 9_800_000, 4_750_000], [2, 2_000_000, 205, 5_125_000], [4, 1040, 6, 874], [
    Round("UBND xã", DAY, HARD, 15, 300_000),
    Round(YOUTH, DAY, POOR, 12, 250_000),
    Round(FARMERS, SUMMER, STUDIOUS, 5, 200_000),
])
IA_DIN = Report("23866", [2, 1015, 0, 0, 8_700_000, 3_900_000], [2, 2_000_000, 0, 0], [2, 640, 4, 812], [
    Round("UBND xã", DAY, HARD, 12, 300_000),
    Round(VETERANS, DAY, POOR, 10, 250_000),
    Round(YOUTH, SUMMER, STUDIOUS, 9, 200_000),
])
IA_KLA = Report("23869", [1, 948, 0, 1, 9_150_000, 4_200_000], [4, 4_000_000, 187, 4_675_000], [3, 316, 5, 766], [
    Round("UBND xã", DAY, HARD, 20, 300_000),
    Round(WOMEN, DAY, POOR, 10, 250_000),
    Round(YOUTH, SUMMER, STUDIOUS, 5, 500_000),
])
IA_KRIENG = Report("23878", [2, 884, 0, 0, 6_900_000, 3_150_000], [2, 2_000_000, 164, 3_280_000], [2, 812, 4, 702], [
    Round("UBND xã", DAY, HARD, 10, 300_000),
    Round(YOUTH, SUMMER, POOR, 9, 250_000),
])
IA_NAN = Report("23884", [3, 1172, 1, 1, 12_400_000, 6_050_000], [3, 3_600_000, 221, 5_525_000], [3, 430, 5, 903], [
    Round("UBND xã", DAY, HARD, 18, 300_000),
    Round(WOMEN, SUMMER, POOR, 11, 200_000),
])
IA_NAN_2022 = Report("23884", [2, 1098, 0, 1, 10_500_000, 4_800_000], [2, 2_000_000, 198, 4_950_000], [2, 386, 4, 851], [
    Round("UBND xã", DAY, HARD, 15, 300_000),
    Round(YOUTH, SUMMER, POOR, 10, 200_000),
])

# ------------------------------------------------------------------------------------------------ how it is written

THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


def vietnamese(number):
    return f"{number:,}".replace(",", ".")


class Book:
    """A workbook in the making, and the key of what must be read in which of its cells."""

    def __init__(self):
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.active)
        self.key = []

    def sheet(self, title, widths=()):
        page = self.workbook.create_sheet(title)
        page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
        page.page_setup.fitToHeight, page.sheet_properties.pageSetUpPr.fitToPage = 0, True
        for column, width in enumerate(widths, 1):
            page.column_dimensions[get_column_letter(column)].width = width
        return page

    def expect(self, table, row, element, page, cell, value, held_back=False):
        self.key.append((table, row, f"{table}.{element}", page.title, cell.coordinate, value, held_back))


def write(page, row, column, value, bold=False, italic=False, align=None, boxed=False):
    cell = page.cell(row, column, value)
    cell.font = Font(name="Times New Roman", size=12, bold=bold, italic=italic)
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=boxed)
    if boxed:
        cell.border = BOX
    if isinstance(value, int):
        cell.number_format = "#,##0"
    elif isinstance(value, str) and value.startswith("="):
        cell.number_format = "#,##0"
    return cell


def line(page, row, text, width, column=1, **style):
    """One line of text across the page."""
    write(page, row, column, text, align="center", **style)
    page.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + width - 1)


def letterhead(page, above, committee, width):
    half = width // 2
    line(page, 1, above, half)
    line(page, 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", width - half, half + 1, bold=True)
    line(page, 2, committee, half, bold=True)
    line(page, 2, "Độc lập - Tự do - Hạnh phúc", width - half, half + 1, bold=True)
    return 4


def signatures(page, row, place_and_date, title, name, width):
    half = width // 2
    line(page, row, place_and_date, width - half, half + 1, italic=True)
    line(page, row + 1, "NGƯỜI LẬP BIỂU", half, bold=True)
    line(page, row + 1, "TM. ỦY BAN NHÂN DÂN", width - half, half + 1, bold=True)
    line(page, row + 2, "(Ký, ghi rõ họ tên)", half, italic=True)
    line(page, row + 2, title, width - half, half + 1, bold=True)
    line(page, row + 6, name, width - half, half + 1, bold=True)


class Style:
    """How one commune fills its tables.

    show: (element, đồng or count) to what stands in the cell; heads: other words for headers; merged: group headers
    span their columns, else their name stands in the first only; lead: columns before the figures; unit_row, number_row: a third header
    row with units, a row (1) (2) …; label_in_cell: how the level and the launch points share a cell, None where the
    level has a column; order: groups by position; swap: leaves of a group in reverse order.
    """

    def __init__(self, show=lambda element, value: value, heads=None, merged=True, lead=(), unit_row=False,
                 number_row=False, label_in_cell=None, order=None, swap=(), total=False):
        self.show, self.heads, self.merged, self.lead = show, heads or {}, merged, list(lead)
        self.unit_row, self.number_row, self.label_in_cell = unit_row, number_row, label_in_cell
        self.order, self.swap, self.total = order or {}, swap, total

    def head(self, text):
        return self.heads.get(text, text)

    def groups(self, table):
        groups = [GROUPS[table][i] for i in self.order.get(table, range(len(GROUPS[table])))]
        return [(self.head(g), list(reversed(leaves)) if table in self.swap else leaves) for g, leaves in groups]


def header(page, row, lead, groups, style):
    """Writes the header rows from row on, gives the row after them and the elements by column."""
    column, elements = 1, {}
    for text in lead:
        write(page, row, column, style.head(text), bold=True, align="center", boxed=True)
        write(page, row + 1, column, None, boxed=True)
        if style.merged:
            page.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)
        column += 1
    for group, leaves in groups:
        for i, (leaf, element) in enumerate(leaves):
            write(page, row, column + i, None if i else group, bold=True, align="center", boxed=True)
            write(page, row + 1, column + i, style.head(leaf), bold=True, align="center", boxed=True)
            elements[column + i] = element
        if style.merged:
            page.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + len(leaves) - 1)
        column += len(leaves)
    if style.merged:  # a merged cell has no automatic height
        page.row_dimensions[row].height = 66 if any(len(g) > 60 for g, _ in groups) else 36
        page.row_dimensions[row + 1].height = 36
    row += 2
    if style.unit_row:
        for c in range(1, column):
            unit = "" if c not in elements else "đồng" if elements[c] in MONEY else UNITS.get(elements[c], "trẻ")
            write(page, row, c, f"({unit})" if unit else None, italic=True, align="center", boxed=True)
        row += 1
    if style.number_row:
        for c in range(1, column):
            write(page, row, c, f"({c})", italic=True, align="center", boxed=True)
        row += 1
    return row, elements


def p01(book, page, row, report, style, planted=None):
    planted = planted or {}
    lead = style.lead if style.label_in_cell else [*(h for h in style.lead if h == "TT"), "Cấp"]
    row, elements = header(page, row, lead, style.groups("p01"), style)
    first = row
    for number, (level, label) in enumerate(LEVELS, 1):
        for column, text in enumerate(lead, 1):
            write(page, row, column, number if text == "TT" else label, align="center", boxed=True)
        for column, element in elements.items():
            p01_cell(book, page, row, column, level, label, element, report, style, planted)
        row += 1
    if style.total:
        write(page, row, 1, None, boxed=True)
        write(page, row, len(lead), "Tổng cộng", bold=True, align="center", boxed=True)
        for column in elements:
            letter = get_column_letter(column)
            write(page, row, column, f"=SUM({letter}{first}:{letter}{row - 1})", bold=True, align="center", boxed=True)
        row += 1
    return row


def p01_cell(book, page, row, column, level, label, element, report, style, planted):
    value = planted.get(element, report.figures[element])
    shown = style.show(element, value) if level == "commune" else None
    if element == "launch_points" and style.label_in_cell:
        shown = style.label_in_cell.format(value) if level == "commune" else label
    cell = write(page, row, column, shown, align="center", boxed=True)
    if level == "commune":
        book.expect("p01", "commune", element, page, cell, value)


def one_row(book, page, table, row, report, style, planted=None, held_back=()):
    """Phụ lục 02 or 03: the figures in one row."""
    planted = planted or {}
    row, elements = header(page, row, style.lead, style.groups(table), style)
    for column, text in enumerate(style.lead, 1):
        write(page, row, column, 1 if text == "TT" else report.name, align="center", boxed=True)
    for column, element in elements.items():
        value = planted.get(element, report.figures[element])
        cell = write(page, row, column, style.show(element, value), align="center", boxed=True)
        book.expect(table, "", element, page, cell, value, element in held_back)
    return row + 1


G04_HEADS = {
    "seq": "STT", "giver": "Đơn vị tặng", "level": "Cấp (nguồn)", "date": "Thời gian", "to": "Đối tượng", "count": "Số suất",
    "children": "Số trẻ em", "unit_value": "Trị giá mỗi suất", "amount": "Thành tiền", "note": "Ghi chú",
}
G04_ALL = "seq giver date to count children unit_value amount".split()


def g04(book, page, row, report, columns=G04_ALL, heads=None, show=lambda element, value: value, formulas=False,
        total=False, planted=None, held_back=()):
    """The giving rounds, one a row.

    show: as in Style; formulas: amounts and totals are computed in the sheet, which needs a writer that computes them;
    planted, held_back: {(ordinal, column): đồng or count}.
    """
    heads, planted = {**G04_HEADS, **(heads or {})}, planted or {}
    for column, what in enumerate(columns, 1):
        write(page, row, column, heads[what], bold=True, align="center", boxed=True)
    page.row_dimensions[row].height = 36
    first, letters = row + 1, {what: get_column_letter(c) for c, what in enumerate(columns, 1)}
    for ordinal, gift in enumerate(report.rounds, 1):
        row += 1
        values = {"seq": ordinal, "giver": gift.giver, "level": gift.level, "date": gift.date, "to": gift.to, "note": None,
                  "count": gift.count, "children": gift.count, "unit_value": gift.unit_value, "amount": gift.amount}
        for column, what in enumerate(columns, 1):
            value = planted.get((ordinal, what), values[what])
            shown = show(what, value) if what in ("count", "children", "unit_value", "amount") else value
            if formulas and what == "amount":
                shown = f"={letters['count']}{row}*{letters['unit_value']}{row}"
            cell = write(page, row, column, shown, align="left" if what in ("giver", "to") else "center", boxed=True)
            element = {"count": "gift_count"}.get(what, what)
            if element in ("gift_count", "children", "unit_value", "amount"):
                book.expect("g04", str(ordinal), element, page, cell, value, (ordinal, what) in held_back)
    if total:
        row += 1
        for column, what in enumerate(columns, 1):
            summed = {"count": "count", "children": "count", "amount": "amount"}.get(what)
            shown = None if summed is None else f"=SUM({letters[what]}{first}:{letters[what]}{row - 1})"
            if summed and not formulas:
                shown = show(what, sum(getattr(gift, summed) for gift in report.rounds))
            write(page, row, column, "Tổng cộng" if what == "giver" else shown, bold=True, align="center", boxed=True)
    return row + 1, letters


def title(page, row, lines, width):
    for text in lines:
        line(page, row, text, width, bold=True)
        row += 1
    return row


MAIN_TITLE = ["TỔNG HỢP SỐ LIỆU KẾT QUẢ", "TỔ CHỨC THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023"]
GIFT_TITLE = ["CHI TIẾT CÁC ĐỢT TẶNG QUÀ", "THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023"]
SIX = [20] * 6
G04_WIDTHS = {"seq": 6, "giver": 30, "level": 13, "date": 20, "to": 28, "count": 10, "children": 11, "unit_value": 17,
              "amount": 17, "note": 12}


def gift_sheet(book, name, columns=G04_ALL):
    return book.sheet(name, [G04_WIDTHS[c] for c in columns])


# ------------------------------------------------------------------------------------------------ one function a file


def ia_lang():
    """The real report: the three appendices as printed, and the rounds that its text states."""
    book = Book()
    page = book.sheet("Phụ lục 01", SIX)
    row = title(page, 1, ["Phụ lục 01", None, *MAIN_TITLE, None], 6)
    write(page, row, 1, TITLES["p01"], bold=True)
    row, columns = header(page, row + 2, [], P01_GROUPS, Style())
    printed = [["Cấp tỉnh"], ["Cấp huyện"], ["Cấp xã", "700 trẻ", 0, 0, "4.930.000đ", "2.500.000Đ"]]
    for line_number, cells in enumerate(printed):
        for column in columns:
            write(page, row + line_number, column, cells[column - 1] if column <= len(cells) else None, align="center", boxed=True)
    for (column, element), value in zip(columns.items(), [None, 700, 0, 0, 4_930_000, 2_500_000], strict=True):
        book.expect("p01", "commune", element, page, page.cell(row + 2, column), value, value is None)
    appendix = [("p02", "Phụ lục 02", P02_GROUPS, ["15 trẻ", "4.000.000đ", 0, 0, 0, 0], [15, 4_000_000, 0, 0, 0, 0]),
                ("p03", "Phụ lục 03", P03_GROUPS, [1, 700, 0, 0], [1, 700, 0, 0])]
    for table, name, groups, cells, values in appendix:
        page = book.sheet(name, SIX if table == "p02" else [28] * 4)
        write(page, 1, 1, f"{name}\n{TITLES[table]}", bold=True).alignment = Alignment(wrap_text=True, vertical="center")
        page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(cells))
        page.row_dimensions[1].height = 36
        row, columns = header(page, 3, [], groups, Style())
        for (column, element), shown, value in zip(columns.items(), cells, values, strict=True):
            cell = write(page, row, column, shown, align="center", boxed=True)
            book.expect(table, "", element, page, cell, value)
    report = type("Rounds", (), {"rounds": [
        Round("Phòng LĐTBXH huyện", "Tháng 6/2023", "Trẻ em có hoàn cảnh đặc biệt", 10, 250_000),
        Round("Đoàn thanh niên xã", DAY, "Trẻ em có hoàn cảnh khó khăn", 5, 300_000),
    ]})
    page = gift_sheet(book, "Chi tiết tặng quà")
    row = title(page, 1, GIFT_TITLE, len(G04_ALL))
    g04(book, page, row + 1, report, show=lambda what, v: vietnamese(v) + "đ" if what in MONEY else v)
    return book


def chu_ty():
    """Three tables on one sheet, TT, level and unit columns, number rows, total rows, formulas across sheets."""
    book, report = Book(), CHU_TY
    style = Style(lead=["TT", "Đơn vị"], number_row=True, total=True)
    page = book.sheet("Biểu tổng hợp", [6, 18, *[19] * 6])
    gifts = gift_sheet(book, "Chi tiết tặng quà", ["seq", "giver", "level", *G04_ALL[2:]])
    row = title(gifts, 1, [*GIFT_TITLE, "Thị trấn Chư Ty, huyện Đức Cơ, tỉnh Gia Lai"], 9)
    end, letters = g04(book, gifts, row + 1, report, ["seq", "giver", "level", *G04_ALL[2:]], formulas=True, total=True)
    sums = {"gift_children": f"='Chi tiết tặng quà'!{letters['children']}{end - 1}",
            "gift_amount": f"='Chi tiết tặng quà'!{letters['amount']}{end - 1}"}
    style.show = lambda element, value: sums.get(element, value)
    row = letterhead(page, "ỦY BAN NHÂN DÂN", "THỊ TRẤN CHƯ TY", 8)
    row = title(page, row, [*MAIN_TITLE, 'Chủ đề: "Chung tay giảm thiểu tổn hại trẻ em"'], 8)
    line(page, row, "(Kèm theo Báo cáo số 87/BC-UBND ngày 30 tháng 6 năm 2023 của UBND thị trấn Chư Ty)", 8, italic=True)
    write(page, row + 2, 1, "Phụ lục 01: " + TITLES["p01"], bold=True)
    row = p01(book, page, row + 3, report, style)
    for number, table in ((2, "p02"), (3, "p03")):
        write(page, row + 1, 1, f"Phụ lục 0{number}: {TITLES[table]}", bold=True)
        row = one_row(book, page, table, row + 2, report, style)
    write(page, row + 1, 1, "Ghi chú: số trẻ em tham dự tính theo danh sách điểm danh của các tổ dân phố, thôn, làng.", italic=True)
    signatures(page, row + 3, "Chư Ty, ngày 30 tháng 6 năm 2023", "CHỦ TỊCH", "Nguyễn Văn Bình", 8)
    return book


def ia_dok():
    """One sheet an appendix under odd names, figures as text with English separators, short headers."""
    book, report = Book(), IA_DOK
    heads = {"Ngân sách nhà nước": "NSNN", "Vận động": "XHH", "Số lượng trẻ em": "Số trẻ em", "Kinh phí": "Số tiền",
             "Số công trình xây mới": "Xây dựng mới", "Số công trình nâng cấp": "Nâng cấp, sửa chữa"}
    style = Style(lambda element, value: f"{value:,}đ" if element in MONEY else value, heads,
                  label_in_cell="Cấp xã: {:02d}")
    for number, (table, name) in enumerate((("p01", "PL 1"), ("p02", "Sheet2"), ("p03", "phu luc III")), 1):
        page = book.sheet(name, SIX)
        line(page, 1, "UBND HUYỆN ĐỨC CƠ", 3)
        line(page, 2, "UBND XÃ IA DƠK", 3, bold=True)
        row = title(page, 4, [f"PL {number}", "KẾT QUẢ THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023", TITLES[table]], 6)
        if table == "p01":
            p01(book, page, row + 1, report, style)
        else:
            one_row(book, page, table, row + 1, report, style)
    columns = ["seq", "giver", "level", "date", "to", "count", "children", "unit_value", "amount"]
    page = gift_sheet(book, "tang qua", columns)
    row = title(page, 1, [*GIFT_TITLE, "Xã Ia Dơk"], len(columns))
    g04(book, page, row + 1, report, columns, {"unit_value": "Đơn giá", "amount": "Tổng trị giá", "giver": "Đơn vị, cá nhân hỗ trợ"},
        show=lambda what, v: f"{v:,}" if what in MONEY else v)
    return book


def thousands(element, value):
    return value // 1000 if element in MONEY else value


def ia_krel():
    """Amounts in nghìn đồng by the line above the tables; planted: 250 typed as 205 in a unit value (V33)."""
    book, report = Book(), IA_KREL
    style = Style(thousands, number_row=True)
    for roman, table in (("I", "p01"), ("II", "p02"), ("III", "p03")):
        width = 7 if table == "p01" else 6 if table == "p02" else 4
        page = book.sheet(f"PL{roman}", [20 if table != "p03" else 28] * width)
        row = letterhead(page, "ỦY BAN NHÂN DÂN", "XÃ IA KRÊL", width)
        row = title(page, row, [f"PHỤ LỤC {roman}", *MAIN_TITLE], width)
        line(page, row, "(Kèm theo Báo cáo số 104/BC-UBND ngày 30/6/2023 của UBND xã Ia Krêl)", width, italic=True)
        write(page, row + 1, 1, TITLES[table], bold=True)
        if table != "p03":
            write(page, row + 2, width, "Đơn vị tính: nghìn đồng", italic=True, align="right")
        if table == "p01":
            row = p01(book, page, row + 3, report, style)
        else:
            row = one_row(book, page, table, row + 3, report, style)
        if table == "p03":
            signatures(page, row + 1, "Ia Krêl, ngày 30 tháng 6 năm 2023", "PHÓ CHỦ TỊCH", "Rơ Mah Thương", width)
    page = gift_sheet(book, "Chi tiết quà tặng")
    row = title(page, 1, [*GIFT_TITLE, "Xã Ia Krêl"], len(G04_ALL))
    write(page, row, len(G04_ALL), "Đơn vị tính: nghìn đồng", italic=True, align="right")
    g04(book, page, row + 1, report, show=thousands, total=True, planted={(2, "unit_value"): 205_000}, held_back=[(2, "amount")],
        heads={"unit_value": "Trị giá mỗi suất (nghìn đồng)", "amount": "Thành tiền (nghìn đồng)"})
    return book


def ia_din():
    """One sheet, unmerged headers, groups and columns swapped; planted: one digit in the gift amount of P02 (V34)."""
    book, report = Book(), IA_DIN
    style = Style(merged=False, lead=["TT"], order={"p01": [0, 2, 1]}, swap=("p02",))
    page = book.sheet("Sheet1", [6, 14, *[19] * 6])
    write(page, 1, 1, "UBND XÃ IA DIN", bold=True)
    row = title(page, 3, ["BIỂU SỐ LIỆU THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023", "Xã Ia Din, huyện Đức Cơ, tỉnh Gia Lai"], 8)
    write(page, row + 1, 1, "Biểu 01. " + TITLES["p01"].removeprefix("1. "), bold=True)
    row = p01(book, page, row + 2, report, style)
    write(page, row + 1, 1, "Biểu 02. " + TITLES["p02"].removeprefix("2. "), bold=True)
    row = one_row(book, page, "p02", row + 2, report, style, {"gift_amount": 8_900_000}, ["gift_amount"])
    write(page, row + 1, 1, "Biểu 03. " + TITLES["p03"].removeprefix("3. "), bold=True)
    row = one_row(book, page, "p03", row + 2, report, style)
    columns = ["seq", "giver", "to", "count", "children", "unit_value", "amount", "note"]
    page = gift_sheet(book, "Sheet2", columns)
    row = title(page, 1, ["Chi tiết các đợt tặng quà năm 2023"], len(columns))
    g04(book, page, row + 1, report, columns, {"seq": "TT"}, formulas=True, total=True)
    return book


def ia_kla():
    """A third header row with units, blank rows above; planted: the gift amount of P02 in nghìn under (đồng) (V34)."""
    book, report = Book(), IA_KLA
    style = Style(unit_row=True)
    planted = {"gift_amount": report.figures["gift_amount"] // 1000}
    for number, table in enumerate(("p01", "p02", "p03"), 1):
        width = 7 if table == "p01" else 6 if table == "p02" else 4
        page = book.sheet(f"Phụ lục {number}", [20 if table != "p03" else 28] * width)
        row = letterhead(page, "UBND HUYỆN ĐỨC CƠ", "UBND XÃ IA KLA", width) + 1
        row = title(page, row, [f"Phụ lục 0{number}", *MAIN_TITLE, TITLES[table]], width)
        if table == "p01":
            row = p01(book, page, row + 1, report, style)
        else:
            row = one_row(book, page, table, row + 1, report, style, planted if table == "p02" else None,
                          ["gift_amount"] if table == "p02" else [])
        signatures(page, row + 1, "Ia Kla, ngày 30 tháng 6 năm 2023", "CHỦ TỊCH", "Siu Hương", width)
    page = gift_sheet(book, "Phụ lục 4")
    row = title(page, 1, [*GIFT_TITLE, "Xã Ia Kla"], len(G04_ALL))
    g04(book, page, row + 1, report, total=True,
        heads={"unit_value": "Trị giá mỗi suất (đồng)", "amount": "Thành tiền (đồng)"})
    return book


def plain(report, year=2023, planted=None, rounds_total=False, points="Cấp xã {:02d} điểm", money=False):
    """The seed's own layout with the commune's name on every sheet."""
    book = Book()
    style = Style(lambda e, v: f"{vietnamese(v)} đồng" if money and e in MONEY else v, label_in_cell=points)
    for number, table in enumerate(("p01", "p02", "p03"), 1):
        width = 4 if table == "p03" else 6
        page = book.sheet(f"Phụ lục 0{number}", [20 if width == 6 else 28] * width)
        row = letterhead(page, "ỦY BAN NHÂN DÂN", report.name.upper(), width)
        row = title(page, row, [f"Phụ lục 0{number}", MAIN_TITLE[0], MAIN_TITLE[1].replace("2023", str(year))], width)
        write(page, row + 1, 1, TITLES[table], bold=True)
        if table == "p01":
            p01(book, page, row + 2, report, style, planted)
        else:
            one_row(book, page, table, row + 2, report, style, planted)
    page = gift_sheet(book, "Chi tiết tặng quà")
    row = title(page, 1, [GIFT_TITLE[0], GIFT_TITLE[1].replace("2023", str(year)), report.name], len(G04_ALL))
    g04(book, page, row + 1, report, total=rounds_total, formulas=rounds_total,
        heads={"unit_value": "Trị giá mỗi suất (đồng)", "amount": "Thành tiền (đồng)"})
    return book


def without_marks(text):
    """«Số điểm» to «So diem», as typed without a Vietnamese keyboard."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def ia_krieng_corrected():
    """Sent again, typed without marks, amounts of P01 to P03 as formulas; nothing planted."""
    book, report = Book(), IA_KRIENG
    heads = {text: without_marks(text) for groups in GROUPS.values() for group, leaves in groups
             for text in (group, *(leaf for leaf, _ in leaves))} | {"Cấp": "Cap"}
    split = {"fund_state": "=6000000+900000", "fund_mobilised": "=1500000+1650000", "launch_children": "=462+422"}
    style = Style(lambda e, v: split.get(e, v), heads)
    page = book.sheet("Bieu tong hop", [16, *[19] * 6])
    write(page, 1, 1, "UBND XA IA KRIENG", bold=True)
    row = title(page, 3, [without_marks(t) for t in MAIN_TITLE], 7)
    for number, table in enumerate(("p01", "p02", "p03"), 1):
        write(page, row + 1, 1, without_marks(f"Phụ lục 0{number}. {TITLES[table][3:]}"), bold=True)
        row = p01(book, page, row + 2, report, style) if table == "p01" else one_row(book, page, table, row + 2, report, style)
    for cells in page.iter_rows():
        for cell in cells:
            if isinstance(cell.value, str):
                cell.value = without_marks(cell.value)
    page = gift_sheet(book, "Tang qua")
    row = title(page, 1, [without_marks(t) for t in GIFT_TITLE], len(G04_ALL))
    g04(book, page, row + 1, report, heads={k: without_marks(v) for k, v in G04_HEADS.items()}, formulas=True, total=True)
    return book


LIST = [
    ("I", "p01", TITLES["p01"][3:], P01_GROUPS), ("II", "p02", TITLES["p02"][3:], P02_GROUPS),
    ("III", "p03", TITLES["p03"][3:], P03_GROUPS),
]


def ia_nan():
    """The appendices as one list from top to bottom; the giving rounds as a table."""
    book, report = Book(), IA_NAN
    page = book.sheet("Biểu", [8, 90, 16, 20])
    write(page, 1, 1, "UBND XÃ IA NAN", bold=True)
    row = title(page, 3, [*MAIN_TITLE, "(Kèm theo Báo cáo số 96/BC-UBND ngày 30/6/2023 của UBND xã Ia Nan)"], 4) + 1
    for column, text in enumerate(("TT", "Nội dung", "ĐVT", "Kết quả"), 1):
        write(page, row, column, text, bold=True, align="center", boxed=True)
    for roman, table, name, groups in LIST:
        row = list_section(book, page, row + 1, report, roman, table, name, groups)
    signatures(page, row + 2, "Ia Nan, ngày 30 tháng 6 năm 2023", "CHỦ TỊCH", "Lê Thị Hòa", 4)
    page = gift_sheet(book, "Tặng quà")
    row = title(page, 1, GIFT_TITLE, len(G04_ALL))
    g04(book, page, row + 1, report, formulas=True, total=True,
        heads={"seq": "TT", "unit_value": "Đơn giá (đồng)", "amount": "Thành tiền (đồng)"})
    return book


def list_section(book, page, row, report, roman, table, name, groups):
    for column, text in enumerate((roman, name, None, None), 1):
        write(page, row, column, text, bold=True, boxed=True, align="left" if column == 2 else "center")
    for number, (group, leaves) in enumerate(groups, 1):
        row += 1
        for column, text in enumerate((str(number), group, None, None), 1):
            write(page, row, column, text, boxed=True, italic=True, align="left" if column == 2 else "center")
        for leaf, element in leaves:
            row += 1
            unit = "đồng" if element in MONEY else UNITS.get(element, "trẻ")
            for column, text in enumerate(("-", leaf, unit), 1):
                write(page, row, column, text, boxed=True, align="left" if column == 2 else "center")
            value = report.figures[element]
            cell = write(page, row, 4, value, boxed=True, align="center")
            book.expect(table, "commune" if table == "p01" else "", element, page, cell, value)
    return row


# ------------------------------------------------------------------------------------------------ the files

UTC = datetime.datetime
OPENPYXL, CALC = "openpyxl", "LibreOffice Calc"


class Sample:
    """One file of the inbox: how it is made, and what must be said about it.

    rules: rule and severity as domain knowledge has them, for a form with all its rules; a rule that the form in use lacks is left out.
    """

    def __init__(self, name, unit, book, writer, author, changed, status, rules="", layout="", planted=""):
        self.name, self.unit, self.book, self.writer = unicodedata.normalize("NFC", name), unit, book, writer
        self.author, self.changed, self.status, self.rules = author, changed, status, rules
        self.layout, self.planted = layout, planted


SAMPLES = [
    Sample("TT Chư Ty - PL tháng hành động TE 2023.xlsx", "23857", chu_ty, CALC, "UBND thị trấn Chư Ty",
           UTC(2023, 6, 30, 8, 12), "ACCEPTED"),
    Sample("Phu luc 01,02,03 - Ia Dơk.xls", "23860", ia_dok, CALC, "UBND xã Ia Dơk",
           UTC(2023, 6, 29, 9, 40), "ACCEPTED_WITH_WARNINGS", "V36/WARNING"),
    Sample("BC THÁNG HĐ VTE 2023 (IA KRÊL).xlsx", "23863", ia_krel, OPENPYXL, "UBND xã Ia Krêl",
           UTC(2023, 6, 30, 2, 25), "NEEDS_CORRECTION", "V33/ERROR", planted="PRODUCT"),
    Sample("Bieu mau bao cao.xlsx", "23866", ia_din, CALC, "VP UBND",
           UTC(2023, 6, 29, 3, 5), "NEEDS_CORRECTION", "V34/ERROR", planted="SUM"),
    Sample("Zalo_1688020311.xlsx", "23869", ia_kla, OPENPYXL, "Admin",
           UTC(2023, 6, 30, 6, 30), "NEEDS_CORRECTION", "V24/WARNING V27/WARNING V34/ERROR", planted="THOUSANDFOLD"),
    Sample("PL tháng hành động xã Ia Dom.xlsx", "", lambda: plain(IA_DOK_DRAFT, money=True), OPENPYXL, "UBND xã Ia Dơk",
           UTC(2023, 6, 27, 7, 50), "REJECTED", "V01/FATAL", planted="NEIGHBOUR"),
    Sample("PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx", "23875", ia_lang, OPENPYXL, "UBND xã Ia Lang",
           UTC(2023, 6, 29, 2, 15), "NEEDS_CORRECTION", "V17/ERROR V30/WARNING V31/WARNING V36/WARNING"),
    Sample("PL Ia Kriêng.xls", "23878", lambda: plain(IA_KRIENG, planted={"participation_activities": 0, "launch_children": 844}),
           CALC, "UBND xã Ia Kriêng", UTC(2023, 6, 28, 8, 0), "SUPERSEDED", planted="RESUBMITTED"),
    Sample("xã Ia Kriêng gửi lại.xlsx", "23878", ia_krieng_corrected, CALC, "UBND xã Ia Kriêng",
           UTC(2023, 6, 30, 9, 5), "ACCEPTED", "V06/INFO", planted="RESUBMISSION"),
    Sample("PL_THDVTE_IaNan.xls", "23884", lambda: plain(IA_NAN_2022, 2022, rounds_total=True), CALC, "UBND xã Ia Nan",
           UTC(2022, 6, 28, 4, 20), "REJECTED", "V02/FATAL", planted="LAST_YEAR"),
    Sample("Copy of PL tháng hành động - Ia Nan.ods", "23884", ia_nan, CALC, "UBND xã Ia Nan",
           UTC(2023, 6, 30, 7, 45), "ACCEPTED"),
]

FILTERS = {".xls": "xls:MS Excel 97", ".xlsx": "xlsx:Calc MS Excel 2007 XML", ".ods": "ods:calc8"}


def save(sample, book, path):
    properties = book.workbook.properties
    properties.creator = properties.lastModifiedBy = sample.author
    properties.created, properties.modified = sample.changed - datetime.timedelta(hours=3), sample.changed
    book.workbook.save(path)


def convert(path, target, profile):
    """Opens path in LibreOffice, which computes its formulas, and saves it as target."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
                        FILTERS[target.suffix], "--outdir", folder, str(path)], check=True, capture_output=True,
                       env={**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"})
        made = pathlib.Path(folder) / (path.stem + target.suffix)
        shutil.copyfile(made, target)


FIRST = ("mimetype", "[Content_Types].xml")
PAGE_STYLE = re.compile(rb"<style:master-page .*?</style:master-page>", re.DOTALL)


def in_order(styles):
    """The page styles of an .ods by name: LibreOffice writes them in the order of a hash."""
    pages = iter(sorted(PAGE_STYLE.findall(styles)))
    return PAGE_STYLE.sub(lambda _: next(pages), styles)


def settle(path, changed):
    """Writes the zip anew, entries in one order and with the time of last change: the same run gives the same bytes."""
    if path.suffix == ".xls":
        return
    old, new = zipfile.ZipFile(io.BytesIO(path.read_bytes())), io.BytesIO()
    with zipfile.ZipFile(new, "w") as out:
        for entry in sorted(old.infolist(), key=lambda e: (e.filename not in FIRST, e.filename)):
            kept = zipfile.ZipInfo(entry.filename, changed.timetuple()[:6])
            kept.compress_type, kept.external_attr = entry.compress_type, entry.external_attr
            content = old.read(entry)
            out.writestr(kept, in_order(content) if entry.filename == "styles.xml" else content)
    path.write_bytes(new.getvalue())


def make_inbox():
    shutil.rmtree(INBOX, ignore_errors=True)
    INBOX.mkdir(parents=True)
    books = {}
    with tempfile.TemporaryDirectory() as work:
        for number, sample in enumerate(SAMPLES):
            book, target = sample.book(), INBOX / sample.name
            draft = pathlib.Path(work) / f"{number}.xlsx"
            save(sample, book, draft)
            if sample.writer == CALC:
                convert(draft, target, pathlib.Path(work) / "profile")
            else:
                shutil.copyfile(draft, target)
            settle(target, sample.changed)
            books[sample.name] = book
    return books


# ------------------------------------------------------------------------------------------------ roster, settings, key


def rows_to_csv(path, head, rows, encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding=encoding, newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def make_roster():
    """With BOM, so that a double click in Excel shows the marks."""
    total = [sum(c[i] for c in COMMUNES) for i in (2, 3, 4, 5)]
    rows = [["64", "Tỉnh Gia Lai", "province", "", "", LAST_DAY, "", "", "", "", "lanhdao.sldtbxh@gialai.example"],
            ["631", "Huyện Đức Cơ", "district", "64", "", LAST_DAY, *total, "phong.ldtbxh@ducco.example"]]
    for code, name, population, children, villages, schools, email in COMMUNES:
        rows.append([code, name, "commune", "631", "", LAST_DAY, population, children, villages, schools, email])
    rows_to_csv(FOLDER / "org-units.csv", ROSTER_HEAD, rows, "utf-8-sig")


def counting(sample):
    return sample.status in ("ACCEPTED", "ACCEPTED_WITH_WARNINGS", "NEEDS_CORRECTION")


def make_key(books):
    rows_to_csv(KEY / "expected.csv", ["file", "org_unit", "status", "rules", "planted"],
                [[s.name, s.unit, s.status, s.rules, s.planted] for s in SAMPLES])
    figures, totals = [], {}
    for sample in filter(counting, SAMPLES):
        for table, row, element, sheet, cell, value, held_back in books[sample.name].key:
            read = "" if value is None else value
            figures.append([sample.name, sample.unit, table, row, element, "" if held_back else read, read, sheet, cell])
            if element != "g04.unit_value":
                entry = totals.setdefault((table, "" if table == "g04" else row, element), [0, 0, set()])
                entry[0] += 0 if held_back else value
                entry[1] += value or 0
                if held_back:
                    entry[2].add(sample.unit)
    rows_to_csv(KEY / "expected-figures.csv",
                ["file", "org_unit", "table", "row", "element", "value", "as_read", "sheet", "cell"], figures)
    rows_to_csv(KEY / "expected-summary.csv",
                ["table", "row", "element", "value", "value_as_reported", "held_back_units"],
                [[*k, v, as_read, " ".join(sorted(units))] for k, (v, as_read, units) in totals.items()])


def main():
    books = make_inbox()
    make_roster()
    make_key(books)


if __name__ == "__main__":
    main()
