package org.xieshou.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xieshou.registry.About;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.FactType;

/// Chooses what to ask. What is known and fresh is never asked again.
final class Questions {
    /// With the phone, which is no fact, seven in all.
    static final int MOST = 6;

    private static final Set<FactType> ANSWERED_IN_ONE_FIELD =
            EnumSet.complementOf(EnumSet.of(FactType.CHOICES));

    private final Catalogue catalogue;

    Questions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @param value as the register keeps it
    record Known(String fact, String value, LocalDate asOf) {}

    List<Question> choose(Map<String, Known> known, LocalDate today) {
        var questions = new ArrayList<Question>();
        catalogue.facts().stream()
                .filter(Questions::isAskedAtTheDoor)
                .filter(fact -> isStale(fact, known, today))
                .sorted(Comparator.comparing(fact -> freshUntil(fact, known)))
                .map(fact -> question(fact, known))
                .forEach(questions::add);
        // Nobody ever told these; the rest is asked again only once it was.
        catalogue.facts().stream()
                .filter(Questions::isAskedAtTheDoor)
                .filter(fact -> fact.atDoor() != null && !known.containsKey(fact.name()))
                .sorted(Comparator.comparing(fact -> Objects.requireNonNull(fact.atDoor())))
                .map(fact -> question(fact, known))
                .forEach(questions::add);
        return questions.stream().limit(MOST).toList();
    }

    /// What a round asks, whether or not it is fresh.
    List<Question> named(List<String> names, Map<String, Known> known) {
        return names.stream()
                .flatMap(name -> catalogue.findFact(name).stream())
                .filter(Questions::isAskedAtTheDoor)
                .map(fact -> question(fact, known))
                .toList();
    }

    /// Means are for the offices that decide, never for visitors; nor is what only a professional can say.
    static boolean isAskedAtTheDoor(FactDeclaration fact) {
        return fact.of() == About.HOUSEHOLD
                && fact.isOpen()
                && fact.tellers().isEmpty()
                && ANSWERED_IN_ONE_FIELD.contains(fact.type());
    }

    private static boolean isStale(
            FactDeclaration fact, Map<String, Known> known, LocalDate today) {
        return known.containsKey(fact.name()) && freshUntil(fact, known).isBefore(today);
    }

    private static LocalDate freshUntil(FactDeclaration fact, Map<String, Known> known) {
        var told = known.get(fact.name());
        return told == null ? LocalDate.MIN : told.asOf().plus(fact.freshFor());
    }

    private static Question question(FactDeclaration fact, Map<String, Known> known) {
        var told = known.get(fact.name());
        return new Question(
                fact, told == null ? null : told.value(), told == null ? null : told.asOf());
    }
}
