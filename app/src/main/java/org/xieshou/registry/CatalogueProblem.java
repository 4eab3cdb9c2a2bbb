package org.xieshou.registry;

import org.xieshou.shared.Problem;

/// The catalogue cannot be read: says file, line and, where it can be guessed, what was meant.
public final class CatalogueProblem extends Problem {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;

    public CatalogueProblem(String file, int line, String what) {
        super(
                "registry.catalogue-unreadable",
                500,
                detail("file", file),
                detail("line", line),
                detail("what", what));
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /// Counted from 1.
    public int line() {
        return line;
    }
}
