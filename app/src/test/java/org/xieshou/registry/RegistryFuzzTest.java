package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;
import org.xieshou.Bounds;

/// Names, numbers and words as people type them, and catalogues as cities write them.
class RegistryFuzzTest {
    static {
        NameSounds.of("先"); // the tables are read once, and not by the one who is measured
    }

    static Stream<byte[]> names() {
        return bytes(
                "买买提．肉孜",
                "张 三",
                "ەرلان باقىت",
                "Ерлан Бақытұлы",
                "\uD800\u200B·",
                "·".repeat(3_000) + "a",
                "张·".repeat(15_000) + "张",
                "\u0345".repeat(500) + "王",
                "ﷺ".repeat(200),
                "  -  \uFE0F=");
    }

    static Stream<byte[]> numbers() {
        return bytes(
                TestIds.on(LocalDate.of(1971, 8, 23), 1),
                "６５２８０１１９７１０８２３００１x",
                "'652801710823001",
                "6.52801E+17",
                "65280119710823001X41",
                "139-0000-0071、0991 1234567",
                "٣٤٥",
                "1".repeat(2_000));
    }

    static Stream<byte[]> searches() {
        return bytes(
                "石榴渠 叶尔兰·巴合提", "8821 王", "□三 %_\\", "zhang s", "\u0640\u0640 ٴ", "a·b·c·d·e·f·g·h");
    }

    static Stream<byte[]> catalogues() throws Exception {
        return Stream.concat(
                Stream.of(Files.readAllBytes(Path.of("../catalogue/columns.yaml"))),
                bytes(
                        """
                        facts:
                          - &f {name: household.goats, of: household, type: integer, label: {zh: 山羊, en: Goats},
                                question: {zh: 几只？, en: How many?}, fresh-for: P1Y, sensitivity: core,
                                at-door: 5, likely: [0, 200], columns: [羊]}
                        """,
                        "facts: &a [*a, {<<: *a}]",
                        "&a {<<: *a}",
                        "facts: [{fresh-for: P99999999999Y}]",
                        "? [a, b]\n: {c: !!java.net.URL [http://x]}"));
    }

    private static Stream<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Else the first input pays for all that is read for the first time, and under the fuzzer's hooks that is a gigabyte.
    @BeforeAll
    static void readOnce() {
        Catalogue.load();
    }

    @MethodSource("names")
    @FuzzTest
    void name(byte[] bytes) throws Exception {
        var text = text(bytes);
        Bounds.hold(() -> {
            try {
                var name = PersonName.of(text);
                assertThat(PersonName.of(name.shown()).shown()).isEqualTo(name.shown());
                assertThat(NameForm.of(name.given()).words()).isNotNull();
                assertThat(name).asString().matches("PersonName\\[[0-9]+ characters]");
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessage("a name has 1 to 50 characters");
            }
        });
    }

    @MethodSource("numbers")
    @FuzzTest
    void number(byte[] bytes) throws Exception {
        var text = text(bytes);
        Bounds.hold(() -> {
            if (IdNumber.read(text) instanceof IdNumber.Reading.Good(var id, _)) {
                assertThat(IdNumber.of(id.value())).isEqualTo(id);
                assertThat(id.value()).matches("[0-9]{17}[0-9X]");
            }
            Phone.find(text).ifPresent(phone -> assertThat(phone.digits()).matches("[0-9]{5,20}"));
        });
    }

    @MethodSource("searches")
    @FuzzTest
    void search(byte[] bytes) throws Exception {
        var text = text(bytes);
        Bounds.hold(() -> {
            var words = SearchWords.of(text);
            assertThat(words.words()).hasSizeLessThan(7);
            words.parts().forEach(part -> assertThat(part.text()).isNotBlank());
            assertThat(words.whole()).isNotNull();
            words.parts().forEach(part -> NameSounds.bones(part.reading()));
        });
    }

    @MethodSource("catalogues")
    @FuzzTest
    void catalogue(byte[] bytes) throws Exception {
        var folder = Files.createTempDirectory("catalogue");
        var file = folder.resolve("own.yaml");
        try {
            Files.write(file, bytes);
            Bounds.hold(() -> CatalogueReader.withOwn(folder));
            Bounds.hold(() -> YamlMap.read("columns.yaml", new StringReader(text(bytes))));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
