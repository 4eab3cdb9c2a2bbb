package org.xieshou.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/// A bulletin as a Word file: A4, margins as official documents have them (GB/T 9704-2012: top 37 mm, left 28 mm),
/// fonts that fall back to what the reader has.
public final class BulletinDocx {
    private static final int TWIPS_A_MM = 57;
    private static final String SONG = "FangSong";

    private BulletinDocx() {}

    public static void write(Bulletin bulletin, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            page(document);
            line(document, bulletin.masthead(), 22, true);
            line(document, bulletin.title().text(), 18, true);
            for (var section : bulletin.sections()) {
                paragraph(document, section.heading(), true);
                section.sentences()
                        .forEach(sentence -> paragraph(document, sentence.text(), false));
            }
            table(document, bulletin.units());
            paragraph(document, bulletin.foot().text(), false);
            document.write(out);
        }
    }

    /// The words alone of a bulletin as [Bulletin#text] gives them: what follows an empty line is a heading.
    public static void write(String words, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            page(document);
            var lines = words.strip().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                boolean opens = i > 0 && lines.get(i - 1).isBlank() && i < lines.size() - 1;
                if (i == 0 || i == 2) {
                    line(document, line, i == 0 ? 22 : 18, true);
                } else if (!line.isBlank()) {
                    paragraph(document, line, opens);
                }
            }
            document.write(out);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(210L * TWIPS_A_MM));
        size.setH(BigInteger.valueOf(297L * TWIPS_A_MM));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(37L * TWIPS_A_MM));
        margins.setBottom(BigInteger.valueOf(35L * TWIPS_A_MM));
        margins.setLeft(BigInteger.valueOf(28L * TWIPS_A_MM));
        margins.setRight(BigInteger.valueOf(26L * TWIPS_A_MM));
    }

    private static void line(XWPFDocument document, String text, int size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph.createRun(), text, size, bold);
    }

    private static void paragraph(XWPFDocument document, String text, boolean heading) {
        var paragraph = document.createParagraph();
        if (!heading) {
            paragraph.setIndentationFirstLine(640);
        }
        run(paragraph.createRun(), text, 16, heading);
    }

    private static void run(XWPFRun run, String text, int size, boolean bold) {
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily(SONG, XWPFRun.FontCharRange.eastAsia);
    }

    private static void table(XWPFDocument document, Bulletin.Table units) {
        var table = document.createTable(units.rows().size() + 1, units.head().size());
        for (int c = 0; c < units.head().size(); c++) {
            table.getRow(0).getCell(c).setText(units.head().get(c));
            for (int r = 0; r < units.rows().size(); r++) {
                table.getRow(r + 1).getCell(c).setText(units.rows().get(r).get(c));
            }
        }
    }
}
