package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaShiftTest {

    @ParameterizedTest(name = "{0} by {1} rows and {2} columns is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    A1+1                          | 2 | 1 | B3+1
                    $A1+A$1+$A$1                  | 2 | 1 | $A3+B$1+$A$1
                    SUM(B2:C9)/C10                | 1 | 0 | SUM(B3:C10)/C11
                    A1&"A1 said ""A1""\"           | 1 | 1 | B2&"A1 said ""A1""\"
                    'A1''s list'!A1               | 1 | 1 | 'A1''s list'!B2
                    Sheet1!A1:B2                  | 1 | 1 | Sheet1!B2:C3
                    AB12!C3                       | 1 | 1 | AB12!D4
                    Jan:Dec!C3                    | 1 | 1 | Jan:Dec!D4
                    [1]Sheet1!A1                  | 1 | 1 | [1]Sheet1!B2
                    'C:\\dir\\[A1.xls]B2'!A1      | 1 | 1 | 'C:\\dir\\[A1.xls]B2'!B2
                    B:D+$B:D                      | 1 | 1 | C:E+$B:E
                    3:5+$3:5                      | 1 | 1 | 4:6+$3:6
                    LOG10(A1)+ATAN2(A1,B1)        | 1 | 0 | LOG10(A2)+ATAN2(A2,B2)
                    Taxes2023+A1                  | 1 | 0 | Taxes2023+A2
                    TAX2023*2                     | 1 | 0 | TAX2024*2
                    Table1[[#This Row],[A1]]+A1   | 1 | 0 | Table1[[#This Row],[A1]]+A2
                    IF(A1=#N/A,#REF!,#DIV/0!)     | 1 | 0 | IF(A2=#N/A,#REF!,#DIV/0!)
                    1E5+1.5E+3+A1                 | 1 | 0 | 1E5+1.5E+3+A2
                    Sheet1.A1+_A1+A1_             | 1 | 0 | Sheet1.A1+_A1+A1_
                    A1                            | -1 | -1 | XFD1048576
                    XFD1048576                    | 1 | 1 | A1
                    XFE1+A1048577                 | 1 | 1 | XFE1+A1048577
                    Số_1+A1                       | 1 | 1 | Số_1+B2
                    A1:INDEX(B:B,3)               | 1 | 1 | B2:INDEX(C:C,3)
                    """)
    void a_shared_formula_is_spelt_out_for_each_of_its_cells(String master, int rows, int columns, String spelt) {
        assertThat(FormulaShift.shift(master, rows, columns)).isEqualTo(spelt);
    }
}
