package org.xieshou.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class PlanTextTest {
    @Test
    void findsTheNumberedLinesOfAText() {
        var text = "扶贫日方案\n一段话，2019年10月\n1. 走访慰问。\n2、集中义诊\n（三）政策宣讲；\n- 捐赠\n1. 走访慰问\n";

        assertThat(PlanText.tasks("txt", text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("走访慰问", "集中义诊", "政策宣讲", "捐赠");
    }

    @Test
    void findsThemInAWordFileToo() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("方案");
            document.createParagraph().createRun().setText("（一）入户走访");
            document.write(out);
        }

        assertThat(PlanText.type(out.toByteArray())).isEqualTo("docx");
        assertThat(PlanText.tasks("docx", out.toByteArray())).containsExactly("入户走访");
    }

    @Test
    void findsNothingInABrokenFileAndKnowsItsSort() {
        var broken = "PK broken".getBytes(StandardCharsets.UTF_8);

        assertThat(PlanText.tasks("docx", broken)).isEmpty();
        assertThat(PlanText.type("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo("pdf");
        assertThat(PlanText.type(new byte[] {1, 0, 2})).isEmpty();
    }
}
