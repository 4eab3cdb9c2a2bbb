package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many households (or pupils) of each village have somebody; villages in the order of the official list.
///
/// @param on the day on which they had; null for now
public record Coverage(Sort sort, @Nullable LocalDate on, List<Village> villages) {
    public Coverage {
        villages = List.copyOf(villages);
    }

    /// @param all households or pupils
    /// @param paired with at least one pair
    /// @param doubled with more than one: right for a household, a doubt for a pupil
    public record Village(int area, String village, long all, long paired, long doubled) {
        public long gaps() {
            return all - paired;
        }
    }

    public long all() {
        return villages.stream().mapToLong(Village::all).sum();
    }

    public long paired() {
        return villages.stream().mapToLong(Village::paired).sum();
    }

    public long doubled() {
        return villages.stream().mapToLong(Village::doubled).sum();
    }

    public long gaps() {
        return all() - paired();
    }
}
