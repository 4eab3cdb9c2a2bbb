package org.xieshou.tree;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One JSON object of texts and whole numbers on one line: all that an export needs, so that checking one needs no
/// library. Strict where the standard leaves room: a name that comes twice is refused, and so is what nobody asked for
/// ([#checkNothingLeft()]): it would look like part of the record without being covered by the tree.
final class FlatJson {
    private final String line;
    private int at;
    private final Map<String, Object> fields = new HashMap<>(32);

    private FlatJson(String line) {
        this.line = line;
    }

    static FlatJson parse(String line) {
        var json = new FlatJson(line);
        json.readObject();
        return json;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        String text = findText(name);
        if (text == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return text;
    }

    @Nullable String findText(String name) {
        Object value = fields.remove(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new IllegalArgumentException("\"" + name + "\" is not a text");
    }

    long number(String name) {
        if (fields.remove(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("\"" + name + "\" is missing or not a whole number");
    }

    void checkNothingLeft() {
        if (!fields.isEmpty()) {
            throw new IllegalArgumentException("does not belong here: " + fields.keySet());
        }
    }

    /// Appends a text with its quotes.
    static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> {
                    // U+2028 and U+2029 end a line for some readers
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void readObject() {
        expect('{');
        if (peek() == '}') {
            at++;
        } else {
            do {
                readField();
            } while (another());
        }
        if (peek() != END) {
            throw broken("the line goes on behind the object");
        }
    }

    private void readField() {
        String name = readText();
        expect(':');
        Object value = peek() == '"' ? readText() : readNumber();
        if (fields.putIfAbsent(name, value) != null) {
            throw broken("\"" + name + "\" comes twice");
        }
    }

    private boolean another() {
        if (peek() == ',') {
            at++;
            return true;
        }
        expect('}');
        return false;
    }

    private Long readNumber() {
        int start = at;
        while (peek() == '-' || (peek() >= '0' && peek() <= '9')) {
            at++;
        }
        try {
            return Long.valueOf(line.substring(start, at));
        } catch (NumberFormatException notOne) {
            throw broken("neither a text nor a whole number");
        }
    }

    private String readText() {
        expect('"');
        int start = at;
        while (at < line.length() && line.charAt(at) != '"' && line.charAt(at) != '\\') {
            at++;
        }
        if (at < line.length() && line.charAt(at) == '"') {
            return line.substring(start, at++);
        }
        return readEscaped(new StringBuilder(line.substring(start, at)));
    }

    private String readEscaped(StringBuilder text) {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return text.toString();
            }
            text.append(c == '\\' ? readEscape() : c);
        }
        throw broken("a text does not end");
    }

    private char readEscape() {
        char c = at < line.length() ? line.charAt(at++) : '\0';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> readCodeUnit();
            default -> throw broken("no such escape");
        };
    }

    private char readCodeUnit() {
        try {
            at += 4;
            return (char) Integer.parseInt(line, at - 4, at, 16);
        } catch (NumberFormatException | IndexOutOfBoundsException notOne) {
            throw broken("no such character");
        }
    }

    private static final char END = '\uffff';

    /// The next character that is not blank.
    private char peek() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at < line.length() ? line.charAt(at) : END;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw broken("expected " + wanted);
        }
        at++;
    }

    private IllegalArgumentException broken(String why) {
        return new IllegalArgumentException(why + " (character " + (at + 1) + ")");
    }
}
