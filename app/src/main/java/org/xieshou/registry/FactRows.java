package org.xieshou.registry;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.FactFold.Fact;
import org.xieshou.registry.FactFold.Stated;
import org.xieshou.shared.Said;
import org.xieshou.shared.StandingTable.Fold;
import org.xieshou.shared.StandingTable.Standing;

/// [FactFold] over the rows of `registry.fact`.
final class FactRows implements Fold {
    @Override
    public Standing add(@Nullable Standing before, UUID next, Function<UUID, Said> words) {
        var said = words.apply(next);
        var stated = new Stated(fact(said), said.number("based_on"), said.number("branch_based"));
        var after =
                FactFold.state(
                        before == null
                                ? null
                                : new FactFold.Standing(
                                        fact(words.apply(before.now())),
                                        before.rivals().stream()
                                                .map(words)
                                                .map(FactRows::fact)
                                                .toList()),
                        stated);
        return new Standing(after.now().entry(), after.rivals().stream().map(Fact::entry).toList());
    }

    private static Fact fact(Said said) {
        return new Fact(
                said.root(),
                said.get("value"),
                LocalDate.parse(said.get("as_of")),
                said.number("first"),
                said.number("known"),
                UUID.fromString(said.get("branch")),
                said.number("branch_seq"));
    }
}
