package org.xieshou.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.registry.SearchWords.Part;
import org.xieshou.shared.Field;
import org.xieshou.shared.Sql;

/// Finds households in reach by what somebody typed, the best match first.
final class SearchTable {
    /// More than these are not told apart by reading a list.
    static final int MOST = 500;

    /// So many of a whole name leave room for who is called nearly so; the way there is not cheap.
    private static final int FEW = 3;

    /// As `access.v_area` has them, without sorting all of them for each word.
    private static final String NAMED =
            """
            with recursive below as (
              select a.no from access.area_now a where a.name like '%' || :word || '%' escape '!'
                and a.since = (select n.since from access.area_now n where n.no = a.no order by n.since desc limit 1)
              union select a.area from below b join access.v_area a on a.parent = b.no)
            select no from below
            """;

    private static final String CANDIDATES =
            """
            select f.id, true from registry.candidates(:written::text[], :spoken::text[], :driver, :heard, :whole, :villages::int[], :most)
              with ordinality f(id, no)
            order by f.no
            """;

    /// The same of several words: first those of whom one person has them all. A man and his grandson with a word each are not who is meant.
    private static final String TOGETHER =
            """
            select f.id, t.together from registry.candidates(:written::text[], :spoken::text[], :driver, :heard, :whole, :villages::int[], :most)
              with ordinality f(id, no)
            left join registry.summary s on s.subject = f.id
            cross join lateral (select exists (
                select from unnest(string_to_array(s.search, '‖')) person
                where registry.fits(person, :written::text[], :spoken::text[])) as together) t
            order by t.together desc, f.no
            """;

    private static final String ALIKE =
            "select registry.alike(:sounds::text[], :bones::text[], :groups::int[], :villages::int[], :most, :throughout)";

    /// The same for those who are called nearly so; only of the first, since each is looked at.
    private static final String ALIKE_TOGETHER =
            """
            select f.id from registry.alike(:sounds::text[], :bones::text[], :groups::int[], :villages::int[], :most, :throughout)
              with ordinality f(id, no)
            order by f.no <= 50 and exists (
                select from registry.member_now m join registry.name_now n on n.person = m.key
                where m.home = f.id and not exists (
                  select from unnest(:bones::text[]) bone
                  where length(bone) > 1 and position(' ' || bone || ' ' in ' ' || n.bones || ' ') = 0)) desc, f.no
            """;

    private static final String NUMBERED =
            """
            select distinct s.subject from registry.person_now p join registry.member_now m on m.key = p.key
            join registry.summary s on s.subject = m.home
            where p.id_hash = :hash and (s.area = any (:areas::int[]) or s.subject = any (:homes::uuid[]))
            """;

    private static final String SAME_ID =
            "select distinct subject from registry.v_person where id_hash = :hash and until is null";

    /// Of what was found, only what is found in words that the reader may see: a word that fits a minor's name or the end of an
    /// ID number alone must not tell that there is one. Who is called nearly so is not shown where there are minors. Where a member was
    /// described in another household, what the reader may see of that is looked up.
    private static final String SEEN =
            """
            select s.subject from unnest(:found::uuid[]) with ordinality f(id, no) join registry.summary s on s.subject = f.id
            cross join lateral (
              select string_to_array(s.search, '‖') as parts, cardinality(s.births) as members,
                (select count(*)::int from unnest(s.births) b where b is null or b <= :adult::date) as grown,
                s.area = any (:children_areas::int[]) or s.subject = any (:children_homes::uuid[]) as children,
                s.area = any (:id_areas::int[]) or s.subject = any (:id_homes::uuid[]) as ids) p
            cross join lateral (select case when p.children then p.members else p.grown end as open) o
            left join lateral (
              select string_agg(m.words, '') as search, bool_or(m.minor) as minors
              from (
                select l.birth > :adult::date as minor,
                  case when l.birth > :adult::date and not p.children then ''
                    else concat('|', n.words, '|', registry.digits(l.phone), case when p.ids then '|' || lower(l.id_last4) end, '|') end as words
                from (
                  select w.key, w.birth, w.phone, w.id_last4 from registry.member_now m join registry.person_now w on w.key = m.key
                  where s.births is null and m.home = s.subject) l
                left join lateral (select string_agg(x.words, '|') as words from registry.name_now x where x.person = l.key) n on true) m
              ) elsewhere on true
            cross join lateral (
              select case when s.births is null and cardinality(p.parts) = 1 then concat('|', registry.bare(s.number), '|', elsewhere.search)
                  when s.births is null then concat(p.parts[1], elsewhere.search)
                  else array_to_string(p.parts[1 : 1 + o.open] || case when p.ids then p.parts[2 + p.members : 1 + p.members + o.open] end, '') end as search,
                case when s.births is null then coalesce(elsewhere.minors, false) else p.grown < p.members end as minors) seen
            cross join lateral (
              select bool_or(s.search like w.word or coalesce(s.search like w.sound, false))
                  filter (where not (seen.search like w.word or coalesce(seen.search like w.sound, false))) as hidden,
                bool_or(seen.search like w.word or coalesce(seen.search like w.sound, false)) as open
              from unnest(:written::text[], :spoken::text[]) w(word, sound)) fit
            where not coalesce(fit.hidden, false) and (fit.open or :places or not seen.minors)
            order by f.no
            """;

