package org.xieshou.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xieshou.postgres.PostgresProblem.What;

class PostgresProblemTest {

    private static final Path FOLDER = Path.of("/srv/xieshou");

    @ParameterizedTest
    @EnumSource
    void hasASentenceAndAMaybeInBothLanguages(What what) {
        Locale before = Locale.getDefault();
        try {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINA}) {
                Locale.setDefault(language);
                var problem = new PostgresProblem(what, "one", "two", "three");
                assertThat(problem.sentence()).isNotBlank().doesNotContain("{");
                assertThat(problem.maybe()).isNotBlank().doesNotContain("{");
                assertThat(problem.maybe().startsWith("Maybe"))
                        .isEqualTo(language.equals(Locale.ENGLISH));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void recognisesAFullDiskInWhatPostgresSays() {
        String said =
                "LOG:  starting\nFATAL:  could not write lock file \"postmaster.pid\": No space left on device\nLOG:  shut down\n";

        assertThat(PostgresProblem.ofOutput(FOLDER, said).code()).isEqualTo("postgres.disk-full");
        assertThat(
                        PostgresProblem.ofFiles(
                                        FOLDER, new IOException("x: No space left on device"))
                                .what())
                .isEqualTo(What.DISK_FULL);
        assertThat(PostgresProblem.ofFiles(FOLDER, new IOException("x: Permission denied")).what())
                .isEqualTo(What.FOLDER_NOT_WRITABLE);
    }

    @Test
    void passesOnTheFatalLineAndNotTheLastOne() {
        String said =
                "FATAL:  lock file \"postmaster.pid\" is empty\nHINT:  look\nLOG:  shut down\n\n";

        assertThat(PostgresProblem.ofOutput(FOLDER, said).sentence())
                .contains("is empty")
                .doesNotContain("HINT");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
    })
    void knowsTheArchiveOfEachSystem(String os, String arch, String archive) {
        assertThat(Binaries.archive(os, arch)).isEqualTo(archive);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64", "SunOS, x86_64"})
    void namesTheWayOutOnOtherSystems(String os, String arch) {
        assertThatThrownBy(() -> Binaries.archive(os, arch))
                .hasMessageContaining(os)
                .hasMessageContaining("XIESHOU_DATABASE_URL");
    }

    @Test
    void saysThatAFileIsInTheWayOfTheFolder(@TempDir Path place) throws IOException {
        Path file = Files.createFile(place.resolve("data"));

        assertThatThrownBy(() -> LocalPostgres.start(file))
                .isInstanceOfSatisfying(
                        PostgresProblem.class,
                        problem -> assertThat(problem.what()).isEqualTo(What.FOLDER_NOT_WRITABLE));
    }
}
