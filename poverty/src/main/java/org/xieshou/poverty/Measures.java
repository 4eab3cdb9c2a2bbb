package org.xieshou.poverty;

import java.util.List;

/// What Alkire–Foster says of a group.
///
/// @param size the weights of all that were counted
/// @param coverage counted among all observed, by weight: who lacks an indicator is left out, nothing is made up
/// @param incidence H: the share that is poor
/// @param intensity A: the poor's average score; 0 if nobody is poor
/// @param m0 H × A, the adjusted headcount
/// @param m1 the same by gaps
/// @param m2 the same by squared gaps
/// @param raw the share that is deprived in each indicator
/// @param censored the share that is poor and deprived in each
/// @param contributions each indicator's share of `m0`; all 0 if nobody is poor
public record Measures(
        Fraction size,
        Fraction coverage,
        Fraction incidence,
        Fraction intensity,
        Fraction m0,
        Fraction m1,
        Fraction m2,
        List<Fraction> raw,
        List<Fraction> censored,
        List<Fraction> contributions) {
    public Measures {
        raw = List.copyOf(raw);
        censored = List.copyOf(censored);
        contributions = List.copyOf(contributions);
    }

    /// G: the average gap of the poor's deprivations; 0 if nobody is poor.
    public Fraction averageGap() {
        return share(m1, m0);
    }

    /// S: the average severity of the poor's deprivations; 0 if nobody is poor.
    public Fraction averageSeverity() {
        return share(m2, m0);
    }

    /// Nothing of nothing is nothing.
    public static Fraction share(Fraction part, Fraction whole) {
        return whole.sign() == 0 ? Fraction.ZERO : part.over(whole);
    }
}
