package org.xieshou.registry.intake;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Spelling;
import org.xieshou.registry.intake.table.RowsAhead;
import org.xieshou.registry.intake.table.Table;
import org.xieshou.registry.intake.table.TableRow;

/// The data rows of a sheet: below the head, with merged household cells filled, without sums, notes and hidden rows.
final class SheetRows {
    private static final Pattern SUM =
            Pattern.compile("(本页|全村|全乡|全镇|全县|本村)?(合计|总计|小计|共计|累计|总数)\\d*(户|人)?.{0,8}");
    private static final Pattern NOTE =
            Pattern.compile("(填表|制表|审核|填报|录入|负责|经办|统计)(人|单位|日期|时间|员)?[:：].*|(备注|注|说明)[:：].*");

    private final SheetColumns columns;
    private final Consumer<SkippedRow> skipped;
    private TallFill fill;

    SheetRows(SheetColumns columns, Consumer<SkippedRow> skipped) {
        this.columns = columns;
        this.skipped = skipped;
        this.fill = new TallFill(columns);
    }

    void each(Table table, Consumer<TableRow> taker) throws IOException {
        fill = new TallFill(columns);
        RowsAhead.read(
                table,
                columns.sheet(),
                new Table.RowReader() {
                    @Override
                    public boolean wants(int column) {
                        return columns.isLookedAt(column);
                    }

                    @Override
                    public boolean read(TableRow row) {
                        if (row.number() > columns.headRow()) {
                            data(row, taker);
                        }
                        return true;
                    }
                });
    }

    private void data(TableRow row, Consumer<TableRow> taker) {
        if (row.isBlank()) {
            fill.fill(row);
            return;
        }
        var why = skip(row);
        var filled = fill.fill(row);
        if (why == null) {
            taker.accept(filled);
        } else {
            skipped.accept(new SkippedRow(columns.sheet().name(), row.number(), why));
        }
    }

    private SkippedRow.@Nullable Why skip(TableRow row) {
        if (row.hidden()) {
            return SkippedRow.Why.HIDDEN;
        }
        var first =
                row.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .map(CellText::of)
                        .findFirst()
                        .orElse("");
        boolean sums = first.indexOf('计') >= 0 || first.indexOf('总') >= 0;
        if (sums && SUM.matcher(Spelling.bare(first)).matches()) {
            return SkippedRow.Why.SUM;
        }
        if (NOTE.matcher(first).matches()) {
            return SkippedRow.Why.NOTE;
        }
        return isHeadAgain(row) ? SkippedRow.Why.HEAD_AGAIN : null;
    }

    /// Printed lists repeat their head on every page.
    private boolean isHeadAgain(TableRow row) {
        return columns.find("person.name")
                .or(() -> columns.find("household.head-name"))
                .filter(one -> {
                    var text = Spelling.bare(row.cell(one.index()).text());
                    return text.length() > 1 && Spelling.bare(one.header()).endsWith(text);
                })
                .isPresent();
    }
}
