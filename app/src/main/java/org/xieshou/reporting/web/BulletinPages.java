package org.xieshou.reporting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
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
import org.xieshou.access.Actors;
import org.xieshou.board.Behind;
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.reporting.Bulletin;
import org.xieshou.reporting.Bulletin.Origin;
import org.xieshou.reporting.BulletinDocx;
import org.xieshou.reporting.Bulletins;
import org.xieshou.reporting.Draft;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Place;
import org.xieshou.shared.web.Ui;

/// Bulletins: the list, the paper with its figures as links, the files, and the handing over.
@Controller
@May(Right.BULLETINS_READ)
public final class BulletinPages {
    static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Bulletins bulletins;
    private final Campaigns campaigns;
    private final Actors actors;
    private final Place place;

    BulletinPages(Bulletins bulletins, Campaigns campaigns, Actors actors, Place place) {
        this.bulletins = bulletins;
        this.campaigns = campaigns;
        this.actors = actors;
        this.place = place;
    }

    /// What can be written about, and what was.
    ///
    /// @param authors names of those who wrote the drafts
    public record Shelf(
            List<Campaign> campaigns, List<Draft> drafts, Map<UUID, String> authors, Pager pager) {
        /// The title of the campaign that a draft tells of.
        public String titleOf(Draft draft) {
            return campaigns.stream()
                    .filter(each -> each.id().equals(draft.campaign()))
                    .map(Campaign::title)
                    .findFirst()
                    .orElse("—");
        }

        public String authorOf(Draft draft) {
            return authors.getOrDefault(draft.author(), "—");
        }
    }

    /// @param at the moment as typed, empty for now
    public record Paper(
            Bulletin bulletin, int characters, int figures, String at, List<Draft> drafts) {
        static Paper of(Bulletin bulletin, String at, List<Draft> drafts) {
            return new Paper(
                    bulletin, bulletin.characters(), bulletin.figures().size(), at, drafts);
        }

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

    @Bean
    static NavItem bulletinsNav() {
        return new NavItem(60, "reporting.nav", "/bulletins", Right.BULLETINS_READ);
    }

    @GetMapping({"/bulletins", "/api/v1/bulletins"})
    Page<Shelf> shelf(Actor actor, @RequestParam(defaultValue = "1") long page) {
        var listed = bulletins.list(actor, page);
        var drafts = listed.drafts();
        var authors = new HashMap<UUID, String>();
        for (var author : drafts.stream().map(Draft::author).distinct().toList()) {
            actors.name(author).ifPresent(name -> authors.put(author, name));
        }
        var pager =
                Pager.counted(
                        page,
                        listed.total(),
                        Bulletins.SIZE,
                        to -> "/bulletins?page=" + to + "#drafts");
        return Page.of("reporting/shelf", new Shelf(campaigns.list(actor), drafts, authors, pager));
    }

    @GetMapping({"/bulletins/{campaign}", "/api/v1/bulletins/{campaign}"})
    Page<Paper> paper(
            Actor actor,
            @PathVariable UUID campaign,
            @RequestParam(defaultValue = "") String at,
            Locale locale) {
        var errors = new FieldErrors();
        long known = known(campaign, at, errors);
        var bulletin = bulletins.write(actor, campaign, known, locale);
        var drafts = bulletins.drafts(actor, campaign);
        return Page.of("reporting/paper", Paper.of(bulletin, at, drafts)).errors(errors);
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
        return file(out.toByteArray(), WORD, "bulletin.docx");
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

    /// Whose moment cannot be read, or lies before the campaign, is told the earliest that can be asked for.
    private long known(UUID campaign, String at, FieldErrors errors) {
        var seq = seq(at);
        if (!at.isBlank()) {
            bulletins
                    .first(campaign)
                    .ifPresent(first -> {
                        var earliest = minute(first.received());
                        boolean late = seq.isPresent() && seq.getAsLong() >= first.seq();
                        errors.require(seq.isPresent(), "at", "reporting.error.at", earliest)
                                .require(late, "at", "reporting.error.at-before", earliest);
                    });
        }
        return errors.isEmpty() ? seq.orElse(-1) : -1;
    }

    private long known(String at) {
        return seq(at).orElseThrow(Bulletins::unreadableMoment);
    }

    /// @param at `2026-10-18T18:00` in the installation's zone, a seq such as `#204118`, or nothing for now
    /// @return -1 for now; empty if it cannot be read
    private OptionalLong seq(String at) {
        if (at.isBlank()) {
            return OptionalLong.of(-1);
        }
        try {
            return OptionalLong.of(
                    at.startsWith("#")
                            ? Long.parseUnsignedLong(at.substring(1))
                            : bulletins.knownAt(
                                    LocalDateTime.parse(at.strip().replace(' ', 'T'))
                                            .atZone(place.zone())
                                            .toInstant()));
        } catch (DateTimeParseException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /// The first whole minute at which that had happened.
    private String minute(Instant moment) {
        var exact = moment.atZone(place.zone());
        var minute = exact.truncatedTo(ChronoUnit.MINUTES);
        return MINUTE.format(minute.equals(exact) ? minute : minute.plusMinutes(1));
    }

    static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
