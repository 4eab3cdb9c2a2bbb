package org.xieshou.journal;

import java.sql.SQLException;
import org.springframework.stereotype.Component;

/// The signed heads of the journal's tree: whoever keeps one can prove later what was changed since.
@Component
public final class Checkpoints {
    private final Sealer sealer;
    private final JournalKey key;

    Checkpoints(Sealer sealer, JournalKey key) {
        this.sealer = sealer;
        this.key = key;
    }

    /// As the sealer of this server last saw it, at most some seconds ago.
    public Sealing state() {
        return sealer.state();
    }

    /// The key that checks checkpoints, as `xieshou-tree.jar --key` takes it. It is no secret: print it, hand it out.
    public String publicKey() {
        return key.verifier().text();
    }

    /// Seals what waits at once.
    ///
    /// @return how many entries are sealed
    /// @throws JournalProblem if what is stored is not what was signed
    public long sealNow() {
        try {
            return sealer.seal(true);
        } catch (SQLException e) {
            throw JournalProblem.busy(e);
        }
    }
}
