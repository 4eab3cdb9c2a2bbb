package org.xieshou.access;

import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.xieshou.shared.web.LockedOut;

/// Checks a name and a password. A wrong name and a wrong password look the same and take the same time.
@Component
public final class SignIn implements AuthenticationProvider {
    /// Who is signed in; what they may do is looked up with each request.
    public record Person(UUID staff, String login) implements java.security.Principal {
        @Override
        public String getName() {
            return staff.toString();
        }
    }

    private final Actors actors;
    private final Credentials credentials;
    private final Lockout lockout;

    SignIn(Actors actors, Credentials credentials, Lockout lockout) {
        this.actors = actors;
        this.credentials = credentials;
        this.lockout = lockout;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        var login = claimed.getName();
        var address =
                claimed.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "unknown";
        var wait = lockout.begin(login, address);
        if (wait.isPresent()) {
            throw new LockedOut(wait.get().toMinutes() + 1);
        }
        var password = String.valueOf(claimed.getCredentials());
        var actor = actors.byLogin(login);
        if (actor.isEmpty()) {
            credentials.pretend(password);
        }
        if (actor.isEmpty() || !credentials.fits(actor.get().id(), password)) {
            throw new BadCredentialsException("wrong");
        }
        lockout.succeeded(login, address);
        var person = new Person(actor.get().id(), login);
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
