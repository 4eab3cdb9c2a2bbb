package org.xieshou.commands;

import org.jspecify.annotations.Nullable;
import org.xieshou.access.AccessProblem;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Tokens;
import org.xieshou.commands.CommandProblem.What;

/// In whose name a command works: within this person's reach and rights, as on a page.
final class Acting {
    private Acting() {}

    /// @param login the sign-in name; null for whom XIESHOU_TOKEN stands for
    /// @throws CommandProblem no-actor
    static Actor as(@Nullable String login, House house) {
        if (login != null) {
            return house.get(Actors.class)
                    .byLogin(login)
                    .orElseThrow(AccessProblem::nobodyOfThatName);
        }
        var token = System.getenv("XIESHOU_TOKEN");
        if (token == null) {
            throw new CommandProblem(What.NO_ACTOR);
        }
        return house.get(Tokens.class)
                .actor(token)
                .orElseThrow(() -> new CommandProblem(What.NO_ACTOR));
    }
}
