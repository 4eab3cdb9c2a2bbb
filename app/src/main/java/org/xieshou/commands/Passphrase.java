package org.xieshou.commands;

import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieshou.commands.CommandProblem.What;

/// From the environment, else asked for; never an argument, which others could see in the list of processes.
final class Passphrase {
    static final String ENVIRONMENT = "XIESHOU_BACKUP_PASSPHRASE";
    private static final int SHORTEST = 12;

    private Passphrase() {}

    /// Null if there is none and nobody to ask.
    static @Nullable String find() {
        var named = System.getenv(ENVIRONMENT);
        if (named != null && !named.isBlank()) {
            return named;
        }
        var typed =
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console ->
                                console.readPassword(
                                        "%s", CommandProblem.text("commands.passphrase")));
        return typed.map(String::new).orElse(null);
    }

    static String require() {
        var found = find();
        if (found == null || found.length() < SHORTEST) {
            throw new CommandProblem(What.PASSPHRASE_MISSING);
        }
        return found;
    }
}
