package org.xieshou.registry.imports;

import org.xieshou.shared.Problem;

/// Why a list cannot be imported, or not now.
public final class ImportProblem extends Problem {
    private static final long serialVersionUID = 1;

    private ImportProblem(String code, int status, Detail... details) {
        super(code, status, details);
    }

    static ImportProblem notAllowed() {
        return new ImportProblem("imports.not-allowed", 403);
    }

    /// The file is kept in memory for a while only, and never over a restart.
    public static ImportProblem gone() {
        return new ImportProblem("imports.gone", 404);
    }

    /// As many files are in memory as there is room for.
    static ImportProblem full() {
        return new ImportProblem("imports.full", 503);
    }

    static ImportProblem running() {
        return new ImportProblem("imports.running", 409);
    }

    static ImportProblem stopped() {
        return new ImportProblem("imports.stopped", 503);
    }

    static ImportProblem futureDay() {
        return new ImportProblem("imports.future-day", 422);
    }

    public static ImportProblem noSuchArea() {
        return new ImportProblem("imports.no-such-area", 422);
    }

    /// @param column as it was written
    public static ImportProblem noSuchColumn(String column) {
        return new ImportProblem("imports.no-such-column", 422, detail("column", column));
    }
}
