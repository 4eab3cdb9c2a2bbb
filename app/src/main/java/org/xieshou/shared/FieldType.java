package org.xieshou.shared;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.xieshou.shared.Shape.Fault;
import tools.jackson.databind.JsonNode;

/// The type of one field of a body.
public sealed interface FieldType {
    Optional<Fault> check(JsonNode value, String path);

    Map<String, Object> jsonSchema();

    /// Text of 1 to `most` characters.
    static FieldType text(int most) {
        return new Text(most);
    }

    /// A text that nobody sees again but for its last four characters, such as an ID number.
    static FieldType secret(int most) {
        return new Secret(new Text(most));
    }

    /// Text in which no document, phone or household can be named: it holds no long number and no id.
    static FieldType unnumbered(int most) {
        return new Unnumbered(new Text(most));
    }

    /// A file in base64, of at most so many bytes.
    static FieldType file(int mostBytes) {
        return new File(mostBytes);
    }

    /// The id of a unit, of 1 to `most` characters.
    static FieldType unit(int most) {
        return new UnitId(new Text(most));
    }

    static FieldType integer(long least, long most) {
        return new Whole(least, most);
    }

    /// Money in whole fen, never negative.
    static FieldType fen() {
        return new Money();
    }

    static FieldType number() {
        return new Decimal();
    }

    /// An amount of goods: above nothing, up to a million, at most three decimals.
    static FieldType quantity() {
        return new Quantity();
    }

    static FieldType flag() {
        return new Flag();
    }

    /// `2019-10-17`
    static FieldType date() {
        return new Date();
    }

    static FieldType uuid() {
        return new Uuid();
    }

    /// Text of 1 to `most` characters, a number, or true or false: what a fact says.
    static FieldType scalar(int most) {
        return new Scalar(new Text(most));
    }

    static FieldType choice(String... values) {
        return new Choice(List.of(values));
    }

    static FieldType list(FieldType of, int most) {
        return new Many(of, most);
    }

    static FieldType object(Shape shape) {
        return new Inner(shape);
    }

    private static Optional<Fault> unless(boolean good, String path, String what) {
        return good ? Optional.empty() : Optional.of(new Fault(path, what));
    }

    record Text(int most) implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            if (!value.isString()
                    || value.stringValue().isBlank()
                    || !isStorable(value.stringValue())) {
                return unless(false, path, "not-a-text");
            }
            return unless(value.stringValue().length() <= most, path, "too-long");
        }

        /// Whether a database can keep it: no NUL, and no half of a character.
        static boolean isStorable(String text) {
            return text.codePoints().noneMatch(each -> each == 0 || isHalf(each));
        }

        private static boolean isHalf(int codePoint) {
            return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", "string", "minLength", 1, "maxLength", most);
        }
    }

    record Whole(long least, long most) implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                return unless(false, path, "not-a-whole-number");
            }
            long number = value.longValue();
            return unless(number >= least && number <= most, path, "out-of-range");
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", "integer", "minimum", least, "maximum", most);
        }
    }

    /// A type of the same form as another, with a meaning of its own.
    sealed interface Meant extends FieldType {
        FieldType form();

        @Override
        default Optional<Fault> check(JsonNode value, String path) {
            return form().check(value, path);
        }

        @Override
        default Map<String, Object> jsonSchema() {
            return form().jsonSchema();
        }
    }

    record Money() implements Meant {
        private static final Whole FEN = new Whole(0, 1_000_000_000_000L);

        @Override
        public FieldType form() {
            return FEN;
        }
    }

    record Secret(Text form) implements Meant {}

    record UnitId(Text form) implements Meant {}

    /// Also the digits of full-width keyboards, and numbers parted by blanks or strokes, are numbers.
    record Unnumbered(Text form) implements Meant {
        private static final Pattern NUMBER =
                Pattern.compile(
                        "[0-9](?:[ \\-–—.·]?[0-9]){6}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}");

        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            var fault = form.check(value, path);
            return fault.isPresent() ? fault : unless(isFree(value.stringValue()), path, "named");
        }

        /// Whether it holds none.
        public static boolean isFree(String text) {
            return !NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
        }
    }

    record File(int mostBytes) implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            var text = value.isString() ? value.stringValue() : "";
            if (text.length() > mostCharacters()) {
                return unless(false, path, "too-long");
            }
            try {
                return unless(Base64.getDecoder().decode(text).length > 0, path, "not-a-file");
            } catch (IllegalArgumentException _) {
                return unless(false, path, "not-a-file");
            }
        }

        private long mostCharacters() {
            return (mostBytes + 2L) / 3 * 4;
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of(
                    "type",
                    "string",
                    "contentEncoding",
                    "base64",
                    "minLength",
                    4,
                    "maxLength",
                    mostCharacters());
        }
    }

    record Decimal() implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            return unless(isFinite(value), path, "not-a-number");
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", "number");
        }
    }

    /// 1e999 is a number too, but none that ends.
    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && value.decimalValueOpt().isPresent();
    }

    record Quantity() implements FieldType {
        private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            var number = isFinite(value) ? value.decimalValueOpt() : Optional.<BigDecimal>empty();
            return number.isEmpty()
                    ? unless(false, path, "not-a-number")
                    : unless(fits(number.get()), path, "out-of-range");
        }

        private static boolean fits(BigDecimal number) {
            return number.signum() > 0
                    && number.compareTo(MOST) <= 0
                    && number.stripTrailingZeros().scale() <= 3;
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", "number", "exclusiveMinimum", 0, "maximum", MOST);
        }
    }

    record Flag() implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            return unless(value.isBoolean(), path, "not-true-or-false");
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", "boolean");
        }
    }

    record Date() implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            try {
                var day = LocalDate.parse(value.isString() ? value.stringValue() : "");
                return unless(day.getYear() >= 1 && day.getYear() <= 9999, path, "not-a-date");
            } catch (DateTimeParseException _) {
                return unless(false, path, "not-a-date");
            }
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", "string", "format", "date");
        }
    }

    record Uuid() implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            try {
                var text = value.isString() ? value.stringValue() : "";
                return unless(
                        UUID.fromString(text).toString().equalsIgnoreCase(text), path, "not-an-id");
            } catch (IllegalArgumentException _) {
                return unless(false, path, "not-an-id");
            }
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", "string", "format", "uuid");
        }
    }

    record Scalar(Text text) implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            return isFinite(value) || value.isBoolean()
                    ? Optional.empty()
                    : text.check(value, path);
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of(
                    "oneOf",
                    List.of(
                            text.jsonSchema(),
                            Map.of("type", "number"),
                            Map.of("type", "boolean")));
        }
    }

    record Choice(List<String> values) implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            return unless(
                    value.isString() && values.contains(value.stringValue()), path, "not-a-choice");
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", "string", "enum", values);
        }
    }

    record Many(FieldType of, int most) implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            if (!value.isArray() || value.size() > most) {
                return unless(false, path, value.isArray() ? "too-many" : "not-a-list");
            }
            for (int i = 0; i < value.size(); i++) {
                var fault = of.check(value.get(i), path + "/" + i);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return Map.of("type", "array", "maxItems", most, "items", of.jsonSchema());
        }
    }

    record Inner(Shape shape) implements FieldType {
        @Override
        public Optional<Fault> check(JsonNode value, String path) {
            return shape.check(value, path + "/");
        }

        @Override
        public Map<String, Object> jsonSchema() {
            return shape.jsonSchema();
        }
    }
}
