package org.xieshou.synth;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.synth.Bundle.Stage;
import org.xieshou.synth.Pen.Scene;

/// One walk through a city, writing it down: the ground, then household by household, then what comes after.
final class Walk implements Iterator<Bundle> {
    /// Chains that may be appended side by side; no household is on two of them.
    static final int LANES = 4;

    private static final int PHONES = LANES;
    private static final int CLINIC = PHONES + 1;
    private static final int A_CALL = 4_000;

    private final City city;
    private final Families families;
    private final Register register;
    private final Year year;
    private final List<Lane> lanes = new ArrayList<>();
    private final Deque<Bundle> ready = new ArrayDeque<>();
    private int village;
    private int household;
    private boolean ended;

    Walk(City city) {
        this.city = city;
        families = new Families(city.seed, city.day, city.shares);
        register = new Register(city.day);
        year = new Year(city.day, city.campaign, city.helpers, city.units);
        for (int i = 0; i <= CLINIC; i++) {
            lanes.add(new Lane(Dice.of(city.seed, "lane", i).v8()));
        }
        ground();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            if (household < city.households()) {
                nextHousehold();
            } else {
                after();
                ended = true;
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Bundle next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.removeFirst();
    }

    private void ground() {
        var staffing = new Staffing(city.seed, city.places, city.units, city.helpers);
        var first = staffing.first();
        var areas = city.places.areas();
        stage(
                Stage.FIRST,
                Actor.SYSTEM_UNIT,
                scribe -> {
                    scribe.write("journal.installation", installation());
                    scribe.write("access.area", areas.getFirst().body());
                    scribe.write("access.unit", city.units.organs().getFirst().body());
                    hire(first, scribe);
                });
        stage(
                Stage.AREAS,
                Units.POVERTY,
                scribe ->
                        areas.subList(1, areas.size())
                                .forEach(area -> scribe.write("access.area", area.body())));
        stage(
                Stage.UNITS,
                Units.POVERTY,
                scribe ->
                        city.units.all().stream()
                                .skip(1)
                                .forEach(unit -> scribe.write("access.unit", unit.body())));
        stage(
                Stage.STAFF,
                Units.POVERTY,
                scribe -> staffing.others().forEach(staff -> hire(staff, scribe)));
        stage(
                Stage.PLAN,
                Units.POVERTY,
                scribe -> city.campaign.plan(lanes.getFirst(), scribe.pen));
    }

    private static Json installation() {
        return Json.of("name", Places.CITY).with("zone", Calls.ZONE.getId()).with("area", 1);
    }

    private void hire(Staff staff, Scribe scribe) {
        scribe.write("access.staff", staff.body());
        for (var duty : staff.duties()) {
            scribe.write("access.assignment", staff.assignment(duty, city.day.minusYears(1)));
        }
    }

    private void nextHousehold() {
        var villages = city.places.villages();
        while (household >= villages.get(village).first() + villages.get(village).households()) {
            village++;
        }
        var family = families.make(villages.get(village), household);
        var dice = Dice.of(city.seed, "life", household);
        var pen = new Pen(dice);
        int lane = household % LANES;
        var scene =
                new Scene(
                        lanes.get(lane),
                        family.id(),
                        dice.v8(),
                        family.village().unit(),
                        began(household),
                        Pen.SEEN_ALL);
        live(new Story(family, scene, pen, dice));
        ready.add(new Bundle(Stage.HOUSEHOLDS, lane, 1, pen.written()));
        household++;
    }

    private void live(Story story) {
        var dice = story.dice();
        var means = register.write(story);
        boolean visits = city.campaign.visits(story.family().no()) || dice.percent(97);
        register.consents(story, visits);
        if (visits) {
            year.write(story, means);
            city.campaign.write(story);
        }
        var yesterday = story.scene().at(Campaign.at(city.day.minusDays(1), 17, dice));
        if (dice.percent(0.6)) {
            Year.disagree(story.at(yesterday.unaware(lanes.get(PHONES))), means);
        }
        if (story.family().members().size() > 1 && dice.percent(0.8)) {
            register.left(story.at(yesterday));
        }
    }

    private void after() {
        stage(
                Stage.REPORTS,
                Units.POVERTY,
                scribe -> {
                    var campaign = city.campaign;
                    new Reports(campaign, lanes.getFirst(), scribe.pen, scribe.dice).write();
                    new Goods(campaign.day(), lanes.getFirst(), scribe.pen, scribe.dice).write();
                });
        stage(
                Stage.DOINGS,
                Units.POVERTY,
                scribe -> new Doings(city, lanes.getFirst(), scribe.pen).write());
        stage(
                Stage.CLINIC,
                Units.HOSPITAL,
                scribe -> new Clinic(city, lanes.get(CLINIC), scribe.pen, scribe.dice).write());
        stage(Stage.CHARGES, Units.POVERTY, this::charges);
    }

    private void charges(Scribe scribe) {
        for (var each : city.places.villages()) {
            for (int i = each.first(); i < each.first() + each.households(); i++) {
                var id = Families.id(city.seed, i);
                city.helpers
                        .of(each, i)
                        .ifPresent(helper ->
                                scribe.write(
                                        "access.assignment",
                                        Json.of("staff", helper.id().toString())
                                                .with("role", Role.HELPER.name())
                                                .with("unit", helper.unit())
                                                .with("household", id)
                                                .with("from", city.day.minusMonths(11))));
            }
        }
    }

    /// Writes about no household for one unit at one moment.
    private record Scribe(Scene scene, Pen pen, Dice dice) {
        void write(String kind, Json body) {
            pen.write(scene, kind, body);
        }
    }

    /// On one lane, in pieces that fit into a call.
    private void stage(Stage stage, String unit, Consumer<Scribe> work) {
        var dice = Dice.of(city.seed, stage.name(), 0);
        var pen = new Pen(dice);
        var moment =
                stage == Stage.CHARGES
                        ? began(0).plusSeconds(86_400L * 30)
                        : began(0).minusSeconds(86_400);
        work.accept(
                new Scribe(
                        new Scene(lanes.getFirst(), null, null, unit, moment, Pen.SEEN_ALL),
                        pen,
                        dice));
        var written = pen.written();
        for (int from = 0; from < written.size(); from += A_CALL) {
            ready.add(
                    new Bundle(
                            stage,
                            0,
                            0,
                            written.subList(from, Math.min(written.size(), from + A_CALL))));
        }
    }

    /// The register was taken over a year before, one household after another.
    private Instant began(int number) {
        return city.day
                .minusYears(1)
                .atTime(LocalTime.of(9, 0))
                .atZone(Calls.ZONE)
                .toInstant()
                .plusMillis(number * 5L);
    }
}
