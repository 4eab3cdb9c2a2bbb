package org.xieshou.commands;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option `--data`, the same for every command.
public final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            descriptionKey = "data",
            description =
                    "Folder for the database and keys (default: $XIESHOU_DATA, else data/xieshou).")
    private @Nullable Path chosen;

    public Path path() {
        return orElse("data/xieshou");
    }

    Path orElse(String otherwise) {
        if (chosen != null) {
            return chosen;
        }
        String named = System.getenv("XIESHOU_DATA");
        return Path.of(named == null || named.isBlank() ? otherwise : named);
    }
}
