package org.xieshou.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xieshou.shared.Ahead;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Sql;

/// One row a household for lists and search, worked out from the rows of the household and its members alone. What it is found by stands in
/// parts behind `‖`: the household's own, the names and phone of each member from the eldest (of whom no birthday is known first), and
/// the ends of their ID numbers in the same order; `births` says how many of them a reader may see who sees no children.
final class SummaryTable {
    static final String NAME = "registry.summary";

    private static final String REFRESH =
            """
            insert into registry.summary (
              subject, area, number, head, head_key, head_birth, members, language, search, sounds, bones, births, since)
            select h.subject, h.area, h.number, m.head, m.head_key, m.head_birth, coalesce(m.members, 0), h.language,
              concat('|', registry.bare(h.number), '|', registry.digits(h.phone), '|', m.words, m.ids),
              concat(' ', registry.tokens(m.sounds), ' '), concat(' ', registry.tokens(m.bones), ' '),
              case when not coalesce(m.elsewhere, false) then coalesce(m.births, '{}') end, h.first
            from touched t
            join registry.household_now h on h.subject = t.subject
            left join lateral (
              select count(*) as members,
                (array_agg(p.name_display order by hs.person is null, coalesce(l.relation, p.relation) <> 'head', p.first, p.key))[1] as head,
                (array_agg(p.name_key order by hs.person is null, coalesce(l.relation, p.relation) <> 'head', p.first, p.key))[1] as head_key,
                (array_agg(p.birth order by hs.person is null, coalesce(l.relation, p.relation) <> 'head', p.first, p.key))[1] as head_birth,
                string_agg(concat('‖|', replace(n.words, '‖', ''), '|', registry.digits(p.phone), '|'), '' order by p.birth nulls first, p.first, p.key) as words,
                string_agg(concat('‖|', lower(p.id_last4), '|'), '' order by p.birth nulls first, p.first, p.key) as ids,
                array_agg(p.birth order by p.birth nulls first, p.first, p.key) as births,
                bool_or(p.subject is distinct from h.subject or l.subject is distinct from h.subject or n.elsewhere) as elsewhere,
                string_agg(n.sounds, ' ') as sounds,
                string_agg(n.bones, ' ') as bones
              from registry.member_now l
              join registry.person_now p on p.key = l.key
              left join registry.headship_now hs on hs.key = h.subject and hs.person = p.key
              left join lateral (
                select string_agg(f.words, '|' order by f.form) as words, string_agg(f.sounds, ' ' order by f.form) as sounds,
                  string_agg(f.bones, ' ' order by f.form) as bones, bool_or(f.elsewhere) as elsewhere
                from (
                  select form, words, sounds, bones, bool_or(subject is distinct from h.subject) as elsewhere
                  from registry.name_now where person = p.key group by form, words, sounds, bones) f) n on true
              where l.home = h.subject) m on true
            where not exists (select from registry.closed_now c where c.subject = h.subject)
              and not exists (select from registry.summary_due d where d.subject = h.subject)
            on conflict (subject) do update set
              area = excluded.area, number = excluded.number, head = excluded.head,
              head_key = excluded.head_key, head_birth = excluded.head_birth, members = excluded.members,
              language = excluded.language, search = excluded.search, sounds = excluded.sounds, bones = excluded.bones,
              births = excluded.births, since = excluded.since
            """;

    private static final String REMOVE =
            """
            delete from registry.summary s using touched t
            where s.subject = t.subject
              and not exists (select from registry.summary_due d where d.subject = t.subject)
              and (not exists (select from registry.household_now h where h.subject = t.subject)
                or exists (select from registry.closed_now c where c.subject = t.subject))
            """;

    /// Households, and people: it is also about the households in which they live or lived.
    record Touched(Set<UUID> subjects, Set<UUID> people) {
        static final String SQL =
                """
                with touched as (
                  select unnest(?::uuid[]) as subject
                  union select home from registry.member_now where key = any (?::uuid[])
                  union select home from registry.member_past where key = any (?::uuid[]))\
                """;

        int size() {
            return subjects.size() + people.size();
        }

        static Touched by(List<Entry> entries) {
            var subjects = new LinkedHashSet<UUID>();
            var people = new LinkedHashSet<UUID>();
            for (var entry : entries) {
                subjects.add(entry.household());
                if (entry.person() != null || entry.kind().equals("registry.person")) {
                    people.add(RegistryWords.personOf(entry));
                }
            }
            return new Touched(subjects, people);
        }
    }

    /// Works out anew all but those that are due anyway.
    void refresh(Touched touched, Connection writer) throws SQLException {
        var homes = Sql.uuids(touched.subjects);
        var people = Sql.uuids(touched.people);
        for (var sql : List.of(REFRESH, REMOVE)) {
            Ahead.update(writer, touched.size(), Touched.SQL + " " + sql, homes, people, people);
        }
    }
}
