package org.xieshou.registry.quality;

import static org.xieshou.registry.quality.Severity.ASK;
import static org.xieshou.registry.quality.Severity.ERROR;
import static org.xieshou.registry.quality.Severity.WARN;

import java.util.List;

/// All rules, a row each. Ages are those of the laws on schooling (6 to 15) and work (16), and 70 for posts.
final class RuleTable {
    private static final String SCHOOLED =
            "exists (select from registry.fact_now f where f.person = p.key"
                    + " and f.fact in ('person.pupil', 'person.schooling', 'person.not-at-school'))";
    private static final String DROPPED =
            "exists (select from registry.fact_now f where f.person = p.key and (f.fact = 'person.pupil' and f.value = 'none'"
                    + " or f.fact = 'person.dropout' and f.value = 'true' or f.fact = 'person.not-at-school' and f.value = 'dropout'))";
    private static final String WORKS =
            "exists (select from registry.fact_now f where f.person = p.key and (f.fact = 'person.post' and f.value = 'true'"
                    + " or f.fact = 'person.work-place' and f.value <> 'none' or f.fact = 'person.work-months' and f.value <> '0'))";
    private static final String RESIDENT = "person.medical-resident";
    private static final String EMPLOYEE = "person.medical-employee";
    private static final String PHONE =
            "!~ '^(86)?1[3-9][0-9]{9}$|^0[0-9]{9,11}$|^[2-8][0-9]{6,7}$'";
    private static final String HEADED =
            """
            exists (select from registry.headship_now h join registry.member_now l on l.key = h.person and l.home = h.key
                where h.key = s.subject)
              or exists (select from registry.member_now l join registry.person_now d on d.key = l.key
                where l.home = s.subject and coalesce(l.relation, d.relation) = 'head')\
            """;
    private static final String TWICE =
            """
            p.id_hash is not null and exists (
              select from registry.person_now o join registry.member_now om on om.key = o.key
              where o.id_hash = p.id_hash and o.key <> p.key and om.home is not null)\
            """;
    private static final String AGES =
            """
            exists (
              select from registry.fact_now f
              join unnest(:facts::text[], :codes::text[], :froms::int[], :tos::int[]) a(fact, code, from_age, to_age)
                on a.fact = f.fact and a.code = f.value
              where f.person = p.key and f.fact = any (:seen)
                and extract(year from age(:today::date, p.birth)) not between a.from_age and a.to_age)\
            """;
    private static final String AMOUNTS =
            """
            select f.subject, f.area, f.person from registry.fact_now f
            join unnest(:ranged::text[], :leasts::numeric[], :mosts::numeric[]) a(fact, least, most) on a.fact = f.fact
            where f.fact = any (:seen) and f.value ~ '^-?[0-9]+([.][0-9]+)?$' and f.value::numeric not between a.least and a.most
            """;

