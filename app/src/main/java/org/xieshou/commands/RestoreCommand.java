package org.xieshou.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.xieshou.access.Actor;
import org.xieshou.backup.Contents;
import org.xieshou.backup.Restore;
import org.xieshou.commands.CommandProblem.What;
import org.xieshou.journal.Checkpoints;
import org.xieshou.journal.ErasedAgain;
import org.xieshou.journal.Journal;
import org.xieshou.journal.JournalProblem;
import org.xieshou.journal.Occasion;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.keys.KeyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `xieshou restore`: a backup into an empty database, verified; the journal then goes on in a new epoch.
@Command(name = "restore", description = "Puts a backup into an empty database, and verifies it.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            descriptionKey = "file",
            description = "The backup.")
    private Path file = Path.of("xieshou.backup");

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            required = true,
            description = "Why it is restored; this becomes part of the record.")
    private String why = "";

    @Override
    public Integer call() throws SQLException {
        var installation = Installation.alone(data.path());
        Contents contents;
        try {
            contents = restore(installation);
        } catch (SQLException | RuntimeException e) {
            installation.close();
            throw e;
        }
        try (var house = House.open(xieshou.app(), installation)) {
            return goOn(house, contents);
        }
    }

    private Contents restore(Installation installation) throws SQLException {
        try {
            var keys = new KeyFolder(data.path().resolve("keys"));
            var key = Restore.key(file, keys, Passphrase::find);
            var owner = new Owner(installation.url(), installation.user(), installation.password());
            var contents = new Restore(owner, file, key).run(_ -> {});
            if (keys.find().isEmpty()) {
                keys.keep(key);
            }
            return contents;
        } catch (IOException e) {
            throw new CommandProblem(What.NO_SUCH_FILE, e, file);
        }
    }

    private int goOn(House house, Contents contents) throws SQLException {
        var out = spec.commandLine().getOut();
        out.println(
                CommandProblem.text(
                        "commands.restored",
                        contents.size(),
                        contents.rows(),
                        contents.tables().size()));
        out.println(
                CommandProblem.text(
                        "commands.restored.erased",
                        house.get(ErasedAgain.class).keys(),
                        data.path().resolve("keys").resolve("erased")));
        var outcome = VerifyCommand.run(house, List.of(), spec.commandLine().getErr(), true);
        out.println(Verdict.text(outcome));
        out.println(CommandProblem.text("commands.restored.epoch", say(house, contents)));
        out.flush();
        return outcome.isSound() ? 0 : 1;
    }

    /// The first new entry says that there was a restore: whoever holds a later checkpoint can see why it no longer fits.
    private long say(House house, Contents contents) {
        var journal = house.get(Journal.class);
        var body = new HashMap<String, Object>();
        body.put("size", contents.size());
        body.put("why", why);
        if (!contents.checkpoint().isEmpty()) {
            body.put("checkpoint", contents.checkpoint());
        }
        var occasion = Occasion.of(Actor.SYSTEM, journal.tip(), house.get(Clock.class));
        occasion.add("journal.restored@1", null, body);
        var receipt = journal.append(occasion.envelopes(), Actor.SYSTEM).getFirst();
        try {
            house.get(Checkpoints.class).sealNow();
        } catch (JournalProblem broken) {
            Outcry.tell(broken, spec.commandLine().getErr(), false);
        }
        return receipt.seq();
    }
}
