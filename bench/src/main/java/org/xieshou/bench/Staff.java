package org.xieshou.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Credentials;
import org.xieshou.access.Role;
import org.xieshou.bench.Officer.Home;
import org.xieshou.commands.House;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Sql;

/// Hires people for the run who can sign in, as many of each role as a city has among those at work at one time.
final class Staff {
    static final String PASSWORD = "only on a benchmark";
    private static final String HIRING = "zhoumin";
    private static final int IN_CHARGE = 6;
    private static final int KNOWN = 60;

    /// Of fifty, how many have the role, and where.
    private enum Post {
        VILLAGE(26, Role.VILLAGE_STAFF, "village"),
        TOWNSHIP(10, Role.UNIT_STAFF, "township"),
        HEAD(4, Role.UNIT_HEAD, "township"),
        HELPER(6, Role.HELPER, "village"),
        CITY(4, Role.COORDINATOR, "county");

        private final int ofFifty;
        private final Role role;
        private final String level;

        Post(int ofFifty, Role role, String level) {
            this.ofFifty = ofFifty;
            this.role = role;
            this.level = level;
        }

        static Post of(int no) {
            int left = no % 50;
            for (var post : values()) {
                if (left < post.ofFifty) {
                    return post;
                }
                left -= post.ofFifty;
            }
            throw new IllegalStateException();
        }
    }

    /// Where somebody lives.
    private static final String AREA =
            """
            select a.no from access.area_now a
            where a.level = ? and exists (
              select from access.area_now v left join access.area_now t on t.no = v.parent
              where a.no in (v.no, v.parent, t.parent) and exists (select from registry.summary s where s.area = v.no))
            order by md5(a.no || ?) limit 1
            """;

    private static final String LIVING =
            """
            select p.subject, p.area, n.words, coalesce(p.id_last4, '') as last4
            from (
              select unnest(?::uuid[]) as subject
              union
              select x.subject from unnest(?::int[]) a cross join lateral (
                select subject from registry.summary where area = a order by md5(subject::text || ?) limit 8) x
              where a % greatest(1, cardinality(?::int[]) / 20) = 0) few
            join registry.person_now p on p.subject = few.subject and p.relation = 'head'
            cross join lateral (select words from registry.name_now where person = p.key order by since limit 1) n
            order by md5(p.subject::text) limit ?
            """;

    private final House house;
    private final Connection owner;
    private final Clock clock = Clock.systemUTC();

    Staff(House house, Connection owner) {
        this.house = house;
        this.owner = owner;
    }

    /// @param many the same as in a run before, if there was one
    List<Officer> hired(int many) throws SQLException {
        var officers = new ArrayList<Officer>();
        for (int i = 0; i < many; i++) {
            var post = Post.of(i);
            var login = "bench-" + post.name().toLowerCase(Locale.ROOT) + "-" + i;
            if (actors().byLogin(login).isEmpty()) {
                hire(login, post);
            }
            var actor = actors().byLogin(login).orElseThrow();
            house.get(Credentials.class).set(actor.id(), PASSWORD);
            officers.add(new Officer(login, post.role, homes(actor, login)));
        }
        return officers;
    }

    private Actors actors() {
        return house.get(Actors.class);
    }

    private void hire(String login, Post post) throws SQLException {
        var by = actors().byLogin(HIRING).orElseThrow();
        var journal = house.get(Journal.class);
        var occasion = Occasion.of(by, journal.tip(), clock);
        var staff = Ids.v7(clock);
        occasion.add(
                "access.staff@1",
                null,
                Map.of("staff", staff, "name", "测量", "unit", by.unit(), "login", login));
        for (var reach : reaches(post, login)) {
            var assignment = new HashMap<String, Object>(reach);
            assignment.put("staff", staff);
            assignment.put("role", post.role.name());
            assignment.put("unit", by.unit());
            assignment.put("from", LocalDate.now(clock).minusDays(1).toString());
            occasion.add("access.assignment@1", null, assignment);
        }
        var receipts = journal.append(occasion.envelopes(), by);
        if (receipts.stream().anyMatch(each -> each.state() != Receipt.State.ACCEPTED)) {
            throw new IllegalStateException(receipts.toString());
        }
    }

    /// An area, or the households in charge.
    private List<Map<String, Object>> reaches(Post post, String seed) throws SQLException {
        int area = area(post, seed);
        if (post != Post.HELPER) {
            return List.of(Map.of("area", area));
        }
        return living(List.of(), List.of(area), seed).stream()
                .limit(IN_CHARGE)
                .map(home -> Map.<String, Object>of("household", home.id()))
                .toList();
    }

    private int area(Post post, String seed) throws SQLException {
        try (var statement = owner.prepareStatement(AREA)) {
            statement.setString(1, post.level);
            statement.setString(2, seed);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private List<Home> homes(Actor actor, String seed) throws SQLException {
        return living(List.copyOf(actor.households()), List.copyOf(actor.areas()), seed);
    }

    private List<Home> living(List<UUID> households, List<Integer> areas, String seed)
            throws SQLException {
        try (var statement = owner.prepareStatement(LIVING)) {
            statement.setString(1, Sql.uuids(households));
            statement.setString(2, Sql.numbers(areas));
            statement.setString(3, seed);
            statement.setString(4, Sql.numbers(areas));
            statement.setInt(5, KNOWN);
            var homes = new ArrayList<Home>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    homes.add(
                            new Home(
                                    rows.getObject(1, UUID.class),
                                    rows.getInt(2),
                                    List.of(rows.getString(3).split("\\|")),
                                    rows.getString(4)));
                }
            }
            return homes;
        }
    }
}
