package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The example of ARCHITECTURE.md laid over the app as a stranger would add it: its sources compiled, its migration beside
/// the room's, its words below those that are there. Only this thread, and houses opened by it, have it on their class path.
public final class Capability implements AutoCloseable {
    public static final Path EXAMPLE = Path.of("src/test/capability");
    private static final Path WORDS = Path.of("src/main/resources");
    private static final Path OUT = Path.of("target/capability");

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader over;

    private Capability() throws IOException {
        compile(files("java"), OUT.resolve("main"));
        compile(files("test"), OUT.resolve("tests"));
        for (var file : files("db")) {
            write(EXAMPLE.relativize(file), Files.readString(file));
        }
        for (var file : files("messages")) {
            var name = EXAMPLE.relativize(file);
            var there = Files.readString(WORDS.resolve(name));
            write(name, there + System.lineSeparator() + Files.readString(file));
        }
        over = new Over(OUT.resolve("main"), before);
        Thread.currentThread().setContextClassLoader(over);
    }

    public static Capability added() throws IOException {
        return new Capability();
    }

    /// The files of the example below a folder of it, or all.
    public static List<Path> files(String folder) throws IOException {
        try (var all = Files.walk(EXAMPLE.resolve(folder))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void write(Path name, String text) throws IOException {
        var file = OUT.resolve("main").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void compile(List<Path> sources, Path out) throws IOException {
        Files.createDirectories(out);
        var classes =
                System.getProperty("java.class.path") + File.pathSeparator + OUT.resolve("main");
        var options =
                List.of(
                        "-Xlint:all,-path,-classfile",
                        "-Werror",
                        "-proc:none",
                        "-d",
                        out.toString(),
                        "-cp",
                        classes);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = manager.getJavaFileObjectsFromPaths(sources);
            assertThat(compiler.getTask(said, manager, null, options, null, units).call())
                    .as(said::toString)
                    .isTrue();
        }
    }

    @Override
    public void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        over.close();
    }

    /// A class path with a folder in front, whose files win over those of the same name behind it.
    private static final class Over extends URLClassLoader {
        Over(Path folder, ClassLoader behind) throws MalformedURLException {
            super(new URL[] {folder.toUri().toURL()}, behind);
        }

        @Override
        public @Nullable URL getResource(String name) {
            var own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
