package org.xieshou.shared.web;

import java.util.List;
import org.xieshou.shared.Right;

/// A place in the main navigation; each room gives its own as beans.
///
/// @param order from the left, 10 20 30 …
/// @param key message key of its one word
/// @param href where it leads, such as `/households`; also current for everything below it
/// @param rights shown to people with one of these; with none named, to everybody signed in
/// @param except not shown to people with one of these, who have it in another place
public record NavItem(int order, String key, String href, List<Right> rights, List<Right> except) {
    public NavItem {
        rights = List.copyOf(rights);
        except = List.copyOf(except);
    }

    public NavItem(int order, String key, String href, Right... rights) {
        this(order, key, href, List.of(rights), List.of());
    }

    public NavItem except(Right... others) {
        return new NavItem(order, key, href, rights, List.of(others));
    }

    boolean visibleTo(Visitor visitor) {
        return (rights.isEmpty() || rights.stream().anyMatch(visitor::can))
                && except.stream().noneMatch(visitor::can);
    }

    boolean holds(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
