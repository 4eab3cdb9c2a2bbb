package org.xieshou.board;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is counted on a board. Each unit has each, and the city has their sum.
public enum Figure {
    /// Distinct households met at home.
    HOUSEHOLDS,
    /// Visits at which somebody was met at home, each counted.
    VISITS,
    /// Visits at which nobody was met.
    NOT_MET,
    /// Visits of other units at which this one came along.
    ALONGSIDE,
    /// Staff: the largest team of each outing, and turnouts.
    STAFF,
    HANDOVERS,
    /// Distinct households that were handed something; where several were reported together, as many as were said.
    GIVEN,
    /// Value of what was handed over, in fen.
    FEN,
    /// The part of it that was stated per household.
    FEN_PER_HOUSEHOLD,
    SESSIONS,
    /// Heads at sessions.
    AUDIENCE,
    DIFFICULTIES,
    /// Difficulties that were settled on the spot.
    SETTLED,
    /// Difficulties that were not.
    OPEN,
    SERVED,
    MEASURED,
    REFERRED,
    REGISTERED,
    OFFERED,
    HOURS,
    /// Households whose programmes were looked at on the spot.
    CHECKS,
    /// Visits at which the household had been visited by another unit too, beyond one visit a household.
    BY_OTHERS,
    /// Visits of a unit to a household that it visited before, beyond the first.
    AGAIN,
    /// Visits to households that were visited more than once on that day.
    TWICE,
    /// Talks by head teachers; they are among the sessions.
    LECTURES,
    /// Screenings; they are among the sessions.
    SCREENINGS,
    /// Contacts of teachers with pupils' families.
    CONTACTS,
    /// People who were asked about a policy.
    ASKED,
    /// Those of them who knew it.
    KNEW,
    /// Courtyard and breeding plans.
    PLANS,
    /// Promises kept of those made for such plans.
    KEPT,
    /// Sales of produce that somebody helped with.
    SALES,
    /// What households got for it, in fen.
    SOLD,
    /// Hours of labour: people times hours each.
    WORKED,
    /// Distinct households at which somebody lent a hand.
    HELPED,
    /// Houses looked at by visible signs.
    HOUSES,
    /// Those for which a professional grading is asked.
    GRADINGS,
    /// Places in the posts that employers entered.
    POSTS,
    /// Receipts from donors.
    DONATIONS,
    /// Money among them, in fen.
    DONATED;

    /// As in addresses and messages: `by-others`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Figure of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The figure of that code; empty for any other text.
    public static Optional<Figure> find(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// In fen.
    public boolean isMoney() {
        return this == FEN || this == FEN_PER_HOUSEHOLD || this == SOLD || this == DONATED;
    }

    /// Counts families' troubles, of which each row is one family's.
    public boolean isOfDifficulties() {
        return this == DIFFICULTIES || this == SETTLED || this == OPEN;
    }

    /// Says something about people's health, or of children and who knew what: under five it is not told.
    public boolean isGuarded() {
        return switch (this) {
            case MEASURED, REFERRED, CONTACTS, ASKED, KNEW -> true;
            default -> false;
        };
    }
}
