package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Paragraph;

/**
 * The tables of a page and the text beside them. A page with one table is that sheet; of several each is a table of its
 * own, {@code T1}, {@code T2} in the order in which they begin, one inside another after that other.
 */
final class HtmlPage {

    /** Deeper than any page that people made. */
    private static final int MAX_DEPTH = 64;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "center",
            "body",
            "title",
            "hr",
            "caption",
            "form",
            "section",
            "article",
            "blockquote",
            "pre");

    private static final Pattern SHEET_NAME = Pattern.compile("<x:Name>([^<]{1,255})</x:Name>");

    private final HtmlTokens tokens;
    private final Budget budget;
    private final Deque<HtmlTable> open = new ArrayDeque<>();
    private final List<HtmlTable> tables = new ArrayList<>();
    private final List<Paragraph> prose = new ArrayList<>();
    private final HtmlText paragraph;
    private @Nullable String sheetName;
    private int paragraphs;
    private int pictures;

    HtmlPage(HtmlTokens tokens, Budget budget) {
        this.tokens = tokens;
        this.budget = budget;
        this.paragraph = new HtmlText(budget);
    }

    /** A page that ends inside a table has been cut off. */
    void read() throws IOException {
        while (true) {
            switch (tokens.next()) {
                case TEXT -> text(tokens.value());
                case START -> start(tokens.name());
                case END -> end(tokens.name());
                case COMMENT -> comment(tokens.value());
                case END_OF_FILE -> {
                    endParagraph();
                    if (!open.isEmpty()) throw Refusal.broken("</table>");
                    return;
                }
            }
        }
    }

    List<Grid> grids() {
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            HtmlTable table = tables.get(i);
            grids.add(
                    tables.size() == 1 ? table.sheet(sheetName == null ? "" : sheetName) : table.table("T" + (i + 1)));
        }
        return grids;
    }

    List<Paragraph> prose() {
        return prose;
    }

    int pictures() {
        return pictures;
    }

    private void text(String text) throws IOException {
        HtmlTable table = open.peek();
        if (table == null) paragraph.append(text);
        else table.text(text);
    }

    private void start(String name) throws IOException {
        HtmlTable table = open.peek();
        if (name.equals("img")) pictures++;
        if (name.equals("table")) {
            endParagraph();
            startTable();
        } else if (table != null) {
            table.start(name, tokens);
        } else if (name.equals("br") || BLOCKS.contains(name)) {
            endParagraph();
        }
    }

    private void startTable() throws IOException {
        budget.sheet();
        if (open.size() == MAX_DEPTH) throw Refusal.broken("<table>");
        HtmlTable table = new HtmlTable(budget);
        tables.add(table);
        open.push(table);
    }

    private void end(String name) throws IOException {
        HtmlTable table = open.peek();
        if (table == null) {
            if (BLOCKS.contains(name)) endParagraph();
        } else if (name.equals("table")) {
            table.finish();
            open.pop();
        } else {
            table.end(name);
        }
    }

    private void endParagraph() throws IOException {
        String text = paragraph.take();
        if (!text.isEmpty()) prose.add(new Paragraph(++paragraphs, budget.text(text)));
    }

    /** Excel writes its own description of the sheets into a comment. */
    private void comment(String comment) {
        Matcher name = SHEET_NAME.matcher(comment);
        if (sheetName == null && name.find()) sheetName = plain(name.group(1));
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
