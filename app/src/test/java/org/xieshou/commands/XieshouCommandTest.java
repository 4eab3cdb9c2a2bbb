package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.App;

class XieshouCommandTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void everyCommandExplainsItself() {
        var commands = XieshouCommand.commandLine(App.class).getSubcommands();

        assertThat(commands).containsKeys("serve", "version");
        for (String name : commands.keySet()) {
            out.getBuffer().setLength(0);
            assertThat(run(name, "--help")).as(name).isZero();
            assertThat(out.toString()).contains("Usage: xieshou " + name, "--help", "--debug");
        }
    }

    @Test
    void explainsItselfInChineseOnAChineseMachine() {
        Locale.setDefault(Locale.CHINA);

        assertThat(run("serve", "--help")).isZero();

        assertThat(out.toString()).contains("网页端口", "显示本说明并退出", "--port");
    }

    @Test
    void saysItsVersionToPeopleAndToPrograms() {
        assertThat(run("version")).isZero();
        assertThat(out.toString()).matches("(?s)xieshou \\S+, commit \\S+ of \\S+\\s+");
        out.getBuffer().setLength(0);

        assertThat(run("version", "--json")).isZero();
        assertThat(out.toString())
                .matches(
                        "(?s)\\{\"version\":\"[^\"]+\",\"commit\":\"[^\"]+\",\"committed\":\"[^\"]+\"}\\s+");
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThat(run("serve", "--port", "" + port, "--data", "" + folder)).isEqualTo(2);

            assertThat(err.toString().lines())
                    .containsExactly(
                            "Port " + port + " is already in use.",
                            "Maybe another Xieshou is running; stop it, or try --port "
                                    + (port + 1)
                                    + ".");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.invalid", "192.0.2.1"})
    void saysInOneSentenceThatTheAddressIsNotOurs(String address) {
        assertThat(run("serve", "--port", "0", "--bind", address, "--data", "" + folder))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("Nobody can listen on " + address)
                .doesNotContain("Exception");
    }

    @Test
    void showsWhereAnErrorCameFromOnlyWhenAsked() {
        assertThat(run("serve", "--port", "99999", "--data", "" + folder)).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\tat ");

        assertThat(run("serve", "--debug", "--port", "99999", "--data", "" + folder)).isEqualTo(2);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void neverCallsSoundOrBacksUpWhatIsNotThere() {
        var nowhere = folder.resolve("mispelt");
        for (var command : List.of("verify", "rebuild", "bulletin", "backup " + folder)) {
            var words = new ArrayList<>(List.of(command.split(" ")));
            words.addAll(List.of("--data", "" + nowhere));

            assertThat(run(words.toArray(new String[0]))).as(command).isEqualTo(2);
        }
        assertThat(run("key", "rotate", "--data", "" + nowhere)).isEqualTo(2);

        assertThat(err.toString()).contains("There is no register in the folder " + nowhere);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileIsNoFolderOfADemo() throws Exception {
        var file = Files.writeString(folder.resolve("a-file"), "kept");

        assertThat(run("serve", "--port", "0", "--demo", "--data", "" + file)).isEqualTo(2);

        assertThat(err.toString()).contains("a-file cannot be written").doesNotContain("Exception");
        assertThat(file).hasContent("kept");
    }

    @Test
    void neverWritesTheFaultsOverTheList() throws Exception {
        var list = Files.writeString(folder.resolve("list.csv"), "户主姓名,行政村\n");

        assertThat(run("import", "" + list, "--errors", folder + "/./list.csv", "--as", "somebody"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("list.csv is there already");
        assertThat(list).hasContent("户主姓名,行政村\n");
    }

    @Test
    void saysInOneSentenceWhatCannotBeReadOrWritten() throws Exception {
        var list = Files.writeString(folder.resolve("list.csv"), "户主姓名,行政村\n");

        assertThat(run("import", "" + folder, "--as", "somebody")).isEqualTo(2);
        assertThat(run("import", "" + list, "--errors", folder + "/none/e.csv")).isEqualTo(2);

        assertThat(err.toString())
                .contains("There is no file " + folder)
                .contains("none/e.csv cannot be written.")
                .doesNotContain("Exception");
    }

    @Test
    void refusesWhatMakesNoSenseBeforeAnythingIsStarted() {
        assertThat(run("bulletin", "--language", "fr", "--data", folder + "/x")).isEqualTo(2);
        assertThat(run("token", "--user", "a", "--days", "0", "--data", folder + "/x"))
                .isEqualTo(2);
        assertThat(run("token", "--user", "a", "--days", "99999", "--data", folder + "/x"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("“fr”", "for 0 days", "from 1 to 3,650");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void neverBeginsARealRegisterAnew() throws Exception {
        Files.writeString(folder.resolve("owner.password"), "kept");

        assertThat(run("serve", "--port", "0", "--fresh", "--data", "" + folder)).isEqualTo(2);
        assertThat(run("serve", "--port", "0", "--demo", "--fresh", "--data", "" + folder))
                .isEqualTo(2);

        assertThat(err.toString()).contains("only together with --demo", "is not that of a demo");
        assertThat(folder.resolve("owner.password")).hasContent("kept");
    }

    private int run(String... args) {
        return XieshouCommand.commandLine(App.class)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
