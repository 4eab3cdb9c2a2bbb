package org.xieshou.registry.web;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.registry.HouseholdQuery.Order;

/// The filters of a list as they stand in the address.
///
/// @param fact the name of a fact
/// @param test how it is compared: `is`, `least`, `most`, `known`, `unknown`
/// @param known what was known at the end of this day, or with this entry of the journal; blank: now
/// @param on as it was true on this day; blank: today
/// @param format of a file: `xlsx` or `csv`
/// @param value as people write it: yuan, yes or 是, the label or code of a choice
public record Asked(
        @Nullable String q,
        @Nullable Integer area,
        @Nullable String status,
        @Nullable String fact,
        @Nullable String test,
        @Nullable String value,
        @Nullable Order order,
        @Nullable Integer page,
        @Nullable String known,
        @Nullable String on,
        @Nullable String format) {

    /// The page that shows the same, or another page of it.
    public String href(long page) {
        return to("/households", page, null);
    }

    /// A household of the list, as of the same moment.
    public String home(UUID id) {
        return at("/households/" + id);
    }

    /// This page as of the same moment, without its filters.
    public String at(String path) {
        var to = UriComponentsBuilder.fromPath(path);
        Optional.ofNullable(given(known)).ifPresent(it -> to.queryParam("known", it));
        Optional.ofNullable(given(on)).ifPresent(it -> to.queryParam("on", it));
        return to.encode().build().toUriString();
    }

    /// The same list as it is now.
    public String now() {
        return new Asked(q, area, status, fact, test, value, order, null, null, null, null).href(1);
    }

    /// The same as a file.
    public String file(String format) {
        return to("/households/export", null, format);
    }

    private String to(String path, @Nullable Long page, @Nullable String format) {
        var to = UriComponentsBuilder.fromPath(path);
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("q", given(q));
        values.put("area", area);
        values.put("status", given(status));
        values.put("fact", given(fact));
        values.put("test", given(fact) == null ? null : given(test));
        values.put("value", given(fact) == null ? null : given(value));
        values.put("order", order);
        values.put("known", given(known));
        values.put("on", given(on));
        values.put("page", page);
        values.put("format", format);
        values.forEach(
                (name, each) -> Optional.ofNullable(each).ifPresent(it -> to.queryParam(name, it)));
        return to.encode().build().toUriString();
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
