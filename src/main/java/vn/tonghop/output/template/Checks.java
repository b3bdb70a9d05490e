package vn.tonghop.output.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Formula;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rule;
import vn.tonghop.output.Wording;
import vn.tonghop.output.Words;

/** What each sheet of a template checks: its cells one by one, then the rules that look at several of them. */
final class Checks {

    private final Form form;
    private final Translator translator;
    private final Computed computed;
    private final Verdicts verdicts;
    private final Wording wording;
    private final Words words;

    Checks(Form form, Translator translator, Computed computed, Wording wording) {
        this.form = form;
        this.translator = translator;
        this.computed = computed;
        this.verdicts = new Verdicts(wording);
        this.wording = wording;
        this.words = new Words(form, wording);
    }

    /** The lines under a table. */
    List<CheckLine> below(TablePlace place) {
        List<CheckLine> lines = new ArrayList<>();
        String row = place.own();
        boolean fills = !place.isList() && place.rows().contains(row);
        if (fills) {
            for (Element element : place.elements()) if (element.unit() != null) lines.add(cell(place, element));
            rules(place.table().id(), new Site(place, row, null)).forEach(rule -> lines.add(line(rule)));
        }
        for (Rule rule : form.rules())
            if (rule.scope().equals("submission") && isAnchoredAt(place, rule))
                translator.translate(rule, new Site(place, row, null)).ifPresent(live -> lines.add(line(live)));
        return lines;
    }

    /** A rule over the whole report stands under the table of the figure that it is about. */
    private boolean isAnchoredAt(TablePlace place, Rule rule) {
        if (rule.operator() == Operator.CHECK) return false;
        String about = rule.holds().isEmpty()
                ? Formula.side(rule.left()).all().stream()
                        .filter(name -> form.findElement(name).isPresent())
                        .findFirst()
                        .orElse("")
                : rule.holds();
        return form.findElement(about)
                .filter(element -> element.table().equals(place.table().id()))
                .isPresent();
    }

    private List<LiveRule> rules(String scope, Site site) {
        return form.rules().stream()
                .filter(rule -> rule.scope().equals(scope))
                .flatMap(rule -> translator.translate(rule, site).stream())
                .toList();
    }

    private CheckLine line(LiveRule rule) {
        String about = rule.elements().stream().map(words::element).collect(Collectors.joining("; "));
        return new CheckLine(rule.rule().code() + ": " + about, verdicts.of(rule), rule.elements());
    }

    private CheckLine cell(TablePlace place, Element element) {
        String cell = place.cell(element, place.own());
        List<String> wrongs = wrongs(place, element, place.own());
        String result = Excel.choose(
                cell + "=\"\"",
                Excel.text(element.required() ? verdicts.open() : ""),
                verdicts.of(wrongs, word -> word));
        String title = wording.say("template.cell", "cell", cell, "element", words.element(element.id()));
        return new CheckLine(title, result, Set.of(element.id()));
    }

    private List<String> wrongs(TablePlace place, Element element, String row) {
        List<String> wrongs = new ArrayList<>();
        String cell = place.cell(element, row);
        wrongs.add(isComputed(element) ? verdicts.tooMuch(cell) : verdicts.notWhole(cell));
        rules("cell", new Site(place, row, element)).forEach(rule -> wrongs.add(Verdicts.wrong(rule)));
        return wrongs;
    }

    /** What is said beside a line of a list: nothing while it is blank. */
    String beside(TablePlace place, String row) {
        List<String> typed = new ArrayList<>();
        List<String> required = new ArrayList<>();
        List<String> wrongs = new ArrayList<>();
        for (Element element : place.elements()) {
            String cell = place.cell(element, row);
            if (element.unit() != null) wrongs.addAll(wrongs(place, element, row));
            if (isComputed(element)) continue;
            if (element.unit() != null || element.required()) typed.add(cell);
            if (element.required()) required.add(cell);
        }
        rules(place.table().id(), new Site(place, row, null)).forEach(rule -> wrongs.add(Verdicts.wrong(rule)));
        if (typed.isEmpty()) return Excel.text("");
        String filled = "COUNTA(" + String.join(",", typed) + ")>0";
        return Excel.choose(filled, verdicts.of(wrongs, word -> missing(required, word)), Excel.text(""));
    }

