package org.xieshou.commands;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.xieshou.access.AccessProblem;
import org.xieshou.access.Actors;
import org.xieshou.access.Tokens;
import org.xieshou.commands.CommandProblem.What;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `xieshou token`: a bearer token for the API, shown once.
@Command(name = "token", description = "Makes a bearer token for the API; it is shown once.")
final class TokenCommand implements Callable<Integer> {
    /// Ten years: what is good for longer is forgotten rather than renewed.
    private static final int MOST_DAYS = 3650;

    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Option(
            names = "--user",
            required = true,
            description = "The sign-in name of the person it acts for.")
    private String user = "";

    @Option(names = "--label", description = "What it is for (default: ${DEFAULT-VALUE}).")
    private String label = "api";

    @Option(
            names = "--days",
            description = "How long it is good for, 1 to 3650 (default: ${DEFAULT-VALUE}).")
    private int days = 90;

    @Override
    public Integer call() {
        if (days < 1 || days > MOST_DAYS) {
            throw new CommandProblem(What.TOKEN_DAYS, days, MOST_DAYS);
        }
        try (var house = xieshou.open(data)) {
            var actor =
                    house.get(Actors.class)
                            .byLogin(user)
                            .orElseThrow(AccessProblem::nobodyOfThatName);
            var issued = house.get(Tokens.class).issue(actor.id(), label, Duration.ofDays(days));
            var out = spec.commandLine().getOut();
            out.println(issued.secret());
            out.flush();
        }
        return 0;
    }
}
