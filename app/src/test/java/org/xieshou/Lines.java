package org.xieshou;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.xieshou.shared.Body;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;

/// What a kind tells about a body, in words.
public final class Lines {
    private Lines() {}

    public static String zh(Kind kind, Body body) {
        return String.join("，", lines(kind, body, "zh"));
    }

    public static String en(Kind kind, Body body) {
        return String.join(", ", lines(kind, body, "en"));
    }

    private static List<String> lines(Kind kind, Body body, String language) {
        return kind.telling().apply(body).stream().map(line -> words(line, language)).toList();
    }

    private static String words(Line line, String language) {
        var room = line.key().substring(0, line.key().indexOf('.'));
        var text = messages(room, language).getProperty(line.key());
        if (text == null) {
            throw new AssertionError(line.key() + " is missing in " + language);
        }
        var values = line.values().stream().map(Lines::shown).toArray();
        return new MessageFormat(text, Locale.ROOT).format(values);
    }

    private static Object shown(Object value) {
        return switch (value) {
            case Line.Fen(long fen) -> String.valueOf(fen / 100.0).replaceFirst("\\.0$", "");
            case Number number -> number;
            default -> value.toString();
        };
    }

    private static Properties messages(String room, String language) {
        var properties = new Properties();
        var path = "/messages/%s_%s.properties".formatted(room, language);
        try (var stream = Lines.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new AssertionError(path);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
        return properties;
    }
}
