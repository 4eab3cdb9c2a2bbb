package org.xieshou.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;

/// One thing that happened to a case, as its entry says it now.
///
/// @param entry the root of its corrections
/// @param unit for which it was written
/// @param what the kind's noun
/// @param refers the hand-over or closing that is answered
/// @param yes taken over, or confirmed
record CaseEvent(
        UUID entry,
        String unit,
        UUID author,
        LocalDate day,
        String what,
        @Nullable UUID refers,
        @Nullable String toUnit,
        @Nullable UUID staff,
        @Nullable LocalDate due,
        boolean yes) {

    static CaseEvent of(Entry entry) {
        var body = entry.body();
        return new CaseEvent(
                entry.root(),
                entry.unit(),
                entry.author(),
                entry.day(),
                noun(entry),
                refers(body),
                toUnit(body),
                body.uuidOrNull("staff"),
                body.dateOrNull("due"),
                yes(body));
    }

    static String noun(Entry entry) {
        return entry.kind().substring(entry.kind().indexOf('.') + 1);
    }

    static @Nullable UUID refers(Body body) {
        var transfer = body.uuidOrNull("transfer");
        return transfer == null ? body.uuidOrNull("closing") : transfer;
    }

    static @Nullable String toUnit(Body body) {
        var to = body.textOrNull("to");
        return to == null ? body.textOrNull("unit") : to;
    }

    static boolean yes(Body body) {
        return body.flag("accepted") || body.flag("confirmed");
    }
}
