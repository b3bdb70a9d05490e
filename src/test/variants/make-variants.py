#!/usr/bin/python3
"""Makes src/test/resources/variants/: what communes make of the template (domain note, 7.3), and the answer key.

    mvn -q test-compile && /usr/bin/python3 src/test/variants/make-variants.py

Needs openpyxl, LibreOffice (soffice), and the compiled test class vn.tonghop.sheet.PoiVariants with its class path in
target/test-classpath.txt (mvn dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt).

A book is drawn once and written by several writers: openpyxl, Apache POI, LibreOffice, and a Word document of
tables. Where a figure stands is noted when it is drawn, never read back from a file. Amounts are đồng.
"""

import copy
import csv
import datetime
import pathlib
import re
import shutil
import subprocess
import tempfile
import unicodedata
import zipfile
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

TOP = pathlib.Path(__file__).resolve().parents[3]
OUT = TOP / "src" / "test" / "resources" / "variants"
IA_LANG = "23875"

# ------------------------------------------------------------------------------------------------ the form

P01 = [
    ("Tổ chức phát động Tháng hành động vì trẻ em",
     [("Số điểm phát động", "p01.launch_points"), ("Số trẻ em tham dự", "p01.launch_children")]),
    ("Công trình dành cho trẻ em",
     [("Số công trình xây mới", "p01.works_new"), ("Số công trình nâng cấp", "p01.works_upgraded")]),
    ("Kinh phí cho Tháng hành động vì trẻ em",
     [("Ngân sách nhà nước", "p01.fund_state"), ("Vận động", "p01.fund_mobilised")]),
]
P02 = [
    ("Tặng quà", [("Số lượng trẻ em", "p02.gift_children"), ("Kinh phí", "p02.gift_amount")]),
    ("Cấp học bổng", [("Số lượng trẻ em", "p02.scholarship_children"), ("Kinh phí", "p02.scholarship_amount")]),
    ("Khám bệnh, chữa bệnh miễn phí cho trẻ em",
     [("Số lượng trẻ em", "p02.health_children"), ("Kinh phí", "p02.health_amount")]),
]
P03 = [
    ("Các hoạt động có sự tham gia của trẻ em (Diễn đàn, hội nghị, hội thảo, tọa đàm, câu lạc bộ, đội, nhóm, tham vấn, "
     "thăm dò, lấy ý kiến trẻ em,...)",
     [("Số lượng hoạt động", "p03.participation_activities"),
      ("Số lượng trẻ em tham gia", "p03.participation_children")]),
    ("Các hoạt động vui chơi, giải trí (hội thi, cắm trại, thể thao, du lịch, tham quan)",
     [("Số lượng hoạt động", "p03.recreation_activities"), ("Số lượng trẻ em tham gia", "p03.recreation_children")]),
]
G04 = ["Đơn vị tặng", "Số suất", "Số trẻ em", "Trị giá mỗi suất", "Thành tiền"]
G04_ELEMENTS = [None, "g04.gift_count", "g04.children", "g04.unit_value", "g04.amount"]
ROUNDS = [("UBND xã", 10, 10, 250_000, 2_500_000), ("Đoàn thanh niên xã", 5, 5, 300_000, 1_500_000)]

BASE = {
    "p01.launch_points": 6, "p01.launch_children": 655, "p01.works_new": 0, "p01.works_upgraded": 1,
    "p01.fund_state": 4_930_000, "p01.fund_mobilised": 2_500_000,
    "p02.gift_children": 15, "p02.gift_amount": 4_000_000, "p02.scholarship_children": 2,
    "p02.scholarship_amount": 2_000_000, "p02.health_children": 120, "p02.health_amount": 3_600_000,
    "p03.participation_activities": 2, "p03.participation_children": 180,
    "p03.recreation_activities": 3, "p03.recreation_children": 420,
}
MONEY = [e for e in BASE if e.startswith("p01.fund") or e.endswith("amount")]
TITLES = {
    "p01": "1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em",
    "p02": "2. Hoạt động hỗ trợ trẻ em",
    "p03": "3. Hoạt động có sự tham gia của trẻ em và vui chơi giải trí",
}


def dotted(value):
    return f"{value:,}".replace(",", ".")


class W:
    """What is written into a cell where it is not the figure itself; value None: nothing that counts."""

    def __init__(self, written, value=None, **style):
        self.written, self.value, self.style = written, value, style


# ------------------------------------------------------------------------------------------------ a drawn book


class Sheet:
    def __init__(self, name):
        self.name, self.cells, self.merges = name, {}, []
        self.hidden, self.protected = False, False
        self.hidden_rows, self.hidden_columns, self.folded, self.filter = set(), set(), set(), None

    def put(self, row, column, value, **style):
        if isinstance(value, W):
            style = {**value.style, **style}
            value = value.written
        if value is not None or style:
            self.cells[row, column] = (value, style)

    def merge(self, row, column, row2, column2):
        if (row, column) != (row2, column2):
            self.merges.append((row, column, row2, column2))

    def rows(self):
        return 1 + max((row for row, _ in self.cells), default=-1)


class Book:
    """Sheets, and where each figure stands: (unit, table, row, element) -> (sheet, row, column, value)."""

    def __init__(self):
        self.sheets, self.expected, self.unit = [], {}, IA_LANG
        self.mac = False

    def sheet(self, name):
        self.sheets.append(Sheet(name))
        return self.sheets[-1]

    def figure(self, table, row, element, sheet, at, written):
        value = written.value if isinstance(written, W) else written
        self.expected[self.unit, table, row, element] = (sheet, at, value)

    def figures(self):
        for (unit, table, row, element), (sheet, at, value) in self.expected.items():
            yield unit, table, row, element, sheet, at, value


def table(book, sheet, top, groups, rows, left=0, header="merged", labels=(), units=None, numbers=None, key="p01"):
    """Draws a table; gives the first row under it. rows: (row key or None, label cells, {element: written})."""
    leaves = [(group, leaf, element) for group, inside in groups for leaf, element in inside]
    column = left
    for label in labels:
        sheet.put(top, column, label)
        if header == "merged":
            sheet.merge(top, column, top + 1, column)
        column += 1
    for group, inside in groups:
        for i, (leaf, _) in enumerate(inside):
            if i == 0 or header == "repeated":
                sheet.put(top, column + i, group)
            sheet.put(top + 1, column + i, leaf)
        if header == "merged":
            sheet.merge(top, column, top, column + len(inside) - 1)
        column += len(inside)
    row = top + 2
    if units:
        for i, (_, _, element) in enumerate(leaves):
            sheet.put(row, left + len(labels) + i, units(element))
        row += 1
    if numbers:
        for i in range(len(labels) + len(leaves)):
            sheet.put(row, left + i, numbers(i + 1))
        row += 1
    for name, before, figures in rows:
        for i, text in enumerate(before):
            sheet.put(row, left + i, text)
        for i, (_, _, element) in enumerate(leaves):
            at = (row, left + len(labels) + i)
            if element in figures:
                sheet.put(*at, figures[element])
            if name is not None and element is not None:
                sheet.cells.setdefault(at, (None, {}))
                book.figure(key, name, element, sheet.name, at, figures.get(element, W(None)))
        row += 1
    return row


def levels(figures, label="cell"):
    """The three rows of appendix 1: labels in the first data column (the form as it is), or in a column of their own."""
    if label == "column":
        return [("province", ["Cấp tỉnh"], {}), ("district", ["Cấp huyện"], {}), ("commune", ["Cấp xã"], figures)]
    points = figures["p01.launch_points"]
    own = dict(figures)
    if not isinstance(points, W):
        own["p01.launch_points"] = W(f"Cấp xã: {points:02}", points)
    return [("province", [], {"p01.launch_points": W("Cấp tỉnh")}),
            ("district", [], {"p01.launch_points": W("Cấp huyện")}), ("commune", [], own)]


