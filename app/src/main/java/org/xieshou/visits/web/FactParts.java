package org.xieshou.visits.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xieshou.registry.FactType;
import org.xieshou.visits.Doorstep;
import org.xieshou.visits.Question;

/// What the family answered: the same as before, something new, or nothing.
final class FactParts {
    private FactParts() {}

    static Stream<Part> of(Fields fields, List<Question> questions, LocalDate day) {
        return questions.stream()
                .flatMap(question ->
                        answer(fields, question).map(value -> fact(question, value, day)).stream());
    }

    /// How each question of a round was answered: the same, changed, told for the first time, not known.
    static Optional<Part> recheck(Fields fields, Doorstep door) {
        var round = door.round();
        if (round == null || !fields.typed().is("met", "home")) {
            return Optional.empty();
        }
        var answers =
                door.questions().stream()
                        .map(question ->
                                Map.of(
                                        "fact",
                                        question.name(),
                                        "answer",
                                        answered(fields.typed(), question)))
                        .toList();
        return Optional.of(
                Part.of("visits.recheck@1")
                        .with("round", round.id().toString())
                        .with("answers", answers));
    }

    private static String answered(Typed typed, Question question) {
        var said = typed.text("q-" + question.field());
        if (question.isKnown()) {
            return said.equals("same") || said.equals("changed") ? said : "unknown";
        }
        var told =
                question.isYesNo()
                        ? said.equals("yes") || said.equals("no")
                        : typed.has("v-" + question.field());
        return told ? "told" : "unknown";
    }

    private static Part fact(Question question, Object value, LocalDate day) {
        return Part.of("registry.fact@1")
                .with("fact", question.name())
                .with("value", value)
                .with("asOf", day.toString())
                .with("toldBy", "family");
    }

    private static Optional<Object> answer(Fields fields, Question question) {
        var said = fields.typed().text("q-" + question.field());
        var known = question.value();
        if (known == null) {
            return question.isYesNo() ? yesNo(said) : value(fields, question);
        }
        return switch (said) {
            case "same" -> asKept(question.fact().type(), known);
            case "changed" ->
                    question.isYesNo()
                            ? Optional.of(!Boolean.parseBoolean(known))
                            : changed(fields, question);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> yesNo(String said) {
        return switch (said) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> changed(Fields fields, Question question) {
        var field = "v-" + question.field();
        fields.errors().require(fields.typed().has(field), field, "visits.error.what-now");
        return value(fields, question);
    }

    /// The same value stated again: the register keeps text, the entry carries the type.
    private static Optional<Object> asKept(FactType type, String value) {
        return Optional.of(
                switch (type) {
                    case YES_NO -> Boolean.valueOf(value);
                    case INTEGER, MONEY_FEN -> new BigDecimal(value).longValueExact();
                    case DECIMAL -> new BigDecimal(value);
                    case TEXT, DATE, MONTH, CHOICE, CHOICES -> value;
                });
    }

    private static Optional<Object> value(Fields fields, Question question) {
        var field = "v-" + question.field();
        return switch (question.fact().type()) {
            case INTEGER -> fields.whole(field, 0, 1_000_000).map(Long::valueOf);
            case DECIMAL -> fields.number(field).map(Object.class::cast);
            case MONEY_FEN -> fields.yuan(field).map(Object.class::cast);
            case DATE -> fields.date(field).map(LocalDate::toString);
            case CHOICE ->
                    fields.text(field, 40)
                            .filter(code -> isOffered(question, code))
                            .map(Object.class::cast);
            case TEXT, MONTH -> fields.text(field, 200).map(Object.class::cast);
            case YES_NO, CHOICES -> Optional.empty();
        };
    }

    private static boolean isOffered(Question question, String code) {
        return question.fact().findChoice(code).isPresent();
    }
}