    private String missing(List<String> required, String right) {
        if (required.isEmpty()) return right;
        String missing = required.size() + "-COUNTA(" + String.join(",", required) + ")";
        String said =
                Sentence.formula(wording.say("template.openCells", "count", "{count}"), name -> Excel.written(missing));
        return Excel.choose(missing + ">0", said, right);
    }

    boolean isComputed(Element element) {
        return computed.rule(element).isPresent();
    }

    /**
     * The formula of a computed cell; empty for one that is typed. A line begun and not complete says so in words.
     *
     * @param unfinished the word, as a reader of reports understands it
     */
    Optional<String> computed(TablePlace place, Element element, String row, String unfinished) {
        List<String> typed = place.elements().stream()
                .filter(each -> !isComputed(each) && (each.unit() != null || each.required()))
                .map(each -> place.cell(each, row))
                .toList();
        String otherwise =
                Excel.choose("COUNTA(" + String.join(",", typed) + ")=0", Excel.text(""), Excel.text(unfinished));
        return computed.rule(element).flatMap(rule -> translator.right(rule, new Site(place, row, null), otherwise));
    }

    /** The line over a table: its worst word, and the first thing to look at. */
    String state(TablePlace place, List<CheckLine> lines, @Nullable String filledLines) {
        Set<String> ranges = new LinkedHashSet<>();
        if (place.isList()) ranges.add(place.beside().address());
        if (!lines.isEmpty()) ranges.add(below(place, lines.size()));
        String wrong = sum(ranges, verdicts.doubtful());
        String open = place.isList()
                ? Excel.countBeginning(place.beside().address(), openBeginning())
                : Excel.countBeginning(below(place, lines.size()), verdicts.open());
        String sound = Excel.text(isPartly(place, lines) ? verdicts.partly() : verdicts.right());
        String standing = place.isList() && filledLines != null
                ? Excel.choose(
                        filledLines + "=0",
                        Excel.text(wording.say("template.noLines")),
                        Excel.choose(open + ">0", Excel.text(wording.say("template.openLines")), sound))
                : Excel.choose(open + ">0", openSaid(open), sound);
        String first = "";
        for (String range : ranges) first = first(range, first);
        return Excel.text(wording.say("template.check") + ": ") + "&"
                + Excel.choose(wrong + ">0", wrongSaid(wrong) + "&" + Excel.text(": ") + "&" + first, standing);
    }

    private boolean isPartly(TablePlace place, List<CheckLine> lines) {
        return lines.stream().anyMatch(line -> verdicts.isPartly(line.result()))
                || (place.isList() && place.rows().stream().anyMatch(row -> verdicts.isPartly(beside(place, row))));
    }

    private String openBeginning() {
        String said = wording.say("template.openCells", "count", "{count}");
        return said.substring(0, said.indexOf('{'));
    }

    private String openSaid(String open) {
        return Sentence.formula(wording.say("template.openCells", "count", "{count}"), name -> Excel.written(open));
    }

    private String wrongSaid(String wrong) {
        return Sentence.formula(
                wording.say("template.wrongCount", "word", verdicts.doubtful(), "count", "{count}"),
                name -> Excel.written(wrong));
    }

    private String sum(Set<String> ranges, String word) {
        return ranges.stream().map(range -> Excel.countBeginning(range, word)).collect(Collectors.joining("+"));
    }

    private String first(String range, String otherwise) {
        String found = "MID(INDEX(" + range + ",MATCH(" + Excel.text(verdicts.doubtful() + "*") + "," + range + ",0)),"
                + (verdicts.doubtful().length() + 3) + ",170)";
        return otherwise.isEmpty()
                ? found
                : Excel.choose(Excel.countBeginning(range, verdicts.doubtful()) + ">0", found, otherwise);
    }

    /** The results under a table. */
    static String below(TablePlace place, int lines) {
        int column = CheckRows.resultColumn(place);
        return new vn.tonghop.output.book.Block(
                        place.checksRow(), column, place.checksRow() + Math.max(lines, 1) - 1, column)
                .address();
    }
}
