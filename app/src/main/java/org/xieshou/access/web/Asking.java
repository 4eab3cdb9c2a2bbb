package org.xieshou.access.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.SignIn.Person;

/// Who asks, found once a request: the page, its rule and its handler want to know the same, and what a teacher reaches takes a
/// query.
@Component
final class Asking {
    private static final String KNOWN = Asking.class.getName();

    private final Actors actors;

    Asking(Actors actors) {
        this.actors = actors;
    }

    private record Known(UUID staff, Optional<Actor> actor) {}

    /// Empty if nobody of that id is on the staff any more.
    Optional<Actor> actor(Person person) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return actors.find(person.staff());
        }
        if (request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof Known known
                && known.staff.equals(person.staff())) {
            return known.actor;
        }
        var found = new Known(person.staff(), actors.find(person.staff()));
        request.setAttribute(KNOWN, found, RequestAttributes.SCOPE_REQUEST);
        return found.actor;
    }
}
