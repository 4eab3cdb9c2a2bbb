package org.xieshou.access.web;

import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.xieshou.access.AccessProblem;
import org.xieshou.access.Proving;
import org.xieshou.access.SignIn.Person;
import org.xieshou.shared.web.RenewFirst;
import org.xieshou.shared.web.Renewals;
import org.xieshou.shared.web.Text;

/// Tells the pages who has lately shown that it is them.
@Component
final class Renewal implements Renewals {
    private final Proving proving;

    Renewal(Proving proving) {
        this.proving = proving;
    }

    @Override
    public void require(Principal principal) {
        var person = person(principal);
        if (!proving.isFresh(person)) {
            throw new RenewFirst(proving.asksCode(person), null);
        }
    }

    @Override
    public Authentication renew(Principal principal, Proof proof) {
        var person = person(principal);
        boolean asksCode = proving.asksCode(person);
        var outcome =
                proving.renew(
                        person, proof.password(), new Proving.Typed(proof.code(), proof.address()));
        return outcome.done()
                .orElseThrow(() ->
                        new RenewFirst(
                                asksCode,
                                outcome.later()
                                        .map(Renewal::later)
                                        .orElseGet(() -> wrong(asksCode))));
    }

    static Text later(Duration wait) {
        return Text.of("hall.sign-in.locked", wait.toMinutes() + 1);
    }

    private static Text wrong(boolean asksCode) {
        return Text.of(asksCode ? "shared.renew.wrong-code" : "shared.renew.wrong");
    }

    @Override
    public Optional<String> owed(Principal principal) {
        return principal instanceof Person person && person.owes() && proving.owes(person)
                ? Optional.of(AccountPages.PLACE)
                : Optional.empty();
    }

    @Override
    public void done(Principal principal, String act) {
        proving.done(person(principal), act);
    }

    static Person person(Principal principal) {
        if (principal instanceof Person person) {
            return person;
        }
        throw AccessProblem.notAllowed();
    }
}
