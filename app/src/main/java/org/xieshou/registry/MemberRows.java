package org.xieshou.registry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.MemberFold.Stated;
import org.xieshou.registry.MemberFold.Told;
import org.xieshou.shared.Said;
import org.xieshou.shared.StandingTable.Fold;
import org.xieshou.shared.StandingTable.Standing;

/// [MemberFold] over the rows of `registry.member`.
final class MemberRows implements Fold {
    @Override
    public Standing add(@Nullable Standing before, UUID next, Function<UUID, Said> words) {
        var stood =
                before == null
                        ? null
                        : new MemberFold.Standing(
                                stated(words.apply(before.now())),
                                before.rivals().stream()
                                        .map(words)
                                        .map(MemberRows::stated)
                                        .toList());
        var after = MemberFold.state(stood, stated(words.apply(next)));
        return new Standing(
                after.now().entry(), after.rivals().stream().map(Stated::entry).toList());
    }

    private static Stated stated(Said said) {
        var home = said.find("home");
        var on = said.find("on_day");
        return new Stated(
                said.root(),
                Told.valueOf(said.get("told").toUpperCase(Locale.ROOT)),
                UUID.fromString(said.get("subject")),
                home == null ? null : UUID.fromString(home),
                on == null ? null : LocalDate.parse(on),
                "died".equals(said.find("why")),
                said.number("first"),
                said.number("known"),
                UUID.fromString(said.get("branch")),
                said.number("branch_seq"),
                said.number("based_on"),
                said.number("branch_based"));
    }
}
