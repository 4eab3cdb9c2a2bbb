package org.xieshou.registry;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// How a name sounds: in Latin letters without tones, whatever script it is written in.
///
/// Three scripts and several spellings of one name meet in its *bones*: the consonants, with those that transliterations
/// confuse (r and l, q and k and h, b and p) taken as one. 叶尔兰, ەرلان and Ерлан all have `aln`.
final class NameSounds {
    /// Letters of Uyghur and Kazakh that general tables write otherwise than their Chinese transliterations sound.
    private static final String RULES =
            """
            ا > a; ە > e; ب > b; پ > p; ت > t; ج > j; چ > ch; خ > h; د > d; ر > r; ز > z; ژ > zh; س > s; ش > sh;
            غ > gh; ف > f; ق > k; ك > k; ک > k; گ > g; ڭ > ng; ل > l; م > m; ن > n; ھ > h; ه > h; ح > h; و > o;
            ۇ > u; ۆ > o; ۈ > u; ۋ > w; ې > e; ى > i; ی > i; ي > y; ئ > ; ء > ; ٴ > ; ع > ; ٵ > a; ٶ > o; ٷ > u; ٸ > i;
            ә > a; ғ > gh; қ > k; ң > ng; ө > o; ұ > u; ү > u; һ > h; і > i; й > y; ж > zh; х > h; ц > ts; ч > ch;
            ш > sh; щ > sh; ъ > ; ь > ; э > e; ю > yu; я > ya; ё > yo; в > w; и > i; ы > i;
            """;

    private static final Pattern NOT_LATIN = Pattern.compile("[^a-z]+");

    /// Pinyin, Latin forms of Uyghur and Kazakh names, and Russian ones as transliterated. Within a word written together
    /// the end of one syllable meets the beginning of the next: zhangzhong; the first vowel may have slipped: zhngwei.
    private static final Pattern SAYABLE =
            Pattern.compile(
                    "([b-df-hj-np-tv-xz]|[zcsgktp]h|ng|ts|dz|[bcdfgkpstv][lr]|[kghst]w|[dkst][mnv]|s[kpt]|ks|ps)?(?:ng?[b-df-hj-np-tv-xz]?h?)?"
                            + "[aeiouy]+(?:[b-df-hj-np-tv-xz]{1,4}[aeiouy]+)*[b-df-hj-np-tv-xz]{0,4}");

    /// Keyboards write ü as v, passports as yu.
    private static final Pattern ROUNDED = Pattern.compile("(?<=[ln])v|(?<=^[ln])yu");

    /// Characters of names with a second reading, which dictionaries prefer or people say.
    private static final Map<Integer, List<String>> ALSO =
            Map.ofEntries(
                    also("单", "dan", "shan"),
                    also("解", "jie", "xie"),
                    also("曾", "zeng", "ceng"),
                    also("仇", "chou", "qiu"),
                    also("翟", "zhai", "di"),
                    also("乐", "le", "yue"),
                    also("查", "zha", "cha"),
                    also("盖", "gai", "ge"),
                    also("区", "qu", "ou"),
                    also("覃", "tan", "qin"),
                    also("尉", "wei", "yu"),
                    also("长", "chang", "zhang"),
                    also("贾", "jia", "gu"),
                    also("朴", "pu", "piao"),
                    also("任", "ren"),
                    also("和", "he", "huo"),
                    also("阿", "a", "e"),
                    also("什", "shi", "shen"),
                    also("扎", "zha", "za"),
                    also("卡", "ka", "qia"),
                    also("都", "du", "dou"),
                    also("得", "de", "dei"),
                    also("提", "ti", "di"),
                    also("地", "di", "de"),
                    also("卜", "bu", "bo"),
                    also("勒", "le", "lei"),
                    also("晟", "sheng", "cheng"),
                    also("朝", "chao", "zhao"),
                    also("隽", "jun", "juan"),
                    also("茜", "qian", "xi"),
                    also("莎", "sha", "suo"),
                    also("娜", "na", "nuo"),
                    also("赛", "sai"),
                    also("合", "he"),
                    also("肉", "rou"),
                    also("吾", "wu"),
                    // Latin writes these in two ways: Arslan and Erkin, Kanat and Qanat
                    also("ە", "a", "e"),
                    also("ق", "k", "q"),
                    also("қ", "k", "q"),
                    also("خ", "h", "x"),
                    also("х", "h", "x"));

    private static final int VARIANTS = 4;

    /// More characters than names are written with; without a bound, whoever searches could fill the memory.
    private static final int KEPT = 30_000;

    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();

    private NameSounds() {}

    private static Map.Entry<Integer, List<String>> also(String character, String... readings) {
        return Map.entry(character.codePointAt(0), List.of(readings));
    }

