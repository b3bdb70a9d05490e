package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.form.Element;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Look;

/** The head of a table: header paths as merged rows, as in the form, columns of our own before them, and the number row. */
public final class HeaderRows {

    private final List<String> before;
    private final List<Element> elements;
    private final int depth;

    /** @param before titles of the columns that stand left of the form's: «TT», «Đơn vị» */
    public HeaderRows(List<String> before, List<Element> elements) {
        this.before = List.copyOf(before);
        this.elements = List.copyOf(elements);
        this.depth =
                elements.stream().mapToInt(each -> each.path().size()).max().orElse(1);
    }

    public List<List<Box>> rows() {
        List<List<Box>> rows = new ArrayList<>();
        for (int level = 0; level < depth; level++) rows.add(row(level));
        rows.add(numbers());
        return rows;
    }

    private List<Box> row(int level) {
        List<Box> boxes = new ArrayList<>();
        if (level == 0)
            for (int column = 0; column < before.size(); column++)
                boxes.add(Box.of(column, before.get(column), Look.HEADER).down(depth));
        for (int first = 0; first < elements.size(); ) {
            int next = endOfGroup(first, level);
            Element element = elements.get(first);
            if (level < element.path().size()) boxes.add(box(first, next - first, level, element));
            first = next;
        }
        return boxes;
    }

    private Box box(int first, int across, int level, Element element) {
        boolean leaf = level == element.path().size() - 1;
        return Box.of(before.size() + first, element.path().get(level).text(), Look.HEADER)
                .across(leaf ? 1 : across)
                .down(leaf ? depth - level : 1);
    }

    /** Elements side by side under the same headers down to this level are one group; a leaf stands alone. */
    private int endOfGroup(int first, int level) {
        Element element = elements.get(first);
        int end = first + 1;
        if (level >= element.path().size() - 1) return end;
        while (end < elements.size() && sameHead(element, elements.get(end), level)) end++;
        return end;
    }

    private static boolean sameHead(Element one, Element other, int level) {
        return other.path().size() > level + 1
                && one.path().subList(0, level + 1).equals(other.path().subList(0, level + 1));
    }

    private List<Box> numbers() {
        List<Box> boxes = new ArrayList<>();
        for (int column = 0; column < before.size() + elements.size(); column++)
            boxes.add(Box.of(column, "(" + (column + 1) + ")", Look.COLUMN_NUMBER));
        return boxes;
    }
}
