package org.xieshou.registry.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.TestIds;

/// A list with all that offices do to lists: a title, two rows of heads, merged cells, blank lines, sums, notes, hidden
/// sheets and rows, dots of every kind, broken numbers, dates as numbers, and columns that must never be read.
public final class NastyList {
    /// Stands in every refused column.
    public static final String CANARY = "金丝雀4711";

    private NastyList() {}

    private static String id(int year, int sequence) {
        return TestIds.on(LocalDate.of(year, 5, 6), sequence);
    }

    public static void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var hidden = book.newWorksheet("旧表");
            row(hidden, 0, "姓名", "证件号码", "与户主关系");
            row(hidden, 1, "不该出现", id(1950, 9), "户主");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            list(book.newWorksheet("三季度"));
            book.newWorksheet("空表");
        }
    }

    private static void list(Worksheet sheet) {
        row(sheet, 0, "雁回乡2025年三季度监测对象和脱贫户名册");
        sheet.range(0, 0, 0, 15).merge();
        row(
                sheet, 1, "序号", "户编号", "基本情况", null, null, null, null, null, null, "收入（万元）", null,
                "民族", "银行账号", "健康状况", "羊圈颜色", "备注");
        row(
                sheet, 2, null, null, "乡镇", "村", "姓 名", "身份证号", "与户主关系", "出生日期", "联系方式", "工资性收入",
                "转移性收入", null, null, null, null, null);
        sheet.range(1, 2, 1, 8).merge();
        sheet.range(1, 9, 1, 10).merge();
        int r = 3;
        person(sheet, r++, "1|A-1|雁回乡|石榴渠村|买买提．肉孜", id(1966, 1), "户主", 24233);
        person(
                sheet,
                r++,
                "2||||帕提古丽•买买提",
                "'" + id(1994, 2).toLowerCase(java.util.Locale.ROOT),
                "之女",
                "1994.5.6");
        sheet.range(3, 1, 4, 1).merge();
        sheet.range(3, 3, 4, 3).merge();
        r++;
        person(sheet, r++, "3|A-2|雁回乡|石榴渠|麦麦提·若孜", id(1970, 3), "本人", "1970年5月6日");
        person(sheet, r++, "4|A-2|雁回乡|石榴渠|古丽  娜尔", "65312319700506001", "妻", "19700506");
        person(sheet, r++, "5|A-2|雁回乡|石榴渠|王 三", "9.99999E+17", "之子", "2001/5/6");
        row(sheet, r++, "小计", null, null, null, "5人");
        person(sheet, r++, "6|A-3|雁回乡|三棵杏村|叶尔兰・巴合提", id(1980, 5), "户主", "1980-05-06");
        person(sheet, r++, "7|A-3|雁回乡|三棵杏村|李四", id(1982, 6) + "41", "配偶", null);
        person(sheet, r++, "8|A-4|雁回乡|新桥村|陈建设", id(1955, 7), "户主", "明天");
        person(sheet, r++, "9|A-5|外乡|远村|刘远", id(1956, 8), "户主", null);
        person(sheet, r++, "10||雁回乡|三棵杏村|无主人", null, "之女", null);
        row(sheet, r++, "合计", null, null, null, "10人");
        row(sheet, r, "填表人：某某　审核：某某");
    }

    private static void person(Worksheet sheet, int row, String first, @Nullable Object... rest) {
        var cells = first.split("\\|", -1);
        for (int c = 0; c < cells.length; c++) {
            sheet.value(row, c, cells[c].isEmpty() ? null : cells[c]);
        }
        row(sheet, row, null, null, null, null, null, rest[0], rest[1], rest[2]);
        row(
                sheet,
                row,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                13_900_000_000L + row,
                "1.2",
                "3600元",
                CANARY,
                CANARY,
                CANARY,
                CANARY,
                CANARY);
    }

    private static void row(Worksheet sheet, int row, @Nullable Object... cells) {
        for (int c = 0; c < cells.length; c++) {
            switch (cells[c]) {
                case null -> {}
                case Number number -> sheet.value(row, c, number);
                case Object text -> sheet.value(row, c, text.toString());
            }
        }
    }
}
