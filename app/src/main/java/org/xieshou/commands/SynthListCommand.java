package org.xieshou.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xieshou.synth.RandomLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin private Draw draw = new Draw();

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
            names = "--defects",
            paramLabel = "SHARE",
            description =
                    "Share of rows with a fault, 0 to 1; above 0 also refused columns, merged cells, GB18030 (default: ${DEFAULT-VALUE}).")
    private double defects;

    @Override
    public Integer call() {
        var wish = new RandomLists.Wish(rows, draw.seed(), defects, draw.day());
        var made = RandomLists.write(wish, file);
        spec.commandLine().getOut().println(made.text());
        return 0;
    }
}
