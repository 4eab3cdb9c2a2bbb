package org.xieshou.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promise: history cannot be rewritten unnoticed, even by whoever owns the database. And no honest journal is accused.
@Tag("slow")
class TamperTest {
    private static final int RUNS = 500;
    private static final int SOME_BY_FILE = 25;

    @TempDir private Path folder;

    @Test
    void findsEachOf500Tampers() throws Exception {
        var tampers = List.copyOf(EnumSet.allOf(Tamper.class));
        Map<Tamper, Integer> done = new EnumMap<>(Tamper.class);
        for (int run = 0; run < RUNS; run++) {
            var random = new Random(run);
            Case made = make(random);
            Tamper tamper = tampers.get(run % tampers.size());

            if (random.nextInt(3) == 0 && tamper != Tamper.CHANGE_A_CHECKPOINT) {
                Tamper.dropCheckpoints(made.journal, random);
            }
            tamper.apply(made.journal, made.witnessed, random);

            // A wrong tile can only be found by who looks at tiles
            boolean withTiles = tamper == Tamper.CHANGE_A_TILE || random.nextBoolean();
            Report report =
                    withTiles
                            ? made.journal.check(made.held)
                            : made.journal.checkWithoutTiles(made.held);
            assertThat(report.verdict())
                    .as("run %d: %s: %s", run, tamper, report)
                    .isEqualTo(Finding.Weight.ALARM);
            if (run % SOME_BY_FILE == 0 && !made.journal.rows.isEmpty()) {
                assertThat(byFile(made))
                        .as("run %d: %s", run, tamper)
                        .isEqualTo(Finding.Weight.ALARM);
            }
            done.merge(tamper, 1, Integer::sum);
        }
        assertThat(done)
                .hasSize(tampers.size())
                .allSatisfy((_, times) -> assertThat(times).isGreaterThan(30));
    }

    @Test
    void accusesNoneOf500HonestJournals() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            var random = new Random(1_000_000 + run);
            Case made = make(random);

            Report report =
                    random.nextBoolean()
                            ? made.journal.check(made.held)
                            : made.journal.checkWithoutTiles(made.held);

            assertThat(report.verdict())
                    .as("run %d: %s", run, report)
                    .isEqualTo(Finding.Weight.NOTE);
            if (run % SOME_BY_FILE == 0) {
                assertThat(byFile(made)).as("run %d", run).isEqualTo(Finding.Weight.NOTE);
            }
        }
    }

    private record Case(MadeJournal journal, int witnessed, String held) {}

    /// Some thousand entries, some checkpoints, one of them in a witness's hands, and a few entries not yet signed.
    private static Case make(Random random) {
        int size = 300 + random.nextInt(3_000);
        int[] sizes =
                IntStream.generate(() -> 260 + 40 * random.nextInt(1 + (size - 260) / 40))
                        .limit(1 + random.nextInt(2))
                        .distinct()
                        .sorted()
                        .toArray();
        var journal =
                new MadeJournal(random.nextInt(3) == 0 ? sizes[sizes.length - 1] : size, sizes);
        int which = random.nextInt(sizes.length);
        return new Case(journal, sizes[which], journal.checkpoints.get(which));
    }

    private Finding.Weight byFile(Case made) throws Exception {
        Path export = made.journal.export(folder.resolve("export.jsonl"));
        var held = new Witnessed(made.held, true);
        return new ExportCheck(export).run(MadeJournal.KEYS, List.of(held)).verdict();
    }
}