def rounds(book, sheet, top, lines=ROUNDS, before=(), after=()):
    for i, head in enumerate(["STT"] + G04):
        sheet.put(top, i, head)
    row = top + 1
    for label, *figures in before:
        row = stated(sheet, row, label, figures)
    for number, line in enumerate(lines, 1):
        sheet.put(row, 0, number)
        for i, value in enumerate(line):
            sheet.put(row, i + 1, value)
            if G04_ELEMENTS[i]:
                book.figure("g04", str(number), G04_ELEMENTS[i], sheet.name, (row, i + 1), value)
        row += 1
    for label, *figures in after:
        row = stated(sheet, row, label, figures)
    return row


def stated(sheet, row, label, figures):
    sheet.put(row, 1, label)
    for i, value in enumerate(figures):
        sheet.put(row, i + 2, value)
    return row + 1


def figures(changes=None, text=False):
    """The base figures with changes; with text, as people type them."""
    made = dict(BASE)
    if text:
        for element, value in BASE.items():
            typed = dotted(value) + "đ" if element in MONEY else \
                f"{value} trẻ" if element.endswith("children") else str(value)
            made[element] = W(typed, value)
        made["p01.launch_points"] = W("Cấp xã: 06", 6)
    made.update(changes or {})
    return made


def head(sheet, title, row=0, unit="UBND XÃ IA LANG", year=2023):
    if unit:
        sheet.put(row, 0, unit)
    sheet.put(row + 1, 0, title)
    sheet.put(row + 2, 0, f"THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM {year}")
    return row + 3


def report(changes=None, names=("Phụ lục 01", "Phụ lục 02", "Phụ lục 03"), unit="UBND XÃ IA LANG", year=2023, label="column",
           text=False, book=None, skip=(), **options):
    """A report of three sheets, an appendix each."""
    book = book or Book()
    values = figures(changes, text)
    for name, (key, groups) in zip(names, (("p01", P01), ("p02", P02), ("p03", P03))):
        if key in skip:
            continue
        sheet = book.sheet(name)
        top = head(sheet, f"PHỤ LỤC {key[1:]}", unit=unit, year=year)
        sheet.put(top, 0, TITLES[key])
        mine = {e: v for e, v in values.items() if e.startswith(key)}
        rows = levels(mine, label) if key == "p01" else [("", [], mine)]
        table(book, sheet, top + 1, groups, rows, key=key,
              labels=["Cấp"] if key == "p01" and label == "column" else [], **options)
    return book


# ------------------------------------------------------------------------------------------------ writers


def write_openpyxl(book, path):
    made = Workbook()
    made.remove(made.active)
    if book.mac:
        made.epoch = CALENDAR_MAC_1904
    for sheet in book.sheets:
        to = made.create_sheet(sheet.name)
        for (row, column), (value, style) in sheet.cells.items():
            cell = to.cell(row + 1, column + 1)
            cell.value = value
            if "format" in style:
                cell.number_format = style["format"]
            font = {}
            if style.get("strike"):
                font["strike"] = True
            if style.get("white"):
                font["color"] = "FFFFFF"
            if "font" in style:
                font["name"] = style["font"]
            if font:
                cell.font = Font(**font)
            if style.get("white"):
                cell.fill = PatternFill("solid", fgColor="FFFFFF")
            if "comment" in style:
                cell.comment = Comment(style["comment"], "UBND")
            if style.get("quote"):
                cell.data_type, cell.quotePrefix = "s", True
            if isinstance(value, str) and value.startswith("#"):
                cell.data_type = "e"
        for row, column, row2, column2 in sheet.merges:
            to.merge_cells(start_row=row + 1, start_column=column + 1, end_row=row2 + 1, end_column=column2 + 1)
        if sheet.hidden:
            to.sheet_state = "hidden"
        for row in sheet.hidden_rows:
            to.row_dimensions[row + 1].hidden = True
        for row in sheet.folded:
            to.row_dimensions[row + 1].hidden = True
            if not sheet.filter:
                to.row_dimensions[row + 1].outlineLevel = 1
        for column in sheet.hidden_columns:
            to.column_dimensions[get_column_letter(column + 1)].hidden = True
        if sheet.filter:
            to.auto_filter.ref = sheet.filter
            to.auto_filter.add_filter_column(0, ["Cấp xã"])
        if sheet.protected:
            to.protection.set_password("ducco")
            to.protection.enable()
    made.save(path)


def write_poi(book, path):
    """A plan that vn.tonghop.sheet.PoiVariants writes: one line a fact, fields apart by tabs."""
    lines = [f"book\t{path}\t{int(book.mac)}"]
    for sheet in book.sheets:
        lines.append(f"sheet\t{sheet.name}\t{int(sheet.hidden)}\t{int(sheet.protected)}\t{sheet.filter or ''}")
        for (row, column), (value, style) in sorted(sheet.cells.items()):
            kind = "formula" if isinstance(value, str) and value.startswith("=") else \
                "error" if isinstance(value, str) and value.startswith("#") else \
                "text" if isinstance(value, str) else "date" if isinstance(value, datetime.date) else \
                "blank" if value is None else "number"
            text = "" if value is None else str(value)
            look = ";".join(f"{k}={v}" for k, v in sorted(style.items()))
            lines.append("\t".join(["cell", str(row), str(column), kind, text.replace("\n", "\\n"), look]))
        lines += ["\t".join(["merge", *map(str, merge)]) for merge in sheet.merges]
        lines += [f"hiderow\t{row}" for row in sorted(sheet.hidden_rows | sheet.folded)]
        lines += [f"fold\t{row}" for row in sorted(sheet.folded) if not sheet.filter]
        lines += [f"hidecolumn\t{column}" for column in sorted(sheet.hidden_columns)]
    PLANS.append("\n".join(lines))


