package org.xieshou.campaigns.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xieshou.campaigns.Activity;
import org.xieshou.campaigns.Campaign;
import org.xieshou.journal.Errand;
import org.xieshou.shared.web.FieldErrors.Doubt;
import org.xieshou.shared.web.Sheet;
import org.xieshou.shared.web.Text;

/// Whether what is written on a campaign's form will count for it. The board counts what names one of its activities;
/// where none is named, what a unit of the plan did on the campaign's days. Anything else would be received and be seen
/// nowhere, so the form does not take it.
record Belonging(Campaign campaign, List<Activity> activities) {
    boolean takesPart(String unit) {
        return activities.stream().anyMatch(activity -> activity.units().contains(unit));
    }

    /// @param where `id` or `id/no` of a module
    Optional<Activity> activity(String where) {
        var id = where.split("/", 2)[0];
        return activities.stream().filter(each -> each.id().toString().equals(id)).findFirst();
    }

    /// Who leads the module that is meant; nothing for a whole activity.
    String leadOf(String where) {
        return activities.stream()
                .flatMap(activity ->
                        activity.modules().stream()
                                .filter(module -> where.equals(activity.id() + "/" + module.no()))
                                .map(Activity.Module::lead))
                .findFirst()
                .orElse("");
    }

    /// Whoever names an activity may report of another day, as for a rehearsal; asked first, as a slip would count as well.
    ///
    /// @param where `id` or `id/no` of a module; empty if no activity is named
    Optional<Doubt> offDay(String where, LocalDate day) {
        var named = activity(where);
        boolean isOn = named.filter(each -> isWithin(day, each.from(), each.to())).isPresent();
        if (isOn) {
            return Optional.empty();
        }
        var from = campaign.from();
        var to = campaign.to();
        if (isWithin(day, from, to)) {
            return named.map(
                    each -> Errand.offDay(each.title(), Errand.days(each.from(), each.to())));
        }
        var what = Text.of("campaigns.off-day", from.toString(), to.toString());
        return Optional.of(new Doubt(Errand.OFF_DAY, what, Text.of("campaigns.off-day.do"), null));
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// @param offered what may be chosen as `where`
    void check(Sheet answers, String unit, LocalDate day, List<String> offered) {
        var where = answers.raw("where");
        var errors = answers.errors();
        if (!where.isEmpty()) {
            answers.require("where", offered.contains(where));
            return;
        }
        errors.require(takesPart(unit), "where", "campaigns.error.not-in-plan");
        errors.require(
                isWithin(day, campaign.from(), campaign.to()),
                "where",
                "campaigns.error.not-its-days",
                campaign.from().toString(),
                campaign.to().toString());
    }
}
