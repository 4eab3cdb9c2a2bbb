package org.xieshou.need.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieshou.need.Check;
import org.xieshou.need.Home.Stated;
import org.xieshou.need.Needs;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.Household;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Ui;

/// How one household stands, with the names and words that its page needs.
///
/// @param head the household's name
/// @param names of members by id; without those whom the reader may not see
public record HomeNeed(
        UUID household,
        String head,
        Map<UUID, String> names,
        Needs.Sheet sheet,
        @JsonIgnore Catalogue catalogue) {
    public HomeNeed {
        names = Map.copyOf(names);
    }

    static HomeNeed of(Household household, Needs.Sheet sheet, Catalogue catalogue) {
        var head = household.head();
        var names =
                household.members().stream()
                        .filter(each -> each.name() != null)
                        .collect(
                                Collectors.toMap(
                                        Household.Member::id, each -> String.valueOf(each.name())));
        return new HomeNeed(household.id(), head == null ? "—" : head, names, sheet, catalogue);
    }

    public String href(String more) {
        return "/households/" + household + more;
    }

    /// What the catalogue calls a fact.
    public String label(Ui ui, String fact) {
        return catalogue
                .findFact(fact)
                .map(FactDeclaration::label)
                .map(label -> label.in(ui.language().locale()))
                .orElse(fact);
    }

    /// Who said it and for which unit.
    public String source(Ui ui, Stated stated) {
        var teller = stated.toldBy();
        var who = teller == null ? "" : ui.t("registry.teller." + teller) + " · ";
        return who + stated.unit();
    }

    /// The member whom it is about, where there is one.
    public @Nullable String whose(Stated stated) {
        return stated.person() == null ? null : names.get(stated.person());
    }

    /// Asked so long ago that it should be asked again.
    public boolean isStale(Stated stated) {
        return catalogue
                .findFact(stated.fact())
                .filter(fact -> stated.asOf().plus(fact.freshFor()).isBefore(sheet.day()))
                .isPresent();
    }

    public static State state(Check check) {
        return switch (check.result()) {
            case PASS -> State.OK;
            case FAIL -> State.GAP;
            case UNKNOWN -> State.ASK;
        };
    }

    /// The message of the reason.
    public static String why(Check check) {
        return check.result() == Check.Result.UNKNOWN
                ? "need.why.unknown"
                : "need.why." + check.item().code() + "." + check.why();
    }

    public List<Check> failing() {
        return sheet.checks().stream().filter(each -> each.result() == Check.Result.FAIL).toList();
    }
}
