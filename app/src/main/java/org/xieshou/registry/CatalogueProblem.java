package org.xieshou.registry;

/// The catalogue cannot be read: says file, line and, where it can be guessed, what was meant.
public final class CatalogueProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;

    CatalogueProblem(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
        this.file = file;
        this.line = line;
    }

    public String code() {
        return "registry.catalogue-unreadable";
    }

    public String file() {
        return file;
    }

    /// Counted from 1.
    public int line() {
        return line;
    }
}
