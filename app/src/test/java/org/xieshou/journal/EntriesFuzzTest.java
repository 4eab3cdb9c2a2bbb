package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.xieshou.Bounds;
import org.xieshou.access.Actor;
import org.xieshou.shared.Body;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Shape;

/// Calls and bodies as other systems send them, and a body as the form of a correction sends it.
class EntriesFuzzTest {
    private static final String ENVELOPE =
            """
            [{"id":"0199c1de-4b7a-7000-8000-000000000001","kind":"visits.visit@1","subject":"0199c1de-4b7a-7000-8000-000000000002",
             "unit":"sfj","device":"0199c1de-4b7a-7000-8000-000000000003","dseq":1,"happened":"2019-10-17T10:00:00+08:00",
             "sent":"2019-10-17T10:00:01Z","basedOn":0,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","body":{"met":"home","team":2}}]
            """;

    /// One field of each type.
    private static final Shape ALL =
            Shape.of(
                    Shape.optional("text", FieldType.text(40), ""),
                    Shape.optional("free", FieldType.unnumbered(40), ""),
                    Shape.optional("secret", FieldType.secret(40), ""),
                    Shape.optional("unit", FieldType.unit(40), ""),
                    Shape.optional("whole", FieldType.integer(-5, 500), ""),
                    Shape.optional("fen", FieldType.fen(), ""),
                    Shape.optional("number", FieldType.number(), ""),
                    Shape.optional("quantity", FieldType.quantity(), ""),
                    Shape.optional("flag", FieldType.flag(), ""),
                    Shape.optional("date", FieldType.date(), ""),
                    Shape.optional("id", FieldType.uuid(), ""),
                    Shape.optional("file", FieldType.file(30), ""),
                    Shape.optional("code", FieldType.choice("a", "b"), ""),
                    Shape.optional("several", FieldType.list(FieldType.text(9), 3), ""),
                    Shape.optional(
                            "rows",
                            FieldType.list(
                                    FieldType.object(
                                            Shape.of(
                                                    Shape.required("fact", FieldType.scalar(9), ""),
                                                    Shape.optional(
                                                            "most", FieldType.number(), ""))),
                                    3),
                            ""));

    static Stream<byte[]> calls() {
        return bytes(
                ENVELOPE,
                ENVELOPE.replace("2019-10-17T10:00:00+08:00", "+999999999-12-31T23:59:59-18:00"),
                ENVELOPE.replace("\"dseq\":1", "\"dseq\":9223372036854775808"),
                ENVELOPE.replace("{\"met\"", "{\"a\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]],\"met\""),
                "[{\"body\":{},\"body\":[]}]",
                "[]",
                "[[]]",
                "\uFEFF[{}",
                "[{\"id\":\"1-1-1-1-1\"}]");
    }

    static Stream<byte[]> bodies() {
        return bytes(
                """
                {"text":"a","free":"b","secret":"c","unit":"d","whole":3,"fen":4,"number":1.5,"quantity":0.125,"flag":true,
                 "date":"2019-10-17","id":"0199c1de-4b7a-7000-8000-000000000001","file":"AAAA","code":"a","several":["x"],
                 "rows":[{"fact":1,"most":2e3},{"fact":true},{"fact":"x"}]}
                """,
                "{\"number\":1e999,\"rows\":[{\"fact\":1e999}]}",
                "{\"number\":1e-400,\"quantity\":1e-999999999}",
                "{\"number\":123456789012345678901234567890,\"whole\":1e2}",
                "{\"date\":\"+999999999-12-31\",\"text\":\"\\ud83d\"}",
                "{\"void\":true,\"why\":\"x\"}");
    }

    static Stream<byte[]> forms() {
        return bytes(
                "text=a\nwhole=3\nfen=12.50\nnumber=１，２３４\nquantity=1e3\nflag=true\ndate=2019-10-17\ncode=a\nseveral=x",
                "number=1e2147483647\nfen=1e2147483647",
                "number=1e-2147483647",
                "fen=9e18\nquantity=-0e9",
                "rows/0/most=1\nrows/1/most=1e99");
    }

    private static Stream<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("calls")
    @FuzzTest
    void call(byte[] bytes) throws Exception {
        Bounds.hold(() -> {
            for (var read : new EnvelopeReader().read(bytes, Actor.SYSTEM)) {
                var envelope = read.envelope();
                assertThat(envelope == null).isEqualTo(read.where() != null);
                assertThat(read.from()).isLessThanOrEqualTo(read.to());
                if (envelope != null) {
                    Preparation.parse(envelope.body());
                }
            }
        });
    }

    @MethodSource("bodies")
    @FuzzTest
    void body(byte[] bytes) throws Exception {
        Bounds.hold(() -> {
            var body = Preparation.parse(bytes);
            if (ALL.check(body.json()).isEmpty()) {
                useAll(body);
                BodyForm.inputs("visits", ALL, body.json());
            }
        });
    }

    private static void useAll(Body body) {
        body.textOrNull("text");
        body.integerOrNull("whole");
        body.fenOrNull("fen");
        body.decimalOrNull("number");
        body.decimalOrNull("quantity");
        body.flagOrNull("flag");
        body.dateOrNull("date");
        body.uuidOrNull("id");
        body.texts("several");
        for (var row : body.list("rows")) {
            assertThat(row.json().path("fact").asString()).hasSizeLessThan(1_100);
            row.decimalOrNull("most");
        }
    }

    /// Lines of `name=value`.
    @MethodSource("forms")
    @FuzzTest
    void form(byte[] bytes) throws Exception {
        var sent = new LinkedHashMap<String, String>();
        for (var line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            int equals = Math.max(line.indexOf('='), 0);
            sent.put(
                    line.substring(0, equals), line.substring(Math.min(equals + 1, line.length())));
        }
        var before = Preparation.JSON.createObjectNode();
        Bounds.hold(() -> {
            var read = BodyReader.read(ALL, before, name -> sent.getOrDefault(name, ""));
            if (read.faults().isEmpty()) {
                assertThat(ALL.check(read.body())).isEmpty();
                useAll(Preparation.parse(Preparation.JSON.writeValueAsBytes(read.body())));
            }
        });
    }
}
