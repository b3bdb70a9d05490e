package vn.tonghop.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections to the timetable, opened for one question and closed after it: while nobody asks, the database file is
 * nobody's, and other processes' runs may have it. The table is made where there is none. An own database file that is
 * damaged is set aside: a schedule that stood still for it would be worse than one that begins anew.
 */
public final class TimetableSource extends AbstractDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(TimetableSource.class);
    private static final String TABLE = """
            create table if not exists scheduled_tasks (
                task_name varchar(100) not null,
                task_instance varchar(100) not null,
                task_data bytea,
                execution_time timestamp(6) with time zone not null,
                picked boolean not null,
                picked_by varchar(50),
                last_success timestamp(6) with time zone,
                last_failure timestamp(6) with time zone,
                consecutive_failures int,
                last_heartbeat timestamp(6) with time zone,
                version bigint not null,
                priority smallint,
                primary key (task_name, task_instance)
            )""";

    private final String url;
    private final Properties login;
    private final Repair repair;

    /** Sets a damaged database file aside, when nobody works in the folder; false when that is not for us to do. */
    @FunctionalInterface
    public interface Repair {
        boolean mend() throws IOException;
    }

    public TimetableSource(String url, String user, String password, Repair repair) {
        this.url = url;
        this.login = new Properties();
        if (!user.isEmpty()) login.setProperty("user", user);
        if (!password.isEmpty()) login.setProperty("password", password);
        this.repair = repair;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return open();
        } catch (SQLException e) {
            if (!Memory.isUnusable(e) || !mended(e)) throw e;
            return open();
        }
    }

    /** Whoever asks comes with the login that was given at the beginning. */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, login);
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private boolean mended(SQLException why) {
        try {
            boolean mended = repair.mend();
            if (mended) LOG.warn("the database could not be used and is set aside: {}", why.getMessage());
            return mended;
        } catch (IOException e) {
            why.addSuppressed(e);
            return false;
        }
    }
}
