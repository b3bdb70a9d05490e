package vn.tonghop;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The rooms of the house, and which way doors open. */
@AnalyzeClasses(packages = "vn.tonghop", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final List<String> FOUNDATION = List.of("form", "orgunit", "text", "grid", "message");

    /** In the order in which a figure walks through them. */
    private static final List<String> ROOMS =
            List.of("intake", "sheet", "reading", "decision", "editing", "consolidation", "output", "delivery");

    private static final List<String> HOUSEKEEPING = List.of("store", "batch", "cli", "web");

    @ArchTest
    static void a_room_uses_the_foundation_and_the_rooms_before_it(JavaClasses classes) {
        List<String> order = new ArrayList<>(ROOMS);
        order.addAll(HOUSEKEEPING);
        noRoom(FOUNDATION, order).check(classes);
        for (int i = 0; i < ROOMS.size(); i++)
            noRoom(List.of(ROOMS.get(i)), order.subList(i + 1, order.size()))
                    .allowEmptyShould(true)
                    .check(classes);
    }

    @ArchTest
    static final ArchRule the_thinking_rooms_are_plain_java = noClasses()
            .that()
            .resideInAnyPackage(packages(List.of(
                    "form", "orgunit", "text", "grid", "message", "reading", "decision", "editing", "consolidation")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.poi..",
                    "org.apache.commons.csv..",
                    "java.sql..",
                    "javax.sql..",
                    "java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    /** Widths that come from a machine's fonts differ from machine to machine. */
    @ArchTest
    static final ArchRule no_room_asks_the_machine_for_its_fonts = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..")
            .orShould()
            .callMethodWhere(target(name("autoSizeColumn")));

    @ArchTest
    static final ArchRule only_sheet_and_output_know_spreadsheet_files = noClasses()
            .that()
            .resideOutsideOfPackages("vn.tonghop.sheet..", "vn.tonghop.output..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "javax.xml.stream..", "com.fasterxml.aalto..");

    @ArchTest
    static final ArchRule only_batch_knows_spring_batch = noClasses()
            .that()
            .resideOutsideOfPackages("vn.tonghop.batch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.batch..");

    @ArchTest
    static final ArchRule only_store_knows_sql = noClasses()
            .that()
            .resideOutsideOfPackages("vn.tonghop.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..");

    private static ArchRule noRoom(List<String> from, List<String> to) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(to));
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(room -> "vn.tonghop." + room + "..").toArray(String[]::new);
    }
}
