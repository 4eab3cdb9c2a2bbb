package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/xieshou` and `bin/demo` build anew if anything that goes into the app is newer than what was built.
class BuildScriptTest {
    private static final Pattern OURS =
            Pattern.compile("<artifactId>xieshou-([a-z]+)</artifactId>");

    @TempDir private Path root;

    @Test
    void aChangeInAnyModuleOfTheAppIsBuilt() throws Exception {
        var modules =
                OURS.matcher(Files.readString(Path.of("pom.xml"))).results().map(m -> m.group(1));
        put("bin/lib/java.sh", Files.readString(Path.of("../bin/lib/java.sh")));
        put("app/target/xieshou.jar", "");
        put("app/target/.built", "");
        for (var module : modules.distinct().toList()) {
            for (var file : new String[] {"/pom.xml", "/src/main/java/A.java"}) {
                put(module + file, "");
                old(module + file);
                assertThat(outdated()).as("nothing changed").isFalse();
                put(module + file, "");
                Files.setLastModifiedTime(
                        root.resolve(module + file), FileTime.from(Instant.now().plusSeconds(60)));
                assertThat(outdated()).as(module + file).isTrue();
                old(module + file);
            }
        }
    }

    private void put(String path, String text) throws Exception {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void old(String path) throws Exception {
        Files.setLastModifiedTime(root.resolve(path), FileTime.from(Instant.EPOCH));
    }

    private boolean outdated() throws Exception {
        var script = root.resolve("bin/lib/java.sh");
        var shell = new ProcessBuilder("bash", "-c", ". \"$1\"; outdated", "bash", "" + script);
        var process = shell.redirectErrorStream(true).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0;
    }
}
