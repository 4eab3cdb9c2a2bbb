package org.xieshou.shared.web;

import java.util.List;
import java.util.stream.Stream;
import org.xieshou.shared.Right;

/// A place in the main navigation; each room gives its own as beans.
///
/// @param order from the left, 10 20 30 …
/// @param key message key of its one word
/// @param href where it leads, such as `/households`; also current for everything below it
/// @param rights shown to people with one of these; with none named, to everybody signed in
/// @param except not shown to people with one of these, who have it in another place
/// @param also other addresses of the room: on their pages it is current too, so that nobody is nowhere
public record NavItem(
        int order,
        String key,
        String href,
        List<Right> rights,
        List<Right> except,
        List<String> also) {
    public NavItem {
        rights = List.copyOf(rights);
        except = List.copyOf(except);
        also = List.copyOf(also);
    }

    public NavItem(int order, String key, String href, Right... rights) {
        this(order, key, href, List.of(rights), List.of(), List.of());
    }

    public NavItem except(Right... others) {
        return new NavItem(order, key, href, rights, List.of(others), also);
    }

    /// The same with addresses that lie elsewhere.
    public NavItem also(String... hrefs) {
        return new NavItem(order, key, href, rights, except, List.of(hrefs));
    }

    boolean visibleTo(Visitor visitor) {
        return (rights.isEmpty() || rights.stream().anyMatch(visitor::can))
                && except.stream().noneMatch(visitor::can);
    }

    boolean holds(String path) {
        return Stream.concat(Stream.of(href), also.stream())
                .anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }
}
