package org.xieshou.need;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xieshou.poverty.Scheme;
import org.xieshou.registry.IncomeLines;
import org.xieshou.registry.Label;

/// The dated data by which need is judged: `catalogue/lines.yaml` and `catalogue/need.yaml`.
///
/// @param scheme of the index of places
/// @param leastPeople in a cell that is told
/// @param leastHouseholds in a place that is told of
public record Standards(
        IncomeLines lines,
        List<Schooling> schooling,
        Scheme scheme,
        int leastPeople,
        int leastHouseholds) {
    public Standards {
        schooling = List.copyOf(schooling);
    }

    /// Which children belong in school.
    ///
    /// @param begins age from which; who is not yet `latest` may still begin later
    /// @param until the last age
    public record Schooling(
            LocalDate from, int begins, int latest, int until, Label source, boolean isConfirmed) {
        boolean covers(int age) {
            return age >= begins && age <= until;
        }
    }

    Optional<Schooling> schooling(LocalDate day) {
        return schooling.stream()
                .filter(each -> !each.from.isAfter(day))
                .max(Comparator.comparing(Schooling::from));
    }
}
