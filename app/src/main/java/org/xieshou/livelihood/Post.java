package org.xieshou.livelihood;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Work that an employer offers, with what somebody else found about its legality.
///
/// @param unit the employer
/// @param payFrom fen a month
/// @param age null while nobody outside the employer has checked it; so are the other five
public record Post(
        UUID post,
        String unit,
        String unitName,
        String title,
        int number,
        long payFrom,
        @Nullable Long payTo,
        String place,
        @Nullable String conditions,
        @Nullable LocalDate until,
        @Nullable Boolean age,
        @Nullable Boolean contract,
        @Nullable Boolean insurance,
        @Nullable Boolean wage,
        @Nullable Boolean fees,
        @Nullable Boolean papers) {

    public boolean isChecked() {
        return age != null;
    }

    /// Only such posts are told to anybody.
    public boolean keepsTheLaw() {
        return isChecked() && !points().containsValue(false);
    }

    /// The points of the check, in their order.
    public Map<String, Boolean> points() {
        var points = new LinkedHashMap<String, Boolean>();
        points.put("age", Boolean.TRUE.equals(age));
        points.put("contract", Boolean.TRUE.equals(contract));
        points.put("insurance", Boolean.TRUE.equals(insurance));
        points.put("wage", Boolean.TRUE.equals(wage));
        points.put("fees", Boolean.TRUE.equals(fees));
        points.put("papers", Boolean.TRUE.equals(papers));
        return points;
    }

    /// A member who asked to hear of work.
    ///
    /// @param name null for a minor: lists do not name them
    /// @param introduced to the post that is looked at
    public record Asking(
            UUID interest,
            UUID household,
            UUID person,
            @Nullable String name,
            @Nullable String village,
            @Nullable String wish,
            @Nullable String place,
            boolean introduced) {}

    /// A member of a household who is old enough to work.
    ///
    /// @param interest set if they asked to hear of work
    public record Member(
            UUID person,
            @Nullable String name,
            String relation,
            @Nullable UUID interest,
            @Nullable String wish) {}
}
