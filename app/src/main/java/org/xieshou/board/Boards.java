package org.xieshou.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.access.Units;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.journal.Journal;
import org.xieshou.shared.Right;

/// Campaigns' boards. Whoever may read campaigns sees their counts, wherever the households live; no name is in them.
@Component
public final class Boards {
    /// Many people watch one board while entries stream in: it is counted at most this often.
    private static final Duration REST = Duration.ofSeconds(2);

    private final Campaigns campaigns;
    private final Units units;
    private final Journal journal;
    private final Reading reading;
    private final Clock clock;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    Boards(Campaigns campaigns, Units units, Journal journal, Reading reading, Clock clock) {
        this.campaigns = campaigns;
        this.units = units;
        this.journal = journal;
        this.reading = reading;
        this.clock = clock;
    }

    private record Kept(Board board, Instant at) {}

    /// The board as it is now: whoever has just recorded something sees it counted.
    ///
    /// @throws org.xieshou.campaigns.CampaignsProblem not-allowed, no-such-campaign
    public Board board(Actor actor, UUID campaign) {
        return counted(actor, campaign, Duration.ZERO);
    }

    /// For those who watch: it may be two seconds old.
    ///
    /// @throws org.xieshou.campaigns.CampaignsProblem not-allowed, no-such-campaign
    public Board watched(Actor actor, UUID campaign) {
        return counted(actor, campaign, REST);
    }

    private Board counted(Actor actor, UUID campaign, Duration rest) {
        campaigns.get(actor, campaign);
        return kept.compute(campaign, (_, before) -> fresh(actor, campaign, before, rest)).board;
    }

    /// The board as it was known at a seq: the same figures whenever it is asked for.
    ///
    /// @throws org.xieshou.campaigns.CampaignsProblem not-allowed, no-such-campaign
    public Board board(Actor actor, UUID campaign, long known) {
        var about = campaigns.get(actor, campaign, known);
        var activities = campaigns.activities(actor, campaign, known);
        var names = UnitNames.of(units.all());
        return reading.asSystem(db -> new Count(db, about, activities, known).board(names));
    }

    /// The entries behind a figure, newest first, a page at a time.
    ///
    /// @param from how many to leave out
    /// @return at most `size` lines
    /// @throws org.xieshou.campaigns.CampaignsProblem not-allowed, no-such-campaign
    public List<EntryLine> entries(Actor actor, Asked asked, int from, int size) {
        campaigns.get(actor, asked.campaign, asked.known);
        var names = UnitNames.of(units.all());
        var rows =
                reading.asSystem(db -> {
                    var hidden = asked.hidden(db);
                    return hidden.hides(asked.behind)
                            ? List.<EntriesTable.Row>of()
                            : asked.table(db, hidden, knows(actor)).page(asked.behind, from, size);
                });
        return rows.stream().map(row -> line(row, actor, names)).toList();
    }

    /// How many entries are behind it; none where their number would tell a figure that is not told.
    ///
    /// @throws org.xieshou.campaigns.CampaignsProblem not-allowed, no-such-campaign
    public long count(Actor actor, Asked asked) {
        campaigns.get(actor, asked.campaign, asked.known);
        return reading.asSystem(db -> {
            var hidden = asked.hidden(db);
            return hidden.hides(asked.behind)
                    ? 0
                    : asked.table(db, hidden, knows(actor)).count(asked.behind);
        });
    }

    /// Whether entries are left out, as one could count them: of fewer than five people nothing is told.
    ///
    /// @throws org.xieshou.campaigns.CampaignsProblem not-allowed, no-such-campaign
    public boolean isShortened(Actor actor, Asked asked) {
        campaigns.get(actor, asked.campaign, asked.known);
        return reading.asSystem(db -> asked.hidden(db).shortens(asked.behind));
    }

    /// Whether difficulties are left out, as the reader may know of no family what troubles it. The figure is told to all.
    public boolean isWithoutDifficulties(Actor actor, Asked asked) {
        var figure = asked.behind.figure();
        return !knows(actor) && (figure == null || figure.isOfDifficulties());
    }

    private static boolean knows(Actor actor) {
        return actor.may(Right.HOUSEHOLDS_READ);
    }

    /// Entries of a campaign, as known at a seq.
    public record Asked(UUID campaign, long known, Behind behind) {
        private EntriesTable table(JdbcClient db, Hidden hidden, boolean difficulties) {
            return new EntriesTable(db, campaign, known, hidden, difficulties);
        }

        /// Only rows of people's health, pupils and askings tell what is guarded.
        private Hidden hidden(JdbcClient db) {
            var figure = behind.figure();
            return figure == null || figure.isGuarded()
                    ? new GuardedTable(db, campaign, known).hidden()
                    : Hidden.NONE;
        }
    }

    /// The number is for those who reach the household and those who check figures; the way to it only for the former.
    private static EntryLine line(EntriesTable.Row row, Actor actor, UnitNames names) {
        boolean reaches =
                actor.may(Right.HOUSEHOLDS_READ) && actor.reaches(row.area(), row.subject());
        // which pupil's family a teacher was in touch with is nothing to check
        boolean checks = actor.may(Right.BULLETINS_READ) && !row.sort().equals("contact");
        return new EntryLine(
                row.sort(),
                row.entry(),
                row.happened(),
                row.day(),
                row.unit(),
                names.name(row.unit()),
                row.village(),
                reaches ? row.subject() : null,
                reaches || checks ? row.number() : null,
                row.subject() == null ? opens(row, actor) : reaches,
                row.says());
    }

    /// Sessions, turnouts and results name nobody; a hand-over to many households lies where its unit does.
    private static boolean opens(EntriesTable.Row row, Actor actor) {
        return !row.sort().equals("handover") || actor.reaches(row.area(), null);
    }

    private Kept fresh(Actor actor, UUID campaign, @Nullable Kept before, Duration rest) {
        long tip = journal.tip();
        var now = clock.instant();
        if (before != null && (before.board.known() == tip || now.isBefore(before.at.plus(rest)))) {
            return before;
        }
        return new Kept(board(actor, campaign, tip), now);
    }
}
