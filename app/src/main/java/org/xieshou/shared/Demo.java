package org.xieshou.shared;

import java.util.List;

/// The invented city of `serve --demo`. Whoever can settle one offers a bean; without it the house starts empty.
public interface Demo {

    /// Settles the city in an empty register; does nothing in one that has people already.
    ///
    /// @param progress hears a line now and then, in the person's language
    void loadIfEmpty(Progress progress);

    /// How to get in, one for each role worth seeing; shown on the console at each start.
    List<SignIn> signIns();

    /// What a room adds once the city is settled, so that no page of a demo is empty.
    interface Addition {
        /// @param logins of everybody who can sign in
        void add(List<String> logins);
    }

    /// Hears how far a long piece of work is.
    interface Progress {
        void at(String line);
    }

    /// @param role in words, such as "village cadre"
    /// @param name to type when signing in
    /// @param password of the demo only
    record SignIn(String role, String name, String password) {
        public String line() {
            return role + ": " + name + " / " + password;
        }
    }
}
