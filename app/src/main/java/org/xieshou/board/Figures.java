package org.xieshou.board;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Numbers by figure.
///
/// @param numbers those that are known and may be told; what is absent is nought
/// @param few those that are more than nought and must not be told, being under five or telling one that is
/// @param some those of them that are five or more
public record Figures(Map<Figure, Long> numbers, Set<Figure> few, Set<Figure> some) {
    public static final Figures NONE = of(Map.of());

    public Figures {
        numbers = Map.copyOf(numbers);
        few = Set.copyOf(few);
        some = Set.copyOf(some);
    }

    /// Nothing of it hidden.
    public static Figures of(Map<Figure, Long> numbers) {
        return new Figures(numbers, Set.of(), Set.of());
    }

    public long number(Figure figure) {
        return numbers.getOrDefault(figure, 0L);
    }

    public boolean isFew(Figure figure) {
        return few.contains(figure);
    }

    /// What stands instead of a number that is not told: `few`, or `some` where it is not under five itself.
    public String word(Figure figure) {
        return some.contains(figure) ? "some" : "few";
    }

    /// Neither a number nor a few.
    public boolean isNothing(Figure figure) {
        return number(figure) == 0 && !isFew(figure);
    }

    Figures plus(Figures other) {
        var sum = new EnumMap<Figure, Long>(Figure.class);
        sum.putAll(numbers);
        other.numbers.forEach((figure, number) -> sum.merge(figure, number, Long::sum));
        return new Figures(sum, few, some);
    }

    public Figures with(Figure figure, long number) {
        return plus(of(Map.of(figure, number)));
    }

    Figures hiding(Figure figure, boolean isSmall) {
        var rest = new EnumMap<Figure, Long>(Figure.class);
        rest.putAll(numbers);
        rest.remove(figure);
        var hidden = EnumSet.of(figure);
        hidden.addAll(few);
        var covers = EnumSet.noneOf(Figure.class);
        covers.addAll(some);
        if (!isSmall) {
            covers.add(figure);
        }
        return new Figures(rest, hidden, covers);
    }
}
