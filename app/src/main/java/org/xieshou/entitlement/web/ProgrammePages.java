package org.xieshou.entitlement.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.access.Actor;
import org.xieshou.access.Areas;
import org.xieshou.entitlement.Entitlements;
import org.xieshou.entitlement.Parameter;
import org.xieshou.entitlement.Programme;
import org.xieshou.entitlement.Programmes;
import org.xieshou.entitlement.Pupil;
import org.xieshou.entitlement.SpotCheck;
import org.xieshou.entitlement.web.DueView.Spot;
import org.xieshou.registry.HouseholdRow;
import org.xieshou.registry.Households;
import org.xieshou.registry.Label;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Ui;

/// All programmes with their rules and sources; checks on the spot; pupils with a tick for each programme of schools.
@Controller
public final class ProgrammePages {
    private final Entitlements entitlements;
    private final Programmes programmes;
    private final Households households;
    private final Areas areas;

    ProgrammePages(
            Entitlements entitlements, Programmes programmes, Households households, Areas areas) {
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.households = households;
        this.areas = areas;
    }

    public record Listed(List<Told> programmes) {
        public Listed {
            programmes = List.copyOf(programmes);
        }
    }

    /// A programme in words.
    ///
    /// @param condition as the rule has it
    public record Told(
            String code,
            Label name,
            Label benefit,
            Label where,
            String condition,
            Label source,
            boolean isConfirmed,
            List<Parameter> parameters) {
        public Told {
            parameters = List.copyOf(parameters);
        }

        static Told of(Programme each) {
            return new Told(
                    each.code(),
                    each.name(),
                    each.benefit().text(),
                    each.where(),
                    each.condition().toString(),
                    each.source(),
                    each.isConfirmed(),
                    each.parameters());
        }
    }

    /// @param found households that the search finds
    /// @param checked at this module, newest first, within reach
    /// @param count of all that were checked there
    public record Checking(
            Spot spot, String q, List<HouseholdRow> found, List<SpotCheck> checked, long count) {
        public Checking {
            found = List.copyOf(found);
            checked = List.copyOf(checked);
        }

        /// Whether there may be more than the search gives.
        public boolean isCut() {
            return found.size() >= Households.FOUND;
        }
    }

    /// Which pupils, as it stands in the address.
    public record Asked(
            @Nullable Boolean own,
            @Nullable Integer area,
            @Nullable String school,
            @Nullable Long page) {
        Entitlements.Which which() {
            return new Entitlements.Which(
                    area, school == null ? "" : school, page == null ? 1 : page);
        }
    }

    /// @param own only those who are paired with the reader
    /// @param names of the programmes, in the order of the ticks
    /// @param schools whose teachers are paired with children in reach
    public record Pupils(
            boolean own,
            List<Label> names,
            List<Row> rows,
            List<Option> villages,
            String area,
            List<Option> schools,
            String school,
            Pager pager) {
        public Pupils {
            names = List.copyOf(names);
            rows = List.copyOf(rows);
            villages = List.copyOf(villages);
            schools = List.copyOf(schools);
        }
    }

    public record Row(Pupil pupil, List<Card> ticks) {
        public Row {
            ticks = List.copyOf(ticks);
        }
    }

    /// A parameter's value as people read it: money in yuan, ages and days as they are.
    public static String shown(Ui ui, Parameter parameter) {
        return switch (parameter.value()) {
            case Boolean yes -> ui.t(yes ? "registry.yes" : "registry.no");
            case Long fen when parameter.isMoney() -> ui.yuan(fen);
            default -> String.valueOf(parameter.value());
        };
    }

    @Bean
    static NavItem entitlementsInNavigation() {
        return new NavItem(35, "entitlement.nav", "/entitlements", Right.HOUSEHOLDS_READ)
                .also("/need");
    }

    @May(Right.HOUSEHOLDS_READ)
    @GetMapping({"/entitlements", "/api/v1/entitlements"})
    Page<Listed> all() {
        return Page.of(
                "entitlement/programmes",
                new Listed(programmes.all().stream().map(Told::of).toList()));
    }

    @May(Right.HOUSEHOLDS_READ)
    @GetMapping({"/entitlements/check", "/api/v1/entitlements/check"})
    Page<Checking> check(
            Actor actor,
            @RequestParam UUID activity,
            @RequestParam int module,
            @RequestParam(defaultValue = "") String q) {
        return Page.of(
                "entitlement/check",
                new Checking(
                        new Spot(activity, module),
                        q,
                        households.search(actor, q),
                        entitlements.checks(actor, activity, module),
                        entitlements.countChecks(activity, module)));
    }

    /// A teacher's own pupils, or those of an area for who keeps its register.
    @May(Right.PUPILS)
    @GetMapping({"/entitlements/pupils", "/api/v1/entitlements/pupils"})
    Page<Pupils> pupils(Actor actor, Asked asked) {
        boolean mine = Boolean.TRUE.equals(asked.own) || !actor.may(Right.HOUSEHOLDS_WRITE);
        var which = asked.which();
        var listed =
                mine
                        ? new Entitlements.Listed(entitlements.ownPupils(actor), 0)
                        : entitlements.pupils(actor, which);
        return Page.of("entitlement/pupils", view(actor, mine, which, listed));
    }

    private Pupils view(
            Actor actor, boolean mine, Entitlements.Which which, Entitlements.Listed listed) {
        var names =
                programmes.all().stream().filter(Programme::isSchool).map(Programme::name).toList();
        var villages =
                mine
                        ? List.<Option>of()
                        : areas.within(actor.within(Right.HOUSEHOLDS_WRITE)).stream()
                                .filter(each -> each.level().equals("village"))
                                .map(each -> new Option(String.valueOf(each.number()), each.name()))
                                .toList();
        var schools =
                mine
                        ? List.<Option>of()
                        : entitlements.schools(actor).stream()
                                .map(each -> new Option(each.unit(), each.name()))
                                .toList();
        var rows =
                listed.pupils().stream()
                        .map(each ->
                                new Row(
                                        each.pupil(),
                                        each.ticks().stream()
                                                .map(tick -> Card.of(tick, java.util.Map.of()))
                                                .toList()))
                        .toList();
        var area = which.area() == null ? "" : String.valueOf(which.area());
        var pager =
                Pager.counted(
                        which.page(),
                        listed.total(),
                        Entitlements.SIZE,
                        to -> href(area, which.school(), to));
        return new Pupils(mine, names, rows, villages, area, schools, which.school(), pager);
    }

    private static String href(String area, String school, long page) {
        return UriComponentsBuilder.fromPath("/entitlements/pupils")
                .queryParam("area", "{area}")
                .queryParam("school", "{school}")
                .queryParam("page", "{page}")
                .encode()
                .buildAndExpand(area, school, page)
                .toUriString();
    }
}
