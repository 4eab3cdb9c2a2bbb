package org.xieshou.reporting.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.reporting.Bulletins;
import org.xieshou.reporting.Draft;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// On the home page: bulletins of others to review, own ones that were sent back, and for editors campaigns that have begun and have no bulletin yet.
@Component
final class BulletinsWaiting implements Waiting {
    private final Bulletins bulletins;
    private final Campaigns campaigns;
    private final Actors actors;
    private final Clock clock;
    private final Place place;

    BulletinsWaiting(
            Bulletins bulletins, Campaigns campaigns, Actors actors, Clock clock, Place place) {
        this.bulletins = bulletins;
        this.campaigns = campaigns;
        this.actors = actors;
        this.clock = clock;
        this.place = place;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.BULLETINS_READ)) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        actors.behind(visitor)
                .ifPresent(actor -> {
                    var drafts = bulletins.heads(actor);
                    if (actor.may(Right.BULLETINS_RELEASE)) {
                        toReview(actor, drafts).ifPresent(items::add);
                    }
                    if (actor.may(Right.BULLETINS_WRITE)) {
                        toWrite(actor, drafts).ifPresent(items::add);
                        sentBack(actor, drafts).ifPresent(items::add);
                    }
                });
        return items;
    }

    private static Optional<Item> toReview(Actor actor, List<Draft> drafts) {
        var open =
                drafts.stream()
                        .filter(Draft::waits)
                        .filter(draft -> !draft.author().equals(actor.id()))
                        .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Waiting.words("reporting.wait.review")
                                .item(
                                        State.LOOK,
                                        open.getLast().written(),
                                        open.size(),
                                        open.size() == 1
                                                ? "/bulletins/drafts/" + open.getFirst().draft()
                                                : "/bulletins#drafts"));
    }

    /// Those of the actor that were sent back and not written anew since, by whomever.
    private static Optional<Item> sentBack(Actor actor, List<Draft> drafts) {
        var open =
                drafts.stream()
                        .filter(draft -> draft.author().equals(actor.id()))
                        .filter(draft -> isSentBack(draft, drafts))
                        .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Waiting.words("reporting.wait.returned")
                                .item(
                                        State.LOOK,
                                        open.getLast().written(),
                                        open.size(),
                                        open.size() == 1
                                                ? "/bulletins/drafts/" + open.getFirst().draft()
                                                : "/bulletins#drafts"));
    }

    private static boolean isSentBack(Draft draft, List<Draft> drafts) {
        return draft.returned() != null
                && drafts.stream()
                        .filter(other -> other.campaign().equals(draft.campaign()))
                        .noneMatch(other -> other.written().isAfter(draft.written()));
    }

    private Optional<Item> toWrite(Actor actor, List<Draft> drafts) {
        var today = clock.instant().atZone(place.zone()).toLocalDate();
        var written = drafts.stream().map(Draft::campaign).toList();
        var open =
                campaigns.list(actor).stream()
                        .filter(campaign -> campaign.isReportedOn(today))
                        .filter(campaign -> !written.contains(campaign.id()))
                        .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(toWrite(open));
    }

    private Item toWrite(List<Campaign> open) {
        return Waiting.words("reporting.wait.write")
                .item(
                        State.DUE,
                        open.getLast().from().atStartOfDay(place.zone()).toInstant(),
                        open.size(),
                        open.size() == 1 ? "/bulletins/" + open.getFirst().id() : "/bulletins");
    }
}
