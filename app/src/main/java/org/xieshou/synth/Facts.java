package org.xieshou.synth;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The names of facts as `catalogue/facts.yaml` declares them, and the body that states one.
final class Facts {
    static final String KIND = "registry.fact";
    static final String WAGES = "household.income-wages";
    static final String BUSINESS = "household.income-business";
    static final String BUSINESS_COST = "household.business-cost";
    static final String TRANSFER = "household.income-transfer";
    static final String HOUSING_GRADE = "household.housing-grade";
    static final String WATER_SAFE = "household.water-safe";
    static final String MEMBERS = "household.members-stated";
    static final String PUPIL = "person.pupil";

    private Facts() {}

    static Json number(String fact, long value) {
        return Json.of("fact", fact).with("value", value);
    }

    static Json flag(String fact, boolean value) {
        return Json.of("fact", fact).with("value", value);
    }

    static Json choice(String fact, String code) {
        return Json.of("fact", fact).with("value", code);
    }

    static Json told(Json fact, LocalDate asOf, String toldBy) {
        return fact.with("asOf", asOf).with("toldBy", toldBy);
    }

    static Pen.What about(@Nullable UUID person) {
        return new Pen.What(KIND, person, null);
    }

    /// The stage of school that goes with an age, or null for those out of it.
    static @Nullable String stage(int age) {
        if (age < 3 || age > 17) {
            return null;
        }
        return age < 6 ? "preschool" : age < 12 ? "primary" : age < 15 ? "junior" : "senior";
    }
}
