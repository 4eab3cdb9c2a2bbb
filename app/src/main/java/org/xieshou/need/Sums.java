package org.xieshou.need;

import java.util.stream.IntStream;
import org.xieshou.poverty.Fraction;
import org.xieshou.poverty.Tally;

/// What adds up from households to villages, towns and the city. All but the first are people.
///
/// @param lacking one an item: those whose household does not meet it
/// @param unsure one an item: those of whose household it is not known
/// @param incomes whose household's income is known; `below` its line; the gap and its square summed by people
record Sums(
        long households,
        long people,
        long[] lacking,
        long[] unsure,
        Tally tally,
        long incomes,
        long below,
        Fraction gap,
        Fraction squared) {

    Sums plus(Sums other) {
        return new Sums(
                households + other.households,
                people + other.people,
                plus(lacking, other.lacking),
                plus(unsure, other.unsure),
                tally.plus(other.tally),
                incomes + other.incomes,
                below + other.below,
                gap.plus(other.gap),
                squared.plus(other.squared));
    }

    private static long[] plus(long[] some, long[] others) {
        return IntStream.range(0, some.length).mapToLong(i -> some[i] + others[i]).toArray();
    }

    long meeting(int item) {
        return people - lacking[item] - unsure[item];
    }
}
