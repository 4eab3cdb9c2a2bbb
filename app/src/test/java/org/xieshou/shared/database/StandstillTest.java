package org.xieshou.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.xieshou.shared.SharedProblem;

class StandstillTest {
    @Test
    void aFullDiskIsToldAsOneHoweverDeepItStands() {
        var thrown = new IllegalStateException(new RuntimeException(state("53100")));

        assertThat(Standstill.in(thrown)).get().returns("shared.disk-full", SharedProblem::code);
    }

    @Test
    void aDatabaseThatIsAwayIsNobodysFault() {
        assertThat(Standstill.in(new SQLTransientConnectionException("no connection")))
                .get()
                .returns("shared.away", SharedProblem::code)
                .returns(503, SharedProblem::status);
        assertThat(Standstill.in(state("57P03"))).isPresent();
        assertThat(Standstill.in(state("08006"))).isPresent();
    }

    @Test
    void anythingElseStaysWhatItIs() {
        assertThat(Standstill.in(new IllegalStateException(state("23505")))).isEmpty();
        assertThat(Standstill.in(new SQLException("no state"))).isEmpty();
    }

    private static SQLException state(String state) {
        return new SQLException("of no interest", state);
    }
}
