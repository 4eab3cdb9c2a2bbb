package org.xieshou.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xieshou.App;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Reading;
import org.xieshou.access.Tokens;
import org.xieshou.journal.Bodies;
import org.xieshou.journal.Fingerprint;
import org.xieshou.journal.Followers;
import org.xieshou.journal.Journal;
import org.xieshou.registry.TestIds;
import org.xieshou.registry.imports.Outcome.Counts;
import org.xieshou.shared.web.Place;

/// An import that is killed or fails leaves nothing half, and goes on without saying anything twice.
@ExtendWith(SharedOffice.class)
@Timeout(180)
@Tag("slow")
class StoppedImportTest {
    private static final String HEAD = "户编号,姓名,证件号码,与户主关系,随手写的一列,工资性收入\n";
    private static final int HOUSEHOLDS = 3_000;

    @TempDir private Path folder;

    private final Office office;

    StoppedImportTest(Office office) {
        this.office = office;
    }

    private static String list(String prefix, int households, int sequence) {
        var list = new StringBuilder(HEAD);
        for (int i = 0; i < households; i++) {
            var id = TestIds.on(LocalDate.of(1940, 1, 1).plusDays(i), sequence);
            list.append("%s%d,王%d,%s,户主,139%08d,%d\n".formatted(prefix, i, i, id, i, 100 + i));
        }
        return list.toString();
    }

    /// The command as a process of its own, in the name of who holds the token; every village is that of `--area`.
    private Process command(Path list, String... more) throws IOException {
        var words = words(list);
        words.addAll(List.of(more));
        var builder = new ProcessBuilder(words);
        var database = office.house.database();
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XIESHOU_"));
        environment.put("XIESHOU_DATABASE_URL", database.url());
        environment.put("XIESHOU_DATABASE_USER", database.user());
        environment.put("XIESHOU_DATABASE_PASSWORD", database.password());
        environment.put("XIESHOU_TOKEN", token());
        return builder.start();
    }

    private static List<String> words(Path list) {
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        App.class.getName(),
                        "import",
                        list.toString(),
                        "--data",
                        TestHouse.folder().toString(),
                        "--area",
                        String.valueOf(TestCity.VILLAGE),
                        "--day",
                        Office.DAY.toString(),
                        "--mapping",
                        "E=household.phone,F=",
                        "--json"));
    }

    private String token() {
        var staff = office.city.coordinator().id();
        return office.house.get(Tokens.class).issue(staff, "test", Duration.ofDays(1)).secret();
    }

    @Test
    void aKilledImportIsSeenAsStoppedAndGoesOn() throws Exception {
        var file =
                Files.writeString(folder.resolve("killed.csv"), list("KILLED-", HOUSEHOLDS, 990));
        long before = office.tip();

        var dry = command(file, "--dry-run");
        assertThat(said(dry)).contains("\"placed\":" + HOUSEHOLDS);
        assertThat(dry.waitFor()).isZero();
        assertThat(office.tip()).as("a dry run writes nothing").isEqualTo(before);

        var killed = command(file);
        awaitFirstTenth(killed);
        killed.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        var half = office.register("KILLED-").get("households");
        assertThat(half).isNotEmpty().hasSizeLessThan(HOUSEHOLDS);
        var stopped =
                runsAfter(Duration.ZERO).latest(office.city.coordinator(), 1).past().getFirst();
        assertThat(stopped.state()).as("it may just be slow").isEqualTo(Past.State.RUNNING);
        assertThat(
                        runsAfter(Duration.ofSeconds(45))
                                .latest(office.city.coordinator(), 1)
                                .past()
                                .getFirst())
                .returns(stopped.id(), Past::id)
                .returns(Past.State.STOPPED, Past::state);

        var again = command(file);
        var outcome = said(again);

        assertThat(again.waitFor()).as(outcome).isZero();
        isWhole("KILLED-");
        assertThat(outcome).contains("\"held\":0");
    }

    /// Each household and person stands once, the column that was mapped by hand was read, the other was not.
    private void isWhole(String prefix) {
        var register = office.register(prefix);
        assertThat(register.get("households"))
                .hasSize(HOUSEHOLDS)
                .allMatch(row -> row.contains("|" + TestCity.VILLAGE + "|"))
                .allMatch(row -> row.contains("|139"));
        assertThat(register.get("people")).hasSize(HOUSEHOLDS);
        assertThat(register.get("facts")).isEmpty();
        assertThat(
                        office.rows(
                                "select count(*), count(distinct e.id) from journal.entry e join registry.household_now h"
                                        + " on h.subject = e.subject where h.number like '"
                                        + prefix
                                        + "%'"))
                .containsExactly("%1$d|%1$d".formatted(2 * HOUSEHOLDS));
    }

    private static String said(Process process) throws IOException {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return out + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void awaitFirstTenth(Process process) throws IOException {
        var lines = process.errorReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("█")) {
                return;
            }
        }
        throw new AssertionError("it never began");
    }

    /// As somebody sees them who looks so much later.
    private Runs runsAfter(Duration later) {
        var house = office.house;
        var ways =
                new Ways(
                        house.get(Journal.class),
                        house.get(Followers.class),
                        house.get(Bodies.class),
                        house.get(Reading.class),
                        house.get(Fingerprint.class),
                        house.get(Place.class),
                        Clock.offset(Clock.systemUTC(), later));
        return new Runs(office.imports, house.get(PastTable.class), house.get(Settled.class), ways);
    }

    @Test
    void whatFailedOnTheDeskGoesOnFromThere() throws Exception {
        var desk = office.house.get(ImportDesk.class);
        var actor = office.city.coordinator();
        var list = list("F-", 30, 991).replace("户编号,", "行政村,户编号,").replace("F-", "石榴渠村,F-");
        var id = desk.put(Office.upload(list), actor).id();
        await(desk, id, Piece.Stage.CHECKED);

        office.execute("revoke select on registry.household_now from xieshou_app");
        try {
            desk.take(id, actor);
            await(desk, id, Piece.Stage.FAILED);
        } finally {
            office.execute("grant select on registry.household_now to xieshou_app");
        }
        var runs = office.house.get(Runs.class);
        assertThat(runs.find(id, actor)).get().returns(Past.State.STOPPED, Past::state);
        assertThat(office.register("F-").get("households")).isEmpty();

        var wish = java.util.Objects.requireNonNull(desk.get(id, actor).sight().wish());
        desk.check(id, wish, actor);
        await(desk, id, Piece.Stage.CHECKED);
        desk.take(id, actor);
        await(desk, id, Piece.Stage.DONE);

        var past = runs.find(id, actor).orElseThrow();
        assertThat(past.state()).isEqualTo(Past.State.DONE);
        assertThat(past.outcome().households()).isEqualTo(new Counts(30, 0, 0, 0));
        assertThat(office.register("F-").get("people")).hasSize(30);
    }

    private void await(ImportDesk desk, java.util.UUID id, Piece.Stage stage)
            throws InterruptedException {
        var piece = desk.get(id, office.city.coordinator());
        for (int patience = 600; patience > 0 && piece.sight().stage() != stage; patience--) {
            Thread.sleep(50);
        }
        assertThat(piece.sight().stage()).isEqualTo(stage);
    }
}
