package org.xieshou.reporting;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.integer;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.object;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.unnumbered;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;

/// Keeps bulletins that were handed over for review, and whether they were released or sent back.
@Component
@Order(90)
final class ReportingInterpreter implements Interpreter {
    static final Kind DRAFT =
            Kind.aboutNone(
                            "reporting.draft",
                            Right.BULLETINS_WRITE,
                            Shape.of(
                                    required("campaign", uuid(), "The campaign"),
                                    required("issue", integer(1, 9_999), "Number of the issue"),
                                    required(
                                            "asKnownAt",
                                            integer(0, Long.MAX_VALUE),
                                            "The seq up to which it counts"),
                                    required(
                                            "language", choice("zh", "en"), "Language of the text"),
                                    required("text", text(14_000), "The whole text, frozen"),
                                    required(
                                            "figures",
                                            list(
                                                    object(
                                                            Shape.of(
                                                                    required(
                                                                            "name",
                                                                            text(120),
                                                                            "Name of the figure"),
                                                                    optional(
                                                                            "value",
                                                                            integer(
                                                                                    0,
                                                                                    Long.MAX_VALUE),
                                                                            "Absent: under five"))),
                                                    500),
                                            "Its figures, frozen")))
                    .readBy(Right.BULLETINS_READ)
                    .telling(body ->
                            List.of(Line.of("reporting.line.draft", body.integer("issue"))));
    static final Kind RELEASE =
            Kind.aboutNone(
                            "reporting.release",
                            Right.BULLETINS_RELEASE,
                            Shape.of(required("draft", uuid(), "The draft that was reviewed")))
                    .readBy(Right.BULLETINS_READ)
                    .telling(_ -> List.of(Line.of("reporting.line.release")));

    static final Kind RETURN =
            Kind.aboutNone(
                            "reporting.return",
                            Right.BULLETINS_RELEASE,
                            Shape.of(
                                    required("draft", uuid(), "The draft that was reviewed"),
                                    required("words", unnumbered(500), "What should be otherwise")))
                    .readBy(Right.BULLETINS_READ)
                    .telling(_ -> List.of(Line.of("reporting.line.return")));

    private static final EventTable DRAFTS =
            new EventTable(
                    "reporting.draft",
                    "campaign uuid, issue int, known bigint, language text, words text, figures text");
    private static final EventTable RELEASES = new EventTable("reporting.release", "draft uuid");
    private static final EventTable RETURNS =
            new EventTable("reporting.return", "draft uuid, words text");

    @Override
    public List<Kind> kinds() {
        return List.of(DRAFT, RELEASE, RETURN);
    }

    @Override
    public List<String> tables() {
        return Stream.of(DRAFTS, RELEASES, RETURNS)
                .flatMap(each -> each.tables().stream())
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        DRAFTS.write(of(DRAFT, entries), ReportingInterpreter::draft, writer);
        RELEASES.write(
                of(RELEASE, entries), entry -> new Object[] {entry.body().uuid("draft")}, writer);
        RETURNS.write(of(RETURN, entries), ReportingInterpreter::sentBack, writer);
    }

    private static List<Entry> of(Kind kind, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind().equals(kind.name())).toList();
    }

    private static @Nullable Object[] sentBack(Entry entry) {
        return new Object[] {entry.body().uuid("draft"), entry.body().text("words")};
    }

    private static @Nullable Object[] draft(Entry entry) {
        var body = entry.body();
        return new Object[] {
            body.uuid("campaign"),
            body.integer("issue"),
            body.fen("asKnownAt"),
            body.text("language"),
            body.text("text"),
            body.json().path("figures").toString()
        };
    }
}
