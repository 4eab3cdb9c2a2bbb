package org.xieshou.registry.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.journal.Rehearsal;
import org.xieshou.registry.Catalogue;

/// Counts that rest for a while are those of one reader's eyes.
@Tag("slow")
class FindingsTest {
    private static final String OWN =
            """
            sources: {own: 村里约定}
            facts:
              - name: household.secret-goats
                of: household
                type: integer
                likely: [{from: 2019-01-01, range: [0, 5], source: own}]
                label: {zh: 羊, en: Goats}
                question: {zh: 有几只羊？, en: 'How many goats?'}
                fresh-for: P1Y
                sensitivity: core
                readers: [village-staff]
                columns: [羊]
            """;

    @TempDir private static Path folder;

    private static TestHouse house;
    private static TestCity city;

    @BeforeAll
    static void open() throws IOException {
        Files.writeString(folder.resolve("goats.yaml"), OWN);
        house = TestHouse.withoutWeb(Map.of("xieshou.catalogue", folder.toString()));
        city = new TestCity(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /// On which everything takes a second.
    private static final class Slow extends Clock {
        private Instant now = Instant.parse("2019-10-17T03:00:00Z");

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static long unlikely(Findings findings, Actor reader) {
        return findings.counts(reader).stream()
                .filter(count -> count.rule().code().equals("amount-unlikely"))
                .mapToLong(Findings.Count::number)
                .sum();
    }

    @Test
    void aCountIsNotHandedOnToSomebodyWhoSeesLess() {
        var village = city.person("村", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
        var lead = city.person("办", Role.COORDINATOR, "fpb", TestCity.VILLAGE);
        var home = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.fact@1",
                home,
                Map.of("fact", "household.secret-goats", "value", 70, "asOf", "2019-01-01"));
        city.append(city.coordinator(), occasion.envelopes());
        var findings =
                new Findings(
                        house.get(Reading.class),
                        house.get(Rehearsal.class),
                        house.get(Catalogue.class),
                        house.get(Parameters.class),
                        new Slow());

        assertThat(unlikely(findings, village)).isOne();
        assertThat(unlikely(findings, lead)).isZero();
        assertThat(unlikely(findings, village)).isOne();
    }
}
