package org.xieshou.board;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Numbers by figure.
///
/// @param numbers those that are known and may be told; what is absent is nought
/// @param few those that are more than nought and must not be told, being under five or telling one that is
public record Figures(Map<Figure, Long> numbers, Set<Figure> few) {
    public static final Figures NONE = new Figures(Map.of(), Set.of());

    public Figures {
        numbers = Map.copyOf(numbers);
        few = Set.copyOf(few);
    }

    public long number(Figure figure) {
        return numbers.getOrDefault(figure, 0L);
    }

    public boolean isFew(Figure figure) {
        return few.contains(figure);
    }

    /// Neither a number nor a few.
    public boolean isNothing(Figure figure) {
        return number(figure) == 0 && !isFew(figure);
    }

    Figures plus(Figures other) {
        var sum = new EnumMap<Figure, Long>(Figure.class);
        sum.putAll(numbers);
        other.numbers.forEach((figure, number) -> sum.merge(figure, number, Long::sum));
        return new Figures(sum, few);
    }

    public Figures with(Figure figure, long number) {
        return plus(new Figures(Map.of(figure, number), Set.of()));
    }

    Figures hiding(Figure figure) {
        var rest = new EnumMap<Figure, Long>(Figure.class);
        rest.putAll(numbers);
        rest.remove(figure);
        var hidden = EnumSet.of(figure);
        hidden.addAll(few);
        return new Figures(rest, hidden);
    }
}
