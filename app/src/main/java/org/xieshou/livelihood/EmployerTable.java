package org.xieshou.livelihood;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.livelihood.Employers.Willing;

/// Reads what a firm may see. Whose firm it is the database asks of the transaction itself, so that no page can ask for
/// another's.
record EmployerTable(JdbcClient db, LocalDate today) {
    private static final String POSTS =
            WorkTable.POST_AND_CHECK
                    + """
                    where x.unit in (select f.unit from livelihood.my_firms(:today) f)
                    order by x.since desc limit 200
                    """;
    private static final String WILLING =
            """
            select w.post, w.name, w.phone, coalesce(u.name, w.through) as through
            from livelihood.my_willing(:today, :adult, :working) w left join access.v_unit u on u.unit = w.through
            """;

    List<Post> posts() {
        return db.sql(POSTS)
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(Post.class))
                .list();
    }

    /// @param least the age from which the law lets somebody work
    List<Willing> willing(int least) {
        return db.sql(WILLING)
                .param("today", today)
                .param("adult", today.minusYears(18))
                .param("working", today.minusYears(least))
                .query(new SimplePropertyRowMapper<>(Willing.class))
                .list();
    }
}
