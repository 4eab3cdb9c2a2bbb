package org.xieshou.registry.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.table.TableRow;

/// Tells which rows belong to one household: the same number; else a head and who follows; else the same village,
/// phone and head.
final class HouseholdKeys {
    private final SheetColumns columns;
    private final CellChoice choices;

    HouseholdKeys(SheetColumns columns, CellChoice choices) {
        this.columns = columns;
        this.choices = choices;
    }

    /// The household's key; null if the row goes with the one before it. A key of `fresh` begins a household that no
    /// other row can name.
    @Nullable String key(TableRow row) {
        if (columns.has("household.number")) {
            return byNumber(row);
        }
        if (columns.has("person.relation")) {
            return isHead(row) ? fresh(row) : null;
        }
        return columns.has("household.head-name") ? byHead(row) : fresh(row);
    }

    /// Whether rows of one household can stand apart.
    boolean canScatter() {
        return columns.has("household.number")
                || (!columns.has("person.relation") && columns.has("household.head-name"));
    }

    static boolean isFresh(String key) {
        return key.startsWith("fresh ");
    }

    private @Nullable String byNumber(TableRow row) {
        var number = text(row, "household.number");
        var cell = columns.find("household.number").map(one -> row.cell(one.index()));
        if (cell.filter(CellText::hasLostDigits).isPresent()) {
            return fresh(row);
        }
        if (!number.isEmpty()) {
            return "number " + number;
        }
        boolean alone = !columns.has("person.relation") && !text(row, "person.name").isEmpty();
        return isHead(row) || alone ? fresh(row) : null;
    }

    private @Nullable String byHead(TableRow row) {
        var head = text(row, "household.head-name");
        return head.isEmpty()
                ? null
                : String.join(
                        "|",
                        "head",
                        text(row, "area.village"),
                        text(row, "area.group"),
                        text(row, "household.phone"),
                        head);
    }

    private String fresh(TableRow row) {
        return "fresh " + columns.sheet().index() + " " + row.number();
    }

    private boolean isHead(TableRow row) {
        return columns.find("person.relation")
                .flatMap(one -> choices.find(one.declared(), CellText.of(row.cell(one.index()))))
                .filter("head"::equals)
                .isPresent();
    }

    private String text(TableRow row, String target) {
        return Optional.of(target)
                .flatMap(columns::find)
                .map(one -> CellText.code(row.cell(one.index())))
                .orElse("");
    }
}
