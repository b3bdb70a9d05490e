package vn.tonghop.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/**
 * A connection whose database lost its disk is not used again: H2 2.4 may turn in a circle for ever
 * ({@code MVStore.registerVersionUsage}) when it is rolled back.
 */
public final class BrokenConnection implements SQLExceptionOverride {

    @java.lang.Override // the interface has an Override of its own
    public Override adjudicate(SQLException e) {
        boolean broken = Memory.isUnusable(e) || e.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED;
        return broken ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
