package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.delivery.Kind;
import vn.tonghop.delivery.Outbox;
import vn.tonghop.delivery.Queued;
import vn.tonghop.delivery.State;
import vn.tonghop.delivery.Told;

/** The queue of letters on both databases that we promise. */
class OutboxTest {

    private static final Instant NOW = Instant.parse("2023-07-04T15:00:00.123456789Z");

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
        h2.setURL("jdbc:h2:mem:outbox;DB_CLOSE_DELAY=-1");
        DataSource real = postgres.getPostgresDatabase();
        for (DataSource source : List.of(h2, real)) {
            new Schema(source, new ProgramVersion("0", false)).prepare();
            new Schema(source, new ProgramVersion("1", false)).prepare();
        }
        return Stream.of(h2, real);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_letter_comes_back_as_it_was_queued_with_all_that_it_tells_and_is_queued_once(DataSource source) {
        Outbox outbox = outbox(source);
        Queued letter = letter("a", "23875", State.NEW);
        outbox.queueOnce(List.of(letter, letter("b", "631", State.NEW)));
        outbox.queueOnce(List.of(letter));
        assertThat(outbox.list("2023")).containsExactly(letter, letter("b", "631", State.NEW));
        assertThat(outbox.list("2024")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_the_journals_say_replaces_what_is_remembered(DataSource source) {
        Outbox outbox = outbox(source);
        outbox.queueOnce(List.of(letter("a", "23875", State.SENDING), letter("b", "631", State.NEW)));
        List<Queued> journals = List.of(letter("c", "23857", State.HANDED), letter("a", "23875", State.SENT));
        outbox.restore("2023", journals);
        assertThat(outbox.list("2023")).containsExactlyElementsOf(journals);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_change_stands_although_the_step_around_it_is_rolled_back(DataSource source) {
        Outbox outbox = outbox(source);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(step -> {
            outbox.queueOnce(List.of(letter("a", "23875", State.NEW)));
            outbox.update(letter("a", "23875", State.SENDING));
            step.setRollbackOnly();
        });
        assertThat(outbox.list("2023")).extracting(Queued::state).containsExactly(State.SENDING);
    }

    private static Outbox outbox(DataSource source) {
        JdbcClient db = JdbcClient.create(source);
        Outbox outbox = new JdbcOutbox(db, new JdbcTransactionManager(source));
        outbox.restore("2023", List.of());
        return outbox;
    }

    private static Queued letter(String id, String unit, State state) {
        return new Queued(
                id.repeat(64),
                unit,
                "2023",
                LocalDate.of(2023, 7, 4),
                Kind.CORRECTION,
                Queued.Route.MAIL,
                "ubnd.ialang@ducco.example",
                "Đề nghị rà soát – xã Ia Lang",
                List.of(
                        new Told("ab12cd34", Told.As.OPEN, "Phụ lục 01, ô A12"),
                        new Told("ab12cd34", Told.As.ESCALATED, "")),
                NOW,
                state,
                state == State.NEW ? 0 : 1,
                0,
                NOW.plusSeconds(60),
                state == State.NEW ? "" : "250 ok");
    }
}
