package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class JournalProblemTest {
    @Test
    void aFullDiskIsNotToldAsABusyMoment() {
        var full = JournalProblem.busy(new IllegalStateException(new SQLException("", "53100")));

        assertThat(full.code()).isEqualTo("journal.disk-full");
        assertThat(full.status()).isEqualTo(503);
        assertThat(JournalProblem.busy(new SQLException("", "57014")).code())
                .isEqualTo("journal.busy");
        assertThat(JournalProblem.busy(null).code()).isEqualTo("journal.busy");
    }
}
