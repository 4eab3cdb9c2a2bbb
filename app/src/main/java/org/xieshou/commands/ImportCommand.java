package org.xieshou.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xieshou.commands.CommandProblem.What;
import org.xieshou.registry.imports.Checked;
import org.xieshou.registry.imports.Imports;
import org.xieshou.registry.imports.Outcome;
import org.xieshou.registry.imports.Progress;
import org.xieshou.registry.imports.Runs;
import org.xieshou.registry.imports.Watcher;
import org.xieshou.registry.imports.Wish;
import org.xieshou.registry.intake.FaultFile;
import org.xieshou.registry.intake.RowFault;
import org.xieshou.registry.intake.table.Upload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `xieshou import`: a household list into the register, by the same ways as the page.
@Command(
        name = "import",
        description = "Imports a household list; the same list again changes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was taken; with --dry-run: everything could be",
            "1:an error of ours",
            "2:something to mend: no such person, no list, columns that do not fit",
            "3:done, but some rows were left out or wait for a person: see --errors"
        })
final class ImportCommand implements Callable<Integer> {
    private static final int LEFT_OUT = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file", description = "XLSX or CSV.")
    private Path file = Path.of("list.xlsx");

    @Option(
            names = "--as",
            paramLabel = "LOGIN",
            description =
                    "Whose list it is: within this person's reach, in this person's name. Or XIESHOU_TOKEN in the environment.")
    private @Nullable String login;

    @Option(
            names = "--area",
            paramLabel = "NUMBER",
            description = "The area below which the list's villages are.")
    private @Nullable Integer area;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description =
                    "The day of which the list speaks (default: as when the same file came before, else today).")
    private @Nullable LocalDate day;

    @Option(
            names = "--mapping",
            paramLabel = "COLUMN=NAME",
            split = ",",
            description =
                    "Corrects where a column goes: G=household.phone; G= leaves it unread; SHEET!G=… for one sheet.")
    private List<String> mapping = List.of();

    @Option(names = "--dry-run", description = "Read and check everything, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Write what is wrong to this file, .xlsx or .csv: cell, problem, remedy.")
    private @Nullable Path errors;

    @Option(names = "--json", description = "The result as JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandProblem(What.NO_SUCH_FILE, file);
        }
        // it is emptied when it is opened, and the list is read after that
        if (errors != null && Files.exists(errors) && Files.isSameFile(file, errors)) {
            throw new CommandProblem(What.FILE_IS_THERE, errors);
        }
        try (var faults = errors == null ? null : faultFile(errors);
                var house = xieshou.open(data)) {
            return run(house, faults);
        }
    }

    private int run(House house, @Nullable FaultFile faults) {
        var actor = Acting.as(login, house);
        var imports = house.get(Imports.class);
        var upload = Upload.of(file.toFile());
        var looked = imports.look(upload, actor);
        var runs = house.get(Runs.class);
        var corrected = new ImportMapping(looked, runs.mapping(looked, actor)).corrected(mapping);
        var listDay = day == null ? runs.day(upload, actor) : day;
        var line = new Line(new ProgressLine(spec.commandLine().getErr()), faults);
        var wish = new Wish(corrected, listDay, area);
        if (dryRun) {
            return say(imports.preview(upload, wish, actor, line), null);
        }
        var checked = imports.check(upload, wish, actor, Watcher.NOBODY);
        var outcome = runs.take(new Runs.Sent(runs.newId(), upload), checked, actor, line);
        line.end();
        return say(checked, outcome);
    }

    private static FaultFile faultFile(Path path) {
        try {
            var out = new BufferedOutputStream(Files.newOutputStream(path));
            return path.toString().endsWith(".csv")
                    ? FaultFile.csv(out, Locale.getDefault())
                    : FaultFile.xlsx(out, Locale.getDefault());
        } catch (IOException e) {
            throw new CommandProblem(What.CANNOT_WRITE, e, path);
        }
    }

    /// @param outcome null if nothing was to be written
    private int say(Checked checked, @Nullable Outcome outcome) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(asJson(checked, outcome)));
        } else {
            say(out, checked, outcome);
        }
        out.flush();
        var counts = checked.result().counts();
        boolean whole =
                outcome == null
                        ? checked.placed() == counts.households()
                                && counts.peopleTaken() == counts.people()
                        : outcome.households().left() == 0 && outcome.people().left() == 0;
        return whole && (outcome == null || outcome.held() == 0) ? 0 : LEFT_OUT;
    }

    private static void say(PrintWriter out, Checked checked, @Nullable Outcome outcome) {
        var counts = checked.result().counts();
        UnreadColumns.of(checked).lines().forEach(out::println);
        if (outcome == null) {
            out.println(
                    CommandProblem.text(
                            "commands.import.checked",
                            counts.rows(),
                            checked.placed(),
                            counts.households() - checked.placed(),
                            checked.faults()));
            return;
        }
        var households = outcome.households();
        out.println(
                CommandProblem.text(
                        "commands.import.households",
                        households.fresh(),
                        households.changed(),
                        households.unchanged(),
                        households.left()));
        out.println(
                CommandProblem.text(
                        "commands.import.entries",
                        outcome.entries(),
                        outcome.here(),
                        outcome.held(),
                        outcome.faults()));
        if (!outcome.villages().isEmpty()) {
            var names = String.join(" ", outcome.villages());
            out.println(CommandProblem.text("commands.import.villages", names));
        }
    }

    private static Map<String, Object> asJson(Checked checked, @Nullable Outcome outcome) {
        var all = new LinkedHashMap<String, Object>();
        all.put("rows", checked.result().counts().rows());
        all.put("day", checked.wish().day().toString());
        all.put("placed", checked.placed());
        all.put("faults", outcome == null ? checked.faults() : outcome.faults());
        all.put("villages", checked.villages());
        all.put("columns", UnreadColumns.of(checked));
        if (outcome != null) {
            all.put("households", outcome.households());
            all.put("people", outcome.people());
            all.put("entries", outcome.entries());
            all.put("here", outcome.here());
            all.put("held", outcome.held());
        }
        return all;
    }

    /// The bar on the console, and the file of faults.
    private record Line(ProgressLine bar, @Nullable FaultFile faults) implements Watcher {
        @Override
        public void at(Progress progress) {
            bar.at(progress.done(), progress.all(), progress.outcome().entries());
        }

        @Override
        public void fault(RowFault fault) {
            if (faults != null) {
                faults.add(fault);
            }
        }

        void end() {
            bar.end();
        }
    }
}
