package org.xieshou.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;
import org.xieshou.casework.Cases.Happening;
import org.xieshou.casework.Cases.Which;

/// Reads cases within reach, which is checked here and once more by the database.
final class CaseTable {
    private static final RowMapper<Case> ROW = new SimplePropertyRowMapper<>(Case.class);
    private static final RowMapper<Happening> HAPPENING =
            new SimplePropertyRowMapper<>(Happening.class);
    private static final RowMapper<CaseEvent> EVENT =
            new SimplePropertyRowMapper<>(CaseEvent.class);
    private static final RowMapper<Cases.Counts> COUNTS =
            new SimplePropertyRowMapper<>(Cases.Counts.class);
    private static final RowMapper<Cases.Colleague> COLLEAGUE =
            new SimplePropertyRowMapper<>(Cases.Colleague.class);

    private static final String CASE =
            """
            select d.entry as id, d.subject as household, d.area, coalesce(m.name, h.number, '—') as name, a.name as village, d.topic, d.words,
              d.urgent, d.settled, d.day as told, c.state, c.owner_unit as owner, coalesce(u.name, c.owner_unit) as owner_name,
              s.name as staff_name, c.due_day as due, c.first_due as first, coalesce(c.due_moved, 0) as moved,
              c.asked, c.asked_unit, coalesce(v.name, c.asked_unit) as asked_name, c.asked_day, c.answer_by, c.closing, c.closed_day as closed,
              c.confirmed_day as confirmed, coalesce(c.noted_by_closer, false) as noted, coalesce(c.contested, 0) as contested
            from casework.difficulty_now d
            %s join casework.case_now c on c.case_id = d.entry and c.subject = d.subject
            left join access.v_area a on a.area = d.area
            left join access.v_unit u on u.unit = c.owner_unit
            left join access.v_unit v on v.unit = c.asked_unit
            left join access.v_staff s on s.staff = c.owner_staff
            left join registry.v_household h on h.subject = d.subject and h.until is null
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = d.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) m on true
            where d.subject is not null and\s
            """
                    + Reach.within("d");
    private static final String ONE = CASE.formatted("left") + "and d.entry = :id";
    private static final String LISTED =
            """
            and (:unit = '' or c.owner_unit = :unit or c.asked_unit = :unit)
            and case :which
              when 'open' then not d.settled and c.state in ('open', 'asked')
              when 'late' then not d.settled and c.state in ('open', 'asked') and c.due_day < :today
              when 'answer' then not d.settled and c.asked is not null
              when 'word' then not d.settled and c.state = 'closed'
              else d.settled or c.state = 'confirmed' end
            """;
    private static final String LIST =
            CASE.formatted("")
                    + LISTED
                    + """
                    order by case when c.due_day < :today then 0 else 1 end, d.urgent desc, c.due_day nulls last, c.opened_day, d.entry
                    limit :most offset :before
                    """;
    private static final String TOTAL =
            """
            select count(*) from casework.difficulty_now d
            join casework.case_now c on c.case_id = d.entry and c.subject = d.subject
            where d.subject is not null and\s
            """
                    + Reach.within("d")
                    + LISTED;

    private static final String COUNT =
            """
            select count(*) filter (where c.owner_unit = :unit and c.state in ('open', 'asked') and c.due_day < :today) as late,
              min(c.due_day) filter (where c.owner_unit = :unit and c.state in ('open', 'asked') and c.due_day < :today) as late_since,
              count(*) filter (where c.asked_unit = :unit) as answer,
              min(c.asked_day) filter (where c.asked_unit = :unit) as answer_since,
              coalesce(bool_or(c.answer_by < :today) filter (where c.asked_unit = :unit), false) as answer_late,
              count(*) filter (where c.owner_unit = :unit and c.state = 'closed') as word,
              min(c.closed_day) filter (where c.owner_unit = :unit and c.state = 'closed') as word_since
            from casework.case_now c join casework.difficulty_now d on d.entry = c.case_id and d.subject = c.subject
            where not d.settled and c.state <> 'confirmed' and (c.owner_unit = :unit or c.asked_unit = :unit) and\s
            """
                    + Reach.within("d");

    private static final String HAPPENED =
            """
            select e.entry, e.what, e.day, coalesce(u.name, e.unit) as unit, coalesce(w.name, '') as author, coalesce(t.name, e.to_unit) as "to",
              s.name as staff, e.due_day as due, e.words, e.yes, e.how, true as counts
            from casework.event_now e
            left join access.v_unit u on u.unit = e.unit
            left join access.v_unit t on t.unit = e.to_unit
            left join access.v_staff w on w.staff = e.author
            left join access.v_staff s on s.staff = e.staff
            where e.case_id = :id and e.subject = :household order by e.first
            """;
    private static final String EVENTS =
            """
            select entry, unit, author, day, what, refers, to_unit, staff, due_day as due, yes
            from casework.event_now where case_id = :id and subject = :household order by first
            """;
    private static final String COLLEAGUES =
            "select staff, name from access.v_staff where unit = :unit order by name, staff";

    private final JdbcClient db;
    private final Reach reach;
    private final LocalDate today;

    CaseTable(JdbcClient db, Reach reach, LocalDate today) {
        this.db = db;
        this.reach = reach;
        this.today = today;
    }

    /// @param unit owns or must answer; "" for all in reach
    List<Case> list(Which which, String unit, int most, long before) {
        return chosen(LIST, which, unit)
                .param("adult", adult())
                .param("most", most)
                .param("before", before)
                .query(ROW)
                .list();
    }

    long total(Which which, String unit) {
        return chosen(TOTAL, which, unit).query(Long.class).single();
    }

    private JdbcClient.StatementSpec chosen(String sql, Which which, String unit) {
        return db.sql(sql)
                .params(reach.params())
                .param("which", which.code())
                .param("unit", unit)
                .param("today", today);
    }

    Optional<Case> find(UUID id) {
        return db.sql(ONE)
                .params(reach.params())
                .param("id", id)
                .param("adult", adult())
                .query(ROW)
                .optional();
    }

    Cases.Counts count(String unit) {
        return db.sql(COUNT)
                .params(reach.params())
                .param("unit", unit)
                .param("today", today)
                .query(COUNTS)
                .single();
    }

    List<Happening> happened(Case one) {
        var events =
                db.sql(EVENTS)
                        .param("id", one.id())
                        .param("household", one.household())
                        .query(EVENT)
                        .list();
        var idle = CaseState.idle(events);
        return happenings(one).stream()
                .map(each -> idle.contains(each.entry()) ? each.idle() : each)
                .toList();
    }

    private List<Happening> happenings(Case one) {
        return db.sql(HAPPENED)
                .param("id", one.id())
                .param("household", one.household())
                .query(HAPPENING)
                .list();
    }

    List<Cases.Colleague> colleagues(String unit) {
        return db.sql(COLLEAGUES).param("unit", unit).query(COLLEAGUE).list();
    }

    /// Born on this day or before: the names of minors stay out of lists.
    private LocalDate adult() {
        return today.minusYears(18);
    }
}
