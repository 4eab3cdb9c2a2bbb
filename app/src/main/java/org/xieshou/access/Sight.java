package org.xieshou.access;

import static org.xieshou.access.Role.CLINICIAN;
import static org.xieshou.access.Role.COORDINATOR;
import static org.xieshou.access.Role.HELPER;
import static org.xieshou.access.Role.UNIT_HEAD;
import static org.xieshou.access.Role.UNIT_STAFF;
import static org.xieshou.access.Role.VILLAGE_STAFF;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.xieshou.shared.Field;

/// Which role sees which fields of the households in its reach. What is not here is seen by nobody.
final class Sight {
    private static final Map<Field, Set<Role>> OF = new EnumMap<>(Field.class);

    static {
        let(Field.DOOR, COORDINATOR, VILLAGE_STAFF, UNIT_HEAD, UNIT_STAFF, HELPER, CLINICIAN);
        let(Field.CORE, COORDINATOR, VILLAGE_STAFF, UNIT_HEAD, UNIT_STAFF, HELPER);
        let(Field.CHILDREN, COORDINATOR, VILLAGE_STAFF, CLINICIAN);
        let(Field.MEANS, COORDINATOR, VILLAGE_STAFF);
        let(Field.ID_NUMBERS, COORDINATOR, VILLAGE_STAFF);
        let(Field.PAST, COORDINATOR, VILLAGE_STAFF);
        let(Field.HEALTH, CLINICIAN);
    }

    private Sight() {}

    private static void let(Field field, Role first, Role... more) {
        OF.put(field, EnumSet.of(first, more));
    }

    static boolean sees(Role role, Field field) {
        return OF.getOrDefault(field, Set.of()).contains(role);
    }
}
