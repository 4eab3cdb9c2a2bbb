package org.xieshou.registry.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Declared;
import org.xieshou.registry.imports.Checked;
import org.xieshou.registry.imports.Past;
import org.xieshou.registry.imports.Piece;
import org.xieshou.registry.imports.Progress;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultKind;
import org.xieshou.registry.intake.columns.ColumnMatch;
import org.xieshou.registry.intake.columns.Verdict;
import org.xieshou.shared.Problem;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Pager;

/// What the pages of an import show.
public final class ImportView {
    private ImportView() {}

    /// The hall: send a file, or look at what was sent before.
    ///
    /// @param inHand what was sent and is not imported yet
    /// @param problem why the file just sent is no list
    public record Hall(
            List<Past> past,
            Pager pager,
            List<InHand> inHand,
            LocalDate today,
            @Nullable Problem problem) {}

    /// A file on the desk, as the hall names it.
    public record InHand(UUID id, String name, Piece.Stage stage) {}

    /// A file on the desk.
    ///
    /// @param declared all that a column can be read as
    public record OnDesk(
            UUID id,
            String name,
            Collection<Declared> declared,
            List<OfSheet> sheets,
            List<String> skippedSheets,
            Settled settled,
            Stand stand) {
        public long refused() {
            return sheets.stream().mapToLong(sheet -> sheet.refused().size()).sum();
        }
    }

    /// What the person has settled beside the columns.
    public record Settled(LocalDate day, LocalDate today, String area, List<Option> areas) {}

    /// A sheet with its title and the columns that a person may settle, those that are never taken, and those that are not needed.
    public record OfSheet(
            String name,
            String title,
            int headRow,
            List<OfColumn> open,
            List<ColumnMatch> refused,
            List<ColumnMatch> elsewhere) {
        public String shortName(String header) {
            return header.substring(title.length());
        }
    }

    /// @param field its name in the form
    /// @param target what it is read as now; empty if it is not read
    /// @param samples the first values
    public record OfColumn(String field, ColumnMatch match, String target, List<String> samples) {
        /// Its name without the title that stands above all columns.
        public String shortName(OfSheet sheet) {
            return sheet.shortName(match.header());
        }

        public boolean isDoubtful() {
            return match.verdict() != Verdict.TAKEN && target.isEmpty();
        }
    }

    /// How far it is.
    ///
    /// @param faults what the check or the import has found so far, the gravest first
    public record Stand(
            UUID id,
            Piece.Stage stage,
            @Nullable Checked checked,
            @Nullable Progress progress,
            @Nullable Problem problem,
            List<OfFault> faults) {
        static Stand of(Piece piece) {
            var sight = piece.sight();
            return new Stand(
                    piece.id(),
                    sight.stage(),
                    sight.checked(),
                    sight.progress(),
                    sight.problem(),
                    sorted(piece.faultCounts()));
        }

        public boolean isChecking() {
            return stage == Piece.Stage.CHECKING;
        }

        public boolean isReady() {
            return stage == Piece.Stage.CHECKED && checked != null;
        }

        public int percent() {
            return progress == null ? 0 : progress.percent();
        }
    }

    /// @param kind to be said by its messages; what it costs: only some leave out a household
    public record OfFault(FaultKind kind, int count) {
        public boolean blocks() {
            return kind.effect() == Effect.HOUSEHOLD_LEFT_OUT;
        }

        /// What the words of the fault name, the row of another one left open.
        public Object[] details() {
            return kind.rule() == null ? new Object[] {"…"} : kind.years().toArray();
        }

        /// `registry.effect-noted`, as in the messages.
        public String effectKey() {
            var effect = kind.effect().name().toLowerCase(Locale.ROOT);
            return "registry.effect-" + effect.replace('_', '-');
        }
    }

    /// An import that has ended, or whose process is gone.
    public record Result(Past past, List<OfFault> faults, boolean isHere) {}

    /// The gravest first, of their like the most frequent.
    static List<OfFault> sorted(Map<FaultKind, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> new OfFault(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparing((OfFault one) -> one.kind().effect())
                                .thenComparing(OfFault::count, Comparator.reverseOrder())
                                .thenComparing(one -> one.kind().code())
                                .thenComparing(one -> one.kind().key()))
                .toList();
    }

    static List<OfSheet> sheets(Piece piece, Map<String, Map<Integer, String>> targets) {
        var seen = piece.looked().sheets();
        return java.util.stream.IntStream.range(0, seen.size())
                .mapToObj(at -> {
                    var sheet = seen.get(at);
                    var now = targets.getOrDefault(sheet.sheet(), Map.of());
                    var open =
                            sheet.columns().stream()
                                    .filter(one -> one.verdict().isOpen())
                                    .map(one ->
                                            new OfColumn(
                                                    field(at, one.index()),
                                                    one,
                                                    now.getOrDefault(one.index(), ""),
                                                    piece.samples().of(sheet.sheet(), one.index())))
                                    .toList();
                    return new OfSheet(
                            sheet.sheet(),
                            sheet.title(),
                            sheet.headRow(),
                            open,
                            with(sheet.columns(), Verdict.REFUSED, Verdict.CLINIC),
                            with(sheet.columns(), Verdict.ELSEWHERE, Verdict.ELSEWHERE));
                })
                .toList();
    }

    static String field(int sheet, int column) {
        return "c" + sheet + "-" + column;
    }

    private static List<ColumnMatch> with(List<ColumnMatch> columns, Verdict one, Verdict other) {
        return columns.stream()
                .filter(column -> column.verdict() == one || column.verdict() == other)
                .toList();
    }
}
