package org.xieshou.registry;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// A phone number as given, its digits only. A malformed one is kept and doubted: it may still reach somebody.
public record Phone(String digits) {
    private static final Pattern APART =
            Pattern.compile("(?<![/、,，;；\\s])[/、,，;；\\s]++(?=[\\d+(])|\\s或\\s"); // in one go

    /// What a floating point number leaves behind digits in a text file.
    private static final Pattern POINT_ZERO = Pattern.compile("(?<=^\\d{5,20})\\.0+$");

    private static final Pattern EXTENSION =
            Pattern.compile("(?i)(?<=\\d)[\\s(,，-]*(转|轉|分机|内线|ext|x).*$", Pattern.DOTALL);
    private static final Pattern CHINA = Pattern.compile("^(\\+|00)86[ -]*(?=\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d{5,20}");

    /// So many digits are the number of a card in the wrong column.
    private static final int A_CARD = 15;

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern GOOD =
            Pattern.compile("(86)?1[3-9]\\d{9}|0\\d{9,11}|[2-8]\\d{6,7}|400\\d{7}");

    public Phone {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a phone has 5 to 20 digits");
        }
    }

    /// The first number in the text, or empty if there is none to keep.
    public static Optional<Phone> find(String written) {
        if (MOBILE.matcher(written).matches()) {
            return Optional.of(new Phone(written));
        }
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        text = POINT_ZERO.matcher(CHINA.matcher(text).replaceFirst("")).replaceFirst("");
        text = EXTENSION.matcher(text).replaceFirst("");
        var spaced = text.replaceAll("(?<=\\d) (?=\\d{3,4}(\\D|$))", "");
        var digits = APART.splitAsStream(spaced).findFirst().orElse("").replaceAll("\\D", "");
        return digits.length() >= 5 && digits.length() < A_CARD
                ? Optional.of(new Phone(digits))
                : Optional.empty();
    }

    /// Has the shape of a mobile, a landline with or without area code, or a 400 number.
    public boolean isPlausible() {
        return GOOD.matcher(digits).matches();
    }

    /// Never the number: it would end in a log.
    @Override
    public String toString() {
        return "Phone[" + digits.length() + " digits]";
    }
}
