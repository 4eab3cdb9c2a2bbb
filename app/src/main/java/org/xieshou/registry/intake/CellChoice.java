package org.xieshou.registry.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.Declared;
import org.xieshou.registry.Spelling;

/// Finds the declared choice by label, other spelling or code, and knows which answers are refused.
final class CellChoice {
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, List<String>> refused = new HashMap<>();
    private final Remarks remarks;

    CellChoice(Catalogue catalogue) {
        remarks = new Remarks(catalogue);
        catalogue.declared().forEach(this::add);
        for (var values : catalogue.refusedValues()) {
            var bare = values.values().stream().map(Spelling::bare).toList();
            values.columns().forEach(column -> refused.put(column, bare));
        }
    }

    Remarks remarks() {
        return remarks;
    }

    private void add(Declared one) {
        var spellings = new HashMap<String, String>();
        for (var choice : one.choices()) {
            choice.also()
                    .forEach(word -> spellings.putIfAbsent(Spelling.bare(word), choice.code()));
            spellings.putIfAbsent(Spelling.bare(choice.label().zh()), choice.code());
            spellings.putIfAbsent(Spelling.bare(choice.label().en()), choice.code());
            spellings.putIfAbsent(Spelling.bare(choice.code()), choice.code());
        }
        codes.put(one.name(), spellings);
    }

    /// The code; a leading number such as 03 in 03小学 is another system's and is passed over.
    Optional<String> find(Declared one, String written) {
        var spellings = codes.getOrDefault(one.name(), Map.of());
        var exact = spellings.get(written);
        if (exact != null) {
            return Optional.of(exact);
        }
        var bare = Spelling.bare(written);
        return Optional.ofNullable(spellings.get(bare))
                .or(() -> Optional.ofNullable(spellings.get(bare.replaceFirst("^\\d+", ""))));
    }

    boolean isRefused(Declared one, String written) {
        var judgements = refused.get(one.name());
        if (judgements == null) {
            return false;
        }
        var bare = Spelling.bare(written);
        return judgements.stream().anyMatch(bare::contains);
    }
}
