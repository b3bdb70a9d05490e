package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.delivery.Kind;
import vn.tonghop.delivery.Outbox;
import vn.tonghop.delivery.Queued;
import vn.tonghop.delivery.State;
import vn.tonghop.delivery.Told;

/** The queue of letters in the database. Each change is committed when its method returns, whatever step calls it. */
final class JdbcOutbox implements Outbox {

    private static final String LETTERS = """
        select id, unit, period, night, kind, route, address, subject, queued_at, state, attempts, doubts, due, detail
          from letter
         where period = :period order by night, unit, queued_at, id""";

    private static final String TOLD = """
        select told.letter, told.about, told.told_as, told.what
          from told join letter on letter.id = told.letter
         where letter.period = :period order by told.letter, told.place""";

    private static final String HAS = "select count(*) from letter where id = :id";

    private static final String QUEUE = """
        insert into letter (id, unit, period, night, kind, route, address, subject, queued_at, state, attempts,
                            doubts, due, detail)
        values (:id, :unit, :period, :night, :kind, :route, :address, :subject, :queuedAt, :state, :attempts,
                :doubts, :due, :detail)""";

    private static final String TELL = """
        insert into told (letter, place, about, told_as, what)
        values (:letter, :place, :about, :as, :what)""";

    private static final String UPDATE = """
        update letter set state = :state, attempts = :attempts, doubts = :doubts, due = :due, detail = :detail
         where id = :id""";

    private static final String FORGET_TOLD = "delete from told where letter = :id";

    private static final String FORGET = "delete from letter where id = :id";

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    JdbcOutbox(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void restore(String period, List<Queued> letters) {
        transaction.executeWithoutResult(status -> {
            Map<String, Queued> known = new LinkedHashMap<>();
            for (Queued letter : list(period)) known.put(letter.id(), letter);
            for (Queued letter : letters) {
                Queued same = known.remove(letter.id());
                if (same == null) insert(letter);
                else if (!same.equals(letter)) change(letter);
            }
            known.keySet().forEach(this::forget);
        });
    }

    @Override
    public void queueOnce(List<Queued> letters) {
        transaction.executeWithoutResult(status -> {
            for (Queued letter : letters)
                if (db.sql(HAS).param("id", letter.id()).query(Long.class).single() == 0) insert(letter);
        });
    }

    @Override
    public void update(Queued letter) {
        transaction.executeWithoutResult(status -> change(letter));
    }

    @Override
    public List<Queued> list(String period) {
        Map<String, List<Told>> told = new LinkedHashMap<>();
        db.sql(TOLD).param("period", period).query((ResultSet row) -> {
            told.computeIfAbsent(row.getString(1), letter -> new ArrayList<>())
                    .add(new Told(row.getString(2), Told.As.valueOf(row.getString(3)), row.getString(4)));
        });
        return db.sql(LETTERS)
                .param("period", period)
                .query((row, number) -> letter(row, told.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static Queued letter(ResultSet row, List<Told> told) throws SQLException {
        return new Queued(
                row.getString("id"),
                row.getString("unit"),
                row.getString("period"),
                row.getObject("night", java.time.LocalDate.class),
                Kind.valueOf(row.getString("kind")),
                Queued.Route.valueOf(row.getString("route")),
                row.getString("address"),
                row.getString("subject"),
                told,
                instant(row, "queued_at"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("doubts"),
                instant(row, "due"),
                row.getString("detail"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private void insert(Queued letter) {
        state(db.sql(QUEUE), letter)
                .param("unit", letter.unit())
                .param("period", letter.period())
                .param("night", letter.night())
                .param("kind", letter.kind().name())
                .param("route", letter.route().name())
                .param("address", letter.address())
                .param("subject", letter.subject())
                .param("queuedAt", at(letter.queuedAt()))
                .update();
        int place = 0;
        for (Told told : letter.told())
            db.sql(TELL)
                    .param("letter", letter.id())
                    .param("place", place++)
                    .param("about", told.about())
                    .param("as", told.as().name())
                    .param("what", told.what())
                    .update();
    }

    private void change(Queued letter) {
        state(db.sql(UPDATE), letter).update();
    }

    private void forget(String id) {
        db.sql(FORGET_TOLD).param("id", id).update();
        db.sql(FORGET).param("id", id).update();
    }

    private static JdbcClient.StatementSpec state(JdbcClient.StatementSpec sql, Queued letter) {
        return sql.param("id", letter.id())
                .param("state", letter.state().name())
                .param("attempts", letter.attempts())
                .param("doubts", letter.doubts())
                .param("due", at(letter.due()))
                .param("detail", letter.detail());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
