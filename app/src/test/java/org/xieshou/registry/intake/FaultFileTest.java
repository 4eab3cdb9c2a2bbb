package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.registry.intake.table.IntakeProblem;

class FaultFileTest {
    private static final RowFault NASTY =
            new RowFault(
                    "=HYPERLINK(\"http://127.0.0.1\")",
                    7,
                    "D",
                    "＝1+1",
                    FaultCode.SAME_ID,
                    Effect.PERSON_LEFT_OUT,
                    Map.of("row", "3"));

    @Test
    void writesAWorkbookThatRunsNothing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = FaultFile.xlsx(new BufferedOutputStream(bytes), Locale.ENGLISH)) {
            file.add(NASTY);
        }

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCell(0).getFormula()).isNull();
            assertThat(rows.get(1).getCellText(0)).startsWith("'=");
            assertThat(rows.get(1).getCellText(3)).startsWith("'＝");
            assertThat(rows.get(1).getCellText(4))
                    .isEqualTo("The ID number is the same as in row 3.");
        }
    }

    @Test
    void writesATextThatSpreadsheetsOpenAsUtf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = FaultFile.csv(bytes, Locale.CHINESE)) {
            file.add(NASTY);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF工作表,行,列")
                .contains("与第 3 行的证件号码相同。", "\"'=HYPERLINK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "kk-Arab"})
    void hasWordsForEveryFaultEffectAndProblem(String language) {
        var texts = new FaultTexts(Locale.forLanguageTag(language));

        for (var code : FaultCode.values()) {
            var fault = new RowFault("s", 1, null, null, code, Effect.NOTED, Map.of("row", "3"));
            assertThat(texts.problem(fault)).isNotBlank().doesNotContain("{");
            assertThat(texts.remedy(fault)).isNotBlank().doesNotContain("{");
        }
        for (var effect : Effect.values()) {
            assertThat(texts.effect(effect)).isNotBlank();
        }
        for (var code : IntakeProblem.Code.values()) {
            assertThat(texts.problem(IntakeProblem.of(code))).isNotBlank();
            assertThat(texts.maybe(IntakeProblem.of(code))).isNotBlank();
        }
    }
}