    private final JdbcClient db;
    private final PlaceSounds sounds;

    SearchTable(JdbcClient db, PlaceSounds sounds) {
        this.db = db;
        this.sounds = sounds;
    }

    /// What somebody typed finds, the best first.
    ///
    /// @param exact those of which all the words are; the others are called nearly so
    record Found(Set<UUID> ids, Set<UUID> exact) {}

    /// @param there the areas that are named; null if none is
    /// @param inOneName whether who has all words in one name comes first; not for those from whom minors are hidden, whom
    /// the order would tell of one
    private record Sought(
            SearchWords words,
            SearchWords.Villages places,
            @Nullable String there,
            boolean inOneName) {
        /// Murat Bek, who is written as one word where he is registered.
        boolean mayBeOneWord() {
            return there == null && words.words().size() > 1 && words.areNames();
        }

        /// Nobody is called so, or a whole name was written and few are: one person has several spellings. Households whose members
        /// share the words between them are no reason to stop.
        boolean goesOn(int exact, long named) {
            return exact == 0 || (named <= FEW && there == null && words.areWholeName());
        }
    }

    /// @param shared where no person has all the words alone
    private record Exact(Set<UUID> ids, Set<UUID> shared) {
        long named(Set<UUID> seen) {
            return seen.stream().filter(id -> !shared.contains(id)).count();
        }
    }

    /// All words in one household's names and numbers, or some of them in the name of its village; if there are few, who
    /// is called nearly so behind. Only what the reader may see of all that is searched: nor does it tell, by who is shown behind, that there is
    /// somebody whom he may not see.
    ///
    /// @param adult the last day of birth of those who are of age
    Found foundBy(Actor reader, String text, LocalDate adult) {
        var sought = sought(text, reader.sees(Field.CHILDREN));
        var fitting = exact(sought);
        var exact = seen(reader, sought, fitting.ids(), adult);
        if (!sought.goesOn(exact.size(), fitting.named(exact))) {
            return new Found(exact, exact);
        }
        var all = new LinkedHashSet<>(exact);
        all.addAll(seen(reader, sought, alike(sought, !exact.isEmpty()), adult));
        return all.isEmpty() && sought.mayBeOneWord()
                ? foundBy(reader, text.replaceAll("[\\s\\p{Z}]+", ""), adult)
                : new Found(all, exact);
    }

    /// Who has this ID number, where the reader may see numbers.
    ///
    /// @param hash of the number
    Found numbered(Actor reader, byte[] hash) {
        var numbers = Reach.of(reader.seeing(Field.ID_NUMBERS));
        var params = new HashMap<String, @Nullable Object>();
        params.put("hash", hash);
        params.put("areas", numbers.areas());
        params.put("homes", numbers.households());
        var found = new LinkedHashSet<>(ids(NUMBERED, params));
        return new Found(found, found);
    }

    private Set<UUID> seen(Actor reader, Sought sought, Collection<UUID> found, LocalDate adult) {
        if (found.isEmpty() || (reader.sees(Field.CHILDREN) && reader.sees(Field.ID_NUMBERS))) {
            return new LinkedHashSet<>(found);
        }
        var params = patterns(sought.words.parts());
        params.put("found", Sql.uuids(found));
        params.put("adult", adult);
        var children = Reach.of(reader.seeing(Field.CHILDREN));
        params.put("children_areas", children.areas());
        params.put("children_homes", children.households());
        var ids = Reach.of(reader.seeing(Field.ID_NUMBERS));
        params.put("id_areas", ids.areas());
        params.put("id_homes", ids.households());
        params.put("places", sought.places.rest().isEmpty());
        return new LinkedHashSet<>(ids(SEEN, params));
    }

    private static Map<String, @Nullable Object> patterns(List<Part> parts) {
        var params = new HashMap<String, @Nullable Object>();
        params.put(
                "written",
                parts.stream().map(Part::text).map(SearchTable::like).toArray(String[]::new));
        params.put(
                "spoken",
                parts.stream().map(Part::sound).map(SearchTable::like).toArray(String[]::new));
        return params;
    }

