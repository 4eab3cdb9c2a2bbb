package org.xieshou.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Area;
import org.xieshou.access.Role;
import org.xieshou.registry.intake.AreaPath;
import org.xieshou.shared.Right;

/// Which area a list means by its names.
class VillagesTest {
    private static final int VILLAGES = 5_000;
    private static final int ROWS = 50_000;

    private static Villages ofACity() {
        var areas = new ArrayList<Area>();
        var reach = new ArrayList<Integer>();
        areas.add(new Area(1, null, "晨光市", "county", null));
        areas.add(new Area(2, 1, "雁回乡", "township", null));
        for (int i = 0; i < VILLAGES; i++) {
            areas.add(new Area(10 + i, 2, "第" + i + "村", "village", null));
        }
        areas.forEach(area -> reach.add(area.number()));
        var actor =
                new Actor(
                        new UUID(9, 9),
                        "周敏",
                        "fpb",
                        Set.of(Role.VILLAGE_STAFF),
                        EnumSet.of(Right.HOUSEHOLDS_IMPORT),
                        Set.of("fpb"),
                        Set.copyOf(reach),
                        Set.of());
        return new Villages(areas, actor, 2, new Marks(_ -> new byte[32]));
    }

    @Test
    void aPlaceThatManyRowsNameIsSoughtOnce() {
        var villages = ofACity();
        var path = new AreaPath("叶城县", "不在乡", "第4321村", "3组");

        assertTimeout(
                Duration.ofSeconds(1),
                () -> {
                    for (int row = 0; row < ROWS; row++) {
                        var group = new AreaPath("叶城县", "不在乡", "第4321村", row % 9 + "组");
                        assertThat(villages.find(group).area()).isEqualTo(10 + 4321);
                    }
                });
        assertThat(List.of(villages.find(path).area())).containsExactly(10 + 4321);
    }
}
