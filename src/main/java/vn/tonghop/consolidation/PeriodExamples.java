package vn.tonghop.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.ExampleReport;
import vn.tonghop.editing.Examples;
import vn.tonghop.editing.proof.PeriodAsker;
import vn.tonghop.form.CheckExample;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.form.Rule;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;

/** Consolidates the few reports that an example of a rule about files among files describes, and sees what is found. */
public final class PeriodExamples implements PeriodAsker {

    private static final Instant DAY = Instant.EPOCH.plusSeconds(86_400);

    @Override
    public Optional<Examples.Answer> ask(Form form, Rule rule, String example) {
        Summary summary = new Reports(form, CheckExample.parse(example)).consolidate();
        boolean found = summary.findings().stream()
                .anyMatch(known -> Examples.isOf(rule, known.finding().message()));
        return Optional.of(found ? Examples.Answer.FAILED : Examples.Answer.HELD);
    }

    /** The reports of one example. */
    private static final class Reports {

        private final Form form;
        private final CheckExample example;
        private final Editor editor;
        private final OrgUnit top;
        private final List<OrgUnit> units = new ArrayList<>();
        private final List<ReadFile> files = new ArrayList<>();

        Reports(Form form, CheckExample example) {
            this.form = form;
            this.example = example;
            this.editor = new Editor(form);
            this.top = new OrgUnit("0", "0", form.levels().get(0).id(), "", null, null, null, null, null, null, "");
        }

        Summary consolidate() {
            Period period = form.currentPeriod();
            OrgUnit own = unit("A", 1);
            add("A", example.cells(), own, DAY, period);
            version("older", own, DAY.minusSeconds(3_600), period);
            version("newer", own, DAY.plusSeconds(3_600), period);
            version("undated", own, null, period);
            others(period);
            Summary lastYear = lastYear(own).orElse(null);
            return consolidator().consolidate(period, LocalDate.EPOCH, files, List.of(), lastYear);
        }

        private Consolidator consolidator() {
            List<OrgUnit> all = new ArrayList<>(List.of(top));
            all.addAll(units);
            return new Consolidator(form, new OrgUnits(all, form.reportingLevel()), top);
        }

        private OrgUnit unit(String name, int number) {
            OrgUnit unit = ExampleReport.unit(form, name, number);
            OrgUnit under = new OrgUnit(
                    unit.code(),
                    unit.name(),
                    unit.level(),
                    top.code(),
                    null,
                    null,
                    unit.population(),
                    unit.children(),
                    unit.villages(),
                    unit.schools(),
                    "");
            units.add(under);
            return under;
        }

        private void version(String name, OrgUnit own, @Nullable Instant modified, Period period) {
            Map<String, String> cells = example.cells(name);
            if (!cells.isEmpty()) add(name, cells, own, modified, period);
        }

        /** As many other units as the longest list of their cells has items. */
        private void others(Period period) {
            Map<String, String> cells = example.cells("other");
            int count = cells.values().stream()
                    .mapToInt(each -> CheckExample.items(each).size())
                    .max()
                    .orElse(0);
            for (int i = 0; i < count; i++) {
                Map<String, String> own = new LinkedHashMap<>();
                for (Map.Entry<String, String> cell : cells.entrySet()) {
                    List<String> items = CheckExample.items(cell.getValue());
                    if (i < items.size()) own.put(cell.getKey(), items.get(i));
                }
                add("B" + i, own, unit("B" + i, 2 + i), DAY, period);
            }
        }

        private Optional<Summary> lastYear(OrgUnit own) {
            Map<String, String> cells = example.cells("last");
            Optional<Period> before =
                    form.findPeriod(String.valueOf(form.currentPeriod().year() - 1));
            if (cells.isEmpty() || before.isEmpty()) return Optional.empty();
            ReadFile file = read("last", cells, own, DAY, before.get());
            return Optional.of(consolidator().consolidate(before.get(), LocalDate.EPOCH, List.of(file), List.of()));
        }

        private void add(
                String name, Map<String, String> cells, OrgUnit unit, @Nullable Instant modified, Period period) {
            files.add(read(name, cells, unit, modified, period));
        }

        private ReadFile read(
                String name, Map<String, String> cells, OrgUnit unit, @Nullable Instant modified, Period period) {
            ReceivedFile file = new ReceivedFile(name + ".xlsx", name, 1, Instant.EPOCH, Instant.EPOCH);
            return new ReadFile(
                    new Arrival(file, LocalDate.EPOCH, period.id()),
                    List.of(editor.check(ExampleReport.of(form, cells, file, unit, modified, period))));
        }
    }
}
