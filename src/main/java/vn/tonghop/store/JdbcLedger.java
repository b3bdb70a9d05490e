package vn.tonghop.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.Disk;

/** The ledger in the database: a row a file and fingerprint. */
final class JdbcLedger implements Ledger {

    private static final String HAS = """
        select count(*) from read_file
         where fingerprint = :fingerprint and file = :file""";

    private static final String FORGET = """
        delete from read_file
         where fingerprint = :fingerprint and file = :file""";

    private static final String KEEP = """
        insert into read_file (fingerprint, file, body)
        values (:fingerprint, :file, :body)""";

    private static final String FIND = """
        select body from read_file
         where fingerprint = :fingerprint and file = :file""";

    private final JdbcClient db;

    JdbcLedger(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean has(String fingerprint, Arrival arrival) {
        return key(HAS, fingerprint, arrival).query(Long.class).single() > 0;
    }

    @Override
    public void keep(String fingerprint, List<ReadFile> files) {
        for (ReadFile file : files) {
            key(FORGET, fingerprint, file.arrival()).update();
            key(KEEP, fingerprint, file.arrival())
                    .param("body", Packed.pack(file.checked()))
                    .update();
        }
    }

    @Override
    public List<ReadFile> list(String fingerprint, List<Arrival> arrivals) {
        List<ReadFile> files = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            byte[] body = key(FIND, fingerprint, arrival).query(byte[].class).single();
            files.add(new ReadFile(arrival, Packed.unpack(body)));
        }
        return files;
    }

    private JdbcClient.StatementSpec key(String sql, String fingerprint, Arrival arrival) {
        String file = arrival.file().path() + "\n" + arrival.file().sha256();
        return db.sql(sql)
                .param("fingerprint", fingerprint)
                .param("file", Disk.sha256(file.getBytes(StandardCharsets.UTF_8)));
    }
}
