package org.xieshou.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the search box: words, and their parts if they are parts of names.
record SearchWords(List<Word> words) {
    private static final int MOST = 6;
    private static final int SHORTEST_SOUND = 2;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    /// Son or daughter of: papers from across the border have it, the name in the register has not.
    private static final Pattern CHILD_OF =
            Pattern.compile(
                    "(?iu)(?<=\\p{L}{3})(ұлы|улы|қызы|кызы|uly|ulı|qyzy|qızı|kyzy|ۇلى|قىزى)$");

    /// A character that could not be written, or read on paper: in lists a box or a question mark, by hand a star or a cross.
    private static final Pattern GAP = Pattern.compile("[□?]");

    private static final Pattern WRITTEN_GAP =
            Pattern.compile(
                    "(?<=\\p{L})[*＊×〓■▢☐◻囗\\uFFFD\\p{Co}]|[*＊×〓■▢☐◻囗\\uFFFD\\p{Co}](?=\\p{L})");

    private static final Pattern LATIN = Pattern.compile("[a-z]+");
    private static final Pattern WITH_GAPS = Pattern.compile("[+(]?[0-9][0-9 ()-]{6,24}");
    private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}|0[0-9]{9,11}");

    SearchWords {
        words = List.copyOf(words);
    }

    /// @param typed as typed, for names of villages
    record Word(String typed, List<Part> parts) {
        Word {
            parts = List.copyOf(parts);
        }

        boolean isName() {
            return parts.stream().allMatch(Part::isName);
        }
    }

    /// @param key as names and numbers are compared: without separators, in small letters
    /// @param reading in Latin letters; empty for numbers
    record Part(String key, String reading) {
        static Part of(String text) {
            var key = RegistryWords.key(text);
            return new Part(key, DIGIT.matcher(key).find() ? "" : NameSounds.of(text).getFirst());
        }

        boolean isName() {
            return !reading.isEmpty();
        }

        /// Digits stand at the end of a number, and one character alone at the beginning of a name.
        String text() {
            if (key.codePointCount(0, key.length()) == 1 && isName()) {
                return "|" + key;
            }
            return key.chars().allMatch(c -> c >= '0' && c <= '9') ? key + "|" : key;
        }

        /// What sounds like it begins like it; one character alone sounds like too many. Pinyin is looked for as it is,
        /// but for ü, which keyboards write v. Of a name with a box in it the reading lacks a syllable: it is another's.
        @Nullable String sound() {
            if (GAP.matcher(key).find()) {
                return null;
            }
            if (LATIN.matcher(key).matches()) {
                return reading.equals(key) ? null : reading;
            }
            boolean enough =
                    reading.length() >= SHORTEST_SOUND
                            && key.codePointCount(0, key.length()) >= SHORTEST_SOUND;
            return enough ? "|" + reading : null;
        }
    }

    /// @param areas where all the words that name places meet; null if none does
    /// @param rest the words that name no place
    record Villages(@Nullable List<Integer> areas, SearchWords rest) {}

    static SearchWords of(String text) {
        var words = new ArrayList<Word>();
        for (var typed : typed(WRITTEN_GAP.matcher(text).replaceAll("□"))) {
            var parts =
                    split(typed).stream()
                            .filter(part -> !RegistryWords.key(part).isBlank())
                            .map(Part::of)
                            .limit(MOST)
                            .toList();
            if (!parts.isEmpty() && words.size() < MOST) {
                words.add(new Word(typed, parts));
            }
        }
        return new SearchWords(words);
    }

    /// 张 建 国 is one name, as forms space it out.
    private static String[] typed(String text) {
        var words = BLANKS.split(number(text.strip()), -1);
        boolean spaced =
                Arrays.stream(words)
                        .allMatch(word ->
                                word.codePointCount(0, word.length()) == 1
                                        && (Character.isIdeographic(word.codePointAt(0))
                                                || GAP.matcher(word).matches()));
        return spaced ? new String[] {String.join("", words)} : words;
    }

    /// H-20417 and 139-0000-0071 are one word; 叶尔兰·巴合提 has two parts, in whichever order.
    private static List<String> split(String typed) {
        return DIGIT.matcher(typed).find()
                ? List.of(typed)
                : joined(
                        NameForm.parts(typed).stream()
                                .map(part -> CHILD_OF.matcher(part).replaceFirst(""))
                                .toList());
    }

    /// One character behind the dot is where somebody stopped writing: 叶尔兰·巴 is the beginning of 叶尔兰·巴合提.
    private static List<String> joined(List<String> parts) {
        var joined = new ArrayList<String>();
        for (var part : parts) {
            if (!joined.isEmpty() && part.codePointCount(0, part.length()) == 1) {
                joined.add(joined.removeLast() + part);
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /// 139 9912 3456 and +86 139… are one number, as it stands in the register.
    private static String number(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (!WITH_GAPS.matcher(plain).matches()) {
            return text;
        }
        var digits = plain.replaceAll("[^0-9]", "");
        var phone = digits.replaceFirst("^(00)?86(?=1[3-9][0-9]{9}$)", "");
        return PHONE.matcher(phone).matches() ? phone : text;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// The longest first, since it decides which rows are looked at.
    List<Part> parts() {
        return words.stream()
                .flatMap(word -> word.parts().stream())
                .sorted(Comparator.comparingInt((Part part) -> part.text().length()).reversed())
                .toList();
    }

    /// All of it as one name or number.
    String whole() {
        return words.stream()
                .flatMap(word -> word.parts().stream())
                .map(Part::key)
                .collect(Collectors.joining());
    }

    /// Whether it is a name of two parts at least: the own name and the father's.
    boolean areWholeName() {
        return areNames() && words.stream().mapToInt(word -> word.parts().size()).sum() > 1;
    }

    /// Whether all of it may be a name written otherwise.
    boolean areNames() {
        return !isEmpty() && words.stream().allMatch(Word::isName);
    }

    Villages villages(Function<String, List<Integer>> named) {
        TreeSet<Integer> areas = null;
        var rest = new ArrayList<Word>();
        for (var word : words) {
            var there = named.apply(word.typed());
            if (there.isEmpty()) {
                rest.add(word);
            } else if (areas == null) {
                areas = new TreeSet<>(there);
            } else {
                areas.retainAll(there);
            }
        }
        return new Villages(areas == null ? null : List.copyOf(areas), new SearchWords(rest));
    }
}
