package org.xieshou.synth;

import java.util.List;
import org.xieshou.journal.Envelope;

/// Entries that belong in one call.
///
/// @param households how many of them it registers: 1 or 0
record Bundle(Stage stage, int lane, int households, List<Envelope> entries) {
    /// What must be in the journal before the next can be judged; what is in one stage may come in any order of lanes.
    enum Stage {
        /// The installation, its root area, the first unit and its first coordinator: by the system itself.
        FIRST,
        AREAS,
        UNITS,
        STAFF,
        PLAN,
        HOUSEHOLDS,
        REPORTS,
        /// Pairs, cases, plans and work in the first villages.
        DOINGS,
        /// What only a clinician may write.
        CLINIC,
        /// Who is in charge of which household: last, since each call of these works out all charges anew.
        CHARGES
    }

    Bundle {
        entries = List.copyOf(entries);
    }
}
