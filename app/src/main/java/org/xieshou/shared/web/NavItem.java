package org.xieshou.shared.web;

import java.util.List;
import org.xieshou.shared.Right;

/// A place in the main navigation; each room gives its own as beans.
///
/// @param order from the left, 10 20 30 …
/// @param key message key of its one word
/// @param href where it leads, such as `/households`; also current for everything below it
/// @param rights shown to people with one of these; with none named, to everybody signed in
public record NavItem(int order, String key, String href, List<Right> rights) {
    public NavItem {
        rights = List.copyOf(rights);
    }

    public NavItem(int order, String key, String href, Right... rights) {
        this(order, key, href, List.of(rights));
    }

    boolean visibleTo(Visitor visitor) {
        return rights.isEmpty() || rights.stream().anyMatch(visitor::can);
    }

    boolean holds(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
