package org.xieshou.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Area;
import org.xieshou.access.Areas;
import org.xieshou.access.Reading;
import org.xieshou.need.HomeTable.Line;
import org.xieshou.need.Survey.Living;
import org.xieshou.poverty.Incomes;
import org.xieshou.shared.Right;

/// Need by places. The whole register is looked at once, for everybody; what is told of it is the same for all.
@Component
public final class Surveys {
    /// At most a tenth of the time goes into surveys, however long one takes.
    private static final int PAUSE = 9;

    /// One statement, so that a page costs the same whether or not it is time for another survey.
    private static final String ASKED =
            "select coalesce((select seq from journal.tip()), 0) as tip, array(select unnest(access.areas())) as reached";

    private final Reading reading;
    private final Areas areas;
    private final Standards standards;
    private final Needs needs;
    private @Nullable Survey last;
    private long again;

    Surveys(Reading reading, Areas areas, Standards standards, Needs needs) {
        this.reading = reading;
        this.areas = areas;
        this.standards = standards;
        this.needs = needs;
    }

    /// Need in a place and below it.
    ///
    /// @param area null for the highest in reach
    /// @return empty if nobody lives in what the actor reaches
    /// @throws NeedProblem if the actor may not look at income, or not at that place
    public Optional<Picture> picture(Actor somebody, @Nullable Integer area) {
        Needs.mayLook(somebody);
        var actor = somebody.within(Right.HOUSEHOLDS_WRITE);
        var asked = reading.as(actor, db -> db.sql(ASKED).query(Surveys::asked).single());
        var reached = asked.reached;
        if (area != null && !(actor.reaches(area, null) && reached.contains(area))) {
            throw NeedProblem.noSuchPlace();
        }
        var survey = survey(asked.tip);
        return survey.places().values().stream()
                .filter(place ->
                        actor.reaches(place.area(), null) && reached.contains(place.area()))
                .filter(place -> area == null ? isTop(place, reached) : area == place.area())
                .findFirst()
                .map(place -> new Telling(survey, standards).of(place));
    }

    /// @param tip the end of the journal when it was asked for
    /// @param reached areas of the actor
    private record Asked(long tip, List<Integer> reached) {}

    private static Asked asked(ResultSet row, int number) throws SQLException {
        var reached = (Integer[]) row.getArray("reached").getArray();
        return new Asked(row.getLong("tip"), List.of(reached));
    }

    private static boolean isTop(Survey.Place place, List<Integer> reached) {
        var parent = place.parent();
        return parent == null || !reached.contains(parent);
    }

    /// The newest, unless the record has not changed or the last one has cost too much to begin again.
    private synchronized Survey survey(long tip) {
        var today = needs.today();
        var had = last;
        long now = System.nanoTime();
        if (had != null
                && had.moment().day().equals(today)
                && (now < again || had.moment().known() >= tip)) {
            return had;
        }
        var survey = made(today);
        long took = System.nanoTime() - now;
        last = survey;
        again = System.nanoTime() + PAUSE * took;
        return survey;
    }

    private Survey made(LocalDate day) {
        var all = areas.all();
        return reading.asSystem(db -> {
            var table = new HomeTable(db);
            var living = new LivingAreas(all, new Assessed(standards, day));
            try (var lines = table.all(day)) {
                living.read(lines);
            }
            var moment = new Survey.Moment(table.tip(), day);
            return Survey.of(moment, all, living.living(), standards)
                    .orElseGet(() -> Survey.empty(moment));
        });
    }

    /// Puts the lines of each household together and adds it to where it lives.
    private static final class LivingAreas {
        private final Map<Integer, List<String>> regions = new HashMap<>();
        private final Assessed assessed;
        private final Map<Integer, Sums> sums = new HashMap<>();
        private final Map<Integer, List<Incomes.Income>> incomes = new HashMap<>();
        private @Nullable UUID household;
        private int area;
        private boolean isThere;
        private final List<Home.Member> members = new ArrayList<>();
        private final List<Home.Stated> facts = new ArrayList<>();

        private LivingAreas(List<Area> areas, Assessed assessed) {
            this.assessed = assessed;
            var byNumber = new HashMap<Integer, Area>();
            areas.forEach(each -> byNumber.put(each.number(), each));
            areas.forEach(each -> regions.put(each.number(), around(each, byNumber)));
        }

        private static List<String> around(Area area, Map<Integer, Area> byNumber) {
            return Stream.iterate(
                            Optional.of(area),
                            Optional::isPresent,
                            each ->
                                    each.map(Area::parent)
                                            .flatMap(parent ->
                                                    Optional.ofNullable(byNumber.get(parent))))
                    .limit(10)
                    .map(each -> each.orElseThrow().name())
                    .toList();
        }

        private void read(Stream<Line> lines) {
            lines.forEach(this::add);
            finish();
        }

        private void add(Line line) {
            if (!line.household().equals(household)) {
                finish();
                household = line.household();
            }
            if (line.member() == null && line.fact() == null) {
                isThere = true;
                area = line.area();
            }
            if (line.member() != null) {
                members.add(line.member());
            }
            if (line.fact() != null) {
                facts.add(line.fact());
            }
        }

        private void finish() {
            if (household != null && isThere && !members.isEmpty()) {
                var home =
                        new Home(
                                household,
                                area,
                                Objects.requireNonNullElse(regions.get(area), List.of()),
                                members,
                                facts);
                var one = assessed.of(home);
                sums.merge(area, one.sums(), Sums::plus);
                one.income()
                        .ifPresent(income ->
                                incomes.computeIfAbsent(area, _ -> new ArrayList<>()).add(income));
            }
            isThere = false;
            members.clear();
            facts.clear();
        }

        private Map<Integer, Living> living() {
            var living = new HashMap<Integer, Living>();
            sums.forEach((place, sum) ->
                    living.put(place, new Living(sum, incomes.getOrDefault(place, List.of()))));
            return living;
        }
    }
}
