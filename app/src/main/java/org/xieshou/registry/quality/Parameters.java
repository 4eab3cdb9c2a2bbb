package org.xieshou.registry.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.Households;
import org.xieshou.shared.Field;
import org.xieshou.shared.Sql;

/// What the rules read beside the register: the reach, the day, the ages in force on it, and what the catalogue says of
/// facts.
@Component
final class Parameters {
    private final Catalogue catalogue;
    private final Households households;
    private final Limits limits;

    Parameters(Catalogue catalogue, Households households, Limits limits) {
        this.catalogue = catalogue;
        this.households = households;
        this.limits = limits;
    }

    Map<String, @Nullable Object> of(Actor actor) {
        var params = new HashMap<String, @Nullable Object>(Reach.of(actor).params());
        params.put("anywhere", true);
        params.put("today", households.today());
        params.put("adult", households.today().minusYears(Households.ADULT));
        params.put("children", actor.sees(Field.CHILDREN));
        params.put("seen", seen(actor).toArray(String[]::new));
        for (var limit : Limit.values()) {
            params.put(limit.param(), limits.years(limit, households.today()));
        }
        addAges(params);
        addAmounts(params);
        return params;
    }

    /// For one of the roles of somebody whose reach is wider than that role's.
    Map<String, @Nullable Object> ofRole(Actor inRole) {
        var params = new HashMap<String, @Nullable Object>(of(inRole));
        params.put("anywhere", false);
        return params;
    }

    List<Integer> years(Rule rule) {
        var today = households.today();
        return rule.limits().stream().map(limit -> limits.years(limit, today)).toList();
    }

    /// The facts whose values the actor may see.
    List<String> seen(Actor actor) {
        return catalogue.facts().stream()
                .filter(fact -> fact.isFor(actor))
                .map(FactDeclaration::name)
                .toList();
    }

    private void addAges(Map<String, @Nullable Object> params) {
        var facts = new ArrayList<String>();
        var codes = new ArrayList<String>();
        var froms = new ArrayList<Integer>();
        var tos = new ArrayList<Integer>();
        for (var fact : catalogue.facts()) {
            for (var choice : fact.choices()) {
                choice.agesOn(households.today())
                        .ifPresent(ages -> {
                            facts.add(fact.name());
                            codes.add(choice.code());
                            froms.add(ages.from());
                            tos.add(ages.to());
                        });
            }
        }
        params.put("facts", facts.toArray(String[]::new));
        params.put("codes", codes.toArray(String[]::new));
        params.put("froms", Sql.numbers(froms));
        params.put("tos", Sql.numbers(tos));
    }

    private void addAmounts(Map<String, @Nullable Object> params) {
        var ranged = new ArrayList<String>();
        var least = new ArrayList<BigDecimal>();
        var most = new ArrayList<BigDecimal>();
        for (var fact : catalogue.facts()) {
            fact.likelyOn(households.today())
                    .ifPresent(likely -> {
                        ranged.add(fact.name());
                        least.add(likely.least());
                        most.add(likely.most());
                    });
        }
        params.put("ranged", ranged.toArray(String[]::new));
        params.put("leasts", least.toArray(BigDecimal[]::new));
        params.put("mosts", most.toArray(BigDecimal[]::new));
    }
}
