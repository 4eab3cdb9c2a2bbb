package org.xieshou.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A sort of entry: its name, the shape of its body, who may write it and how it reads on a time line.
/// The shape of a version never changes; a new shape is a new version.
///
/// @param name `room.noun`
/// @param about whether it is about a household (a subject is required) or about none (a subject is refused)
/// @param places for kinds that say where the subject is: body → area number, null if this body does not say
/// @param telling body → what it says, for time lines and traces (never called for a void)
public record Kind(
        String name,
        int version,
        About about,
        Right right,
        Shape shape,
        Function<Body, @Nullable Integer> places,
        Function<Body, List<Line>> telling) {

    public enum About {
        HOUSEHOLD,
        NONE,
        /// A household if one is named, otherwise none.
        EITHER
    }

    public static Kind aboutHousehold(String name, Right right, Shape shape) {
        return new Kind(name, 1, About.HOUSEHOLD, right, shape, _ -> null, _ -> List.of());
    }

    public static Kind aboutNone(String name, Right right, Shape shape) {
        return new Kind(name, 1, About.NONE, right, shape, _ -> null, _ -> List.of());
    }

    public Kind about(About about) {
        return new Kind(name, version, about, right, shape, places, telling);
    }

    public Kind placing(Function<Body, @Nullable Integer> places) {
        return new Kind(name, version, about, right, shape, places, telling);
    }

    public Kind telling(Function<Body, List<Line>> telling) {
        return new Kind(name, version, about, right, shape, places, telling);
    }

    /// `visits.visit@1`
    public String full() {
        return name + "@" + version;
    }
}
