package org.xieshou.registry.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.HouseholdRow;
import org.xieshou.registry.intake.RowFault;

/// One household of the list on its way into the journal.
final class Draft {
    final HouseholdRow row;
    final int area;
    final UUID id;
    final @Nullable Known known;
    final List<Saying> sayings = new ArrayList<>();
    final List<RowFault> faults = new ArrayList<>();

    /// By who they are, in which row they stand.
    final Map<UUID, Integer> people = new LinkedHashMap<>();

    int here;
    private final Cells cells;

    /// @param known what the register holds of it; null if it is new
    Draft(HouseholdRow row, Placed placed, @Nullable Known known, Cells cells) {
        this.row = row;
        this.area = placed.area;
        this.id = placed.id;
        this.known = known;
        this.cells = cells;
    }

    /// Which household it is, and where.
    record Placed(UUID id, int area) {}

    /// Says something about the household as a whole.
    void fault(FaultCode code, Effect effect, @Nullable String target) {
        fault(row.head().row(), code, effect, target);
    }

    void fault(int atRow, FaultCode code, Effect effect, @Nullable String target) {
        faults.add(cells.fault(new Cells.At(row.sheet(), atRow, target), code, effect));
    }

    /// What a list says of these is the household's, not a member's.
    boolean isNew() {
        return known == null;
    }
}
