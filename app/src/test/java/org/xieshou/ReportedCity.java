package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieshou.access.Reading;
import org.xieshou.shared.Ids;

/// Forms of visits and of labour as their pages send them, and what they left.
abstract class ReportedCity extends MarkedCity {
    protected static final Clock CLOCK = Clock.systemUTC();

    protected static UUID said(String kind, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        var id = occasion.add(kind, null, body);
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);
        return id;
    }

    protected static String of(UUID household) {
        return "/households/" + household + "/visit";
    }

    protected static Map<String, String> visit(LocalDate day) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        form.put("met", "home");
        form.put("team", "2");
        form.put("day", day.toString());
        form.put("how", "door");
        form.put("next", "30");
        return form;
    }

    protected static Map<String, String> with(Map<String, String> form, String key, String value) {
        var more = new HashMap<>(form);
        more.put(key, value);
        return more;
    }

    protected static List<String> days(UUID household) {
        return house.get(Reading.class)
                .asSystem(db ->
                        db.sql("select day::text from visits.v_visit where subject = ?")
                                .param(household)
                                .query(String.class)
                                .list());
    }

    protected static Map<String, String> labour(LocalDate day) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        form.put("basedOn", String.valueOf(city.tip()));
        form.put("what", "clean-up");
        form.put("people", "6");
        form.put("hours", "2.5");
        form.put("day", day.toString());
        return form;
    }

    protected static List<String> worked(UUID household) {
        return house.get(Reading.class)
                .asSystem(db ->
                        db.sql(
                                        "select day || ' ' || activity from assistance.v_work where subject = ?")
                                .param(household)
                                .query(String.class)
                                .list());
    }
}
