package org.xieshou.visits.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.visits.Stories;
import org.xieshou.visits.Story;

/// The story of a year: what the register saw change, and the household's own words on it.
@Controller
@May(Right.VISITS_WRITE)
public final class StoryPages {
    private static final int LONGEST = 1000;
    private static final int MOST_YEARS = 20;

    private final Stories stories;
    private final FrontDesk desk;

    StoryPages(Stories stories, FrontDesk desk) {
        this.stories = stories;
        this.desk = desk;
    }

    /// @param back by how many years what changed lies before the last
    public record Told(Story story, Sheet sheet, int back) {
        public @Nullable String earlier() {
            return back >= MOST_YEARS ? null : href(back + 1);
        }

        public @Nullable String later() {
            return back == 0 ? null : href(back - 1);
        }

        private String href(int years) {
            var page = "/households/" + story.household() + "/story";
            return years == 0 ? page : page + "?back=" + years;
        }
    }

    /// @param back by how many years the changes that are shown lie before the last
    @GetMapping({"/households/{id}/story", "/api/v1/households/{id}/story"})
    Page<Told> open(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int back) {
        var since = desk.today().minusYears(1);
        var sheet = desk.open("visits", Map.of("since", since.toString(), "quote", "none"));
        return Page.of("visits/story", told(actor, id, sheet, back));
    }

    private Told told(Actor actor, UUID id, Sheet sheet, int back) {
        int years = Math.clamp(back, 0, MOST_YEARS);
        var until = desk.today().minusYears(years);
        var story = stories.of(actor, id, until.minusYears(1), years == 0 ? null : until);
        return new Told(story, sheet, years);
    }

    /// Sent: `since` (a day), `text` (the household's own words), `quote` (none, inside, public).
    @PostMapping({"/households/{id}/story", "/api/v1/households/{id}/story"})
    Page<Told> add(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("visits", sent);
        LocalDate since = sheet.neededDate("since", desk.today().minusYears(1));
        sheet.errors().require(since.isBefore(desk.today()), "since", "visits.error.since");
        var text = sheet.needed("text", LONGEST);
        var quote = sheet.choice("quote", List.of("none", "inside", "public"));
        if (!sheet.errors().isEmpty()) {
            return Page.of("visits/story", told(actor, id, sheet, 0)).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor);
        if (!quote.equals("none")) {
            occasion.add(
                    "registry.consent@1",
                    id,
                    Map.of("purpose", "quote", "given", true, "level", quote));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("since", since.toString());
        body.put("text", text);
        body.put("quote", quote);
        occasion.add("visits.story@1", id, body);
        return desk.send(occasion, actor, "/households/" + id + "/story");
    }
}
