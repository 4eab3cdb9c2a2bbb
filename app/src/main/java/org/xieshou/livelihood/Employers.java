package org.xieshou.livelihood;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.FrontDesk;
import org.xieshou.registry.LeastAge;
import org.xieshou.shared.Right;

/// What a firm sees: its own posts, and of those who agreed to be introduced to one of them the name and phone. Nobody who
/// said no is anywhere, and whoever takes it back, or tells that work began, is here no more.
@Component
public final class Employers {
    private final Reading reading;
    private final FrontDesk desk;
    private final LeastAge leastAge;

    Employers(Reading reading, FrontDesk desk, LeastAge leastAge) {
        this.leastAge = leastAge;
        this.reading = reading;
        this.desk = desk;
    }

    /// Somebody who agreed to be introduced to this post.
    ///
    /// @param name null for a minor: such a person is reached through the unit that introduced them
    /// @param phone the person's, else the household's; null for a minor, or if none is known
    /// @param through the unit that introduced them
    public record Willing(
            UUID post, @Nullable String name, @Nullable String phone, String through) {}

    /// @param willing in the order in which they agreed
    public record Offered(Post post, List<Willing> willing) {
        public Offered {
            willing = List.copyOf(willing);
        }
    }

    /// The firm's own posts, newest first, also those past their day.
    ///
    /// @throws LivelihoodProblem if the actor is of no firm
    public List<Offered> posts(Actor actor) {
        if (!actor.may(Right.OWN_POSTS)) {
            throw LivelihoodProblem.notYourTask();
        }
        int least = leastAge.on(desk.today());
        return reading.as(
                actor,
                db -> {
                    var table = new EmployerTable(db, desk.today());
                    var willing =
                            table.willing(least).stream()
                                    .collect(Collectors.groupingBy(Willing::post));
                    return table.posts().stream()
                            .map(post -> new Offered(post, of(willing.get(post.post()))))
                            .toList();
                });
    }

    private static List<Willing> of(@Nullable List<Willing> some) {
        return Optional.ofNullable(some).orElse(List.of());
    }
}
