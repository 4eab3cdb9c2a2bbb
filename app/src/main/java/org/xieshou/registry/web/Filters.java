package org.xieshou.registry.web;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Areas;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.FactFilter;
import org.xieshou.registry.FactType;
import org.xieshou.registry.HouseholdQuery;
import org.xieshou.registry.HouseholdQuery.Order;
import org.xieshou.registry.Moment;
import org.xieshou.registry.Vocabulary;
import org.xieshou.shared.web.FieldErrors;

/// From what stands in the address to what is looked for. Facts that the reader may not see filter nothing, like those
/// that there are not; and it is said.
@Component
final class Filters {
    static final List<String> TESTS = List.of("is", "least", "most", "known", "unknown");
    private static final List<String> YES = List.of("true", "是", "有", "yes");
    private static final List<String> NO = List.of("false", "否", "无", "no");

    private static final Set<FactType> NUMBERS =
            Set.of(FactType.INTEGER, FactType.DECIMAL, FactType.MONEY_FEN);

    private final Catalogue catalogue;
    private final Moments moments;
    private final Areas areas;

    Filters(Catalogue catalogue, Moments moments, Areas areas) {
        this.catalogue = catalogue;
        this.moments = moments;
        this.areas = areas;
    }

    HouseholdQuery query(Actor actor, Asked asked) {
        return HouseholdQuery.all()
                .text(asked.q() == null ? "" : asked.q())
                .area(asked.area())
                .status(Asked.given(asked.status()))
                .fact(fact(actor, asked))
                .order(asked.order() == null ? Order.BEST : asked.order())
                .page(asked.page() == null ? 1 : asked.page())
                .at(moment(asked));
    }

    Moment moment(Asked asked) {
        return moments.read(asked.known(), asked.on());
    }

    /// What of the address cannot be followed: a list that is longer or shorter than what was asked for must not pass for it.
    FieldErrors unclear(Actor actor, Asked asked) {
        var fact = Asked.given(asked.fact());
        var test = Asked.given(asked.test());
        var status = Asked.given(asked.status());
        return new FieldErrors()
                .require(
                        status == null || Vocabulary.STATUSES.contains(status),
                        "status",
                        "homes.no-such-status")
                .require(lies(actor, asked.area()), "area", "homes.no-such-area")
                .require(fact == null || sees(actor, fact), "fact", "homes.no-such-fact")
                .require(
                        fact == null || test == null || TESTS.contains(test),
                        "test",
                        "homes.no-such-test",
                        String.join(", ", TESTS))
                .require(isComparable(actor, asked), "value", "homes.no-such-number")
                .require(isChoice(actor, asked), "value", "homes.no-such-value")
                .require(moments.isMoment(asked.known()), "known", "homes.no-such-moment")
                .require(Days.isNoneOrDay(asked.on()), "on", "registry.form.no-day");
    }

    /// With what is no number no number is compared: none would be found, and that would pass for an answer.
    private boolean isComparable(Actor actor, Asked asked) {
        var value = Asked.given(asked.value());
        var fact = asked(actor, asked);
        return value == null
                || fact.filter(it -> NUMBERS.contains(it.type())).isEmpty()
                || List.of("known", "unknown").contains("" + asked.test())
                || FactInput.read(fact.get(), List.of(value)).isPresent();
    }

    /// Of a choice only what can be chosen is anybody's.
    private boolean isChoice(Actor actor, Asked asked) {
        var value = Asked.given(asked.value());
        var fact = asked(actor, asked);
        if (value == null || fact.isEmpty() || test(asked.test()) != FactFilter.Test.IS) {
            return true;
        }
        var type = fact.get().type();
        return !(type.isChosen() || type == FactType.YES_NO)
                || FactInput.read(fact.get(), List.of(stored(fact.get(), value))).isPresent();
    }

    /// An area out of reach is as one that there is not. Whoever has charge of households one by one may have one anywhere.
    private boolean lies(Actor actor, @Nullable Integer area) {
        return area == null
                || actor.areas().contains(area)
                || !actor.households().isEmpty()
                || !Collections.disjoint(areas.in(area), actor.areas());
    }

    /// The fact that is filtered by, if there is one that the reader may see.
    private Optional<FactDeclaration> asked(Actor actor, Asked asked) {
        return catalogue.findFact("" + asked.fact()).filter(it -> it.isFor(actor));
    }

    private boolean sees(Actor actor, String name) {
        return catalogue.findFact(name).filter(it -> it.isFor(actor)).isPresent();
    }

    /// In the catalogue's order.
    List<FactDeclaration> facts(Actor actor) {
        return catalogue.facts().stream().filter(fact -> fact.isFor(actor)).toList();
    }

    private @Nullable FactFilter fact(Actor actor, Asked asked) {
        var fact = asked(actor, asked);
        if (fact.isEmpty()) {
            return null;
        }
        var test = test(asked.test());
        var value = Asked.given(asked.value());
        boolean compares = test != FactFilter.Test.KNOWN && test != FactFilter.Test.UNKNOWN;
        if (compares && value == null) {
            return new FactFilter(fact.get().name(), FactFilter.Test.KNOWN, "");
        }
        return new FactFilter(
                fact.get().name(), test, compares ? stored(fact.get(), "" + value) : "");
    }

    private static FactFilter.Test test(@Nullable String word) {
        return TESTS.contains("" + word)
                ? FactFilter.Test.valueOf(("" + word).toUpperCase(Locale.ROOT))
                : FactFilter.Test.IS;
    }

    /// What cannot be understood is compared as it stands, and so finds nothing.
    private static String stored(FactDeclaration fact, String written) {
        if (fact.type().isChosen()) {
            return choice(fact, written).orElse(written);
        }
        if (fact.type() == FactType.YES_NO) {
            var small = written.toLowerCase(Locale.ROOT);
            return YES.contains(small) ? "true" : NO.contains(small) ? "false" : written;
        }
        return FactInput.read(fact, List.of(written)).map(Filters::plain).orElse(written);
    }

    private static String plain(Object value) {
        return value instanceof java.math.BigDecimal number
                ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private static Optional<String> choice(FactDeclaration fact, String written) {
        return fact.choices().stream()
                .filter(choice ->
                        choice.code().equals(written)
                                || choice.label().zh().equals(written)
                                || choice.label().en().equalsIgnoreCase(written)
                                || choice.also().contains(written))
                .map(choice -> choice.code())
                .findFirst();
    }
}
