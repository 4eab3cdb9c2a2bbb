package org.xieshou.board.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.board.Board;
import org.xieshou.board.Boards;
import org.xieshou.board.Coverage;
import org.xieshou.board.Coverages;
import org.xieshou.board.Figure;
import org.xieshou.campaigns.Papers;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// What a campaign leaves: who was not reached, what is due from whom, and the wrap-up.
@Controller
@May(Right.CAMPAIGNS_READ)
public final class AfterPages {
    private final Boards boards;
    private final Coverages coverages;
    private final Papers papers;
    private final FrontDesk desk;

    AfterPages(Boards boards, Coverages coverages, Papers papers, FrontDesk desk) {
        this.boards = boards;
        this.coverages = coverages;
        this.papers = papers;
        this.desk = desk;
    }

    /// @param due what is due from whom by today
    /// @param open difficulties that were not settled on the spot
    public record WrapUp(
            Board board,
            Coverage coverage,
            List<Board.Missing> due,
            long open,
            List<Papers.Closing> closings,
            Sheet sheet,
            LocalDate today) {
        /// Difficulties noted at all: where there were none, none is settled either.
        public long noted() {
            return board.totals().figures().number(Figure.DIFFICULTIES);
        }

        public String path() {
            return "/campaigns/" + board.campaign().id();
        }
    }

    @GetMapping({"/campaigns/{id}/coverage", "/api/v1/campaigns/{id}/coverage"})
    Page<Coverage> coverage(Actor actor, @PathVariable UUID id) {
        return Page.of("board/reached-homes", coverages.of(actor, id));
    }

    @GetMapping({"/campaigns/{id}/wrap-up", "/api/v1/campaigns/{id}/wrap-up"})
    Page<WrapUp> wrapUp(Actor actor, @PathVariable UUID id) {
        return show(actor, id, desk.open("board", Map.of()));
    }

    /// Sent: `text`.
    @May(Right.CAMPAIGNS_PLAN)
    @PostMapping({"/campaigns/{id}/wrap-up", "/api/v1/campaigns/{id}/wrap-up"})
    Page<WrapUp> close(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("board", sent);
        var text = sheet.needed("text", 2000);
        if (!sheet.errors().isEmpty()) {
            return show(actor, id, sheet).errors(sheet.errors());
        }
        boards.board(actor, id);
        var occasion = desk.occasion(sheet, actor);
        occasion.add("campaigns.closing@1", null, Map.of("campaign", id.toString(), "text", text));
        return desk.send(occasion, actor, "/campaigns/" + id + "/wrap-up");
    }

    private Page<WrapUp> show(Actor actor, UUID id, Sheet sheet) {
        var board = boards.board(actor, id);
        var today = desk.today();
        return Page.of(
                "board/wrap-up",
                new WrapUp(
                        board,
                        coverages.of(actor, id),
                        board.due(today),
                        board.totals().figures().number(Figure.OPEN),
                        papers.closings(actor, id),
                        sheet,
                        today));
    }
}
