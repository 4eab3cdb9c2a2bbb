package org.xieshou.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    Board board(UnitNames names) {
        var figures = new FiguresTable(db, campaign.id(), known);
        var rest = new BoardTable(db, campaign.id(), known);
        var lines = lines(figures.byUnit(), names);
        return new Board(
                campaign,
                known,
                totals(lines, figures.ofCity()),
                guarded(lines),
                joint(figures.byModule(), entries(rest), names),
                rest.missing().stream().map(each -> missing(each, names)).toList(),
                rest.villages(campaign.area()),
                rest.goods(),
                new SchoolingTable(db, known).count(campaign.area()));
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

    private static Totals totals(List<UnitLine> lines, FiguresTable.OfCity city) {
        var sum = lines.stream().map(UnitLine::figures).reduce(Figures.NONE, Figures::plus);
        long byUnits = sum.number(Figure.HOUSEHOLDS);
        var figures =
                sum.with(Figure.BY_OTHERS, byUnits - city.households())
                        .with(Figure.AGAIN, sum.number(Figure.VISITS) - byUnits)
                        .with(Figure.TWICE, city.twice());
        long active = lines.stream().filter(line -> !line.figures().numbers().isEmpty()).count();
        long planned = lines.stream().filter(UnitLine::isPlanned).count();
        return new Totals(
                city.households(),
                byUnits,
                SmallCells.guard(figures),
                Math.toIntExact(active),
                Math.toIntExact(planned));
    }

    private static List<UnitLine> guarded(List<UnitLine> lines) {
        var figures = SmallCells.guard(lines.stream().map(UnitLine::figures).toList());
        var guarded = new ArrayList<UnitLine>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            guarded.add(
                    new UnitLine(
                            line.unit(),
                            line.name(),
                            line.type(),
                            line.isPlanned(),
                            figures.get(i),
                            line.basis()));
        }
        return guarded;
    }

    private static Map<ModuleOf, Long> entries(BoardTable table) {
        return table.moduleEntries().stream()
                .collect(
                        Collectors.toMap(
                                each -> new ModuleOf(each.activity(), each.module()),
                                BoardTable.Entries::number));
    }

    private List<Joint> joint(
            Map<ModuleOf, Figures> figures, Map<ModuleOf, Long> entries, UnitNames names) {
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
                                    names.name(module.lead()),
                                    SmallCells.guard(reached),
                                    entries.getOrDefault(key, 0L)));
                }
                var members = activity.units().stream().map(names::member).toList();
                joint.add(new Joint(activity, members, modules));
            }
        }
        return joint;
    }
}
