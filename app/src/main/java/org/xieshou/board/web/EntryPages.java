package org.xieshou.board.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.access.Actor;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.board.Behind;
import org.xieshou.board.Boards;
import org.xieshou.board.EntryLine;
import org.xieshou.board.Figure;
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.journal.Journal;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;

/// The entries behind a figure of the board.
@Controller
@May(Right.CAMPAIGNS_READ)
public final class EntryPages {
    private static final int SIZE = 100;

    private final Boards boards;
    private final Campaigns campaigns;
    private final Units units;
    private final Journal journal;

    EntryPages(Boards boards, Campaigns campaigns, Units units, Journal journal) {
        this.boards = boards;
        this.campaigns = campaigns;
        this.units = units;
        this.journal = journal;
    }

    /// What the address asks for.
    ///
    /// @param figure code of a figure; all entries if it is none
    /// @param known as known at this seq; now, if absent
    public record Query(
            @Nullable String figure,
            @Nullable String unit,
            @Nullable UUID activity,
            @Nullable Integer module,
            @Nullable Integer village,
            @Nullable String item,
            @Nullable String measure,
            @Nullable Long known,
            @Nullable Integer page) {

        Behind behind() {
            return new Behind(
                    Figure.find(figure).orElse(null),
                    unit,
                    activity,
                    module,
                    village,
                    item,
                    measure);
        }

        String address(UUID campaign, long page) {
            var address = UriComponentsBuilder.fromPath("/campaigns/" + campaign + "/entries");
            add(address, "figure", figure);
            add(address, "unit", unit);
            add(address, "activity", activity);
            add(address, "module", module);
            add(address, "village", village);
            add(address, "item", item);
            add(address, "measure", measure);
            add(address, "known", known);
            return address.queryParam("page", page).encode().toUriString();
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
            if (value != null) {
                address.queryParam(name, value);
            }
        }
    }

    /// @param figure message key of what is listed
    /// @param unitName of the unit asked for
    /// @param count how many entries are listed
    /// @param shortened entries are left out, as one could count them: of fewer than five people nothing is told
    /// @param withoutDifficulties families' troubles are left out, as the reader may know of none
    public record Entries(
            Campaign campaign,
            String figure,
            @Nullable String unitName,
            long known,
            long count,
            boolean shortened,
            boolean withoutDifficulties,
            List<EntryLine> entries,
            Pager pager) {
        public Entries {
            entries = List.copyOf(entries);
        }

        /// All entries of the figure are listed, so that their number is the figure.
        public boolean isWhole() {
            return !shortened && !withoutDifficulties;
        }
    }

    @GetMapping({"/campaigns/{id}/entries", "/api/v1/campaigns/{id}/entries"})
    Page<Entries> entries(Actor actor, @PathVariable UUID id, Query query) {
        var wanted = query.known();
        long known = wanted == null ? journal.tip() : wanted;
        var campaign = campaigns.get(actor, id, known);
        var behind = query.behind();
        var asked = new Boards.Asked(id, known, behind);
        long count = boards.count(actor, asked);
        int shown = query.page() == null ? 1 : query.page();
        var pager = Pager.counted(shown, count, SIZE, page -> query.address(id, page));
        int from = Math.toIntExact((pager.page() - 1) * SIZE);
        var figure = behind.figure();
        return Page.of(
                "board/entries",
                new Entries(
                        campaign,
                        figure == null ? "board.figure.all" : "board.figure." + figure.code(),
                        nameOf(query.unit()),
                        known,
                        count,
                        boards.isShortened(actor, asked),
                        boards.isWithoutDifficulties(actor, asked),
                        boards.entries(actor, asked, from, SIZE),
                        pager));
    }

    private @Nullable String nameOf(@Nullable String unit) {
        return unit == null ? null : units.find(unit).map(Unit::name).orElse(unit);
    }
}
