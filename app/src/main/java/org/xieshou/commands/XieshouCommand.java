package org.xieshou.commands;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The counter itself. To add a command: write one class like this and add it to `subcommands` below.
///
/// ```java
/// @Command(name = "verify", description = "Checks the tree of entries.")
/// final class VerifyCommand implements Callable<Integer> {
///     @Mixin DataFolder data = new DataFolder();       // gives --data
///     @ParentCommand XieshouCommand xieshou;
///
///     @Override
///     public Integer call() {
///         try (var house = xieshou.open(data)) {       // database (joined if serve runs) and rooms, no web server
///             house.get(Journal.class).verify();       // any bean
///         }
///         return 0;                                    // exit code
///     }
/// }
/// ```
/// `--help`, `--debug` and error sentences come by themselves: throw a [CommandProblem] or let a room's problem pass.
/// Help in Chinese: keys `xieshou.verify.usage.description` and so on in `messages/commands_zh.properties`.
@Command(
        name = "xieshou",
        description =
                "One register with which all the units of a city help households in need together.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = BuildVersion.Provider.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            VersionCommand.class,
            SynthCommand.class,
            TokenCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            ExportFhirCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeyCommand.class,
            SynthListCommand.class,
            BulletinCommand.class,
            ImportCommand.class
        })
public final class XieshouCommand implements Callable<Integer> {

    /// Not an exit code: the command left threads at work, so the process must go on.
    public static final int KEEPS_SERVING = -1;

    private final Class<?> app;

    @Spec private CommandSpec spec;

    @Option(
            names = "--debug",
            description = "Show where an error came from.",
            scope = ScopeType.INHERIT)
    private boolean debug;

    XieshouCommand(Class<?> app) {
        this.app = app;
    }

    /// Runs what the arguments say.
    ///
    /// @param app the class Spring starts from
    /// @return the exit code: 0 done, 1 an error of ours, 2 something for the person to mend; or [#KEEPS_SERVING]
    public static int run(Class<?> app, String... args) {
        return commandLine(app).execute(args);
    }

    static CommandLine commandLine(Class<?> app) {
        XieshouCommand top = new XieshouCommand(app);
        CommandLine line = new CommandLine(top);
        line.setResourceBundle(texts());
        line.setExecutionExceptionHandler(
                (problem, at, _) -> Outcry.tell(problem, at.getErr(), top.debug));
        return line;
    }

    static ResourceBundle texts() {
        return texts("commands");
    }

    /// A room's messages in the machine's language: Chinese on a Chinese one, else English.
    static ResourceBundle texts(String room) {
        boolean chinese = Locale.getDefault().getLanguage().equals("zh");
        return ResourceBundle.getBundle(
                "messages/" + room, chinese ? Locale.CHINESE : Locale.ENGLISH);
    }

    Class<?> app() {
        return app;
    }

    /// The installation with its rooms but without the web server; close it when done.
    ///
    /// @throws CommandProblem or a problem of the database, for the person
    public House open(DataFolder data) {
        Installation.require(data.path());
        return openOrMake(data);
    }

    /// The same for a command that may begin a register.
    House openOrMake(DataFolder data) {
        return House.open(app, Installation.open(data.path()));
    }

    /// Without a command: what there is.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
