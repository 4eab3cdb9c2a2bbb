package org.xieshou.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.xieshou.access.SecurityEvents.What;
import org.xieshou.access.SignIn.Person;
import org.xieshou.shared.Right;

/// How somebody who is signed in shows again that it is them, and what they may do with their second factor. Whatever is wrong
/// counts in the same lockout as signing in does.
@Component
public final class Proving {
    /// What came of a try.
    ///
    /// @param done what it was tried for; empty if it was wrong, or was not looked at
    /// @param later how long until the next one is looked at, if it was not
    /// @param on the sign-in as it goes on, where all other sessions of its person were ended
    public record Outcome<T>(
            Optional<T> done, Optional<Duration> later, Optional<Authentication> on) {
        Outcome(Optional<T> done, Optional<Duration> later) {
            this(done, later, Optional.empty());
        }
    }

    /// What somebody typed, and the address it came from.
    public record Typed(String code, String address) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    private final Actors actors;
    private final Units units;
    private final Credentials credentials;
    private final SecondFactor factor;
    private final Sessions sessions;
    private final Lockout lockout;
    private final SecurityEvents events;
    private final AccountRules rules;
    private final Clock clock;

    Proving(
            Actors actors,
            Units units,
            Credentials credentials,
            SecondFactor factor,
            Sessions sessions,
            Lockout lockout,
            SecurityEvents events,
            AccountRules rules,
            Clock clock) {
        this.actors = actors;
        this.units = units;
        this.credentials = credentials;
        this.factor = factor;
        this.sessions = sessions;
        this.lockout = lockout;
        this.events = events;
        this.rules = rules;
        this.clock = clock;
    }

    /// Whether what they last showed is fresh enough for a sensitive act. A proof of the future is none: the clock was set back.
    public boolean isFresh(Person person) {
        var proved = person.proved();
        var now = clock.instant();
        return proved == null
                || (!proved.isAfter(now) && proved.plus(rules.renewAfter()).isAfter(now));
    }

    public boolean asksCode(Person person) {
        return factor.isOn(person.staff());
    }

    /// Shows it again.
    ///
    /// @param typed the code; anything for those without a second factor
    public Outcome<Authentication> renew(Person person, String password, Typed typed) {
        return counted(
                person,
                typed.address,
                () -> {
                    boolean fits = credentials.fits(person.staff(), password);
                    if (!fits || (asksCode(person) && !isCode(person, typed.code))) {
                        return Optional.empty();
                    }
                    events.add(What.RENEWED, person.staff());
                    return Optional.of(SignIn.authenticated(person.provedAt(clock.instant())));
                });
    }

    private boolean isCode(Person person, String typed) {
        var match =
                factor.match(person.staff(), typed)
                        .filter(found -> factor.use(person.staff(), found));
        if (match.filter(SecondFactor.Match::isRecovery).isPresent()) {
            events.add(What.RECOVERY_USED, person.staff());
        }
        return match.isPresent();
    }

    private <T> Outcome<T> counted(Person person, String address, Supplier<Optional<T>> look) {
        var wait = lockout.begin(person.login(), address);
        if (wait.isPresent()) {
            return new Outcome<>(Optional.empty(), wait);
        }
        var done = look.get();
        if (done.isPresent()) {
            lockout.succeeded(person.login(), address);
        } else {
            events.add(What.REFUSED, person.staff(), "again");
        }
        return new Outcome<>(done, Optional.empty());
    }

    /// As above; what was changed ends all other sessions of its person.
    private <T> Outcome<T> changing(Person person, String address, Supplier<Optional<T>> look) {
        var outcome = counted(person, address, look);
        return outcome.done.isEmpty()
                ? outcome
                : new Outcome<>(outcome.done, outcome.later, Optional.of(goingOn(person)));
    }

    private Authentication goingOn(Person person) {
        return SignIn.authenticated(person.goingOn(sessions.end(person.staff())));
    }

