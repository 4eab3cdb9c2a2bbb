package org.xieshou.commands;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieshou.synth.City;
import picocli.CommandLine.Option;

/// What decides how an invention turns out: the same seed and day give the same.
final class Draw {
    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed and day give the same (default: ${DEFAULT-VALUE}).")
    private long seed = City.DEMO_SEED;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description =
                    "Its today: ages are those of this day, and all happened in the year before it (default: the last 17 October).")
    private @Nullable LocalDate day;

    long seed() {
        return seed;
    }

    LocalDate day() {
        return day == null ? City.lastCampaign(Clock.systemUTC()) : day;
    }
}
