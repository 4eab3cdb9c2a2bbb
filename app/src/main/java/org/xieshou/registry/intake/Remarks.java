package org.xieshou.registry.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.Refusal;
import org.xieshou.registry.Spelling;

/// What lists write behind a name in brackets and what is refused as a column is refused there too: 张三（残疾）.
final class Remarks {
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【〔][^)）\\]】〕]*[)）\\]】〕]");
    private static final Pattern A_PEOPLE = Pattern.compile(".{1,6}族");

    private final List<String> words = new ArrayList<>();
    private final List<String> stems = new ArrayList<>();

    Remarks(Catalogue catalogue) {
        for (var one : catalogue.refusals()) {
            if (one.kind() != Refusal.Kind.ELSEWHERE) {
                one.columns().forEach(word -> words.add(Spelling.bare(word)));
                one.stems().forEach(stem -> stems.add(Spelling.bare(stem)));
            }
        }
    }

    /// The name alone; the same if no refused remark stands behind it.
    String without(String name) {
        return BRACKETS.matcher(name).find()
                ? BRACKETS.matcher(name)
                        .replaceAll(found -> isRefused(found.group()) ? "" : "$0")
                        .strip()
                : name;
    }

    private boolean isRefused(String remark) {
        var bare = Spelling.bare(remark);
        return words.contains(bare)
                || A_PEOPLE.matcher(bare).matches()
                || stems.stream().anyMatch(bare::contains);
    }
}
