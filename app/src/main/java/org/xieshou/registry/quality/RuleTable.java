package org.xieshou.registry.quality;

import static org.xieshou.registry.quality.Severity.ASK;
import static org.xieshou.registry.quality.Severity.ERROR;
import static org.xieshou.registry.quality.Severity.WARN;

import java.util.List;
import java.util.Set;

/// All rules, a row each. Ages are in `catalogue/quality.yaml`.
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
    private static final String HEADLESS =
            """
            not exists (select from registry.headship_now h join registry.member_now l on l.key = h.person and l.home = h.key
                where h.key = s.subject)
              and not exists (select from registry.member_now l join registry.person_now d on d.key = l.key
                where l.home = s.subject and coalesce(l.relation, d.relation) = 'head')\
            """;

    /// Anywhere in the reader's reach, or in that of one role of somebody who has two.
    private static final String TWICE =
            """
            p.id_hash is not null and exists (
              select from registry.person_now o join registry.member_now om on om.key = o.key
              where o.id_hash = p.id_hash and o.key <> p.key and om.home is not null
                and (:anywhere or om.area in (select unnest(:areas::int[])) or om.home in (select unnest(:households::uuid[]))))\
            """;

    private static final String BEFORE_BIRTH =
            """
            select m.subject, m.area, p.key as person from registry.member_now m join registry.person_now p on p.key = m.key
            where m.on_day < p.birth
            union
            select h.key, h.area, p.key from registry.headship_now h join registry.person_now p on p.key = h.person
            where h.on_day < p.birth\
            """;

    /// The last but one figure of an ID number is odd for men; with it the last four are kept open.
    private static final String AT_ODDS =
            "p.sex is not null and p.id_last4 ~ '^[0-9]{3}[0-9X]$'"
                    + " and (substr(p.id_last4, 3, 1)::int % 2 = 1) <> (p.sex = 'male')";

    /// Row-level security would hide the others; only the ids of those in reach come out.
    private static final String ELSEWHERE =
            "p.key in (select registry.numbers_elsewhere(:only::uuid[]))";

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
            select f.subject, f.area, f.person, f.fact from registry.fact_now f
            join unnest(:ranged::text[], :leasts::numeric[], :mosts::numeric[]) a(fact, least, most) on a.fact = f.fact
            where f.fact = any (:seen) and f.value ~ '^-?[0-9]+([.][0-9]+)?$' and f.value::numeric not between a.least and a.most
            """;

    static final List<Rule> ALL =
            List.of(
                    rule("same-id", ERROR, people(TWICE)),
                    // afterwards: what a form only tries must not tell who is registered elsewhere
                    rule("id-elsewhere", ERROR, people(ELSEWHERE)).afterwards(),
                    rule(
                            "two-homes",
                            ERROR,
                            "select r.home as subject, r.area, r.key as person from registry.member_rival r where r.home is not null"),
                    rule("born-later", ERROR, people("p.birth > :today::date")).refusing("birth"),
                    rule("before-birth", ERROR, BEFORE_BIRTH).refusing("on"),
                    rule(
                                    "ends-before",
                                    ERROR,
                                    "select t.subject, t.area, t.person from registry.status_now t where t.to_day < t.from_day")
                            .refusing("to"),
                    rule("no-head", ERROR, homes("s.members > 0 and " + HEADLESS)),
                    rule(
                                    "child-works",
                                    ERROR,
                                    people(young(Limit.WORK_FROM) + " and " + WORKS),
                                    "person.post",
                                    "person.work-place",
                                    "person.work-months")
                            .naming(Limit.WORK_FROM),
                    rule(
                                    "child-capacity",
                                    ERROR,
                                    people(
                                            young(Limit.WORK_FROM)
                                                    + " and "
                                                    + has("person.labour", "<> 'none'")),
                                    "person.labour")
                            .naming(Limit.WORK_FROM),
                    rule(
                                    "out-of-school",
                                    ERROR,
                                    people(school() + " and " + DROPPED),
                                    "person.pupil",
                                    "person.dropout",
                                    "person.not-at-school")
                            .naming(Limit.SCHOOL_FROM, Limit.SCHOOL_TO),
                    rule("uninsured", ERROR, people(uninsured()), RESIDENT, EMPLOYEE),
                    rule("nobody", WARN, homes("s.members = 0")),
                    rule(
                                    "old-post",
                                    WARN,
                                    people(
                                            aged(Limit.POST_BELOW)
                                                    + " and "
                                                    + has("person.post", "= 'true'")),
                                    "person.post")
                            .naming(Limit.POST_BELOW),
                    rule(
                            "insured-twice",
                            WARN,
                            people(has(RESIDENT, "= 'true'") + " and " + has(EMPLOYEE, "= 'true'")),
                            RESIDENT,
                            EMPLOYEE),
                    rule(
                                    "over-age",
                                    WARN,
                                    people(
                                            "p.birth <= :today::date - make_interval(years => :life_to + 1)"))
                            .naming(Limit.LIFE_TO),
                    rule("sex-at-odds", WARN, people(AT_ODDS)),
                    rule("age-unlikely", WARN, people("p.birth is not null and " + AGES)),
                    rule("amount-unlikely", WARN, AMOUNTS).ofOneFact(),
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
                    rule("name-with-gap", ASK, people("p.name_display ~ '[□?]'")),
                    rule(
                                    "two-values",
                                    ASK,
                                    "select r.subject, r.area, r.person, r.fact from registry.fact_rival r where r.fact = any (:seen)")
                            .ofOneFact(),
                    rule(
                                    "school-unknown",
                                    ASK,
                                    people(school() + " and not " + SCHOOLED),
                                    "person.pupil",
                                    "person.schooling",
                                    "person.not-at-school")
                            .naming(Limit.SCHOOL_FROM, Limit.SCHOOL_TO),
                    rule(
                            "insurance-unknown",
                            ASK,
                            people("not " + insured("is not null")),
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

    /// Those that compare ID numbers or their ends.
    static final Set<String> OF_NUMBERS = Set.of("same-id", "id-elsewhere", "sex-at-odds");

    private RuleTable() {}

    private static Rule rule(String code, Severity severity, String sql, String... facts) {
        var entry = severity == ASK ? Rule.AtEntry.SILENT : Rule.AtEntry.DOUBTS;
        return new Rule(code, severity, List.of(facts), sql, false, List.of(), entry);
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

    private static String young(Limit below) {
        return "p.birth > :today::date - make_interval(years => :%s)".formatted(below.param());
    }

    private static String aged(Limit from) {
        return "p.birth <= :today::date - make_interval(years => :%s)".formatted(from.param());
    }

    private static String school() {
        return aged(Limit.SCHOOL_FROM)
                + " and p.birth > :today::date - make_interval(years => :school_to + 1)";
    }

    /// Somebody said no, and nobody yes. One condition for both insurances each time: a database that may choose between
    /// two walks every fact anew for each person as soon as the facts do not fit its memory.
    private static String uninsured() {
        return "%s and not %s".formatted(insured("= 'false'"), insured("= 'true'"));
    }

    private static String insured(String test) {
        return "exists (select from registry.fact_now f where f.person = p.key and f.fact in ('%s', '%s') and f.value %s)"
                .formatted(RESIDENT, EMPLOYEE, test);
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
