package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.ReceivedFile;

/** The memory on both databases that we promise. */
class LedgerTest {

    private static final String FINGERPRINT = "f";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static Stream<DataSource> databases() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1");
        DataSource real = postgres.getPostgresDatabase();
        for (DataSource source : List.of(h2, real)) new Schema(source, version("0", false)).prepare();
        return Stream.of(h2, real);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_kept_is_found_in_the_order_asked_for(DataSource source) {
        JdbcLedger ledger = ledger(source, "1");
        Arrival a = arrival("a.xlsx", "1");
        Arrival b = arrival("b.xlsx", "1");
        ledger.keep(FINGERPRINT, List.of(new ReadFile(a, List.of()), new ReadFile(b, List.of())));
        assertThat(ledger.list(FINGERPRINT, List.of(b, a)))
                .extracting(ReadFile::arrival)
                .containsExactly(b, a);
        assertThat(ledger.has(FINGERPRINT, a)).isTrue();
        assertThat(ledger.has("other", a)).isFalse();
        assertThat(ledger.has(FINGERPRINT, arrival("a.xlsx", "2"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_file_kept_twice_is_there_once(DataSource source) {
        JdbcLedger ledger = ledger(source, "1");
        Arrival a = arrival("a.xlsx", "1");
        ledger.keep(FINGERPRINT, List.of(new ReadFile(a, List.of())));
        ledger.keep(FINGERPRINT, List.of(new ReadFile(a, List.of())));
        assertThat(count(source, "read_file")).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_path_longer_than_an_index_takes_is_kept(DataSource source) {
        JdbcLedger ledger = ledger(source, "1");
        Arrival longest = arrival("thư mục/".repeat(400) + "x.xlsx", "1");
        ledger.keep(FINGERPRINT, List.of(new ReadFile(longest, List.of())));
        assertThat(ledger.has(FINGERPRINT, longest)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_same_version_finds_everything_again_and_another_one_nothing(DataSource source) {
        Arrival a = arrival("a.xlsx", "1");
        ledger(source, "1").keep(FINGERPRINT, List.of(new ReadFile(a, List.of())));
        assertThat(ledger(source, "1").has(FINGERPRINT, a)).isTrue();
        assertThat(ledger(source, "2").has(FINGERPRINT, a)).isFalse();
        assertThat(count(source, "program")).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void another_version_is_told_where_tables_are_to_be_set_aside(DataSource source) {
        ledger(source, "1");
        assertThatThrownBy(() -> new Schema(source, version("2", true)).prepare())
                .isInstanceOf(Damaged.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tables_whose_making_was_cut_off_are_made_anew(DataSource source) {
        ledger(source, "1");
        JdbcClient db = JdbcClient.create(source);
        db.sql("delete from program").update();
        db.sql("drop table batch_step_execution_context").update();
        ledger(source, "1");
        assertThat(count(source, "batch_step_execution_context")).isZero();
    }

    private static JdbcLedger ledger(DataSource source, String version) {
        new Schema(source, version(version, false)).prepare();
        return new JdbcLedger(JdbcClient.create(source));
    }

    private static ProgramVersion version(String text, boolean setsAside) {
        return new ProgramVersion(text, setsAside);
    }

    private static long count(DataSource source, String table) {
        return JdbcClient.create(source)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static Arrival arrival(String path, String digit) {
        ReceivedFile file = new ReceivedFile(path, digit.repeat(64), 1, Instant.EPOCH, Instant.EPOCH);
        return new Arrival(file, LocalDate.EPOCH, "2023");
    }
}
