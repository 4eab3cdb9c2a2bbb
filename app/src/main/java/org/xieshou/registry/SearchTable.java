package org.xieshou.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.registry.SearchWords.Part;
import org.xieshou.shared.Sql;

/// Finds households in reach by what somebody typed, the best match first.
final class SearchTable {
    /// More than these are not told apart by reading a list.
    static final int MOST = 500;

    private static final String NAMED =
            """
            with recursive below as (
              select area from access.v_area where name like '%' || :word || '%' escape '!'
              union select a.area from below b join access.v_area a on a.parent = b.area)
            select area from below
            """;

    private static final String CANDIDATES =
            "select registry.candidates(:written::text[], :spoken::text[], :driver, :heard, :whole, :villages::int[], :most)";

    private static final String ALIKE =
            "select registry.alike(:sounds::text[], :bones::text[], :groups::int[], :villages::int[], :most)";

    private static final String SAME_ID =
            "select distinct subject from registry.v_person where id_hash = :hash and until is null";

    private final JdbcClient db;

    SearchTable(JdbcClient db) {
        this.db = db;
    }

    /// All words in one household's names and numbers, or some of them in the name of its village; if there is none, who
    /// is called nearly so.
    Set<UUID> found(String text) {
        var found = new LinkedHashSet<UUID>();
        search(text, found, false);
        return found;
    }

    /// The same with who is called nearly so behind, for somebody who wants to be sure that there is none.
    Set<UUID> likely(String text) {
        var found = new LinkedHashSet<UUID>();
        search(text, found, true);
        return found;
    }

    /// Where somebody lives whose ID number has this hash.
    List<UUID> sameId(byte[] hash) {
        return db.sql(SAME_ID)
                .param("hash", hash)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private void search(String text, Set<UUID> found, boolean wide) {
        var words = SearchWords.of(text);
        if (words.isEmpty()) {
            return;
        }
        found.addAll(candidates(words, null));
        var villages = words.villages(this::named);
        var there = villages.areas() == null ? null : Sql.numbers(villages.areas());
        if (there != null) {
            found.addAll(candidates(villages.rest(), there));
        }
        if (found.isEmpty() || wide) {
            found.addAll(alike(words, null));
            if (there != null) {
                found.addAll(alike(villages.rest(), there));
            }
        }
    }

    private List<UUID> candidates(SearchWords words, @Nullable String villages) {
        var params = params(villages);
        if (words.isEmpty()) {
            return ids("select registry.living_in(:villages::int[], :most)", params);
        }
        var parts = words.parts();
        params.put(
                "written",
                parts.stream().map(Part::text).map(SearchTable::like).toArray(String[]::new));
        params.put(
                "spoken",
                parts.stream().map(Part::sound).map(SearchTable::like).toArray(String[]::new));
        var driver = longestRun(parts.getFirst().text());
        var heard = parts.getFirst().sound();
        params.put("driver", driver);
        params.put("whole", words.whole());
        params.put("heard", heard == null ? driver : heard);
        return ids(CANDIDATES, params);
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

    private List<UUID> alike(SearchWords words, @Nullable String villages) {
        if (!words.areNames()) {
            return List.of();
        }
        var sounds = new ArrayList<String>();
        var bones = new ArrayList<String>();
        var groups = new ArrayList<Integer>();
        for (int group = 0; group < words.words().size(); group++) {
            for (var part : words.words().get(group).parts()) {
                sounds.add(part.reading());
                bones.add(NameSounds.bones(part.reading()));
                groups.add(group);
            }
        }
        var params = params(villages);
        params.put("sounds", sounds.toArray(String[]::new));
        params.put("bones", bones.toArray(String[]::new));
        params.put("groups", Sql.numbers(groups));
        return ids(ALIKE, params);
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
        return db.sql(NAMED).param("word", sure).query((row, _) -> row.getInt(1)).list();
    }
}
