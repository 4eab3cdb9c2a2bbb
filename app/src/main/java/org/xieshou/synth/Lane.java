package org.xieshou.synth;

import java.util.UUID;

/// The chain of one pretended device: its entries are counted, so that each knows those before it.
final class Lane {
    final UUID device;
    private long last;

    Lane(UUID device) {
        this.device = device;
    }

    long next() {
        return ++last;
    }
}
