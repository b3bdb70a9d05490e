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
    private final String version;

    Schema(DataSource source, String version) {
        this.source = source;
        this.version = version;
    }

    /** Makes the tables where there are none; where another version made them, they are dropped and made anew. */
    void prepare() {
        try {
            prepareTables();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
        }
    }

    private void prepareTables() throws SQLException {
        if (hasTable("PROGRAM")) {
            if (version.equals(storedVersion())) return;
            drop();
        }
        run(OURS);
        run(String.format(Locale.ROOT, BATCH, product()));
        JdbcClient.create(source)
                .sql("insert into program (version) values (:version)")
                .param("version", version)
                .update();
    }

    private void drop() throws SQLException {
        JdbcClient db = JdbcClient.create(source);
        db.sql("drop table read_file").update();
        db.sql("drop table program").update();
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
