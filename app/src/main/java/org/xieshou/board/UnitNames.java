package org.xieshou.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xieshou.access.Unit;
import org.xieshou.board.Board.Member;

/// The units by id, in the order of the official list.
record UnitNames(Map<String, Unit> byId) {
    static UnitNames of(List<Unit> official) {
        var byId = new LinkedHashMap<String, Unit>();
        official.forEach(unit -> byId.putIfAbsent(unit.id(), unit));
        return new UnitNames(byId);
    }

    Set<String> inOrder() {
        return byId.keySet();
    }

    /// A unit that is not on the list goes by its id.
    Member member(String unit) {
        var known = byId.get(unit);
        return known == null
                ? new Member(unit, unit, "other")
                : new Member(unit, known.name(), known.type());
    }

    String name(String unit) {
        return member(unit).name();
    }
}
