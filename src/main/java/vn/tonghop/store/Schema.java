package vn.tonghop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables: ours and those of Spring Batch, made once for one version of the program. */
final class Schema {

    private static final String OURS = "tonghop-schema.sql";
    private static final String BATCH = "org/springframework/batch/core/schema-%s.sql";
    private static final String BATCH_DROP = "org/springframework/batch/core/schema-drop-%s.sql";

    private final DataSource source;
    private final ProgramVersion version;

    Schema(DataSource source, ProgramVersion version) {
        this.source = source;
        this.version = version;
    }

    /**
     * Makes the tables where there are none. Where another version made them, or a run was killed while it made them,
     * they are dropped and made anew; {@link Damaged} where they are to be set aside instead.
     */
    void prepare() {
        try {
            prepareTables();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
        }
    }

    private void prepareTables() throws SQLException {
        String stored = hasTable("PROGRAM") ? storedVersion() : "";
        if (stored.equals(version.text())) return;
        if (!stored.isEmpty() && version.setsAside()) throw new Damaged("made by version " + stored);
        drop();
        run(OURS);
        run(String.format(Locale.ROOT, BATCH, product()));
        // The row is the mark that all tables are there.
        JdbcClient.create(source)
                .sql("insert into program (version) values (:version)")
                .param("version", version.text())
                .update();
    }

    private void drop() throws SQLException {
        JdbcClient db = JdbcClient.create(source);
        db.sql("drop table if exists program").update();
        db.sql("drop table if exists read_file").update();
        db.sql("drop table if exists told").update();
        db.sql("drop table if exists letter").update();
        run(String.format(Locale.ROOT, BATCH_DROP, product()));
    }

    private String storedVersion() {
        return JdbcClient.create(source)
                .sql("select version from program order by version")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private boolean hasTable(String name) throws SQLException {
        try (Connection connection = source.getConnection();
                var tables =
                        connection.getMetaData().getTables(null, null, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) if (name.equalsIgnoreCase(tables.getString("TABLE_NAME"))) return true;
            return false;
        }
    }

    private void run(String script) {
        new ResourceDatabasePopulator(new ClassPathResource(script)).execute(source);
    }

    private String product() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        }
    }
}
