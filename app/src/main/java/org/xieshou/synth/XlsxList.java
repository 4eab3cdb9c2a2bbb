package org.xieshou.synth;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A list as a spreadsheet, written as it goes.
final class XlsxList implements RandomLists.Sheet {
    private static final int MERGED_FAMILIES = 200;
    private static final int KEPT_ROWS = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final boolean untidy;
    private List<ListColumn> columns = List.of();
    private int row;
    private int merged;

    /// @param untidy with a title above the header and household cells merged over the first families' rows
    XlsxList(OutputStream out, boolean untidy) {
        this.untidy = untidy;
        workbook = new Workbook(out, "Xieshou", "1.0");
        sheet = workbook.newWorksheet("户信息");
    }

    @Override
    public void header(List<ListColumn> columns) {
        this.columns = columns;
        if (untidy) {
            sheet.value(0, 0, Places.CITY + "家庭信息表（虚构）");
            sheet.range(0, 0, 0, columns.size() - 1).merge();
            row = 1;
        }
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(row, c, columns.get(c).header);
        }
        row++;
    }

    @Override
    public void family(List<Map<ListColumn, Object>> rows) throws IOException {
        boolean merge = untidy && rows.size() > 1 && merged++ < MERGED_FAMILIES;
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < columns.size(); c++) {
                if (!merge || i == 0 || !columns.get(c).ofHousehold()) {
                    cell(row + i, c, rows.get(i).get(columns.get(c)));
                }
            }
        }
        if (merge) {
            for (int c = 0; c < columns.size(); c++) {
                if (columns.get(c).ofHousehold()) {
                    sheet.range(row, c, row + rows.size() - 1, c).merge();
                }
            }
        }
        row += rows.size();
        if (row % KEPT_ROWS < rows.size()) {
            sheet.flush();
        }
    }

    private void cell(int r, int c, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> sheet.value(r, c, number);
            case LocalDate date -> {
                sheet.value(r, c, date);
                sheet.style(r, c).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(r, c, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
