package org.xieshou.shared.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a page handler answers: one record, shown as a page, or as JSON below `/api/`.
///
/// Map a handler to `{"/households", "/api/v1/households"}` and both come from the same view.
/// The template gets it as `view`, beside `ui`.
///
/// @param template below `src/main/jte`, without ending; empty for a redirect
/// @param view what the template shows and the JSON holds
/// @param status HTTP status of the page
/// @param to where to go instead, a path of this site; null to show the page
/// @param toasts said once on the next page shown
/// @param errors what must be changed in the form; with any, the status is 422
public record Page<V>(
        String template,
        @Nullable V view,
        int status,
        @Nullable String to,
        List<Text> toasts,
        FieldErrors errors) {

    public Page {
        if (to != null && (!to.startsWith("/") || to.startsWith("//") || to.contains("\\"))) {
            throw new IllegalArgumentException("leaves the site: " + to);
        }
        toasts = List.copyOf(toasts);
    }

    public static <V> Page<V> of(String template, V view) {
        return new Page<>(template, view, 200, null, List.of(), new FieldErrors());
    }

    /// After a form was accepted: the browser goes on to `path` with a GET. A machine gets 201 or
    /// 204 and the place in `Location`.
    public static <V> Page<V> redirect(String path) {
        return new Page<>("", null, 303, path, List.of(), new FieldErrors());
    }

    /// Nothing new since the person last looked: 204, and htmx leaves what it shows.
    public static <V> Page<V> unchanged() {
        return new Page<>("", null, 204, null, List.of(), new FieldErrors());
    }

    public Page<V> status(int status) {
        return new Page<>(template, view, status, to, toasts, errors);
    }

    /// Says the message once, on the next page shown, also after a redirect.
    public Page<V> flash(String key, Object... args) {
        var more = Stream.concat(toasts.stream(), Stream.of(Text.of(key, args))).toList();
        return new Page<>(template, view, status, to, more, errors);
    }

    /// Shows the form again with what must be changed. A machine gets a problem that lists it.
    public Page<V> errors(FieldErrors errors) {
        return new Page<>(template, view, errors.isEmpty() ? status : 422, to, toasts, errors);
    }
}