    /// With who is called nearly so behind, for somebody who wants to be sure that there is none.
    Set<UUID> likely(String text) {
        var sought = sought(text, true);
        var found = new LinkedHashSet<>(exact(sought).ids());
        found.addAll(alike(sought, false));
        return found;
    }

    /// Where somebody lives whose ID number has this hash.
    List<UUID> sameId(byte[] hash) {
        return db.sql(SAME_ID)
                .param("hash", hash)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private Sought sought(String text, boolean all) {
        var words = SearchWords.of(text);
        var places = words.villages(this::named);
        var areas = places.areas();
        boolean inOneName = all && words.parts().size() > 1;
        return new Sought(words, places, areas == null ? null : Sql.numbers(areas), inOneName);
    }

    private Exact exact(Sought sought) {
        var found = new LinkedHashMap<UUID, Boolean>();
        if (!sought.words.isEmpty()) {
            found.putAll(candidates(sought.words, null, sought.inOneName));
        }
        if (sought.there != null) {
            candidates(sought.places.rest(), sought.there, false).forEach(found::putIfAbsent);
        }
        var shared = new HashSet<>(found.keySet());
        shared.removeIf(id -> Boolean.TRUE.equals(found.get(id)));
        return new Exact(found.keySet(), shared);
    }

    /// @param throughout where the reach is large, only those of whom all parts are nearly so
    private Set<UUID> alike(Sought sought, boolean throughout) {
        var way = sought.inOneName ? ALIKE_TOGETHER : ALIKE;
        var found = new LinkedHashSet<>(alike(way, sought.words, null, throughout));
        if (sought.there != null) {
            found.addAll(alike(ALIKE, sought.places.rest(), sought.there, throughout));
        }
        return found;
    }

    /// Who has the words, and whether one person has them all.
    private Map<UUID, Boolean> candidates(
            SearchWords words, @Nullable String villages, boolean inOneName) {
        var params = params(villages);
        if (words.isEmpty()) {
            return marked("select registry.living_in(:villages::int[], :most), true", params);
        }
        var parts = words.parts();
        params.putAll(patterns(parts));
        var driver = longestRun(parts.getFirst().text());
        var heard = parts.getFirst().sound();
        params.put("driver", driver);
        params.put("whole", words.whole());
        params.put("heard", heard == null ? driver : heard);
        return marked(inOneName ? TOGETHER : CANDIDATES, params);
    }

    private Map<UUID, Boolean> marked(String sql, Map<String, @Nullable Object> params) {
        var marked = new LinkedHashMap<UUID, Boolean>();
        db.sql(sql)
                .params(params)
                .query(row -> {
                    marked.put(row.getObject(1, UUID.class), row.getBoolean(2));
                });
        return marked;
    }

    private static @Nullable String like(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var sure = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + sure.replaceAll("[□?]", "_") + "%";
    }

    /// A character that could not be written (□) is in no index.
    private static String longestRun(String pattern) {
        var longest = "";
        for (var run : pattern.split("[□?]", -1)) {
            longest = run.length() > longest.length() ? run : longest;
        }
        return longest;
    }

    private List<UUID> alike(
            String way, SearchWords words, @Nullable String villages, boolean throughout) {
        if (!words.areNames()) {
            return List.of();
        }
        var sounds = new ArrayList<String>();
        var bones = new ArrayList<String>();
        var groups = new ArrayList<Integer>();
        for (int group = 0; group < words.words().size(); group++) {
            for (var part : words.words().get(group).parts()) {
                sounds.add(part.reading());
                // no bones: then only one slip of the keyboard or most of the letters make it alike
                bones.add(
                        NameSounds.isSayable(part.reading())
                                ? NameSounds.bones(part.reading())
                                : "");
                groups.add(group);
            }
        }
        var params = params(villages);
        params.put("throughout", throughout);
        params.put("sounds", sounds.toArray(String[]::new));
        params.put("bones", bones.toArray(String[]::new));
        params.put("groups", Sql.numbers(groups));
        return ids(way, params);
    }

    private static Map<String, @Nullable Object> params(@Nullable String villages) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("villages", villages);
        params.put("most", MOST);
        return params;
    }

    private List<UUID> ids(String sql, Map<String, @Nullable Object> params) {
        return db.sql(sql).params(params).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private List<Integer> named(String word) {
        var sure = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        var named = new TreeSet<>(sounds.named(word));
        named.addAll(db.sql(NAMED).param("word", sure).query((row, _) -> row.getInt(1)).list());
        return List.copyOf(named);
    }
}
