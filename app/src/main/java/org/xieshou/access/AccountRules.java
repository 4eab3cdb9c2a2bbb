package org.xieshou.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xieshou.shared.Right;

/// How accounts are kept here: settings `xieshou.accounts.*`. Their defaults and where they come from stand in
/// docs/running.md.
///
/// @param renewAfter a proof of who somebody is that is older than this is asked for again before a sensitive act
/// @param codeWithin the second step of signing in must follow the first within this time
/// @param secondFactorFor whoever has one of these rights must have a second factor; empty: nobody must
/// @param stepsAside how many steps of 30 seconds the clock of a phone may be wrong either way
/// @param recoveryCodes how many are handed out at once
@ConfigurationProperties("xieshou.accounts")
public record AccountRules(
        @DefaultValue("15m") Duration renewAfter,
        @DefaultValue("5m") Duration codeWithin,
        @DefaultValue List<Right> secondFactorFor,
        @DefaultValue("1") int stepsAside,
        @DefaultValue("10") int recoveryCodes) {
    public AccountRules {
        secondFactorFor = List.copyOf(secondFactorFor);
    }

    boolean demandOf(Actor actor) {
        return secondFactorFor.stream().anyMatch(actor::may);
    }
}
