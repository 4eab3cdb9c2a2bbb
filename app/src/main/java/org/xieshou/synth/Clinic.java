package org.xieshou.synth;

import java.math.BigDecimal;
import java.util.UUID;
import org.xieshou.synth.Pen.Scene;
import org.xieshou.synth.Pen.What;

/// The joint day's clinic in one village, as a doctor wrote it down: numbers, readings, some referrals, and who is
/// followed from then on. A few people at most; the counts of the day are told by [Reports].
final class Clinic {
    private static final int PEOPLE = 24;

    private final City city;
    private final Campaign campaign;
    private final Lane lane;
    private final Pen pen;
    private final Dice dice;

    Clinic(City city, Lane lane, Pen pen, Dice dice) {
        this.city = city;
        this.campaign = city.campaign;
        this.lane = lane;
        this.pen = pen;
        this.dice = dice;
    }

    void write() {
        var village = city.places.villages().get(Village.GROVE);
        var families = new Families(city.seed, city.day, city.shares);
        int all = Math.min(PEOPLE, village.households());
        for (int i = 0; i < all; i++) {
            var family = families.make(village, village.first() + i);
            person(family.id(), family.head().id(), i + 1);
        }
    }

    private void person(UUID household, UUID person, int number) {
        var moment = Campaign.at(city.day, 10 + number / 8, dice);
        var scene = new Scene(lane, household, dice.v8(), Units.HOSPITAL, moment, Pen.SEEN_ALL);
        say(scene, "registry.consent", person, Json.of("purpose", "health").with("given", true));
        var ticket = say(scene, "health.ticket", person, within().with("number", number));
        say(scene, "health.call", person, new Json().with("ticket", ticket));
        int upper = dice.percent(8) ? dice.between(180, 196) : dice.between(108, 158);
        var reading = say(scene, "health.measurement", person, reading(upper, ticket));
        if (upper >= 160) {
            refer(scene, person, reading);
        }
        if (upper >= 150) {
            say(scene, "health.patient", person, Json.of("condition", "hypertension"));
        }
    }

    private Json reading(int upper, UUID ticket) {
        boolean fasting = dice.percent(30);
        int glucose = fasting ? dice.between(46, 74) : dice.between(52, 126);
        return within().with("place", "clinic")
                .with("systolic", upper)
                .with("diastolic", upper - dice.between(44, 62))
                .with("pulse", dice.between(60, 88))
                .with("glucose", BigDecimal.valueOf(glucose, 1))
                .with("meal", fasting ? "fasting" : dice.percent(80) ? "eaten" : "unknown")
                .with("ticket", ticket);
    }

    private void refer(Scene scene, UUID person, UUID reading) {
        say(
                scene,
                "health.referral",
                person,
                within().with("measurement", reading)
                        .with("to", Units.HOSPITAL)
                        .with("urgency", "same-day")
                        .with("about", "blood-pressure"));
    }

    private Json within() {
        return new Json().with("activity", campaign.activities().joint());
    }

    private UUID say(Scene scene, String kind, UUID person, Json body) {
        return pen.write(scene, new What(kind, person, null), body);
    }
}
