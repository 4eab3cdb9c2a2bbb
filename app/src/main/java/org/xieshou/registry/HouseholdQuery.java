package org.xieshou.registry;

import org.jspecify.annotations.Nullable;

/// Which households, in which order, and which fifty of them.
///
/// @param text number, part of a name in any script, end of an ID or phone number, village; blank for all
/// @param area only there and below
/// @param status only those that have it today, such as `dibao`
/// @param fact only those of which a fact stands so
/// @param page from 1
/// @param moment as of when; only for those who keep the register, if it is not now
public record HouseholdQuery(
        String text,
        @Nullable Integer area,
        @Nullable String status,
        @Nullable FactFilter fact,
        Order order,
        int page,
        Moment moment) {
    public static final int SIZE = 50;

    public HouseholdQuery {
        text = text.strip();
        page = Math.clamp(page, 1, 1_000_000);
    }

    /// `BEST`: as the search found them; without words, by number.
    public enum Order {
        BEST,
        NUMBER,
        NAME,
        NEWEST
    }

    /// Nothing but words, and the best first.
    boolean asksForWordsAlone() {
        return area == null && status == null && fact == null && order == Order.BEST;
    }

    public static HouseholdQuery all() {
        return new HouseholdQuery("", null, null, null, Order.BEST, 1, Moment.NOW);
    }

    public HouseholdQuery text(String text) {
        return new HouseholdQuery(text, area, status, fact, order, page, moment);
    }

    public HouseholdQuery area(@Nullable Integer area) {
        return new HouseholdQuery(text, area, status, fact, order, page, moment);
    }

    public HouseholdQuery status(@Nullable String status) {
        return new HouseholdQuery(text, area, status, fact, order, page, moment);
    }

    public HouseholdQuery fact(@Nullable FactFilter fact) {
        return new HouseholdQuery(text, area, status, fact, order, page, moment);
    }

    public HouseholdQuery order(Order order) {
        return new HouseholdQuery(text, area, status, fact, order, page, moment);
    }

    public HouseholdQuery page(int page) {
        return new HouseholdQuery(text, area, status, fact, order, page, moment);
    }

    public HouseholdQuery at(Moment moment) {
        return new HouseholdQuery(text, area, status, fact, order, page, moment);
    }
}