def write_docx(book, path):
    """A Word document: what stands above a table as paragraphs, each table with gridSpan and vMerge as Word writes it."""
    body, number = [], 0
    where = {}
    for sheet in book.sheets:
        for first, last, is_table in blocks(sheet):
            if not is_table:
                for row in range(first, last):
                    text = " ".join(str(sheet.cells[at][0] or "") for at in sorted(sheet.cells) if at[0] == row)
                    body.append(f"<w:p>{runs(text)}</w:p>" if text else "<w:p/>")
                continue
            number += 1
            for row in range(first, last):
                for column in range(1 + max(c for _, c in sheet.cells)):
                    where[sheet.name, row, column] = (number, row - first, column)
            body.append(word_table(sheet, first, last))
            body.append("<w:p/>")
    for key, (sheet, at, value) in list(book.expected.items()):
        number, row, column = where[sheet, at[0], at[1]]
        book.expected[key] = (f"T{number}", (row, column), value)
    document = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document '
                'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
                + "".join(body) + "<w:sectPr/></w:body></w:document>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.'
                      'openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/'
                      'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
                      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                      'wordprocessingml.document.main+xml"/></Types>')
        made.writestr("_rels/.rels", '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxml'
                      'formats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats'
                      '.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        made.writestr("word/document.xml", document)


def blocks(sheet):
    """Runs of rows that are a table (two or more filled cells, and the rows between) or not."""
    filled = [sum(1 for at in sheet.cells if at[0] == row) for row in range(sheet.rows())]
    row, made = 0, []
    while row < len(filled):
        start = row
        is_table = filled[row] > 1
        while row < len(filled) and (filled[row] > 1) == is_table or is_table and row < len(filled) and filled[row] == 1:
            row += 1
        made.append((start, row, is_table))
    return made


def runs(text):
    """Word cuts a text into runs wherever its spelling checker or an edit has been."""
    parts = [text[:len(text) // 2], text[len(text) // 2:]]
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in parts if part)


def word_table(sheet, first, last):
    width = 1 + max(column for row, column in sheet.cells if first <= row < last)
    spans = {(r, c): (r2, c2) for r, c, r2, c2 in sheet.merges}
    covered = {(r, c): (R, C) for (R, C), (r2, c2) in spans.items()
               for r in range(R, r2 + 1) for c in range(C, c2 + 1) if (r, c) != (R, C)}
    rows = []
    for row in range(first, last):
        cells, column = [], 0
        while column < width:
            origin = covered.get((row, column), (row, column))
            end = spans.get(origin, (row, column))
            span = end[1] - origin[1] + 1
            look = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            if end[0] > origin[0]:
                look += '<w:vMerge w:val="restart"/>' if row == origin[0] else "<w:vMerge/>"
            value = sheet.cells.get((row, column), (None, {}))[0]
            text = "" if value is None else str(value)
            cells.append(f"<w:tc><w:tcPr>{look}</w:tcPr><w:p>{runs(text)}</w:p></w:tc>")
            column += span
        rows.append("<w:tr>" + "".join(cells) + "</w:tr>")
    grid = "<w:tblGrid>" + "<w:gridCol/>" * width + "</w:tblGrid>"
    return "<w:tbl><w:tblPr/>" + grid + "".join(rows) + "</w:tbl>"


PLANS, CONVERSIONS = [], []
FILTERS = {"ods": "ods", "xls": "xls:MS Excel 97", "xlsx": "xlsx:Calc MS Excel 2007 XML", "html": "html:HTML (StarCalc)"}


def write_lo(book, path):
    """LibreOffice opens what openpyxl wrote and saves it as its own."""
    CONVERSIONS.append((book, path))


WRITERS = {"openpyxl": write_openpyxl, "poi": write_poi, "docx": write_docx, "lo": write_lo}


def finish():
    """The writers that are programs of their own, each started once."""
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        by_filter = {}
        for i, (book, path) in enumerate(CONVERSIONS):
            source = work / f"{i}-{path.stem}.xlsx"
            write_openpyxl(book, source)
            by_filter.setdefault(path.suffix[1:], []).append((source, path))
        for ending, pairs in by_filter.items():
            made = work / f"out-{ending}"
            subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to",
                            FILTERS[ending], "--outdir", made] + [source for source, _ in pairs],
                           check=True, stdout=subprocess.DEVNULL)
            for source, path in pairs:
                shutil.move(made / f"{source.stem}.{ending}", path)
        plan = work / "plan.tsv"
        plan.write_text("\n".join(PLANS) + "\n", encoding="utf-8")
        classes = (TOP / "target" / "test-classpath.txt").read_text().strip()
        subprocess.run(["java", "-cp", f"{TOP}/target/test-classes:{TOP}/target/classes:{classes}",
                        "vn.tonghop.sheet.PoiVariants", str(plan)], check=True)


# ------------------------------------------------------------------------------------------------ the key

KEY, KEY_FIGURES = [], []


def key(number, path, writer, book, status, rules, note):
    """status and rules: of the one submission, or {unit: (status, rules)}."""
    answers = status if isinstance(status, dict) else {book.unit if book else "": (status, rules)}
    for unit, (stands, found) in answers.items():
        unit = "" if unit is None else unit
        mine = [f for f in (book.figures() if book else ()) if f[0] == unit]
        differing = [f"{e}={'' if value is None else value}" for _, _, row, e, _, _, value in mine
                     if e in BASE and row in ("", "commune") and value != BASE[e]]
        KEY.append([number, path.name, writer, unit, stands, " ".join(sorted(found.split())), ";".join(differing), note])
    for unit, tab, row, element, sheet, (r, c), value in book.figures() if book else ():
        at = f"{get_column_letter(c + 1)}{r + 1}"
        if path.suffix == ".docx" or "html" in path.name:
            sheet, at = "", f"{sheet}!{at}"
        KEY_FIGURES.append([path.name, unit, tab, row, element, "" if value is None else value, sheet, at])


def variant(number, book, note, writers="openpyxl lo.ods", status="ACCEPTED", rules="", name="", finding=None):
    """Writes a book with each writer. A writer is its name and, after a dot, the format."""
    for each in writers.split():
        writer, _, ending = each.partition(".")
        ending = ending or ("docx" if writer == "docx" else "xlsx")
        path = OUT / f"v{number}{'-' + name if name else ''}-{writer}.{ending}"
        drawn = copy.deepcopy(book)
        WRITERS[writer](drawn, path)
        key(re.sub(r"[a-z]+$", "", number), path, writer, drawn, status, rules, note)


# ------------------------------------------------------------------------------------------------ the forty


