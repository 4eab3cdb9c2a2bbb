package org.xieshou.registry.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.FactValue;
import org.xieshou.registry.imports.Known.About;
import org.xieshou.registry.intake.Stated;

/// The facts of a list. What stands already is not said again. What an earlier list said is replaced; what somebody said
/// at the door, or an office, and the list contradicts, is put beside it: a person settles that, not a file.
final class FactSayings {
    private static final long UNSEEN = 0;
    private static final long ALL_SEEN = -1;

    private final Marks marks;
    private final LocalDate day;

    FactSayings(Marks marks, LocalDate day) {
        this.marks = marks;
        this.day = day;
    }

    /// The latest day first, so that the figures of earlier years find it standing and change nothing.
    void write(Draft draft, @Nullable UUID person, List<Stated> stated, long tip) {
        var written = new HashSet<String>();
        stated.stream()
                .sorted(Comparator.comparing(this::asOf).reversed())
                .forEach(one -> {
                    boolean first = written.add(one.fact());
                    write(draft, person, one, first ? tip : ALL_SEEN);
                });
    }

    private void write(Draft draft, @Nullable UUID person, Stated stated, long seen) {
        var asOf = asOf(stated);
        var value = value(stated.value());
        var known =
                draft.known == null
                        ? null
                        : draft.known.facts.get(new About(person, stated.fact()));
        if (known != null && known.says(text(value)) && seen != ALL_SEEN) {
            draft.here++;
            return;
        }
        boolean contradicts = known != null && !known.byList() && !asOf.isBefore(known.asOf());
        var body = new LinkedHashMap<String, Object>();
        body.put("fact", stated.fact());
        body.put("value", value);
        body.put("asOf", asOf.toString());
        body.put("toldBy", "import");
        draft.sayings.add(
                new Saying(
                        marks.of("fact", draft.id, String.valueOf(person), body),
                        Saying.FACT,
                        person,
                        body,
                        contradicts ? UNSEEN : seen,
                        null,
                        false));
    }

    /// What a column says of a year holds at its end.
    private LocalDate asOf(Stated stated) {
        if (stated.year() == null) {
            return day;
        }
        var end = LocalDate.of(stated.year(), 12, 31);
        return end.isBefore(day) ? end : day;
    }

    private static Object value(FactValue value) {
        return switch (value) {
            case FactValue.Text(var text) -> text;
            case FactValue.Whole(var number) -> number;
            case FactValue.Fen(var fen) -> fen;
            case FactValue.Decimal(var number) -> plain(number);
            case FactValue.Day(var day) -> day.toString();
            case FactValue.Month(var month) -> month.toString();
            case FactValue.YesNo(var yes) -> yes;
            case FactValue.Chosen(var code) -> code;
            case FactValue.Several(var codes) -> String.join(",", codes);
        };
    }

    /// 12.50 and 12.5 are one value: the id of the statement is made of it.
    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /// As the register writes it.
    private static String text(Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value.toString().strip();
    }
}
