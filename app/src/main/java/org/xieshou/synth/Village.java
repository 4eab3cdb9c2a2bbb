package org.xieshou.synth;

/// A village or an urban community with its households, which are numbered through the whole city.
///
/// @param no counted from 0 in the city's order
/// @param first the number of its first household
/// @param groups how many hamlets or blocks it has; they are told in the household's address, not as areas
record Village(int no, Area area, Area township, int first, int households, int groups) {
    static final int GROVE = 0;
    static final int POMEGRANATE = 1;
    static final int STAR_BRIDGE = 5;

    boolean isCommunity() {
        return area.name().endsWith("社区");
    }

    /// The unit of its committee.
    String unit() {
        return "cun-" + (no + 1);
    }

    String group(int number) {
        return number + (isCommunity() ? "号楼" : "组");
    }
}
