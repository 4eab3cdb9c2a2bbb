package org.xieshou.board;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.xieshou.campaigns.MadeEntries;
import org.xieshou.registry.Catalogue;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.database.Owner;

/// A small made-up city on 16 and 17 October 2019, with the figures that its bulletin must give (domain §1).
final class CampaignDay implements AutoCloseable {
    private static final List<Interpreter> INTERPRETERS = interpreters();
    static final LocalDate EVE = LocalDate.of(2019, 10, 16);
    static final LocalDate DAY = LocalDate.of(2019, 10, 17);

    private static final String PLACES =
            """
            insert into access.area_now(entry, said_by, unit, author, happened, day, since, no, parent, name, level)
            select gen_random_uuid(), gen_random_uuid(), 'system', gen_random_uuid(), now(), date '2019-01-01', 0, no, parent, name, level
            from (values (1, null, '晨光市', 'county'), (10, 1, '杏坡镇', 'township'), (101, 10, '柳渠村', 'village'),
              (1011, 101, '一组', 'group'), (102, 10, '丝路社区', 'village'), (103, 10, '雁回村', 'village')) a(no, parent, name, level);
            insert into access.unit_now(entry, said_by, unit, author, happened, day, since, id, name, type, base)
            select gen_random_uuid(), gen_random_uuid(), 'system', gen_random_uuid(), now(), date '2019-01-01', no, id, name, type, 1
            from (values (1, 'npc', '市人大常委会机关', 'organ'), (2, 'zone', '开发区办公室', 'office'), (3, 'law', '市委政法委', 'organ'),
              (4, 'health', '市卫健委', 'organ'), (5, 'insurance', '市医保局', 'organ'), (6, 'civil', '市民政局', 'organ'),
              (7, 'cdc', '市疾控中心', 'organ'), (8, 'hospital', '市人民医院', 'hospital'), (9, 'clinic', '格干沟卫生院', 'clinic'),
              (10, 'school', '莫乎尔学校', 'school'), (11, 'firm', '暖阳纺织厂', 'firm')) u(no, id, name, type);
            """;

    private final Connection connection;
    private final MadeEntries made = new MadeEntries();
    private final Entry campaign;

    CampaignDay(Owner owner) throws SQLException {
        connection = owner.connect();
        execute(PLACES);
        for (int no = 1; no <= 40; no++) {
            register(no);
        }
        campaign =
                add(
                        "campaigns.campaign",
                        """
                        {"title": "扶贫日", "from": "2019-10-16", "to": "2019-10-17", "lead": "npc", "area": 1}\
                        """);
    }

