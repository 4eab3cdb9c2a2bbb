package org.xieshou.reporting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.campaigns.Papers;
import org.xieshou.reporting.BulletinDocx;
import org.xieshou.reporting.Bulletins;
import org.xieshou.reporting.Draft;
import org.xieshou.reporting.web.BulletinPages.Paper;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;

/// What was handed over: looked at with what is behind its figures, released or sent back by somebody else, and then taken
/// away as a file.
@Controller
@May(Right.BULLETINS_READ)
public final class DraftPages {
    private static final int LONGEST = 500;

    private final Bulletins bulletins;
    private final Campaigns campaigns;
    private final Actors actors;
    private final Papers papers;

    DraftPages(Bulletins bulletins, Campaigns campaigns, Actors actors, Papers papers) {
        this.bulletins = bulletins;
        this.campaigns = campaigns;
        this.actors = actors;
        this.papers = papers;
    }

    /// @param campaign its title
    /// @param author name of who wrote it
    /// @param judge name of who released it or sent it back
    /// @param own whether the reader wrote it and so cannot release it
    /// @param changed how many of its figures would be others now
    /// @param paper the same words with links behind their figures; null if they would be worded otherwise now
    /// @param words what was typed to send it back
    public record Review(
            Draft draft,
            String campaign,
            String author,
            @Nullable String judge,
            boolean own,
            int changed,
            @Nullable Paper paper,
            String words) {}

    @GetMapping({"/bulletins/drafts/{id}", "/api/v1/bulletins/drafts/{id}"})
    Page<Review> review(Actor actor, @PathVariable UUID id) {
        return show(actor, id, "");
    }

    @May(Right.BULLETINS_RELEASE)
    @PostMapping({"/bulletins/drafts/{id}/release", "/api/v1/bulletins/drafts/{id}/release"})
    Page<Review> release(Actor actor, @PathVariable UUID id) {
        bulletins.release(actor, id);
        return Page.<Review>redirect("/bulletins/drafts/" + id).flash("reporting.released");
    }

    /// Sent: `words`, what should be otherwise.
    @May(Right.BULLETINS_RELEASE)
    @PostMapping({"/bulletins/drafts/{id}/return", "/api/v1/bulletins/drafts/{id}/return"})
    Page<Review> sendBack(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        var said = words.strip();
        var errors =
                new FieldErrors()
                        .require(!said.isEmpty(), "words", "reporting.error.words")
                        .require(
                                said.length() <= LONGEST,
                                "words",
                                "reporting.error.words-long",
                                LONGEST)
                        .require(!papers.namesSomebody(said), "words", "campaigns.error.names");
        if (!errors.isEmpty()) {
            return show(actor, id, words).errors(errors);
        }
        bulletins.sendBack(actor, id, said);
        return Page.<Review>redirect("/bulletins/drafts/" + id).flash("reporting.sent-back");
    }

    @GetMapping({"/bulletins/drafts/{id}/text", "/api/v1/bulletins/drafts/{id}/text"})
    ResponseEntity<byte[]> text(Actor actor, @PathVariable UUID id) {
        var words = bulletins.released(actor, id).words();
        return BulletinPages.file(
                words.getBytes(StandardCharsets.UTF_8), "text/plain;charset=UTF-8", "bulletin.txt");
    }

    @GetMapping({"/bulletins/drafts/{id}/word", "/api/v1/bulletins/drafts/{id}/word"})
    ResponseEntity<byte[]> word(Actor actor, @PathVariable UUID id) throws IOException {
        var draft = bulletins.released(actor, id);
        var again = bulletins.again(actor, draft);
        var out = new ByteArrayOutputStream();
        if (again.isPresent()) {
            BulletinDocx.write(again.get(), out);
        } else {
            BulletinDocx.write(draft.words(), out);
        }
        return BulletinPages.file(out.toByteArray(), BulletinPages.WORD, "bulletin.docx");
    }

    private Page<Review> show(Actor actor, UUID id, String words) {
        var draft = bulletins.draft(actor, id);
        var judge = draft.released() == null ? draft.returnedBy() : draft.releasedBy();
        return Page.of(
                "reporting/review",
                new Review(
                        draft,
                        campaigns.get(actor, draft.campaign()).title(),
                        name(draft.author()),
                        judge == null ? null : name(judge),
                        draft.author().equals(actor.id()),
                        bulletins.changedSince(actor, draft),
                        bulletins
                                .again(actor, draft)
                                .map(again -> Paper.of(again, "", List.of()))
                                .orElse(null),
                        words));
    }

    private String name(UUID staff) {
        return actors.name(staff).orElse("—");
    }
}
