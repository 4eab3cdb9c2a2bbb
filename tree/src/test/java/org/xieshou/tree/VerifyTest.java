package org.xieshou.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final String KEY = MadeJournal.KEY.verifier().text();

    @TempDir private Path folder;

    private final MadeJournal journal = new MadeJournal(6_100, 1_000, 5_000, 6_000);
    private Path held = Path.of("");
    private String said = "";

    @BeforeEach
    void aWitnessKeepsACheckpoint() throws IOException {
        held = Files.writeString(folder.resolve("held.txt"), journal.checkpoints.getLast());
    }

    private int verify(Map<String, String> environment, Object... words) {
        var bytes = new ByteArrayOutputStream();
        String[] args = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        int exit =
                Verify.run(args, environment, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private int verify(Object... words) {
        return verify(Map.of("LANG", "en_GB.UTF-8"), words);
    }

    private Path export(String name) throws IOException {
        return journal.export(folder.resolve(name));
    }

    @Test
    void saysThatAllHolds() throws IOException {
        assertThat(verify(export("e.jsonl"), "--checkpoint", held, "--key", KEY)).isZero();

        assertThat(said)
                .contains(
                        "Read 6,100 entries of xieshou.example/city, 3 signed checkpoints in the file and 1 that you")
                .contains("[good] Entries up to 6,000 (the last was received 2026-11-23")
                .contains("[good] Entries 6,001 to 6,100 are too new to be signed yet")
                .contains("Result: it holds.");
    }

    @Test
    void speaksChineseToWhoeverDoes() throws IOException {
        journal.rows.remove(4_710);

        assertThat(
                        verify(
                                Map.of("LANG", "zh_CN.UTF-8"),
                                export("e.jsonl"),
                                "--checkpoint",
                                held,
                                "--key",
                                KEY))
                .isOne();
        assertThat(said).contains("[异常] 第 4,711 条记录缺失。").contains("结论：记录与签名时不一致");
    }

    @Test
    void writesChineseAsTheTerminalReadsItEvenWhereItIsNotInstalled() {
        assertThat(Verify.charset("zh_CN.UTF-8")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Verify.charset("zh_CN.GB18030@euro").name()).isEqualTo("GB18030");
        assertThat(Verify.charset("zh_CN.klingon")).isEqualTo(System.out.charset());
        assertThat(Verify.charset("zh_CN.no such")).isEqualTo(System.out.charset());
        assertThat(Verify.charset("C")).isEqualTo(System.out.charset());
    }

    @Test
    void repeatsNoKeyThatItRefuses() throws IOException {
        assertThat(verify(export("e.jsonl"), "--key", MadeJournal.KEY.secretText())).isEqualTo(2);
        assertThat(said).contains("not a verifier key").doesNotContain("PRIVATE");
    }

    @Test
    void namesWhatIsWrong() throws IOException {
        journal.rows.set(299, Made.leaf(300, new Random(-1)));
        journal.rows.subList(5_188, journal.rows.size()).clear();

        assertThat(verify(export("e.jsonl.gz"), "--checkpoint", held, "--key", KEY)).isOne();
        assertThat(said)
                .contains("[WRONG] Entry 300 was changed after it was signed.")
                .contains("it ends at 5,188, and 812 entries are gone.")
                .contains("[good] All other entries up to 5,000")
                .contains("[open] For entries 5,001 to 5,188 this can no longer be told");
    }

    @Test
    void namesTheRangeWhenTheTilesWereLeftOut() throws IOException {
        journal.rows.set(5_499, Made.leaf(5_500, new Random(-1)));
        journal.tiles.clear();

        assertThat(verify(export("e.jsonl"), "--checkpoint", held, "--key", KEY)).isOne();
        assertThat(said)
                .contains(
                        "Something between entries 5,001 and 6,000 was changed, added or removed after it");
    }

    @Test
    void readsAKeyFromAFile() throws IOException {
        Path key = Files.writeString(folder.resolve("key.txt"), KEY + "\n");

        assertThat(verify("--key", key, export("e.jsonl"))).isZero();
    }

    @Test
    void cannotCheckWithAnotherKey() throws IOException {
        String other = Made.key(MadeJournal.NAME, 2).verifier().text();

        assertThat(verify(export("e.jsonl"), "--key", other)).isOne();
        assertThat(said)
                .contains("not signed by its key")
                .contains("Nothing here is signed by this key");
        journal.checkpoints.clear();
        assertThat(verify(export("e.jsonl"), "--key", other)).isEqualTo(2);
    }

    @Test
    void noticesAFileThatWasCutOff() throws IOException {
        Path whole = export("e.jsonl");
        List<String> lines = Files.readAllLines(whole);
        Path cut = Files.write(folder.resolve("cut.jsonl"), lines.subList(0, lines.size() - 1));
        byte[] gzip = Files.readAllBytes(export("e.jsonl.gz"));
        Path cutGzip =
                Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(gzip, gzip.length / 2));

        assertThat(verify(cut, "--key", KEY)).isEqualTo(2);
        assertThat(said).contains("The file is not whole");
        assertThat(verify(cutGzip, "--key", KEY)).isEqualTo(2);
        assertThat(said).contains("Cannot read");
    }

    @Test
    void namesALineThatCannotBeRead() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(export("e.jsonl")));
        int at = lines.indexOf(journal.rows.get(9).toLine());
        lines.set(at, lines.get(at).replace("\"seq\":10", "\"seq\":ten"));

        assertThat(verify(Files.write(folder.resolve("bad.jsonl"), lines), "--key", KEY)).isOne();
        assertThat(said)
                .contains("Line 12 of the file cannot be read.")
                .contains("Entry 10 is missing.");
    }

    @Test
    void explainsItselfWhenUsedWrongly() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear office,\n");

        assertThat(verify()).isEqualTo(2);
        assertThat(said).contains("java -jar xieshou-tree.jar EXPORT --key");
        assertThat(verify(export("e.jsonl"), "--key", "name+1234+abcd")).isEqualTo(2);
        assertThat(said).contains("not a verifier key");
        assertThat(verify(text, "--key", KEY)).isEqualTo(2);
        assertThat(said).contains("is not an export");
        assertThat(verify(folder.resolve("none"), "--key", KEY)).isEqualTo(2);
        assertThat(verify(export("e.jsonl"), "--key", KEY, "--checkpoint", folder.resolve("none")))
                .isEqualTo(2);
        assertThat(said).contains("Cannot read");
    }

    @Test
    void everySentenceIsThereInBothLanguages() {
        var english = ResourceBundle.getBundle("org.xieshou.tree.sentences", Locale.ROOT);
        var chinese =
                ResourceBundle.getBundle("org.xieshou.tree.sentences", Locale.SIMPLIFIED_CHINESE);
        var slot = Pattern.compile("\\{\\d}");

        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        for (String key : english.keySet()) {
            assertThat(chinese.getString(key)).as(key).containsPattern("[\\u4e00-\\u9fff]");
            assertThat(slot.matcher(chinese.getString(key)).results().map(r -> r.group()).sorted())
                    .as(key)
                    .containsExactlyElementsOf(
                            slot.matcher(english.getString(key))
                                    .results()
                                    .map(r -> r.group())
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void everyFindingHasItsSentence() {
        var sentences = new Sentences(Locale.CHINESE);
        List<Finding> all =
                List.of(
                        new Finding.Missing(1, 2),
                        new Finding.Missing(1, 1),
                        new Finding.OutOfPlace(1, 1),
                        new Finding.Changed(1, 2),
                        new Finding.Differs(1, 1),
                        new Finding.Altered(1, 2),
                        new Finding.HashesChanged(1, 1),
                        new Finding.Shorter(3, 1),
                        new Finding.TwoHistories(3),
                        new Finding.Forged(),
                        new Finding.Overdue(1, 1),
                        new Finding.Unreadable(3),
                        new Finding.NotThisKey(),
                        new Finding.NothingSigned(),
                        new Finding.Unproven(1, 1),
                        new Finding.CutOff(),
                        new Finding.Sound(1, Long.MAX_VALUE, false),
                        new Finding.Sound(1, Long.MIN_VALUE, true),
                        new Finding.NotYetSigned(1, 1),
                        new Finding.Restored(1, 1));

        assertThat(all.stream().map(sentences::of))
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("{"));
        assertThat(all.stream().map(Object::getClass).distinct().count())
                .isEqualTo(
                        Arrays.stream(Finding.class.getDeclaredClasses())
                                .filter(Class::isRecord)
                                .count());
    }
}
