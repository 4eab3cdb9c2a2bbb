package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestDatabase;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.postgres.OutsidePostgres;
import org.xieshou.postgres.PostgresProblem;
import org.xieshou.postgres.SharedPrograms;

@Tag("slow")
class InstallationTest {

    private final Path folder =
            SharedPrograms.in(
                    Path.of("target", "installation-" + Long.toString(System.nanoTime(), 36)));

    @Test
    void aCommandWorksBesideTheServingAppAndLeavesItsDatabaseRunning() throws Exception {
        try (var serving = Installation.alone(folder)) {
            assertThatThrownBy(() -> Installation.alone(folder))
                    .isInstanceOf(PostgresProblem.class);
            try (var command = Installation.open(folder)) {
                assertThat(command.properties())
                        .containsEntry("xieshou.database.url", serving.url())
                        .containsEntry("xieshou.database.user", "xieshou_owner")
                        .containsEntry("xieshou.data", folder.toAbsolutePath().toString())
                        .containsKey("xieshou.database.password");
            }
            DriverManager.getConnection(serving.url(), serving.user(), serving.password()).close();
        }
        assertThat(folder.resolve("pgdata/postmaster.pid")).doesNotExist();
        Files.writeString(folder.resolve("keys"), "of the demo");

        LocalPostgres.erase(folder);

        assertThat(folder).isDirectoryNotContaining("glob:**{pgdata,keys,owner.password}");
    }

    @Test
    void saysWhyAnOutsideDatabaseDoesNotLetUsIn() {
        try (var database = TestDatabase.fresh()) {
            OutsidePostgres.check(database.url(), database.user(), database.password());

            assertThatThrownBy(
                            () -> OutsidePostgres.check(database.url(), database.user(), "guess"))
                    .hasMessageContaining("XIESHOU_DATABASE_PASSWORD")
                    .hasMessageNotContaining("guess");
        }
        assertThatThrownBy(() ->
                        OutsidePostgres.check("jdbc:postgresql://127.0.0.1:1/none", "nobody", ""))
                .hasMessageContaining("refused");
    }
}
