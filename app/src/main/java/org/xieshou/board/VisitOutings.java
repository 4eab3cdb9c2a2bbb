package org.xieshou.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.access.Units;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.campaigns.Outings;
import org.xieshou.journal.Journal;

/// Tells those who report a turnout what the board's staff already holds of the same units.
@Component
final class VisitOutings implements Outings {
    private final Campaigns campaigns;
    private final Units units;
    private final Journal journal;
    private final Reading reading;

    VisitOutings(Campaigns campaigns, Units units, Journal journal, Reading reading) {
        this.campaigns = campaigns;
        this.units = units;
        this.journal = journal;
        this.reading = reading;
    }

    @Override
    public List<Outing> of(Actor actor, UUID campaign, Set<String> of) {
        campaigns.get(actor, campaign);
        var names = UnitNames.of(units.all());
        long known = journal.tip();
        return reading.asSystem(db ->
                new FiguresTable(db, campaign, known)
                        .outings(of).stream()
                                .map(each ->
                                        new Outing(
                                                names.name(each.unit()),
                                                each.day(),
                                                each.title(),
                                                each.staff(),
                                                each.reported()))
                                .toList());
    }

    /// As the table has it.
    record Row(String unit, LocalDate day, String title, int staff, int reported) {}
}