    private static List<Interpreter> interpreters() {
        try (var found = new AnnotationConfigApplicationContext()) {
            found.registerBean(Catalogue.class, () -> Catalogue.load());
            var scanner = new ClassPathBeanDefinitionScanner(found, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Interpreter.class));
            scanner.scan(
                    "org.xieshou.visits",
                    "org.xieshou.assistance",
                    "org.xieshou.casework",
                    "org.xieshou.campaigns");
            found.refresh();
            return List.copyOf(found.getBeansOfType(Interpreter.class).values());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    UUID campaign() {
        return campaign.id();
    }

    /// Thirteen households, 500 yuan in all and thirteen talks, on the eve.
    void lawVisits() throws SQLException {
        var visits = activity("慰问走访", EVE, "law");
        for (int no = 1; no <= 13; no++) {
            visit(by("law", EVE, no), 2, visits);
            handover(
                    "law",
                    EVE,
                    no,
                    """
                    {"items": [{"item": "大米", "quantity": 10, "unit": "kg"}], "value": %d, "basis": "total", "activity": "%s"}\
                    """
                            .formatted(no == 13 ? 3848 : 3846, visits.id()));
        }
        session(by("law", EVE, 0), 13, naming(visits));
    }

    /// Ten people on one afternoon, in six homes of the community; two of the six visits forget the link.
    void zoneVisits() throws SQLException {
        var afternoon = activity("再摸底", DAY, "zone");
        for (int no = 21; no <= 26; no++) {
            visit(by("zone", DAY, no), 10, no > 24 ? null : afternoon);
        }
    }

    /// Four agencies, a hospital and a clinic; three modules.
    Entry jointDay() throws SQLException {
        var joint =
                add(
                        "campaigns.activity",
                        """
                        {"campaign": "%s", "title": "联合服务日", "from": "2019-10-17", "place": "卫生室",
                         "units": ["health", "insurance", "civil", "cdc", "hospital", "clinic"],
                         "modules": [{"no": 1, "title": "政策与健康知识", "lead": "health"},
                                     {"no": 2, "title": "义诊", "lead": "hospital"},
                                     {"no": 3, "title": "集中走访", "lead": "civil"}]}\
                        """
                                .formatted(campaign.id()));
        session(by("health", DAY, 0), 3, naming(joint) + ", \"module\": 1");
        result("hospital", joint, "measured", 118);
        result("clinic", joint, "measured", 3);
        result("hospital", joint, "referred", 4);
        for (int no = 1; no <= 4; no++) {
            add(
                    "visits.visit",
                    """
                    {"met": "home", "team": 3, "with": ["insurance"], "consent": true, "activity": "%s", "module": 3}\
                    """
                            .formatted(joint.id()),
                    by("civil", DAY, no));
        }
        return joint;
    }

    Entry activity(String title, LocalDate day, String... units) throws SQLException {
        return add(
                "campaigns.activity",
                """
                {"campaign": "%s", "title": "%s", "from": "%s", "units": ["%s"]}\
                """
                        .formatted(campaign.id(), title, day, String.join("\", \"", units)));
    }

    /// A visit of one, without a link.
    Entry visit(String unit, LocalDate day, int household) throws SQLException {
        return visit(by(unit, day, household), 1, null);
    }

    Entry visit(MadeEntries.By by, int team, @Nullable Entry activity) throws SQLException {
        return add(
                "visits.visit",
                "{\"met\": \"home\", \"team\": %d, \"consent\": true%s}"
                        .formatted(team, naming(activity)),
                by);
    }

    Entry away(String unit, LocalDate day, int household) throws SQLException {
        return add(
                "visits.visit",
                "{\"met\": \"away\", \"team\": 1, \"consent\": true}",
                by(unit, day, household));
    }

    Entry handover(String unit, LocalDate day, int household, String body) throws SQLException {
        return add("assistance.handover", body, by(unit, day, household));
    }

    Entry difficulty(String unit, LocalDate day, int household, boolean settled)
            throws SQLException {
        return add(
                "casework.difficulty",
                "{\"topic\": \"water\", \"text\": \"水压低\", \"settled\": %s}".formatted(settled),
                by(unit, day, household));
    }

    Entry turnout(String unit, Entry activity, int staff) throws SQLException {
        return add(
                "campaigns.turnout",
                "{\"activity\": \"%s\", \"staff\": %d}".formatted(activity.id(), staff),
                by(unit, DAY, 0));
    }

    Entry turnout(MadeEntries.By by, Entry activity, int staff) throws SQLException {
        return add(
                "campaigns.turnout",
                "{\"activity\": \"%s\", \"staff\": %d}".formatted(activity.id(), staff),
                by);
    }

    Entry work(MadeEntries.By by, int people, String hours) throws SQLException {
        return add(
                "assistance.work",
                "{\"what\": \"repair\", \"people\": %d, \"hours\": %s}".formatted(people, hours),
                by);
    }

    void correct(Entry entry, String body) throws SQLException {
        interpret(made.correction(entry, body));
    }

    /// Of the newest entry.
    long tip() {
        return made.tip();
    }

    private void session(MadeEntries.By by, int count, String links) throws SQLException {
        add(
                "campaigns.session",
                "{\"kind\": \"talk\", \"topic\": \"惠民政策\", \"count\": %d, \"audience\": 140%s}"
                        .formatted(count, links),
                by);
    }

    private void result(String unit, Entry joint, String measure, int number) throws SQLException {
        add(
                "campaigns.result",
                """
                {"activity": "%s", "module": 2, "measure": "%s", "number": %d}\
                """
                        .formatted(joint.id(), measure, number),
                by(unit, DAY, 0));
    }

    private static String naming(@Nullable Entry activity) {
        return activity == null ? "" : ", \"activity\": \"" + activity.id() + "\"";
    }

    static MadeEntries.By by(String unit, LocalDate day, int household) {
        return household == 0
                ? new MadeEntries.By(unit, day, null, 1)
                : new MadeEntries.By(unit, day, household(household), home(household));
    }

    static UUID household(int no) {
        return Ids.named("household " + no);
    }

    private Entry add(String kind, String body) throws SQLException {
        return add(kind, body, by("npc", EVE, 0));
    }

    private Entry add(String kind, String body, MadeEntries.By by) throws SQLException {
        var entry = made.entry(kind, body, by);
        interpret(entry);
        return entry;
    }

    private void interpret(Entry entry) throws SQLException {
        for (var interpreter : INTERPRETERS) {
            if (interpreter.kinds().stream().anyMatch(k -> k.name().equals(entry.kind()))) {
                interpreter.interpret(List.of(entry), connection);
            }
        }
    }

    private static int home(int no) {
        return no <= 20 ? 1011 : no <= 30 ? 102 : 103;
    }

    private void register(int no) throws SQLException {
        execute(
                """
                insert into registry.household_now(entry, said_by, subject, area, unit, author, happened, day, since, first, known, key, number)
                values (gen_random_uuid(), gen_random_uuid(), '%1$s', %2$d, 'npc', gen_random_uuid(), now(), date '2019-01-01', 0, 0, 0, '%1$s', 'H%3$03d')
                """
                        .formatted(household(no), home(no), no));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
