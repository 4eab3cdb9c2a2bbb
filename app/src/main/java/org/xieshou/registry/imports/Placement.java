package org.xieshou.registry.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieshou.access.Area;
import org.xieshou.registry.intake.AreaPath;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.HouseholdRow;
import org.xieshou.registry.intake.IntakeResult;
import org.xieshou.registry.intake.IntakeSink;
import org.xieshou.registry.intake.RowFault;

/// Counts where the households of a list live, and tells nobody before all is known.
final class Placement implements IntakeSink {
    private final Map<AreaPath, Integer> places = new LinkedHashMap<>();
    private final Villages villages;
    private final Watcher watcher;
    private final Cells cells;
    private final Marks marks;
    private final Heads heads = new Heads();
    private final List<RowFault> refused = new ArrayList<>();
    private final List<RowFault> noted = new ArrayList<>();
    private final List<Recognition.Placed> first = new ArrayList<>();
    private int placed;
    private int faults;

    Placement(Villages villages, Cells cells, Marks marks, Watcher watcher) {
        this.marks = marks;
        this.villages = villages;
        this.cells = cells;
        this.watcher = watcher;
    }

    @Override
    public void household(HouseholdRow row) {
        var path = row.area();
        var place = new AreaPath(path.county(), path.township(), path.village(), null);
        places.merge(place, 1, Integer::sum);
        var found = villages.find(path);
        var why = found.refused();
        if (why == null) {
            placed++;
            if (first.size() <= Trial.MOST) {
                first.add(new Recognition.Placed(row, found.area()));
            }
            Recognition.mark(row, marks).ifPresent(heads::add);
            if (villages.isTwin(found.area())) {
                var at = new Cells.At(row.sheet(), row.head().row(), null);
                noted.add(cells.fault(at, FaultCode.VILLAGE_TWIN, Effect.NOTED));
            }
        } else {
            var at = new Cells.At(row.sheet(), row.head().row(), null);
            refused.add(cells.fault(at, why, Effect.HOUSEHOLD_LEFT_OUT));
        }
    }

    @Override
    public void fault(RowFault fault) {
        faults++;
        watcher.fault(fault);
    }

    /// Those that are placed, if they are few enough to be tried.
    Optional<List<Recognition.Placed>> few() {
        return first.size() > Trial.MOST ? Optional.empty() : Optional.of(first);
    }

    Checked checked(Wish wish, IntakeResult result) {
        refused.forEach(this::fault);
        noted.forEach(this::fault);
        var fresh = villages.fresh().stream().map(Area::name).toList();
        return new Checked(
                wish, result, places, placed, fresh, refused.size(), faults, heads, false);
    }
}
