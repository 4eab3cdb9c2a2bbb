package org.xieshou.need;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xieshou.poverty.Scheme;

/// The dated data by which need is judged: `catalogue/lines.yaml` and `catalogue/need.yaml`.
///
/// @param scheme of the index of places
/// @param leastPeople in a cell that is told
/// @param leastHouseholds in a place that is told of
public record Standards(
        List<IncomeLine> lines,
        List<Schooling> schooling,
        Scheme scheme,
        int leastPeople,
        int leastHouseholds) {
    public Standards {
        lines = List.copyOf(lines);
        schooling = List.copyOf(schooling);
    }

    /// Which children belong in school.
    ///
    /// @param begins age from which; who is not yet `latest` may still begin later
    /// @param until the last age
    public record Schooling(
            LocalDate from, int begins, int latest, int until, String source, boolean isConfirmed) {
        boolean covers(int age) {
            return age >= begins && age <= until;
        }
    }

    /// The line of that name in force on a day where the nearest region has one.
    ///
    /// @param regions names of the areas around a household, the nearest first
    public Optional<IncomeLine> line(String name, LocalDate day, List<String> regions) {
        return Stream.concat(regions.stream(), Stream.of(IncomeLine.COUNTRY))
                .flatMap(region -> of(name, day, region).stream())
                .findFirst();
    }

    private Optional<IncomeLine> of(String name, LocalDate day, String region) {
        return lines.stream()
                .filter(line -> line.name().equals(name) && line.region().equals(region))
                .filter(line -> !line.from().isAfter(day))
                .max(Comparator.comparing(IncomeLine::from));
    }

    /// What income is compared with: the monitoring line where one is in force, else the national standard.
    public Optional<IncomeLine> compared(LocalDate day, List<String> regions) {
        return line(IncomeLine.MONITORING, day, regions)
                .or(() -> line(IncomeLine.STANDARD, day, regions));
    }

    /// Both, for the page.
    public List<IncomeLine> inForce(LocalDate day, List<String> regions) {
        return Stream.of(IncomeLine.MONITORING, IncomeLine.STANDARD)
                .flatMap(name -> line(name, day, regions).stream())
                .toList();
    }

    Optional<Schooling> schooling(LocalDate day) {
        return schooling.stream()
                .filter(each -> !each.from.isAfter(day))
                .max(Comparator.comparing(Schooling::from));
    }
}
