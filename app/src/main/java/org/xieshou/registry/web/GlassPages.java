package org.xieshou.registry.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.AccessProblem;
import org.xieshou.access.Actor;
import org.xieshou.access.Glass;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Renewed;

/// Reading a household outside one's reach, with a reason; and the auditors' list of who did.
@Controller
public final class GlassPages {
    private static final String PAGE = "registry/glass";
    private static final int TOO_MANY = 429;
    private static final int LONGEST_REASON = 300;

    private final Glass glass;
    private final Households households;
    private final Names names;

    GlassPages(Glass glass, Households households, Names names) {
        this.glass = glass;
        this.households = households;
        this.names = names;
    }

    public record Form(@Nullable String number, @Nullable String why) {
        static final Form EMPTY = new Form(null, null);
    }

    /// One time that somebody did.
    ///
    /// @param household the beginning of its id, which tells nobody who it is; "" if there was none of the number typed
    public record Row(
            String name, String unit, String household, String why, Instant at, Instant until) {}

    public record Opened(List<Row> rows, Pager pager) {
        public Opened {
            rows = List.copyOf(rows);
        }
    }

    @Bean
    static NavItem glassInNavigation() {
        return new NavItem(95, "glass.nav", "/glass/opened", Right.JOURNAL_AUDIT).also("/security");
    }

    @May(Right.GLASS)
    @GetMapping("/glass")
    Page<Form> form() {
        return Page.of(PAGE, Form.EMPTY);
    }

    @May(Right.GLASS)
    @Renewed("glass")
    @PostMapping("/glass")
    Page<Form> open(Actor actor, Form form) {
        var number = Words.or(form.number()).strip();
        var why = Words.or(form.why()).strip();
        var errors =
                new FieldErrors()
                        .require(!number.isEmpty(), "number", "glass.no-number")
                        .require(Glass.isReason(why), "why", "glass.no-reason")
                        .require(why.length() <= LONGEST_REASON, "why", "glass.long-reason");
        if (!errors.isEmpty()) {
            return Page.of(PAGE, form).errors(errors);
        }
        var household = households.numbered(actor, number);
        try {
            glass.open(actor, household, why);
        } catch (AccessProblem problem) {
            if (problem.status() != TOO_MANY) {
                throw problem;
            }
            return Page.of(PAGE, form)
                    .errors(errors.add("number", problem.code()))
                    .status(TOO_MANY);
        }
        if (household.isEmpty()) {
            return Page.of(PAGE, form).errors(errors.add("number", "glass.none"));
        }
        var record = "/households/" + household.get();
        var to = actor.may(Right.HOUSEHOLDS_READ) ? record : record + "/file";
        return Page.<Form>redirect(to).flash("glass.open");
    }

    @May(Right.JOURNAL_AUDIT)
    @GetMapping({"/glass/opened", "/api/v1/glass"})
    Page<Opened> opened(Actor actor, @RequestParam(defaultValue = "1") long page) {
        var listed = glass.list(actor, page);
        var pager =
                Pager.counted(page, listed.total(), Glass.SIZE, to -> "/glass/opened?page=" + to);
        return Page.of(
                "registry/glass-opened",
                new Opened(listed.rows().stream().map(this::row).toList(), pager));
    }

    private Row row(Glass.Broken broken) {
        return new Row(
                broken.name(),
                names.unit(broken.unit()),
                broken.household().map(id -> id.toString().substring(24)).orElse(""),
                broken.why(),
                broken.at(),
                broken.until());
    }
}
