package org.xieshou.registry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A citizen identity number (GB 11643): 18 characters whose date and check character are right.
///
/// It never prints itself: `toString` shows the last four. The area is not checked, so that old and test areas pass.
public final class IdNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern NOISE = Pattern.compile("[\\s'’‘`\"\\p{Cf}\\p{Cc}\\p{Pd}]+");
    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern WITHIN = Pattern.compile("(?<!\\d)\\d{17}[\\dX](?!\\d)");
    private static final Pattern OLD = Pattern.compile("\\d{15}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+");
    private static final Pattern DISABILITY = Pattern.compile("\\d{17}[\\dX]\\d{2}([\\dB]\\d)?");
    private static final int LONGEST = 60;
    private static final Pattern LIKE_X = Pattern.compile("[ХΧ×✕✖](?=[^\\p{L}\\p{N}]*$)");
    private static final Pattern LIKE_ONE = Pattern.compile("[IL](?=[^\\p{L}\\p{N}]*$)");
    private static final Pattern LIKE_ZERO = Pattern.compile("[ОΟ〇○]");
    private static final Pattern ROUNDED = Pattern.compile("\\d{16,18}\\.0+");
    private static final Pattern POINTS = Pattern.compile("(?<=\\d)[._·](?=[\\dX])");

    /// What it is called, quotes, brackets and full stops.
    private static final Pattern AROUND =
            Pattern.compile("^[^\\dA-WYZ]*(?:ID[^\\dA-Z]*)?(?=\\d)|[^\\dX]+$");

    private static final int OLDEST = 1850;
    private static final int LATEST = 2100;

    private final String value;
    private final LocalDate birth;

    private IdNumber(String value, LocalDate birth) {
        this.value = value;
        this.birth = birth;
    }

    /// What reading a cell gave.
    public sealed interface Reading {
        /// A good number; `upgraded` if it was written with 15 digits.
        record Good(IdNumber id, boolean upgraded) implements Reading {}

        /// Not a number that can be kept; what was written is not carried along.
        record Broken(Flaw flaw) implements Reading {}
    }

    /// Why a written number is not one.
    public enum Flaw {
        LENGTH,
        CHARACTER,
        DATE,
        CHECK,
        DIGITS_LOST,
        DISABILITY_CARD
    }

    /// Reads what stands in a list: spaces, apostrophes, full-width digits, a small x and the letter O are mended,
    /// 15 digits are upgraded; nothing else is guessed.
    public static Reading read(String written) {
        if (SHAPE.matcher(written).matches()) {
            return check(written, false);
        }
        var text =
                NOISE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
        if (SCIENTIFIC.matcher(text).matches()) {
            return new Reading.Broken(Flaw.DIGITS_LOST);
        }
        if (DISABILITY.matcher(text).matches()) {
            return new Reading.Broken(Flaw.DISABILITY_CARD);
        }
        // In a place where only digits can stand the letter O can only be a zero.
        var digits = text.replace('O', '0');
        if (OLD.matcher(digits).matches()) {
            var longer = digits.substring(0, 6) + "19" + digits.substring(6);
            return check(longer + checkOf(longer), true);
        }
        return check(digits, false);
    }

    /// Reads what stands in a list or is typed into the search box: also what in its place can mean one thing alone, such as a
    /// Cyrillic Х at the end, and what stands around a number. An entry means what [#read] says, so that one stays as it is.
    public static Reading loosely(String written) {
        var strict = read(written);
        if (strict instanceof Reading.Good || written.length() > LONGEST) {
            return strict;
        }
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        text = LIKE_X.matcher(text.strip()).replaceAll("X");
        // else the check character itself would be taken off as what stands behind
        text = LIKE_ONE.matcher(text).replaceFirst("1");
        text = AROUND.matcher(text).replaceAll("");
        text = LIKE_ZERO.matcher(text).replaceAll("0");
        if (ROUNDED.matcher(text).matches()) {
            return new Reading.Broken(Flaw.DIGITS_LOST);
        }
        text = POINTS.matcher(text.replaceFirst("(?<=^\\d{15})\\.0+$", "")).replaceAll("");
        // without a check character a number says nothing of whether a letter was meant so
        text = text.length() == 18 ? text.replaceAll("[IL|]", "1") : text;
        return read(text) instanceof Reading.Good good ? good : strict;
    }

    /// Whether a good number stands in the text, whatever stands around it.
    public static boolean isWithin(String text) {
        if (text.length() < 18) {
            return false;
        }
        var bare =
                NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
        var found = WITHIN.matcher(bare);
        while (found.find()) {
            if (check(found.group(), false) instanceof Reading.Good) {
                return true;
            }
        }
        return false;
    }

    /// @throws IllegalArgumentException without repeating the text, if it is not a good number
    public static IdNumber of(String text) {
        return switch (read(text)) {
            case Reading.Good(var id, _) -> id;
            case Reading.Broken(var flaw) ->
                    throw new IllegalArgumentException("not an ID number: " + flaw);
        };
    }

    private static Reading check(String text, boolean upgraded) {
        if (text.length() != 18) {
            return new Reading.Broken(Flaw.LENGTH);
        }
        if (!SHAPE.matcher(text).matches()) {
            return new Reading.Broken(Flaw.CHARACTER);
        }
        var birth = date(text.substring(6, 14));
        if (birth.isEmpty()) {
            return new Reading.Broken(Flaw.DATE);
        }
        if (checkOf(text) != text.charAt(17)) {
            // A spreadsheet keeps 15 digits of a number and writes zeros for the rest.
            return new Reading.Broken(text.endsWith("000") ? Flaw.DIGITS_LOST : Flaw.CHECK);
        }
        return new Reading.Good(new IdNumber(text, birth.get()), upgraded);
    }

    private static Optional<LocalDate> date(String digits) {
        int number = Integer.parseInt(digits);
        try {
            var date = LocalDate.of(number / 10000, number / 100 % 100, number % 100);
            return Optional.of(date)
                    .filter(day -> day.getYear() >= OLDEST && day.getYear() <= LATEST);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static char checkOf(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /// All 18 characters: only for the keyed hash and the encrypted body, never for a page, a log or a fault.
    public String value() {
        return value;
    }

    public String last4() {
        return value.substring(14);
    }

    public LocalDate birth() {
        return birth;
    }

    public boolean isMale() {
        return (value.charAt(16) - '0') % 2 == 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "…" + last4();
    }
}
