package org.xieshou.entitlement;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Areas;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.FrontDesk;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.Choice;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Pager;

/// What households within reach may be due, and what came of it.
@Component
public final class Entitlements {
    /// Pupils on one page.
    public static final int SIZE = 100;

    private static final String PUPIL = "person.pupil";
    private static final String BEYOND = "postgraduate";

    private final Reading reading;
    private final Areas areas;
    private final Programmes programmes;
    private final Judge judge;
    private final FrontDesk desk;
    private final Catalogue catalogue;

    Entitlements(
            Reading reading,
            Areas areas,
            Programmes programmes,
            FrontDesk desk,
            Catalogue catalogue) {
        this.reading = reading;
        this.areas = areas;
        this.programmes = programmes;
        this.judge = new Judge(programmes);
        this.desk = desk;
        this.catalogue = catalogue;
    }

    /// No programme is for those who study on after a degree.
    private int schoolUntil() {
        return catalogue.findFact(PUPIL).stream()
                .flatMap(fact -> fact.choices().stream())
                .filter(choice -> !choice.code().equals(BEYOND))
                .flatMap(choice -> choice.agesOn(desk.today()).stream())
                .mapToInt(Choice.Ages::to)
                .max()
                .orElse(0);
    }

    /// @param hidden how many programmes rest on income and are not shown to this reader
    public record Due(
            UUID household, List<Judgement> judgements, List<Contest> contests, long hidden) {
        public Due {
            judgements = List.copyOf(judgements);
            contests = List.copyOf(contests);
        }
    }

    /// @param ticks one a programme of schools, in their order
    public record Ticked(Pupil pupil, List<Judgement> ticks) {
        public Ticked {
            ticks = List.copyOf(ticks);
        }
    }

    /// @throws EntitlementProblem if the actor may not open households, or there is none of that id in reach
    public Due of(Actor actor, UUID household) {
        mayRead(actor);
        var all = areas.all();
        return reading.as(
                actor,
                db -> {
                    var reach = Reach.of(actor);
                    var dossier =
                            new DossierTable(db, all, schoolUntil())
                                    .within(reach, Set.of(household), desk.today()).stream()
                                            .findFirst()
                                            .orElseThrow(EntitlementProblem::notThere);
                    var there = actor.at(dossier.home().area(), household);
                    var table = new StepTable(db, reach);
                    var judgements = withSteps(judge.all(dossier), table.steps(Set.of(household)));
                    var seen = judgements.stream().filter(each -> maySee(there, each)).toList();
                    return new Due(
                            household,
                            seen,
                            table.contests(household),
                            programmes.all().stream().filter(each -> !maySee(there, each)).count());
                });
    }

    /// The ticks of an actor's own pupils: of those who are paired with him, wherever they live, and nothing else of them.
    public List<Ticked> ownPupils(Actor actor) {
        var pupils =
                reading.as(
                        actor,
                        db ->
                                new StepTable(db, Reach.of(actor))
                                        .myPupils(actor.id(), desk.today()));
        return ticked(pupils).stream()
                .map(each ->
                        new Ticked(
                                each.pupil(), each.ticks().stream().map(Judgement::bare).toList()))
                .toList();
    }

    /// Which pupils are asked for.
    ///
    /// @param area a village; null for all
    /// @param school whose teachers are paired with them; empty for all
    /// @param page from 1
    public record Which(@Nullable Integer area, String school, long page) {}

    public record School(String unit, String name) {}

    /// One page of them.
    ///
    /// @param total of all pages
    public record Listed(List<Ticked> pupils, long total) {
        public Listed {
            pupils = List.copyOf(pupils);
        }
    }

    /// The ticks of the pupils within reach.
    ///
    /// @throws EntitlementProblem if the actor does not keep the register
    public Listed pupils(Actor actor, Which which) {
        var keeper = keeping(actor);
        var today = desk.today();
        record Found(List<Pupil> pupils, long total) {}
        var found =
                reading.as(
                        keeper,
                        db -> {
                            var table = new StepTable(db, Reach.of(keeper));
                            long total = table.count(which, today);
                            long before = Pager.before(which.page, total, SIZE);
                            return new Found(table.pupils(which, today, SIZE, before), total);
                        });
        return new Listed(ticked(found.pupils), found.total);
    }

    /// Schools whose teachers are paired with children in reach.
    ///
    /// @throws EntitlementProblem if the actor does not keep the register
    public List<School> schools(Actor actor) {
        var keeper = keeping(actor);
        return reading.as(keeper, db -> new StepTable(db, Reach.of(keeper)).schools(desk.today()));
    }

    /// The same person where they keep the register: these names are not for other roles.
    private static Actor keeping(Actor actor) {
        if (!actor.may(Right.HOUSEHOLDS_WRITE)) {
            throw EntitlementProblem.notYourTask();
        }
        return actor.within(Right.HOUSEHOLDS_WRITE);
    }

    private List<Ticked> ticked(List<Pupil> pupils) {
        var households =
                pupils.stream()
                        .map(Pupil::household)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (households.isEmpty()) {
            return List.of();
        }
        var school = programmes.all().stream().filter(Programme::isSchool).toList();
        var all = areas.all();
        return reading.asSystem(db -> {
            var dossiers = new HashMap<UUID, Dossier>();
            new DossierTable(db, all, schoolUntil())
                    .all(households, desk.today())
                    .forEach(each -> dossiers.put(each.home().id(), each));
            var steps = new StepTable(db, new Reach("{}", "{}")).steps(households);
            return pupils.stream()
                    .filter(pupil -> dossiers.containsKey(pupil.household()))
                    .map(pupil -> {
                        var dossier = Objects.requireNonNull(dossiers.get(pupil.household()));
                        return new Ticked(pupil, ticks(school, dossier, pupil, steps));
                    })
                    .toList();
        });
    }

    private List<Judgement> ticks(
            List<Programme> school, Dossier dossier, Pupil pupil, List<Step> steps) {
        return dossier.home().members().stream()
                .filter(member -> member.id().equals(pupil.person()))
                .findFirst()
                .map(dossier::of)
                .map(known ->
                        withSteps(
                                school.stream()
                                        .map(each -> judge.of(each, dossier, pupil.person(), known))
                                        .toList(),
                                steps))
                .orElse(List.of());
    }

    private static List<Judgement> withSteps(List<Judgement> judgements, List<Step> steps) {
        Map<String, Step> last =
                steps.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.programme() + " " + each.person(),
                                        each -> each,
                                        (one, _) -> one));
        return judgements.stream()
                .map(each -> each.with(last.get(each.programme().code() + " " + each.person())))
                .toList();
    }

    private static boolean maySee(Actor actor, Judgement judgement) {
        return maySee(actor, judgement.programme());
    }

    private static boolean maySee(Actor actor, Programme programme) {
        return !programme.isForKeepersAlone() || actor.may(Right.HOUSEHOLDS_WRITE);
    }

    /// The households checked at a module within reach, newest first.
    public List<SpotCheck> checks(Actor actor, UUID activity, int module) {
        mayRead(actor);
        return reading.as(actor, db -> new StepTable(db, Reach.of(actor)).checks(activity, module));
    }

    /// How many were checked at a module in all.
    public long countChecks(UUID activity, int module) {
        return reading.asSystem(db -> StepTable.count(db, activity, module));
    }

    private static void mayRead(Actor actor) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw EntitlementProblem.notYourTask();
        }
    }
}
