package org.xieshou.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xieshou.campaigns.Campaign;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;

/// Who of those on a campaign's lists was visited, and who twice on one day. On the lists are the households of its
/// re-check rounds, and those paired with its units. The counts go past all areas; households are named only within
/// the reader's reach.
///
/// @param units in the official list's order
/// @param listed distinct households on any list
/// @param visited of them, those that somebody met
/// @param twice how many households were visited more than once on some day
/// @param unvisited those in reach that nobody has met, at most two hundred
/// @param again those in reach that were visited more than once on a day
public record Coverage(
        Campaign campaign,
        List<Line> units,
        long listed,
        long visited,
        long twice,
        List<Home> unvisited,
        List<Again> again) {
    public Coverage {
        units = List.copyOf(units);
        unvisited = List.copyOf(unvisited);
        again = List.copyOf(again);
    }

    public long open() {
        return listed - visited;
    }

    /// Where nobody is on a list, nothing is left out and nothing is done.
    public State state() {
        if (listed == 0) {
            return State.NONE;
        }
        return open() == 0 ? State.OK : State.ASK;
    }

    public Text word() {
        if (listed == 0) {
            return Text.of("board.lists.none");
        }
        return Text.of(open() == 0 ? "board.lists.all" : "board.lists.some");
    }

    /// A unit's own list. A household that another unit has met needs no second visit.
    public record Line(String unit, String name, long listed, long visited) {
        public long open() {
            return listed - visited;
        }
    }

    /// @param head the adult head, else the number
    /// @param unit on whose list it is
    public record Home(UUID household, String head, String village, String unit) {}

    /// @param units who came, joined
    public record Again(
            UUID household,
            String head,
            String village,
            LocalDate day,
            long visits,
            String units) {}
}
