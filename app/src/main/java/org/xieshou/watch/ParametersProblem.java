package org.xieshou.watch;

/// The parameters cannot be used: says where and why. The application does not start with them.
public final class ParametersProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    ParametersProblem(String where, String what) {
        super("watch.yaml: " + where + ": " + what);
    }
}
