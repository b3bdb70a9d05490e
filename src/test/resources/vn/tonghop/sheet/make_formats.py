"""Makes formats.xls, .ods and .html: one small report in the formats that LibreOffice writes beside .xlsx.

python3 make_formats.py            (needs openpyxl and soffice)
"""

import pathlib
import subprocess
import tempfile

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent
FILTERS = {
    "xls": "xls:MS Excel 97",
    "ods": "ods:calc8",
    "html": "html:HTML (StarCalc)",
}


def report():
    book = Workbook()
    sheet = book.active
    sheet.title = "Ph\u1ee5 l\u1ee5c 01"
    sheet["A1"] = "T\u1ed4NG H\u1ee2P S\u1ed0 LI\u1ec6U"
    sheet.merge_cells("A1:D1")
    sheet["A3"], sheet["B3"], sheet["C3"], sheet["D3"] = "TT", "S\u1ed1 tr\u1ebb em\ntham d\u1ef1", "S\u1ed1 ti\u1ec1n", "T\u1ef7 l\u1ec7"
    for row in range(4, 7):
        sheet.cell(row, 1, row - 3)
        sheet.cell(row, 2, row * 100.5)
        sheet.cell(row, 3, f"=B{row}*2")
        sheet.cell(row, 4, row / 100).number_format = "0.00%"
    sheet["A7"] = "T\u1ed5ng c\u1ed9ng"
    sheet["B7"] = "=SUM(B4:B6)"
    sheet["C7"] = "=1/0"
    sheet["D7"] = True
    sheet["A8"] = "0012"
    sheet["A8"].number_format = "@"
    sheet["B8"] = 45292.75
    sheet["B8"].number_format = "dd/mm/yyyy hh:mm"
    sheet["C8"] = 4930000
    sheet["C8"].font = Font(name="Arial", strike=True)
    sheet["C8"].comment = Comment("b\u1ed5 sung sau", "x\u00e3")
    sheet["D8"] = '=IF(B4>1,"c\u00f3","kh\u00f4ng")'
    sheet["A10"] = "h\u00e0ng \u1ea9n"
    sheet.row_dimensions[10].hidden = True
    sheet["F4"] = 7
    sheet.column_dimensions["F"].hidden = True
    sheet.merge_cells("A12:A13")
    sheet["A12"] = "g\u1ed9p"
    hidden = book.create_sheet("\u1ea8n")
    hidden["B2"] = "=\u0027Ph\u1ee5 l\u1ee5c 01\u0027!B4"
    hidden.sheet_state = "hidden"
    return book


def main():
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "formats.xlsx"
        report().save(source)
        for filter_ in FILTERS.values():
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                 "--convert-to", filter_, "--outdir", folder, str(source)],
                check=True, stdout=subprocess.DEVNULL)
        for ending in FILTERS:
            (HERE / f"formats.{ending}").write_bytes((pathlib.Path(folder) / f"formats.{ending}").read_bytes())


if __name__ == "__main__":
    main()
