package org.xieshou.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.campaigns.Activity;
import org.xieshou.campaigns.Campaign;

/// A campaign's figures as known at a seq.
///
/// @param units in the plan's order, then those outside the plan in the official list's; never by size
/// @param activities all that the plan holds, in the order of the days
/// @param joint the activities with modules
/// @param missing who has recorded nothing for which activity, in the order of the days
/// @param villages in the official list's order
/// @param goods by name
public record Board(
        Campaign campaign,
        long known,
        Totals totals,
        List<UnitLine> units,
        List<Activity> activities,
        List<Joint> joint,
        List<Missing> missing,
        List<Village> villages,
        List<Goods> goods,
        Schooling schooling) {

    public Board {
        units = List.copyOf(units);
        activities = List.copyOf(activities);
        joint = List.copyOf(joint);
        missing = List.copyOf(missing);
        villages = List.copyOf(villages);
        goods = List.copyOf(goods);
    }

    /// What is missing of activities whose last day has come.
    public List<Missing> due(LocalDate today) {
        return missing.stream().filter(each -> !each.to().isAfter(today)).toList();
    }

    /// The same of one unit.
    public List<Missing> due(LocalDate today, String unit) {
        return due(today).stream().filter(each -> each.unit().equals(unit)).toList();
    }

    /// A joint activity.
    ///
    /// @param units with names, in the plan's order; the first leads
    public record Joint(Activity activity, List<Member> units, List<ModuleState> modules) {
        public Joint {
            units = List.copyOf(units);
            modules = List.copyOf(modules);
        }

        /// The names of all units but the first.
        public String others(String between) {
            return units.stream()
                    .skip(1)
                    .map(Member::name)
                    .collect(java.util.stream.Collectors.joining(between));
        }

        /// How many of the units are clinics or hospitals.
        public long clinical() {
            return units.stream().filter(Member::isClinical).count();
        }
    }

    /// A unit that takes part.
    public record Member(String unit, String name, String type) {
        public boolean isClinical() {
            return type.equals("clinic") || type.equals("hospital");
        }
    }

    /// @param lead name of the unit that leads it
    /// @param entries how many entries name this module
    /// @param writers who wrote them, the latest first
    public record ModuleState(
            int no,
            String title,
            String lead,
            Figures figures,
            long entries,
            List<Writer> writers) {
        public ModuleState {
            writers = List.copyOf(writers);
        }
    }

    /// Who wrote down what a module reached.
    ///
    /// @param unit its name
    /// @param person who wrote it; null where it is about households, whose helpers are named to nobody who does not reach them
    /// @param at when the last of it was received
    public record Writer(String unit, @Nullable String person, Instant at) {}

    /// A unit that has recorded nothing for an activity.
    ///
    /// @param to the activity's last day
    public record Missing(
            UUID activity, String title, String unit, String name, LocalDate from, LocalDate to) {
        /// Whole days since the activity's last one.
        public long daysLate(LocalDate today) {
            return Math.max(0, to.until(today, java.time.temporal.ChronoUnit.DAYS));
        }
    }

    /// A village's coverage; households stand where they live now.
    public record Village(int area, String name, long visited, long registered) {}

    /// What was handed over of one sort of goods.
    ///
    /// @param quantity null if nobody said how much
    /// @param measure the unit of the quantity, such as kg
    /// @param handovers in how many hand-overs
    public record Goods(
            String item,
            @Nullable String measure,
            @Nullable BigDecimal quantity,
            long handovers,
            long units) {}
}
