package org.xieshou.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xieshou.synth.City;
import org.xieshou.synth.DryRun;
import org.xieshou.synth.Synth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `xieshou synth`: an invented city of any size, into the register or into a file.
@Command(name = "synth", description = "Invents a city and brings it into an empty register.")
final class SynthCommand implements Callable<Integer> {

    @Mixin private DataFolder data = new DataFolder();

    @ParentCommand private XieshouCommand xieshou;

    @Spec private CommandSpec spec;

    @Mixin private Draw draw = new Draw();

    @Option(
            names = "--households",
            paramLabel = "N",
            description = "How many households (default: ${DEFAULT-VALUE}).")
    private int households = City.DEMO;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "About how many people, if not three a household as in the country.")
    private @Nullable Integer people;

    @Option(
            names = "--dry-run",
            paramLabel = "FILE",
            description = "Write the entries as lines of JSON instead, packed if it ends in .gz.")
    private @Nullable Path file;

    @Option(names = "--json", description = "The result as JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() {
        var city = city();
        var out = spec.commandLine().getOut();
        out.println(file == null ? load(city) : DryRun.write(city, file).text(json));
        return 0;
    }

    private City city() {
        return people == null
                ? City.of(draw.seed(), households, draw.day())
                : City.of(draw.seed(), households, people, draw.day());
    }

    private String load(City city) {
        try (var house = xieshou.openOrMake(data)) {
            var line = new ProgressLine(spec.commandLine().getErr());
            var outcome =
                    house.get(Synth.class)
                            .load(
                                    city,
                                    (done, entries) -> line.at(done, city.households(), entries));
            line.end();
            return outcome.text(json);
        }
    }
}
