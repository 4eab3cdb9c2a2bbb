package org.xieshou.watch;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The alerts that our own facts can give, by their names in domain §6.
public enum Alert {
    /// The stated income a head is below the line of the place.
    A01,
    /// A child of school age is told to be out of school.
    A04,
    /// A member is told to be without medical insurance.
    A05,
    /// The house is dangerous.
    A06,
    /// The water is not safe, or hard to get.
    A07,
    /// Minimum allowance or support in extreme difficulty has ended.
    A12,
    /// The household says so itself, or somebody for it.
    A14,
    /// Taken into monitoring, and nothing was done for it since.
    A15,
    /// The day of a review has come.
    A16;

    /// Found by a rule; the others are told by people.
    public boolean isFound() {
        return this != A14;
    }

    static String[] codes() {
        return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
    }

    public static Optional<Alert> find(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
