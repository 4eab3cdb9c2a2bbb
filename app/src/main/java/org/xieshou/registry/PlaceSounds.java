package org.xieshou.registry;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xieshou.access.Area;
import org.xieshou.access.Areas;

/// Areas by how their names sound: 石榴渠村 is `shiliuqucun`, `shiliuqu` or `slqc`. Only the whole of a name counts, for the
/// first letters of a person's name begin too many villages; and nothing is asked of the database.
@Component
final class PlaceSounds {
    private static final int SHORTEST = 4;
    private static final Pattern LATIN = Pattern.compile("[a-z]{" + SHORTEST + ",60}");

    /// What people leave out when they say where they live.
    private static final Pattern SORT = Pattern.compile("(?<=..)(村委会|村|社区|街道|镇|民族乡|乡|县|区|市)$");

    private final Supplier<List<Area>> areas;
    private volatile Known known = new Known(List.of(), Map.of());

    private record Known(List<Area> of, Map<String, Set<Integer>> bySound) {}

    @Autowired
    PlaceSounds(Areas areas) {
        this(areas::all);
    }

    PlaceSounds(Supplier<List<Area>> areas) {
        this.areas = areas;
    }

    /// The areas that are called so, with all below them; none for anything but Latin letters.
    Set<Integer> named(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        if (!LATIN.matcher(word).matches()) {
            return Set.of();
        }
        var now = known();
        var called = now.bySound.getOrDefault(word, Set.of());
        return called.isEmpty() ? Set.of() : withAllBelow(called, now.of);
    }

    private Known known() {
        var all = areas.get();
        var before = known;
        if (before.of.equals(all)) {
            return before;
        }
        var bySound = new HashMap<String, Set<Integer>>();
        for (var area : all) {
            for (var sound : sounds(area.name())) {
                bySound.computeIfAbsent(sound, _ -> new TreeSet<>()).add(area.number());
            }
        }
        known = new Known(all, bySound);
        return known;
    }

    private static Set<String> sounds(String name) {
        var readings = NameSounds.of(name);
        var sounds = new LinkedHashSet<>(readings);
        sounds.addAll(NameSounds.of(SORT.matcher(name).replaceFirst("")));
        sounds.addAll(NameSounds.initials(name, readings));
        return sounds;
    }

    private static Set<Integer> withAllBelow(Set<Integer> tops, List<Area> all) {
        var found = new TreeSet<>(tops);
        int before;
        do {
            before = found.size();
            for (var area : all) {
                if (area.parent() != null && found.contains(area.parent())) {
                    found.add(area.number());
                }
            }
        } while (found.size() > before);
        return found;
    }
}
