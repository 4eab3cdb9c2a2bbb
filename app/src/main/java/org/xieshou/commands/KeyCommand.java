package org.xieshou.commands;

import java.util.concurrent.Callable;
import org.xieshou.journal.KeyRotation;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.keys.KeyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `xieshou key`: what is done with the master key.
@Command(
        name = "key",
        description = "What is done with the master key.",
        subcommands = KeyCommand.Rotate.class)
final class KeyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    /// `xieshou key rotate`: a new master in place of the old one.
    @Command(
            name = "rotate",
            description = {
                "Makes a new master key and wraps every key of the database with it. Stop serve first.",
                "Broken off, it goes on where it was: run it again. Contents are not sealed anew."
            })
    static final class Rotate implements Callable<Integer> {

        @Mixin private DataFolder data = new DataFolder();

        @Spec private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            var out = spec.commandLine().getOut();
            Installation.require(data.path());
            try (var installation = Installation.alone(data.path())) {
                var owner =
                        new Owner(installation.url(), installation.user(), installation.password());
                var turn = new KeyFolder(data.path().resolve("keys")).beginTurn();
                long keys =
                        new KeyRotation(
                                        turn.old(),
                                        turn.next(),
                                        done -> spec.commandLine().getErr().printf("%,d%n", done))
                                .run(owner);
                turn.finish();
                out.println(CommandProblem.text("commands.key.rotated", keys, turn.place()));
                out.println(
                        CommandProblem.text(
                                turn.isNamed() ? "commands.key.named" : "commands.key.copies",
                                turn.place()));
                out.flush();
            }
            return 0;
        }
    }
}
