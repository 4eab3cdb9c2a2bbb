package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xieshou.TestCity;
import org.xieshou.TestDatabase;
import org.xieshou.TestHouse;
import org.xieshou.access.SecondFactor;
import org.xieshou.shared.Ids;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.keys.KeyFolder;
import org.xieshou.shared.keys.KeysProblem;
import org.xieshou.shared.keys.MasterKey;

/// A new master key takes the place of the old one, also after a crash half-way; then the old one opens nothing.
@Tag("slow")
class KeyRotationTest {
    @TempDir private Path folder;
    private TestDatabase database = TestDatabase.migrated();
    private Owner owner = new Owner(database.url(), database.user(), database.password());

    @BeforeEach
    void fill() throws IOException {
        var house = TestHouse.on(database, org.springframework.boot.WebApplicationType.SERVLET);
        var city = new TestCity(house);
        for (int i = 0; i < 3; i++) {
            var household = city.household(TestCity.VILLAGE);
            var person = Ids.v7(Clock.systemUTC());
            var occasion = city.occasion(city.coordinator());
            occasion.add(
                    "registry.person@1",
                    household,
                    person,
                    Map.of("name", "甲", "relation", "head"));
            city.append(city.coordinator(), occasion.envelopes());
        }
        house.get(SecondFactor.class).begin(city.coordinator().id());
        house.leave();
        Files.copy(
                TestHouse.folder().resolve("keys").resolve("master.key"),
                folder.resolve("master.key"));
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void aCrashHalfWayIsMadeGood() throws Exception {
        var keys = new KeyFolder(folder);
        var old = keys.find().orElseThrow();
        var turn = keys.beginTurn();
        assertThatThrownBy(() -> new KeyRotation(turn.old(), turn.next(), _ -> stop()).run(owner))
                .isInstanceOf(IllegalStateException.class);
        assertThat(opened(turn.next())).as("some are done").isPositive();
        assertThat(opened(old)).as("some are not").isPositive();
        assertThat(keys.isTurning()).as("nothing starts now").isTrue();

        var again = new KeyFolder(folder).beginTurn();
        long all = new KeyRotation(again.old(), again.next(), _ -> {}).run(owner);
        again.finish();

        var found = new KeyFolder(folder).find().orElseThrow();
        assertThat(keys.isTurning()).isFalse();
        assertThat(opened(found)).isEqualTo(all);
        assertThat(opened(old)).as("the old one opens nothing").isZero();
        assertThat(all).isGreaterThan(6);
    }

    @Test
    void aKeyOfAnotherInstallationStopsItAndIsLeftAsItIs() throws Exception {
        var stranger = new KeyFolder(folder.resolve("stranger")).make();
        var next = new KeyFolder(folder.resolve("next")).make();

        assertThatThrownBy(() -> new KeyRotation(stranger, next, _ -> {}).run(owner))
                .isInstanceOf(JournalProblem.class)
                .hasMessage("journal.key-of-neither");
        assertThat(opened(next)).isZero();
    }

    @Test
    void aFolderWithoutAMasterHasNothingToTurn() {
        assertThatThrownBy(() -> new KeyFolder(folder.resolve("empty")).beginTurn())
                .isInstanceOf(KeysProblem.class);
    }

    private static void stop() {
        throw new IllegalStateException("the power went");
    }

    /// How many keys of the database this master opens.
    private long opened(MasterKey master) throws SQLException {
        long opened = 0;
        try (var connection = owner.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select id::text, wrapped from journal.key union all select name, wrapped from journal.secret union all select staff::text, wrapped from access.factor")) {
            while (rows.next()) {
                opened += opens(master, rows.getString(1), rows.getBytes(2)) ? 1 : 0;
            }
        }
        return opened;
    }

    private static boolean opens(MasterKey master, String name, byte[] wrapped) {
        var named =
                name.length() == 36
                        ? Keys.bytes(UUID.fromString(name))
                        : name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try {
            master.wrapping().decrypt(wrapped, named);
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
