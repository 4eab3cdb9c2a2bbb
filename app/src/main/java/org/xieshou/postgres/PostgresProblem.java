package org.xieshou.postgres;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Everything that can keep the database from starting, in a sentence for the person at the keyboard and a "Maybe …" line.
///
/// The language is the machine's: there is no signed-in person yet.
public final class PostgresProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// The list of this room; the code is `postgres.` and the name in small letters.
    public enum What {
        DISK_FULL,
        FOLDER_NOT_WRITABLE,
        FOREIGN_OWNER,
        CLOSED_PARENT,
        OTHER_VERSION,
        UNSUPPORTED_PLATFORM,
        ROOT_REFUSED,
        IN_USE,
        PASSWORD_LOST,
        PASSWORD_WRONG,
        DOES_NOT_START,
        OUTSIDE_SILENT,
        OUTSIDE_TOO_OLD
    }

    private final What what;
    private final String sentence;
    private final String maybe;

    PostgresProblem(What what, Object... details) {
        this(what, null, details);
    }

    PostgresProblem(What what, @Nullable Throwable cause, Object... details) {
        super(code(what), cause);
        this.what = what;
        this.sentence = text(code(what), details);
        this.maybe = text(code(what) + ".maybe", details);
    }

    /// What went wrong when the file system refused: mostly a full disk, else no right to write.
    public static PostgresProblem ofFiles(Path folder, Exception refused) {
        boolean full = isFullDisk(String.valueOf(refused.getMessage()));
        return new PostgresProblem(
                full ? What.DISK_FULL : What.FOLDER_NOT_WRITABLE, refused, folder);
    }

    /// @param said what a PostgreSQL program printed before it gave up
    static PostgresProblem ofOutput(Path folder, String said) {
        return isFullDisk(said)
                ? new PostgresProblem(What.DISK_FULL, folder)
                : new PostgresProblem(What.DOES_NOT_START, tellingLine(said), Cluster.log(folder));
    }

    private static boolean isFullDisk(String said) {
        return said.contains("No space left on device") || said.contains("Disk quota exceeded");
    }

    private static String tellingLine(String said) {
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.reversed().stream()
                .filter(line ->
                        line.contains("FATAL:")
                                || line.contains("PANIC:")
                                || line.contains("error:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "" : lines.getLast())
                .strip();
    }

    public What what() {
        return what;
    }

    public String code() {
        return code(what);
    }

    public String sentence() {
        return sentence;
    }

    public String maybe() {
        return maybe;
    }

    @Override
    public String getMessage() {
        return sentence + " " + maybe;
    }

    private static String code(What what) {
        return "postgres." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(String key, Object... details) {
        boolean chinese = Locale.getDefault().getLanguage().equals("zh");
        var texts =
                ResourceBundle.getBundle(
                        "messages/postgres", chinese ? Locale.CHINESE : Locale.ENGLISH);
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(details);
    }
}
