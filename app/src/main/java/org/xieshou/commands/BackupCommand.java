package org.xieshou.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.xieshou.backup.Backup;
import org.xieshou.backup.Restore;
import org.xieshou.journal.Checkpoints;
import org.xieshou.journal.JournalProblem;
import org.xieshou.journal.Verification;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.keys.KeyFolder;
import org.xieshou.shared.keys.MasterKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `xieshou backup`: the whole database of one moment in one sealed file, read back.
@Command(
        name = "backup",
        description = "Backs the whole database up into one sealed file, and reads it back.")
final class BackupCommand implements Callable<Integer> {

    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE|DIR",
            descriptionKey = "target",
            description = "A new file, or a folder.")
    private Path target = Path.of(".");

    @Option(
            names = "--with-keys",
            description =
                    "Put the master key in as well, locked with a passphrase (XIESHOU_BACKUP_PASSPHRASE, or asked for).")
    private boolean withKeys;

    @Option(
            names = "--rehearse",
            description = "Restore it into a database beside the live one, verify, and drop that.")
    private boolean rehearse;

    @Override
    public Integer call() throws SQLException {
        var passphrase = withKeys ? Passphrase.require() : null;
        var out = spec.commandLine().getOut();
        try (var house = xieshou.open(data)) {
            seal(house);
            var owner = house.get(Owner.class);
            var master = house.get(MasterKey.class);
            var now = house.get(Clock.class).instant();
            var made = new Backup(owner, master, _ -> {}).write(target, now, passphrase);
            say(out, made);
            out.flush();
            return rehearse ? rehearse(house, made) : 0;
        }
    }

    /// So that its newest entries are vouched for as well. A journal that cannot be sealed is worth a backup all the more.
    private void seal(House house) {
        try {
            house.get(Checkpoints.class).sealNow();
        } catch (JournalProblem broken) {
            Outcry.tell(broken, spec.commandLine().getErr(), false);
        }
    }

    private void say(PrintWriter out, Backup.Made made) {
        var contents = made.contents();
        out.println(
                CommandProblem.text(
                        "commands.backed-up",
                        made.file(),
                        contents.size(),
                        contents.rows(),
                        contents.tables().size()));
        var keys = new KeyFolder(data.path().resolve("keys")).file();
        out.println(
                CommandProblem.text(
                        "commands.backed-up." + (withKeys ? "with-keys" : "without-keys"), keys));
    }

    private int rehearse(House house, Backup.Made made) throws SQLException {
        var live = house.get(Owner.class);
        var beside = live.makeBeside("_rehearsal");
        try {
            new Restore(beside, made.file(), house.get(MasterKey.class)).run(_ -> {});
            var outcome = verify(beside);
            var out = spec.commandLine().getOut();
            out.println(
                    outcome.isSound()
                            ? CommandProblem.text("commands.rehearsed")
                            : Verdict.text(outcome));
            out.flush();
            return outcome.isSound() ? 0 : 1;
        } finally {
            beside.dropFrom(live);
        }
    }

    private Verification.Outcome verify(Owner beside) throws SQLException {
        var installation =
                Installation.on(data.path(), beside.url(), beside.user(), beside.password());
        try (var house = House.open(xieshou.app(), installation)) {
            return VerifyCommand.run(house, List.of(), spec.commandLine().getErr(), true);
        }
    }
}
