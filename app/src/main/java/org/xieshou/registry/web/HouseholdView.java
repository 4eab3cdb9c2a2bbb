package org.xieshou.registry.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.registry.Household;
import org.xieshou.registry.Household.Consent;
import org.xieshou.registry.Household.KnownFact;
import org.xieshou.registry.Household.Member;
import org.xieshou.registry.Household.Status;
import org.xieshou.registry.Moment;
import org.xieshou.registry.Vocabulary;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Crumb;
import org.xieshou.shared.web.Ui;

/// One household as its page shows it.
///
/// @param today the day as of which it is read
/// @param moment as of when; what is not of now is only read
/// @param rights those with which the reader acts here; none where it stands open for reading alone
/// @param looks who opened it before, newest first
public record HouseholdView(
        Household household,
        LocalDate today,
        Moment moment,
        @JsonIgnore Set<Right> rights,
        Asked asked,
        List<Happening> history,
        List<Looked> looks,
        Strip strip) {
    private static final int AT_ONCE = 6;
    private static final String FACT = "registry.line.fact";

    public HouseholdView {
        rights = Set.copyOf(rights);
        history = List.copyOf(history);
        looks = List.copyOf(looks);
    }

    /// What happened on one occasion, in the words of each kind.
    ///
    /// @param units the names of those that took part
    public record Happening(
            LocalDate day, List<String> units, boolean joint, List<Told> told, boolean held) {
        public Happening {
            units = List.copyOf(units);
            told = List.copyOf(told);
        }

        /// What stands on the page at once. An imported list says thirty things on one occasion, which would hide the visits.
        /// What a rule found is said by no office but by the system, whose id is no word for a reader.
        public String by(Ui ui) {
            return units.stream()
                    .map(unit -> unit.equals(Actor.SYSTEM_UNIT) ? ui.t("shared.the-system") : unit)
                    .collect(Collectors.joining(" + "));
        }

        public List<Said> first() {
            var all = all();
            return all.size() > AT_ONCE + 2 ? all.subList(0, AT_ONCE) : all;
        }

        /// What has to be opened.
        public List<Said> rest() {
            var all = all();
            return all.subList(first().size(), all.size());
        }

        /// What was done and said, then what was asked again: that is long and would hide it.
        private List<Said> all() {
            return told.stream()
                    .flatMap(
                            each -> each.lines().stream().map(line -> new Said(each.entry(), line)))
                    .sorted(Comparator.comparing(Said::isFact))
                    .toList();
        }
    }

    /// One thing that an occasion says, and the entry that says it.
    public record Said(UUID entry, Line line) {
        boolean isFact() {
            return line.key().startsWith(FACT);
        }
    }

    /// What one entry says.
    public record Told(UUID entry, List<Line> lines, boolean corrected) {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /// @param at the last of several times that lie few minutes apart
    /// @param words the reader's own reason, where one had to be given
    public record Looked(
            String name,
            String unit,
            java.time.Instant at,
            String why,
            @Nullable String words,
            java.time.Instant first,
            long times) {}

    public boolean mayWrite(Ui ui) {
        return may(ui, "HOUSEHOLDS_WRITE");
    }

    /// Whether the reader may do here now what this right is for.
    public boolean may(Ui ui, String right) {
        return moment.isNow() && ui.can(right) && rights.contains(Right.valueOf(right));
    }

    public String title(Ui ui) {
        return Words.home(ui, household);
    }

    public String href(String more) {
        return "/households/" + household.id() + more;
    }

    public List<Crumb> crumbs(Ui ui) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(ui.t("registry.nav"), "/households"));
        household.places().stream()
                .skip(1)
                .map(place -> new Crumb(place.name(), "/households?area=" + place.area()))
                .forEach(crumbs::add);
        return crumbs;
    }

    /// 石榴渠村 3 组
    public String place() {
        var places = household.places();
        var village = places.isEmpty() ? "" : places.getLast().name();
        var hamlet = household.identity().hamlet();
        return hamlet == null ? village : village + " " + hamlet;
    }

    public List<Status> current() {
        return household.statuses().stream().filter(status -> status.holdsOn(today)).toList();
    }

    /// The household's word on a purpose; null if it was never asked.
    public @Nullable Consent consent(String purpose) {
        return household.consents().stream()
                .filter(each -> each.purpose().equals(purpose) && each.person() == null)
                .findFirst()
                .orElse(null);
    }

    public List<String> purposes() {
        return Vocabulary.PURPOSES_ASKED;
    }

    public String name(Ui ui, Member member) {
        var name = member.name();
        return name == null ? ui.t("registry.minor") : name;
    }

    /// Whom a fact speaks of; empty for the household.
    public String whose(Ui ui, @Nullable UUID person) {
        return household.members().stream()
                .filter(member -> member.id().equals(person))
                .map(member -> name(ui, member))
                .findFirst()
                .orElse("");
    }

    public boolean isStale(KnownFact fact) {
        var asOf = fact.values().getFirst().asOf();
        return asOf.plus(fact.declared().freshFor()).isBefore(today);
    }

    public long disputed() {
        return household.facts().stream().filter(KnownFact::isDisputed).count();
    }
}
