package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Rebuild;
import org.xieshou.journal.Receipt;
import org.xieshou.journal.Verification;
import org.xieshou.shared.database.Owner;

/// A household is erased by two persons: what was held is nowhere any more, in no table, file or log; the tree verifies,
/// a replay gives the rows that are there, and whatever comes later is not kept.
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("slow")
class ErasingTest extends MarkedCity {
    private static final String GOODS = "金雀米"; // the books keep what was given, not to whom

    private static final String TABLES =
            """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1
            """;

    private static UUID neighbour;
    private static Actor second;
    private static UUID request = new UUID(0, 0);
    private static Occasion sentBefore;

    @BeforeAll
    static void open() {
        neighbour = city.household(TestCity.OTHER_VILLAGE);
        second = city.person("古丽", Role.COORDINATOR, "fpb", TestCity.ROOT);
        sentBefore = city.occasion(city.coordinator());
        sentBefore.add(
                "visits.voice@1",
                marked.household,
                Map.of("kind", "worry", "text", "金雀早先", "quote", "none"));
        city.append(city.coordinator(), sentBefore.envelopes());
    }

    @Test
    @Order(1)
    void nobodyErasesAlone() {
        var asking = city.occasion(city.coordinator());
        request = asking.add("registry.erasure@1", marked.household, Map.of("why", "wish"));
        taken(city.append(city.coordinator(), asking.envelopes()));

        assertThat(erase(city.coordinator(), request).reason())
                .as("the same person")
                .isEqualTo("right");
        assertThat(erase(second, UUID.randomUUID()).reason()).as("nobody asked").isEqualTo("early");
        var afar = city.person("远", Role.COORDINATOR, "fpb", TestCity.VILLAGE);
        assertThat(erase(afar, request).reason()).as("out of reach").isEqualTo("right");
        var staff = city.person("员", Role.VILLAGE_STAFF, "fpb", TestCity.ROOT);
        assertThat(erase(staff, request).reason()).as("not the task").isEqualTo("right");
        assertThat(rowsWith(marked.household.toString()))
                .anyMatch(row -> row.startsWith("registry."));
    }

    @Test
    @Order(2)
    void leavesNothingInAnyTableFileOrLog(CapturedOutput log) throws Exception {
        var others = rowsWith(neighbour.toString());

        assertThat(erase(second, request).state()).isEqualTo(Receipt.State.ACCEPTED);

        var marks =
                Marked.MARKS.values().stream()
                        .flatMap(List::stream)
                        .filter(mark -> !mark.equals(GOODS))
                        .toList();
        assertThat(rowsWith(marks.toArray(String[]::new))).isEmpty();
        assertThat(log.getAll()).doesNotContain(marks);
        assertThat(filesWith(marks)).isEmpty();
        assertThat(rowsWith(marked.household.toString()))
                .as(
                        "the id alone is left: in envelopes, in the books, in who looked and who erased")
                .allMatch(row ->
                        row.startsWith("journal.")
                                || row.startsWith("access.look")
                                || row.startsWith("assistance."));
        assertThat(rowsWith(neighbour.toString())).containsExactlyInAnyOrderElementsOf(others);
        assertThat(rowsWith(GOODS)).as("the books").isNotEmpty();
    }

    @Test
    @Order(3)
    void theTreeVerifiesAndAReplayGivesTheSameRows() throws SQLException {
        var result = house.get(Rebuild.class).run(false, _ -> {});
        assertThat(result.differences()).isEmpty();
        assertThat(result.misplaced()).isEmpty();
        var wish = new Verification.Wish(true, List.of(), _ -> {});
        assertThat(house.get(Verification.class).run(wish).misfits()).isEmpty();
    }

    @Test
    @Order(4)
    void whatComesLaterIsNotKept() throws SQLException {
        var late = city.occasion(city.coordinator());
        late.add(
                "visits.voice@1",
                marked.household,
                Map.of("kind", "wish", "text", "金雀后来", "quote", "none"));
        late.add(
                "registry.person@1",
                neighbour,
                marked.person,
                Map.of("name", "燕知秋", "relation", "head"));
        late.add(
                "assistance.handover@1",
                marked.household,
                Map.of("items", List.of(Map.of("item", "金雀米")), "basis", "total"));

        assertThat(city.append(city.coordinator(), late.envelopes()))
                .allMatch(receipt -> "erased".equals(receipt.reason()));
        var again = city.append(city.coordinator(), sentBefore.envelopes()).getFirst();
        assertThat(again.state()).isEqualTo(Receipt.State.HELD);
        assertThat(again.reason()).as("not that its number is taken").isEqualTo("erased");
        var onceMore = city.append(city.coordinator(), sentBefore.envelopes()).getFirst();
        assertThat(onceMore.state()).as("kept once").isEqualTo(Receipt.State.HAD);
        assertThat(onceMore.seq()).isEqualTo(again.seq());
        assertThat(onceMore.reason()).isEqualTo("erased");
        assertThat(rowsWith("燕知秋")).isEmpty();
        assertThat(erase(second, request).reason()).as("twice").isEqualTo("erased");
        assertThat(house.get(Rebuild.class).run(false, _ -> {}).isSame()).isTrue();
    }

    private static Receipt erase(Actor by, UUID request) {
        var occasion = city.occasion(by);
        occasion.add(
                "journal.erased@1",
                null,
                Map.of(
                        "household",
                        marked.household.toString(),
                        "request",
                        request.toString(),
                        "why",
                        "wish"));
        return city.append(by, occasion.envelopes()).getFirst();
    }

    private static void taken(List<Receipt> receipts) {
        assertThat(receipts).allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    /// Rows of any table of any room that hold the text, with their table before them.
    private static List<String> rowsWith(String... texts) {
        var sought = "array['" + String.join("', '", texts) + "']";
        var rows = new ArrayList<String>();
        try (var owner = house.get(Owner.class).connect()) {
            for (var table : texts(owner, TABLES)) {
                var name = table.replaceFirst("\\.(.*)", ".\"$1\"");
                var holding =
                        "select '%s ' || t::text from %s t where exists (select from unnest(%s) m where strpos(t::text, m) > 0)"
                                .formatted(table, name, sought);
                rows.addAll(texts(owner, holding));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private static List<Path> filesWith(List<String> marks) throws IOException {
        try (var files = Files.walk(TestHouse.folder())) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, marks)).toList();
        }
    }

    private static boolean holds(Path file, List<String> marks) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return marks.stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }
}
