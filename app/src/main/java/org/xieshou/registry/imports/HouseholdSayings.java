package org.xieshou.registry.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.HouseholdRow;

/// What a list says of a household: where it lives and how to reach it, and what it officially is. A blank cell says
/// nothing; what the register knows beside it stays.
final class HouseholdSayings {
    private static final int NUMBER = 40;
    private static final int GROUP = 60;

    private final Marks marks;
    private final LocalDate day;

    HouseholdSayings(Marks marks, LocalDate day) {
        this.marks = marks;
        this.day = day;
    }

    void write(Draft draft, long tip) {
        home(draft, tip);
        statuses(draft, tip);
    }

    private void home(Draft draft, long tip) {
        var said = said(draft);
        var known = draft.known;
        var home = known == null ? null : known.home;
        if (home != null && (isSame(home, said) || home.day().isAfter(day))) {
            draft.here++;
            return;
        }
        var body = home == null ? new LinkedHashMap<String, Object>() : body(home);
        body.putAll(said);
        var id = marks.of("home", draft.id, day, said);
        draft.sayings.add(
                new Saying(id, Saying.HOUSEHOLD, null, body, tip, home == null ? null : id, false));
    }

    /// In a fixed order: the id of the statement is made of it.
    private static Map<String, Object> said(Draft draft) {
        var row = draft.row;
        var said = new LinkedHashMap<String, Object>();
        put(said, "number", cut(draft, row.number(), NUMBER, "household.number"));
        said.put("area", draft.area);
        put(said, "group", cut(draft, row.area().group(), GROUP, "area.group"));
        put(said, "address", row.address());
        put(said, "phone", row.phone() == null ? null : row.phone().digits());
        put(said, "language", language(row));
        return said;
    }

    private static @Nullable String cut(
            Draft draft, @Nullable String text, int most, String target) {
        if (text == null || text.length() <= most) {
            return text;
        }
        draft.fault(FaultCode.TEXT_TOO_LONG, Effect.VALUE_LEFT_OUT, target);
        return null;
    }

    /// The register keeps the language; in which script it is written is asked elsewhere.
    private static @Nullable String language(HouseholdRow row) {
        var code = row.language();
        return code == null ? null : code.replaceFirst("-.*", "");
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value.strip());
        }
    }

    private static boolean isSame(Known.Home home, Map<String, Object> said) {
        var before = body(home);
        return said.entrySet().stream()
                .allMatch(one ->
                        one.getKey().equals("phone")
                                ? digits(before.get("phone")).equals(one.getValue())
                                : one.getValue().equals(before.get(one.getKey())));
    }

    static String digits(@Nullable Object phone) {
        return phone == null ? "" : phone.toString().replaceAll("\\D", "");
    }

    private static Map<String, Object> body(Known.Home home) {
        var body = new LinkedHashMap<String, Object>();
        put(body, "number", home.number());
        body.put("area", home.area());
        put(body, "group", home.group());
        put(body, "address", home.address());
        put(body, "phone", home.phone());
        put(body, "language", home.language());
        put(body, "registered", Objects.toString(home.registered(), null));
        return body;
    }

    private void statuses(Draft draft, long tip) {
        var said = draft.row.status();
        var kind = said.kind();
        if (kind != null) {
            var type = type(kind);
            if (type != null) {
                status(draft, new Known.Status(type, day, null), tip);
            } else if (!kind.equals("monitored") || said.monitored() == null) {
                draft.fault(FaultCode.KIND_NOT_KEPT, Effect.VALUE_LEFT_OUT, "household.kind");
            }
        }
        if (said.monitored() != null && !said.monitored().equals("none")) {
            monitored(draft, said, tip);
        }
    }

    private static @Nullable String type(String kind) {
        return switch (kind) {
            case "ordinary", "dibao", "tekun", "exited", "dibao-edge", "rigid" -> kind;
            case "registered-dibao" -> "dibao";
            default -> null;
        };
    }

    private void monitored(Draft draft, HouseholdRow.Status said, long tip) {
        var from = said.recognised() == null ? day : said.recognised().atDay(1);
        var to = said.resolved() == null ? null : said.resolved().atEndOfMonth();
        if (to != null && to.isBefore(from)) {
            draft.fault(FaultCode.STATUS_ENDS_BEFORE, Effect.VALUE_LEFT_OUT, "household.resolved");
            return;
        }
        status(draft, new Known.Status("monitored-" + said.monitored(), from, to), tip);
    }

    /// A list that does not say since when says nothing new about a status that holds already.
    private void status(Draft draft, Known.Status said, long tip) {
        var known = draft.known;
        boolean here =
                known != null
                        && known.statuses.stream()
                                .filter(one -> one.type().equals(said.type()))
                                .anyMatch(one ->
                                        one.equals(said)
                                                || (said.from().equals(day)
                                                        && said.to() == null
                                                        && one.holdsOn(day)));
        if (here) {
            draft.here++;
            return;
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("type", said.type());
        body.put("from", said.from().toString());
        put(body, "to", Objects.toString(said.to(), null));
        var id = marks.of("status", draft.id, body);
        draft.sayings.add(new Saying(id, Saying.STATUS, null, body, tip, null, false));
    }
}