    /// Loaded when the first name is read.
    private static final class Tables {
        static final Transliterator OWN =
                Transliterator.createFromRules("names", RULES, Transliterator.FORWARD);
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /// The part's reading, and others if it is a name known otherwise or a character has several: the first is the usual one.
    static List<String> of(String part) {
        var text = HanForms.simplified(part.toLowerCase(Locale.ROOT));
        var spelt = spelt(text);
        var all = new LinkedHashSet<String>();
        all.add(GivenNames.sound(text, spelt.getFirst()));
        all.addAll(spelt);
        var slurred = GivenNames.slurred(text);
        if (!slurred.equals(text)) {
            all.add(spelt(slurred).getFirst());
        }
        Surnames.of(text)
                .ifPresent(it ->
                        all.add(it.reading() + spelt(behind(text, it.characters())).getFirst()));
        return List.copyOf(all);
    }

    private static String behind(String text, int characters) {
        return text.substring(text.offsetByCodePoints(0, characters));
    }

    private static List<String> spelt(String text) {
        var readings = List.of("");
        for (int c : text.codePoints().toArray()) {
            var next = new ArrayList<String>();
            for (var end : endings(c)) {
                readings.forEach(start -> next.add(start + end));
            }
            readings = next.subList(0, Math.min(next.size(), VARIANTS));
        }
        return readings.stream().map(it -> ROUNDED.matcher(it).replaceAll("u")).toList();
    }

    /// The first letter of each character of Chinese, also as its surname is read; or of each part of other scripts.
    ///
    /// @param readings of the part
    static List<String> initials(String part, List<String> readings) {
        if (part.isEmpty() || !Character.isIdeographic(part.codePointAt(0))) {
            return List.of(first(readings.getFirst()));
        }
        var text = HanForms.simplified(part);
        var all = new LinkedHashSet<String>();
        all.add(initials(text));
        Surnames.of(text)
                .ifPresent(it -> all.add(it.initials() + initials(behind(text, it.characters()))));
        return List.copyOf(all);
    }

    private static String initials(String text) {
        var initials = new StringBuilder();
        text.codePoints().forEach(c -> initials.append(first(endings(c).getFirst())));
        return initials.toString();
    }

    private static String first(String reading) {
        return reading.isEmpty() ? "" : reading.substring(0, 1);
    }

    private static List<String> endings(int character) {
        var several = ALSO.get(character);
        return several == null ? List.of(known(character)) : several;
    }

    private static String known(int character) {
        var known = READINGS.get(character);
        if (known != null) {
            return known;
        }
        var reading = reading(character);
        if (READINGS.size() < KEPT) {
            READINGS.put(character, reading);
        }
        return reading;
    }

    private static String reading(int character) {
        var text = Tables.OWN.transliterate(Character.toString(character));
        var latin = Tables.ANY.transliterate(text).toLowerCase(Locale.ROOT);
        return NOT_LATIN.matcher(latin).replaceAll("");
    }

    /// Whether a reading can be said: it has a vowel, begins as names of these languages begin, and crowds no consonants.
    /// What cannot be said is no name heard otherwise, but a slip or nothing: `zzzqq` has the consonants of 苏华.
    static boolean isSayable(String reading) {
        return SAYABLE.matcher(reading).matches();
    }

    /// The consonants of a reading; a beginning vowel is `a`.
    static String bones(String reading) {
        var bones = new StringBuilder();
        for (int i = 0; i < reading.length(); i++) {
            char next = i + 1 < reading.length() ? reading.charAt(i + 1) : ' ';
            char bone = bone(reading.charAt(i), next);
            if (isPair(reading.charAt(i), next)) {
                i++;
            }
            if (bone == ' ' && i == 0) {
                bones.append('a');
            } else if (bone != ' ' && (bones.isEmpty() || last(bones) != bone)) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    private static char last(StringBuilder text) {
        return text.charAt(text.length() - 1);
    }

    private static boolean isPair(char c, char next) {
        return (next == 'h' && "zcsgk".indexOf(c) >= 0) || (c == 'n' && next == 'g');
    }

    private static char bone(char c, char next) {
        boolean beforeSlender = next == 'i' || next == 'u';
        return switch (c) {
            case 'b', 'p', 'f' -> 'b';
            case 'd', 't' -> 't';
            case 'g', 'k', 'h' -> 'k';
            case 'j' -> 'j';
            case 'q' -> beforeSlender ? 'j' : 'k';
            case 'x' -> beforeSlender ? 's' : 'k';
            case 'z', 'c' -> next == 'h' ? 'j' : 's';
            case 's' -> 's';
            case 'l', 'r' -> 'l';
            case 'm' -> 'm';
            case 'n' -> 'n';
            default -> ' ';
        };
    }
}
