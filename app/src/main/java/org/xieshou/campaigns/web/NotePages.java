package org.xieshou.campaigns.web;

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
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.campaigns.Papers;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// What those who took part say of themselves. Nobody has to, nobody counts them, and no household may be named.
@Controller
@May(Right.CAMPAIGNS_READ)
public final class NotePages {
    private static final int LONGEST = 500;

    private final Campaigns campaigns;
    private final Papers papers;
    private final FrontDesk desk;

    NotePages(Campaigns campaigns, Papers papers, FrontDesk desk) {
        this.campaigns = campaigns;
        this.papers = papers;
        this.desk = desk;
    }

    public record Notes(Campaign campaign, List<Papers.Note> notes, Sheet sheet) {}

    @GetMapping({"/campaigns/{id}/notes", "/api/v1/campaigns/{id}/notes"})
    Page<Notes> all(Actor actor, @PathVariable UUID id) {
        return show(actor, id, desk.open("campaigns", Map.of("quote", "inside")));
    }

    /// Sent: `text` (own words), `quote` (inside or public).
    @May(Right.CAMPAIGNS_REPORT)
    @PostMapping({"/campaigns/{id}/notes", "/api/v1/campaigns/{id}/notes"})
    Page<Notes> add(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        campaigns.get(actor, id);
        var sheet = new Sheet("campaigns", sent);
        var text = sheet.needed("text", LONGEST);
        var quote = sheet.choice("quote", List.of("inside", "public"));
        sheet.errors().require(!papers.namesSomebody(text), "text", "campaigns.error.names");
        if (!sheet.errors().isEmpty()) {
            return show(actor, id, sheet).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor);
        occasion.add(
                "campaigns.note@1",
                null,
                Map.of("campaign", id.toString(), "text", text, "quote", quote));
        return desk.send(occasion, actor, "/campaigns/" + id + "/notes");
    }

    private Page<Notes> show(Actor actor, UUID id, Sheet sheet) {
        return Page.of(
                "campaigns/notes",
                new Notes(campaigns.get(actor, id), papers.notes(actor, id), sheet));
    }
}
