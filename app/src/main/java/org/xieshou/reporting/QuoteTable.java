package org.xieshou.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.reporting.Quotes.Quote;

/// Quotable words of a campaign, without those that hold a name of the household's own people, a number that could be a
/// document's or a phone's, or a word of illness: a person can be found by these.
record QuoteTable(JdbcClient db, UUID campaign, long known) {
    private static final int MOST = 12;
    private static final String QUOTABLE =
            """
            select q.sort, q.words,
              q.words ~ '[0-9]{4,}'
              or exists (select from registry.v_person p where p.subject = q.subject
                and (position(p.name in q.words) > 0
                  or exists (select from regexp_split_to_table(p.name, '[·•・.．\\s]+') part
                    where length(part) > 1 and position(part in q.words) > 0)))
              or q.words ~ (select string_agg(word, '|') from unnest(:illness::text[]) word) as tells
            from reporting.quotes(:campaign, :known) q
            order by q.sort = 'note', q.entry
            """;

    private record Row(String sort, String words, boolean tells) {}

    Quotes read(List<String> illness) {
        List<Row> rows =
                db.sql(QUOTABLE)
                        .param("campaign", campaign)
                        .param("known", known)
                        .param("illness", illness.toArray(String[]::new))
                        .query((row, _) ->
                                new Row(row.getString(1), row.getString(2), row.getBoolean(3)))
                        .list();
        var printed = new ArrayList<Quote>();
        int omitted = 0;
        for (var row : rows) {
            if (row.tells) {
                omitted++;
            } else if (printed.size() < MOST) {
                printed.add(new Quote(row.sort, row.words.strip()));
            }
        }
        return new Quotes(printed, omitted);
    }
}