def v01_to_v05():
    book = report()
    first = Book()
    sheet = first.sheet("PL 01")
    for row, (left, right) in enumerate([
            ("UBND HUYỆN ĐỨC CƠ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("UBND XÃ IA LANG", "Độc lập - Tự do - Hạnh phúc"),
            ("Số: 119/BC-UBND", "Ia Lang, ngày 30 tháng 6 năm 2023"), (None, None), ("PHỤ LỤC 01", None),
            ("KẾT QUẢ TỔ CHỨC THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023", None),
            ("(Kèm theo Báo cáo số 119/BC-UBND ngày 30/6/2023 của UBND xã Ia Lang)", None), (TITLES["p01"], None)]):
        sheet.put(row, 0, left)
        sheet.put(row, 4, right)
    part = {e: v for e, v in BASE.items() if e.startswith("p01")}
    table(first, sheet, 9, P01, levels(part, "column"), labels=["Cấp"])
    book = report(book=first, skip=("p01",))
    variant("01", book, "titles above the table", "openpyxl lo.ods poi.xls")

    seed = report(label="cell", text=True, unit=None)
    variant("02", seed, "the form as it was printed, only the file's name names the unit", "openpyxl poi.xls docx lo.xlsx", name="xa-ia-lang")
    variant("03a", report(header="plain"), "groups not merged, named over their first column", "openpyxl lo.xls docx", name="unmerged")
    variant("03b", report(header="repeated"), "groups repeated over each column", "openpyxl poi.xls", name="repeated")

    def unit_row(scale):
        return lambda e: f"({scale})" if e in MONEY else "(trẻ)" if e.endswith("children") else \
            "(điểm)" if e.endswith("points") else "(công trình)" if "works" in e else "(hoạt động)"
    variant("04a", report(units=unit_row("đồng")), "a third header row with units", "openpyxl lo.ods docx", name="unit-row")
    thousands = {e: W(dotted(BASE[e] // 1000), BASE[e]) for e in MONEY}
    variant("04b", report(thousands, units=unit_row("nghìn đồng")), "the unit row says nghìn đồng", "openpyxl poi.xls", name="unit-row-thousands")
    variant("05a", report(numbers=lambda n: f"({n})"), "a number row (1) (2) under the header", "openpyxl lo.ods docx", name="number-row")
    variant("05b", report(numbers=lambda n: n), "a number row of bare numbers", "openpyxl poi.xls", name="bare-number-row")


def v06_to_v10():
    for part, typed, value, status, rules in (
            ("a", "Cấp xã", None, "NEEDS_CORRECTION", "V17/ERROR"), ("b", "Cấp xã: 01", 1, "ACCEPTED", ""),
            ("c", "Cấp xã 06 điểm", 6, "ACCEPTED", "")):
        variant("06" + part, report({"p01.launch_points": W(typed, value)}, label="cell"),
                f"the label inside the first data column: «{typed}»" + ("; V11 merged into V17" if value is None else ""),
                "openpyxl lo.ods docx", status, rules, name="label-in-cell")

    book = Book()
    sheet = book.sheet("PL 01")
    top = head(sheet, "PHỤ LỤC 01")
    part = {e: v for e, v in BASE.items() if e.startswith("p01")}
    rows = [(row, [n, label], own) for n, (row, label, own) in
            enumerate([("province", "Cấp tỉnh", {}), ("district", "Cấp huyện", {}), ("commune", "Cấp xã", part)], 1)]
    table(book, sheet, top, P01, rows, labels=["TT", "Cấp"])
    for name, prefix, groups in (("PL 02", "p02", P02), ("PL 03", "p03", P03)):
        sheet = book.sheet(name)
        top = head(sheet, name.replace("PL", "PHỤ LỤC"))
        mine = {e: v for e, v in BASE.items() if e.startswith(prefix)}
        table(book, sheet, top, groups, [("", [1, "Xã Ia Lang"], mine)], labels=["TT", "Tên xã"], key=prefix)
    variant("07", book, "columns TT, Cấp, Tên xã before the data", "openpyxl lo.xls poi.xlsx docx")

    variant("08", one_sheet(), "three appendices on one sheet", "openpyxl lo.ods poi.xls")
    variant("09", report(names=("PL 1", "Sheet2", "phu luc III")), "a sheet each, named as people name them", "openpyxl lo.ods poi.xls")
    turned = report()
    turned.sheets = [turned.sheets[2], turned.sheets[0], turned.sheets[1]]
    variant("10a", turned, "appendices in another order", "openpyxl poi.xls docx", name="order")
    variant("10b", report(skip=("p02",)), "appendix 2 missing", "openpyxl lo.ods docx", "NEEDS_CORRECTION", "V04/ERROR", name="missing")


def one_sheet(changes=None, gap=2, book=None, beside=False):
    book = book or Book()
    sheet = book.sheet("Sheet1")
    values = figures(changes)
    row, column = head(sheet, "TỔNG HỢP SỐ LIỆU"), 0
    for key_, groups in (("p01", P01), ("p02", P02), ("p03", P03)):
        sheet.put(row, column, f"Phụ lục {key_[1:]}. {TITLES[key_]}")
        mine = {e: v for e, v in values.items() if e.startswith(key_)}
        rows = levels(mine, "column") if key_ == "p01" else [("", [], mine)]
        labels = ["Cấp"] if key_ == "p01" else []
        end = table(book, sheet, row + 1, groups, rows, left=column, labels=labels, key=key_)
        if beside:
            column += sum(len(inside) for _, inside in groups) + len(labels) + 1
        else:
            row = end + gap
    return book


def v11_to_v14():
    def with_total(first, cells, between=None):
        """p01 with a stated total above or under its rows; cells: the total's figures."""
        book = Book()
        sheet = book.sheet("PL 01")
        top = head(sheet, "PHỤ LỤC 01")
        part = {e: v for e, v in BASE.items() if e.startswith("p01")}
        rows = levels(part, "column")
        total = (None, ["Tổng số" if first == 0 else "Tổng cộng"], cells)
        rows.insert(first, total)
        table(book, sheet, top, P01, rows, labels=["Cấp"])
        return report(book=book, skip=("p01",))
    part = {e: v for e, v in BASE.items() if e.startswith("p01")}
    book = with_total(3, part)
    sheet = book.sheet("PL 04")
    rounds(book, sheet, head(sheet, "CHI TIẾT CÁC ĐỢT TẶNG QUÀ"), after=[("Cộng", 15, 15, None, 4_000_000)])
    variant("11", book, "total rows at the bottom", "openpyxl lo.ods poi.xls docx")
    book = with_total(0, part)
    sheet = book.sheet("PL 04")
    rounds(book, sheet, head(sheet, "CHI TIẾT CÁC ĐỢT TẶNG QUÀ"), before=[("Tổng số", 15, 15, None, 4_000_000)])
    variant("12a", book, "total rows on top", "openpyxl lo.ods poi.xls docx", name="top")
    variant("12b", with_total(2, part), "a total row in the middle", "openpyxl poi.xls docx", name="middle")
    doubled = {e: 2 * v for e, v in part.items()}
    variant("13a", with_total(3, doubled), "the total is twice the sum of the rows (V38.doubled)", "openpyxl lo.ods poi.xls",
            "ACCEPTED_WITH_WARNINGS", " ".join(["V38/WARNING"] * sum(1 for v in doubled.values() if v)), name="doubled")
    book = report()
    sheet = book.sheet("PL 04")
    rounds(book, sheet, head(sheet, "CHI TIẾT CÁC ĐỢT TẶNG QUÀ"),
           after=[("Cộng", 15, 15, None, 4_000_000), ("Tổng cộng", 25, 25, None, 6_500_000)])
    variant("13b", book, "a total that takes in an earlier total and a line", "openpyxl lo.ods poi.xls", "NEEDS_CORRECTION",
            "V38/ERROR V38/ERROR V38/ERROR", name="previous-total")
    book = Book()
    for prefix, groups in (("p01", P01), ("p02", P02), ("p03", P03)):
        sheet = book.sheet("PL " + prefix[1:])
        top = head(sheet, "PHỤ LỤC " + prefix[1:])
        mine = {e: v for e, v in BASE.items() if e.startswith(prefix)}
        rows = levels(mine, "column") if prefix == "p01" else [("", [], mine)]
        end = table(book, sheet, top, groups, rows, labels=["Cấp"] if prefix == "p01" else [], key=prefix)
        sheet.put(end, 0, "Ghi chú: số liệu tính đến ngày 30/6/2023, gồm 02 đợt, 15 suất quà")
        sheet.put(end + 2, 0, "Người lập biểu")
        sheet.put(end + 2, 3, "TM. ỦY BAN NHÂN DÂN")
        sheet.put(end + 3, 3, "KT. CHỦ TỊCH")
        sheet.put(end + 4, 3, "PHÓ CHỦ TỊCH")
        sheet.put(end + 7, 0, "Rơ Châm Hmơn")
        sheet.put(end + 7, 3, "Siu Luynh")
    variant("14", book, "notes and signatures under the tables", "openpyxl lo.ods poi.xls docx")


def v15_to_v18():
    book = report()
    book.sheets[0].hidden_rows = {6}
    for column in range(1, 7):
        book.sheets[0].put(6, column, 5_000 + column)          # last year's figures in the hidden row of «Cấp tỉnh»
    book.expected = {k: v for k, v in book.expected.items() if k[2] != "province"}
    book.sheets[1].put(6, 7, 999)
    book.sheets[1].put(5, 7, "NĂM 2022")
    book.sheets[1].hidden_columns = {7}
    old = book.sheet("PL cũ")
    head(old, "PHỤ LỤC 02", unit="UBND XÃ IA DƠK", year=2022)
    table(Book(), old, 4, P02, [("", [], {"p02.gift_children": 999, "p02.gift_amount": 99_000_000})], key="p02")
    old.hidden = True
    variant("15", book, "a hidden row, column and sheet with last year's figures", "openpyxl lo.ods poi.xls", rules="V42/INFO")

    book = report()
    book.sheets[0].filter = "A6:G9"
    book.sheets[0].folded = {6 + 1}
    book.sheets[0].cells[7, 2] = (0, {})
    book.expected[IA_LANG, "p01", "district", "p01.launch_children"] = ("Phụ lục 01", (7, 2), 0)
    variant("16a", book, "a filter is active", "openpyxl lo.xls lo.ods", rules="V44/INFO", name="filter")
    book = report()
    sheet = book.sheet("PL 04")
    top = head(sheet, "CHI TIẾT CÁC ĐỢT TẶNG QUÀ")
    rounds(book, sheet, top)
    sheet.folded = {top + 1, top + 2}
    variant("16b", book, "lines folded away by a group", "openpyxl poi.xls lo.xlsx", rules="V44/INFO", name="group")

    quoted = {e: W(dotted(v) + "đ" if e in MONEY else str(v), v, quote=True) for e, v in BASE.items()}
    variant("17", report(quoted), "numbers stored as text, with a leading apostrophe", "openpyxl poi.xls lo.ods docx")
    typed = figures(text=True)
    del typed["p01.launch_points"]
    variant("18", report({**typed, "p01.launch_points": W("06 điểm", 6), "p03.recreation_activities": W("03 hoạt động", 3)}),
            "numbers with units in the cells", "openpyxl poi.xls lo.ods docx")


def v19_to_v24():
    book = report({e: W(dotted(BASE[e] // 1000), BASE[e]) for e in MONEY})
    for sheet in book.sheets[:2]:
        sheet.put(3, 5, "ĐVT: nghìn đồng")
    variant("19a", book, "amounts in nghìn đồng as text, and the sheet says so", "openpyxl lo.ods poi.xls", name="thousands-text")
    book = report({e: W(BASE[e] // 1000, BASE[e]) for e in MONEY})
    for sheet in book.sheets[:2]:
        sheet.put(3, 5, "Đơn vị tính: 1.000 đồng")
    variant("19b", book, "amounts in nghìn đồng as numbers, and the sheet says so", "openpyxl lo.xls poi.xlsx", name="thousands-number")
    asked = {e: W(dotted(BASE[e] // 1000), None) for e in MONEY}
    variant("20", report(asked), "amounts in nghìn đồng and nobody says so: asked", "openpyxl lo.ods poi.xls docx", "NEEDS_CORRECTION",
            " ".join(["V10/ERROR"] * len(asked)))
    variant("21", report({e: W(f"{BASE[e]:,}", BASE[e]) for e in MONEY}), "English separators", "openpyxl lo.ods poi.xls docx")
    variant("22", report({"p01.launch_children": W(2.5)}), "2.500 that an English Excel made 2.5", "openpyxl lo.ods poi.xls",
            "NEEDS_CORRECTION", "V13/ERROR")
    dates = {"p03.recreation_activities": W(datetime.date(2023, 6, 1), None, format="d/m"),
             "p01.launch_points": W(datetime.date(2023, 5, 7), None, format="d-mmm")}
    variant("23", report(dates), "1/6 and 5-7 turned into dates", "openpyxl lo.ods poi.xls", "NEEDS_CORRECTION", "V10/ERROR V10/ERROR")
    variant("24", wide(WORDS), "blank, -, không, 0, x in the same column across communes", "openpyxl lo.ods poi.xls", {
        "23857": ("NEEDS_CORRECTION", "V11/ERROR"), "23860": ("ACCEPTED", ""), "23863": ("ACCEPTED", ""),
        "23866": ("ACCEPTED", ""), "23869": ("NEEDS_CORRECTION", "V10/ERROR")})


WORDS = [("23857", "Thị trấn Chư Ty", W(None)), ("23860", "Xã Ia Dơk", W("-", 0)), ("23863", "Xã Ia Krêl", W("không", 0)),
         ("23866", "Xã Ia Din", W(0, 0)), ("23869", "Xã Ia Kla", W("x"))]


def wide(communes, element="p01.works_new", total=False, header="merged"):
    """One row a commune, all sixteen columns: the district's collecting sheet."""
    book = Book()
    sheet = book.sheet("Tổng hợp")
    sheet.put(0, 0, "BIỂU TỔNG HỢP THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023")
    top, left = 2, 2
    sheet.put(top, 0, "TT")
    sheet.put(top, 1, "Tên xã")
    sheet.merge(top, 0, top + 1, 0)
    sheet.merge(top, 1, top + 1, 1)
    column = left
    for prefix, groups in (("p01", P01), ("p02", P02), ("p03", P03)):
        rows = []
        table(book, sheet, top, groups, rows, left=column, key=prefix, header=header)
        for i, (code, name, written) in enumerate(communes):
            row = top + 2 + i
            sheet.put(row, 0, i + 1)
            sheet.put(row, 1, name)
            book.unit = code
            leaves = [e for _, inside in groups for _, e in inside]
            for j, e in enumerate(leaves):
                value = written if e == element else BASE[e] + (i if e.endswith("children") else 0)
                sheet.put(row, column + j, value)
                book.figure(prefix, "commune" if prefix == "p01" else "", e, sheet.name, (row, column + j), value)
        column += sum(len(inside) for _, inside in groups)
    if total:
        row = top + 2 + len(communes)
        sheet.put(row, 1, "Tổng cộng")
        for c in range(left, column):
            sheet.put(row, c, sum(v for (r, cc), (v, _) in sheet.cells.items() if cc == c and top + 2 <= r < row))
    book.unit = IA_LANG
    return book


def v25_to_v29():
    errors = {"p01.fund_state": W("#REF!"), "p02.gift_amount": W("#VALUE!"), "p03.recreation_children": W("#DIV/0!")}
    variant("25", report(errors), "error cells", "openpyxl poi.xls lo.ods", "NEEDS_CORRECTION", "V14/ERROR V14/ERROR V14/ERROR")

    book = report({"p01.fund_state": W("=[1]Sheet1!$E$12", 4_930_000, cached=4_930_000)})
    path = OUT / "v26-openpyxl.xlsx"
    plain = copy.deepcopy(book)
    for sheet in plain.sheets:
        for _, style in sheet.cells.values():
            style.pop("cached", None)
    write_openpyxl(plain, path)
    link_outside(path, "<f>[1]Sheet1!$E$12</f><v/>", "<f>[1]Sheet1!$E$12</f><v>4930000</v>")
    key("26", path, "openpyxl", book, "ACCEPTED", "V44/INFO", "a link to another workbook, result stored")
    book = report({"p01.fund_state": W("=[PL2022.xls]Sheet1!$E$12", 4_930_000, cached=4_930_000)})
    variant("26", book, "a link to another workbook, result stored", "poi.xls", rules="V44/INFO")

    missing = {"p01.fund_state": W("=4000000+930000"), "p02.gift_children": W("=10+5")}
    variant("27", report(missing), "formulas without a stored result: never 0", "openpyxl poi.xlsx", "NEEDS_CORRECTION", "V14/ERROR V14/ERROR")

    swapped = [P02[2], P02[0], P02[1]]
    book = report(skip=("p02",))
    sheet = book.sheet("Phụ lục 02")
    mine = {e: v for e, v in BASE.items() if e.startswith("p02")}
    table(book, sheet, head(sheet, "PHỤ LỤC 02"), swapped, [("", [], mine)], key="p02")
    variant("28a", book, "groups of columns in another order", "openpyxl lo.ods poi.xls docx", name="swapped")
    extra = [(P02[0][0], [P02[0][1][0], P02[0][1][1]]), ("Đối tượng", [("Ghi rõ", None)]), *P02[1:]]
    book = report(skip=("p02",))
    sheet = book.sheet("Phụ lục 02")
    end = table(book, sheet, head(sheet, "PHỤ LỤC 02"), extra, [("", [], mine)], key="p02")
    sheet.put(end - 1, 2, "Trẻ em khuyết tật")
    variant("28b", book, "a column inserted by the commune", "openpyxl lo.ods docx", name="inserted")
    extra[1] = ("Trong đó: trẻ em gái", [("Số em gái", None)])
    book = report(skip=("p02",))
    sheet = book.sheet("Phụ lục 02")
    end = table(book, sheet, head(sheet, "PHỤ LỤC 02"), extra, [("", [], mine)], key="p02")
    sheet.put(end - 1, 2, 7)
    variant("28e", book, "a column of figures inserted by the commune", "openpyxl lo.ods poi.xls docx", rules="V44/INFO", name="inserted-figures")
    deleted = [P02[0], (P02[1][0], P02[1][1][:1]), P02[2]]
    book = report(skip=("p02",))
    sheet = book.sheet("Phụ lục 02")
    table(book, sheet, head(sheet, "PHỤ LỤC 02"), deleted, [("", [], mine)], key="p02")
    variant("28c", book, "a column deleted by the commune", "openpyxl lo.ods docx", "NEEDS_CORRECTION", "V05/ERROR", name="deleted")
    shifted = {"p02.gift_children": W("4.000.000 đồng"), "p02.gift_amount": W("15 trẻ")}
    variant("28d", report(shifted), "units of the cells contradict the header", "openpyxl lo.ods docx", "NEEDS_CORRECTION",
            "V15/ERROR V15/ERROR", name="shifted")

    book = Book()
    named = {"Kinh phí": "Số tiền", "Ngân sách nhà nước": "NSNN", "Vận động": "XHH", "Số lượng trẻ em": "Số cháu",
             "Số công trình xây mới": "Làm mới", "Số trẻ em tham dự": "SL trẻ em tham dự"}
    sheets = report()
    for sheet in sheets.sheets:
        sheet.cells = {at: (named.get(value, value), style) for at, (value, style) in sheet.cells.items()}
    variant("29a", sheets, "headers renamed to known synonyms", "openpyxl lo.ods poi.xls docx", name="synonyms")
    book = report({"p01.fund_mobilised": W(2_500_000)})
    sheet = book.sheets[0]
    sheet.cells = {at: ("Ủng hộ hiện vật quy đổi" if value == "Vận động" else value, style)
                   for at, (value, style) in sheet.cells.items()}
    book.expected = {k: v for k, v in book.expected.items() if k[3] != "p01.fund_mobilised"}
    variant("29b", book, "a header renamed to something unknown", "openpyxl lo.ods docx", "NEEDS_CORRECTION", "V05/ERROR V44/INFO",
            name="unknown")


def link_outside(path, old, new):
    """Gives the workbook its link to PL2022.xlsx, and the formula the result that Excel stored."""
    with zipfile.ZipFile(path) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    changed = 0
    for name, content in parts.items():
        text = content.decode("utf-8")
        if name.startswith("xl/worksheets/sheet") and old.replace("<v/>", "") in text:
            text = re.sub(re.escape(old.replace("<v/>", "")) + r"<v\s*/>|" + re.escape(old.replace("<v/>", "")) + "<v></v>", new, text)
            changed += new in text
        if name == "xl/workbook.xml":
            text = text.replace("<calcPr", '<externalReferences><externalReference xmlns:r="http://schemas.openxmlformats.org/'
                                'officeDocument/2006/relationships" r:id="rId99"/></externalReferences><calcPr')
        if name == "xl/_rels/workbook.xml.rels":
            text = text.replace("</Relationships>", '<Relationship Id="rId99" Target="externalLinks/externalLink1.xml" Type="http://'
                                'schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"/></Relationships>')
        parts[name] = text.encode("utf-8")
    assert changed == 1
    parts["xl/externalLinks/externalLink1.xml"] = (
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="http://schemas.'
        'openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames>'
        '</externalBook></externalLink>').encode()
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://'
        'schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="PL2022.xlsx" TargetMode="External"/>'
        '</Relationships>').encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)


def v30_to_v33():
    variant("30a", report(year=2022), "last year's titles", "openpyxl lo.ods poi.xls docx", "REJECTED", "V02/FATAL", name="year")
    book = report()
    book.sheets[0].put(3, 0, "Chủ đề: “Chung tay bảo vệ trẻ em, hãy lên tiếng phòng, chống xâm hại, bạo lực trẻ em”")
    variant("30b", book, "last year's theme", "openpyxl lo.ods docx", "ACCEPTED_WITH_WARNINGS", "V03/WARNING", name="theme")
    book = report(unit="UBND XÃ IA DƠK")
    book.expected = {("",) + k[1:]: v for k, v in book.expected.items()}
    book.unit = ""
    variant("31", book, "the sheet says Ia Dơk, the name says Ia Dom", "openpyxl lo.ods poi.xls docx", "REJECTED", "V01/FATAL",
            name="xa-ia-dom")
    for i, (n, points) in enumerate((("first", 5), ("again", 7), ("last", 6))):
        variant("32" + "abc"[i], report({"p01.launch_points": points}), "one of three versions, see the test that drives the command",
                "openpyxl lo.ods", name=n)
    part = {e: v for e, v in BASE.items() if e.startswith("p01")}
    book = report(skip=("p01",))
    sheet = book.sheet("PL 01")
    rows = [("province", ["Cấp tỉnh"], {}), ("district", ["Cấp huyện"], part), ("commune", ["Cấp xã"], {})]
    table(book, sheet, head(sheet, "PHỤ LỤC 01"), P01, rows, labels=["Cấp"])
    for place, (name, at, value) in book.expected.items():
        book.expected[place] = (name, at, None if place[2] == "district" and value else value)  # held back
    variant("33", book, "the commune's figures in the row of the district", "openpyxl lo.ods poi.xls docx", "NEEDS_CORRECTION", "V16/ERROR")


def v34():
    book = report()
    variant("34a", book, "an old .xls", "lo.xls poi.xls", name="biff8")
    CONVERSIONS.append((book, OUT / "v34b-lo.html"))
    write_spreadsheetml(book, OUT / "v34c-xml-script.xls")
    key("34", OUT / "v34c-xml-script.xls", "script", book, "ACCEPTED", "V44/INFO", "SpreadsheetML 2003 named .xls")
    write_openpyxl(book, OUT / "v34d-openpyxl.xls")
    key("34", OUT / "v34d-openpyxl.xls", "openpyxl", book, "ACCEPTED", "", "an .xlsx named .xls")
    for name, separator, encoding in (("v34e-script.csv", ";", "utf-8-sig"), ("v34f-script.xls", "\t", "utf-16")):
        flat = one_sheet()
        path = OUT / name
        rows = [[flat.sheets[0].cells.get((r, c), ("", {}))[0] for c in range(8)] for r in range(flat.sheets[0].rows())]
        with path.open("w", encoding=encoding, newline="") as to:
            csv.writer(to, delimiter=separator).writerows(rows)
        flat.expected = {k: ("", at, value) for k, (_, at, value) in flat.expected.items()}
        key("34", path, "script", flat, "ACCEPTED", "V44/INFO" if name.endswith("xls") else "", "CSV, by content whatever its name")
    path = OUT / "v34g-xa-ia-lang-script.xls"
    path.write_bytes(bytes.fromhex("0908080000050500000000000000000085000f0018000000000006" "536865657431" "0a000000")
                     + bytes.fromhex("09080800000510000000000000000000" "0a000000"))
    key("34", path, "script", None, "REJECTED", "V39/FATAL", "Excel 95: refused with what to do")
    KEY[-1][3] = IA_LANG


def after_v34():
    """LibreOffice's HTML, named .xls as web pages offer it."""
    shutil.move(OUT / "v34b-lo.html", OUT / "v34b-html-lo.xls")
    book = report()
    tables = {sheet.name: f"T{number}" for number, sheet in enumerate(book.sheets, 1)}
    book.expected = {place: (tables[sheet], at, value) for place, (sheet, at, value) in book.expected.items()}
    key("34", OUT / "v34b-html-lo.xls", "lo", book, "ACCEPTED", "V44/INFO", "HTML named .xls")


def write_spreadsheetml(book, path):
    """XML as Excel 2003 saves it; merged cells and rows left out are said as Excel says them."""
    made = ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:'
            'spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">']
    for sheet in book.sheets:
        made.append(f'<Worksheet ss:Name="{escape(sheet.name)}"><Table>')
        merges = {(r, c): f' ss:MergeAcross="{c2 - c}" ss:MergeDown="{r2 - r}"' for r, c, r2, c2 in sheet.merges}
        for row in sorted({r for r, _ in sheet.cells}):
            made.append(f'<Row ss:Index="{row + 1}">')
            for (r, c), (value, _) in sorted(sheet.cells.items()):
                if r != row or value is None:
                    continue
                kind = "String" if isinstance(value, str) else "Number"
                made.append(f'<Cell ss:Index="{c + 1}"{merges.get((r, c), "")}><Data ss:Type="{kind}">{escape(str(value))}</Data></Cell>')
            made.append("</Row>")
        made.append("</Table></Worksheet>")
    path.write_text("".join(made) + "</Workbook>", encoding="utf-8")


TCVN3 = ("ĂÂĐÊÔƠƯăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
         "¡¢§£¤¥¦¨©®ª«¬\u00adµ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ")


def tcvn3(text):
    """As typed with ABC: capitals with a tone are stored as small ones, a font in …H shows them large."""
    small = "".join(c if c in TCVN3[0] else c.lower() if c.lower() in TCVN3[0] else c for c in text)
    return small.translate(str.maketrans(*TCVN3))


VNI_MARKS = {"\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0301": "ù", "\u0323": "ï"}
VNI_BREVE = {"": "ê", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0301": "é", "\u0323": "ë"}
VNI_HAT = {"": "â", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0301": "á", "\u0323": "ä"}
VNI_I = {"ì": "ì", "ỉ": "æ", "ĩ": "ó", "í": "í", "ị": "ò", "ỵ": "î", "đ": "ñ"}


def vni(text):
    made = []
    for letter in text:
        low = letter.lower()
        if low in VNI_I:
            made.append(VNI_I[low] if letter == low else VNI_I[low].upper())
            continue
        parts = unicodedata.normalize("NFD", low)
        base, marks = parts[0], parts[1:]
        tone = next((m for m in marks if m in VNI_MARKS), "")
        shape = next((m for m in marks if m not in VNI_MARKS), "")
        if not marks or base not in "aeiouy":
            made.append(letter)
            continue
        if shape == "\u0306":
            base += VNI_BREVE[tone]
        elif shape == "\u0302":
            base += VNI_HAT[tone]
        else:
            base = {"o\u031b": "ô", "u\u031b": "ö"}.get(base + shape, base) + VNI_MARKS.get(tone, "")
        made.append(base if letter == low else base.upper())
    return "".join(made)


def v35_v36():
    def retyped(book, sheets, encode, font):
        for sheet in sheets:
            sheet.cells = {at: (encode(v) if isinstance(v, str) else v, {**style, "font": font}) for at, (v, style) in sheet.cells.items()}
    for part, encode, font in (("a", tcvn3, ".VnTime"), ("b", vni, "VNI-Times")):
        book = report(text=True, label="cell", names=("PL 01", "PL 02", "PL 03"))
        retyped(book, book.sheets, encode, font)
        variant("35" + part, book, f"text typed with {font}", "openpyxl lo.xls poi.xls", rules="V44/INFO V44/INFO V44/INFO", name=font.strip(".").lower().split("-")[0])
    book = report(text=True, label="cell", names=("PL 01", "PL 02", "PL 03"))
    retyped(book, book.sheets[:1], tcvn3, ".VnTime")
    retyped(book, book.sheets[2:], vni, "VNI-Times")
    variant("35c", book, "a sheet of each: TCVN3, Unicode, VNI", "openpyxl poi.xls", rules="V44/INFO V44/INFO", name="mixed")
    book = report(text=True)
    for sheet in book.sheets:
        for i, (at, (value, style)) in enumerate(list(sheet.cells.items())):
            if isinstance(value, str) and " " in value:
                blank = ("\n", "\u00a0", "  ")[i % 3] if at[0] in (5, 6) else ("\u00a0", "  ")[i % 2]
                value = value.replace(" ", blank, 2)
            if isinstance(value, str):
                value = unicodedata.normalize("NFD", value)
            sheet.cells[at] = (value, style)
    variant("36", book, "decomposed letters, hard and double blanks, line breaks in headers", "openpyxl lo.ods poi.xls")


def v38_to_v40():
    path = OUT / "v38-macro-openpyxl.xlsm"
    book = report()
    write_openpyxl(book, path)
    with zipfile.ZipFile(path) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = types.replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml").replace(
        "<Default ", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default ', 1).encode()
    parts["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0 no macro is ever looked at"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    key("38", path, "openpyxl", book, "ACCEPTED", "", "macros: never run, figures read")
    whole = OUT / "v38-corrupt-xa-ia-lang-openpyxl.xlsx"
    write_openpyxl(book, whole)
    whole.write_bytes(whole.read_bytes()[:5000])
    key("38", whole, "openpyxl", None, "REJECTED", "V39/FATAL", "half a file")
    KEY[-1][3] = IA_LANG

    (OUT / "v39-script.pdf").write_bytes(b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                                         b"trailer<</Root 1 0 R>>\n%%EOF\n")
    (OUT / "v39-script.jpg").write_bytes(bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb004300") + b"\x08" * 64 + b"\xff\xd9")
    for name in ("v39-script.pdf", "v39-script.jpg"):
        key("39", OUT / name, "script", None, "REJECTED", "V39/FATAL", "not a spreadsheet")
    book = Book()
    sheet = book.sheet("x")
    for row, text in enumerate(("UBND XÃ IA LANG", "BÁO CÁO", "Kết quả Tháng hành động vì trẻ em năm 2023",
                                "Trong tháng, xã đã tặng 15 suất quà trị giá 4.000.000 đồng.")):
        sheet.put(row, 0, text)
    write_docx(book, OUT / "v39-prose-docx.docx")
    key("39", OUT / "v39-prose-docx.docx", "docx", book, "REJECTED", "V40/FATAL", "a Word file without a known table")
    empty = report({e: W(None) for e in BASE})
    variant("39", empty, "the empty form sent back", "openpyxl lo.ods poi.xls docx", "NEEDS_CORRECTION", "V11/ERROR", name="empty")

    book = Book()
    names = [("23860", "Xã Ia Dơk"), ("23872", "Xã Ia Dom"), (IA_LANG, "Xã Ia Lang")]
    for i, (code, name) in enumerate(names):
        book.unit = code
        sheet = book.sheet(name)
        row = 0
        for prefix, groups in (("p01", P01), ("p02", P02), ("p03", P03)):
            sheet.put(row, 0, TITLES[prefix])
            mine = {e: v + (i if e.endswith("children") else 0) for e, v in BASE.items() if e.startswith(prefix)}
            rows = levels(mine, "column") if prefix == "p01" else [("", [], mine)]
            row = table(book, sheet, row + 1, groups, rows, labels=["Cấp"] if prefix == "p01" else [], key=prefix) + 1
    book.unit = IA_LANG
    variant("40a", book, "three communes, a sheet each", "openpyxl lo.ods poi.xls", {c: ("ACCEPTED", "") for c, _ in names}, name="sheets")
    communes = [(c, n, W(0, 0)) for c, n, _ in WORDS]
    variant("40b", wide(communes, total=True), "one row a commune and a total", "openpyxl lo.ods poi.xls docx",
            {c: ("ACCEPTED", "") for c, _, _ in communes}, name="wide")


def also():
    """The list under the table of forty."""
    blank = {"p01.launch_points": W(None, None, comment="bổ sung sau: 6 điểm")}
    variant("41", report(blank), "a comment holds the real figure", "openpyxl poi.xls lo.ods", "NEEDS_CORRECTION",
            "V17/ERROR V44/INFO", name="comment")
    struck = {"p02.gift_children": W(15, None, strike=True)}
    variant("42", report(struck), "a figure crossed out", "openpyxl poi.xls lo.ods", "NEEDS_CORRECTION", "V10/ERROR", name="struck")
    white = {"p03.recreation_children": W(420, None, white=True)}
    variant("43", report(white), "white letters on white", "openpyxl poi.xls lo.ods", "NEEDS_CORRECTION", "V10/ERROR", name="white")
    zeros = {"p01.launch_points": W("06", 6, quote=True), "p03.participation_activities": W("02", 2, quote=True)}
    variant("44", report(zeros), "an apostrophe before 0", "openpyxl poi.xls", name="apostrophe")
    communes = [(c, n, W(0, 0)) for c, n, _ in WORDS]
    book = wide(communes)
    sheet = book.sheets[0]
    column = 2 + list(BASE).index("p01.fund_state")
    sheet.merge(5, column, 6, column)
    del sheet.cells[6, column]
    for code in ("23860", "23863"):
        book.expected[code, "p01", "commune", "p01.fund_state"] = (sheet.name, (5, column), None)
    held = {c: ("ACCEPTED", "") for c, _, _ in communes}
    held.update({"23860": ("NEEDS_CORRECTION", "V10/ERROR"), "23863": ("NEEDS_CORRECTION", "V10/ERROR")})
    variant("45", book, "one merged cell for two communes", "openpyxl poi.xls lo.ods", held, name="merged")
    book = report()
    sheet = book.sheet("PL 04")
    top = head(sheet, "CHI TIẾT CÁC ĐỢT TẶNG QUÀ")
    rounds(book, sheet, top)
    sheet.merge(top + 1, 5, top + 2, 5)
    sheet.put(top + 1, 5, 4_000_000)
    del sheet.cells[top + 2, 5]
    for line in ("1", "2"):
        book.expected[IA_LANG, "g04", line, "g04.amount"] = (sheet.name, (top + 1, 5), None)
    variant("45b", book, "one merged amount for two rounds of gifts", "openpyxl poi.xls lo.ods docx", "NEEDS_CORRECTION",
            "V10/ERROR V10/ERROR", name="merged-lines")
    book = report()
    sheet = book.sheets[0]
    sheet.merge(7, 2, 8, 2)
    sheet.cells[7, 2] = sheet.cells.pop((8, 2))
    for row in ("district", "commune"):
        book.expected[IA_LANG, "p01", row, "p01.launch_children"] = (sheet.name, (7, 2), None)
    variant("45c", book, "one merged figure for the rows of two levels", "openpyxl poi.xls lo.ods docx", "NEEDS_CORRECTION",
            "V10/ERROR V10/ERROR", name="merged-levels")
    variant("46", one_sheet(beside=True), "tables side by side", "openpyxl poi.xls lo.ods", name="beside")
    book = report()
    for sheet in book.sheets:
        sheet.protected = True
    variant("47", book, "sheets protected by a password: readable", "openpyxl poi.xls lo.ods", name="protected")
    book = report({"p01.launch_points": W(datetime.date(2023, 6, 1), None, format="d/m/yyyy")})
    book.mac = True
    variant("48", book, "days counted from 1904", "openpyxl poi.xlsx", "NEEDS_CORRECTION", "V10/ERROR", name="1904")
    names = ("Phụ lục 01 tổ chức phát động và", "Phụ lục 02 hoạt động hỗ trợ trẻ", "Phụ lục 03 hoạt động có sự tham")
    assert all(len(name) == 31 for name in names), [len(name) for name in names]
    variant("49", report(names=names), "names of sheets cut at 31 letters", "openpyxl poi.xls lo.ods", name="long-names")
    book = report()
    sheet = book.sheet("PL 04")
    rounds(book, sheet, head(sheet, "CHI TIẾT CÁC ĐỢT TẶNG QUÀ"),
           after=[("Cộng quý II", 15, 15, None, 4_000_000), ("Lũy kế 6 tháng đầu năm", 15, 15, None, 4_000_000)])
    variant("51", book, "totals of a quarter and of half a year under a list", "openpyxl poi.xls lo.ods docx", name="quarter")
    path = OUT / "v50-textbox-openpyxl.xlsx"
    book = report({"p01.launch_points": W(None)})
    write_openpyxl(book, path)
    text_box(path, "06 điểm")
    key("50", path, "openpyxl", book, "NEEDS_CORRECTION", "V17/ERROR", "a figure in a text box is not in its cell")


def text_box(path, text):
    with zipfile.ZipFile(path) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    parts["xl/worksheets/sheet1.xml"] = sheet.replace("</worksheet>", '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/'
                                                      '2006/relationships" r:id="rId1"/></worksheet>').encode()
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.'
        'openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>').encode()
    parts["xl/drawings/drawing1.xml"] = (
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.'
        'org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row>'
        '<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0'
        '</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"/><xdr:cNvSpPr txBox="1"/>'
        '</xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>' + escape(text) + '</a:t></a:r></a:p></xdr:txBody></xdr:sp>'
        '<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>').encode()
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = types.replace("</Types>", '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/'
                                                 'vnd.openxmlformats-officedocument.drawing+xml"/></Types>').encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)


def write_csv(name, header, rows):
    with (OUT / name).open("w", encoding="utf-8", newline="") as to:
        csv.writer(to, lineterminator="\n").writerows([header, *rows])


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    for draw in (v01_to_v05, v06_to_v10, v11_to_v14, v15_to_v18, v19_to_v24, v25_to_v29, v30_to_v33, v34, v35_v36, v38_to_v40, also):
        draw()
    finish()
    after_v34()
    KEY.sort(key=lambda line: (line[0], line[1], line[3]))
    KEY_FIGURES.sort(key=lambda line: [str(field) for field in line])
    write_csv("expected.csv", "number,file,writer,unit,status,rules,figures,note".split(","), KEY)
    write_csv("expected-figures.csv", "file,unit,table,row,element,value,sheet,cell".split(","), KEY_FIGURES)
    print(len(KEY), "answers,", len(KEY_FIGURES), "figures,", sum(p.stat().st_size for p in OUT.iterdir()) // 1024, "KiB")


main()
