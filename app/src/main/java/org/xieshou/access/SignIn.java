package org.xieshou.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.xieshou.access.SecurityEvents.What;
import org.xieshou.shared.web.CodeWanted;
import org.xieshou.shared.web.LockedOut;
import org.xieshou.shared.web.SignInDetails;

/// Checks a name and a password, and of those who have a second factor its code. A wrong name and a wrong password look the
/// same and take the same time; where a code is asked for, it is asked for before either is judged.
@Component
public final class SignIn implements AuthenticationProvider {
    /// Who is signed in; what they may do is looked up with each request.
    ///
    /// @param proved when they last showed that it is them; null for a token, which shows it with each request
    /// @param owes whether they had to have a second factor when they signed in and had none, or came with a password that
    ///     somebody else has seen
    /// @param session the number under which it began: it is over once one that came later ends it
    public record Person(
            UUID staff, String login, @Nullable Instant proved, boolean owes, long session)
            implements java.security.Principal {
        /// No change of a password ends a token: it is revoked by itself.
        public static Person byToken(UUID staff) {
            return new Person(staff, "", null, false, Long.MAX_VALUE);
        }

        Person provedAt(Instant now) {
            return new Person(staff, login, now, owes, session);
        }

        Person goingOn(long fresh) {
            return new Person(staff, login, proved, owes, fresh);
        }

        @Override
        public String getName() {
            return staff.toString();
        }
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private final Actors actors;
    private final Credentials credentials;
    private final SecondFactor factor;
    private final Sessions sessions;
    private final Decoys decoys;
    private final Lockout lockout;
    private final SecurityEvents events;
    private final AccountRules rules;
    private final Clock clock;

    SignIn(
            Actors actors,
            Credentials credentials,
            SecondFactor factor,
            Sessions sessions,
            Decoys decoys,
            Lockout lockout,
            SecurityEvents events,
            AccountRules rules,
            Clock clock) {
        this.actors = actors;
        this.credentials = credentials;
        this.factor = factor;
        this.sessions = sessions;
        this.decoys = decoys;
        this.lockout = lockout;
        this.events = events;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        return claimed.getDetails() instanceof SignInDetails details && details.isSecondStep()
                ? second(details)
                : first(claimed);
    }

    private Authentication first(Authentication claimed) {
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
        var staff = actor.map(Actor::id).orElse(NOBODY);
        long session = sessions.begin(staff);
        boolean fits = actor.isPresent() && credentials.fits(actor.get().id(), password);
        boolean isOn = factor.isOn(staff);
        if (isOn || (actor.isEmpty() && decoys.isAsked(login))) {
            var begun = new Half.Begun(clock.instant(), session);
            throw new CodeWanted(new Half(login, actor.map(Actor::id), fits, begun));
        }
        if (!fits) {
            throw refused(login, "");
        }
        return in(actor.orElseThrow(), login, address, session);
    }

    /// The try was counted in the first step, and each first step has one second.
    private Authentication second(SignInDetails details) {
        if (!(details.half() instanceof Half half)
                || half.at().isAfter(clock.instant())
                || half.at().plus(rules.codeWithin()).isBefore(clock.instant())
                || !half.take()) {
            throw new CredentialsExpiredException("begin again");
        }
        var staff = half.staff().orElse(NOBODY);
        if (sessions.begin(staff) != half.session()) {
            throw new CredentialsExpiredException(
                    "the password that was judged may be another now");
        }
        var match = factor.match(staff, details.code());
        // in this order: with a wrong password nobody may use up somebody's codes
        if (!half.fits() || match.isEmpty() || !factor.use(staff, match.get())) {
            throw refused(half.login(), "code");
        }
        if (match.get().isRecovery()) {
            events.add(What.RECOVERY_USED, staff);
        }
        var actor = actors.find(staff).orElseThrow(() -> refused(half.login(), ""));
        return in(actor, half.login(), details.getRemoteAddress(), half.session());
    }

    private BadCredentialsException refused(String login, String step) {
        events.addOfLogin(What.REFUSED, login, step);
        return new BadCredentialsException("wrong");
    }

    private Authentication in(Actor actor, String login, String address, long session) {
        lockout.succeeded(login, address);
        boolean owes =
                (rules.demandOf(actor) && !factor.isOn(actor.id()))
                        || credentials.isGiven(actor.id());
        return authenticated(new Person(actor.id(), login, clock.instant(), owes, session));
    }

    static Authentication authenticated(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
