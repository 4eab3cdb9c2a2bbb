package org.xieshou.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// What others hand to whoever verifies: an export, a checkpoint, a key. Whatever stands in it, it is answered.
class ReadersFuzzTest {
    private static final String KEY = MadeJournal.KEY.verifier().text();

    static Stream<byte[]> exports() throws IOException {
        var journal = new MadeJournal(6, 3, 5);
        var folder = Files.createTempDirectory("fuzz");
        var plain = Files.readAllBytes(journal.export(folder.resolve("e.jsonl")));
        var zipped = Files.readAllBytes(journal.export(folder.resolve("e.jsonl.gz")));
        return Stream.of(plain, zipped, bytes("{\"format\":\"\\u00"), bytes("{\"seq\":-1}\n{}"));
    }

    static Stream<byte[]> notes() {
        var note = new MadeJournal(6, 5).checkpoints.getFirst();
        return Stream.of(bytes(note), bytes("a\n0\n\n\n\n— a AAAA\n"), bytes("\n\n\n"));
    }

    static Stream<byte[]> keys() {
        return Stream.of(bytes(KEY), bytes("a+b+"), bytes("++AQ=="));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @MethodSource("exports")
    @FuzzTest
    void export(byte[] bytes) throws IOException {
        var file = Files.createTempFile("export", ".jsonl");
        try {
            Files.write(file, bytes);
            var said = new ByteArrayOutputStream();
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            var args = new String[] {file.toString(), "--key", KEY};
            assertThat(Verify.run(args, Map.of("LANG", "en"), out)).isBetween(0, 2);
            assertThat(said.size()).isPositive();
        } finally {
            Files.delete(file);
        }
    }

    @MethodSource("notes")
    @FuzzTest
    void checkpoint(byte[] bytes) {
        try {
            var note = Note.parse(text(bytes));
            assertThat(Note.parse(note.format())).isEqualTo(note);
            var read = Checkpoint.verify(note, MadeJournal.KEYS);
            assertThat(read.map(Checkpoint::size).orElse(5L)).isEqualTo(5);
        } catch (IllegalArgumentException _) {
            // what the reader promises to say
        }
    }

    @MethodSource("keys")
    @FuzzTest
    void key(byte[] bytes) {
        try {
            var key = VerifierKey.parse(text(bytes));
            assertThat(VerifierKey.parse(key.text()).text()).isEqualTo(key.text());
        } catch (IllegalArgumentException _) {
            // what the reader promises to say
        }
    }
}
