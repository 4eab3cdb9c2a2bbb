package org.xieshou.need;

import static org.xieshou.poverty.Measures.share;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xieshou.need.Picture.Cell;
import org.xieshou.need.Picture.Indicator;
import org.xieshou.need.Picture.Measured;
import org.xieshou.need.Picture.PlaceNeed;
import org.xieshou.need.Survey.Place;
import org.xieshou.poverty.AlkireFoster;
import org.xieshou.poverty.Fraction;
import org.xieshou.poverty.Incomes;

/// Takes from a survey what may be told.
record Telling(Survey survey, Standards standards) {
    private static final int DIGITS = 4;

    Picture of(Place place) {
        return new Picture(
                survey.moment().known(),
                survey.moment().day(),
                need(place),
                survey.below(place.area()).stream().map(this::need).toList(),
                survey.cells().tellsMeasures(place.node()) ? measured(place) : null);
    }

    private PlaceNeed need(Place place) {
        var sums = place.node().sums();
        boolean told = survey.cells().tellsSize(place.node());
        return new PlaceNeed(
                place.area(),
                place.name(),
                told ? sums.households() : null,
                told ? sums.people() : null,
                Item.ALL.stream().map(item -> cell(place, item)).toList());
    }

    private Cell cell(Place place, Item item) {
        if (!survey.cells().tells(place.node(), item)) {
            return new Cell(item, null, null);
        }
        var sums = place.node().sums();
        int i = item.at();
        return new Cell(item, sums.lacking()[i], sums.people() - sums.unsure()[i]);
    }

    private Measured measured(Place place) {
        var sums = place.node().sums();
        var method = new AlkireFoster(standards.scheme());
        var measures = method.measures(sums.tally());
        var indicators =
                IntStream.range(0, method.names().size())
                        .mapToObj(j ->
                                new Indicator(
                                        method.names().get(j),
                                        rounded(measures.raw().get(j)),
                                        rounded(measures.censored().get(j)),
                                        rounded(measures.contributions().get(j))))
                        .toList();
        var incomes = Fraction.of(sums.incomes());
        return new Measured(
                measures.size().top().longValueExact(),
                rounded(measures.coverage()),
                rounded(measures.incidence()),
                rounded(measures.intensity()),
                rounded(measures.m0()),
                rounded(measures.m1()),
                rounded(measures.m2()),
                indicators,
                sums.incomes(),
                rounded(share(Fraction.of(sums.below()), incomes)),
                rounded(share(sums.gap(), incomes)),
                rounded(share(sums.squared(), incomes)),
                gini(place));
    }

    private @Nullable BigDecimal gini(Place place) {
        var all = survey.incomesOf(place.area());
        if (all.isEmpty()) {
            return null;
        }
        var incomes = new Incomes(all);
        return incomes.mean().sign() > 0 ? rounded(incomes.gini()) : null;
    }

    private static BigDecimal rounded(Fraction share) {
        return share.rounded(DIGITS);
    }
}
