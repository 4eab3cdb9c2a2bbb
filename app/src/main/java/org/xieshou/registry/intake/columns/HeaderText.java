package org.xieshou.registry.intake.columns;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xieshou.registry.Spelling;

/// A header taken apart: its bare words with and without what stands in brackets, a year and a unit.
/// 2022年工资性收入（万元） is 工资性收入, of 2022, ten thousand times the unit.
record HeaderText(List<String> spellings, OptionalInt year, BigDecimal scale) {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年(?:度|初|底|末)?(?!月)");
    private static final Pattern NUMBERING =
            Pattern.compile("^[(（]?[0-9一二三四五六七八九十]{1,3}[)）]?[、.．]");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔<{][^)\\]】〕>}]*[)\\]】〕>}]");
    private static final Pattern HINT = Pattern.compile("必填项?|选填|下拉选择");
    private static final Pattern LAST_NUMBER = Pattern.compile("[0-9一二三四五]$");
    private static final Map<String, BigDecimal> SCALES =
            Map.of(
                    "万元", BigDecimal.valueOf(10_000),
                    "公顷", BigDecimal.valueOf(15),
                    "米", new BigDecimal("0.001"));

    static HeaderText of(String header) {
        var text = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = HINT.matcher(text.replaceAll("[\\s\\p{Cf}\\p{Z}]+", "")).replaceAll("");
        text = NUMBERING.matcher(text).replaceFirst("");
        var year = YEAR.matcher(text);
        var found =
                year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
        var timeless = found.isPresent() ? year.replaceFirst("") : text;
        var spellings =
                Stream.of(timeless, BRACKETS.matcher(timeless).replaceAll(""))
                        .map(Spelling::bare)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
        return new HeaderText(spellings, found, scale(timeless));
    }

    /// 致贫原因2 is one of several columns for 致贫原因.
    List<String> withoutNumber() {
        return spellings.stream().map(one -> LAST_NUMBER.matcher(one).replaceFirst("")).toList();
    }

    private static BigDecimal scale(String text) {
        var brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            var unit = Spelling.bare(brackets.group());
            if (SCALES.containsKey(unit)) {
                return SCALES.getOrDefault(unit, BigDecimal.ONE);
            }
        }
        return BigDecimal.ONE;
    }
}
