package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xieshou.App;
import org.xieshou.TestCity;
import org.xieshou.TestDatabase;
import org.xieshou.TestHouse;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.shared.Ids;

/// One person's health file by the command line: only for whom the person said yes to, and such that the official
/// validator accepts it.
@Tag("slow")
class ExportFhirTest {
    private final Path base =
            Path.of("target", "fhir-" + Long.toString(System.nanoTime(), 36)).toAbsolutePath();
    private final Path data = base.resolve("data");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Locale before = Locale.getDefault();
    private final UUID person = Ids.v7(Clock.systemUTC());
    private UUID household = new UUID(0, 0);

    @BeforeEach
    void prepare() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        Files.createDirectories(base);
        try (var house = House.open(App.class, Installation.alone(data))) {
            var at = house.installation();
            var database = new TestDatabase("xieshou", at.url(), at.user(), at.password());
            settle(new TestCity(TestHouse.around(database, house.rooms())));
        }
    }

    private void settle(TestCity city) {
        city.unit("rmyy", "市人民医院");
        city.send(
                city.coordinator(),
                "access.unit@1",
                Map.of("unit", "wsy", "name", "卫生院", "type", "clinic", "area", TestCity.ROOT));
        var doctor = city.officer("医生", Role.CLINICIAN, "wsy", "doctor");
        household = city.household(TestCity.VILLAGE);
        tell(
                city,
                city.coordinator().id(),
                "registry.person@1",
                Map.of("name", "古丽娜尔", "relation", "head", "birth", "1974-05-06", "sex", "female"));
        tell(city, doctor.id(), "registry.consent@1", Map.of("purpose", "health", "given", true));
        tell(
                city,
                doctor.id(),
                "health.measurement@1",
                Map.of(
                        "place",
                        "home",
                        "systolic",
                        184,
                        "diastolic",
                        101,
                        "pulse",
                        71,
                        "glucose",
                        7.4,
                        "meal",
                        "fasting"));
        tell(
                city,
                doctor.id(),
                "health.reminder@1",
                Map.of("topic", "medicine", "way", "paper", "from", "2019-10-17", "wanted", true));
        tell(city, doctor.id(), "health.sharing@1", Map.of("to", "wsy", "given", true));
    }

    private void tell(TestCity city, UUID by, String kind, Map<String, ?> body) {
        var actor = city.actor(by);
        var occasion = city.occasion(actor);
        occasion.add(kind, household, person, new HashMap<>(body));
        assertThat(city.append(actor, occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    @AfterEach
    void erase() throws IOException {
        Locale.setDefault(before);
        LocalPostgres.erase(data);
        FileSystemUtils.deleteRecursively(base);
    }

    @Test
    void writesItForWhomThePersonSaidYesToAndTheOfficialValidatorAcceptsIt() throws Exception {
        var file = base.resolve("file.json");
        run(2, "doctor", "rmyy", file);
        assertThat(file).as("the person said nothing of this receiver").doesNotExist();
        run(2, "zhoumin", "wsy", file);
        assertThat(file).as("a coordinator is no clinician").doesNotExist();

        run(0, "doctor", "wsy", file);

        assertThat(Files.readString(file)).contains("\"value\":184", "古丽娜尔");
        assertThat(Files.readString(file)).doesNotContain(person.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(faults(file)).isEmpty();
        run(2, "doctor", "wsy", file);
        assertThat(err.toString()).contains("is there already");
        Files.writeString(file, Files.readString(file).replace("8462-4", "8480-6"));
        assertThat(faults(file)).as("the validator looks").isNotEmpty();
    }

    private void run(int code, String as, String to, Path file) {
        err.getBuffer().setLength(0);
        int ended =
                XieshouCommand.commandLine(App.class)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(
                                "export-fhir",
                                "--as",
                                as,
                                "--household",
                                household.toString(),
                                "--person",
                                person.toString(),
                                "--to",
                                to,
                                "--data",
                                data.toString(),
                                file.toString());
        assertThat(ended).as(out.toString() + err).isEqualTo(code);
    }

    /// In a process of its own: the validator's jars are not the app's.
    private static List<String> faults(Path file) throws Exception {
        var fhir = Path.of("../fhir/target").toAbsolutePath().normalize();
        var jars = Files.readString(fhir.resolve("validator.classpath")).strip();
        var path = String.join(File.pathSeparator, fhir + "/test-classes", fhir + "/classes", jars);
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                program, "-cp", path, "org.xieshou.fhir.Official", file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isIn(0, 1);
        return said.lines().toList();
    }
}
