package org.xieshou.livelihood;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;
import org.xieshou.livelihood.Post.Asking;
import org.xieshou.livelihood.Post.Member;

/// Reads posts, and who asked for work within reach, which is checked here and once more by the database.
final class WorkTable {
    private static final RowMapper<Post> POST = new SimplePropertyRowMapper<>(Post.class);
    private static final RowMapper<Asking> ASKING = new SimplePropertyRowMapper<>(Asking.class);
    private static final RowMapper<Member> MEMBER = new SimplePropertyRowMapper<>(Member.class);

    // An employer's own word on its post is no check, nor is one of what the post said before it
    // was corrected.
    static final String POST_AND_CHECK =
            """
            select x.entry as post, x.unit, coalesce(u.name, x.unit) as unit_name, x.title, x.number, x.pay_from, x.pay_to, x.place, x.conditions,
              x.until_day as until, c.age, c.contract, c.insurance, c.wage, c.fees, c.papers
            from livelihood.post_now x left join access.v_unit u on u.unit = x.unit
            left join lateral (
              select age, contract, insurance, wage, fees, papers from livelihood.check_now c
              where c.post = x.entry and c.unit <> x.unit and c.since > x.since order by c.since desc limit 1) c on true
            """;
    private static final String POSTS =
            POST_AND_CHECK
                    + """
                    where (cast(:id as uuid) is null and (x.until_day is null or x.until_day >= :today)) or x.entry = :id
                    order by x.since desc limit :most
                    """;
    private static final String ASKING_FOR =
            """
            select i.entry as interest, i.subject as household, i.person, p.name, a.name as village, i.wish, i.place,
              exists (select from livelihood.introduction n where n.person = i.person and n.subject = i.subject and n.post = :post) as introduced
            from livelihood.interest i
            left join access.v_area a on a.area = i.area
            left join lateral (select p.name from registry.v_person p
              where p.person = i.person and p.subject = i.subject and p.until is null and (p.birth is null or p.birth <= :adult) limit 1) p on true
            where %s
            order by a.area, i.since limit :most
            """
                    .formatted(Reach.within("i"));
    private static final String MEMBERS =
            """
            select p.person, case when p.birth is null or p.birth <= :adult then p.name end as name, p.relation, i.entry as interest, i.wish
            from registry.v_person p
            left join lateral (select i.entry, i.wish from livelihood.interest i
              where i.person = p.person and i.subject = p.subject order by i.since desc limit 1) i on true
            where %s and p.subject = :household and p.until is null and (p.birth is null or p.birth <= :working)
              and not exists (select from registry.v_left l where l.person = p.person and l.until is null and l.since > p.first)
            order by p.first
            """
                    .formatted(Reach.within("p"));
    private static final String OF_PERSON =
            """
            select entry from livelihood.interest where person = :person and subject = :household
            union all select entry from livelihood.introduction where person = :person and subject = :household
            """;

    private final JdbcClient db;
    private final Reach reach;
    private final LocalDate today;

    WorkTable(JdbcClient db, Reach reach, LocalDate today) {
        this.db = db;
        this.reach = reach;
        this.today = today;
    }

    /// @param id one post; null for all that are open
    List<Post> posts(@Nullable UUID id, int most) {
        return db.sql(POSTS)
                .param("id", id)
                .param("today", today)
                .param("most", most)
                .query(POST)
                .list();
    }

    List<Asking> asking(@Nullable UUID post, int most) {
        return db.sql(ASKING_FOR)
                .params(reach.params())
                .param("post", post)
                .param("adult", today.minusYears(18))
                .param("most", most)
                .query(ASKING)
                .list();
    }

    /// @param least the age from which the law lets somebody work
    List<Member> members(UUID household, int least) {
        return db.sql(MEMBERS)
                .params(reach.params())
                .param("household", household)
                .param("adult", today.minusYears(18))
                .param("working", today.minusYears(least))
                .query(MEMBER)
                .list();
    }

    /// Everything that says that this person asked for work.
    List<UUID> ofPerson(UUID household, UUID person) {
        return db.sql(OF_PERSON)
                .param("household", household)
                .param("person", person)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
