package org.xieshou.shared;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A sort of entry: its name, the shape of its body, who may write it and how it reads on a time line.
/// The shape of a version never changes; a new shape is a new version.
///
/// @param name `room.noun`
/// @param about whether it is about a household (a subject is required) or about none (a subject is refused)
/// @param places for kinds that say where the subject is: body → area number, null if this body does not say
/// @param telling body → what it says, for time lines and traces (never called for a void)
/// @param showing who may look at it field by field, and in which words
/// @param sealing whose key opens it
public record Kind(
        String name,
        int version,
        About about,
        Right right,
        Shape shape,
        Function<Body, @Nullable Integer> places,
        Function<Body, List<Line>> telling,
        Showing showing,
        Sealing sealing) {

    public enum About {
        HOUSEHOLD,
        NONE,
        /// A household if one is named, otherwise none.
        EITHER
    }

    /// How an entry of this kind is shown field by field. Whoever wrote it may always look; else it takes the right of
    /// reading households for one about a household, and `reader` for one about none.
    ///
    /// @param field without sight of this nobody is told that there is such an entry about a household
    /// @param reserved body → fields that are for fewer eyes than the rest, with what each is
    /// @param opener without this right nobody opens the body, not even its author or who settles what is held; it is
    ///     sealed with a key of its room's own. Null: whoever may look
    /// @param wording body → values that only the room can put into words, by the field's name or, in a list, by its path
    ///     (`answers/0/fact`); all others are shown by their type
    public record Showing(
            Right reader,
            @Nullable Right opener,
            Field field,
            Function<Body, Map<String, Field>> reserved,
            Function<Body, Map<String, Worded>> wording) {
        static Showing to(Right reader) {
            return new Showing(reader, null, Field.CORE, _ -> Map.of(), _ -> Map.of());
        }
    }

    /// Whose key seals an entry, and so with whom it can be forgotten.
    public enum Sealing {
        /// The person's or household's that it is about; the unit's if it is about none.
        SUBJECT,
        /// A key of its own.
        OWN,
        /// The unit's, also where it is about a household: what the books must keep after that is erased.
        UNIT,
        /// As with `SUBJECT`. What it says of a person goes along with them, and counts on when the household in which it
        /// was said is erased after they moved away.
        PERSON,
        /// The household's, also where it names a person: what it says is the household's alone.
        HOUSEHOLD
    }

    public static Kind aboutHousehold(String name, Right right, Shape shape) {
        return of(name, About.HOUSEHOLD, right, shape);
    }

    public static Kind aboutNone(String name, Right right, Shape shape) {
        return of(name, About.NONE, right, shape);
    }

    private static Kind of(String name, About about, Right right, Shape shape) {
        return new Kind(
                name,
                1,
                about,
                right,
                shape,
                _ -> null,
                _ -> List.of(),
                Showing.to(right),
                Sealing.SUBJECT);
    }

    /// A later version, with a shape of its own; the earlier one stays as it is.
    public Kind version(int version) {
        return new Kind(name, version, about, right, shape, places, telling, showing, sealing);
    }

    public Kind about(About about) {
        return new Kind(name, version, about, right, shape, places, telling, showing, sealing);
    }

    public Kind placing(Function<Body, @Nullable Integer> places) {
        return new Kind(name, version, about, right, shape, places, telling, showing, sealing);
    }

    public Kind telling(Function<Body, List<Line>> telling) {
        return new Kind(name, version, about, right, shape, places, telling, showing, sealing);
    }

    /// Each entry has a key of its own, so that it can be forgotten. Its envelope stays, so such a kind is about none:
    /// whom it speaks of stands in the body alone.
    public Kind forgettably() {
        if (about != About.NONE) {
            throw new IllegalStateException(name + " would leave a household in its envelope");
        }
        return new Kind(name, version, about, right, shape, places, telling, showing, Sealing.OWN);
    }

    /// It stays in the books when its household is erased: goods and money are accounted for by law. So it may say nothing
    /// of anybody but what was given.
    public Kind kept() {
        return new Kind(name, version, about, right, shape, places, telling, showing, Sealing.UNIT);
    }

    /// What it says of a person goes along to where they live.
    public Kind following() {
        return new Kind(
                name, version, about, right, shape, places, telling, showing, Sealing.PERSON);
    }

    /// It names a person, and is a statement about the household all the same.
    public Kind ofHousehold() {
        return new Kind(
                name, version, about, right, shape, places, telling, showing, Sealing.HOUSEHOLD);
    }

    /// Sealed under a key of its own, which can be destroyed.
    public boolean forgettable() {
        return sealing == Sealing.OWN;
    }

    /// An entry about no household is shown to those with this right, not only to those who may write such.
    public Kind readBy(Right reader) {
        var more =
                new Showing(
                        reader, showing.opener, showing.field, showing.reserved, showing.wording);
        return new Kind(name, version, about, right, shape, places, telling, more, sealing);
    }

    /// Nobody without this right opens such a body. All kinds of its room are sealed with keys of their own.
    public Kind openedBy(Right opener, Field field) {
        var more = new Showing(opener, opener, field, showing.reserved, showing.wording);
        return new Kind(name, version, about, right, shape, places, telling, more, sealing);
    }

    /// All of it is for those alone who see such fields.
    public Kind of(Field field) {
        var more =
                new Showing(
                        showing.reader, showing.opener, field, showing.reserved, showing.wording);
        return new Kind(name, version, about, right, shape, places, telling, more, sealing);
    }

    public Kind reserving(Function<Body, Map<String, Field>> reserved) {
        var more =
                new Showing(
                        showing.reader, showing.opener, showing.field, reserved, showing.wording);
        return new Kind(name, version, about, right, shape, places, telling, more, sealing);
    }

    public Kind wording(Function<Body, Map<String, Worded>> wording) {
        var more =
                new Showing(
                        showing.reader, showing.opener, showing.field, showing.reserved, wording);
        return new Kind(name, version, about, right, shape, places, telling, more, sealing);
    }

    /// The room it belongs to: `visits`.
    public String room() {
        return name.substring(0, name.indexOf('.'));
    }

    /// `visits.visit@1`
    public String full() {
        return name + "@" + version;
    }
}
