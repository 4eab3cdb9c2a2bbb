package org.xieshou.registry;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.flag;
import static org.xieshou.shared.FieldType.integer;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.scalar;
import static org.xieshou.shared.FieldType.secret;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Body;
import org.xieshou.shared.Field;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;
import org.xieshou.shared.Worded;

/// The kinds of this room, as docs/entries.md has them. Lines on a time line carry no names: a member may be a minor,
/// and who reads the line may not see every fact's value.
final class RegistryKinds {
    static final Kind HOUSEHOLD =
            Kind.aboutHousehold(
                            "registry.household",
                            Right.HOUSEHOLDS_WRITE,
                            Shape.of(
                                    optional("number", text(40), "its number in the office's list"),
                                    required(
                                            "area",
                                            integer(1, Integer.MAX_VALUE),
                                            "where it lives"),
                                    optional("group", text(60), "hamlet or group of the village"),
                                    optional("address", text(200), "street and number"),
                                    optional("phone", text(40), "to reach the household"),
                                    optional(
                                            "language", text(20), "of contact, such as zh, kk, ug"),
                                    optional("registered", date(), "in the register since")))
                    .placing(body -> body.integerOrNull("area"))
                    .telling(_ -> List.of(Line.of("registry.line.household")));

    static final Kind PERSON =
            Kind.aboutHousehold(
                            "registry.person",
                            Right.HOUSEHOLDS_WRITE,
                            Shape.of(
                                    required("name", text(100), "as given, any script"),
                                    optional(
                                            "names",
                                            list(text(100), 10),
                                            "the same name in other scripts and spellings"),
                                    required(
                                            "relation", oneOf(Vocabulary.RELATIONS), "to the head"),
                                    optional(
                                            "sex",
                                            choice("female", "male"),
                                            "where a rule needs it"),
                                    optional("birth", date(), "day of birth"),
                                    optional(
                                            "idNumber",
                                            secret(40),
                                            "kept sealed; shown as last four"),
                                    optional("phone", text(40), "to reach this member")))
                    .following()
                    .reserving(_ ->
                            Map.of(
                                    "name", Field.CHILDREN,
                                    "names", Field.CHILDREN,
                                    "birth", Field.ID_NUMBERS,
                                    "idNumber", Field.ID_NUMBERS,
                                    "phone", Field.CHILDREN))
                    .telling(body ->
                            List.of(Line.of("registry.line.person." + body.text("relation"))));

    static final Kind LEFT =
            Kind.aboutHousehold(
                            "registry.left",
                            Right.HOUSEHOLDS_WRITE,
                            Shape.of(
                                    required("on", date(), "the day"),
                                    required(
                                            "why",
                                            oneOf(Vocabulary.REASONS),
                                            "why no member any more")))
                    .following()
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "registry.line.left." + body.text("why"),
                                            body.date("on"))));

    static final Kind STATUS =
            Kind.aboutHousehold(
                            "registry.status",
                            Right.HOUSEHOLDS_WRITE,
                            Shape.of(
                                    required(
                                            "type",
                                            oneOf(Vocabulary.STATUSES),
                                            "what the household or person is"),
                                    required("from", date(), "since when"),
                                    optional("to", date(), "until when; absent while it lasts"),
                                    optional("source", text(100), "who decided it")))
                    .of(Field.PAST)
                    .following()
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "registry.line.status." + body.text("type"),
                                            body.date("from"))));

    static final Kind CONSENT =
            Kind.aboutHousehold(
                            "registry.consent",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("purpose", oneOf(Vocabulary.PURPOSES), "to what"),
                                    required("given", flag(), "given or refused"),
                                    optional(
                                            "level",
                                            choice("inside", "public"),
                                            "for quotes: how far"),
                                    optional("by", text(100), "who said it")))
                    .following()
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "registry.line.consent.%s.%s"
                                                    .formatted(
                                                            body.text("purpose"),
                                                            body.flag("given")
                                                                    ? "given"
                                                                    : "refused"))));

    private RegistryKinds() {}

    /// A fact must be declared in the catalogue: what is not is held, and waits there until it is.
    static Kind fact(Catalogue catalogue) {
        var names = catalogue.facts().stream().map(FactDeclaration::name).toList();
        return Kind.aboutHousehold(
                        "registry.fact",
                        Right.VISITS_WRITE,
                        Shape.of(
                                required("fact", oneOf(names), "its name in the catalogue"),
                                required("value", scalar(500), "text, number or true/false"),
                                required("asOf", date(), "the day on which it was so"),
                                optional("toldBy", oneOf(Vocabulary.TELLERS), "who said so")))
                .following()
                .reserving(body ->
                        isMeans(declared(catalogue, body))
                                ? Map.of("value", Field.MEANS)
                                : Map.of())
                .wording(body -> words(declared(catalogue, body), body))
                .telling(body -> List.of(told(declared(catalogue, body), body)));
    }

    private static @Nullable FactDeclaration declared(Catalogue catalogue, Body body) {
        return catalogue.findFact(body.text("fact")).orElse(null);
    }

    /// What is no longer declared is kept from those who may see only the core.
    private static boolean isMeans(@Nullable FactDeclaration fact) {
        return fact == null || !fact.isOpen();
    }

    private static Map<String, Worded> words(@Nullable FactDeclaration fact, Body body) {
        if (fact == null) {
            return Map.of();
        }
        var value = RegistryWords.value(body.json().path("value"));
        return Map.of("fact", fact.label(), "value", new FactWords(fact, value));
    }

    private static Line told(@Nullable FactDeclaration fact, Body body) {
        Object what = fact == null ? body.text("fact") : fact.label();
        return Line.of("registry.line.fact", what, body.date("asOf"));
    }

    private static FieldType oneOf(List<String> words) {
        return choice(words.toArray(String[]::new));
    }
}
