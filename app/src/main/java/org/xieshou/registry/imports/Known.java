package org.xieshou.registry.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the register holds of one household, within the importer's reach.
final class Known {
    /// @param day of which this speaks
    record Home(
            UUID id,
            int area,
            @Nullable String number,
            @Nullable String group,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String language,
            @Nullable LocalDate registered,
            LocalDate day) {}

    /// @param entry the root of what states it
    record Person(
            UUID id,
            String name,
            String nameKey,
            String relation,
            @Nullable String sex,
            @Nullable LocalDate birth,
            byte @Nullable [] idHash,
            @Nullable String phone,
            UUID entry,
            LocalDate day) {}

    /// What stands, and what is said against it.
    ///
    /// @param byList whether a list said it, which the next list may replace
    record Fact(String value, LocalDate asOf, boolean byList, Set<String> rivals) {
        boolean says(String other) {
            return value.equals(other) || rivals.contains(other);
        }
    }

    record Status(String type, LocalDate from, @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /// @param person null for the household itself
    record About(@Nullable UUID person, String fact) {}

    final Home home;
    final List<Person> people = new ArrayList<>();
    final Map<About, Fact> facts = new HashMap<>();
    final List<Status> statuses = new ArrayList<>();

    Known(Home home) {
        this.home = home;
    }

    void add(About about, Fact fact) {
        facts.merge(
                about,
                fact,
                (standing, rival) -> {
                    var rivals = new HashSet<>(standing.rivals);
                    rivals.add(rival.value);
                    return new Fact(standing.value, standing.asOf, standing.byList, rivals);
                });
    }
}
