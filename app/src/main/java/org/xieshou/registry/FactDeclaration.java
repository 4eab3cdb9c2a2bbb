package org.xieshou.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.shared.Field;

/// A fact as the catalogue declares it: once, for questions, lists, rules, forms and the household's own page.
///
/// @param heading one of [Vocabulary#HEADINGS]
/// @param readers the only roles that may see it; empty for all that its sensitivity allows
/// @param tellers on whose word alone it may be stated in a form; empty for anybody's. It is then no question at the door
/// @param likely what lies outside is to be looked at, from which day on; empty: anything may be
/// @param atDoor a visit may ask for it also if nobody ever told it, lower numbers first; null: only once it was told
public record FactDeclaration(
        String name,
        About of,
        String heading,
        FactType type,
        String unit,
        List<Choice> choices,
        Label label,
        Label question,
        Period freshFor,
        Sensitivity sensitivity,
        Set<Role> readers,
        Set<String> tellers,
        @Nullable Integer atDoor,
        List<Dated<Range>> likely,
        List<String> columns)
        implements Declared {
    public FactDeclaration {
        choices = List.copyOf(choices);
        readers = Set.copyOf(readers);
        tellers = Set.copyOf(tellers);
        columns = List.copyOf(columns);
        likely = List.copyOf(likely);
        if (type.isChosen() == choices.isEmpty()) {
            throw new IllegalArgumentException(name + ": a choice needs choices, others none");
        }
    }

    /// The core for all who read the household; means for those who keep the register; and for nobody beside the readers.
    public boolean isFor(Actor actor) {
        return actor.sees(sensitivity == Sensitivity.CORE ? Field.CORE : Field.MEANS)
                && (readers.isEmpty() || actor.isNoneBut(readers));
    }

    /// Seen by all who read the household.
    public boolean isOpen() {
        return sensitivity == Sensitivity.CORE && readers.isEmpty();
    }

    /// What is likely on a day; empty where anything may be.
    public Optional<Range> likelyOn(LocalDate day) {
        return Dated.on(likely, day);
    }

    /// What is likely, both ends included, as stored: money in fen.
    public record Range(BigDecimal least, BigDecimal most) {}

    /// `CORE`: helper, village, town. `MEANS`: income and benefits, for offices that decide.
    public enum Sensitivity {
        CORE,
        MEANS
    }
}
