package org.xieshou;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.shared.web.Door;
import org.xieshou.shared.web.Figures;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// What waits for the signed-in person, emergencies, then gravest and oldest first, then the figures of the rooms.
@Controller
public final class HomePage {
    private static final List<State> GRAVITY =
            List.of(State.LATE, State.LOOK, State.DUE, State.GAP, State.ASK, State.OK, State.NONE);

    private final ObjectProvider<Waiting> rooms;
    private final ObjectProvider<Figures> figures;
    private final ObjectProvider<Door> doors;
    private final ObjectProvider<Clock> clock;

    HomePage(
            ObjectProvider<Waiting> rooms,
            ObjectProvider<Figures> figures,
            ObjectProvider<Door> doors,
            ObjectProvider<Clock> clock) {
        this.rooms = rooms;
        this.figures = figures;
        this.doors = doors;
        this.clock = clock;
    }

    /// @param now when this was counted
    /// @param count how many things wait in all
    /// @param doors what people of these roles come to do, whether or not anything waits
    public record Home(
            Instant now,
            long count,
            List<Waiting.Item> waiting,
            List<Figures.Tile> figures,
            List<Door> doors) {}

    @Bean
    static NavItem homeInNavigation() {
        return new NavItem(0, "hall.nav", "/home").also("/held", "/checkpoint");
    }

    @May
    @GetMapping({"/home", "/api/v1/home"})
    Page<Home> home(Visitor visitor) {
        var waiting =
                rooms.stream()
                        .flatMap(room -> room.waiting(visitor).stream())
                        .sorted(
                                Comparator.comparing(Waiting.Item::emergency)
                                        .reversed()
                                        .thenComparingInt(one -> GRAVITY.indexOf(one.state()))
                                        .thenComparing(Waiting.Item::since))
                        .toList();
        var tiles =
                figures.stream()
                        .flatMap(room -> room.figures(visitor).stream())
                        .sorted(Comparator.comparingInt(Figures.Tile::order))
                        .toList();
        var open =
                doors.stream()
                        .filter(door -> door.isOpenTo(visitor))
                        .sorted(Comparator.comparingInt(Door::order))
                        .toList();
        var count = waiting.stream().mapToLong(Waiting.Item::count).sum();
        var now = clock.getIfAvailable(Clock::systemUTC).instant();
        return Page.of("hall/home", new Home(now, count, waiting, tiles, open));
    }
}
