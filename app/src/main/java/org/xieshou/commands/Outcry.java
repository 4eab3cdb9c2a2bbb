package org.xieshou.commands;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.postgres.PostgresProblem;
import org.xieshou.shared.Problem;

/// How an error reaches the person: one sentence, a "Maybe …" line, no stack trace unless asked for.
final class Outcry {

    private static final int FOR_THE_PERSON = 2;
    private static final int OURS = 1;

    /// PostgreSQL's code for it.
    private static final String DISK_FULL = "53100";

    private Outcry() {}

    /// @return the exit code
    static int tell(Throwable thrown, PrintWriter err, boolean debug) {
        Optional<String> known =
                causes(thrown).flatMap(cause -> sentence(cause).stream()).findFirst();
        err.println(known.orElseGet(() -> surprise(thrown)));
        if (debug) {
            thrown.printStackTrace(err);
        }
        err.flush();
        return known.isPresent() ? FOR_THE_PERSON : OURS;
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case CommandProblem problem -> Optional.of(problem.sentence() + "\n" + problem.maybe());
            case PostgresProblem problem ->
                    Optional.of(problem.sentence() + "\n" + problem.maybe());
            case Problem problem -> ofRoom(problem);
            case SQLException full when DISK_FULL.equals(full.getSQLState()) ->
                    sentence(new CommandProblem(CommandProblem.What.DISK_FULL, full));
            default -> Optional.empty();
        };
    }

    /// A room's problem has its sentences in the room's messages; one that has none there is shown by its code.
    private static Optional<String> ofRoom(Problem problem) {
        String room = problem.code().substring(0, problem.code().indexOf('.'));
        Object[] details = problem.details().values().toArray();
        try {
            var texts = XieshouCommand.texts(room);
            return Optional.of(
                    CommandProblem.filled(texts.getString(problem.code()), details)
                            + "\n"
                            + CommandProblem.filled(
                                    texts.getString(problem.code() + ".maybe"), details));
        } catch (MissingResourceException e) {
            return Optional.of(problem.code() + " " + problem.details());
        }
    }

    private static String surprise(Throwable thrown) {
        Throwable root = causes(thrown).reduce(thrown, (_, next) -> next);
        String said =
                root.getMessage() == null
                        ? ""
                        : ": " + root.getMessage().lines().findFirst().orElse("");
        return CommandProblem.text("commands.surprise", root.getClass().getSimpleName() + said);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, cause -> cause != null, Outcry::next)
                .map(Outcry::present);
    }

    private static @Nullable Throwable next(@Nullable Throwable cause) {
        return cause == null ? null : cause.getCause();
    }

    private static Throwable present(@Nullable Throwable cause) {
        return java.util.Objects.requireNonNull(cause);
    }
}
