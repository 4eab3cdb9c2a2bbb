package org.xieshou.journal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Role;
import org.xieshou.shared.Body;

/// What an entry of the room of access says that something is: an area, a unit, a member of staff, or what somebody may do
/// where.
sealed interface Claim {
    /// @param parent the area above; null for the root
    record OfArea(int area, @Nullable Integer parent) implements Claim {}

    /// @param area where the unit belongs
    record OfUnit(String unit, int area) implements Claim {}

    record OfStaff(UUID staff, String unit, @Nullable String login) implements Claim {}

    /// @param area over which area; null for a household, or for the unit's own
    record OfRole(
            UUID staff, Role role, String unit, @Nullable Integer area, @Nullable UUID household)
            implements Claim {}

    /// @return none for other rooms' entries, and for one that takes another back
    static Optional<Claim> of(Pending entry) {
        var kind = entry.kind;
        if (kind == null || entry.isHeld() || entry.body.isVoid()) {
            return Optional.empty();
        }
        return switch (kind.name()) {
            case "access.area" -> Optional.of(area(entry.body));
            case "access.unit" -> Optional.of(unit(entry.body));
            case "access.staff" -> Optional.of(staff(entry.body));
            case "access.assignment" -> Optional.of(role(entry.body));
            default -> Optional.empty();
        };
    }

    private static Claim area(Body body) {
        return new OfArea(body.integer("area"), body.integerOrNull("parent"));
    }

    private static Claim unit(Body body) {
        return new OfUnit(body.text("unit"), body.integer("area"));
    }

    private static Claim staff(Body body) {
        return new OfStaff(body.uuid("staff"), body.text("unit"), body.textOrNull("login"));
    }

    private static Claim role(Body body) {
        return new OfRole(
                body.uuid("staff"),
                Role.valueOf(body.text("role")),
                body.text("unit"),
                body.integerOrNull("area"),
                body.uuidOrNull("household"));
    }
}
