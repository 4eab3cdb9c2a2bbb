package org.xieshou.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.xieshou.commands.CommandProblem.What;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `xieshou verify`: is everything as it was signed, and do the entries give the rows that are there?
@Command(
        name = "verify",
        description = "Checks entries, tiles, checkpoints and all rows; names what was changed.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Option(
            names = "--entries-only",
            description = "Leave out the rows that are made from entries.")
    private boolean entriesOnly;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that somebody outside kept; may be given several times.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(names = "--json", description = "The result as JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() throws SQLException {
        var witnesses = checkpoints.stream().map(VerifyCommand::text).toList();
        try (var house = xieshou.open(data)) {
            var outcome = run(house, witnesses, spec.commandLine().getErr(), !entriesOnly);
            var out = spec.commandLine().getOut();
            out.println(json ? Verdict.json(outcome) : Verdict.text(outcome));
            out.flush();
            return outcome.isSound() ? 0 : 1;
        }
    }

    static Verification.Outcome run(
            House house, List<String> witnesses, PrintWriter err, boolean rows)
            throws SQLException {
        long tip = house.get(Journal.class).tip();
        var line = new ProgressLine(err);
        var wish =
                new Verification.Wish(
                        rows, witnesses, seq -> line.at(thousandths(seq, tip), 1_000, seq));
        try {
            return house.get(Verification.class).run(wish);
        } finally {
            line.end();
        }
    }

    private static int thousandths(long seq, long tip) {
        return (int) Math.min(1_000, 1_000 * seq / Math.max(1, tip));
    }

    /// A mail or an editor may have made two characters of each line end.
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new CommandProblem(What.NO_SUCH_FILE, e, file);
        }
    }
}
