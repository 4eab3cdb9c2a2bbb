package org.xieshou.visits.web;

import java.time.LocalDate;
import java.util.Optional;

/// The visit itself: whom one met, who came, when to come again.
final class VisitPart {
    static final int MOST_STAFF = 500;

    private VisitPart() {}

    static Part of(Fields fields, LocalDate day) {
        var typed = fields.typed();
        var met = fields.choice("met", "home", "away", "moved", "later").orElse("home");
        fields.errors().require(typed.has("team"), "team", "visits.error.team");
        var part =
                Part.of("visits.visit@1")
                        .with("met", met.equals("later") ? "home" : met)
                        .with("team", fields.whole("team", 1, MOST_STAFF))
                        .with("how", fields.choice("how", "phone", "office"))
                        .with("consent", met.equals("home"))
                        .with("language", fields.text("language", 35))
                        .with("next", met.equals("moved") ? Optional.empty() : next(fields, day))
                        .with("activity", fields.text("activity", 36))
                        .with("module", fields.whole("module", 1, 99));
        var with = typed.all("with");
        return with.isEmpty() ? part : part.with("with", with.stream().limit(20).toList());
    }

    private static Optional<String> next(Fields fields, LocalDate day) {
        var chosen = fields.typed().text("next");
        if (chosen.matches("[0-9]{1,3}")) {
            return Optional.of(day.plusDays(Integer.parseInt(chosen)).toString());
        }
        if (!chosen.equals("day")) {
            return Optional.empty();
        }
        var date = fields.date("nextDay");
        fields.errors()
                .require(
                        date.isPresent() && date.get().isAfter(day),
                        "nextDay",
                        "visits.error.next-day");
        return date.map(LocalDate::toString);
    }
}