    static final List<Rule> ALL =
            List.of(
                    rule("same-id", ERROR, people(TWICE)),
                    rule(
                            "two-homes",
                            ERROR,
                            "select r.home as subject, r.area, r.key as person from registry.member_rival r where r.home is not null"),
                    rule("no-head", ERROR, homes("s.members > 0 and not (" + HEADED + ")")),
                    rule(
                            "child-works",
                            ERROR,
                            people(young(16) + " and " + WORKS),
                            "person.post",
                            "person.work-place",
                            "person.work-months"),
                    rule(
                            "child-capacity",
                            ERROR,
                            people(young(16) + " and " + has("person.labour", "<> 'none'")),
                            "person.labour"),
                    rule(
                            "out-of-school",
                            ERROR,
                            people(school() + " and " + DROPPED),
                            "person.pupil",
                            "person.dropout",
                            "person.not-at-school"),
                    rule("uninsured", ERROR, people(uninsured()), RESIDENT, EMPLOYEE),
                    rule("nobody", WARN, homes("s.members = 0")),
                    rule(
                            "old-post",
                            WARN,
                            people(aged(70) + " and " + has("person.post", "= 'true'")),
                            "person.post"),
                    rule(
                            "insured-twice",
                            WARN,
                            people(has(RESIDENT, "= 'true'") + " and " + has(EMPLOYEE, "= 'true'")),
                            RESIDENT,
                            EMPLOYEE),
                    rule("age-unlikely", WARN, people("p.birth is not null and " + AGES)),
                    rule("amount-unlikely", WARN, AMOUNTS),
                    rule("phone-odd", WARN, phones()),
                    rule(
                            "resolved-without-hands",
                            WARN,
                            homes(
                                    own("risk-resolved", "= 'true'")
                                            + " and "
                                            + own("no-labour", "= 'true'")),
                            "household.risk-resolved",
                            "household.no-labour"),
                    rule(
                            "two-values",
                            ASK,
                            "select r.subject, r.area, r.person from registry.fact_rival r where r.fact = any (:seen)"),
                    rule(
                            "school-unknown",
                            ASK,
                            people(school() + " and not " + SCHOOLED),
                            "person.pupil",
                            "person.schooling",
                            "person.not-at-school"),
                    rule(
                            "insurance-unknown",
                            ASK,
                            people(
                                    "not "
                                            + has(RESIDENT, "is not null")
                                            + " and not "
                                            + has(EMPLOYEE, "is not null")),
                            RESIDENT,
                            EMPLOYEE),
                    rule(
                            "no-phone",
                            ASK,
                            homes(
                                    "not exists (select from registry.household_now h where h.subject = s.subject and h.phone is not null) and not exists (select from registry.member_now l join registry.person_now d on d.key = l.key where l.home = s.subject and d.phone is not null)")),
                    rule(
                            "water-not-listed",
                            ASK,
                            homes(
                                    own("water-safe", "= 'false'")
                                            + " and "
                                            + own("risks", "not like '%drinking-water%'")),
                            "household.water-safe",
                            "household.risks"),
                    rule(
                            "help-without-wages",
                            ASK,
                            homes(
                                    own("risk-resolved", "= 'true'")
                                            + " and "
                                            + own("help", "~ 'jobs|post'")
                                            + " and not "
                                            + own("income-wages", "<> '0'")),
                            "household.risk-resolved",
                            "household.help",
                            "household.income-wages"),
                    rule(
                            "dibao-without-transfer",
                            ASK,
                            homes(dibao() + " and not " + own("income-transfer", "<> '0'")),
                            "household.income-transfer"));

    private RuleTable() {}

    private static Rule rule(String code, Severity severity, String sql, String... facts) {
        return new Rule(code, severity, List.of(facts), sql);
    }

    private static String people(String where) {
        return "select m.home as subject, m.area, p.key as person from registry.member_now m"
                + " join registry.person_now p on p.key = m.key where m.home is not null and "
                + where;
    }

    private static String homes(String where) {
        return "select s.subject, s.area, null::uuid as person from registry.summary s where "
                + where;
    }

    private static String has(String fact, String test) {
        return "exists (select from registry.fact_now f where f.person = p.key and f.fact = '%s' and f.value %s)"
                .formatted(fact, test);
    }

    private static String own(String fact, String test) {
        return "exists (select from registry.fact_now f where f.subject = s.subject and f.person is null and f.fact = 'household."
                + fact
                + "' and f.value "
                + test
                + ")";
    }

    private static String young(int years) {
        return "p.birth > :today::date - interval '%d years'".formatted(years);
    }

    private static String aged(int years) {
        return "p.birth <= :today::date - interval '%d years'".formatted(years);
    }

    private static String school() {
        return aged(6) + " and " + young(16);
    }

    /// Somebody said no, and nobody yes.
    private static String uninsured() {
        return "(%s or %s) and not %s and not %s"
                .formatted(
                        has(RESIDENT, "= 'false'"),
                        has(EMPLOYEE, "= 'false'"),
                        has(RESIDENT, "= 'true'"),
                        has(EMPLOYEE, "= 'true'"));
    }

    private static String phones() {
        return "select h.subject, h.area, null::uuid as person from registry.household_now h where registry.digits(h.phone) "
                + PHONE
                + " union all "
                + people("registry.digits(p.phone) " + PHONE);
    }

    private static String dibao() {
        return "exists (select from registry.status_now t where t.subject = s.subject and t.type = 'dibao'"
                + " and t.from_day <= :today::date and (t.to_day is null or t.to_day >= :today::date))";
    }
}
