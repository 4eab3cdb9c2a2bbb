package org.xieshou.shared.web;

import java.util.List;
import org.xieshou.shared.Right;

/// A thing that people of some role come to do, offered on their home page; each room gives its own as beans.
///
/// @param order from the top, 10 20 30 …
/// @param key message key of what is done; with `.text`, of when one would
/// @param href where one begins
/// @param rights offered to people with one of these
public record Door(int order, String key, String href, List<Right> rights) {
    public Door {
        rights = List.copyOf(rights);
    }

    public Door(int order, String key, String href, Right... rights) {
        this(order, key, href, List.of(rights));
    }

    public boolean isOpenTo(Visitor visitor) {
        return rights.stream().anyMatch(visitor::can);
    }
}
