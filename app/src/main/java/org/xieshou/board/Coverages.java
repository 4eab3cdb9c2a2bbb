package org.xieshou.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.journal.Journal;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

/// Who was visited in a campaign, of those who were to be.
@Component
public final class Coverages {
    private final Campaigns campaigns;
    private final Journal journal;
    private final Reading reading;
    private final Here here;

    Coverages(Campaigns campaigns, Journal journal, Reading reading, Here here) {
        this.campaigns = campaigns;
        this.journal = journal;
        this.reading = reading;
        this.here = here;
    }

    /// Today, where this installation stands.
    @Component
    record Here(Clock clock, Place place) {
        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), place.zone());
        }
    }

    /// Households are named to those who may open them.
    ///
    /// @throws org.xieshou.campaigns.CampaignsProblem not-allowed, no-such-campaign
    public Coverage of(Actor actor, UUID id) {
        var campaign = campaigns.get(actor, id);
        long known = journal.tip();
        var units = reading.asSystem(db -> table(db, campaign, known).units());
        var totals = reading.asSystem(db -> table(db, campaign, known).totals());
        boolean opens = actor.may(Right.HOUSEHOLDS_READ);
        var reach = Reach.of(actor);
        var adult = here.today().minusYears(18);
        return new Coverage(
                campaign,
                units,
                totals.listed(),
                totals.visited(),
                totals.twice(),
                opens
                        ? reading.as(
                                actor, db -> table(db, campaign, known).unvisited(reach, adult))
                        : List.of(),
                opens
                        ? reading.as(actor, db -> table(db, campaign, known).again(reach, adult))
                        : List.of());
    }

    private static CoverageTable table(JdbcClient db, Campaign campaign, long known) {
        return new CoverageTable(db, campaign.id(), known, campaign.from(), campaign.to());
    }
}
