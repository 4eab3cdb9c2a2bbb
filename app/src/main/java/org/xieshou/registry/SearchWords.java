package org.xieshou.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the search box, word by word.
///
/// @param typed as typed, for names of villages
/// @param keys as names and numbers are compared: without separators, in small letters
record SearchWords(List<String> typed, List<String> keys) {
    private static final int MOST = 6;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /// @param areas where all the words that name places meet; null if none does
    /// @param rest the words that name no place
    record Villages(@Nullable List<Integer> areas, SearchWords rest) {}

    static SearchWords of(String text) {
        var typed = new ArrayList<String>();
        var keys = new ArrayList<String>();
        for (var word : BLANKS.split(text.strip(), -1)) {
            var key = RegistryWords.key(word);
            if (!key.isBlank() && keys.size() < MOST) {
                typed.add(word);
                keys.add(key);
            }
        }
        return new SearchWords(typed, keys);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /// The longest first, since it decides which rows are looked at. Digits stand at the end of a number.
    String[] patterns() {
        return keys.stream()
                .map(key -> key.chars().allMatch(c -> c >= '0' && c <= '9') ? key + "|" : key)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toArray(String[]::new);
    }

    Villages villages(Function<String, List<Integer>> named) {
        TreeSet<Integer> areas = null;
        var rest = new SearchWords(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < typed.size(); i++) {
            var there = named.apply(typed.get(i));
            if (there.isEmpty()) {
                rest.typed.add(typed.get(i));
                rest.keys.add(keys.get(i));
            } else if (areas == null) {
                areas = new TreeSet<>(there);
            } else {
                areas.retainAll(there);
            }
        }
        return new Villages(areas == null ? null : List.copyOf(areas), rest);
    }
}
