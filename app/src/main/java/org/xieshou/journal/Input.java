package org.xieshou.journal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Shape;
import tools.jackson.databind.JsonNode;

/// One field of a form made from a kind's shape.
///
/// @param name where its value stands in the body: `items/0/quantity`
/// @param label the message keys of its names, outer ones first; the words of codes are below the last one
/// @param no which of several, from 1; 0 where there is only one
/// @param value as typed
/// @param codes what can be chosen
public record Input(
        String name,
        List<String> label,
        int no,
        Sort sort,
        String value,
        List<String> codes,
        boolean required) {
    public Input {
        label = List.copyOf(label);
        codes = List.copyOf(codes);
    }

    /// The same with another value typed.
    public Input typed(String value) {
        return new Input(name, label, no, sort, value, codes, required);
    }

    public enum Sort {
        LINE,
        LONG,
        NUMBER,
        YUAN,
        DAY,
        CODE,
        YES_NO,
        UNIT,
        /// A language by its tag.
        TONGUE,
        /// A list of texts, one a line.
        LINES;

        private static final int LONG_FROM = 120;

        /// Null for what stays as it is: ids, and lists of them.
        static @Nullable Sort of(FieldType type) {
            return switch (type) {
                case FieldType.Text(int most) -> most > LONG_FROM ? LONG : LINE;
                case FieldType.Unnumbered _ -> LONG;
                case FieldType.Whole _, FieldType.Decimal _, FieldType.Quantity _ -> NUMBER;
                case FieldType.Money _ -> YUAN;
                case FieldType.Date _ -> DAY;
                case FieldType.Choice _ -> CODE;
                case FieldType.Flag _ -> YES_NO;
                case FieldType.UnitId _ -> UNIT;
                case FieldType.Many(FieldType.Text _, _) -> LINES;
                default -> null;
            };
        }

        /// The same of a field, whose name may say more than its type.
        static @Nullable Sort of(Shape.Field field) {
            return FieldLines.isTongue(field.name(), field.type()) ? TONGUE : of(field.type());
        }

        /// A stated value as somebody would type it.
        String typed(JsonNode value) {
            if (value.isMissingNode() || value.isNull()) {
                return "";
            }
            return switch (this) {
                case YUAN -> BigDecimal.valueOf(value.longValue(), 2).toPlainString();
                case NUMBER -> value.decimalValue().toPlainString();
                case LINES -> lines(value);
                default -> value.asString();
            };
        }

        private static String lines(JsonNode value) {
            var lines = new ArrayList<String>();
            value.forEach(each -> lines.add(each.stringValue()));
            return String.join("\n", lines);
        }
    }
}
