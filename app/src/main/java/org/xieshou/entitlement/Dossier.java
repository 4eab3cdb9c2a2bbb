package org.xieshou.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xieshou.need.Home;
import org.xieshou.need.Home.Member;
import org.xieshou.need.Home.Stated;
import org.xieshou.need.Income;
import org.xieshou.poverty.Fraction;

/// What is known of a household and its members, by the names that rules use. What is not in it is not known.
///
/// @param relations of members to the head
/// @param statuses official ones in force; without any at all, no list was ever matched and none is known
/// @param hasLists whether the household was ever on an official list
/// @param schoolUntil the last age at which somebody may be at a school, by the catalogue
record Dossier(
        Home home,
        Map<UUID, String> relations,
        List<Status> statuses,
        boolean hasLists,
        int schoolUntil,
        LocalDate day) {
    private static final int ADULT = 18;
    private static final Map<String, String> SCHOOLS =
            Map.of(
                    "preschool", "pre",
                    "vocational", "voc",
                    "under-school-age", "none",
                    "postgraduate", "degree");

    /// @param person null for the household
    record Status(@Nullable UUID person, String type) {}

    Map<String, Object> ofHousehold() {
        var known = new HashMap<String, Object>();
        income(known);
        yes(known, "h.assets_ok", "household.assets-within");
        yes(known, "h.hukou_local", "household.hukou-local");
        yes(known, "h.rural", "household.rural");
        yes(known, "h.housing_only", "household.only-home");
        yes(known, "h.school_need_ok", "household.school-need");
        status(known, "h.dibao", "dibao"::equals);
        status(known, "h.dibao_edge", "dibao-edge"::equals);
        status(known, "h.exited", "exited"::equals);
        status(known, "h.mon_active", type -> type.startsWith("monitored"));
        status(known, "h.has_tekun", "tekun"::equals);
        find("household.housing-grade", null)
                .filter(each -> !each.value().equals("none"))
                .ifPresent(each -> known.put("h.housing_grade", each.value()));
        find("household.housing-repaired", null).ifPresent(_ -> known.put("h.housing_aided", true));
        return known;
    }

    /// With the household's own.
    Map<String, Object> of(Member member) {
        var known = new HashMap<>(ofHousehold());
        var age = member.age(day);
        age.ifPresent(years -> known.put("p.age", (long) years));
        if (hasLists) {
            known.put("p.tekun", isTekun(member));
        }
        if (age.filter(years -> years >= ADULT).isPresent()
                || "child".equals(relations.get(member.id()))) {
            known.put("p.orphan", false);
        }
        find("person.pupil", member.id())
                .ifPresentOrElse(
                        each ->
                                known.put(
                                        "p.pupil",
                                        SCHOOLS.getOrDefault(each.value(), each.value())),
                        () ->
                                age.filter(years -> years > schoolUntil)
                                        .ifPresent(_ -> known.put("p.pupil", "none")));
        yes(known, "p.registered_school", "person.school-registered", member);
        yes(known, "p.fulltime", "person.school-fulltime", member);
        yes(known, "p.boards", "person.boards", member);
        yes(known, "p.school_in_meal_area", "person.school-meals", member);
        insurance(known, member);
        return known;
    }

    private boolean isTekun(Member member) {
        return statuses.stream()
                .filter(each -> each.type.equals("tekun"))
                .anyMatch(each -> each.person == null || each.person.equals(member.id()));
    }

    /// A month and head, rounded down: what is strictly below a line in whole fen stays so. Where the family says another
    /// number of people than the register, a person has to look first.
    private void income(Map<String, Object> known) {
        known.put("h.size", (long) home.members().size());
        var income = Income.of(home);
        if (income.perHeadAsTold().isEmpty()) {
            income.perHead()
                    .map(year -> year.over(Fraction.of(12)))
                    .ifPresent(month -> known.put("h.income_pc_month", floor(month)));
        }
    }

    private static long floor(Fraction amount) {
        var parts = amount.top().divideAndRemainder(amount.bottom());
        return parts[1].signum() < 0 ? parts[0].longValueExact() - 1 : parts[0].longValueExact();
    }

    private void insurance(Map<String, Object> known, Member member) {
        var employee = find("person.medical-employee", member.id()).map(Dossier::isYes);
        var resident = find("person.medical-resident", member.id()).map(Dossier::isYes);
        if (employee.orElse(false)) {
            known.put("p.medins_type", "employee");
        } else if (resident.orElse(false)) {
            known.put("p.medins_type", "resident");
        } else if (employee.isPresent()) {
            known.put("p.medins_type", "none");
        }
    }

    private void status(Map<String, Object> known, String name, Predicate<String> isType) {
        if (hasLists) {
            known.put(name, statuses.stream().map(Status::type).anyMatch(isType));
        }
    }

    private void yes(Map<String, Object> known, String name, String fact) {
        find(fact, null).ifPresent(each -> known.put(name, isYes(each)));
    }

    private void yes(Map<String, Object> known, String name, String fact, Member member) {
        find(fact, member.id()).ifPresent(each -> known.put(name, isYes(each)));
    }

    private static boolean isYes(Stated stated) {
        return stated.value().equals("true");
    }

    Optional<Stated> find(String fact, @Nullable UUID person) {
        return home.find(fact, person);
    }

    /// Of those facts, the ones that nobody told.
    List<String> untold(List<String> facts, @Nullable UUID person) {
        var untold = new ArrayList<String>();
        for (var fact : facts) {
            var whose = fact.startsWith("person.") ? person : null;
            if (find(fact, whose).isEmpty()) {
                untold.add(fact);
            }
        }
        return untold.isEmpty() ? facts : untold;
    }
}
