package org.xieshou.shared.database;

import java.util.List;

/// The logins that a running Xieshou uses, each able to do only its own work.
public enum Login {
    /// Pages: read within reach, write nothing; all that one transaction reads is of one moment.
    APP(
            "xieshou_app",
            12,
            List.of(
                    "statement_timeout = '60s'",
                    "default_transaction_isolation = 'repeatable read'")),
    /// The journal's append and what follows it, and they alone. Plans made while a table was empty stay and cost ten times, and the append only
    /// ever wants look-ups by index: so scans and joins of whole tables are switched off for it.
    WRITER(
            "xieshou_writer",
            5,
            List.of(
                    "enable_seqscan = off",
                    "enable_hashjoin = off",
                    "enable_mergejoin = off",
                    "plan_cache_mode = force_generic_plan",
                    "statement_timeout = '10s'",
                    "idle_in_transaction_session_timeout = '5s'",
                    "transaction_timeout = '30s'")),
    /// Followers, counts past all areas, rebuild: reads everything.
    SYSTEM("xieshou_system", 6, List.of()),
    /// Passwords, tokens, failed sign-ins and who looked at what.
    KEEPER("xieshou_keeper", 4, List.of("statement_timeout = '10s'"));

    final String role;
    final int connections;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    final List<String> settings;

    Login(String role, int connections, List<String> settings) {
        this.role = role;
        this.connections = connections;
        this.settings = settings;
    }
}
