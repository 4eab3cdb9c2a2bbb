package org.xieshou.commands;

import java.util.concurrent.Callable;
import org.xieshou.journal.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `xieshou rebuild`: replays the journal beside the live rows and says what differs.
@Command(
        name = "rebuild",
        description = "Replays the journal and compares every table with the live one.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Option(
            names = "--replace",
            description = "Put the replayed rows in the place of live ones that differ.")
    private boolean replace;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        try (var house = xieshou.open(data)) {
            var result = house.get(Rebuild.class).run(replace, _ -> {});
            out.println(
                    CommandProblem.text(
                            "commands.rebuild.replayed",
                            result.entries(),
                            result.differences().size()));
            if (!result.misplaced().isEmpty()) {
                out.println(CommandProblem.text("commands.rebuild.area", result.misplaced()));
            }
            for (var each : result.differences()) {
                out.println(
                        CommandProblem.text(
                                "commands.rebuild.differs",
                                each.table(),
                                each.extra(),
                                each.missing()));
            }
            if (result.replaced()) {
                out.println(CommandProblem.text("commands.rebuild.replaced"));
            }
            out.flush();
            return result.isSame() || (result.replaced() && result.misplaced().isEmpty()) ? 0 : 1;
        }
    }
}
