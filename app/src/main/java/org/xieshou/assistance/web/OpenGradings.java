package org.xieshou.assistance.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.assistance.HousingChecks;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// Houses wait for professional grading; those who keep the register see to it.
@Component
final class OpenGradings implements Waiting {
    private final HousingChecks checks;
    private final Actors actors;

    OpenGradings(HousingChecks checks, Actors actors) {
        this.checks = checks;
        this.actors = actors;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.HOUSEHOLDS_READ) || !visitor.can(Right.HOUSEHOLDS_WRITE)) {
            return List.of();
        }
        return actors.behind(visitor).stream().flatMap(this::items).toList();
    }

    private Stream<Item> items(Actor actor) {
        var waiting = checks.waiting(actor);
        return waiting.isEmpty()
                ? Stream.of()
                : Stream.of(
                        Waiting.words("assistance.wait.housing")
                                .item(
                                        State.LOOK,
                                        waiting.getFirst()
                                                .day()
                                                .atStartOfDay()
                                                .toInstant(ZoneOffset.UTC),
                                        waiting.size(),
                                        "/housing"));
    }
}
