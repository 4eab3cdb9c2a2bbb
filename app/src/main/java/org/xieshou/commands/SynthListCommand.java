package org.xieshou.commands;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xieshou.synth.City;
import org.xieshou.synth.RandomLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `xieshou synth-list`: an invented household list as a file, for trying the import.
@Command(
        name = "synth-list",
        description = "Writes an invented household list, with faults if wished.")
final class SynthListCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            descriptionKey = "file",
            description = "Ends in .xlsx or .csv.")
    private Path file = Path.of("list.xlsx");

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "People, one a row (default: ${DEFAULT-VALUE}).")
    private int rows = 1_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed gives the same list (default: ${DEFAULT-VALUE}).")
    private long seed = City.DEMO_SEED;

    @Option(
            names = "--defects",
            paramLabel = "SHARE",
            description =
                    "Share of rows with a fault, 0 to 1; above 0 also refused columns, merged cells, GB18030 (default: ${DEFAULT-VALUE}).")
    private double defects;

    @Option(names = "--day", paramLabel = "DATE", description = "Ages are those of this day.")
    private @Nullable LocalDate day;

    @Override
    public Integer call() {
        var on = day == null ? City.lastCampaign(Clock.systemUTC()) : day;
        var made = RandomLists.write(new RandomLists.Wish(rows, seed, defects, on), file);
        spec.commandLine().getOut().println(made.text());
        return 0;
    }
}
