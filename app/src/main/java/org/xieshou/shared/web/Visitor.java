package org.xieshou.shared.web;

import java.security.Principal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.xieshou.shared.Right;

/// The signed-in person as pages see them.
///
/// @param name as shown in the header
/// @param unitName of the unit they act for, looked up when a page shows it; may be empty
/// @param roles message keys of their roles
/// @param rights answers whether they have that right
/// @param principal who they are to the rooms
public record Visitor(
        String name,
        Supplier<String> unitName,
        List<String> roles,
        Predicate<Right> rights,
        Principal principal) {
    public Visitor {
        roles = List.copyOf(roles);
    }

    public String unit() {
        return unitName.get();
    }

    public boolean can(Right right) {
        return rights.test(right);
    }
}
