package org.xieshou.health;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.xieshou.access.Reach;

/// Reads members of households within the reach of the transaction.
final class PersonTable {
    private static final RowMapper<Person> ROW = new SimplePropertyRowMapper<>(Person.class);

    /// Joined by the others as `person`: names alone are shown from the register.
    private static final String PERSON =
            """
            select p.person, p.subject as household, p.name, p.sex, p.birth, h.number, a.name as village, h.language,
              health.agreed(p.subject, p.person) as agreed
            from registry.v_person p
            join registry.v_household h on h.subject = p.subject and h.until is null
            left join access.v_area a on a.area = h.area
            where $within and p.until is null and not exists (select from registry.v_left l
              where l.person = p.person and l.subject = p.subject and l.until is null and l.since > p.first)
            """
                    .replace("$within", Reach.within("p"));

    private static final String ONE =
            PERSON + "and p.subject = :household and p.person = :person limit 1";
    private static final String FOUND =
            PERSON
                    + "and (p.name like :start or h.number = :text) order by p.name, p.person limit 20";

    private PersonTable() {}

    static Optional<Person> find(Ward ward, UUID household, UUID person) {
        return ward.sql(ONE)
                .param("household", household)
                .param("person", person)
                .query(ROW)
                .optional();
    }

    /// By the beginning of the name, or the whole number of the household.
    static List<Person> search(Ward ward, String text) {
        var start = text.replace("\\", "").replace("%", "").replace("_", "") + "%";
        return ward.sql(FOUND).param("start", start).param("text", text).query(ROW).list();
    }
}
