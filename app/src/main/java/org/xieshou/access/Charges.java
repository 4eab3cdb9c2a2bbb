package org.xieshou.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// Households that people of a role reach by what a room above keeps, and by nothing else. Asked anew with each request, so
/// that it ends at once.
public interface Charges {
    Role role();

    Set<UUID> households(UUID staff, LocalDate today);
}
