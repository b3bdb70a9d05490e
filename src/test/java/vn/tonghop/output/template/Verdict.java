package vn.tonghop.output.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import vn.tonghop.editing.Checked;

/** Compares what a workbook says of itself with what the program finds in it, rule by rule and cell by cell. */
final class Verdict {

    private Verdict() {}

    /** Gives the rules that failed. Cells that one finding joins are all named by the sheet. */
    static Set<String> agree(Campaign campaign, Checked checked, Workbook book, String what) {
        Set<String> told = Campaign.told(book);
        Set<String> found = campaign.found(checked);
        assertThat(told).as("told by the sheet; %s", what).containsAll(found);
        Set<String> rules = new TreeSet<>();
        for (String each : told) {
            String rule = each.substring(0, each.indexOf(' '));
            rules.add(rule);
            if (!found.contains(each))
                assertThat(Campaign.all(checked, rule))
                        .as("found by the program: %s; %s; %s", each, what, checked.findings())
                        .contains(each.substring(each.indexOf(' ') + 1));
        }
        return rules;
    }

    /** Every word of the checks, the lines over the tables not among them. */
    static List<String> words(Workbook book) {
        List<String> words = new ArrayList<>();
        for (Sheet sheet : book)
            for (Row row : sheet)
                for (Cell cell : row)
                    if (row.getRowNum() != TablePlace.STATE
                            && !Campaign.text(cell).isEmpty()) words.add(Campaign.text(cell));
        return words;
    }
}
