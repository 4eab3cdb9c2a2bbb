package org.xieshou.health.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieshou.health.Edition;
import org.xieshou.health.Measure;
import org.xieshou.health.Measurements;
import org.xieshou.health.Measurements.Taken;
import org.xieshou.health.Person;
import org.xieshou.health.Sample;
import org.xieshou.shared.web.FieldErrors;

/// Reads the form of one reading; what cannot be is noted as an error of its field.
final class MeasureForm {
    private static final List<String> PLACES = List.of("clinic", "home", "self");
    private static final List<String> MEALS = List.of("fasting", "eaten", "two-hours", "unknown");

    private MeasureForm() {}

    static Taken read(Answers answers, @Nullable Person person, Measurements measurements) {
        var day = answers.day("day", measurements.today());
        var edition = measurements.edition(day);
        var sample = sample(answers, edition);
        check(answers, sample, edition);
        if (person != null && person.birth() != null && day.isBefore(person.birth())) {
            answers.errors().add("day", "health.error.before-birth", person.birth().toString());
        }
        return new Taken(
                person == null ? null : person.household(),
                person == null ? null : person.person(),
                answers.choice("place", "clinic", PLACES),
                day,
                sample,
                answers.id("ticket"),
                answers.id("activity"),
                agreed(answers, person));
    }

    private static Sample sample(Answers answers, Edition edition) {
        return new Sample(
                answers.whole("systolic"),
                answers.whole("diastolic"),
                answers.whole("pulse"),
                answers.number("glucose"),
                answers.choice("meal", Sample.UNKNOWN, MEALS),
                answers.chosen("signs", edition.signs()),
                answers.is("treated", "on"));
    }

    /// All that is wrong at once: a field that could not be read keeps what was said of it.
    private static void check(Answers answers, Sample sample, Edition edition) {
        var errors = answers.errors();
        boolean isRead =
                Arrays.stream(Measure.values())
                        .noneMatch(measure -> errors.find(measure.code()).isPresent());
        if (isRead && !sample.hasPressure() && sample.glucose() == null) {
            errors.add("systolic", "health.error.nothing");
        }
        for (var measure : edition.impossibles(sample)) {
            var range = edition.possible().get(measure);
            if (range != null) {
                refuse(errors, measure, measure.of(sample), range);
            }
        }
    }

    /// Each in its own words: who reads of pressure beside the sugar looks for the fault in the wrong place.
    private static void refuse(
            FieldErrors errors, Measure measure, @Nullable BigDecimal value, Edition.Range range) {
        if (value == null) {
            errors.add(measure.code(), "health.error.missing." + measure.code());
        } else if (range.holds(value)) {
            errors.add(measure.code(), "health.error.swapped");
        } else {
            errors.add(
                    measure.code(),
                    "health.error.possible." + measure.code(),
                    range.least().toPlainString(),
                    range.most().toPlainString());
        }
    }

    /// Null if the register knows that the person agreed, and for somebody who is in no register.
    private static @Nullable Boolean agreed(Answers answers, @Nullable Person person) {
        if (person == null || Boolean.TRUE.equals(person.agreed())) {
            return null;
        }
        return switch (answers.text("agree")) {
            case "yes" -> true;
            case "no" -> false;
            default -> {
                answers.errors().add("agree", "health.error.agree");
                yield null;
            }
        };
    }
}
