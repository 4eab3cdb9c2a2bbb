package org.xieshou.board.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.board.Board;
import org.xieshou.board.Boards;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Place;

/// A campaign's live board.
@Controller
@May(Right.CAMPAIGNS_READ)
public final class BoardPages {
    private final Boards boards;
    private final Units units;
    private final Clock clock;
    private final Place place;

    BoardPages(Boards boards, Units units, Clock clock, Place place) {
        this.boards = boards;
        this.units = units;
        this.clock = clock;
        this.place = place;
    }

    /// The board now, or as it was known at a seq.
    @GetMapping({"/campaigns/{id}", "/api/v1/campaigns/{id}"})
    Page<BoardView> board(Actor actor, @PathVariable UUID id, @RequestParam @Nullable Long known) {
        return Page.of("board/board", view(actor, id, known));
    }

    /// The board's inside, if anything has come since the seq that the person has seen.
    @GetMapping("/campaigns/{id}/figures")
    Page<BoardView> figures(Actor actor, @PathVariable UUID id, @RequestParam long seen) {
        var board = boards.watched(actor, id);
        return board.known() == seen
                ? Page.unchanged()
                : Page.of("board/figures", view(actor, board, false));
    }

    /// Every village's coverage as a table.
    @GetMapping({"/campaigns/{id}/villages", "/api/v1/campaigns/{id}/villages"})
    Page<BoardView> villages(
            Actor actor, @PathVariable UUID id, @RequestParam @Nullable Long known) {
        return Page.of("board/villages", view(actor, id, known));
    }

    private BoardView view(Actor actor, UUID id, @Nullable Long known) {
        return known == null
                ? view(actor, boards.board(actor, id), false)
                : view(actor, boards.board(actor, id, known), true);
    }

    private BoardView view(Actor actor, Board board, boolean past) {
        var now = clock.instant();
        var lead = units.find(board.campaign().lead()).map(Unit::name);
        return new BoardView(
                board,
                lead.orElse(board.campaign().lead()),
                now,
                now.atZone(place.zone()).toLocalDate(),
                past,
                actor.unit(),
                actor.units());
    }
}
