package org.xieshou.tree;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Checks a journal's export from outside: `java -jar xieshou-tree.jar EXPORT --key KEY [--checkpoint FILE]…`.
/// Speaks Chinese if LANG does, else English. Exit: 0 it holds, 1 it does not, 2 it could not be checked.
public final class Verify {
    private static final int MOST_LINES = 50;

    private final PrintStream out;
    private final Sentences sentences;

    private Verify(PrintStream out, Sentences sentences) {
        this.out = out;
        this.sentences = sentences;
    }

    /// The program.
    public static void main(String... args) {
        Map<String, String> environment = System.getenv();
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out),
                        true,
                        charset(language(environment)));
        System.exit(run(args, environment, out));
    }

    /// The program, for callers that stay.
    ///
    /// @param environment LC_ALL and LANG decide the language
    /// @return 0, 1 or 2
    public static int run(String[] args, Map<String, String> environment, PrintStream out) {
        var locale = language(environment).startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
        return new Verify(out, new Sentences(locale)).run(args);
    }

    private static String language(Map<String, String> environment) {
        String all = environment.getOrDefault("LC_ALL", "");
        return all.isEmpty() ? environment.getOrDefault("LANG", "") : all;
    }

    /// The charset that `zh_CN.GB18030` names. Java goes by what the machine has installed, and where Chinese is not it
    /// would print question marks.
    static Charset charset(String language) {
        String name = language.replaceFirst("^[^.]*\\.?", "").replaceFirst("@.*", "");
        return name.matches("[A-Za-z0-9][A-Za-z0-9-]*") && Charset.isSupported(name)
                ? Charset.forName(name)
                : System.out.charset();
    }

    /// What the caller asks for.
    private record Wish(Path export, List<VerifierKey> keys, List<Witnessed> checkpoints) {}

    /// Said to the user instead of a report.
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }

    private int run(String[] args) {
        try {
            Report report = check(wish(args));
            report.findings().stream().limit(MOST_LINES).forEach(this::print);
            if (report.findings().size() > MOST_LINES) {
                out.println(sentences.text("more", report.findings().size() - MOST_LINES));
            }
            out.println(sentences.of(report));
            return switch (report.verdict()) {
                case NOTE -> 0;
                case ALARM -> 1;
                case DOUBT -> 2;
            };
        } catch (Refused refused) {
            out.println(refused.getMessage());
            return 2;
        }
    }

    private void print(Finding finding) {
        out.println(
                "[" + sentences.text("mark." + finding.weight()) + "] " + sentences.of(finding));
    }

    private Wish wish(String[] args) throws Refused {
        var exports = new ArrayList<Path>();
        var keys = new ArrayList<VerifierKey>();
        var checkpoints = new ArrayList<Witnessed>();
        var words = List.of(args).iterator();
        while (words.hasNext()) {
            String word = words.next();
            String value = word.startsWith("--") && words.hasNext() ? words.next() : "";
            switch (word) {
                case "--key" -> keys.add(key(value));
                case "--checkpoint" -> checkpoints.add(new Witnessed(text(value), true));
                default -> exports.add(Path.of(word));
            }
        }
        if (exports.size() != 1 || keys.isEmpty()) {
            throw new Refused(sentences.text("usage"));
        }
        return new Wish(exports.getFirst(), keys, checkpoints);
    }

    private VerifierKey key(String value) throws Refused {
        String key = value.contains("+") ? value : text(value);
        try {
            // What is refused is not repeated: it might be the signing key
            return VerifierKey.parse(key);
        } catch (IllegalArgumentException broken) {
            throw new Refused(sentences.text("no-key"));
        }
    }

    // Notes end every line with a bare newline; a mail or an editor may have made two characters of
    // it.
    private String text(String file) throws Refused {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException | InvalidPathException unreadable) {
            throw new Refused(
                    sentences.text("no-file", file, String.valueOf(unreadable.getMessage())));
        }
    }

    private Report check(Wish wish) throws Refused {
        try {
            var check = new ExportCheck(wish.export());
            Report report = check.run(wish.keys(), wish.checkpoints());
            out.println(
                    sentences.text(
                            "read",
                            check.entries(),
                            check.journal(),
                            check.ownCheckpoints(),
                            wish.checkpoints().size()));
            return report;
        } catch (ExportCheck.NotAnExport other) {
            throw new Refused(sentences.text("no-export", wish.export()));
        } catch (IOException unreadable) {
            throw new Refused(
                    sentences.text(
                            "no-file", wish.export(), String.valueOf(unreadable.getMessage())));
        }
    }
}
