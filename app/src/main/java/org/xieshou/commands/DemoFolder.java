package org.xieshou.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xieshou.commands.CommandProblem.What;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.postgres.PostgresProblem;

/// Keeps the invented city out of a real register, and `--fresh` away from real data: only a folder that was born as a demo is one.
final class DemoFolder {

    private static final String MARK = "this-is-a-demo";

    private DemoFolder() {}

    /// @throws CommandProblem if a demo was asked for in the folder of a real register, or `--fresh` without a demo
    static void prepare(Path folder, boolean demo, boolean fresh) {
        if (fresh && !demo) {
            throw new CommandProblem(What.FRESH_IS_FOR_DEMOS);
        }
        if (!demo || Installation.outside()) {
            return;
        }
        Path mark = folder.resolve(MARK);
        if (!Files.exists(mark) && !isEmpty(folder)) {
            throw new CommandProblem(What.NOT_A_DEMO, folder);
        }
        if (fresh) {
            LocalPostgres.erase(folder);
        }
        try {
            LocalPostgres.makeFolder(folder);
            Files.writeString(
                    mark, "Everybody in here is invented. `--fresh` deletes this folder's data.\n");
        } catch (IOException e) {
            throw PostgresProblem.ofFiles(folder, e);
        }
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw PostgresProblem.ofFiles(folder, e);
        }
    }
}
