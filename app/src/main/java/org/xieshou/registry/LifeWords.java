package org.xieshou.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Said;

/// What life's entries say in the columns of `registry.member`, `headship` and `closed`.
final class LifeWords {
    static final String MEMBER =
            "person uuid, home uuid, told text, relation text, why text, on_day date, branch uuid,"
                    + " branch_seq bigint, based_on bigint, branch_based bigint";
    static final String HEADSHIP = "person uuid, on_day date";
    static final String CLOSED = "on_day date, why text, into_home uuid";

    private LifeWords() {}

    /// A corrected statement keeps what its author had seen when he first made it.
    static @Nullable Object[] member(Entry entry, @Nullable Said before) {
        var body = entry.body();
        boolean left = entry.kind().equals("registry.left");
        boolean described = entry.kind().equals("registry.person");
        return new @Nullable Object[] {
            RegistryWords.personOf(entry),
            left ? null : entry.household(),
            left ? "left" : described ? "described" : "moved",
            left ? null : body.text("relation"),
            described ? null : body.text("why"),
            described ? null : body.date("on"),
            before == null ? entry.branch() : before.get("branch"),
            before == null ? entry.branchSeq() : before.number("branch_seq"),
            before == null ? entry.basedOn() : before.number("based_on"),
            before == null ? entry.branchBased() : before.number("branch_based")
        };
    }

    static @Nullable Object[] headship(Entry entry) {
        return new @Nullable Object[] {RegistryWords.personOf(entry), entry.body().date("on")};
    }

    static @Nullable Object[] closed(Entry entry) {
        var into = entry.body().textOrNull("into");
        return new @Nullable Object[] {
            entry.body().date("on"),
            entry.body().text("why"),
            into == null ? null : UUID.fromString(into)
        };
    }
}
