package org.xieshou.reporting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.access.Actor;
import org.xieshou.board.Behind;
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.reporting.Bulletin;
import org.xieshou.reporting.Bulletin.Origin;
import org.xieshou.reporting.BulletinDocx;
import org.xieshou.reporting.Bulletins;
import org.xieshou.reporting.Draft;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Place;
import org.xieshou.shared.web.Ui;

/// Bulletins: the list, the paper with its figures as links, the files, review and release.
@Controller
@May(Right.BULLETINS_READ)
public final class BulletinPages {
    private final Bulletins bulletins;
    private final Campaigns campaigns;
    private final Place place;

    BulletinPages(Bulletins bulletins, Campaigns campaigns, Place place) {
        this.bulletins = bulletins;
        this.campaigns = campaigns;
        this.place = place;
    }

    /// What can be written about, and what was.
    public record Shelf(List<Campaign> campaigns, List<Draft> drafts) {}

    /// @param at the moment as typed, empty for now
    public record Paper(
            Bulletin bulletin, int characters, int figures, String at, List<Draft> drafts) {
        /// The address of what is behind a figure, as known at this bulletin's seq.
        public String behind(Origin origin) {
            return switch (origin) {
                case Bulletin.Counted(var behind) -> entries(behind);
                case Bulletin.Planned(var activity) -> "/entries/" + activity;
                case Bulletin.Taught(var area, var on) ->
                        "/pairing/pupils?on=%s&known=%d&within=%d"
                                .formatted(on, bulletin.known(), area);
                case Bulletin.Lacking() -> board() + "?known=" + bulletin.known() + "#due";
            };
        }

        /// Which child has which teacher is for those who may open households; nobody else is led to a closed door.
        public boolean isOpen(Ui ui, Origin origin) {
            return !(origin instanceof Bulletin.Taught) || ui.can(Right.HOUSEHOLDS_READ);
        }

        private String board() {
            return "/campaigns/" + bulletin.campaign();
        }

        private String entries(Behind behind) {
            var address = UriComponentsBuilder.fromPath(board() + "/entries");
            add(address, "figure", behind.figure() == null ? null : behind.figure().code());
            add(address, "unit", behind.unit());
            add(address, "activity", behind.activity());
            add(address, "module", behind.module());
            add(address, "item", behind.item());
            add(address, "measure", behind.measure());
            return address.queryParam("known", bulletin.known()).encode().toUriString();
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
            if (value != null) {
                address.queryParam(name, value);
            }
        }
    }

    /// @param own whether the reader wrote it and so cannot release it
    /// @param changed how many of its figures would be others now
    public record Review(Draft draft, boolean own, int changed) {}

    @Bean
    static NavItem bulletinsNav() {
        return new NavItem(60, "reporting.nav", "/bulletins", Right.BULLETINS_READ);
    }

    @GetMapping({"/bulletins", "/api/v1/bulletins"})
    Page<Shelf> shelf(Actor actor) {
        return Page.of(
                "reporting/shelf", new Shelf(campaigns.list(actor), bulletins.drafts(actor, null)));
    }

    @GetMapping({"/bulletins/{campaign}", "/api/v1/bulletins/{campaign}"})
    Page<Paper> paper(
            Actor actor,
            @PathVariable UUID campaign,
            @RequestParam(defaultValue = "") String at,
            Locale locale) {
        var bulletin = bulletins.write(actor, campaign, known(at), locale);
        var drafts = bulletins.drafts(actor, campaign);
        int figures = bulletin.figures().size();
        return Page.of(
                "reporting/paper", new Paper(bulletin, bulletin.characters(), figures, at, drafts));
    }

    @GetMapping({"/bulletins/{campaign}/text", "/api/v1/bulletins/{campaign}/text"})
    ResponseEntity<byte[]> text(
            Actor actor,
            @PathVariable UUID campaign,
            @RequestParam(defaultValue = "") String at,
            Locale locale) {
        var text = bulletins.write(actor, campaign, known(at), locale).text();
        return file(
                text.getBytes(StandardCharsets.UTF_8), "text/plain;charset=UTF-8", "bulletin.txt");
    }

    @GetMapping({"/bulletins/{campaign}/word", "/api/v1/bulletins/{campaign}/word"})
    ResponseEntity<byte[]> word(
            Actor actor,
            @PathVariable UUID campaign,
            @RequestParam(defaultValue = "") String at,
            Locale locale)
            throws IOException {
        var out = new ByteArrayOutputStream();
        BulletinDocx.write(bulletins.write(actor, campaign, known(at), locale), out);
        var type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        return file(out.toByteArray(), type, "bulletin.docx");
    }

    @May(Right.BULLETINS_WRITE)
    @PostMapping({"/bulletins/{campaign}/drafts", "/api/v1/bulletins/{campaign}/drafts"})
    Page<Paper> handOver(
            Actor actor, @PathVariable UUID campaign, @RequestParam long known, Locale locale) {
        var bulletin = bulletins.write(actor, campaign, known, locale);
        var draft =
                bulletins.handOver(
                        actor, bulletin, locale.getLanguage().equals("zh") ? "zh" : "en");
        return Page.<Paper>redirect("/bulletins/drafts/" + draft).flash("reporting.handed-over");
    }

    @GetMapping({"/bulletins/drafts/{id}", "/api/v1/bulletins/drafts/{id}"})
    Page<Review> review(Actor actor, @PathVariable UUID id) {
        var draft = bulletins.draft(actor, id);
        return Page.of(
                "reporting/review",
                new Review(
                        draft,
                        draft.author().equals(actor.id()),
                        bulletins.changedSince(actor, draft)));
    }

    @May(Right.BULLETINS_RELEASE)
    @PostMapping({"/bulletins/drafts/{id}/release", "/api/v1/bulletins/drafts/{id}/release"})
    Page<Review> release(Actor actor, @PathVariable UUID id) {
        bulletins.release(actor, id);
        return Page.<Review>redirect("/bulletins/drafts/" + id).flash("reporting.released");
    }

    /// @param at `2026-10-18T18:00` in the installation's zone, a seq such as `#204118`, or nothing for now
    private long known(String at) {
        if (at.isBlank()) {
            return -1;
        }
        try {
            return at.startsWith("#")
                    ? Long.parseLong(at.substring(1))
                    : bulletins.knownAt(
                            LocalDateTime.parse(at.strip().replace(' ', 'T'))
                                    .atZone(place.zone())
                                    .toInstant());
        } catch (DateTimeParseException | NumberFormatException _) {
            throw Bulletins.unreadableMoment();
        }
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
