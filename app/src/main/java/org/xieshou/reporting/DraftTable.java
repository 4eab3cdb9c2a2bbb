package org.xieshou.reporting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Drafts and their releases.
record DraftTable(JdbcClient db) {
    private static final String DRAFTS =
            """
            select draft, campaign, issue, known, language, words, author, written, released_by, released,
              returned_by, returned, returned_words
            from reporting.v_bulletin
            """;

    private static final String NEWEST = "order by written desc, draft";

    private static final String FIGURES =
            """
            select f ->> 'name' as name, (f ->> 'value')::bigint as value
            from reporting.v_bulletin b, jsonb_array_elements(b.figures::jsonb) f where b.draft = :draft
            """;

    private static final String FIRST =
            """
            select e.seq, e.received from journal.entry e
            where e.seq = (select min(c.since) from campaigns.v_campaign c where c.campaign = :campaign)
            """;

    /// Since when a campaign is known.
    Optional<Bulletins.First> first(UUID campaign) {
        return db.sql(FIRST)
                .param("campaign", campaign)
                .query((row, _) ->
                        new Bulletins.First(
                                row.getLong("seq"),
                                row.getObject("received", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// When an entry came.
    Optional<Instant> received(long seq) {
        return db.sql("select received from journal.entry where seq = :seq")
                .param("seq", seq)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /// All of a campaign, the newest first.
    List<Draft> of(UUID campaign) {
        return drafts(
                db.sql(DRAFTS + "where campaign = :campaign " + NEWEST)
                        .param("campaign", campaign));
    }

    /// All there are, without their text.
    List<Draft> heads() {
        return drafts(db.sql(DRAFTS.replace(" words,", " '' as words,") + NEWEST));
    }

    List<Draft> page(int most, long before) {
        return drafts(
                db.sql(DRAFTS + NEWEST + " limit :most offset :before")
                        .param("most", most)
                        .param("before", before));
    }

    long count() {
        return db.sql("select count(*) from reporting.v_bulletin").query(Long.class).single();
    }

    private static List<Draft> drafts(JdbcClient.StatementSpec asked) {
        return asked.query(Draft.class).stream().map(Objects::requireNonNull).toList();
    }

    /// The frozen figures by name; null for one that was under five and not told.
    Map<String, @Nullable Long> figures(UUID draft) {
        var figures = new HashMap<String, @Nullable Long>();
        db.sql(FIGURES)
                .param("draft", draft)
                .query(row -> {
                    figures.put(row.getString("name"), row.getObject("value", Long.class));
                });
        return figures;
    }

    Optional<Draft> find(UUID draft) {
        return db.sql(DRAFTS + "where draft = :draft")
                .param("draft", draft)
                .query(Draft.class)
                .optional();
    }
}
