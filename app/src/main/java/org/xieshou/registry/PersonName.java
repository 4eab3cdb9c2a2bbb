package org.xieshou.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A person's name: as given, as shown (parts joined by U+00B7) and as compared (no separators, one script form).
///
/// Names of own name · father's name have no family name, so nothing here splits off a surname.
public final class PersonName {
    public static final int LONGEST = 50;

    /// Every dot, hyphen and blank that lists use between the parts of a name; NFKC does not unify them.
    private static final String DOTS = "·•・‧∙⋅●.。⸱⸳ꞏ᛫･\\u2010-\\u2014\\u2212\\uFF0D\\u002D_";

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SEPARATOR =
            Pattern.compile("[\\s]*[" + DOTS + "][\\s" + DOTS + "]*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s" + DOTS + "]+");
    private static final Pattern ALREADY =
            Pattern.compile("[\\u4E00-\\u9FFF]+(·[\\u4E00-\\u9FFF]+)*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern OUTER =
            Pattern.compile("^[\\s" + DOTS + "]+|(?<![\\s" + DOTS + "])[\\s" + DOTS + "]++$");
    private static final Pattern OUTER_BLANK = Pattern.compile("^\\s+|(?<!\\s)\\s++$");
    private static final Pattern NOT_IN_KEY = Pattern.compile("[^\\p{L}\\p{M}\\p{N}?□]+");
    private static final Pattern SHAPE = Pattern.compile("[\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");
    private static final Pattern UNWRITTEN = Pattern.compile("[\\p{Co}\\uFFFD〓]");
    private static final int PADDED = 4;

    private final String given;
    private final String shown;
    private final String key;

    private PersonName(String given, String shown, String key) {
        this.given = given;
        this.shown = shown;
        this.key = key;
    }

    /// @throws IllegalArgumentException without repeating the text, if nothing or more than 50 characters are left
    public static PersonName of(String given) {
        var shown = shown(given);
        if (shown.isEmpty() || shown.codePointCount(0, shown.length()) > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
        return new PersonName(given.strip(), shown, key(shown));
    }

    /// Any text as a name is shown and compared; what no name can be, such as one dot, is kept as it is.
    record Written(String shown, String key) {}

    static Written written(String given) {
        var shown = shown(given);
        boolean isNone = shown.isEmpty() || shown.codePointCount(0, shown.length()) > LONGEST;
        return isNone
                ? new Written(given.strip(), given.strip().toLowerCase(Locale.ROOT))
                : new Written(shown, key(shown));
    }

    /// The form for pages and papers; a fixed point: shown(shown(x)) = shown(x).
    static String shown(String given) {
        if (given.length() <= LONGEST && ALREADY.matcher(given).matches()) {
            return given;
        }
        // NFKC makes a blank and a mark of this one
        var clean = Normalizer.normalize(given.replace('˙', '·'), Normalizer.Form.NFKC);
        clean = UNSEEN.matcher(clean).replaceAll("");
        clean = BLANKS.matcher(clean).replaceAll(" ");
        // Taking an unseen character out can leave a letter and its mark side by side: compose
        // again.
        clean = Normalizer.normalize(clean, Normalizer.Form.NFKC);
        if (!HAN.matcher(clean).find()) {
            return OUTER_BLANK.matcher(clean).replaceAll("");
        }
        clean = OUTER.matcher(clean).replaceAll("");
        clean = SEPARATOR.matcher(clean).replaceAll("·");
        return joinBlanks(clean);
    }

    /// 张 三 is padded to look even; 叶尔兰 巴合提 has a blank for a dot.
    private static String joinBlanks(String clean) {
        if (clean.indexOf(' ') < 0) {
            return clean;
        }
        var joined = clean.replace(" ", "");
        boolean padded =
                joined.indexOf('·') < 0
                        && joined.codePointCount(0, joined.length()) <= PADDED
                        && joined.codePoints().allMatch(Character::isIdeographic);
        return padded ? joined : clean.replace(' ', '·');
    }

    /// The parts of a shown name: 叶尔兰 and 巴合提.
    static String[] split(String shown) {
        return BETWEEN.split(shown, -1);
    }

    private static String key(String shown) {
        var boxed = UNWRITTEN.matcher(shown.toLowerCase(Locale.ROOT)).replaceAll("□");
        var bare = NOT_IN_KEY.matcher(SHAPE.matcher(boxed).replaceAll("")).replaceAll("");
        return HanForms.simplified(bare.isEmpty() ? shown : bare);
    }

    /// As it stood in the list or on the card.
    public String given() {
        return given;
    }

    public String shown() {
        return shown;
    }

    /// For comparing: equal keys are probably the same name, written differently.
    public String key() {
        return key;
    }

    /// Whether it may be the same name, written as another office does: the same readings, or a name of several parts with
    /// the same consonants (买买提·肉孜, 麦麦提·若孜). One part alone has too few of them: 王伟 and 吴燕 have the same.
    public boolean soundsLike(PersonName other) {
        var mine = NameForm.of(given);
        var others = NameForm.of(other.given);
        return !mine.sounds().isEmpty()
                && (mine.sounds().equals(others.sounds())
                        || (mine.bones().indexOf(' ') > 0 && mine.bones().equals(others.bones())));
    }

    /// Letters, marks, the joining dot and what stands for a character that could not be written.
    public boolean isPlausible() {
        return shown.codePoints()
                .allMatch(c ->
                        Character.isLetter(c)
                                || Character.getType(c) == Character.NON_SPACING_MARK
                                || Character.getType(c) == Character.PRIVATE_USE
                                || "· -'’.?□".indexOf(c) >= 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName name && name.given.equals(given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    /// Never the name: it would end in a log.
    @Override
    public String toString() {
        return "PersonName[" + shown.length() + " characters]";
    }
}
