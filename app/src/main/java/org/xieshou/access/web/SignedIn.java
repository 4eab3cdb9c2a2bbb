package org.xieshou.access.web;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.SignIn.Person;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Visitors;

/// Tells the pages who is signed in, with the rights of this moment.
@Component
final class SignedIn implements Visitors {
    private final Asking asking;
    private final Units units;

    SignedIn(Asking asking, Units units) {
        this.asking = asking;
        this.units = units;
    }

    @Override
    public Visitor visitor(Authentication authentication) {
        if (authentication.getPrincipal() instanceof Person person) {
            return asking.actor(person)
                    .map(actor -> visitor(actor, person))
                    .orElseGet(() ->
                            new Visitor(person.login(), () -> "", List.of(), _ -> false, person));
        }
        return new Visitor(
                authentication.getName(), () -> "", List.of(), _ -> false, authentication);
    }

    private Visitor visitor(Actor actor, Person person) {
        var roles =
                actor.roles().stream().sorted().map(role -> "access.role." + role.name()).toList();
        return new Visitor(actor.name(), () -> unitName(actor), roles, actor::may, person);
    }

    private String unitName(Actor actor) {
        return units.find(actor.unit()).map(Unit::name).orElse(actor.unit());
    }
}
