package vn.tonghop.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.delivery.Outbox;

/** The memory, its tables made before anybody asks it. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    Schema schema(DataSource source, ProgramVersion version) {
        Schema schema = new Schema(source, version);
        schema.prepare();
        return schema;
    }

    @Bean
    Ledger ledger(JdbcClient db, Schema prepared) {
        return new JdbcLedger(db);
    }

    @Bean
    Outbox outbox(JdbcClient db, PlatformTransactionManager transactions, Schema prepared) {
        return new JdbcOutbox(db, transactions);
    }
}
