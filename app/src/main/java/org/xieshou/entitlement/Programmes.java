package org.xieshou.entitlement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xieshou.registry.Label;

/// All programmes that this house knows, and the names that their rules use.
public final class Programmes {
    private final List<Programme> all;
    private final Map<String, RuleName> names;

    Programmes(List<Programme> all, List<RuleName> names) {
        this.all = all.stream().sorted(Comparator.comparingInt(Programme::order)).toList();
        this.names = names.stream().collect(Collectors.toMap(RuleName::name, Function.identity()));
    }

    /// In the order in which they are offered.
    public List<Programme> all() {
        return all;
    }

    public Optional<Programme> find(String code) {
        return all.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /// @throws EntitlementProblem if there is none of that code
    public Programme get(String code) {
        return find(code).orElseThrow(EntitlementProblem::noSuchProgramme);
    }

    /// The name of that code in a language; the code itself if it is not known any more.
    public String word(String code, Locale locale) {
        return find(code).map(Programme::name).map(name -> name.in(locale)).orElse(code);
    }

    /// A parameter is named after its programme, so only names of facts are here.
    Optional<RuleName> name(String name) {
        return Optional.ofNullable(names.get(name));
    }

    Label label(String name) {
        return name(name).map(RuleName::label).orElseGet(() -> new Label(PARAMETER, PARAMETER_EN));
    }

    private static final String PARAMETER = "当地的标准还没有填";
    private static final String PARAMETER_EN = "The place has not entered its amount or line";
}
