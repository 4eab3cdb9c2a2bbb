package org.xieshou.shared;

/// What can go wrong in any room, before or around its own work.
public final class SharedProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private SharedProblem(String code, int status, Detail... details) {
        super(code, status, details);
    }

    /// The signed-in person lacks the right.
    public static SharedProblem notAllowed() {
        return new SharedProblem("shared.not-allowed", 403);
    }

    /// Somebody who must have a second factor has not set it up yet.
    public static SharedProblem secondFactorFirst() {
        return new SharedProblem("shared.second-factor-first", 403);
    }

    /// A form came back after its session ended.
    public static SharedProblem pageTooOld() {
        return new SharedProblem("shared.page-too-old", 403);
    }

    /// Some fields of a form or a message need another value.
    public static SharedProblem checkInput() {
        return new SharedProblem("shared.check-input", 422);
    }

    /// It may be right, but is so unlikely that its author should look once more.
    public static SharedProblem unlikely() {
        return new SharedProblem("shared.unlikely", 422);
    }

    /// A list was asked for by something that there is not, or that lies out of reach: the whole list must not pass for the answer.
    ///
    /// @param name the name in the address, never its value
    public static SharedProblem noSuchFilter(String name) {
        return new SharedProblem("shared.no-such-filter", 422, detail("name", name));
    }

    /// Nobody could have foreseen it: the person gets a reference that is also in the log.
    public static SharedProblem ourFault(String reference) {
        return new SharedProblem("shared.our-fault", 500, detail("reference", reference));
    }

    /// Nothing can be written until somebody makes room.
    public static SharedProblem diskFull() {
        return new SharedProblem("shared.disk-full", 503);
    }

    /// The database does not answer: it is being started again, or somebody must look after it.
    public static SharedProblem away() {
        return new SharedProblem("shared.away", 503);
    }

    /// What the web server or the framework found wrong, by its HTTP status.
    public static SharedProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> new SharedProblem("shared.sign-in-first", 401);
            case 403 -> notAllowed();
            case 404 -> new SharedProblem("shared.no-such-page", 404);
            case 405 -> new SharedProblem("shared.wrong-verb", 405);
            case 406 -> new SharedProblem("shared.no-such-format", 406);
            case 413 -> new SharedProblem("shared.too-large", 413);
            case 415 -> new SharedProblem("shared.wrong-format", 415);
            case 429 -> new SharedProblem("shared.too-many", 429);
            case 503 -> new SharedProblem("shared.busy", 503);
            default -> new SharedProblem("shared.cannot-read", 400);
        };
    }
}
