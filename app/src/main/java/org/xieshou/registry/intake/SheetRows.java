package org.xieshou.registry.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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
            Pattern.compile(
                    "(本|全|第?[一二三四五六七八九十\\d]{1,3})?(页|组|队|村|社区|乡|镇|街道|县|市|户)?"
                            + "(合计|总计|小计|共计|累计|总数)\\d*(户|人)?.{0,8}");

    /// Where a place or a number stands anything may stand before it: 石榴渠村小计.
    private static final Pattern SUM_OF =
            Pattern.compile(".{1,20}(合计|总计|小计|共计|累计)\\d*(户|人)?.{0,8}");

    private static final List<String> NAMES = List.of("person.name", "household.head-name");
    private static final List<String> PLACES =
            List.of(
                    "household.number",
                    "area.county",
                    "area.township",
                    "area.village",
                    "area.group");
    private static final Pattern NOTE =
            Pattern.compile("(填表|制表|审核|填报|录入|负责|经办|统计)(人|单位|日期|时间|员)?[:：].*|(备注|注|说明)[:：].*");

    private final SheetColumns columns;
    private final List<TakenColumn> names;
    private final List<TakenColumn> places;
    private final BiConsumer<TableRow, SkippedRow.Why> skipped;
    private TallFill fill;

    /// @param skipped is told of what is no data
    SheetRows(SheetColumns columns, BiConsumer<TableRow, SkippedRow.Why> skipped) {
        this.columns = columns;
        this.names = NAMES.stream().map(columns::find).flatMap(Optional::stream).toList();
        this.places = PLACES.stream().map(columns::find).flatMap(Optional::stream).toList();
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
            skipped.accept(filled, why);
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
        if (isSum(first, SUM) || isSum(row, names, SUM) || isSum(row, places, SUM_OF)) {
            return SkippedRow.Why.SUM;
        }
        if (NOTE.matcher(first).matches()) {
            return SkippedRow.Why.NOTE;
        }
        return isHeadAgain(row) ? SkippedRow.Why.HEAD_AGAIN : null;
    }

    private static boolean isSum(TableRow row, List<TakenColumn> among, Pattern pattern) {
        return among.stream()
                .anyMatch(column -> isSum(CellText.of(row.cell(column.index())), pattern));
    }

    private static boolean isSum(String text, Pattern pattern) {
        boolean maybe = text.indexOf('计') >= 0 || text.indexOf('总') >= 0;
        return maybe && pattern.matcher(Spelling.bare(text)).matches();
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
