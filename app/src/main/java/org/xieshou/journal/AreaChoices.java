package org.xieshou.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Area;
import org.xieshou.access.Areas;
import org.xieshou.shared.web.Option;

/// Which areas a reader may choose in a form or a filter.
@Component
public final class AreaChoices {
    /// More in one list help nobody: then come first those that have others below them.
    private static final int MOST = 300;

    private final Areas areas;

    AreaChoices(Areas areas) {
        this.areas = areas;
    }

    /// All within reach.
    public List<Option> all(Actor actor) {
        return options(areas.within(actor));
    }

    /// The same for a filter. Who reaches a great many chooses a township first, and then among what lies in it or beside it.
    ///
    /// @param chosen by now
    public List<Option> near(Actor actor, @Nullable Integer chosen) {
        var within = areas.within(actor);
        if (within.size() <= MOST) {
            return options(within);
        }
        var parents = within.stream().map(Area::parent).collect(Collectors.toSet());
        var near = new HashSet<@Nullable Integer>();
        near.add(chosen);
        within.stream()
                .filter(area -> chosen != null && area.number() == chosen)
                .forEach(area -> near.add(area.parent()));
        return options(
                within.stream()
                        .filter(area ->
                                parents.contains(area.number())
                                        || (chosen != null && near.contains(area.parent())))
                        .toList());
    }

    /// Where a household can live: areas that have none below them.
    public List<Option> villages(Actor actor) {
        var within = areas.within(actor);
        var parents = within.stream().map(Area::parent).collect(Collectors.toSet());
        return options(within.stream().filter(area -> !parents.contains(area.number())).toList());
    }

    /// Two of one name are told apart by what they lie in.
    private List<Option> options(List<Area> some) {
        var names = new HashSet<String>();
        var twice = new HashSet<String>();
        some.stream().map(Area::name).filter(name -> !names.add(name)).forEach(twice::add);
        var all =
                twice.isEmpty()
                        ? Map.<Integer, String>of()
                        : areas.all().stream().collect(Collectors.toMap(Area::number, Area::name));
        return some.stream()
                .map(area -> {
                    var parent = twice.contains(area.name()) ? area.parent() : null;
                    var above = parent == null ? "" : "（" + all.get(parent) + "）";
                    return new Option(String.valueOf(area.number()), area.name() + above);
                })
                .toList();
    }
}
