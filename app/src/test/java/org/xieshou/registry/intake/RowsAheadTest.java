package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xieshou.registry.intake.table.RowsAhead;
import org.xieshou.registry.intake.table.Table;
import org.xieshou.registry.intake.table.TableRow;
import org.xieshou.registry.intake.table.Upload;

/// Rows that are parsed ahead come as they would without a second thread, and the second thread ends with the first.
class RowsAheadTest {
    private static final int ROWS = 20_000;

    @Test
    void allRowsComeInTheirOrder() throws IOException {
        var seen = read(list(ROWS), Integer.MAX_VALUE);

        assertThat(seen).isEqualTo(IntStream.range(0, ROWS).mapToObj(i -> "n" + i).toList());
    }

    @Test
    void whoHasHadEnoughIsHandedNoMoreAndMayReadAgain() throws IOException {
        try (var table = Table.open(list(ROWS))) {
            assertThat(read(table, 3)).containsExactly("n0", "n1", "n2");
            assertThat(parsers()).isZero();
            assertThat(read(table, ROWS)).hasSize(ROWS);
        }
    }

    @Test
    void whatTheTakerThrowsIsItsOwn() {
        assertThatThrownBy(
                        () -> {
                            try (var table = Table.open(list(ROWS))) {
                                RowsAhead.read(
                                        table,
                                        table.sheets().getFirst(),
                                        _ -> {
                                            throw new IllegalStateException("mine");
                                        });
                            }
                        })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
        assertThat(parsers()).isZero();
    }

    @Test
    void anInterruptionIsKeptForTheTaker() throws IOException {
        Thread.currentThread().interrupt();

        var seen = read(list(ROWS), Integer.MAX_VALUE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).hasSize(ROWS);
    }

    private static Upload list(int rows) {
        return Lists.csv(rows(rows));
    }

    private static String rows(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "n" + i + ",户主," + i)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> read(Upload upload, int most) throws IOException {
        try (var table = Table.open(upload)) {
            return read(table, most);
        }
    }

    private static List<String> read(Table table, int most) throws IOException {
        var seen = new ArrayList<String>();
        RowsAhead.read(
                table,
                table.sheets().getFirst(),
                row -> {
                    seen.add(first(row));
                    return seen.size() < most;
                });
        return seen;
    }

    private static String first(TableRow row) {
        return row.cell(0).text();
    }

    private static long parsers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rows"))
                .count();
    }
}
