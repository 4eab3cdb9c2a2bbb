package org.xieshou.board.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xieshou.board.Board;
import org.xieshou.board.Board.Goods;
import org.xieshou.board.Board.Joint;
import org.xieshou.board.Board.Missing;
import org.xieshou.board.Board.ModuleState;
import org.xieshou.board.Board.Village;
import org.xieshou.board.Figure;
import org.xieshou.board.Figures;
import org.xieshou.campaigns.Activity;
import org.xieshou.campaigns.Campaign;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;

/// A board as it is looked at on a day.
///
/// @param lead name of the unit that leads the campaign
/// @param today where this installation stands
/// @param past shown as known at an earlier moment: it stands still
/// @param home the unit that the reader is of
/// @param own the units that the reader acts for, the home among them
public record BoardView(
        Board board,
        String lead,
        Instant now,
        LocalDate today,
        boolean past,
        String home,
        Set<String> own) {
    private static final int MOST_TILES = 12;
    private static final List<Figure> STANDING =
            List.of(
                    Figure.PLANS,
                    Figure.KEPT,
                    Figure.SOLD,
                    Figure.WORKED,
                    Figure.HELPED,
                    Figure.HOUSES,
                    Figure.LECTURES,
                    Figure.CONTACTS,
                    Figure.ASKED,
                    Figure.KNEW,
                    Figure.DONATED);

    /// Labour has a column only where anybody lent a hand.
    public boolean isLabour() {
        return !sum().isNothing(Figure.WORKED);
    }

    /// Whether the reader can see to what is missing.
    public boolean isOwn(Missing missing) {
        return !past && own.contains(missing.unit());
    }

    /// What the plan holds for the reader's own unit, done or not: there is always one more door.
    public List<Activity> mine() {
        return past
                ? List.of()
                : board.activities().stream()
                        .filter(activity -> activity.units().contains(home))
                        .toList();
    }

    /// How the reader's own unit stands with one of its activities.
    public State stateOf(Activity activity) {
        return missing(activity)
                .map(this::stateOf)
                .orElse(activity.from().isAfter(today) ? State.NONE : State.OK);
    }

    public Text wordOf(Activity activity) {
        if (activity.from().isAfter(today)) {
            return Text.of("board.module.coming");
        }
        return Text.of(
                missing(activity).isPresent() ? "board.module.no-entries" : "board.mine.begun");
    }

    private Optional<Missing> missing(Activity activity) {
        return board.missing().stream()
                .filter(each -> each.activity().equals(activity.id()) && each.unit().equals(home))
                .findFirst();
    }

    /// Whether the reader's unit takes part.
    public boolean isOwn(Joint joint) {
        return !past && joint.units().stream().anyMatch(member -> own.contains(member.unit()));
    }

    /// For which unit the reader sees to a module: the one that leads it, or the first of the reader's own.
    public String unitFor(Joint joint, ModuleState module) {
        return joint.activity().modules().stream()
                .filter(each -> each.no() == module.no())
                .map(Activity.Module::lead)
                .filter(own::contains)
                .findFirst()
                .or(() ->
                        joint.units().stream()
                                .map(Board.Member::unit)
                                .filter(own::contains)
                                .findFirst())
                .orElse("");
    }

    public Campaign campaign() {
        return board.campaign();
    }

    public String path() {
        return "/campaigns/" + campaign().id();
    }

    public Campaign.State state() {
        return campaign().on(today);
    }

    /// The list behind a city's figure, as known now.
    public String behind(Figure figure) {
        return path() + "/entries?figure=" + figure.code() + "&known=" + board.known();
    }

    public String behind(Figure figure, String unit) {
        return behind(figure) + "&unit=" + encoded(unit);
    }

    public String behind(Joint joint, ModuleState module) {
        return path()
                + "/entries?activity="
                + joint.activity().id()
                + "&module="
                + module.no()
                + "&known="
                + board.known();
    }

    /// What helped households to stand on their own, of that which was done.
    public List<Figure> standing() {
        return STANDING.stream().filter(each -> !sum().isNothing(each)).toList();
    }

    /// The pupils and their teachers as they are counted here.
    public String pupils() {
        return "/pairing/pupils?on=%s&known=%d&within=%d"
                .formatted(board.schooling().on(), board.known(), campaign().area());
    }

    public String behind(Village village) {
        return behind(Figure.HOUSEHOLDS) + "&village=" + village.area();
    }

    public String behind(Goods goods) {
        var measure = goods.measure();
        return behind(Figure.HANDOVERS)
                + "&item="
                + encoded(goods.item())
                + (measure == null ? "" : "&measure=" + encoded(measure));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What is due by now, the oldest first.
    public List<Missing> due() {
        return board.due(today);
    }

    /// How a unit stands with what it has to record.
    public State stateOf(String unit) {
        var due = board.due(today, unit);
        if (due.isEmpty()) {
            return State.OK;
        }
        return due.stream().anyMatch(each -> each.daysLate(today) > 0) ? State.LATE : State.DUE;
    }

    public Text wordOf(String unit) {
        var due = board.due(today, unit);
        return due.isEmpty()
                ? Text.of(isBegun(unit) ? "board.all-in" : "board.not-yet")
                : Text.of("board.still", due.size());
    }

    /// A unit whose days are still to come has neither done nor left out anything.
    public boolean isBegun(String unit) {
        return board.missing().stream().noneMatch(each -> each.unit().equals(unit));
    }

    public State stateOf(Missing missing) {
        return missing.daysLate(today) > 0 ? State.LATE : State.DUE;
    }

    public Text wordOf(Missing missing) {
        long late = missing.daysLate(today);
        return late > 0 ? Text.of("board.late", late) : Text.of("board.due-today");
    }

    public State stateOf(Joint joint, ModuleState module) {
        boolean over = today.isAfter(joint.activity().to());
        boolean begun = !today.isBefore(joint.activity().from());
        if (module.entries() > 0) {
            return over ? State.OK : State.DUE;
        }
        return over ? State.LATE : begun ? State.DUE : State.NONE;
    }

    public Text wordOf(Joint joint, ModuleState module) {
        boolean over = today.isAfter(joint.activity().to());
        if (module.entries() > 0) {
            return Text.of(over ? "board.module.done" : "board.module.doing");
        }
        if (over) {
            return Text.of("board.module.nothing");
        }
        boolean begun = !today.isBefore(joint.activity().from());
        return Text.of(begun ? "board.module.not-begun" : "board.module.coming");
    }

    /// The first villages of the official list; the table has them all.
    public List<Village> firstVillages() {
        return board.villages().stream().limit(MOST_TILES).toList();
    }

    public Figures sum() {
        return board.totals().figures();
    }

    public static long percent(Village village) {
        return village.registered() == 0
                ? 0
                : Math.round(100.0 * village.visited() / village.registered());
    }
}
