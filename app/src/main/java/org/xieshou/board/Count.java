package org.xieshou.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.board.Board.Joint;
import org.xieshou.board.Board.Missing;
import org.xieshou.board.Board.ModuleState;
import org.xieshou.board.FiguresTable.ModuleOf;
import org.xieshou.campaigns.Activity;
import org.xieshou.campaigns.Campaign;

/// One counting of one campaign, within one transaction.
record Count(JdbcClient db, Campaign campaign, List<Activity> activities, long known) {

    /// By which names, and what of it must not be told.
    private record Told(UnitNames names, Hidden hidden) {}

    /// What units cannot be added up to.
    private record City(FiguresTable.OfCity visited, Figures distinct) {}

    Board board(UnitNames names) {
        var figures = new FiguresTable(db, campaign.id(), known);
        var rest = new BoardTable(db, campaign.id(), known);
        var byUnit = figures.byUnit();
        var distinct = Objects.requireNonNullElse(byUnit.remove(FiguresTable.WHOLE), Figures.NONE);
        var lines = lines(byUnit, names);
        var hidden = new GuardedTable(db, campaign.id(), known).hidden();
        return new Board(
                campaign,
                known,
                totals(lines, new City(figures.ofCity(), distinct), hidden),
                lines.stream().map(line -> line.guarded(hidden)).toList(),
                activities,
                joint(figures.byModule(), rest, new Told(names, hidden)),
                rest.missing().stream().map(each -> missing(each, names)).toList(),
                rest.villages(campaign.area()),
                rest.goods(),
                new SchoolingTable(db, known).count(campaign.area(), campaign.to()));
    }

    private static Missing missing(BoardTable.Lacking it, UnitNames names) {
        return new Missing(
                it.activity(), it.title(), it.unit(), names.name(it.unit()), it.from(), it.to());
    }

    private Set<String> planned() {
        var planned = new LinkedHashSet<String>();
        activities.forEach(activity -> planned.addAll(activity.units()));
        return planned;
    }

    private List<UnitLine> lines(Map<String, Figures> byUnit, UnitNames names) {
        var planned = planned();
        var order = new LinkedHashSet<>(planned);
        names.inOrder().stream().filter(byUnit::containsKey).forEach(order::add);
        byUnit.keySet().stream().sorted().forEach(order::add);
        var lines = new ArrayList<UnitLine>();
        for (var unit : order) {
            var member = names.member(unit);
            var figures = byUnit.getOrDefault(unit, Figures.NONE);
            lines.add(
                    new UnitLine(
                            unit,
                            member.name(),
                            member.type(),
                            planned.contains(unit),
                            figures,
                            UnitLine.Basis.of(figures)));
        }
        return lines;
    }

    private static Totals totals(List<UnitLine> lines, City city, Hidden hidden) {
        var sum = lines.stream().map(UnitLine::figures).reduce(Figures.NONE, Figures::plus);
        long byUnits = sum.number(Figure.HOUSEHOLDS);
        var figures =
                sum.with(Figure.BY_OTHERS, byUnits - city.visited.households())
                        .with(Figure.AGAIN, sum.number(Figure.VISITS) - byUnits)
                        .with(Figure.TWICE, city.visited.twice());
        for (var figure : Totals.DISTINCT) {
            figures = figures.with(figure, city.distinct.number(figure) - sum.number(figure));
        }
        long active = lines.stream().filter(line -> !line.figures().numbers().isEmpty()).count();
        long planned = lines.stream().filter(UnitLine::isPlanned).count();
        return new Totals(
                city.visited.households(),
                byUnits,
                hidden.guard(figures, new Place.Whole()),
                Math.toIntExact(active),
                Math.toIntExact(planned));
    }

    private static Map<ModuleOf, Long> entries(BoardTable table) {
        return table.moduleEntries().stream()
                .collect(
                        Collectors.toMap(
                                each -> new ModuleOf(each.activity(), each.module()),
                                BoardTable.Entries::number));
    }

    private static Map<ModuleOf, List<Board.Writer>> writers(BoardTable table, UnitNames names) {
        return table.writers().stream()
                .collect(
                        Collectors.groupingBy(
                                each -> new ModuleOf(each.activity(), each.module()),
                                Collectors.mapping(
                                        each ->
                                                new Board.Writer(
                                                        names.name(each.unit()),
                                                        each.person(),
                                                        each.at()),
                                        Collectors.toList())));
    }

    private List<Joint> joint(Map<ModuleOf, Figures> figures, BoardTable table, Told told) {
        var entries = entries(table);
        var writers = writers(table, told.names);
        var joint = new ArrayList<Joint>();
        for (var activity : activities) {
            if (!activity.modules().isEmpty()) {
                var modules = new ArrayList<ModuleState>();
                for (var module : activity.modules()) {
                    var key = new ModuleOf(activity.id(), module.no());
                    var reached = figures.getOrDefault(key, Figures.NONE);
                    modules.add(
                            new ModuleState(
                                    module.no(),
                                    module.title(),
                                    told.names.name(module.lead()),
                                    told.hidden.guard(
                                            reached,
                                            new Place.OfModule(activity.id(), module.no())),
                                    entries.getOrDefault(key, 0L),
                                    writers.getOrDefault(key, List.of())));
                }
                var members = activity.units().stream().map(told.names::member).toList();
                joint.add(new Joint(activity, members, modules));
            }
        }
        return joint;
    }
}
