package org.xieshou.registry;

import org.xieshou.shared.Problem;

/// What can go wrong with the register.
public final class RegistryProblem extends Problem {
    private static final long serialVersionUID = 1;

    private RegistryProblem(String code, int status) {
        super("registry." + code, status);
    }

    /// Also for a household that is out of reach: whether it exists is nobody's business there.
    public static RegistryProblem householdNotFound() {
        return new RegistryProblem("household-not-found", 404);
    }

    /// Also for a person of whom only households out of reach know.
    public static RegistryProblem personNotFound() {
        return new RegistryProblem("person-not-found", 404);
    }

    /// As of a moment at which nobody knew of it, or after it was closed.
    public static RegistryProblem notKnownThen() {
        return new RegistryProblem("not-known-then", 404);
    }

    public static RegistryProblem noSuchRule() {
        return new RegistryProblem("no-such-rule", 404);
    }

    public static RegistryProblem notAllowed() {
        return new RegistryProblem("not-allowed", 403);
    }
}
