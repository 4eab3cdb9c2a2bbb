package org.xieshou;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Credentials;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// People of every role, hired for a test and signed in.
final class Crowd {
    private static final String PASSWORD = "walls-have-ears";

    private final TestHouse house;
    private final TestCity city;
    private int people;

    /// @param assignment the entry by which somebody came to be what they are
    record Hired(UUID staff, UUID assignment, String login) {}

    Crowd(TestHouse house, TestCity city) {
        this.house = house;
        this.city = city;
    }

    /// @param until the last day of it
    Browser person(Role role, @Nullable Integer area, LocalDate until) throws Exception {
        return browser(role + " of area " + area + " until " + until, hire(role, area, until));
    }

    Browser browser(String who, Hired hired) throws Exception {
        return new Browser(who, house.port(), hired.login, PASSWORD);
    }

    /// Somebody of this name within reach of the household.
    Browser looker(String name) throws Exception {
        return browser(name, hire(name, Role.HELPER, TestCity.OTHER_VILLAGE, inDays(9)));
    }

    Hired hire(Role role, @Nullable Integer area, LocalDate until) {
        return hire(role.name(), role, area, until);
    }

    private Hired hire(String name, Role role, @Nullable Integer area, LocalDate until) {
        var login = "crowd" + people++;
        var staff = Ids.v7(Clock.systemUTC());
        city.send(
                city.coordinator(),
                "access.staff@1",
                Map.of("staff", staff, "name", name, "unit", "fpb", "login", login));
        var assignment = assign(staff, role, area, until);
        house.get(Credentials.class).set(staff, PASSWORD);
        return new Hired(staff, assignment, login);
    }

    /// Another role for somebody, or the same elsewhere.
    UUID assign(UUID staff, Role role, @Nullable Integer area, LocalDate until) {
        var body = new LinkedHashMap<String, Object>();
        body.put("staff", staff);
        body.put("role", role.name());
        body.put("unit", "fpb");
        body.put("from", "2019-01-01");
        body.put("to", until.toString());
        if (area != null) {
            body.put("area", area);
        }
        var by = city.appointing(role);
        var occasion = city.occasion(by);
        var assignment = occasion.add("access.assignment@1", null, body);
        city.append(by, occasion.envelopes());
        return assignment;
    }

    static LocalDate inDays(int days) {
        return LocalDate.now(Clock.systemUTC()).plusDays(days);
    }
}
