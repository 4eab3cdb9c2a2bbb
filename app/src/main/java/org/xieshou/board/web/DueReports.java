package org.xieshou.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.board.Board.Missing;
import org.xieshou.board.Boards;
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// On the home page of those who report: activities of their units whose day has come and that nobody has recorded
/// anything for, while the campaign runs and two months after.
@Component
final class DueReports implements Waiting {
    private final Boards boards;
    private final Campaigns campaigns;
    private final Actors actors;
    private final Clock clock;
    private final Place place;

    DueReports(Boards boards, Campaigns campaigns, Actors actors, Clock clock, Place place) {
        this.boards = boards;
        this.campaigns = campaigns;
        this.actors = actors;
        this.clock = clock;
        this.place = place;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.CAMPAIGNS_REPORT) || !visitor.can(Right.CAMPAIGNS_READ)) {
            return List.of();
        }
        var today = clock.instant().atZone(place.zone()).toLocalDate();
        return actors.behind(visitor).stream().flatMap(actor -> items(actor, today)).toList();
    }

    private Stream<Item> items(Actor actor, LocalDate today) {
        return campaigns.list(actor).stream()
                .filter(campaign -> campaign.isReportedOn(today))
                .flatMap(campaign -> item(actor, campaign, today).stream());
    }

    private Optional<Item> item(Actor actor, Campaign campaign, LocalDate today) {
        var due =
                boards.watched(actor, campaign.id()).due(today).stream()
                        .filter(missing -> actor.units().contains(missing.unit()))
                        .toList();
        var first = due.stream().map(Missing::to).min(LocalDate::compareTo);
        return first.map(day -> item(campaign, due.size(), day, today));
    }

    private Item item(Campaign campaign, int count, LocalDate first, LocalDate today) {
        return Waiting.words("board.wait.due", campaign.title())
                .item(
                        first.isBefore(today) ? State.LATE : State.DUE,
                        first.atStartOfDay(place.zone()).toInstant(),
                        count,
                        "/campaigns/" + campaign.id() + "#due");
    }
}
