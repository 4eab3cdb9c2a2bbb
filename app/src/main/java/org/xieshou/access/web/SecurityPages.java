package org.xieshou.access.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Glass;
import org.xieshou.access.Proving;
import org.xieshou.access.SecurityEvents;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Renewed;

/// What happened to accounts, for administrators and auditors; and taking away a second factor that somebody lost.
@Controller
public final class SecurityPages {
    private static final int LONGEST_REASON = 300;

    private final SecurityEvents events;
    private final Proving proving;

    SecurityPages(SecurityEvents events, Proving proving) {
        this.events = events;
        this.proving = proving;
    }

    public record Events(List<SecurityEvents.Line> lines, Pager pager) {
        public Events {
            lines = List.copyOf(lines);
        }
    }

    /// @param login of whoever lost their second factor
    public record Lost(@Nullable String login, @Nullable String why) {}

    @Bean
    static Door doorToSecurity() {
        return new Door(61, "access.door.security", "/security", Right.JOURNAL_AUDIT);
    }

    @May(Right.JOURNAL_AUDIT)
    @GetMapping({"/security", "/api/v1/security"})
    Page<Events> events(Actor actor, @RequestParam(defaultValue = "1") long page) {
        var listed = events.list(actor, page);
        var pager =
                Pager.counted(
                        page, listed.total(), SecurityEvents.SIZE, to -> "/security?page=" + to);
        return Page.of("access/security", new Events(listed.lines(), pager));
    }

    @May(Right.ACCESS_MANAGE)
    @GetMapping("/account/reset")
    Page<Lost> lost() {
        return Page.of("access/reset", new Lost(null, null));
    }

    @May(Right.ACCESS_MANAGE)
    @Renewed("")
    @PostMapping("/account/reset")
    Page<Lost> reset(Actor actor, Lost lost) {
        var login = Objects.requireNonNullElse(lost.login(), "").strip();
        var why = Objects.requireNonNullElse(lost.why(), "");
        var errors =
                new FieldErrors()
                        .require(!login.isEmpty(), "login", "access.reset.no-login")
                        .require(Glass.isReason(why), "why", "access.reset.no-reason")
                        .require(why.length() <= LONGEST_REASON, "why", "access.reset.long-reason");
        if (!errors.isEmpty()) {
            return Page.of("access/reset", lost).errors(errors);
        }
        boolean had = proving.reset(actor, login, why);
        return Page.<Lost>redirect("/account/reset")
                .flash(had ? "access.reset.said" : "access.reset.had-none");
    }
}