    /// Ends all sessions of one's own but this one.
    ///
    /// @return the sign-in as it goes on
    public Authentication endOthers(Person person) {
        events.add(What.SESSIONS_ENDED, person.staff());
        return goingOn(person);
    }

    /// Turns on the second factor that was begun.
    ///
    /// @return recovery codes, which cannot be shown again
    public Outcome<List<String>> turnOn(Person person, Typed typed) {
        return changing(
                person,
                typed.address,
                () -> {
                    var codes = factor.confirm(person.staff(), typed.code);
                    codes.ifPresent(_ -> events.add(What.FACTOR_ON, person.staff()));
                    return codes;
                });
    }

    public Outcome<Boolean> turnOff(Person person, Typed typed) {
        return withCode(person, typed, What.FACTOR_OFF, () -> factor.remove(person.staff()));
    }

    /// New recovery codes in the place of all before; they cannot be shown again.
    public Outcome<List<String>> newCodes(Person person, Typed typed) {
        return withCode(person, typed, What.RECOVERY_NEW, () -> factor.newCodes(person.staff()));
    }

    private <T> Outcome<T> withCode(Person person, Typed typed, What what, Supplier<T> act) {
        return changing(
                person,
                typed.address,
                () -> {
                    if (!isCode(person, typed.code)) {
                        return Optional.empty();
                    }
                    events.add(what, person.staff());
                    return Optional.of(act.get());
                });
    }

    /// One's own password, by whoever knows the one before.
    ///
    /// @throws AccessProblem password-too-short
    public Outcome<Boolean> changePassword(
            Person person, String old, String fresh, String address) {
        return changing(
                person,
                address,
                () -> {
                    if (!credentials.fits(person.staff(), old)) {
                        return Optional.empty();
                    }
                    credentials.set(person.staff(), fresh);
                    events.add(What.PASSWORD_CHANGED, person.staff());
                    return Optional.of(true);
                });
    }

    /// Whether this person still has to do something for their account before anything else opens.
    public boolean owes(Person person) {
        return owesFactor(person) || owesPassword(person);
    }

    /// Whether they still have to set up a second factor.
    public boolean owesFactor(Person person) {
        return person.owes()
                && !factor.isOn(person.staff())
                && actors.find(person.staff()).filter(rules::demandOf).isPresent();
    }

    /// Whether they came with a password that somebody else has seen, and have not changed it.
    public boolean owesPassword(Person person) {
        return person.owes() && credentials.isGiven(person.staff());
    }

    public void done(Person person, String act) {
        events.add(What.ACT, person.staff(), act);
    }

    /// Takes somebody's second factor away, whose phone and recovery codes are gone: until they set one up, their password
    /// alone lets them in.
    ///
    /// @return false if they had none
    /// @throws AccessProblem nobody-of-that-name; not-yours-to-reset; no-reason, if the words are too few
    public boolean reset(Actor by, String login, String why) {
        if (!Glass.isReason(why)) {
            throw AccessProblem.noReason();
        }
        var person = actors.byLogin(login.strip()).orElseThrow(AccessProblem::nobodyOfThatName);
        if (!mayReset(by, person)) {
            throw AccessProblem.notYoursToReset();
        }
        boolean had = factor.remove(person.id());
        if (had) {
            sessions.end(person.id());
            events.addAbout(What.FACTOR_RESET, by.id(), person.id(), why.strip());
        }
        return had;
    }

    /// As with appointments: of units within reach, nobody who may do more, and not one's own.
    private boolean mayReset(Actor by, Actor person) {
        var manager = by.within(Right.ACCESS_MANAGE);
        UUID self = by.id();
        return manager.may(Right.ACCESS_MANAGE)
                && !self.equals(person.id())
                && (manager.roles().contains(Role.ADMINISTRATOR)
                        || manager.rights().containsAll(person.rights()))
                && units.find(person.unit())
                        .filter(unit -> manager.areas().contains(unit.area()))
                        .isPresent();
    }
}
