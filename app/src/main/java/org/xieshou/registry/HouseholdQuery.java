package org.xieshou.registry;

import org.jspecify.annotations.Nullable;

/// Which households, in which order, and which fifty of them.
///
/// @param text number, part of a name, end of an ID or phone number, village; blank for all
/// @param area only there and below
/// @param status only those that have it today, such as `dibao`
/// @param page from 1
public record HouseholdQuery(
        String text, @Nullable Integer area, @Nullable String status, Order order, int page) {
    public static final int SIZE = 50;

    public HouseholdQuery {
        text = text.strip();
        page = Math.clamp(page, 1, 1_000_000);
    }

    public enum Order {
        NUMBER,
        NAME,
        NEWEST
    }

    public static HouseholdQuery all() {
        return new HouseholdQuery("", null, null, Order.NUMBER, 1);
    }

    public HouseholdQuery text(String text) {
        return new HouseholdQuery(text, area, status, order, page);
    }

    public HouseholdQuery area(@Nullable Integer area) {
        return new HouseholdQuery(text, area, status, order, page);
    }

    public HouseholdQuery status(@Nullable String status) {
        return new HouseholdQuery(text, area, status, order, page);
    }

    public HouseholdQuery page(int page) {
        return new HouseholdQuery(text, area, status, order, page);
    }
}
