package org.xieshou.synth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.xieshou.journal.Envelope;

/// An invented city: the same for the same seed, size and day, byte by byte, on any machine and whatever its clock.
/// It is made on the way, household by household, so that a nation needs no more memory than a village.
///
/// Nobody in it is real. Names are put together by chance from lists of common parts; ID numbers lie in the area 999999
/// that no place has; phones are of a range that is nobody's; places and units are invented.
public final class City {
    public static final int LEAST = 200;
    public static final int MOST = 5_000_000;

    /// As many as in our mockups.
    public static final int DEMO = 1_286;

    public static final long DEMO_SEED = 17;

    private static final double FEWEST = 2;
    private static final double FULLEST = 4.5;

    final long seed;
    final LocalDate day;
    final Places places;
    final Units units;
    final Campaign campaign;
    final Helpers helpers;
    final int[] shares;

    private City(long seed, int households, LocalDate day, int[] shares) {
        this.seed = seed;
        this.day = day;
        this.shares = shares;
        places = Places.of(seed, households);
        units = Units.of(places);
        campaign = new Campaign(seed, day, places, units);
        helpers = new Helpers(seed);
    }

    /// @param day the city's today: everything happened in the year before it, the campaign on the last 16 and 17 October
    /// @throws SynthProblem for less than [#LEAST] or more than [#MOST] households
    public static City of(long seed, int households, LocalDate day) {
        if (households < LEAST || households > MOST) {
            throw SynthProblem.size(LEAST, MOST);
        }
        return new City(own(seed, households, day), households, day, KinShape.shares());
    }

    /// The same with households larger or smaller than in the country.
    ///
    /// @param people of all households together; what comes is some hundredths more or less
    /// @throws SynthProblem for less than two or more than four and a half a household, too
    public static City of(long seed, int households, int people, LocalDate day) {
        double each = people / (double) households;
        if (households >= LEAST && (each < FEWEST || each > FULLEST)) {
            throw SynthProblem.people(
                    (int) Math.ceil(FEWEST * households), (int) (FULLEST * households));
        }
        var plain = of(seed ^ ((long) people << Integer.SIZE), households, day);
        return new City(plain.seed, households, day, KinShape.shares(each));
    }

    /// The last day of a campaign that is over: from then on every clock of the country has it in the past.
    public static LocalDate lastCampaign(Clock clock) {
        return Campaign.lastBefore(LocalDate.now(clock.withZone(Calls.ZONE)).minusDays(1));
    }

    /// Cities that differ in anything have no id in common.
    private static long own(long seed, int households, LocalDate day) {
        return Dice.of(seed, day.toString(), households).next();
    }

    /// The id of the first coordinator, by which a city is known again.
    UUID firstStaff() {
        return Staffing.firstId(seed);
    }

    static UUID firstStaff(long seed, int households, LocalDate day) {
        return Staffing.firstId(own(seed, households, day));
    }

    public int households() {
        var last = places.villages().getLast();
        return last.first() + last.households();
    }

    /// All entries in the order in which they are to be appended; made anew each time, and the same each time.
    public Stream<Envelope> envelopes() {
        return stream(new Walk(this)).flatMap(bundle -> bundle.entries().stream());
    }

    Iterator<Bundle> bundles() {
        return new Walk(this);
    }

    private static Stream<Bundle> stream(Iterator<Bundle> bundles) {
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(bundles, order), false);
    }
}
