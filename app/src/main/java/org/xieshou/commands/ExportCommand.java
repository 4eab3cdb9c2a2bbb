package org.xieshou.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.xieshou.commands.CommandProblem.What;
import org.xieshou.journal.Checkpoints;
import org.xieshou.journal.JournalExport;
import org.xieshou.journal.JournalProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `xieshou export FILE`: envelopes, digests and checkpoints for people who check the record from outside.
@Command(
        name = "export",
        description =
                "Writes what others need to check the record without trusting us: no contents, no keys.")
final class ExportCommand implements Callable<Integer> {

    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            descriptionKey = "file",
            description = "Packed if its name ends in .gz.")
    private Path file = Path.of("export.jsonl.gz");

    @Override
    public Integer call() throws SQLException {
        try (var house = xieshou.open(data)) {
            var out = spec.commandLine().getOut();
            var checkpoints = house.get(Checkpoints.class);
            seal(checkpoints);
            long entries = house.get(JournalExport.class).write(file);
            out.println(CommandProblem.text("commands.exported", entries, file));
            out.println(checkpoints.publicKey());
            out.println(CommandProblem.text("commands.exported.check", file.getFileName()));
            out.flush();
            return 0;
        } catch (IOException e) {
            throw new CommandProblem(What.CANNOT_WRITE, e, file);
        }
    }

    /// If sealing has stopped, the export is wanted all the more: it is the evidence.
    private void seal(Checkpoints checkpoints) {
        try {
            checkpoints.sealNow();
        } catch (JournalProblem broken) {
            Outcry.tell(broken, spec.commandLine().getErr(), false);
        }
    }
}
