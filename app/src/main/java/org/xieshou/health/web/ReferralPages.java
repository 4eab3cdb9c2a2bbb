package org.xieshou.health.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.health.Measurements;
import org.xieshou.health.Measurements.Sent;
import org.xieshou.health.Referral;
import org.xieshou.health.Referrals;
import org.xieshou.journal.Journal;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;

/// Referrals of which nobody has heard yet, and the asking.
@Controller
@May(Right.HEALTH)
public final class ReferralPages {
    private final Referrals referrals;
    private final Journal journal;
    private final Measurements measurements;

    ReferralPages(Referrals referrals, Measurements measurements, Journal journal) {
        this.journal = journal;
        this.referrals = referrals;
        this.measurements = measurements;
    }

    public record Open(List<Referral> referrals, long total, LocalDate today, Pager pager) {
        public boolean isDue(Referral one) {
            var due = one.due();
            return due != null && !due.isAfter(today);
        }
    }

    @GetMapping({"/health/referrals", "/api/v1/health/referrals"})
    Page<Open> list(Actor actor, @RequestParam(defaultValue = "1") long page) {
        var listed = referrals.open(actor, page);
        var pager =
                Pager.counted(
                        page, listed.total(), Referrals.SIZE, to -> "/health/referrals?page=" + to);
        return Page.of(
                "health/referrals",
                new Open(listed.referrals(), listed.total(), measurements.today(), pager));
    }

    @PostMapping("/health/measurements/{entry}/referral")
    Page<Open> refer(
            Actor actor,
            @PathVariable UUID entry,
            @RequestParam UUID form,
            Referrals.Letter letter) {
        var cut = new Referrals.Letter(letter.to(), cut(letter.note()));
        var one = referrals.refer(actor, new Sent(form, journal.tip()), entry, cut);
        var page = Page.<Open>redirect("/health/measurements/" + entry);
        return one.household() == null
                ? page.flash("health.referred.self")
                : page.flash("health.referred");
    }

    @PostMapping("/health/referrals/{entry}/outcome")
    Page<Open> heard(Actor actor, @PathVariable UUID entry, @RequestParam Heard what) {
        referrals.heard(actor, entry, what.code, null);
        return Page.<Open>redirect("/health/referrals").flash("health.outcome.told");
    }

    /// What can be heard.
    enum Heard {
        ATTENDED("attended"),
        NOT_ATTENDED("not-attended"),
        UNREACHABLE("unreachable");

        private final String code;

        Heard(String code) {
            this.code = code;
        }
    }

    private static String cut(@Nullable String note) {
        return note == null ? "" : note.length() > 300 ? note.substring(0, 300) : note;
    }
}
