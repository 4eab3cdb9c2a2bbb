package org.xieshou.registry.imports;

import org.xieshou.registry.intake.RowFault;

/// Hears how an import goes. Called from several threads, one at a time.
public interface Watcher {
    /// Now and then, and once at the end.
    void at(Progress progress);

    void fault(RowFault fault);

    /// Nobody listens.
    Watcher NOBODY =
            new Watcher() {
                @Override
                public void at(Progress progress) {}

                @Override
                public void fault(RowFault fault) {}
            };
}
