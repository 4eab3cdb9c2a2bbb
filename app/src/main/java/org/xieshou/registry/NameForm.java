package org.xieshou.registry;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One given form of a name as it is looked for.
///
/// @param form as given
/// @param words the name, its reading, its initials, and the same from each later part on; between bars
/// @param sounds the readings of its parts, with blanks between
/// @param bones the consonants of its parts, with blanks between
record NameForm(String form, String words, String sounds, String bones) {
    static NameForm of(String form) {
        var written = PersonName.written(form);
        var parts = parts(written.shown()).stream().map(Part::of).toList();
        var words = new LinkedHashSet<String>();
        var sounds = new LinkedHashSet<String>();
        var bones = new LinkedHashSet<String>();
        words.add(written.key());
        for (int from = 0; from < parts.size(); from++) {
            var rest = parts.subList(from, parts.size());
            words.addAll(readings(rest));
            words.addAll(initials(rest));
        }
        for (var part : parts) {
            sounds.addAll(part.readings);
            bones.add(NameSounds.bones(part.readings.getFirst()));
        }
        return new NameForm(form, joined(words, "|"), joined(sounds, " "), joined(bones, " "));
    }

    private record Part(List<String> readings, List<String> initials) {
        static Part of(String text) {
            var readings = NameSounds.of(text);
            return new Part(readings, NameSounds.initials(text, readings));
        }
    }

    /// 叶尔兰 and 巴合提; a Chinese name is one part.
    static List<String> parts(String shown) {
        return Arrays.stream(PersonName.split(shown)).filter(part -> !part.isEmpty()).toList();
    }

    /// The usual reading of all the parts together, and those in which one part is read otherwise.
    private static Set<String> readings(List<Part> parts) {
        var usual = parts.stream().map(part -> part.readings.getFirst()).toList();
        var all = new LinkedHashSet<String>();
        all.add(String.join("", usual));
        for (int i = 0; i < parts.size(); i++) {
            for (var other : parts.get(i).readings) {
                var one = new ArrayList<>(usual);
                one.set(i, other);
                all.add(String.join("", one));
            }
        }
        return all;
    }

    /// Of all the parts together; the first may be read otherwise, as a surname.
    private static List<String> initials(List<Part> parts) {
        var behind =
                parts.stream().skip(1).map(part -> part.initials.getFirst()).collect(joining());
        return parts.getFirst().initials.stream().map(first -> first + behind).toList();
    }

    private static String joined(Set<String> texts, String by) {
        return String.join(by, texts.stream().filter(text -> !text.isEmpty()).toList());
    }
}
