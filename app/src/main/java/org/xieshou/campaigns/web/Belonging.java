package org.xieshou.campaigns.web;

import java.time.LocalDate;
import java.util.List;
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
