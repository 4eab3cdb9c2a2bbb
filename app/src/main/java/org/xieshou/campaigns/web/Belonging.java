package org.xieshou.campaigns.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xieshou.campaigns.Activity;
import org.xieshou.campaigns.Campaign;
import org.xieshou.shared.web.Sheet;

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
                !day.isBefore(campaign.from()) && !day.isAfter(campaign.to()),
                "where",
                "campaigns.error.not-its-days",
                campaign.from().toString(),
                campaign.to().toString());
    }
}
