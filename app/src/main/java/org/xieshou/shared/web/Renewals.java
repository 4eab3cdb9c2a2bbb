package org.xieshou.shared.web;

import java.security.Principal;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/// Whether whoever is signed in has lately shown that it is them. The room that knows passwords gives one bean of it;
/// without one, nobody is asked again.
public interface Renewals {
    /// What somebody typed to show it again.
    ///
    /// @param code of their second factor; empty for those without
    /// @param address the request came from
    record Proof(String password, String code, String address) {
        @Override
        public String toString() {
            return "Proof";
        }
    }

    /// @throws RenewFirst if that was too long ago. A machine with a token is never asked: it shows it with each request
    void require(Principal person);

    /// @return the sign-in as it is from now on
    /// @throws RenewFirst if it is not right
    Authentication renew(Principal person, Proof proof);

    /// Where somebody must go first who has to set up a second factor and has not.
    Optional<String> owed(Principal person);

    /// A sensitive act was done.
    void done(Principal person, String act);
}
